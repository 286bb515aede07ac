/** The vocabulary of the project: what a place is, once a file has been read. Plain data: it survives `structuredClone`. */

/** Longitude and latitude in degrees, WGS84, in GeoJSON's order. */
export type LonLat = readonly [lon: number, lat: number]

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** The languages of the interface. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text as the file gave it: one string of unknown language, or one by language code (`fi`, `sv`, `en`, others as given). */
export type Text = string | Readonly<Record<string, string>>

/** A quality mark we know and can explain; marks we don't know are shown by their own name. */
export const KNOWN_MARKS = ['LuontoHoiva', 'LuontoVoima'] as const

/** Lines and areas, drawn under the pins. Coordinates are degrees, two to a position. */
export type Shape =
  | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly LonLat[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly LonLat[])[])[] }

/** simplestyle-spec 1.1.0 values that passed validation; colours are `#rrggbb` or CSS colour names. */
export interface Style {
  readonly markerColor?: string
  readonly stroke?: string
  /** CSS pixels. */
  readonly strokeWidth?: number
  /** 0 to 1. */
  readonly strokeOpacity?: number
  readonly fill?: string
  /** 0 to 1. */
  readonly fillOpacity?: number
}

/** One service: a row of the owner's file that has a name. */
export interface Place {
  /** Unique within the file and the same on each load. */
  readonly id: string
  /** Position of the feature in the file, from 0. */
  readonly index: number
  readonly name: Text
  /** Plain text; line breaks kept. */
  readonly description?: Text
  readonly categories: readonly Text[]
  readonly marks: readonly Text[]
  readonly audiences: readonly Text[]
  readonly activities: readonly Text[]
  readonly provider?: Text
  readonly municipality?: Text
  /** Street and number. */
  readonly address?: Text
  readonly postcode?: string
  /** Absolute `http:` or `https:` address. */
  readonly website?: string
  /** As written in the file; {@link telephoneHref} makes the link. */
  readonly phone?: string
  readonly email?: string
  /** Absolute address of the page where the service is booked. */
  readonly booking?: string
  /** `yes`, `no` and the like stand for themselves where the file has only that. */
  readonly price?: Text
  readonly season?: Text
  readonly openingHours?: Text
  /** When the row was last changed, as written in the file. */
  readonly updated?: string
  /** Absolute address of a picture, and what it shows. */
  readonly image?: string
  readonly imageAlt?: Text
  /** Absolute address of one video; a channel is {@link youtube}. */
  readonly video?: string
  readonly facebook?: string
  readonly instagram?: string
  readonly youtube?: string
  readonly hashtag?: string
  /** A text, or `yes`, `no`, `limited`, `designated` (OpenStreetMap's wheelchair), `free-use` (LIPAS). */
  readonly accessibility?: Text
  /** Languages of the service, as named in the file. */
  readonly languages?: readonly Text[]
  /** Where its pins stand; empty: the place is listed but not on the map. */
  readonly positions: readonly LonLat[]
  /** The position is a rough one and is drawn so. */
  readonly approximate?: boolean
  readonly shapes?: readonly Shape[]
  readonly style?: Style
}

/** How much an issue matters: `error` lost something, `warning` should be mended, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** Something in the data that its owner can mend. Its sentence is in `strings/`, by `code`. */
export interface DataIssue {
  readonly code: IssueCode
  readonly severity: Severity
  /** Position of the feature in the file, from 0; absent when the whole file is meant. */
  readonly index?: number
  /** Row of a table as a spreadsheet numbers it: the heading is 1. */
  readonly row?: number
  /** The place's id; of a feature that didn't become one, its own, where it has one. */
  readonly id?: string
  /** The place's name, by which people find it in their file; shortened. */
  readonly name?: string
  /** What was found, shortened for a message. */
  readonly got?: string
  /** What would have been right. */
  readonly expected?: string
}

export const ISSUE_CODES = [
  'no-name',
  'no-position',
  'empty-geometry',
  'bad-coordinates',
  'out-of-range',
  'duplicate-id',
  'unsafe-link',
  'bad-colour',
  'markup-removed',
  'unread-properties',
  'bad-feature',
  'not-geojson',
  'address-without-position',
  'placed-at-municipality',
  'perhaps-swapped',
  'swapped',
  'unknown-crs',
  'guessed-crs',
  'far-from-others',
  'encoding',
  'no-cors',
  'truncated',
  'too-large',
] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

/** What reading a file gives: every feature of it is either a place or named by an issue. */
export interface ParseResult {
  readonly places: readonly Place[]
  readonly issues: readonly DataIssue[]
}

/** The text in the wanted language, else fi, en, sv, else whatever there is. */
export function localize(text: Text, language: string): string {
  if (typeof text === 'string') return text
  return text[language] ?? text.fi ?? text.en ?? text.sv ?? Object.values(text)[0] ?? ''
}

/** The language `localize` would answer in, or undefined where the file doesn't tell. */
export function languageOf(text: Text, language: string): string | undefined {
  if (typeof text === 'string') return undefined
  return [language, 'fi', 'en', 'sv', ...Object.keys(text)].find((key) => text[key] !== undefined)
}

/** That language where it isn't the wanted one, to be told beside the text. */
export function otherLanguageOf(text: Text, language: string): string | undefined {
  const own = languageOf(text, language)
  return own === language ? undefined : own
}

/** Lower case, without diacritics and outer space: "Metsä " and "metsa" are the same value. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/** A value's identity across languages: its folded Finnish, else first, form. */
export function valueKey(text: Text): string {
  return fold(localize(text, 'fi'))
}

/** What a value is called in any language, folded. */
export function namesOf(text: Text): readonly string[] {
  return (typeof text === 'string' ? [text] : Object.values(text)).map(fold)
}

/** Whether a wanted value is this one, in any of its languages. */
export function means(name: Text, wanted: string): boolean {
  return namesOf(name).includes(fold(wanted))
}
