import { describe, expect, it } from 'vitest'
import type { LoadErrorCode, LoadErrorDetails } from '../../src/data/load-error.js'
import { LoadError } from '../../src/data/load-error.js'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import { readText, readValue } from '../../src/data/read-document.js'

const parse = (input: unknown) => parseGeoJson(input)
const point = { type: 'Point', coordinates: [25, 62] }
const feature = (properties: unknown, geometry: unknown = point) => ({
  type: 'Feature',
  geometry,
  properties,
})
const fail = (code: LoadErrorCode, details?: Omit<LoadErrorDetails, 'url'>) =>
  new LoadError(code, { url: 'test:', ...details })

/** Milliseconds that some work takes. */
function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

// What grows with the square of its size would take minutes at these sizes; ten seconds leave room for a busy machine.
describe('hostile input', { timeout: 60_000 }, () => {
  it('nested 64 levels deep is read or left alone', () => {
    let geometry: unknown = point
    let value: unknown = 'ydin'
    for (let level = 0; level < 64; level++) {
      geometry = { type: 'GeometryCollection', geometries: [geometry] }
      value = level % 2 ? [value] : { name: value }
    }
    const { places, issues } = parse(feature({ name: 'A', description: value, category: value }, geometry))
    expect(places[0]).toMatchObject({ name: 'A', positions: [[25, 62]], categories: [] })
    expect(issues).toEqual([])
  })

  it('that contains itself is read once, or left out', () => {
    const collection: Record<string, unknown> = { type: 'GeometryCollection' }
    collection.geometries = [collection, collection, point]
    const properties: Record<string, unknown> = { name: 'A' }
    properties.address = properties
    properties.properties = properties
    properties.category = [properties]
    const self: unknown[] = [feature(properties, collection)]
    self.push(self)
    const { places, issues } = parse(self)
    expect(places[0]).toMatchObject({ name: 'A', positions: [[25, 62]] })
    expect(issues.map(({ code, index }) => [code, index])).toEqual([['bad-feature', 1]])
  })

  it('whose getters throw costs only what it touches', async () => {
    const trap = (name: string) =>
      Object.defineProperty({}, name, { enumerable: true, get: () => JSON.parse('x') })
    const file = [
      feature({ name: 'A' }),
      Object.defineProperty({ type: 'Feature' }, 'geometry', {
        enumerable: true,
        get: () => JSON.parse('x'),
      }),
      feature(trap('name')),
      feature({ name: 'B' }),
    ]
    const { places, issues } = parse(file)
    expect(places.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(issues).toEqual([
      { code: 'bad-feature', severity: 'error', index: 1 },
      { code: 'bad-feature', severity: 'error', index: 2 },
    ])
    for (const whole of [trap('type'), trap('features'), trap('crs')]) {
      expect((await readValue(whole)).issues.map(({ code }) => code)).toEqual(['not-geojson'])
    }
  })

  it('with names from prototypes reaches none', () => {
    const text = `{"type":"Feature","geometry":null,"properties":{"name":"A","__proto__":{"phone":"1"},"constructor":"x",
      "toString":"y","description":{"__proto__":"z"},"category":{"constructor":"c"}}}`
    const place = parse(JSON.parse(text)).places[0]
    expect(Object.getPrototypeOf(place)).toBe(Object.prototype)
    expect(place).toMatchObject({ name: 'A', categories: [] })
    expect([place?.phone, place?.description]).toEqual([undefined, undefined])
    expect(({} as Record<string, unknown>).phone).toBeUndefined()
  })

  it('of numbers that are none, and of numbers as text', () => {
    const at = (...coordinates: unknown[]) => parse(feature({ name: 'A' }, { type: 'Point', coordinates }))
    for (const bad of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '',
      ' ',
      '0x1',
      '1e999',
      '25.7.1',
      true,
      [25],
      {},
    ]) {
      expect([bad, at(bad, 62).places[0]?.positions]).toEqual([bad, []])
    }
    expect(at('25,5', '\u221262.25 ').places[0]?.positions).toEqual([[25.5, -62.25]])
  })

  it('of control, direction and broken characters loses them and nothing else', () => {
    const name = '\u0000\ufeffA\u202e\u2066B\ud800\u{1f332}\u009f\u0007C'
    expect(parse(feature({ name })).places[0]?.name).toBe('AB\ufffd🌲C')
  })

  it('in size takes time in proportion', () => {
    const long = 'a'.repeat(1e7)
    const patterns = [
      long,
      '<'.repeat(2e5),
      '<a'.repeat(2e5),
      '&'.repeat(2e5),
      '&amp'.repeat(2e5),
      `<!--${'-'.repeat(2e5)}`,
      '<script>'.repeat(2e5),
      ' '.repeat(2e5),
      ';,'.repeat(2e5),
      `https://${'a.'.repeat(2e5)}`,
      `${'a'.repeat(2e5)}:`,
      `+${'1 '.repeat(2e5)}`,
      '@'.repeat(2e5),
      '\n'.repeat(2e5),
      'Ä\u0308'.repeat(2e5),
    ]
    for (const text of patterns) {
      const fields = {
        name: `A${text}`,
        description: text,
        category: text,
        url: text,
        phone: text,
        email: text,
        youtube: text,
      }
      expect([text.slice(0, 10), timed(() => parse(feature({ ...fields, [text]: text }))) < 10_000]).toEqual([
        text.slice(0, 10),
        true,
      ])
    }
  })

  it('of 100,000 properties, languages or ids takes time in proportion', () => {
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`key ${n}`, n]))
    const same = Array.from({ length: 100_000 }, () => feature({ id: 'same', name: 'A' }))
    expect(timed(() => parse(feature({ name: keys, ...keys, title: 'A' })))).toBeLessThan(10_000)
    expect(timed(() => parse(same))).toBeLessThan(10_000)
  })

  it('as text is refused in proportion too', async () => {
    for (const text of [
      '['.repeat(1e5),
      '{"a":'.repeat(1e5),
      `"${'\\u0061'.repeat(2e5)}`,
      `a,b\n${','.repeat(2e5)}`,
      '<'.repeat(2e5),
    ]) {
      const start = performance.now()
      await readText(text, fail).catch((error) => expect(error).toBeInstanceOf(LoadError))
      expect([text.slice(0, 10), performance.now() - start < 10_000]).toEqual([text.slice(0, 10), true])
    }
  })
})
