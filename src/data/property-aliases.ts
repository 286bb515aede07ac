/**
 * The data contract as one table: which property of an owner's file is which field of a place.
 * Upper case, diacritics and punctuation in a property's name don't matter: `Kohderyhmä`, `kohderyhma` and
 * `KOHDERYHMÄ` are one, and so are `street_address`, `street-address`, `streetAddress` and `Street address`.
 * Of a spreadsheet's heading, what stands around a name is taken away: `Palvelun hinta (€)`.
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
  name: ['own', 'name title nimi otsikko marketingName label namn kohde palvelu'],
  description: ['text', 'description desc comment kuvaus info summary beskrivning lisätiedot'],
  categories: [
    'list',
    'category categories tags type type.name type-code luokka palvelutyyppi kategoria kategori tyyppi',
  ],
  marks: ['list', 'mark marks qualityMark laatumerkki certificate'],
  audiences: ['list', 'audience audiences kohderyhmä kohderyhmät target_group målgrupp'],
  provider: [
    'text',
    'provider organization operator brand tuottaja yritys palveluntuottaja admin owner arrangör organisation järjestäjä leverantör organisaatio tarjoaja company',
  ],
  activities: ['list', 'activity activities toiminta aktiviteetit sport amenity aktivitet aktiviteetti'],
  price: ['text', 'price priceRange fee hinta pris hinnat'],
  season: ['text', 'season kausi seasonal säsong'],
  updated: ['plain', 'updated lastModified dateModified päivitetty'],
  municipality: [
    'text',
    'municipality kunta city.name city addr:city addressLocality postalOffice kommun kaupunki town paikkakunta postitoimipaikka postort ort',
  ],
  street: ['own', 'addr:street'],
  houseNumber: ['own', 'addr:housenumber'],
  address: [
    'own',
    'street_address address osoite adress katuosoite käyntiosoite lähiosoite gatuadress street',
  ],
  postcode: ['plain', 'addr:postcode postcode postalCode postinumero postnummer zipcode zip'],
  website: [
    'link',
    'website contact:website url www link kotisivu kotisivut netti linkki verkko web webbplats hemsida homepage',
  ],
  phone: ['plain', 'phone contact:phone mobile telephone phoneNumber puhelin telefon puh tel'],
  email: ['plain', 'email contact:email sähköposti epost'],
  booking: [
    'link',
    'booking reservationsLink varaus potentialAction.target potentialAction ajanvaraus bokning varaukset',
  ],
  openingHours: ['text', 'opening_hours hours aukioloajat aukioloaika öppettider'],
  precision: ['special', 'location'],
  image: ['link', 'image picture_url img photo kuva bild'],
  imageAlt: ['text', 'image:alt'],
  video: ['link', 'video'],
  youtube: ['special', 'youtube'],
  facebook: ['special', 'facebook contact:facebook'],
  instagram: ['special', 'instagram contact:instagram'],
  sameAs: ['special', 'sameAs'],
  hashtag: ['plain', 'hashtag'],
  accessibility: ['text', 'wheelchair accessibility esteettömyys'],
  freeUse: ['special', 'freeUse'],
  languages: ['list', 'languages availableLanguage kielet kieli språk'],
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
const squeeze = (name: string) =>
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

/** What headings have around a name that we know: "Palvelun kuvaus", "Puhelinnumero", "Kuvan osoite". */
const BEFORE = /^(?:service|palvelun|kohteen)/
const AFTER = /(?:sivu|n?osoite|url|add?ress|link(?:ki)?|numero|nummer)?[ts]?$/
/** What a heading says besides, unless it is a language: "Hinta (€)", "Leverantör/Arrangör". */
const BESIDES = /[(/,](?!\w\w\)).*/s
/** A name that is known only without them comes after all that are known as they stand. */
const ADORNED_RANK = 50

function find(name: string): Alias | undefined {
  const alias = byName.get(squeeze(name))
  if (alias) return alias
  const heading = squeeze(name.replace(BESIDES, '')).replace(BEFORE, '')
  const adorned = byName.get(heading) ?? byName.get(heading.replace(AFTER, ''))
  // An id is only what says that it is one.
  return adorned?.slot ? { ...adorned, rank: adorned.rank + ADORNED_RANK } : undefined
}

function understand(name: string): Alias | undefined {
  const alias = find(name)
  if (alias) return alias
  const [, base, code] =
    /^(.+?)(?:[^\p{L}\p{N}]+(?=(?:[a-z]{2}|[A-Z]{2})\)?$)|(?=[A-Z][a-z]$))(\p{L}\p{L})\)?$/u.exec(name) ?? []
  const language = code && languageCode(code.toLowerCase())
  const found = base && language ? find(base) : undefined
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
