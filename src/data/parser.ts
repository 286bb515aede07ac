/**
 * Unknown input becomes places and issues: the only judge of input. It never throws, and every feature of the
 * input is either a place or named by an issue.
 */
import { webAddress } from './links.js'
import type { DataIssue, IssueCode, LonLat, ParseResult, Place, Severity, Shape, Text } from './place.js'
import { localize } from './place.js'
import { asDegrees, type Drawn, type OnProblem, type Project, pointOf } from './positions.js'
import { type Alias, aliasOf, FIELDS, type Field, type Reading, SLOTS } from './property-aliases.js'
import type { OnRefused } from './read-link.js'
import { allAtOnce, type Steps } from './steps.js'
import {
  ByLanguage,
  cleanText,
  isEmpty,
  isObject,
  type OnMarkup,
  readList,
  readPlain,
  readText,
} from './values.js'

/** What everyday files don't need, and what is loaded when one does: `rare.ts`. */
export interface Rare {
  /** The text of mark-up. */
  plainText(markup: string): string
  /** Any geometry that isn't a plain point. */
  draw(geometry: unknown, project: Project, onProblem: OnProblem): Drawn
  /** The field that a property fills whose name isn't in the table as it stands. */
  heading(name: string): Alias | undefined
  /** The address that a property means where it isn't simply one. */
  link(value: unknown, parser: Reporter): string | undefined
  /** Fields that aren't one value in one property. */
  finish(place: Draft, get: (slot: number) => unknown, parser: Reporter): void
}

/** What the rare fields tell about what they find. */
export interface Reporter {
  report(code: IssueCode, severity: Severity, got?: unknown, expected?: string): void
  readonly onRefused: OnRefused
  readonly base: string | undefined
}

export interface ParseOptions {
  /** The file's coordinate system to degrees; left out, its numbers are degrees already. */
  readonly project?: Project
  /** Address of the file, for the addresses in it that are written as seen from there; left out, they stay so. */
  readonly base?: string | undefined
}

/** Thrown, and caught in here, where a file turns out to need more than an everyday one. */
const WANTING = Symbol('wanting')

/**
 * Reads any value as GeoJSON: a collection, a feature, a geometry, an array of features.
 * @param rare left out, the answer is undefined for a file that needs it
 */
export function parse(input: unknown, options: ParseOptions, rare: Rare): ParseResult
export function parse(input: unknown, options?: ParseOptions, rare?: Rare): ParseResult | undefined
export function parse(input: unknown, options?: ParseOptions, rare?: Rare): ParseResult | undefined {
  return allAtOnce(parseSteps(input, options, rare))
}

/** {@link parse} step by step. */
export function parseSteps(input: unknown, options: ParseOptions, rare: Rare): Steps<ParseResult>
export function parseSteps(
  input: unknown,
  options?: ParseOptions,
  rare?: Rare,
): Steps<ParseResult | undefined>
export function* parseSteps(
  input: unknown,
  { project = asDegrees, base }: ParseOptions = {},
  rare?: Rare,
): Steps<ParseResult | undefined> {
  const parser = new Parser(project, rare, base)
  const { places, issues } = parser
  const refuse = (got?: string) =>
    issues.push({
      code: 'not-geojson',
      severity: 'error',
      ...(got && { got }),
      expected: 'FeatureCollection',
    })
  try {
    if (!rare && isObject(input) && input.crs) return undefined
    const features = featuresOf(input)
    if (features) yield* parser.readAll(features.list, features.bare)
    else refuse(brief(typeOf(input)))
  } catch (error) {
    if (error === WANTING) return undefined
    // Only a value made by a page's own code gets here: its getters threw.
    refuse()
  }
  return { places, issues }
}

const GEOMETRIES = /^(?:(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)$/

/** The features of a document, in order; `bare` when it is a geometry without properties. */
export function featuresOf(input: unknown): { list: readonly unknown[]; bare: boolean } | undefined {
  // A list of other things is no list of features; an empty one may be.
  if (Array.isArray(input)) {
    return input.length === 0 || input.some(isFeature) ? { list: input, bare: false } : undefined
  }
  if (!isObject(input)) return undefined
  const { type, features } = input
  const name = typeof type === 'string' ? type : ''
  if (Array.isArray(features) && (/^featurecollection$/i.test(name) || isFeature(features[0]))) {
    return { list: features, bare: false }
  }
  if (isFeature(input)) return { list: [input], bare: false }
  return GEOMETRIES.test(name) ? { list: [{ type: 'Feature', geometry: input }], bare: true } : undefined
}

/** A feature, also one that forgot to say so. */
const isFeature = (value: unknown): boolean =>
  isObject(value) &&
  (value.type === 'Feature' ||
    isObject(value.properties) ||
    (isObject(value.geometry) && typeof value.geometry.type === 'string'))

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

/** Of the problems of one geometry, so many are told. */
const MAX_PROBLEMS = 3
/** Ranks of nested objects' members start here: a feature's own properties come first. */
const NESTED_RANK = 100
const MAX_NESTING = 3

/** The properties of one feature by field, the preferred alias of each. Used again for the next feature. */
class Row {
  private readonly values: unknown[] = Object.keys(SLOTS).map(() => undefined)
  private readonly ranks: number[] = this.values.map(() => 0)
  /** The slots that have a value. */
  readonly filled: number[] = []

  constructor(private readonly heading: (name: string) => Alias | undefined) {}

  fill(properties: unknown): void {
    for (const slot of this.filled) this.values[slot] = undefined
    this.filled.length = 0
    if (isObject(properties)) this.collect(properties, 0)
  }

  private collect(properties: Record<string, unknown>, depth: number): void {
    for (const name of Object.keys(properties)) {
      const alias = aliasOf(name) ?? this.heading(name)
      if (!alias) continue
      const value = properties[name]
      if (isEmpty(value)) continue
      const { slot, language } = alias
      if (
        typeof value === 'object' &&
        (slot === SLOTS.nested || (slot === SLOTS.address && isPostal(value)))
      ) {
        if (depth < MAX_NESTING && isObject(value)) this.collect(value, depth + 1)
        continue
      }
      const rank = alias.rank + depth * NESTED_RANK
      const before = this.values[slot]
      if (before === undefined || rank < (this.ranks[slot] ?? 0)) {
        if (before === undefined) this.filled.push(slot)
        this.ranks[slot] = rank
        this.values[slot] = language ? new ByLanguage().with(language, value) : value
      } else if (rank === this.ranks[slot]) {
        const all = before instanceof ByLanguage ? before : new ByLanguage().with('', before)
        this.values[slot] = all.with(language, value)
      }
    }
  }

  get(slot: number): unknown {
    return this.values[slot]
  }
}

/** schema.org's address: an object whose members aren't languages. */
const isPostal = (value: unknown): boolean =>
  isObject(value) && ('streetAddress' in value || 'addressLocality' in value || 'postalCode' in value)

export type Draft = { -readonly [Key in keyof Place]: Place[Key] }

const FIELD_NAMES = Object.keys(FIELDS) as Field[]
const READINGS: readonly Reading[] = Object.values(FIELDS).map(([reads]) => reads)
const NONE: readonly Text[] = []
const NO_SHAPES: readonly Shape[] = []
const NOWHERE: Drawn = { positions: [], shapes: NO_SHAPES }

/** What a link has that a person doesn't read: "mailto:a@example.fi?subject=Hei". */
const SCHEME = /^(?:tel|mailto):\s*([^?]*).*/is

/** Features read between two places to pause at. */
const STEP = 8

class Parser {
  readonly places: Place[] = []
  readonly issues: DataIssue[] = []
  private readonly row = new Row((name) => this.need().heading(name))
  private readonly ids = new Set<string>()
  /** How many places asked for an id that was taken. */
  private readonly repeated = new Map<string, number>()
  private index = 0
  /** What is known of the feature so far, for its issues. */
  private id: string | undefined
  private name: string | undefined
  /** How much was wrong with the feature's geometry. */
  private problems = 0
  /** The first text of the feature that mark-up was taken out of. */
  private markup: string | undefined

  constructor(
    private readonly project: Project,
    private readonly rare: Rare | undefined,
    readonly base: string | undefined,
  ) {}

  *readAll(features: readonly unknown[], bare: boolean): Steps {
    for (let index = 0; index < features.length; index++) {
      if (index % STEP === 0) yield
      this.index = index
      this.id = undefined
      this.name = undefined
      this.problems = 0
      this.markup = undefined
      const before = this.issues.length
      try {
        this.read(features[index], bare)
        if (this.markup !== undefined) this.report('markup-removed', 'info', this.markup)
      } catch (error) {
        if (error === WANTING) throw error
        // A getter threw or a structure went too deep: the feature is out, its half-told issues too.
        this.issues.length = before
        this.report('bad-feature', 'error')
      }
      // What was told before id and name were known gets them too.
      for (let n = before; n < this.issues.length; n++) {
        const issue = this.issues[n]
        if (issue && this.name !== undefined)
          this.issues[n] = { ...issue, id: this.id, name: brief(this.name) }
      }
    }
  }

  report(code: IssueCode, severity: Severity, got?: unknown, expected?: string): void {
    const issue: { -readonly [Key in keyof DataIssue]: DataIssue[Key] } = {
      code,
      severity,
      index: this.index,
    }
    if (this.id !== undefined) issue.id = this.id
    if (got !== undefined) issue.got = brief(got)
    if (expected !== undefined) issue.expected = expected
    this.issues.push(issue)
  }

  private readonly onMarkup: OnMarkup = (text) => {
    this.markup ??= text
    return this.need().plainText(text)
  }

  private readonly onProblem: OnProblem = (code, got) => {
    // A line may have thousands of positions: a few of them are enough to find it by.
    if (this.problems++ >= MAX_PROBLEMS) return
    this.report(code, code === 'empty-geometry' ? 'warning' : 'error', got, '[lon, lat]')
  }

  readonly onRefused: OnRefused = (severity, got) => this.report('unsafe-link', severity, got, 'https://…')

  /** The rest of the parser; without it the file has to be read again with it. */
  private need(): Rare {
    if (!this.rare) throw WANTING
    return this.rare
  }

  private read(feature: unknown, bare: boolean): void {
    const geometry = isObject(feature) ? feature.geometry : undefined
    const properties = isObject(feature) ? feature.properties : undefined
    if (!isObject(feature) || !isFeature(feature)) {
      this.report('bad-feature', 'error', typeOf(feature), 'Feature')
      return
    }
    const { row } = this
    row.fill(properties)
    this.id = cleanId(feature.id) ?? cleanId(row.get(SLOTS.id))
    const address = this.address()
    const given = this.text(SLOTS.name)
    const instead = given ?? address ?? this.text(SLOTS.provider) ?? this.list(SLOTS.categories)[0]
    if (instead === undefined && !bare) {
      this.report('no-name', 'error', undefined, 'name')
      return
    }
    const nowhere = geometry === undefined || geometry === null
    const point = pointOf(geometry, this.project)
    const { positions, shapes } = point
      ? { positions: [point], shapes: NO_SHAPES }
      : nowhere
        ? NOWHERE
        : this.need().draw(geometry, this.project, this.onProblem)
    const position = positions[0]
    // Only a bare geometry is named by where it is: there is nothing else to call it by.
    const name = instead ?? (position && `${position[1].toFixed(5)}, ${position[0].toFixed(5)}`)
    if (given === undefined) {
      this.report('no-name', name ? 'warning' : 'error', name && localize(name, 'fi'), 'name')
    }
    if (name === undefined) return
    const title = localize(name, 'fi')
    const id = this.uniqueId(this.id ?? makeId(title, position))
    if (nowhere) {
      if (address === undefined) this.report('no-position', 'warning', undefined, '[lon, lat]')
      else this.report('address-without-position', 'warning', localize(address, 'fi'), '[lon, lat]')
    }
    const { index } = this
    const place: Draft = {
      id,
      index,
      name,
      categories: NONE,
      marks: NONE,
      audiences: NONE,
      activities: NONE,
      positions,
    }
    if (address !== undefined) place.address = address
    if (shapes.length > 0) place.shapes = shapes
    let special = false
    for (const slot of row.filled) {
      const value = this.readField(slot)
      // The table gives each field the reading that its type asks for.
      if (value !== undefined) (place as unknown as Record<string, unknown>)[FIELD_NAMES[slot] ?? ''] = value
      special ||= READINGS[slot] === 'special'
    }
    if (special) this.need().finish(place, (slot) => row.get(slot), this)
    this.places.push(place)
    this.id = id
    this.name = title
  }

  private readField(slot: number): Text | readonly Text[] | undefined {
    switch (READINGS[slot]) {
      case 'text':
        return this.text(slot)
      case 'list': {
        const list = this.list(slot)
        return list.length > 0 ? list : undefined
      }
      case 'plain':
        return readPlain(this.row.get(slot), this.onMarkup).replace(SCHEME, '$1') || undefined
      case 'link':
        return this.link(this.row.get(slot))
      default:
        return undefined
    }
  }

  private link(value: unknown): string | undefined {
    const address = typeof value === 'string' ? webAddress(value) : undefined
    return address ?? this.need().link(value, this)
  }

  private text(slot: number): Text | undefined {
    const value = this.row.get(slot)
    return value === undefined ? undefined : readText(value, this.onMarkup)
  }

  private list(slot: number): readonly Text[] {
    const value = this.row.get(slot)
    return value === undefined ? NONE : readList(value, this.onMarkup)
  }

  /** Street and number: of OpenStreetMap's two properties, else as one. */
  private address(): Text | undefined {
    const street = this.text(SLOTS.street)
    if (street === undefined) return this.text(SLOTS.address)
    const number = readPlain(this.row.get(SLOTS.houseNumber))
    if (number === '') return street
    if (typeof street === 'string') return `${street} ${number}`
    return Object.fromEntries(Object.entries(street).map(([language, one]) => [language, `${one} ${number}`]))
  }

  private uniqueId(wanted: string): string {
    const { ids } = this
    const known = ids.size
    if (ids.add(wanted).size > known) return wanted
    if (this.id !== undefined) this.report('duplicate-id', 'warning', wanted)
    let n = this.repeated.get(wanted) ?? 2
    while (ids.has(`${wanted}-${n}`)) n++
    this.repeated.set(wanted, n + 1)
    ids.add(`${wanted}-${n}`)
    return `${wanted}-${n}`
  }
}

function cleanId(value: unknown): string | undefined {
  if (isEmpty(value)) return undefined
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : ''
  return text === '' ? undefined : text
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
