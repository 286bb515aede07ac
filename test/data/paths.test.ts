import { describe, expect, it } from 'vitest'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import { pathAddress } from '../../src/data/paths.js'

const BASE = 'https://kunta.example.fi/aineistot/palvelut.geojson?v=2'

describe('addresses written as seen from the file', () => {
  it('are read as a browser would beside it', () => {
    const cases: [string, string][] = [
      ['kuva.jpg', 'https://kunta.example.fi/aineistot/kuva.jpg'],
      ['kuvat/talli-1.JPG?w=800#a', 'https://kunta.example.fi/aineistot/kuvat/talli-1.JPG?w=800#a'],
      ['./kuvat/talli', 'https://kunta.example.fi/aineistot/kuvat/talli'],
      ['../kuvat/mökki.webp', 'https://kunta.example.fi/kuvat/m%C3%B6kki.webp'],
      ['/palvelut/talli', 'https://kunta.example.fi/palvelut/talli'],
      ['/a:b', 'https://kunta.example.fi/a:b'],
      ['sivu.php?id=3', 'https://kunta.example.fi/aineistot/sivu.php?id=3'],
      ['../../../../x.html', 'https://kunta.example.fi/x.html'],
    ]
    for (const [path, address] of cases) {
      expect(pathAddress(` ${path}\n`, BASE)).toBe(address)
      expect(pathAddress(path, undefined)).toBe(path)
    }
  })

  it('are nothing that may mean something else, nor lead to another server', () => {
    for (const text of [
      '',
      '-',
      '/',
      '../',
      'kysy',
      'n/a',
      'kuvat/talli',
      'versio 2.html',
      '//muu.example.fi/x.jpg',
      '/\\muu.example.fi/x.jpg',
      '\\kuvat\\x.jpg',
      'C:\\kuvat\\x.jpg',
      'c:/kuvat/x.jpg',
      'javascript:x.html',
      'data:image/x.png',
      'mailto:a@b.html',
      '/a"onclick="x.jpg',
      '/<b>.jpg',
      `/${'a'.repeat(2000)}`,
    ])
      expect([text, pathAddress(text, BASE)]).toEqual([text, undefined])
  })

  it('are none where the file has no address of the web', () => {
    for (const base of ['data:application/json,{}', 'file:///home/a.geojson', 'blob:https://example.fi/1'])
      expect([base, pathAddress('kuva.jpg', base)]).toEqual([base, undefined])
  })

  const read = (properties: object, base?: string) =>
    parseGeoJson(
      { type: 'Feature', geometry: null, properties: { id: 1, name: 'A', ...properties } },
      { base },
    )

  it('stand in every property that holds an address', () => {
    const { places, issues } = read(
      { website: '/talli', booking: ['', './varaa'], image: { fi: 'kuvat/a.jpg' }, video: '/v.html' },
      BASE,
    )
    expect(places[0]).toMatchObject({
      website: 'https://kunta.example.fi/talli',
      booking: 'https://kunta.example.fi/aineistot/varaa',
      image: 'https://kunta.example.fi/aineistot/kuvat/a.jpg',
      video: 'https://kunta.example.fi/v.html',
    })
    expect(issues.map(({ code }) => code)).toEqual(['no-position'])
  })

  it('stay as they are where nobody knows where the file is', () => {
    expect(read({ image: 'kuvat/a.jpg' }).places[0]?.image).toBe('kuvat/a.jpg')
  })

  it('aren’t looked for among the words of a sentence', () => {
    const { places, issues } = read({ website: 'Katso talli.html' }, BASE)
    expect(places[0]?.website).toBeUndefined()
    expect(issues.map(({ code, got }) => [code, got])).toEqual([
      ['no-position', undefined],
      ['unsafe-link', 'Katso talli.html'],
    ])
  })
})
