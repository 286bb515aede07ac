import { describe, expect, it } from 'vitest'
import { measure } from '../../src/data/measure.js'
import type { LonLat } from '../../src/data/place.js'

/** Round a square of so many degrees, against the clock. */
const square = (west: number, south: number, size: number): LonLat[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

/** GeographicLib's own example of its planimeter, with the area and the perimeter that its manual gives. */
const ANTARCTICA = [
  [-63.1, -58],
  [-72.9, -74],
  [-71.9, -102],
  [-74.9, -102],
  [-74.3, -131],
  [-77.5, -163],
  [-77.4, 163],
  [-71.7, 172],
  [-65.9, 140],
  [-65.7, 113],
  [-66.6, 88],
  [-66.9, 59],
  [-69.8, 25],
  [-70.0, -4],
  [-71.0, -14],
  [-77.3, -33],
  [-77.9, -46],
  [-74.7, -61],
  [-63.1, -58],
].map(([lat = 0, lon = 0]): LonLat => [lon, lat])

/** From New York to London, in GeographicLib's manual. */
const FLIGHT: readonly LonLat[] = [
  [-73.8, 40.6],
  [-0.5, 51.6],
]
const FLIGHT_METRES = 5_551_759.4

describe('a line', () => {
  it('is as long as the geodesics between its positions', () => {
    const { length, area, perimeter } = measure([{ type: 'LineString', coordinates: FLIGHT }])
    expect(length).toBeCloseTo(FLIGHT_METRES, 2)
    expect([area, perimeter]).toEqual([0, 0])
  })

  it('has a length of all its parts, and goes there and back', () => {
    const back = [...FLIGHT].reverse()
    expect(measure([{ type: 'MultiLineString', coordinates: [FLIGHT, back] }]).length).toBeCloseTo(
      2 * FLIGHT_METRES,
      2,
    )
    expect(measure([{ type: 'LineString', coordinates: [...FLIGHT, ...back] }]).length).toBeCloseTo(
      2 * FLIGHT_METRES,
      2,
    )
  })

  it('along the equator and along a meridian has the ellipsoid’s own measures', () => {
    const degree = (coordinates: readonly LonLat[]) => measure([{ type: 'LineString', coordinates }]).length
    expect(
      degree([
        [0, 0],
        [1, 0],
      ]),
    ).toBeCloseTo((Math.PI / 180) * 6_378_137, 6)
    // A quarter of the meridian.
    expect(
      degree([
        [25, 0],
        [25, 90],
      ]),
    ).toBeCloseTo(10_001_965.729, 3)
  })

  it('goes the short way over the antimeridian, unrolled or not', () => {
    const length = (to: number) =>
      measure([
        {
          type: 'LineString',
          coordinates: [
            [179.5, 62],
            [to, 62],
          ],
        },
      ]).length
    expect(length(180.5)).toBeCloseTo(length(-179.5), 6)
    expect(length(180.5)).toBeLessThan(53_000)
  })
})

describe('an area', () => {
  it('is as large as what its ring has in it, over a pole too', () => {
    const { length, area, perimeter } = measure([{ type: 'Polygon', coordinates: [ANTARCTICA] }])
    expect(area).toBeCloseTo(13_662_703_680_020.1, 1)
    expect(perimeter).toBeCloseTo(16_831_067.893, 3)
    expect(length).toBe(0)
  })

  it('is the same whichever way its ring goes round', () => {
    const ring = square(25.7, 62.24, 0.01)
    const { area, perimeter } = measure([{ type: 'Polygon', coordinates: [ring] }])
    expect(area).toBeCloseTo(579_281.26, 2)
    expect(perimeter).toBeCloseTo(3268.531, 3)
    const other = measure([{ type: 'Polygon', coordinates: [[...ring].reverse()] }])
    expect(other.area).toBeCloseTo(area, 6)
    expect(other.perimeter).toBeCloseTo(perimeter, 6)
  })

  it('is without its holes, and is only once round', () => {
    const outer = square(25.7, 62.24, 0.01)
    const hole = square(25.702, 62.242, 0.002)
    const alone = (ring: readonly LonLat[]) => measure([{ type: 'Polygon', coordinates: [ring] }])
    for (const one of [hole, [...hole].reverse()]) {
      const { area, perimeter } = measure([{ type: 'Polygon', coordinates: [outer, one] }])
      expect(area).toBeCloseTo(alone(outer).area - alone(hole).area, 6)
      expect(perimeter).toBe(alone(outer).perimeter)
    }
    expect(measure([{ type: 'Polygon', coordinates: [hole, outer] }]).area).toBe(0)
  })

  it('has the size of all its parts', () => {
    const [one, other] = [square(25.7, 62.24, 0.01), square(26, 62.24, 0.01)]
    const both = measure([{ type: 'MultiPolygon', coordinates: [[one], [other]] }])
    const { area, perimeter } = measure([{ type: 'Polygon', coordinates: [one] }])
    expect(both.area).toBeCloseTo(2 * area, 3)
    expect(both.perimeter).toBeCloseTo(2 * perimeter, 6)
  })
})

describe('several shapes', () => {
  it('are measured each as what they are', () => {
    const line = { type: 'LineString', coordinates: FLIGHT } as const
    const area = { type: 'Polygon', coordinates: [square(25.7, 62.24, 0.01)] } as const
    expect(measure([line, area])).toEqual({ ...measure([area]), length: measure([line]).length })
    expect(measure([])).toEqual({ length: 0, area: 0, perimeter: 0 })
  })

  it('of no extent are nothing', () => {
    const spot: LonLat = [25.7, 62.24]
    expect(
      measure([
        { type: 'LineString', coordinates: [spot, spot] },
        { type: 'Polygon', coordinates: [[spot, spot, spot, spot]] },
      ]),
    ).toEqual({ length: 0, area: 0, perimeter: 0 })
  })
})
