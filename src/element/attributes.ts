/**
 * The one table of attributes. An attribute is the state: its property reads it, always as a valid value, and
 * writes it. A value that isn't valid falls to the default; the element says so once in the console.
 */
import type { Bounds, LonLat } from '../data/place.js'
import { FACETS } from '../data/query.js'
import { MAX_ZOOM } from '../data/viewport.js'
import { isColor } from '../ui/css-color.js'
import { SYMBOL_NAMES } from '../ui/symbols.js'

export interface Attribute<T> {
  /** Used when the attribute is absent or invalid. */
  readonly default: T
  /** What is accepted, for the message about a value that isn't. */
  readonly accepts: string
  /** The value of the attribute's text, undefined when it isn't valid. */
  parse(text: string): T | undefined
  /** The attribute's text for a value; null removes the attribute. */
  format(value: T): string | null
}

const text: Attribute<string | null> = {
  default: null,
  accepts: 'text',
  parse: (value) => value,
  format: (value) => value,
}

/** There or not, as `hidden` is; "false" is what some frameworks write for not. */
const flag: Attribute<boolean> = {
  default: false,
  accepts: '',
  parse: (value) => value !== 'false',
  format: (value) => (value ? '' : null),
}

function oneOf<const T extends string>(...[first, ...rest]: readonly [T, ...T[]]): Attribute<T> {
  const values: readonly T[] = [first, ...rest]
  return {
    default: first,
    accepts: values.join(', '),
    parse: (value) => values.find((one) => one === value.trim().toLowerCase()),
    format: (value) => value,
  }
}

/** `count` decimal numbers with commas between them. */
function numbers(value: string, count: number): number[] | undefined {
  const parts = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  return parts.length === count && parts.every(Number.isFinite) ? parts : undefined
}

const isLongitude = (x: number | undefined): x is number => x !== undefined && Math.abs(x) <= 180
const isLatitude = (y: number | undefined): y is number => y !== undefined && Math.abs(y) <= 90

const lonLat: Attribute<LonLat | null> = {
  default: null,
  accepts: 'lon,lat in degrees',
  parse(value) {
    const [lon, lat] = numbers(value, 2) ?? []
    return isLongitude(lon) && isLatitude(lat) ? [lon, lat] : undefined
  },
  format: (value) => value?.join(',') ?? null,
}

const bounds: Attribute<Bounds | null> = {
  default: null,
  accepts: 'west,south,east,north in degrees',
  parse(value) {
    const [west, south, east, north] = numbers(value, 4) ?? []
    return isLongitude(west) &&
      isLatitude(south) &&
      isLongitude(east) &&
      isLatitude(north) &&
      west < east &&
      south < north
      ? [west, south, east, north]
      : undefined
  },
  format: (value) => value?.join(',') ?? null,
}

const WHOLE = 'a whole number'

function number(min: number, max: number, unit: string, fallback: null): Attribute<number | null>
function number(min: number, max: number, unit: string, fallback: number): Attribute<number>
function number(min: number, max: number, unit: string, fallback: number | null): Attribute<number | null> {
  return {
    default: fallback,
    accepts: `${unit} from ${min} to ${max}`,
    parse(value) {
      const [n] = numbers(value, 1) ?? []
      const isAllowed = n !== undefined && n >= min && n <= max && (unit !== WHOLE || Number.isInteger(n))
      return isAllowed ? n : undefined
    },
    format: (value) => (value === null ? null : String(value)),
  }
}

/** What lies under the pins: a known name, or the address of tiles with {z}, {x} and {y} (or {-y}). */
export type Basemap = 'region' | 'none' | 'osm' | { readonly template: string }

const basemap: Attribute<Basemap> = {
  default: 'region',
  accepts: 'region, none, osm, or an address with {z}, {x} and {y}',
  parse(value) {
    const name = value.trim()
    if (name === 'region' || name === 'none' || name === 'osm') return name
    return name.includes('{z}') && name.includes('{x}') && /\{-?y\}/.test(name)
      ? { template: name }
      : undefined
  },
  format: (value) => (typeof value === 'string' ? value : value.template),
}

const accent: Attribute<string | null> = {
  ...text,
  accepts: 'a CSS colour',
  parse: (value) => (isColor(value) ? value : undefined),
}

/** Values between commas, or between semicolons where there is one: "kasvatus, koulutus ja ohjaus; virkistys" is two. */
const list: Attribute<readonly string[]> = {
  default: [],
  accepts: 'values with commas between them',
  parse: (value) =>
    value
      .split(value.includes(';') ? ';' : ',')
      .map((part) => part.trim())
      .filter(Boolean),
  format(values) {
    if (!values.some((value) => value.includes(','))) return values.join(',') || null
    // A semicolon, if only at the end, says that commas belong to the values.
    return values.length === 1 ? `${values[0]};` : values.join(';')
  },
}

/** Several of some words, with spaces between them, in the order given. */
function someOf<const T extends string>(
  words: readonly T[],
  fallback: readonly T[] = [],
): Attribute<readonly T[]> {
  return {
    default: fallback,
    accepts: `any of ${words.join(', ')}, with spaces between them`,
    parse(value) {
      const wanted = new Set(value.trim().toLowerCase().split(/\s+/))
      const known = [...wanted].flatMap((word) => words.find((one) => one === word) ?? [])
      return known.length === wanted.size ? known : undefined
    },
    format: (values) => (values.length > 0 ? values.join(' ') : null),
  }
}

/** Words with spaces between them, in the order given; who reads them knows which there are. */
const words: Attribute<readonly string[]> = {
  default: [],
  accepts: 'words with spaces between them',
  parse: (value) => value.trim().split(/\s+/),
  format: (values) => values.join(' ') || null,
}

/** What belongs to a category's name: `metsä=#2d6a4f; eläimet=#9c6644`. */
function byName(
  what: string,
  isValid: (value: string) => boolean,
): Attribute<Readonly<Record<string, string>>> {
  return {
    default: {},
    accepts: `name=${what}, with semicolons between them`,
    parse(value) {
      const pairs = value
        .split(';')
        .filter((part) => part.trim() !== '')
        .map((part) => part.split('=').map((side) => side.trim()))
      return pairs.every(([name, given, more]) => name && given && more === undefined && isValid(given))
        ? Object.fromEntries(pairs)
        : undefined
    },
    format: (values) => {
      const pairs = Object.entries(values)
      return pairs.length > 0 ? pairs.map((pair) => pair.join('=')).join('; ') : null
    },
  }
}

export const ATTRIBUTES = {
  src: text, // address of the data
  credentials: oneOf('same-origin', 'omit', 'include'), // as in fetch
  timeout: number(1, 600, 'seconds', 30), // without a byte from the server
  'max-size': number(1, 2000, 'megabytes', 250), // of data, uncompressed
  worker: oneOf('auto', 'off'), // auto: large data is read and held by one
  strings: text, // address of a JSON with texts of one's own
  heading: text, // visible title and accessible name
  'heading-level': number(1, 6, WHOLE, 2), // the title's level in the page
  basemap, // what lies under the pins
  attribution: text, // credit of a basemap of one's own
  center: lonLat, // first view
  zoom: number(0, MAX_ZOOM, 'a number', null), // first view
  bounds, // first view; wins over center and zoom
  layout: oneOf('auto', 'split', 'map', 'list'), // auto: by the element's width
  theme: oneOf('auto', 'light', 'dark'), // auto: the page's color-scheme
  accent, // the colour that the palette is made from
  'category-colors': byName('CSS colour', isColor), // instead of the palette's in turn
  'category-symbols': byName('symbol', (name) => SYMBOL_NAMES.includes(name)), // instead of ours by meaning
  'pin-shape': oneOf('drop', 'circle', 'square'),
  'pin-size': number(16, 64, 'CSS pixels', 32),
  category: list, // filters set by the owner …
  municipality: list,
  mark: list,
  audience: list,
  activity: list,
  provider: list,
  ids: list, // … or only these places
  lock: someOf(FACETS), // filters that visitors can't change
  facets: someOf(FACETS, FACETS.slice(0, 4)), // filters shown, in this order
  hide: someOf(['search', 'filters', 'list', 'legend', 'locate', 'share', 'print', 'fullscreen']), // parts left out
  selected: text, // id of the open place
  'sync-url': flag, // search, filters, place and view are written to the page's fragment
  'json-ld': flag, // schema.org data of the places is added to the page
  images: oneOf('same-origin', 'all', 'none'), // from the page's and the data's own servers, or from anywhere
  'card-fields': words, // what a card shows, in this order
  'page-url': text, // in shared links, where the page itself is in a frame
  feedback: text, // where errors are reported: mailto: or an address, with {id} and {name}
  cluster: oneOf('auto', 'off'), // off: single pins, up to 500 in view
  gestures: oneOf('cooperative', 'greedy'), // cooperative: the page scrolls past the map
} as const

export type AttributeName = keyof typeof ATTRIBUTES
type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S

/** The properties that belong to the attributes. */
export type AttributeProperties = {
  [Name in AttributeName as Camel<Name>]: (typeof ATTRIBUTES)[Name] extends Attribute<infer T> ? T : never
}

export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as AttributeName[]

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Values already complained about, so that each is named once however often it is read. */
const complained = new Set<string>()

function readAttribute(element: Element, name: AttributeName): unknown {
  const value = element.getAttribute(name)
  const attribute: Attribute<unknown> = ATTRIBUTES[name]
  if (value === null || (value === '' && attribute.default !== false)) return attribute.default
  const parsed = attribute.parse(value)
  if (parsed !== undefined) return parsed
  const complaint = `nature-service-map: ${name}="${value}" is not valid. Accepted: ${attribute.accepts}. The default is used.`
  if (!complained.has(complaint)) console.warn(complaint)
  complained.add(complaint)
  return attribute.default
}

function writeAttribute(element: Element, name: AttributeName, value: unknown): void {
  const attribute = ATTRIBUTES[name] as Attribute<unknown>
  // Frameworks set an attribute's text as the property.
  const written =
    typeof value === 'string' || value === null ? value : value === undefined ? null : attribute.format(value)
  if (written === null) element.removeAttribute(name)
  else element.setAttribute(name, written)
}

/** Gives a class the camelCase properties of the attributes. */
export function defineAttributeProperties(prototype: Element): void {
  for (const name of ATTRIBUTE_NAMES) {
    Object.defineProperty(prototype, camelCase(name), {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return readAttribute(this, name)
      },
      set(this: Element, value: unknown) {
        writeAttribute(this, name, value)
      },
    })
  }
}

/** Properties set before the class was known shadow the accessors: take them over. */
export function adoptEarlyProperties(element: Element, names: readonly string[]): void {
  const target = element as unknown as Record<string, unknown>
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue
    const value = target[name]
    delete target[name]
    target[name] = value
  }
}

export const ATTRIBUTE_PROPERTY_NAMES: readonly string[] = ATTRIBUTE_NAMES.map(camelCase)
