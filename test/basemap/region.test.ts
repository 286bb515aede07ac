import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeGroups, decodeTowns } from '../../src/basemap/decode.js'
import { encode } from '../../src/basemap/make/encode.mjs'
import {
  levelFor,
  ORIGIN,
  type Region,
  regionAt,
  type Shape,
  TOWNS,
  thinLine,
} from '../../src/basemap/region.js'
import { type Metres, toMetres, zoomToResolution } from '../../src/data/viewport.js'

/** A point as the data has it: metres from the origin, y down. */
function local(lon: number, lat: number): Metres {
  const [x, y] = toMetres([lon, lat])
  return [x - ORIGIN[0], ORIGIN[1] - y]
}

/** Even and odd, as the canvas fills it. */
function contains({ lines }: Shape, [x, y]: Metres): boolean {
  let inside = false
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [
        line[i],
        line[i + 1],
        line[(i + 2) % line.length],
        line[(i + 3) % line.length],
      ]
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
    }
  }
  return inside
}

const pointsOf = (region: Region) =>
  [...region.lakes, ...region.land, ...region.region].reduce(
    (sum, { lines }) => sum + lines.reduce((points, line) => points + line.length / 2, 0),
    0,
  )
const isWater = (lon: number, lat: number) =>
  regionAt(0).lakes.some((lake) => contains(lake, local(lon, lat)))
const isRegion = (lon: number, lat: number) =>
  regionAt(0).region.some((shape) => contains(shape, local(lon, lat)))
const isLand = (lon: number, lat: number) =>
  regionAt(0).land.some((shape) => contains(shape, local(lon, lat)))

test('what the making script writes is what the library reads', () => {
  const lines: [number, number][][] = [
    [
      [0, 0],
      [29, -30],
      [30, 30],
    ],
    [
      [-100000, 99999],
      [-100000, 99998],
    ],
  ]
  const [group] = decodeGroups(encode(lines), 10)
  expect(group?.map((line) => [...line])).toEqual([
    [0, 0, 290, 300, 300, -300],
    [-1000000, -999990, -1000000, -999980],
  ])
})

test('groups of lines are kept apart and share one running point', () => {
  const text = encode([[[1, 1]], [[2, 2]], [[3, 3]]]).replace(/ (?=[^ ]*$)/, '!')
  expect(decodeGroups(text, 1).map((group) => group.map((line) => [...line]))).toEqual([
    [
      [1, -1],
      [2, -2],
    ],
    [[3, -3]],
  ])
})

test('towns are ranked within their kind, in the order of the file', () => {
  expect(decodeTowns('s,1,-2,Äänekoski\nc,0,0,Turku|Åbo\ns,3,4,Multia', 100)).toEqual([
    { kind: 's', rank: 0, x: 100, y: 200, names: ['Äänekoski'] },
    { kind: 'c', rank: 0, x: 0, y: 0, names: ['Turku', 'Åbo'] },
    { kind: 's', rank: 1, x: 300, y: -400, names: ['Multia'] },
  ])
})

test('the 22 municipalities are there, spelled right, the most populous first', () => {
  const seats = TOWNS.filter(({ kind }) => kind === 's')
  expect(seats.map(({ names }) => names.join('|'))).toEqual([
    'Jyväskylä',
    'Laukaa',
    'Jämsä',
    'Äänekoski',
    'Keuruu',
    'Saarijärvi',
    'Muurame',
    'Viitasaari',
    'Hankasalmi',
    'Pihtipudas',
    'Karstula',
    'Joutsa',
    'Petäjävesi',
    'Konnevesi',
    'Uurainen',
    'Toivakka',
    'Multia',
    'Kinnula',
    'Kyyjärvi',
    'Kannonkoski',
    'Kivijärvi',
    'Luhanka',
  ])
})

test('each seat lies in the region, and no town around it does', () => {
  const inRegion = TOWNS.filter(({ x, y }) => regionAt(0).region.some((shape) => contains(shape, [x, y])))
  expect(inRegion.filter(({ kind }) => kind !== 's' && kind !== 'v').map(({ names }) => names[0])).toEqual([])
  expect(inRegion.filter(({ kind }) => kind === 's')).toHaveLength(22)
})

test('Kuhmoinen, which left the region in 2021, lies outside', () => {
  expect(isRegion(25.18, 61.57)).toBe(false)
  expect(isRegion(25.19, 61.86)).toBe(true)
})

test('the great lakes are water, their islands and shores are not', () => {
  expect(isWater(25.5, 61.5)).toBe(true) // Päijänne
  expect(isWater(25.95, 62.9)).toBe(true) // Keitele
  expect(isWater(25.13, 63.2)).toBe(true) // Kivijärvi
  expect(isWater(25.564, 61.703)).toBe(false) // an island in Päijänne
  expect(isWater(25.2, 62.6)).toBe(false)
})

test('the sea is no land and Finland is', () => {
  expect([isLand(25.7, 62.2), isLand(27, 68.5), isLand(170, 66)]).toEqual([true, true, true])
  expect([isLand(20, 61.5), isLand(25, 59.8), isLand(-30, 55)]).toEqual([false, false, false])
})

test('every ring is closed by more than two points and stays within the world', () => {
  const { lakes, land, region } = regionAt(0)
  for (const { lines } of [...lakes, ...land, ...region]) {
    for (const line of lines) {
      expect(line.length).toBeGreaterThanOrEqual(6)
      expect(line.every((value) => Math.abs(value) < 2.4e7)).toBe(true)
    }
  }
})

test('small scales have less geometry', () => {
  const levels = [9, 7, 6, 5, 4, 3].map((zoom) => levelFor(zoomToResolution(zoom)))
  expect(levels).toEqual([0, 2, 3, 4, 5, 5])
  const points = levels.slice(0, 5).map((level) => pointsOf(regionAt(level)))
  expect(points).toEqual([...points].sort((a, b) => b - a))
  expect((points[4] ?? 0) / (points[0] ?? 1)).toBeLessThan(0.3)
})

test('a level leaves out points nearer than its spacing and keeps the first', () => {
  expect([...thinLine(Float32Array.of(0, 0, 5, 5, 9, 0, 10, 0, 12, 3, 20, 20), 10)]).toEqual([
    0, 0, 10, 0, 20, 20,
  ])
})

test('the data takes less than 20 kB of what a page loads', () => {
  const file = readFileSync(new URL('../../src/basemap/region-data.json', import.meta.url))
  expect(brotliCompressSync(file).length).toBeLessThan(20_000)
})
