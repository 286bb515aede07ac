import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/data/read-document.js'

const at = (name: string, lon: number, lat: number) => ({
  type: 'Feature',
  properties: { name, id: name },
  geometry: { type: 'Point', coordinates: [lon, lat] },
})
const file = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => at(`P${n}`, 25 + n / 100, 62 + n / 100))

describe('latitude before longitude', () => {
  it('is mended where the whole file proves it, once told', async () => {
    const { places, issues } = await readValue(file(at('A', 62.24, 25.75), at('B', 63, 24)))
    expect(places.map(({ positions }) => positions)).toEqual([[[25.75, 62.24]], [[24, 63]]])
    expect(issues).toEqual([{ code: 'swapped', severity: 'warning', expected: '[lon, lat]' }])
  })

  it('is only told where it does not', async () => {
    const { places, issues } = await readValue(file(at('A', 62.24, 25.75), at('B', 25, 62)))
    expect(places[0]?.positions).toEqual([[62.24, 25.75]])
    expect(issues).toEqual([
      {
        code: 'perhaps-swapped',
        severity: 'warning',
        index: 0,
        id: 'A',
        name: 'A',
        got: '[62.24, 25.75]',
        expected: '[25.75, 62.24]',
      },
    ])
  })
})

describe('a place far from the others', () => {
  it('is told', async () => {
    const { issues } = await readValue(file(...many(20), at('Q', 0, 0), at('R', 2.5, 62)))
    expect(issues).toEqual([
      { code: 'far-from-others', severity: 'warning', index: 20, id: 'Q', name: 'Q', got: '[0, 0]' },
    ])
  })

  it('is no stray among few, in a group, or in a file about the whole world', async () => {
    for (const features of [
      [...many(3), at('Q', 2, 48)],
      [...many(20), ...Array.from({ length: 5 }, (_, n) => at(`Q${n}`, 2, 48))],
      Array.from({ length: 30 }, (_, n) => at(`P${n}`, n * 12 - 175, (n % 7) * 20 - 60)),
    ]) {
      expect((await readValue(file(...features))).issues).toEqual([])
    }
  })
})

describe("a row without a position whose municipality is the region's", () => {
  const row = (properties: object, geometry: unknown = null) =>
    file({ type: 'Feature', properties: { id: 1, ...properties }, geometry })

  it('stands at its seat, marked as approximate', async () => {
    const { places, issues } = await readValue(row({ name: 'A', kunta: 'JYVÄSKYLÄ', osoite: 'Rantatie 5' }))
    expect(places[0]).toMatchObject({ positions: [[25.747, 62.242]], approximate: true })
    expect(issues).toEqual([
      {
        code: 'placed-at-municipality',
        severity: 'info',
        index: 0,
        id: '1',
        name: 'A',
        got: 'JYVÄSKYLÄ',
        expected: '[lon, lat]',
      },
    ])
  })

  it('stays without a pin where it is not, and where the position is there but wrong', async () => {
    const elsewhere = await readValue(row({ name: 'A', kunta: 'Turku' }))
    expect([elsewhere.places[0]?.positions, elsewhere.issues[0]?.code]).toEqual([[], 'no-position'])
    const wrong = await readValue(
      row({ name: 'A', kunta: 'Keuruu' }, { type: 'Point', coordinates: ['x', 1] }),
    )
    expect([wrong.places[0]?.positions, wrong.issues[0]?.code]).toEqual([[], 'bad-coordinates'])
  })
})
