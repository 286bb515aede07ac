/**
 * The data contract as one table: which property of an owner's file is which field of a place.
 * Upper case, diacritics and punctuation in a property's name don't matter: `Kohderyhmä`, `kohderyhma` and
 * `KOHDERYHMÄ` are one, and so are `street_address`, `street-address`, `streetAddress` and `Street address`.
 */

/** How a field's value is read. */
export type Reading =
  | 'text' // one text, by language where the file has several
  | 'list' // several texts: an array, or one text split at `;` or `,`
  | 'plain' // one text without a language: postcode, phone
  | 'link' // an `http:` or `https:` address
  | 'raw' // the parser looks at the value itself
  | 'nested' // an object whose members are read as if they were the feature's own

interface FieldRow {
  readonly reads: Reading
  /** Names in order of preference, separated by space; a dot is a path. The first that isn't empty wins. */
  readonly aliases: string
}

export const FIELDS = {
  id: { reads: 'plain', aliases: '@id id lipas-id sportsPlaceId identifier' },
  name: { reads: 'text', aliases: 'name title nimi otsikko marketingName label namn kohde' },
  description: { reads: 'text', aliases: 'description desc comment kuvaus info summary beskrivning' },
  categories: {
    reads: 'list',
    aliases: 'category categories tags type type.name type-code luokka palvelutyyppi',
  },
  marks: { reads: 'list', aliases: 'mark marks qualityMark laatumerkki certificate' },
  audiences: { reads: 'list', aliases: 'audience audiences kohderyhmä kohderyhmät target_group' },
  provider: {
    reads: 'text',
    aliases: 'provider organization operator brand tuottaja yritys palveluntuottaja admin owner',
  },
  activities: { reads: 'list', aliases: 'activity activities toiminta aktiviteetit sport amenity' },
  price: { reads: 'text', aliases: 'price priceRange fee hinta' },
  season: { reads: 'text', aliases: 'season kausi seasonal' },
  updated: { reads: 'plain', aliases: 'updated lastModified dateModified päivitetty' },
  municipality: {
    reads: 'text',
    aliases: 'municipality kunta city.name city addr:city addressLocality postalOffice kommun',
  },
  street: { reads: 'text', aliases: 'addr:street' },
  houseNumber: { reads: 'plain', aliases: 'addr:housenumber' },
  address: { reads: 'text', aliases: 'street_address address osoite adress' },
  postcode: { reads: 'plain', aliases: 'addr:postcode postalCode postinumero postnummer' },
  website: { reads: 'link', aliases: 'website contact:website url www link kotisivu' },
  phone: { reads: 'plain', aliases: 'phone contact:phone mobile telephone phoneNumber puhelin telefon' },
  email: { reads: 'plain', aliases: 'email contact:email sähköposti' },
  booking: {
    reads: 'link',
    aliases: 'booking reservationsLink varaus potentialAction.target potentialAction',
  },
  openingHours: { reads: 'text', aliases: 'opening_hours hours aukioloajat' },
  precision: { reads: 'plain', aliases: 'location' },
  image: { reads: 'link', aliases: 'image picture_url img photo kuva' },
  imageAlt: { reads: 'text', aliases: 'image:alt' },
  video: { reads: 'link', aliases: 'video' },
  youtube: { reads: 'link', aliases: 'youtube' },
  facebook: { reads: 'link', aliases: 'facebook contact:facebook' },
  instagram: { reads: 'link', aliases: 'instagram contact:instagram' },
  sameAs: { reads: 'raw', aliases: 'sameAs' },
  hashtag: { reads: 'plain', aliases: 'hashtag' },
  accessibility: { reads: 'text', aliases: 'wheelchair accessibility esteettömyys' },
  freeUse: { reads: 'raw', aliases: 'freeUse' },
  languages: { reads: 'list', aliases: 'languages availableLanguage kielet' },
  markerColor: { reads: 'raw', aliases: 'marker-color' },
  stroke: { reads: 'raw', aliases: 'stroke' },
  strokeWidth: { reads: 'raw', aliases: 'stroke-width' },
  strokeOpacity: { reads: 'raw', aliases: 'stroke-opacity' },
  fill: { reads: 'raw', aliases: 'fill' },
  fillOpacity: { reads: 'raw', aliases: 'fill-opacity' },
  umapOptions: { reads: 'raw', aliases: '_umap_options' },
  // LIPAS keeps `infoFi` in properties.properties; schema.org keeps the street in an address object.
  nested: { reads: 'nested', aliases: 'properties contact contactPoint' },
} as const satisfies Record<string, FieldRow>

export type Field = keyof typeof FIELDS

/** A property's name, understood. */
export interface Alias {
  readonly field: Field
  /** Place in the order of preference, from 0. */
  readonly rank: number
  /** `fi` for `name_fi`; '' for a name that doesn't tell. */
  readonly language: string
}

/** Language codes understood at the end of a property's name and as the keys of a value. Not `id` and `no`. */
const LANGUAGE_CODES = new Set(
  'fi sv se en de fr es it nl da nb nn is et lv lt ru uk pl cs hu zh ja ar so'.split(' '),
)

/** The language a code means, or undefined for none; LIPAS writes `se` (the country) for Swedish. */
export function languageCode(code: string): string | undefined {
  if (!LANGUAGE_CODES.has(code)) return undefined
  return code === 'se' ? 'sv' : code
}

/** Only letters and digits, in lower case and without diacritics. */
const squeeze = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '')

const byName = new Map<string, Alias>()
for (const [field, { aliases }] of Object.entries(FIELDS)) {
  aliases.split(' ').forEach((alias, rank) => {
    byName.set(squeeze(alias), { field: field as Field, rank, language: '' })
  })
}

function understand(name: string): Alias | undefined {
  const alias = byName.get(squeeze(name))
  if (alias) return alias
  const [, base, code] =
    /^(.+?)(?:[^\p{L}\p{N}]+(?=[a-z]{2}$|[A-Z]{2}$)|(?=[A-Z][a-z]$))(\p{L}\p{L})$/u.exec(name) ?? []
  const language = code && languageCode(code.toLowerCase())
  const found = base && language ? byName.get(squeeze(base)) : undefined
  return found && language ? { ...found, language } : undefined
}

/** Files have few property names and many features: each name is understood once. */
const understood = new Map<string, Alias | undefined>()
/** Names kept at most, so that a hostile file can't fill the memory of a page. */
const MAX_NAMES = 2000
const MAX_NAME_LENGTH = 60

/** The field that a property named `name` fills, or undefined when the contract doesn't know it. */
export function aliasOf(name: string): Alias | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined
  if (understood.has(name)) return understood.get(name)
  const alias = understand(name)
  if (understood.size < MAX_NAMES) understood.set(name, alias)
  return alias
}
