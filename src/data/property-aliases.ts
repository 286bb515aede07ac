/**
 * The data contract as one table: which property of an owner's file is which field of a place.
 * Upper case, diacritics and punctuation in a property's name don't matter: `Kohderyhmä`, `kohderyhma` and
 * `KOHDERYHMÄ` are one, and so are `street_address`, `street-address`, `streetAddress` and `Street address`.
 * Names with a language, and what spreadsheets say beyond these, are in `headings.ts`.
 */

/** How a field's value is read. */
export type Reading =
  | 'text' // one text, by language where the file has several
  | 'list' // several texts: an array, or one text split at `;` or `,`
  | 'plain' // one text without a language: postcode, phone
  | 'link' // an `http:` or `https:` address
  | 'own' // what a place can't do without, or is made of several; read by the parser itself
  | 'special' // rare; looked at by the parser itself, in the end

/** How it is read, and its names in order of preference, separated by space. The first that isn't empty wins. */
type Row = readonly [reads: Reading, aliases: string]

export const FIELDS = {
  id: ['own', '@id id lipas-id sportsPlaceId identifier'],
  name: ['own', 'name title nimi otsikko marketingName label namn kohde'],
  description: ['text', 'description desc comment kuvaus info summary beskrivning'],
  categories: ['list', 'category categories tags type type.name type-code luokka palvelutyyppi'],
  marks: ['list', 'mark marks qualityMark laatumerkki certificate'],
  audiences: ['list', 'audience audiences kohderyhmä kohderyhmät target_group'],
  provider: ['text', 'provider organization operator brand tuottaja yritys palveluntuottaja admin owner'],
  activities: ['list', 'activity activities toiminta aktiviteetit sport amenity'],
  price: ['text', 'price priceRange fee hinta'],
  season: ['text', 'season kausi seasonal'],
  updated: ['plain', 'updated lastModified dateModified päivitetty'],
  municipality: ['text', 'municipality kunta city.name city addr:city addressLocality postalOffice kommun'],
  street: ['own', 'addr:street'],
  houseNumber: ['own', 'addr:housenumber'],
  address: ['own', 'street_address address osoite adress'],
  postcode: ['plain', 'addr:postcode postcode postalCode postinumero postnummer'],
  website: ['link', 'website contact:website url www link kotisivu'],
  phone: ['plain', 'phone contact:phone mobile telephone phoneNumber puhelin telefon'],
  email: ['plain', 'email contact:email sähköposti'],
  booking: ['link', 'booking reservationsLink varaus potentialAction.target potentialAction'],
  openingHours: ['text', 'opening_hours hours aukioloajat'],
  precision: ['special', 'location'],
  image: ['link', 'image picture_url img photo kuva'],
  imageAlt: ['text', 'image:alt'],
  video: ['link', 'video'],
  youtube: ['special', 'youtube'],
  facebook: ['special', 'facebook contact:facebook'],
  instagram: ['special', 'instagram contact:instagram'],
  sameAs: ['special', 'sameAs'],
  hashtag: ['plain', 'hashtag'],
  accessibility: ['text', 'wheelchair accessibility esteettömyys'],
  freeUse: ['special', 'freeUse'],
  languages: ['list', 'languages availableLanguage kielet'],
  markerColor: ['special', 'marker-color'],
  stroke: ['special', 'stroke'],
  strokeWidth: ['special', 'stroke-width'],
  strokeOpacity: ['special', 'stroke-opacity'],
  fill: ['special', 'fill'],
  fillOpacity: ['special', 'fill-opacity'],
  umapOptions: ['special', '_umap_options'],
  // LIPAS keeps `infoFi` in properties.properties; schema.org keeps the street in an address object.
  nested: ['own', 'properties contact contactPoint'],
} as const satisfies Record<string, Row>

export type Field = keyof typeof FIELDS

/** Fields by number, so that a feature's values fit in an array. */
export const SLOTS = Object.fromEntries(Object.keys(FIELDS).map((field, slot) => [field, slot])) as Record<
  Field,
  number
>

/** A property's name, understood. */
export interface Alias {
  readonly slot: number
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
export const squeeze = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '')

const byName = new Map<string, Alias>()
Object.values(FIELDS).forEach(([, aliases], slot) => {
  aliases.split(' ').forEach((alias, rank) => {
    byName.set(squeeze(alias), { slot, rank, language: '' })
  })
})

/** Names kept at most, so that a hostile file can't fill the memory of a page. */
const MAX_NAMES = 2000
const MAX_NAME_LENGTH = 60

/** Files have few property names and many features: each name is understood once. */
export function once(understand: (name: string) => Alias | undefined): typeof understand {
  const understood = new Map<string, Alias | undefined>()
  return (name) => {
    if (name.length > MAX_NAME_LENGTH) return undefined
    if (understood.has(name)) return understood.get(name)
    const alias = understand(name)
    if (understood.size < MAX_NAMES) understood.set(name, alias)
    return alias
  }
}

/** The field that a property fills by a name of this table. */
export const aliasOf = once((name) => byName.get(squeeze(name)))
