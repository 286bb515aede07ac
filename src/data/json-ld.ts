/**
 * Places in schema.org's vocabulary, for machines that read a page: a list of services. Each row of a file is a
 * service with somebody who gives it and somewhere it is had, so that is what it is called. It isn't said to be a
 * business, a doctor or a sight: many are neither, and one stable may have several rows. Nothing is in it that isn't in
 * the file.
 */
import { emailHref, telephoneHref } from './contact-links.js'
import { type Language, localize, type Place, type Text } from './place.js'
import type { Steps } from './steps.js'
import { weeklyHours } from './weekly-hours.js'

/** What is known of the page that shows the places. */
export interface Page {
  /** Title of the list. */
  readonly name?: string
  /** Its absolute address. */
  readonly url?: string
  /** Absolute address that opens a place in it. */
  addressOf?(id: string): string
}

/** A thing of a schema.org type with what is known of it. */
export interface Thing {
  readonly '@type': string
  readonly [property: string]: Value
}
type Value = string | number | Thing | readonly Value[]

/** Places described at most, in the order of the file. */
export const MOST_PLACES = 1000
/** UTF-16 units of JSON at most, were each place a long one. */
const MOST_TEXT = 2e6

/** A document of the first places, as many as a page can hold, in one language; undefined when there are none. */
export function* describePlaces(
  places: readonly Place[],
  language: Language,
  page: Page = {},
): Steps<Thing | undefined> {
  const items: Thing[] = []
  let length = 0
  for (const place of places.slice(0, MOST_PLACES)) {
    yield
    const item = {
      '@type': 'ListItem',
      position: items.length + 1,
      item: serviceOf(place, language, page),
    }
    length += JSON.stringify(item).length
    if (length > MOST_TEXT) break
    items.push(item)
  }
  if (items.length === 0) return undefined
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...known({ name: page.name, url: page.url, numberOfItems: items.length }),
    itemListElement: items,
  }
}

function serviceOf(place: Place, language: Language, page: Page): Thing {
  const text = (value: Text | undefined) => value && localize(value, language)
  const texts = (values: readonly Text[] = []) => [
    ...new Set(values.map((value) => localize(value, language))),
  ]
  const { facebook, instagram, youtube, booking } = place
  const municipality = text(place.municipality)
  return {
    '@type': 'Service',
    ...known({
      '@id': page.addressOf?.(place.id),
      name: text(place.name),
      description: text(place.description),
      url: place.website,
      image: place.image,
      category: texts(place.categories),
      serviceType: texts(place.activities),
      audience: texts(place.audiences).map((name) => node('Audience', { audienceType: name })),
      hasCertification: texts(place.marks).map((name) => node('Certification', { name })),
      provider: node('Organization', {
        name: text(place.provider),
        telephone: afterScheme(telephoneHref(place.phone ?? '')),
        email: afterScheme(emailHref(place.email ?? '')),
        sameAs: [facebook, instagram, youtube],
      }),
      areaServed: node('AdministrativeArea', { name: municipality }),
      hoursAvailable: hoursOf(place, language),
      availableChannel: node('ServiceChannel', {
        availableLanguage: texts(place.languages).map(languageOf),
        serviceLocation: node('Place', {
          geo: positionsOf(place),
          address: node('PostalAddress', {
            streetAddress: text(place.address),
            postalCode: place.postcode,
            addressLocality: municipality,
          }),
        }),
      }),
      potentialAction: node('ReserveAction', { target: booking }),
    }),
  }
}

const afterScheme = (href: string | undefined): string | undefined => href?.slice(href.indexOf(':') + 1)

/** A code is what schema.org wants as text; a name needs to be told from one. */
const languageOf = (name: string) => (/^[a-z]{2}$/.test(name) ? name : node('Language', { name }))

/** A rough position would be taken for an exact one. */
function positionsOf({ approximate, positions }: Place): Value {
  // A tenth of a metre.
  const degrees = (angle: number) => Number(angle.toFixed(6))
  return (approximate ? [] : positions).map(([lon, lat]) => ({
    '@type': 'GeoCoordinates',
    latitude: degrees(lat),
    longitude: degrees(lon),
  }))
}

/** Only where they hold all the year. */
function hoursOf({ openingHours, season }: Place, language: Language): Value | undefined {
  if (openingHours === undefined || season !== undefined) return undefined
  return weeklyHours(localize(openingHours, language))?.map(({ days, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => `https://schema.org/${day}`),
    opens,
    closes,
  }))
}

type Properties = Readonly<Record<string, Value | undefined | readonly (Value | undefined)[]>>

/** A thing of which something is known. */
function node(type: string, properties: Properties): Thing | undefined {
  const all = known(properties)
  return Object.keys(all).length > 0 ? { '@type': type, ...all } : undefined
}

/** Without what isn't known; one of a kind is no list. */
function known(properties: Properties): Record<string, Value> {
  const all: Record<string, Value> = {}
  for (const property of Object.keys(properties)) {
    const values = NONE.concat(properties[property]).filter(isKnown)
    const [first] = values
    if (first !== undefined) all[property] = values.length > 1 ? values : first
  }
  return all
}

const NONE: readonly (Value | undefined)[] = []
const isKnown = (value: Value | undefined): value is Value => value !== undefined && value !== ''
