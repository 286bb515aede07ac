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
      ['images/my pic.svg', 'https://kunta.example.fi/aineistot/images/my%20pic.svg'],
      [
        'omat kuvat/1, kesä.JPG?w=8',
        'https://kunta.example.fi/aineistot/omat%20kuvat/1,%20kes%C3%A4.JPG?w=8',
      ],
      ['/omat kuvat/1.png', 'https://kunta.example.fi/omat%20kuvat/1.png'],
      ['/ /muu.example.fi/x.jpg', 'https://kunta.example.fi/%20/muu.example.fi/x.jpg'],
    ]
    for (const [path, address] of cases) {
      expect(pathAddress(` ${path}\n`, BASE)).toBe(address)
      expect(pathAddress(path, undefined)).toBe(path)
    }
  })

  it('are read with the backslashes of Windows', () => {
    for (const [path, address] of [
      ['images\\x.jpg', 'https://kunta.example.fi/aineistot/images/x.jpg'],
      ['..\\kuvat\\oma kuva.jpg', 'https://kunta.example.fi/kuvat/oma%20kuva.jpg'],
    ] as const)
      expect(pathAddress(path, BASE)).toBe(address)
    expect(pathAddress('images\\x.jpg', undefined)).toBe('images/x.jpg')
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
      'a.jpg b.jpg',
      'kuvat/a.jpg, kuvat/b c.jpg',
      'my\npic.jpg',
      'my\tpic.jpg',
      '/\t/muu.example.fi/x.jpg',
      '// muu.example.fi/x.jpg',
      'C:\\omat kuvat\\x.jpg',
      '\\\\muu.example.fi\\x.jpg',
      '\\\\muu.example.fi\\oma kuva.jpg',
      'javascript:alert(1) .jpg',
      'kuvat\\talli',
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

  it('may have spaces, in a list too; an address among the words goes before', () => {
    const image = (value: unknown) => read({ image: value }, BASE).places[0]?.image
    expect(image(' images/my pic.svg')).toBe('https://kunta.example.fi/aineistot/images/my%20pic.svg')
    expect(image(['images/my pic.svg', 'b.jpg'])).toBe(
      'https://kunta.example.fi/aineistot/images/my%20pic.svg',
    )
    expect(image({ fi: 'oma kuva.png' })).toBe('https://kunta.example.fi/aineistot/oma%20kuva.png')
    expect(image('Katso www.example.fi/a.jpg')).toBe('https://www.example.fi/a.jpg')
    expect(image('https://example.fi/a.jpg https://example.fi/b.jpg')).toBe('https://example.fi/a.jpg')
    expect(image('images\\my pic.svg')).toBe('https://kunta.example.fi/aineistot/images/my%20pic.svg')
    expect(image('a.jpg, b.jpg')).toBeUndefined()
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
