/**
 * What the element uses of schema.org's vocabulary, written by hand from https://schema.org, and a reader
 * that finds whatever isn't in it.
 */

type Kind = 'Text' | 'URL' | 'Time' | 'Integer' | 'Number' | 'DayOfWeek' | keyof typeof TYPES

/** Each type, with the one above it. */
const TYPES = {
  Thing: undefined,
  Intangible: 'Thing',
  StructuredValue: 'Intangible',
  ItemList: 'Intangible',
  ListItem: 'Intangible',
  Service: 'Intangible',
  Audience: 'Intangible',
  Language: 'Intangible',
  ServiceChannel: 'Intangible',
  GeoCoordinates: 'StructuredValue',
  OpeningHoursSpecification: 'StructuredValue',
  ContactPoint: 'StructuredValue',
  PostalAddress: 'ContactPoint',
  Organization: 'Thing',
  Place: 'Thing',
  AdministrativeArea: 'Place',
  CreativeWork: 'Thing',
  Certification: 'CreativeWork',
  Action: 'Thing',
  PlanAction: 'Action',
  ReserveAction: 'PlanAction',
} as const

/** Each property: the types that have it, and what its value may be. */
const PROPERTIES: Readonly<
  Record<string, readonly [domain: readonly (keyof typeof TYPES)[], range: readonly Kind[]]>
> = {
  name: [['Thing'], ['Text']],
  description: [['Thing'], ['Text']],
  url: [['Thing'], ['URL']],
  image: [['Thing'], ['URL']],
  sameAs: [['Thing'], ['URL']],
  potentialAction: [['Thing'], ['Action']],
  numberOfItems: [['ItemList'], ['Integer']],
  itemListElement: [['ItemList'], ['ListItem', 'Text', 'Thing']],
  position: [
    ['ListItem', 'CreativeWork'],
    ['Integer', 'Text'],
  ],
  item: [['ListItem'], ['Thing']],
  category: [
    ['Service', 'Action'],
    ['Text', 'URL', 'Thing'],
  ],
  serviceType: [['Service'], ['Text']],
  audience: [['Service', 'CreativeWork'], ['Audience']],
  audienceType: [['Audience'], ['Text']],
  hasCertification: [['Service', 'Organization', 'Place'], ['Certification']],
  provider: [['Service', 'Action', 'CreativeWork'], ['Organization']],
  areaServed: [
    ['Service', 'Organization', 'ContactPoint'],
    ['AdministrativeArea', 'Place', 'Text'],
  ],
  hoursAvailable: [['Service', 'ContactPoint'], ['OpeningHoursSpecification']],
  dayOfWeek: [['OpeningHoursSpecification'], ['DayOfWeek']],
  opens: [['OpeningHoursSpecification'], ['Time']],
  closes: [['OpeningHoursSpecification'], ['Time']],
  availableChannel: [['Service'], ['ServiceChannel']],
  serviceLocation: [['ServiceChannel'], ['Place']],
  availableLanguage: [
    ['ServiceChannel', 'ContactPoint'],
    ['Language', 'Text'],
  ],
  telephone: [['Organization', 'Place', 'ContactPoint'], ['Text']],
  email: [['Organization', 'ContactPoint'], ['Text']],
  geo: [['Place'], ['GeoCoordinates']],
  latitude: [
    ['GeoCoordinates', 'Place'],
    ['Number', 'Text'],
  ],
  longitude: [
    ['GeoCoordinates', 'Place'],
    ['Number', 'Text'],
  ],
  address: [
    ['Place', 'Organization', 'GeoCoordinates'],
    ['PostalAddress', 'Text'],
  ],
  streetAddress: [['PostalAddress'], ['Text']],
  postalCode: [['PostalAddress', 'GeoCoordinates'], ['Text']],
  addressLocality: [['PostalAddress'], ['Text']],
  target: [['Action'], ['URL']],
}

const DAYS = /^https:\/\/schema\.org\/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

export interface Reading {
  /** What isn't in the vocabulary, or is where it may not be; each as a path to it. */
  readonly faults: string[]
  readonly types: Set<string>
  readonly properties: Set<string>
}

/** Reads a JSON-LD document as one that knows this part of the vocabulary and nothing else. */
export function readSchemaOrg(document: unknown): Reading {
  const reading: Reading = { faults: [], types: new Set(), properties: new Set() }
  const { '@context': context, ...root } = document as Record<string, unknown>
  if (context !== 'https://schema.org') reading.faults.push(`@context: ${context}`)
  readThing(root, '', reading)
  return reading
}

function readThing(thing: object, path: string, reading: Reading): string | undefined {
  const { '@type': type, '@id': id, ...properties } = thing as Record<string, unknown>
  if (typeof type !== 'string' || !(type in TYPES)) {
    reading.faults.push(`${path}: no such type: ${type}`)
    return undefined
  }
  reading.types.add(type)
  if (id !== undefined && !isUrl(id)) reading.faults.push(`${path}/@id: not an address: ${id}`)
  // A thing that nothing is said of says nothing.
  if (Object.keys(properties).length === 0) reading.faults.push(`${path}: empty`)
  for (const [name, value] of Object.entries(properties)) {
    const here = `${path}/${type}.${name}`
    const [domain, range] = PROPERTIES[name] ?? []
    reading.properties.add(name)
    if (!domain?.some((one) => isA(type, one))) reading.faults.push(`${here}: no such property`)
    const values = Array.isArray(value) ? value : [value]
    if (values.length === 0) reading.faults.push(`${here}: an empty list`)
    for (const one of values) {
      const kinds = kindsOf(one, here, reading)
      if (!range?.some((wanted) => kinds.some((kind) => isA(kind, wanted))))
        reading.faults.push(`${here}: ${JSON.stringify(one)} is ${kinds.join(' or ') || 'nothing known'}`)
    }
  }
  return type
}

function kindsOf(value: unknown, path: string, reading: Reading): string[] {
  if (typeof value === 'number') return [Number.isInteger(value) ? 'Integer' : 'Number']
  if (typeof value === 'string') {
    if (value === '') return []
    const kinds = ['Text']
    if (isUrl(value)) kinds.push('URL')
    if (DAYS.test(value)) kinds.push('DayOfWeek')
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) kinds.push('Time')
    return kinds
  }
  const type = typeof value === 'object' && value !== null ? readThing(value, path, reading) : undefined
  return type === undefined ? [] : [type]
}

const isUrl = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/\S+$/.test(value)

function isA(kind: string, wanted: string): boolean {
  if (kind === wanted || (kind === 'Integer' && wanted === 'Number')) return true
  const above = TYPES[kind as keyof typeof TYPES]
  return above !== undefined && isA(above, wanted)
}

/** All types that something can be of, and all properties, to see that none stands here that isn't used. */
export const ABSTRACT = [
  'Thing',
  'Intangible',
  'StructuredValue',
  'ContactPoint',
  'CreativeWork',
  'Action',
  'PlanAction',
]
export const TYPE_NAMES = Object.keys(TYPES)
export const PROPERTY_NAMES = Object.keys(PROPERTIES)
