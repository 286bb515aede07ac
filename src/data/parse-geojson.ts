/**
 * Unknown input becomes places and issues: the only judge of input. It never throws, and every feature of the
 * input is either a place or named by an issue.
 */
import { asDegrees, type Drawn, draw, type Project } from './geometry.js'
import { hasOtherScheme, profileAddress, webAddress } from './links.js'
import type { DataIssue, IssueCode, LonLat, ParseResult, Place, Severity, Style, Text } from './place.js'
import { localize } from './place.js'
import { aliasOf, FIELDS, type Field } from './property-aliases.js'
import {
  ByLanguage,
  cleanText,
  isEmpty,
  isObject,
  type OnMarkup,
  readList,
  readNumber,
  readPlain,
  readText,
} from './values.js'

export interface ParseOptions {
  /** The file's coordinate system to degrees; left out, its numbers are degrees already. */
  readonly project?: Project
}

/** Reads any value as GeoJSON: a collection, a feature, a geometry, an array of features. */
export function parseGeoJson(input: unknown, { project = asDegrees }: ParseOptions = {}): ParseResult {
  const parser = new Parser(project)
  try {
    const features = featuresOf(input)
    if (features) parser.readAll(features.list, features.bare)
    else
      parser.tell({
        code: 'not-geojson',
        severity: 'error',
        got: brief(typeOf(input)),
        expected: 'FeatureCollection',
      })
  } catch {
    // Only a value made by a page's own code gets here: its getters threw.
    parser.tell({ code: 'not-geojson', severity: 'error', expected: 'FeatureCollection' })
  }
  return { places: parser.places, issues: parser.issues }
}

const GEOMETRIES = /^(?:(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)$/

/** The features of a document, in order; `bare` when it is a geometry without properties. */
export function featuresOf(input: unknown): { list: readonly unknown[]; bare: boolean } | undefined {
  if (Array.isArray(input)) return { list: input, bare: false }
  if (!isObject(input)) return undefined
  const { type, features } = input
  const name = typeof type === 'string' ? type : ''
  if (Array.isArray(features) && (/^featurecollection$/i.test(name) || isFeature(features[0]))) {
    return { list: features, bare: false }
  }
  if (isFeature(input)) return { list: [input], bare: false }
  return GEOMETRIES.test(name) ? { list: [{ type: 'Feature', geometry: input }], bare: true } : undefined
}

const isFeature = (value: unknown): boolean => isObject(value) && value.type === 'Feature'

const typeOf = (value: unknown): unknown =>
  isObject(value) ? (value.type ?? Object.keys(value).slice(0, 5).join(', ')) : value

/** A value as a short text for a message; never looks deep into it. */
export function brief(value: unknown): string {
  if (typeof value === 'string') return value.length > 80 ? `${value.slice(0, 79)}…` : value
  if (Array.isArray(value)) {
    const items = value.slice(0, 3).map((item) => (Array.isArray(item) ? '[…]' : brief(item)))
    return `[${items.join(', ')}${value.length > 3 ? ', …' : ''}]`
  }
  return typeof value === 'object' && value !== null ? '{…}' : String(value)
}

const FIELD_NAMES = Object.keys(FIELDS) as Field[]
const SLOTS = Object.fromEntries(FIELD_NAMES.map((field, slot) => [field, slot])) as Record<Field, number>
const UNFILLED = FIELD_NAMES.map(() => Infinity)
/** Ranks of nested objects' members start here: a feature's own properties come first. */
const NESTED_RANK = 100
const MAX_NESTING = 3

/** The properties of one feature by field, the preferred alias of each. Used again for the next feature. */
class Row {
  private values: unknown[] = []
  private ranks: number[] = []

  fill(properties: Record<string, unknown>): void {
    this.values = new Array(FIELD_NAMES.length)
    this.ranks = UNFILLED.slice()
    this.collect(properties, 0)
  }

  private collect(properties: Record<string, unknown>, depth: number): void {
    for (const name of Object.keys(properties)) {
      const alias = aliasOf(name)
      if (!alias) continue
      const value = properties[name]
      if (isEmpty(value)) continue
      const { field, language } = alias
      if ((field === 'nested' || (field === 'address' && isPostalAddress(value))) && isObject(value)) {
        if (depth < MAX_NESTING) this.collect(value, depth + 1)
        continue
      }
      const slot = SLOTS[field]
      const rank = alias.rank + depth * NESTED_RANK
      const known = this.ranks[slot] ?? Infinity
      if (rank > known) continue
      if (rank < known) {
        this.ranks[slot] = rank
        this.values[slot] = language ? new ByLanguage().with(language, value) : value
      } else {
        const before = this.values[slot]
        const all = before instanceof ByLanguage ? before : new ByLanguage().with('', before)
        this.values[slot] = all.with(language, value)
      }
    }
  }

  get(field: Field): unknown {
    return this.values[SLOTS[field]]
  }
}

/** schema.org's address: an object whose members aren't languages. */
const isPostalAddress = (value: unknown): boolean =>
  isObject(value) && ('streetAddress' in value || 'addressLocality' in value || 'postalCode' in value)

class Parser {
  readonly places: Place[] = []
  readonly issues: DataIssue[] = []
  private readonly row = new Row()
  /** Ids given out, and how many asked for each. */
  private readonly ids = new Map<string, number>()
  private index = 0
  private id: string | undefined
  /** The first text of the feature that mark-up was taken out of. */
  private markup: string | undefined
  private readonly onMarkup: OnMarkup = (text) => {
    this.markup ??= text
  }

  constructor(private readonly project: Project) {}

  tell(issue: DataIssue): void {
    this.issues.push(issue)
  }

  readAll(features: readonly unknown[], bare: boolean): void {
    for (let index = 0; index < features.length; index++) {
      this.index = index
      this.id = undefined
      this.markup = undefined
      const issues = this.issues.length
      try {
        this.read(features[index], bare)
        if (this.markup !== undefined) this.report('markup-removed', 'info', this.markup)
      } catch {
        // A getter threw or a structure went too deep: the feature is out, its half-told issues too.
        this.issues.length = issues
        this.report('bad-feature', 'error')
      }
    }
  }

  private report(code: IssueCode, severity: Severity, got?: unknown, expected?: string): void {
    this.tell({
      code,
      severity,
      index: this.index,
      ...(this.id === undefined ? undefined : { id: this.id }),
      ...(got === undefined ? undefined : { got: brief(got) }),
      ...(expected === undefined ? undefined : { expected }),
    })
  }

  private read(feature: unknown, bare: boolean): void {
    const geometry = isObject(feature) ? feature.geometry : undefined
    const given = isObject(feature) ? feature.properties : undefined
    if (!isObject(feature) || (!isFeature(feature) && !isObject(geometry) && !isObject(given))) {
      this.report('bad-feature', 'error', typeOf(feature), 'Feature')
      return
    }
    const row = this.row
    row.fill(isObject(given) ? given : {})
    this.id = cleanId(feature.id) ?? cleanId(row.get('id'))
    const address = this.address()
    let name = this.text('name')
    if (name === undefined) {
      const instead = address ?? this.text('provider') ?? this.list('categories')[0]
      if (instead === undefined && !bare) {
        this.report('no-name', 'error', undefined, 'name')
        return
      }
      name = instead
      this.report('no-name', 'warning', instead && localize(instead, 'fi'), 'name')
    }
    const drawn = this.draw(geometry)
    const position = drawn.positions[0]
    // Only a bare geometry is named by where it is: there is nothing else to call it by.
    name ??= position ? `${position[1].toFixed(5)}, ${position[0].toFixed(5)}` : 'GeoJSON'
    const id = this.uniqueId(this.id ?? makeId(localize(name, 'fi'), position))
    if (position === undefined && (geometry === undefined || geometry === null)) {
      if (address === undefined) this.report('no-position', 'warning', undefined, '[lon, lat]')
      else this.report('address-without-position', 'warning', localize(address, 'fi'), '[lon, lat]')
    }
    this.places.push(this.place(id, name, address, drawn))
  }

  private draw(geometry: unknown): Drawn {
    if (geometry === undefined || geometry === null) return { positions: [], shapes: [] }
    return draw(geometry, this.project, (code, got) =>
      this.report(code, code === 'empty-geometry' ? 'warning' : 'error', got, '[lon, lat]'),
    )
  }

  private place(id: string, name: Text, address: Text | undefined, { positions, shapes }: Drawn): Place {
    const row = this.row
    const place: { -readonly [Key in keyof Place]: Place[Key] } = {
      id,
      index: this.index,
      name,
      categories: this.list('categories'),
      marks: this.list('marks'),
      audiences: this.list('audiences'),
      activities: this.list('activities'),
      positions,
    }
    if (address !== undefined) place.address = address
    for (const field of TEXTS) {
      const text = this.text(field)
      if (text !== undefined) place[field] = text
    }
    for (const field of PLAIN) {
      const value = row.get(field)
      const text = value === undefined ? '' : readPlain(value, this.onMarkup)
      if (text) place[field] = text
    }
    for (const field of LINKS) {
      const link = this.link(field)
      if (link) place[field] = link
    }
    const languages = this.list('languages')
    if (languages.length > 0) place.languages = languages
    this.social(place)
    if (place.accessibility === undefined && row.get('freeUse') === true) place.accessibility = 'free-use'
    if (/^approximate$/i.test(readPlain(row.get('precision')))) place.approximate = true
    if (shapes.length > 0) place.shapes = shapes
    const style = this.style()
    if (style) place.style = style
    return place
  }

  private text(field: Field): Text | undefined {
    const value = this.row.get(field)
    return value === undefined ? undefined : readText(value, this.onMarkup)
  }

  private list(field: Field): Text[] {
    const value = this.row.get(field)
    return value === undefined ? [] : readList(value, this.onMarkup)
  }

  /** Street and number: of OpenStreetMap's two properties, else as one. */
  private address(): Text | undefined {
    const street = this.text('street')
    if (street === undefined) return this.text('address')
    const number = readPlain(this.row.get('houseNumber'))
    if (number === '') return street
    if (typeof street === 'string') return `${street} ${number}`
    return Object.fromEntries(Object.entries(street).map(([language, one]) => [language, `${one} ${number}`]))
  }

  /** The first address among a field's values that a link may have. */
  private link(field: Field): string | undefined {
    const value = this.row.get(field)
    if (value === undefined) return undefined
    const profile = field === 'facebook' || field === 'instagram'
    let refused: string | undefined
    for (const text of linkTexts(value, 0)) {
      const address = profile ? profileAddress(text, field) : webAddress(text)
      if (address) return address
      refused ??= text
    }
    if (refused !== undefined) {
      this.report('unsafe-link', hasOtherScheme(refused) ? 'error' : 'warning', refused, 'https://…')
    }
    return undefined
  }

  /** Sorts a YouTube address into video and channel, and `sameAs` by whose site it names. */
  private social(place: { -readonly [Key in keyof Place]: Place[Key] }): void {
    const sameAs = this.row.get('sameAs')
    const addresses = sameAs === undefined ? [] : linkTexts(sameAs, 0).map(webAddress)
    const youtube = this.link('youtube')
    for (const address of youtube ? [youtube, ...addresses] : addresses) {
      const host = address ? new URL(address).hostname.replace(/^(?:www|m)\./, '') : ''
      if (host === 'facebook.com') place.facebook ??= address
      else if (host === 'instagram.com') place.instagram ??= address
      else if (host === 'youtu.be' || (host === 'youtube.com' && isVideo(address ?? '')))
        place.video ??= address
      else if (host === 'youtube.com') place.youtube ??= address
    }
  }

  private style(): Style | undefined {
    const { row } = this
    const style: { -readonly [Key in keyof Style]: Style[Key] } = {}
    const umap = row.get('umapOptions')
    const color = isObject(umap) ? umap.color : undefined
    style.markerColor = this.color(row.get('markerColor') ?? color)
    style.stroke = this.color(row.get('stroke') ?? color)
    style.fill = this.color(row.get('fill') ?? color)
    style.strokeWidth = within(row.get('strokeWidth'), 100)
    style.strokeOpacity = within(row.get('strokeOpacity'), 1)
    style.fillOpacity = within(row.get('fillOpacity'), 1)
    const told = Object.entries(style).filter(([, value]) => value !== undefined)
    return told.length > 0 ? Object.fromEntries(told) : undefined
  }

  private color(value: unknown): string | undefined {
    if (isEmpty(value)) return undefined
    const text =
      typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : ''
    const hex = /^#?([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1]
    if (hex) return `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`
    if (/^[a-z]{3,20}$/.test(text)) return text
    this.report('bad-colour', 'info', value, '#rrggbb')
    return undefined
  }

  private uniqueId(wanted: string): string {
    const count = this.ids.get(wanted) ?? 0
    this.ids.set(wanted, count + 1)
    if (count === 0) return wanted
    if (this.id !== undefined) this.report('duplicate-id', 'warning', wanted)
    let n = count + 1
    while (this.ids.has(`${wanted}-${n}`)) n++
    this.ids.set(wanted, n)
    this.ids.set(`${wanted}-${n}`, 1)
    return `${wanted}-${n}`
  }
}

const TEXTS = [
  'description',
  'provider',
  'municipality',
  'price',
  'season',
  'openingHours',
  'imageAlt',
  'accessibility',
] as const satisfies readonly (Field & keyof Place)[]
const PLAIN = ['postcode', 'phone', 'email', 'updated', 'hashtag'] as const satisfies readonly (Field &
  keyof Place)[]
const LINKS = [
  'website',
  'booking',
  'image',
  'video',
  'facebook',
  'instagram',
] as const satisfies readonly (Field & keyof Place)[]

const isVideo = (address: string) => /\/(?:watch|embed\/|shorts\/|live\/)/.test(address)

const within = (value: unknown, most: number): number | undefined => {
  const number = readNumber(value)
  return number >= 0 && number <= most ? number : undefined
}

function cleanId(value: unknown): string | undefined {
  if (isEmpty(value)) return undefined
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : ''
  return text === '' ? undefined : text
}

/** The texts of a value that may be addresses: one, several, by language, or an object that has one. */
function linkTexts(value: unknown, depth: number): string[] {
  if (typeof value === 'string')
    return value
      .trim()
      .split(/[;,]?\s+/)
      .filter((text) => !isEmpty(text))
  if (typeof value !== 'object' || value === null || depth > 3) return []
  if (value instanceof ByLanguage)
    return [...value.values.values()].flatMap((one) => linkTexts(one, depth + 1))
  if (Array.isArray(value)) return value.flatMap((one) => linkTexts(one, depth + 1))
  const { target, url, urlTemplate, contentUrl, fi } = value as Record<string, unknown>
  const named = target ?? url ?? urlTemplate ?? contentUrl ?? fi ?? Object.values(value)
  return linkTexts(named, depth + 1)
}

/** An id of name and position, the same on each load: 53 bits of a hash after Bob Jenkins and Bryc's cyrb53. */
function makeId(name: string, position: LonLat | undefined): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  const mix = (value: number) => {
    a = Math.imul(a ^ value, 2654435761)
    b = Math.imul(b ^ value, 1597334677)
  }
  for (let n = 0; n < name.length; n++) mix(name.charCodeAt(n))
  // About a metre: a position that is rounded or converted anew keeps its id.
  mix(position ? Math.round(position[0] * 1e5) : 0)
  mix(position ? Math.round(position[1] * 1e5) : 0)
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return `p${(4294967296 * (2097151 & b) + (a >>> 0)).toString(36)}`
}
