/**
 * What the fragment of a page's address says of a map, and how that is written there. Parameters are read and
 * written as text, part by part: what isn't ours stays byte for byte, in its place.
 *
 * `nsm=<place>`, `nsm-<facet>=<values, comma-separated>`, `nsm-q=<search>`, `nsm-view=<lat>,<lon>,<zoom>`, each
 * percent-encoded. A value may begin with the id of a map and a colon: it is that map's. Commas and colons inside an id
 * or a value are encoded, so that one that stands bare separates.
 */

import { percentEncodeMarks } from '../data/percent-encode.js'
import type { LonLat } from '../data/place.js'
import { FACETS, type Facet } from '../data/query.js'
import { MAX_ZOOM } from '../data/viewport.js'

export interface View {
  readonly center: LonLat
  readonly zoom: number
}

export interface Link {
  /** Id of the open place. */
  readonly place?: string
  /** By facet what is chosen instead of what the owner has set: also nothing, where there are no values. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>
  readonly search?: string
  readonly view?: View
  /** A value begins as if with the id of a map that isn't in the page: it may be for one that is still to come. */
  readonly doubtful?: boolean
}

export const NOTHING: Link = { filters: {} }

/** What a parameter is about. */
export type Key = 'place' | 'q' | 'view' | Facet

/** A parameter of ours. */
interface Parameter {
  readonly key: Key
  /** Id of the map that it is for; empty: it doesn't say. */
  readonly map: string
  /** Still encoded. */
  readonly value: string
  readonly doubtful: boolean
}

interface Fragment {
  /** A hash router's path: its query begins at the first question mark. */
  readonly path: string
  /** What stands before the first parameter. */
  readonly mark: '' | '?'
  readonly parameters: readonly string[]
  /** `:~:text=…`, where the browser doesn't keep it for itself. */
  readonly directive: string
}

/**
 * What a fragment says to one map.
 * @param fragment without its `#`, as it stands in the address
 * @param map the element's id; empty: what names no map
 * @param maps ids of the page's maps: only those can be named
 */
export function readLink(fragment: string, map: string, maps: readonly string[]): Link {
  const link: { -readonly [K in keyof Link]: Link[K] } & { filters: Partial<Record<Facet, string[]>> } = {
    filters: {},
  }
  for (const text of split(fragment).parameters) {
    const parameter = parameterOf(text, maps)
    if (parameter?.map !== map) continue
    const { key, value } = parameter
    if (parameter.doubtful) link.doubtful = true
    if (key === 'place') link.place = decode(value) || undefined
    else if (key === 'q') link.search = decode(value) || undefined
    else if (key === 'view') link.view = viewOf(decode(value))
    else {
      const values = value.split(',').map((one) => decode(one).trim())
      link.filters[key] = [...new Set([...(link.filters[key] ?? []), ...values])].filter(Boolean)
    }
  }
  return link
}

/**
 * The fragment with what a link says in place of what it said to the same map.
 * @param as the element's id; empty: without naming a map
 * @param isOwn whether a parameter is this map's to replace, by the map that it names
 */
export function writeLink(
  fragment: string,
  link: Link,
  as: string,
  maps: readonly string[],
  isOwn: (map: string, key: Key) => boolean = (map) => map === as,
): string {
  const { path, mark, parameters, directive } = split(fragment)
  const kept: string[] = []
  let at: number | undefined
  for (const text of parameters) {
    const parameter = parameterOf(text, maps)
    if (parameter && isOwn(parameter.map, parameter.key)) at ??= kept.length
    else kept.push(text)
  }
  kept.splice(at ?? kept.length, 0, ...parametersOf(link, as))
  return path + (kept.length > 0 ? mark : '') + kept.join('&') + directive
}

/** Whether two links say the same. */
export const isSame = (one: Link, other: Link): boolean =>
  parametersOf(one, '').join('&') === parametersOf(other, '').join('&')

function parametersOf({ place, filters, search, view }: Link, as: string): string[] {
  const all: [name: string, value: string][] = []
  if (place) all.push(['nsm', percentEncodeMarks(place)])
  for (const facet of FACETS) {
    const values = filters[facet]
    if (values) all.push([`nsm-${facet}`, values.map(percentEncodeMarks).join(',')])
  }
  if (search) all.push(['nsm-q', percentEncodeMarks(search)])
  if (view) {
    const [lon, lat] = view.center
    // A metre, and a hundredth of a zoom level.
    all.push(['nsm-view', [+lat.toFixed(5), +lon.toFixed(5), +view.zoom.toFixed(2)].join(',')])
  }
  const prefix = as && `${percentEncodeMarks(as)}:`
  return all.map(([name, value]) => `${name}=${prefix}${value}`)
}

function parameterOf(text: string, maps: readonly string[]): Parameter | undefined {
  const [, name, value] = /^nsm(?:-([a-z]+))?=(.*)$/s.exec(text) ?? []
  if (value === undefined) return undefined
  const key = name === undefined ? 'place' : (['q', 'view', ...FACETS] as const).find((one) => one === name)
  if (!key) return undefined
  const colon = value.indexOf(':')
  const map = colon < 0 ? '' : decode(value.slice(0, colon))
  return map && maps.includes(map)
    ? { key, map, value: value.slice(colon + 1), doubtful: false }
    : { key, map: '', value, doubtful: colon >= 0 }
}

function split(fragment: string): Fragment {
  const end = fragment.indexOf(':~:')
  const body = end < 0 ? fragment : fragment.slice(0, end)
  const isRoute = /^[!/?]/.test(body)
  const at = isRoute ? body.indexOf('?') : 0
  const path = at < 0 ? body : body.slice(0, at)
  const query = body.slice(isRoute ? path.length + 1 : 0)
  return {
    path,
    mark: isRoute ? '?' : '',
    // "#/route?" has a parameter, if an empty one: its question mark stays.
    parameters: query || (isRoute && at >= 0) ? query.split('&') : [],
    directive: end < 0 ? '' : fragment.slice(end),
  }
}

function viewOf(text: string): View | undefined {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN] = numbers
  const isValid =
    numbers.length === 3 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= MAX_ZOOM
  return isValid ? { center: [lon, lat], zoom } : undefined
}

/** What isn't encoded, or not well, stands for itself. */
const decode = (text: string): string =>
  text.replace(/%[0-7][\da-f]|(?:%[89a-f][\da-f])+/gi, (codes) => {
    try {
      return decodeURIComponent(codes)
    } catch {
      return codes
    }
  })
