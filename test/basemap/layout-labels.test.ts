import { expect, test } from 'vitest'
import { type Label, type LayoutInput, layoutLabels } from '../../src/basemap/layout-labels.js'
import { type Box, TOWNS } from '../../src/basemap/region.js'
import { WATERS } from '../../src/basemap/waters.js'
import { zoomToResolution } from '../../src/data/viewport.js'

/** Letters a little more than half as wide as the type is high. */
const measure = (text: string, font: string) => text.length * 0.55 * Number(/([\d.]+)px/.exec(font)?.[1])

function layoutAt(zoom: number, changes: Partial<LayoutInput> = {}): Label[] {
  return layoutLabels({
    towns: TOWNS,
    waters: WATERS,
    resolution: zoomToResolution(zoom),
    zoom,
    language: 0,
    fontFamily: 'sans-serif',
    waterFontFamily: 'serif',
    measure,
    ...changes,
  })
}

const textsAt = (zoom: number, changes?: Partial<LayoutInput>) =>
  layoutAt(zoom, changes).map(({ text }) => text)
const SEATS = TOWNS.filter(({ kind }) => kind === 's').map(({ names }) => names[0])

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

function overlapsOf(labels: readonly Label[]): string[] {
  return labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter((other) => one.boxes.some((box) => other.boxes.some((another) => overlap(box, another))))
      .map((other) => `${one.text} × ${other.text}`),
  )
}

test('no name touches another at any scale', () => {
  for (let zoom = 4; zoom <= 14; zoom += 0.23) {
    expect({ zoom, overlaps: overlapsOf(layoutAt(zoom)) }).toEqual({ zoom, overlaps: [] })
  }
})

test('no name touches another when letters are very wide', () => {
  const wide = (text: string, font: string) => 1.8 * measure(text, font)
  for (let zoom = 5; zoom <= 12; zoom += 0.5) {
    expect(overlapsOf(layoutAt(zoom, { measure: wide }))).toEqual([])
  }
})

test('the whole region in a small map names all 22 municipalities', () => {
  const texts = textsAt(7.1)
  expect(SEATS.filter((name) => !texts.includes(name ?? ''))).toEqual([])
})

test('from there on inwards each municipality keeps its name', () => {
  for (let zoom = 7.1; zoom <= 14; zoom += 0.1) {
    const texts = textsAt(zoom)
    expect({ zoom, missing: SEATS.filter((name) => !texts.includes(name ?? '')) }).toEqual({
      zoom,
      missing: [],
    })
  }
})

test('Jyväskylä comes first, then the towns of the region, then its other seats', () => {
  const seatsAt = (zoom: number) => textsAt(zoom).filter((text) => SEATS.includes(text))
  expect(seatsAt(6.4)).toEqual(['Jyväskylä'])
  expect(seatsAt(6.7)).toEqual(SEATS.slice(0, 8).filter((name) => seatsAt(6.7).includes(name ?? '')))
  expect(seatsAt(6.7).length).toBeGreaterThan(5)
  expect(seatsAt(7.1)).toEqual(SEATS)
})

test('towns around the region and villages in it wait until there is room', () => {
  expect(textsAt(7)).not.toContain('Virrat')
  expect(textsAt(7.6)).toContain('Virrat')
  expect(textsAt(8.5)).not.toContain('Korpilahti')
  expect(textsAt(9)).toContain('Korpilahti')
})

test('the great lakes are named before the small ones', () => {
  expect(textsAt(7.6)).toEqual(expect.arrayContaining(['Päijänne', 'Keitele']))
  expect(textsAt(7.6)).not.toContain('Vuosjärvi')
  expect(textsAt(9)).toEqual(
    expect.arrayContaining([
      'Päijänne',
      'Keitele',
      'Konnevesi',
      'Kivijärvi',
      'Kolima',
      'Pyhäjärvi',
      'Leppävesi',
      'Puula',
      'Pielavesi',
    ]),
  )
})

test('a long lake is named again and again from near, a short one once', () => {
  const count = (name: string, zoom: number) => textsAt(zoom).filter((text) => text === name).length
  expect([count('Päijänne', 8), count('Päijänne', 11)]).toEqual([1, 4])
  expect([count('Vuosjärvi', 9), count('Vuosjärvi', 11)]).toEqual([1, 1])
})

test('names of lakes read upright', () => {
  for (const label of layoutAt(9.5)) {
    if (label.kind !== 'water') continue
    for (const { angle } of label.glyphs) expect(Math.cos(angle)).toBeGreaterThan(-0.1)
  }
})

test('past the scale of the data a seat is named in its place, without a dot beside', () => {
  const [jyvaskyla] = layoutAt(12)
  expect(jyvaskyla).toMatchObject({ kind: 'town', text: 'Jyväskylä' })
  if (jyvaskyla?.kind !== 'town') return
  const width = measure(jyvaskyla.text, jyvaskyla.font)
  expect(jyvaskyla.x + width / 2).toBeCloseTo(jyvaskyla.dot[0])
})

test('names follow the language', () => {
  const cities = (language: number) => textsAt(6, { language })
  expect(cities(0)).toEqual(expect.arrayContaining(['Helsinki', 'Tampere', 'Selkämeri']))
  expect(cities(1)).toEqual(expect.arrayContaining(['Helsingfors', 'Tammerfors', 'Bottenhavet']))
  expect(cities(2)).toEqual(expect.arrayContaining(['Helsinki', 'Tampere', 'Bothnian Sea']))
})
