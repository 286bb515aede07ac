import { seeded } from './places.js'

const CATEGORIES = ['metsä', 'eläimet', 'puutarha', 'vesistö']
const TOWNS = ['Jyväskylä', 'Äänekoski', 'Keuruu']

/**
 * The text of a file with as many services: some on one spot, some with a line, and each thousandth is none.
 * @param padding characters of description to each
 */
export function largeFile(count: number, padding = 0): string {
  const random = seeded(3)
  const description = 'Rauhallista tekemistä metsässä. '.repeat(padding / 32)
  const features = Array.from({ length: count }, (_, n) => {
    if (n % 1000 === 2) return null
    const position = n % 10 === 0 ? [25.7, 62.2] : [24.2 + random() * 2.4, 61.5 + random() * 2]
    return {
      type: 'Feature',
      id: `palvelu-${n}`,
      geometry:
        n % 500 === 1
          ? { type: 'LineString', coordinates: [position, [26, 62.5]] }
          : { type: 'Point', coordinates: position },
      properties: {
        name: { fi: `Palvelu ${n}`, sv: `Tjänst ${n}` },
        category: CATEGORIES[n % 4],
        municipality: TOWNS[n % 3],
        provider: `Yritys ${n % 97}`,
        description,
      },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}
