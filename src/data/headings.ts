/**
 * Lazy: names of properties that aren't the contract's as they stand. They tell their language, `name_sv`, or are what
 * spreadsheets call the fields: more words, and what stands around a word, "Palvelun hinta (€)".
 */
import { type Alias, aliasOf, FIELDS, type Field, languageCode, once, squeeze } from './property-aliases.js'

const WORDS: Partial<Record<Field, string>> = {
  name: 'palvelu tjänst',
  description: 'lisätiedot',
  categories: 'kategoria kategori tyyppi',
  audiences: 'målgrupp målgrupper',
  provider: 'arrangör organisation järjestäjä leverantör organisaatio tarjoaja company',
  activities: 'aktivitet aktiviteter aktiviteetti',
  price: 'pris priser hinnat',
  season: 'säsong sesonki',
  updated: 'uppdaterad',
  municipality: 'kaupunki town paikkakunta postitoimipaikka postort ort',
  address: 'katuosoite käyntiosoite lähiosoite gatuadress street',
  postcode: 'zipcode zip',
  website: 'kotisivut netti linkki verkko web webbplats hemsida homepage',
  phone: 'puh tel',
  email: 'epost',
  booking: 'ajanvaraus bokning varaukset',
  openingHours: 'aukiolo aukioloaika öppettider',
  image: 'bild',
  imageAlt: 'kuvateksti',
  accessibility: 'tillgänglighet',
  languages: 'kieli språk',
}
/** Words come after all of the contract's names, and adorned ones after all that are known as they stand. */
const WORD_RANK = 30
const ADORNED_RANK = 50

const byWord = new Map<string, Alias>()
Object.keys(FIELDS).forEach((field, slot) => {
  WORDS[field as Field]?.split(' ').forEach((word, n) => {
    byWord.set(squeeze(word), { slot, rank: WORD_RANK + n, language: '' })
  })
})

/** What headings have around a name that we know: "Palvelun kuvaus", "Puhelinnumero", "Kuvan osoite". */
const BEFORE = /^(?:service|palvelun|kohteen)/
const AFTER = /(?:sivu|n?osoite|url|add?ress|link(?:ki)?|numero|nummer)?[ts]?$/
/** What a heading says besides, unless it is a language: "Hinta (€)", "Leverantör/Arrangör". */
const BESIDES = /[(/,](?!\w\w\)).*/s
/** `name_sv`, `name:sv`, `nameSv`, "Nimi (sv)". */
const LANGUAGE = /^(.+?)(?:[^\p{L}\p{N}]+(?=(?:[a-z]{2}|[A-Z]{2})\)?$)|(?=[A-Z][a-z]$))(\p{L}\p{L})\)?$/u

const known = (squeezed: string): Alias | undefined => aliasOf(squeezed) ?? byWord.get(squeezed)

function find(name: string): Alias | undefined {
  const alias = known(squeeze(name))
  if (alias) return alias
  const heading = squeeze(name.replace(BESIDES, '')).replace(BEFORE, '')
  const adorned = known(heading) ?? known(heading.replace(AFTER, ''))
  // An id is only what says that it is one.
  return adorned?.slot ? { ...adorned, rank: adorned.rank + ADORNED_RANK } : undefined
}

/** The field that a property fills whose name isn't the contract's, or undefined when it fills none. */
export const headingOf = once((name) => {
  const alias = find(name)
  if (alias) return alias
  const [, base, code] = LANGUAGE.exec(name) ?? []
  const language = code && languageCode(code.toLowerCase())
  const found = base && language ? find(base) : undefined
  return found && language ? { ...found, language } : undefined
})
