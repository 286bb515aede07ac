import { describe, expect, it } from 'vitest'
import { LoadError } from '../../src/data/load-error.js'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import type { Place } from '../../src/data/place.js'
import { readText } from '../../src/data/read-document.js'

/** The place that a feature with these properties becomes. */
function placeOf(properties: Record<string, unknown>): Partial<Place> {
  const feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [25.7, 62.2] }, properties }
  return parseGeoJson(feature).places[0] ?? {}
}

const named = (properties: Record<string, unknown>) => placeOf({ name: 'Metsäpolku', ...properties })

/** The contract, row by row: a field and every name it is read from. */
const TEXTS: readonly (readonly [keyof Place, string])[] = [
  ['name', 'name title nimi otsikko marketingName marketing-name label'],
  ['description', 'description desc comment kuvaus infoFi summary'],
  ['provider', 'provider organization operator brand tuottaja yritys palveluntuottaja admin owner'],
  ['price', 'price priceRange fee hinta'],
  ['season', 'season kausi seasonal'],
  ['updated', 'updated lastModified dateModified päivitetty'],
  ['municipality', 'municipality kunta city.name city addr:city addressLocality postalOffice postal-office'],
  ['address', 'addr:street street_address streetAddress address osoite'],
  ['postcode', 'addr:postcode postalCode postal-code postinumero'],
  ['phone', 'phone contact:phone mobile telephone phoneNumber puhelin'],
  ['email', 'email contact:email sähköposti'],
  ['openingHours', 'opening_hours openingHours hours aukioloajat'],
  ['imageAlt', 'image:alt imageAlt'],
  ['hashtag', 'hashtag'],
  ['accessibility', 'wheelchair accessibility esteettömyys'],
]
const LISTS: readonly (readonly [keyof Place, string])[] = [
  ['categories', 'category categories tags type type.name type-code luokka palvelutyyppi'],
  ['marks', 'mark marks qualityMark laatumerkki certificate'],
  ['audiences', 'audience audiences kohderyhmä kohderyhmat target_group'],
  ['activities', 'activity activities toiminta aktiviteetit sport amenity'],
  ['languages', 'languages availableLanguage kielet'],
]
const LINKS: readonly (readonly [keyof Place, string])[] = [
  ['website', 'website contact:website url www link kotisivu'],
  ['booking', 'booking reservationsLink reservations-link varaus potentialAction.target'],
  ['image', 'image picture_url img photo kuva'],
  ['video', 'video'],
  ['facebook', 'facebook contact:facebook'],
  ['instagram', 'instagram contact:instagram'],
]

/** Columns as people call them. */
const HEADINGS = [
  {
    language: 'Finnish',
    headings: {
      name: ['Palvelun nimi', 'PALVELU', 'Kohteen nimi *', 'Nimi (pakollinen)'],
      description: ['Palvelun kuvaus', 'Kuvaus:', 'Lisätiedot'],
      categories: ['Kategoria', 'Kategoriat', 'Kategoria(t)', 'Palvelun tyyppi'],
      audiences: ['Kohderyhmä(t)', 'Kohderyhmät', 'Palvelun kohderyhmä'],
      provider: ['Palveluntarjoaja', 'Palvelun tuottaja', 'Organisaatio', 'Järjestäjä'],
      activities: ['Aktiviteetti'],
      price: ['Hinnat', 'Hinta (€)', 'Hinta (sis. alv)', 'Hinta/hlö', 'Hinta, euroa'],
      municipality: ['Paikkakunta', 'Postitoimipaikka', 'Kaupunki', 'Kunta/kaupunki'],
      address: ['Katuosoite', 'Käyntiosoite', 'Lähiosoite', 'Osoite, jos on'],
      website: [
        'Verkkosivut',
        'WWW',
        'Www-sivu(t)',
        'Nettisivu(t)',
        'Nettisivut',
        'Kotisivut',
        'Kotisivun osoite',
        'Verkko-osoite',
        'Linkki',
      ],
      phone: ['Puhelinnumero', 'Puh.', 'Puh', 'Puhelin (arkisin)'],
      email: ['Sähköpostiosoite', 'Sähköposti '],
      booking: ['Varaukset/Varauslinkki', 'Varauslinkki', 'Ajanvaraus', 'Varaukset'],
      openingHours: ['Aukioloaika', 'Aukioloajat:'],
      image: ['Kuvan osoite', 'Kuvalinkki', 'Kuva (URL)'],
      accessibility: ['Esteettömyys'],
      languages: ['Kieli', 'Palvelun kielet', 'Palvelun kieli'],
    },
  },
  {
    language: 'Swedish',
    headings: {
      name: ['Namn'],
      description: ['Beskrivning'],
      categories: ['Kategori'],
      audiences: ['Målgrupp'],
      provider: ['Leverantör/Arrangör', 'Arrangör', 'Organisation'],
      activities: ['Aktivitet'],
      price: ['Priser', 'Pris', 'Pris (€)'],
      season: ['Säsong'],
      municipality: ['Kommun', 'Postort', 'Ort'],
      address: ['Gatuadress', 'Adress'],
      postcode: ['Postnummer'],
      website: ['Webbplats', 'Hemsida'],
      phone: ['Telefonnummer', 'Telefon', 'Tel.'],
      email: ['E-post', 'E-postadress'],
      booking: ['Bokning'],
      openingHours: ['Öppettider'],
      image: ['Bild'],
      languages: ['Språk'],
      accessibility: ['Tillgänglighet'],
      updated: ['Uppdaterad'],
    },
  },
  {
    language: 'English',
    headings: {
      name: ['Service name', 'Name'],
      categories: ['Category', 'Service type'],
      audiences: ['Target group', 'Target groups'],
      provider: ['Provider', 'Service provider', 'Company'],
      municipality: ['City/Town', 'City', 'Town'],
      address: ['Street', 'Street address'],
      postcode: ['Zip/Post code', 'Zip', 'ZIP code', 'Post code'],
      website: ['Web site', 'Homepage', 'Website URL', 'Web address'],
      phone: ['Telephone', 'Phone number', 'Tel'],
      email: ['E-mail', 'E-mail address'],
      booking: ['Booking link'],
      openingHours: ['Opening hours'],
      image: ['Image URL'],
      price: ['Prices'],
    },
  },
]
const LISTED = new Set(LISTS.map(([field]): string => field))
const LINKED = new Set(LINKS.map(([field]): string => field))

describe('the table of aliases', () => {
  for (const [field, aliases] of TEXTS) {
    for (const alias of aliases.split(' ')) {
      it(`reads ${field} from ${alias}`, () => {
        const properties = field === 'name' ? placeOf({ [alias]: 'Arvo 1' }) : named({ [alias]: 'Arvo 1' })
        expect(properties[field]).toEqual(alias === 'infoFi' ? { fi: 'Arvo 1' } : 'Arvo 1')
      })
    }
  }
  for (const [field, aliases] of LISTS) {
    for (const alias of aliases.split(' ')) {
      it(`reads ${field} from ${alias}`, () => {
        expect(named({ [alias]: 'yksi; kaksi' })[field]).toEqual(['yksi', 'kaksi'])
      })
    }
  }
  for (const [field, aliases] of LINKS) {
    for (const alias of aliases.split(' ')) {
      it(`reads ${field} from ${alias}`, () => {
        expect(named({ [alias]: 'https://example.fi/a' })[field]).toBe('https://example.fi/a')
      })
    }
  }

  it.each(HEADINGS)('reads $language headings of spreadsheets', ({ headings }) => {
    for (const [field, names] of Object.entries(headings))
      for (const heading of names) {
        const value = LINKED.has(field) ? 'https://example.fi/a' : 'Arvo'
        const read = field === 'name' ? placeOf({ [heading]: value }) : named({ [heading]: value })
        expect([heading, read[field as keyof Place]]).toEqual([heading, LISTED.has(field) ? [value] : value])
      }
  })

  it('prefers a name as it stands to one in a heading that says more', () => {
    expect(placeOf({ 'Yrityksen nimi': 'A', 'Palvelun nimi': 'B', Nimi: 'C' }).name).toBe('C')
    expect(named({ 'Hinta (lapset)': '5 €', Hinta: '10 €' }).price).toBe('10 €')
    expect(named({ 'Palvelun osoite': 'Tie 1', Katuosoite: 'Tie 2' }).address).toBe('Tie 2')
  })

  it('reads the language of a heading in parentheses too', () => {
    expect(placeOf({ 'Nimi (fi)': 'Polku', 'Nimi (SV)': 'Stig', 'Palvelun nimi (en)': 'Path' }).name).toEqual(
      {
        fi: 'Polku',
        sv: 'Stig',
      },
    )
    expect(named({ 'Palvelun kuvaus (fi)': 'Polku', 'Palvelun kuvaus (en)': 'Path' }).description).toEqual({
      fi: 'Polku',
      en: 'Path',
    })
  })

  it('reads tables with ordinary headings', async () => {
    const table = async (text: string) =>
      (await readText(text, (code) => new LoadError(code, { url: '' }))).places[0]
    expect(
      await table(
        'Nimi;Kategoria;Katuosoite;Postinumero;Postitoimipaikka;Paikkakunta;Puhelinnumero;Sähköpostiosoite;Verkkosivut;Kuvaus;Lat;Lon\n' +
          'Talli;eläimet;Tie 1;42700;Haapamäki;Keuruu;040 123;a@b.fi;b.fi;Hevosia;62,2;25,7',
      ),
    ).toMatchObject({
      name: 'Talli',
      categories: ['eläimet'],
      address: 'Tie 1',
      postcode: '42700',
      municipality: 'Keuruu',
      phone: '040 123',
      email: 'a@b.fi',
      website: 'https://b.fi',
      description: 'Hevosia',
      positions: [[25.7, 62.2]],
    })
    expect((await table('Palvelun nimi;Lat;Lon\nTalli;62,2;25,7'))?.name).toBe('Talli')
  })

  it('leaves OpenStreetMap, identifiers and counts alone', () => {
    const tags = {
      'service:bicycle:repair': 'yes',
      service: 'parking_aisle',
      'language:fi': 'yes',
      reservation: 'required',
      information: 'guidepost',
      internet_access: 'wlan',
      'name:etymology': 'x',
      'website:menu': 'x',
      'addr:housename': 'x',
      services: 'x',
      service_id: 7,
      ids: '1,2',
      owners_count: 3,
      marker: 'red',
      street_number: 12,
    }
    expect(named(tags)).toEqual(named({}))
  })

  it('reads an id from each of its names', () => {
    for (const alias of ['@id', 'id', 'lipas-id', 'sportsPlaceId', 'identifier']) {
      expect(named({ [alias]: 7 }).id).toBe('7')
    }
  })

  it('prefers the first alias that is not empty', () => {
    expect(placeOf({ nimi: 'Kolmas', title: '-', name: ' ' }).name).toBe('Kolmas')
    expect(placeOf({ nimi: 'Kolmas', title: 'Toinen', name: null }).name).toBe('Toinen')
    expect(placeOf({ nimi: 'Kolmas', title: 'Toinen', name: 'Ensimmäinen' }).name).toBe('Ensimmäinen')
  })

  it("doesn't mind upper case, spaces and missing diacritics in names", () => {
    expect(placeOf({ NIMI: 'Laavu', 'Street address': 'Polku 1', Kohderyhma: 'perheet' })).toMatchObject({
      name: 'Laavu',
      address: 'Polku 1',
      audiences: ['perheet'],
    })
  })

  it('joins street and house number', () => {
    expect(named({ 'addr:street': 'Rantatie', 'addr:housenumber': 5 }).address).toBe('Rantatie 5')
  })

  it('reads the paths of nested objects', () => {
    expect(
      named({
        type: { typeCode: 103, name: 'Ulkoilualue' },
        city: { name: 'Porvoo', cityCode: 638 },
        properties: { infoFi: 'Nuotiopaikka' },
      }),
    ).toMatchObject({
      categories: ['Ulkoilualue'],
      municipality: 'Porvoo',
      description: { fi: 'Nuotiopaikka' },
    })
  })

  it('takes a named type for one category, commas or not', () => {
    expect(named({ type: { typeCode: 301, name: 'Laavu, kota tai kammi' } }).categories).toEqual([
      'Laavu, kota tai kammi',
    ])
  })

  it("reads schema.org's postal address, action and sameAs", () => {
    expect(
      named({
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Rantatie 5',
          postalCode: '40100',
          addressLocality: 'Jyväskylä',
        },
        potentialAction: { '@type': 'ReserveAction', target: { urlTemplate: 'https://example.fi/varaa' } },
        sameAs: [
          'https://www.facebook.com/metsa',
          'https://instagram.com/metsa',
          'https://www.youtube.com/@metsa',
        ],
      }),
    ).toMatchObject({
      categories: [],
      address: 'Rantatie 5',
      postcode: '40100',
      municipality: 'Jyväskylä',
      booking: 'https://example.fi/varaa',
      facebook: 'https://www.facebook.com/metsa',
      instagram: 'https://instagram.com/metsa',
      youtube: 'https://www.youtube.com/@metsa',
    })
  })

  it('tells a YouTube channel from a video', () => {
    expect(named({ youtube: 'https://www.youtube.com/watch?v=abc' })).toMatchObject({
      video: 'https://www.youtube.com/watch?v=abc',
    })
    expect(named({ youtube: 'https://youtu.be/abc' }).youtube).toBeUndefined()
    expect(named({ youtube: 'youtube.com/c/metsa' })).toMatchObject({
      youtube: 'https://youtube.com/c/metsa',
    })
  })

  it('draws an approximate location as such', () => {
    expect(named({ location: 'approximate' }).approximate).toBe(true)
    expect(named({ location: 'On-street' }).approximate).toBeUndefined()
  })

  it("doesn't take LIPAS's free use for an accessible place", () => {
    expect(named({ freeUse: true }).accessibility).toBe('free-use')
    expect(named({ freeUse: false }).accessibility).toBeUndefined()
    expect(named({ freeUse: true, wheelchair: 'no' }).accessibility).toBe('no')
  })

  it('takes away what makes a link of a phone number or an e-mail address', () => {
    const cases: [keyof Place, unknown, string | undefined][] = [
      ['phone', 'tel:+358401234567', '+358401234567'],
      ['phone', 'Tel: 040 123 4567', '040 123 4567'],
      ['phone', 'tel:', undefined],
      ['phone', 'hotelli: 040 123 4567', 'hotelli: 040 123 4567'],
      ['email', 'mailto:a@example.fi', 'a@example.fi'],
      ['email', 'MAILTO:a@example.fi?subject=Hei&body=a\nb', 'a@example.fi'],
      ['email', 'a@example.fi; b@example.fi', 'a@example.fi; b@example.fi'],
    ]
    for (const [field, given, read] of cases)
      expect([given, named({ [field]: given })[field]]).toEqual([given, read])
  })

  it('reads a value once, however it is written', () => {
    for (const category of ['Retket, retket, RETKET', ['Retket', 'retket ', 'RETKET']])
      expect(named({ category }).categories).toEqual(['Retket'])
    expect(named({ tags: ['Metsä', 'metsa', 'Metsät'] }).categories).toEqual(['Metsä', 'Metsät'])
    const byLanguage = [{ fi: 'Retket', en: 'Trips' }, 'retket']
    expect(named({ category: byLanguage }).categories).toEqual([{ fi: 'Retket', en: 'Trips' }])
  })

  it('ignores names that only look like known ones', () => {
    expect(named({ category_id: '5', 'address.no': '7', nameplate: 'x', constructor: 'y' })).toEqual(
      named({}),
    )
  })
})

describe('simplestyle', () => {
  it('is read with and without #, short and long', () => {
    expect(
      named({ 'marker-color': 'F00', stroke: '#00ff00', 'stroke-width': '2,5', 'fill-opacity': 0.4 }).style,
    ).toEqual({
      markerColor: '#ff0000',
      stroke: '#00ff00',
      strokeWidth: 2.5,
      fillOpacity: 0.4,
    })
  })

  it("takes uMap's colour where there is no other", () => {
    expect(named({ _umap_options: { color: 'Pink' }, fill: '#abcdef' }).style).toEqual({
      markerColor: 'pink',
      stroke: 'pink',
      fill: '#abcdef',
    })
  })

  it('leaves out what is no colour, and tells', () => {
    const result = parseGeoJson({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [25, 62] },
      properties: { name: 'A', id: 1, 'marker-color': 'url(x)' },
    })
    expect(result.places[0]?.style).toBeUndefined()
    expect(result.issues).toEqual([
      {
        code: 'bad-colour',
        severity: 'info',
        index: 0,
        id: '1',
        name: 'A',
        got: 'url(x)',
        expected: '#rrggbb',
      },
    ])
  })
})
