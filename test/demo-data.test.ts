import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseGeoJson } from '../src/data/parse-geojson.js'
import { KNOWN_MARKS, type Place, type Text } from '../src/data/place.js'
import { PlaceStore } from '../src/data/place-store.js'

// What ../shared/design/domain.md and issue 2, item 8, ask of demo/data/services.geojson.
const MUNICIPALITIES = [
  'Hankasalmi',
  'Joutsa',
  'Jyväskylä',
  'Jämsä',
  'Kannonkoski',
  'Karstula',
  'Keuruu',
  'Kinnula',
  'Kivijärvi',
  'Konnevesi',
  'Kyyjärvi',
  'Laukaa',
  'Luhanka',
  'Multia',
  'Muurame',
  'Petäjävesi',
  'Pihtipudas',
  'Saarijärvi',
  'Toivakka',
  'Uurainen',
  'Viitasaari',
  'Äänekoski',
]
const CATEGORIES = [
  'eläimet',
  'hyvinvointi',
  'maatila',
  'majoitus',
  'metsä ja luonto',
  'puutarha',
  'retket',
  'vesistö',
]
const ACTIVITIES = [
  'asumispalvelut',
  'kalastus',
  'kuntouttava työtoiminta',
  'lammaspaimennus',
  'leirikoulu',
  'melonta',
  'metsäjooga',
  'metsäkylpy',
  'puutarhaterapia',
  'päivätoiminta',
  'ratsastusterapia',
  'saunaretki',
  'sosiaalipedagoginen hevostoiminta',
]
const AUDIENCES = [
  'ikääntyneet',
  'lapset ja nuoret',
  'matkailijat',
  'mielenterveys- ja päihdekuntoutujat',
  'perheet',
  'pitkäaikaistyöttömät',
  'ryhmät',
  'työyhteisöt',
  'vammaiset henkilöt',
]
/** Somewhat more than Central Finland: west, south, east, north. */
const REGION = [23.9, 61.3, 27.1, 63.8] as const

const text = await readFile('demo/data/services.geojson', 'utf8')
const { places, issues } = parseGeoJson(JSON.parse(text))

const finnish = (value: Text): string => (typeof value === 'string' ? value : (value.fi ?? ''))
const valuesOf = (pick: (place: Place) => readonly Text[]) =>
  [...new Set(places.flatMap(pick).map(finnish))].sort(new Intl.Collator('fi-FI').compare)
const languagesOf = (value: Text | undefined) =>
  value === undefined || typeof value === 'string' ? [] : Object.keys(value).sort()

describe('the demo data', () => {
  it('has at least 110 places, and nothing in it is lost', () => {
    expect(places.length).toBeGreaterThanOrEqual(110)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(places.length).toBe(JSON.parse(text).features.length)
  })

  it('has ids of its own for all of them', () => {
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
    expect(
      JSON.parse(text).features.every(({ properties }: { properties: { id?: unknown } }) => properties.id),
    ).toBe(true)
  })

  it('covers all 22 municipalities and no other', () => {
    expect(MUNICIPALITIES).toHaveLength(22)
    expect(valuesOf(({ municipality }) => (municipality ? [municipality] : []))).toEqual(
      [...MUNICIPALITIES].sort(new Intl.Collator('fi-FI').compare),
    )
  })

  it('has places with each quality mark, with both and with none', () => {
    expect(valuesOf(({ marks }) => marks)).toEqual([...KNOWN_MARKS])
    expect(new Set(places.map(({ marks }) => marks.length))).toEqual(new Set([0, 1, 2]))
  })

  it('uses all settings of the field and no other', () => {
    expect(valuesOf(({ categories }) => categories)).toEqual(CATEGORIES)
  })

  it('uses all activities of the field and no other', () => {
    expect(valuesOf(({ activities }) => activities)).toEqual(ACTIVITIES)
  })

  it('uses all audiences of the field and no other', () => {
    expect(valuesOf(({ audiences }) => audiences)).toEqual(AUDIENCES)
  })

  it('is fictional: every web and e-mail address is under example.fi', () => {
    const hosts = [...text.matchAll(/(?:https?:\/\/|[\w.+-]+@)([\w.-]+\.[a-z]+)/gi)].map(([, host]) => host)
    expect(hosts.length).toBeGreaterThan(200)
    expect([...new Set(hosts)].filter((host) => !/(^|\.)example\.fi$/.test(host ?? ''))).toEqual([])
  })

  it('is fictional: every telephone number is made up: its digits begin with 000', () => {
    const phones = places.flatMap(({ phone }) => phone ?? [])
    expect(phones.length).toBeGreaterThan(50)
    expect(phones.filter((phone) => !/^(\+358 |0)\d{2,3} 000 \d[\d ]+$/.test(phone))).toEqual([])
  })

  it('has providers with several services', () => {
    const byProvider = new Map<string, number>()
    for (const { provider } of places) {
      if (provider) byProvider.set(finnish(provider), (byProvider.get(finnish(provider)) ?? 0) + 1)
    }
    expect([...byProvider.values()].filter((count) => count > 1).length).toBeGreaterThanOrEqual(5)
  })

  it('has texts in all three languages', () => {
    const all = places.filter(
      ({ name, description }) =>
        String(languagesOf(name)) === 'en,fi,sv' && String(languagesOf(description)) === 'en,fi,sv',
    )
    expect(all.length).toBeGreaterThanOrEqual(5)
    expect(all.length).toBeLessThan(places.length)
  })

  it('has places with little information: no description and at most one way to get in touch', () => {
    const bare = places.filter(
      ({ description, website, phone, email }) =>
        !description && [website, phone, email].filter((way) => way !== undefined).length <= 1,
    )
    expect(bare.length).toBeGreaterThanOrEqual(2)
  })

  it('has places on one spot', () => {
    const spots = new Map<string, number>()
    for (const position of places.flatMap(({ positions }) => positions)) {
      spots.set(String(position), (spots.get(String(position)) ?? 0) + 1)
    }
    expect([...spots.values()].filter((count) => count > 1).length).toBeGreaterThanOrEqual(2)
  })

  it('has places without a position, and one with several', () => {
    expect(places.filter(({ positions }) => positions.length === 0).length).toBeGreaterThanOrEqual(2)
    expect(places.filter(({ positions }) => positions.length > 1).length).toBeGreaterThanOrEqual(1)
  })

  it('has a few routes and areas', () => {
    const types = places.flatMap(({ shapes }) => shapes ?? []).map(({ type }) => type)
    expect(types.filter((type) => type.endsWith('LineString')).length).toBeGreaterThanOrEqual(2)
    expect(types.filter((type) => type.endsWith('Polygon')).length).toBeGreaterThanOrEqual(2)
  })

  it('stays within the region', () => {
    const [west, south, east, north] = REGION
    const outside = places
      .flatMap(({ positions }) => positions)
      .filter(([lon, lat]) => lon < west || lon > east || lat < south || lat > north)
    expect(outside).toEqual([])
  })

  it('becomes a list of all and pins of all that have a position', async () => {
    const { count, extent, hasShapes } = await new PlaceStore(places).apply({ filters: {}, language: 'fi' })
    expect(count).toBe(places.length)
    expect(hasShapes).toBe(true)
    expect(extent).toHaveLength(4)
  })
})
