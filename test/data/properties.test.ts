import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, parseGeoJson } from '../../src/data/parse-geojson.js'
import { parse } from '../../src/data/parser.js'
import type { ParseResult } from '../../src/data/place.js'
import { FIELDS } from '../../src/data/property-aliases.js'
import { readValue } from '../../src/data/read-document.js'
import { toGeoJson } from '../../src/data/to-geojson.js'

const aliases = Object.values(FIELDS).flatMap(([, names]) => names.split(' '))
const languages = ['', ':fi', '_sv', '-en', '.se', 'Fi']
const key = fc.oneof(
  fc
    .tuple(fc.constantFrom(...aliases), fc.constantFrom(...languages))
    .map(([alias, language]) => alias + language),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', ''),
  fc.string(),
)
const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'metsä; vesi',
    'a, b',
    '-',
    ' ',
    '<b>x</b>',
    '&lt;i&gt;',
    '&amp;lt;',
    'https://example.fi',
    '<!--',
    '#f00',
  ),
)
const value = fc.oneof(
  word,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(word),
  fc.dictionary(fc.constantFrom('fi', 'sv', 'se', 'en', 'no', 'fi-FI', 'name', 'url', '__proto__'), word),
  fc.jsonValue(),
)
const number = fc.oneof(
  fc.double({ min: -200, max: 200 }),
  fc.double(),
  fc.constantFrom('25,7', 'x', null, 6_903_000),
)
const position = fc.array(number, { minLength: 0, maxLength: 4 })
const positions = fc.array(position, { maxLength: 6 })
const simple = fc.oneof(
  fc.record({ type: fc.constant('Point'), coordinates: position }),
  fc.record({ type: fc.constantFrom('MultiPoint', 'LineString'), coordinates: positions }),
  fc.record({
    type: fc.constantFrom('MultiLineString', 'Polygon'),
    coordinates: fc.array(positions, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('MultiPolygon'),
    coordinates: fc.array(fc.array(positions, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.jsonValue(),
)
const geometry = fc.oneof(
  simple,
  fc.constant(null),
  fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.array(simple, { maxLength: 4 }) }),
)
const feature = fc.record(
  {
    type: fc.constant('Feature'),
    id: fc.oneof(fc.nat({ max: 5 }), fc.string(), fc.jsonValue()),
    geometry,
    properties: fc.oneof(fc.dictionary(key, value), fc.constant(null)),
  },
  { requiredKeys: ['type'] },
)
const collection = fc
  .array(fc.oneof({ weight: 5, arbitrary: feature }, { weight: 1, arbitrary: fc.jsonValue() }), {
    maxLength: 8,
  })
  .map((features) => ({ type: 'FeatureCollection', features }))
const anything = fc.oneof(collection, feature, geometry, fc.jsonValue(), fc.anything())

/** Whether each feature is a place or is named by an error, and places are in the file's order. */
function isComplete(count: number, { places, issues }: ParseResult): boolean {
  const shown = new Set(places.map(({ index }) => index))
  const told = new Set(issues.filter(({ severity }) => severity === 'error').map(({ index }) => index))
  const all = Array.from({ length: count }, (_, index) => shown.has(index) || told.has(index))
  const ordered = places.every(({ index }, n) => n === 0 || index > (places[n - 1]?.index ?? -1))
  return all.every(Boolean) && ordered && new Set(places.map(({ id }) => id)).size === places.length
}

describe('whatever comes in', () => {
  it('is read without throwing; each feature is a place or an error, in order, with an id of its own', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const result = parseGeoJson(input)
        expect(isComplete(featuresOf(input)?.list.length ?? 0, result)).toBe(true)
        // Plain data: it can be sent from a worker, and to a server.
        expect(structuredClone(result)).toEqual(result)
      }),
      { numRuns: 500 },
    )
  })

  it('is read alike by the everyday part of the parser, where that is enough', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const everyday = parse(input)
        if (everyday) expect(everyday).toEqual(parseGeoJson(input))
      }),
    )
  })

  it('is read in whole without rejecting', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const result = await readValue(input)
        expect(result.places.length + result.issues.length).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  })

  it('has positions on the globe only, and shapes with enough of them', () => {
    fc.assert(
      fc.property(collection, (input) => {
        for (const { positions, shapes = [] } of parseGeoJson(input).places) {
          for (const [lon, lat] of positions) {
            expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true)
          }
          for (const shape of shapes) expect(shape.coordinates.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('changes no prototype', () => {
    fc.assert(fc.property(collection, (input) => void parseGeoJson(JSON.parse(JSON.stringify(input)))))
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

/** Found by chance. */
const MINUS_ZERO = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', geometry: { type: 'Point', coordinates: [-0, 0] }, properties: { name: '.' } },
  ],
}

describe('the canonical file', () => {
  it('is read as the places that it was written from', () => {
    fc.assert(
      fc.property(collection, (input) => {
        const { places } = parseGeoJson(input)
        const written = JSON.parse(JSON.stringify(toGeoJson(places)))
        const again = parseGeoJson(written)
        expect(again.places).toEqual(places.map((place, index) => ({ ...place, index })))
        expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(JSON.parse(JSON.stringify(toGeoJson(again.places)))).toEqual(written)
      }),
      { numRuns: 500, examples: [[MINUS_ZERO]] },
    )
  })
})
