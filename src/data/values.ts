/** Reads values as owners write them: a string, a number, an array, or an object by language. */
import { fold, localize, type Text } from './place.js'
import { languageCode } from './property-aliases.js'

/** A value under several languages, gathered from `name_fi`, `name_sv` …; '' holds the one that doesn't tell. */
export class ByLanguage {
  readonly values = new Map<string, unknown>()

  with(language: string, value: unknown): this {
    if (!this.values.has(language)) this.values.set(language, value)
    return this
  }
}

/** Takes the mark-up out of a text that has some. */
export type OnMarkup = (text: string) => string

/** Arrays and objects inside each other are followed so far and no further. */
const MAX_DEPTH = 4

/**
 * What most texts don't have: mark-up, control characters (line breaks and tabs aside), direction overrides,
 * surrogates (which may be lone), a byte-order mark.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNUSUAL = /[<&\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** A tag, a comment or an entity. "2 < 3 & 4" has none. */
export const MARKUP = /<[a-z/!?]|&(?:#\d|#x[\da-f]|[a-z]{2,8}\d{0,2};)/i

/** A text without outer space, mark-up and what can't be shown; '' when nothing is left or it says only "-". */
export function cleanText(text: string, onMarkup?: OnMarkup): string {
  let clean = text.trim()
  if (UNUSUAL.test(clean)) {
    clean = clean.replace(/\r\n?/g, '\n')
    if (onMarkup && MARKUP.test(clean)) clean = onMarkup(clean)
    clean = clean
      .replace(INVISIBLE, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .trim()
  }
  return clean === '-' || clean === '–' ? '' : clean
}

/** Empty means absent: `null`, "", "-", [], NaN. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value === '' || value === '-' || value.trim() === ''
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    Number.isNaN(value)
  )
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `fi`, `fi-FI`, `en_GB`. */
const LANGUAGE_KEY = /^([a-z]{2})(?:[-_][a-z]{2})?$/i

/** An object whose keys look like languages, and one of which is known, as pairs; undefined for any other. */
function languagePairs(value: unknown): [language: string, value: unknown][] | undefined {
  if (value instanceof ByLanguage) return [...value.values]
  if (!isObject(value)) return undefined
  const pairs: [string, unknown][] = []
  let known = false
  for (const key of Object.keys(value)) {
    const code = LANGUAGE_KEY.exec(key)?.[1]?.toLowerCase()
    if (code === undefined) return undefined
    const language = languageCode(code)
    known ||= language !== undefined
    if (!isEmpty(value[key])) pairs.push([language ?? code, value[key]])
  }
  if (!known || pairs.length === 0) return undefined
  // Alone, a language that we don't know can't be told from any other key when it is read again.
  return pairs.some(([language]) => languageCode(language))
    ? pairs
    : pairs.slice(0, 1).map(([, one]) => ['', one])
}

/** The member of an object that says what it is: LIPAS `{typeCode, name}`, schema.org `{"@type", name}`. */
const ownName = (value: Record<string, unknown>): unknown => value.name ?? value['@value'] ?? value.title

/** Texts by language as one: a plain string where only one is known and its language isn't told. */
function join(pairs: readonly (readonly [string, string])[]): Text | undefined {
  const byLanguage: Record<string, string> = {}
  let plain = ''
  for (const [language, text] of pairs) {
    if (text === '') continue
    if (language === '') plain = text
    else byLanguage[language] = text
  }
  const told = Object.values(byLanguage)
  if (told.length === 0) return plain || undefined
  // OpenStreetMap's `name` beside `name:sv`: Finnish unless it says the same as another.
  if (plain && byLanguage.fi === undefined && !told.includes(plain)) return { fi: plain, ...byLanguage }
  return byLanguage
}

/** One string of any value; an array's items are joined. */
function readString(value: unknown, onMarkup: OnMarkup | undefined, depth: number): string {
  if (typeof value === 'string') return cleanText(value, onMarkup)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return ''
  if (Array.isArray(value)) {
    const parts = value.map((item) => readString(item, onMarkup, depth + 1))
    return parts.filter((part) => part !== '').join(', ')
  }
  const pairs = languagePairs(value)
  const preferred = pairs?.find(([language]) => language === 'fi') ?? pairs?.[0]
  return readString(preferred ? preferred[1] : ownName(value as Record<string, unknown>), onMarkup, depth + 1)
}

/** A text without a language: of several the Finnish, else the first. */
export const readPlain = (value: unknown, onMarkup?: OnMarkup): string => readString(value, onMarkup, 0)

/** A text, by language where the value has several. */
export function readText(value: unknown, onMarkup?: OnMarkup, depth = 0): Text | undefined {
  if (typeof value === 'string') return cleanText(value, onMarkup) || undefined
  const pairs = languagePairs(value)
  if (pairs) return join(pairs.map(([language, one]) => [language, readString(one, onMarkup, 1)]))
  if (isObject(value) && depth < MAX_DEPTH) return readText(ownName(value), onMarkup, depth + 1)
  return readString(value, onMarkup, 0) || undefined
}

/** A text split into values: at `;` where there is one, else at `,`, so that a value may hold commas. */
export function split(text: string): string[] {
  const separator = text.includes(';') ? ';' : ','
  if (!text.includes(separator)) return text === '' ? [] : [text]
  const parts = text.split(separator).map((part) => part.trim())
  return parts.filter((part) => part !== '' && part !== '-')
}

function stringsOf(value: unknown, onMarkup: OnMarkup | undefined): string[] {
  if (!Array.isArray(value)) return split(readString(value, onMarkup, 1))
  return value.map((item) => readString(item, onMarkup, 1)).filter((item) => item !== '')
}

/** Several values of an array, of one text that is split, or of one of these by language. */
export function readList(value: unknown, onMarkup?: OnMarkup): readonly Text[] {
  if (typeof value === 'string') return splitOnce(value, onMarkup)
  if (typeof value === 'boolean') return []
  if (Array.isArray(value)) {
    const texts = value.map((item) => (typeof item === 'boolean' ? undefined : readText(item, onMarkup, 1)))
    return unique(texts.filter((text) => text !== undefined))
  }
  const pairs = languagePairs(value)
  if (pairs) {
    const lists = pairs.map(([language, one]) => [language, stringsOf(one, onMarkup)] as const)
    const preferred =
      lists.find(([language]) => language === 'fi') ?? lists.find(([, list]) => list.length > 0)
    if (!preferred) return []
    // The n-th of each language is the same value, as long as there are equally many.
    const alike = lists.filter(([, list]) => list.length === preferred[1].length)
    const texts = preferred[1].map((_, n) => join(alike.map(([language, list]) => [language, list[n] ?? ''])))
    return unique(texts.filter((text) => text !== undefined))
  }
  if (isObject(value)) {
    // A thing that has a name is one thing, commas or not: LIPAS has the type "Laavu, kota tai kammi".
    const text = readText(value, onMarkup, 1)
    return text === undefined ? [] : [text]
  }
  return split(readString(value, onMarkup, 0))
}

/** Files repeat a few categories many times: each combination is split once, and is one array in memory. */
const splitBefore = new Map<string, readonly Text[]>()
const MAX_REMEMBERED = 500
const MAX_REMEMBERED_LENGTH = 200

function splitOnce(text: string, onMarkup: OnMarkup | undefined): readonly Text[] {
  const known = splitBefore.get(text)
  if (known) return known
  const clean = cleanText(text, onMarkup)
  const parts = unique(split(clean))
  // What had mark-up has to be told each time.
  if (clean === text && text.length <= MAX_REMEMBERED_LENGTH && splitBefore.size < MAX_REMEMBERED)
    splitBefore.set(text, parts)
  return parts
}

/** Values by their folded forms, likewise. */
const keysBefore = new Map<string, string>()

function keyOf(text: Text): string {
  const word = localize(text, 'fi')
  const key = keysBefore.get(word) ?? fold(word)
  if (word.length <= MAX_REMEMBERED_LENGTH && keysBefore.size < MAX_REMEMBERED) keysBefore.set(word, key)
  return key
}

/** "Retket, retket" is one value, in the form that comes first. */
function unique(texts: Text[]): Text[] {
  if (texts.length < 2) return texts
  const seen = new Set<string>()
  return texts.filter((text) => seen.size < seen.add(keyOf(text)).size)
}

/** A finite number written as a number or as text, with a decimal point or comma; else NaN. */
export function readNumber(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.NaN
  if (typeof value !== 'string' || value.length > 40) return Number.NaN
  const text = value.trim().replace(',', '.').replace('\u2212', '-')
  return /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}
