import { describe, expect, it } from 'vitest'
import { systemOf } from '../../src/data/coordinate-system.js'
import { projectionOf } from '../../src/data/projection.js'
import { readValue } from '../../src/data/read-document.js'

/**
 * Point G4 (Geta) of the Finnish recommendation JHS 197, annex 3, chapter 1 ("Projektiolaskujen esimerkit",
 * Advisory Committee on Information Management in Public Administration, 2016): its EUREF-FIN coordinates in degrees
 * and what the recommendation calculates from them in ETRS-TM35FIN.
 */
const G4 = { lat: 60.3851068722, lon: 19.84813676944, north: 6715706.37708, east: 106256.35961 }

/** Metres between two positions a few metres apart. */
function metres([lon, lat]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const across = (lon - lon2) * Math.cos((lat * Math.PI) / 180)
  return Math.hypot(across, lat - lat2) * 111_195
}

function project(code: string, x: number, y: number): readonly [number, number] {
  const position = projectionOf(code).project(x, y)
  if (!position) throw new Error('outside the system')
  return position
}

describe('coordinate systems, against published control points, to a centimetre', () => {
  it('ETRS-TM35FIN (EPSG:3067): G4 of JHS 197', () => {
    expect(metres(project('3067', G4.east, G4.north), [G4.lon, G4.lat])).toBeLessThan(0.01)
  })

  it('each zone of ETRS-GKn (EPSG:3873 to 3885): G4, by the definitions in JHS 197', () => {
    // The zones are the projection of ETRS-TM35FIN with scale 1 instead of 0.9996, another central meridian than 27°
    // and another false easting. So a point as far from its meridian as G4 is from 27° has G4's plane coordinates.
    for (let zone = 19; zone <= 31; zone++) {
      const east = (G4.east - 500_000) / 0.9996 + zone * 1e6 + 500_000
      const found = project(String(3873 + zone - 19), east, G4.north / 0.9996)
      expect([zone, metres(found, [G4.lon - 27 + zone, G4.lat]) < 0.01]).toEqual([zone, true])
    }
  })

  it('Web Mercator (EPSG:3857): the example of IOGP Guidance Note 7-2, method 1024', () => {
    const expected = [-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600] as const
    // The example's latitude is given to a thousandth of a second, 3 cm; its easting and northing to a centimetre.
    expect(metres(project('3857', -11_169_055.58, 2_800_000), expected)).toBeLessThan(0.02)
  })

  it('northing first is understood where the ranges leave no doubt', () => {
    expect(project('3067', G4.north, G4.east)).toEqual(project('3067', G4.east, G4.north))
  })
})

describe("the file's word for its system", () => {
  const named = (name: unknown) => systemOf({ crs: { type: 'name', properties: { name } } })

  it('is understood in each way of writing', () => {
    for (const name of [
      'EPSG:3067',
      'epsg:3067',
      'urn:ogc:def:crs:EPSG::3067',
      'urn:ogc:def:crs:EPSG:9.9.1:3067',
      'http://www.opengis.net/def/crs/EPSG/0/3067',
      3067,
    ]) {
      expect(named(name)).toBe('3067')
    }
    expect(systemOf({ crs: { type: 'EPSG', properties: { code: 3879 } } })).toBe('3879')
  })

  it('may be degrees, or nothing', () => {
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'OGC:CRS84', 'EPSG:4258']) {
      expect(named(name)).toBeUndefined()
    }
    for (const document of [{ crs: null }, {}, null, 'x', { crs: { type: 'link' } }]) {
      expect(systemOf(document)).toBeUndefined()
    }
  })
})

describe('a file in another system', () => {
  const file = (coordinates: number[], name?: string) => ({
    type: 'FeatureCollection',
    ...(name ? { crs: { type: 'name', properties: { name } } } : undefined),
    features: [
      { type: 'Feature', properties: { name: 'A', id: 1 }, geometry: { type: 'Point', coordinates } },
    ],
  })

  it('is converted', async () => {
    const { places, issues } = await readValue(file([25_500_000, 6_900_000], 'urn:ogc:def:crs:EPSG::3879'))
    expect(places[0]?.positions[0]?.[0]).toBe(25)
    expect(places[0]?.positions[0]?.[1]).toBeCloseTo(62.206995, 6)
    expect(issues).toEqual([])
  })

  it('is guessed where it says nothing and falls in Finland, once told', async () => {
    const { places, issues } = await readValue(file([435_000, 6_903_000]))
    expect(places[0]?.positions[0]?.[0]).toBeCloseTo(25.75, 1)
    expect(issues).toEqual([
      { code: 'guessed-crs', severity: 'warning', got: '[435000, 6903000]', expected: 'EPSG:3067' },
    ])
    const zone = await readValue(file([26_400_000, 6_903_000]))
    expect(zone.issues).toEqual([
      { code: 'guessed-crs', severity: 'warning', got: '[26400000, 6903000]', expected: 'EPSG:3880' },
    ])
  })

  it('that we do not know is told, and each place stays without a pin', async () => {
    const { places, issues } = await readValue(file([3_435_000, 6_903_000], 'EPSG:2393'))
    expect(places[0]?.positions).toEqual([])
    expect(issues).toEqual([
      {
        code: 'unknown-crs',
        severity: 'error',
        got: '2393',
        expected: 'EPSG:4326, EPSG:3067, EPSG:3857, EPSG:3873–3885',
      },
      {
        code: 'out-of-range',
        severity: 'error',
        index: 0,
        id: '1',
        name: 'A',
        got: '[3435000, 6903000]',
        expected: '[lon, lat]',
      },
    ])
  })

  it('outside Finland is not guessed', async () => {
    const { issues } = await readValue(file([435_000, 5_903_000]))
    expect(issues.map(({ code }) => code)).toEqual(['out-of-range'])
  })
})
