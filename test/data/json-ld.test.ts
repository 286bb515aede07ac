import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePlaces, MOST_PLACES, type Page, type Thing } from '../../src/data/json-ld.js'
import { parse } from '../../src/data/parser.js'
import type { Language, Place } from '../../src/data/place.js'
import { rare } from '../../src/data/rare.js'
import { allAtOnce } from '../../src/data/steps.js'
import { placesOf, scattered } from '../support/places.js'
import { ABSTRACT, PROPERTY_NAMES, readSchemaOrg, TYPE_NAMES } from '../support/schema-org.js'

/** Everything that a file can tell. */
const [FULL] = placesOf({
  id: 'talli 1',
  name: { fi: 'Ratsastusta', sv: 'Ridning' },
  description: 'Rauhallinen talli.\n\nTervetuloa!',
  categories: [{ fi: 'eläimet', sv: 'djur' }, 'maatila'],
  marks: ['LuontoHoiva'],
  audiences: ['lapset', 'ryhmät'],
  activities: ['ratsastusterapia'],
  provider: 'Koivulehdon talli',
  municipality: { fi: 'Jyväskylä' },
  address: 'Koivulehdontie 48',
  postcode: '41160',
  website: 'https://talli.example.fi/',
  phone: 'Puh. 050 000 0123 / toimisto',
  email: 'mailto:talli@example.fi',
  booking: 'https://talli.example.fi/varaa',
  price: '72 €',
  openingHours: 'Mo-Tu 09:00-18:00; Sa 10:00-12:00',
  updated: '2026-03-12',
  image: 'https://talli.example.fi/hevonen.jpg',
  imageAlt: 'Hevonen',
  video: 'https://www.youtube.com/watch?v=abc',
  facebook: 'https://www.facebook.com/talli',
  instagram: 'https://www.instagram.com/talli',
  youtube: 'https://www.youtube.com/@talli',
  hashtag: '#luonto',
  accessibility: 'Nousuramppi',
  languages: ['suomi', 'sv'],
  positions: [[25.60214, 62.41107]],
})

const PAGE: Page = {
  name: 'Luontopalvelut',
  url: 'https://kunta.example.fi/palvelut?a=1',
  addressOf: (id) => `https://kunta.example.fi/palvelut?a=1#nsm=${encodeURIComponent(id)}`,
}

const listOf = (places: readonly Place[], language: Language, page?: Page): Thing | undefined =>
  allAtOnce(describePlaces(places, language, page))

/** The service that a place becomes. */
function serviceOf(place: Partial<Place>, language: Language = 'fi', page?: Page): Thing {
  const list = listOf(placesOf({ name: 'Talli', ...place }), language, page)
  const [item] = (list?.itemListElement ?? []) as readonly Thing[]
  return item?.item as Thing
}

describe('a list of services', () => {
  it('says of a place all that has a property of its own, and nothing else', () => {
    expect(listOf([FULL as Place], 'sv', PAGE)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: 'Luontopalvelut',
      url: 'https://kunta.example.fi/palvelut?a=1',
      numberOfItems: 1,
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          item: {
            '@type': 'Service',
            '@id': 'https://kunta.example.fi/palvelut?a=1#nsm=talli%201',
            name: 'Ridning',
            description: 'Rauhallinen talli.\n\nTervetuloa!',
            url: 'https://talli.example.fi/',
            image: 'https://talli.example.fi/hevonen.jpg',
            category: ['djur', 'maatila'],
            serviceType: 'ratsastusterapia',
            audience: [
              { '@type': 'Audience', audienceType: 'lapset' },
              { '@type': 'Audience', audienceType: 'ryhmät' },
            ],
            hasCertification: { '@type': 'Certification', name: 'LuontoHoiva' },
            provider: {
              '@type': 'Organization',
              name: 'Koivulehdon talli',
              telephone: '0500000123',
              email: 'talli@example.fi',
              sameAs: [
                'https://www.facebook.com/talli',
                'https://www.instagram.com/talli',
                'https://www.youtube.com/@talli',
              ],
            },
            areaServed: { '@type': 'AdministrativeArea', name: 'Jyväskylä' },
            hoursAvailable: [
              {
                '@type': 'OpeningHoursSpecification',
                dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'],
                opens: '09:00',
                closes: '18:00',
              },
              {
                '@type': 'OpeningHoursSpecification',
                dayOfWeek: ['https://schema.org/Saturday'],
                opens: '10:00',
                closes: '12:00',
              },
            ],
            availableChannel: {
              '@type': 'ServiceChannel',
              availableLanguage: [{ '@type': 'Language', name: 'suomi' }, 'sv'],
              serviceLocation: {
                '@type': 'Place',
                geo: { '@type': 'GeoCoordinates', latitude: 62.41107, longitude: 25.60214 },
                address: {
                  '@type': 'PostalAddress',
                  streetAddress: 'Koivulehdontie 48',
                  postalCode: '41160',
                  addressLocality: 'Jyväskylä',
                },
              },
            },
            potentialAction: { '@type': 'ReserveAction', target: 'https://talli.example.fi/varaa' },
          },
        },
      ],
    })
  })

  it('says no more of a place than its name when the file does not', () => {
    expect(listOf(placesOf({ name: 'Talli' }, { name: 'Ranta' }), 'fi')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      numberOfItems: 2,
      itemListElement: [
        { '@type': 'ListItem', position: 1, item: { '@type': 'Service', name: 'Talli' } },
        { '@type': 'ListItem', position: 2, item: { '@type': 'Service', name: 'Ranta' } },
      ],
    })
  })

  it('is none where there are no places', () => {
    expect(listOf([], 'fi', PAGE)).toBeUndefined()
  })

  it('speaks the language asked for, and another where a text has only that', () => {
    const name = { fi: 'Talli', en: 'Stables' }
    expect((['fi', 'sv', 'en'] as const).map((language) => serviceOf({ name }, language).name)).toEqual([
      'Talli',
      'Talli',
      'Stables',
    ])
  })

  it('names a value once, whatever it is called in other languages', () => {
    const categories = [{ fi: 'eläimet', sv: 'djur' }, 'eläimet']
    expect(serviceOf({ categories }).category).toBe('eläimet')
  })
})

describe('where a service is', () => {
  const locationOf = (place: Partial<Place>) =>
    (serviceOf(place).availableChannel as Thing | undefined)?.serviceLocation

  it('is every one of its pins, to a tenth of a metre', () => {
    expect(
      locationOf({
        positions: [
          [25.123456789, 62],
          [-0.5, -61.5],
        ],
      }),
    ).toEqual({
      '@type': 'Place',
      geo: [
        { '@type': 'GeoCoordinates', latitude: 62, longitude: 25.123457 },
        { '@type': 'GeoCoordinates', latitude: -61.5, longitude: -0.5 },
      ],
    })
  })

  it('is not a point where its position is a rough one', () => {
    expect(
      locationOf({ approximate: true, positions: [[25.747, 62.242]], municipality: 'Jyväskylä' }),
    ).toEqual({
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: 'Jyväskylä' },
    })
  })

  it('is not said where nothing of it is known', () => {
    expect(locationOf({})).toBeUndefined()
  })

  it('never has a country, which no file tells', () => {
    expect(JSON.stringify(listOf([FULL as Place], 'fi', PAGE))).not.toContain('Country')
  })
})

describe('what cannot be told exactly is not told', () => {
  it.each([
    ['sopimuksen mukaan', undefined],
    ['Mo 09:00-10:00', 'kesä'],
    [{ fi: 'arkisin', en: 'Mo 09:00-10:00' }, undefined],
  ])('hours: %j, %j', (openingHours, season) => {
    expect(serviceOf({ openingHours, season })).not.toHaveProperty('hoursAvailable')
  })

  it('a phone and an e-mail that are none', () => {
    expect(serviceOf({ phone: 'kysy', email: 'a(at)b.fi, c@d', provider: 'Talli' }).provider).toEqual({
      '@type': 'Organization',
      name: 'Talli',
    })
  })
})

describe('a page is not made heavy', () => {
  it('by more places than it may hold', () => {
    const list = listOf(scattered(MOST_PLACES + 5), 'fi')
    expect(list?.numberOfItems).toBe(1000)
    expect(list?.itemListElement).toHaveLength(1000)
  })

  it('by places with very much to say', () => {
    const name = 'Talli'
    const description = 'x'.repeat(900_000)
    const list = listOf(placesOf(...Array.from({ length: 4 }, () => ({ name, description }))), 'fi')
    expect(list?.numberOfItems).toBe(2)
    expect(JSON.stringify(list).length).toBeLessThan(2_000_000)
  })
})

describe("schema.org's vocabulary", () => {
  it('has every type and property used, and each one in the list of them is used', () => {
    const { faults, types, properties } = readSchemaOrg(listOf([FULL as Place], 'fi', PAGE))
    expect(faults).toEqual([])
    expect([...types, ...ABSTRACT].sort()).toEqual([...TYPE_NAMES].sort())
    expect([...properties].sort()).toEqual([...PROPERTY_NAMES].sort())
  })

  it.each([
    [{ '@type': 'Stable', name: 'x' }, '/ListItem.item: no such type: Stable'],
    [{ '@type': 'Service', telephone: '1' }, '/ListItem.item/Service.telephone: no such property'],
    [{ '@type': 'Service', url: 'talli' }, '/ListItem.item/Service.url: "talli" is Text'],
    [
      { '@type': 'Service', provider: { '@type': 'Place', name: 'x' } },
      '/ListItem.item/Service.provider: {"@type":"Place","name":"x"} is Place',
    ],
    [{ '@type': 'Service', name: '' }, '/ListItem.item/Service.name: "" is nothing known'],
    [{ '@type': 'Service' }, '/ListItem.item: empty'],
  ])('does not have %j, and the reader of these tests says so', (item, fault) => {
    const document = { '@context': 'https://schema.org', '@type': 'ListItem', item }
    expect(readSchemaOrg(document).faults).toContain(fault)
  })

  it('is kept to by the services of the demo', () => {
    const { places } = parse(JSON.parse(readFileSync('demo/data/services.geojson', 'utf8')), {}, rare)
    const list = listOf(places, 'sv', PAGE)
    expect(list?.numberOfItems).toBe(places.length)
    expect(readSchemaOrg(list).faults).toEqual([])
  })

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '<!--',
      '@id',
      '',
      ' ',
      '-',
      'https://a.fi/',
      'Mo 09:00-10:00',
    ),
  )
  const texts = fc.oneof(
    text,
    fc.array(text),
    fc.dictionary(fc.constantFrom('fi', 'sv', 'en', '@type'), text),
  )
  const property = fc.constantFrom(
    ...`id name description category mark audience activity provider municipality address postcode website phone
    email booking price season opening_hours location updated image video facebook instagram youtube sameAs
    languages`.split(/\s+/),
    '@id',
  )
  const anyFeature = fc.record({
    type: fc.constant('Feature'),
    geometry: fc.option(
      fc.record({
        type: fc.constantFrom('Point', 'MultiPoint'),
        coordinates: fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { minLength: 2, maxLength: 3 }),
      }),
    ),
    properties: fc.dictionary(property, texts),
  })

  it('is kept to, whatever a file says', () => {
    fc.assert(
      fc.property(
        fc.array(anyFeature, { maxLength: 4 }),
        fc.constantFrom<Language>('fi', 'sv', 'en'),
        text,
        (features, language, name) => {
          const { places } = parse({ type: 'FeatureCollection', features }, {}, rare)
          const page = { name, url: 'https://a.fi/' }
          const list = listOf(places, language, page)
          expect(list === undefined).toBe(places.length === 0)
          if (list) expect(readSchemaOrg(list).faults).toEqual([])
        },
      ),
    )
  })

  it('is kept to, whatever a place holds', () => {
    const place = fc.record(
      {
        id: text,
        name: text,
        description: text,
        categories: fc.array(text),
        marks: fc.array(text),
        audiences: fc.array(text),
        activities: fc.array(text),
        provider: text,
        municipality: text,
        address: text,
        postcode: text,
        phone: text,
        email: text,
        openingHours: text,
        languages: fc.array(text),
        approximate: fc.boolean(),
        website: fc.webUrl(),
        booking: fc.webUrl(),
        image: fc.webUrl(),
        facebook: fc.webUrl(),
        positions: fc.array(
          fc.tuple(
            fc.double({ min: -180, max: 180, noNaN: true }),
            fc.double({ min: -90, max: 90, noNaN: true }),
          ),
        ),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(place, (given) => {
        const list = listOf(placesOf({ ...given, name: given.name || 'Talli' }), 'fi', PAGE)
        expect(readSchemaOrg(list).faults).toEqual([])
      }),
    )
  })
})
