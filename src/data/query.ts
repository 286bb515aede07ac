/** What is asked of the places, and what is answered. All of it is plain data, so that a worker can answer too. */
import type { Bounds, Language, LonLat, Place, Shape, Style, Text } from './place.js'
import type { Viewport } from './viewport.js'

/** The properties that places can be filtered by. */
export const FACETS = [
  'category',
  'municipality',
  'mark',
  'audience',
  'activity',
  'provider',
  'season',
  'language',
] as const
export type Facet = (typeof FACETS)[number]

/** Wanted values, in any language and spelling that folds to the same; several values of a facet widen, facets narrow. */
export type Filters = Readonly<Partial<Record<Facet | 'ids', readonly string[]>>>

/** How the list is ordered. `near` needs a point to measure from, `match` a search; without them it is `name`. */
export type Order = 'name' | 'near' | 'match'

export interface Query {
  readonly filters: Filters
  /** Language of the names in the answers, and of their order. */
  readonly language: Language
  /** What the visitor typed. Each of its words has to be found. */
  readonly search?: string
  /** Groups of words that mean the same, beside those we know. */
  readonly synonyms?: readonly (readonly string[])[]
  /** Default: `match` where there is a search, else `near` where there is a point, else `name`. */
  readonly order?: Order
  /** Where distances are measured from. */
  readonly from?: LonLat
}

/** A value of a facet, as an option to choose. */
export interface FacetValue {
  /** Its identity, see `valueKey`. */
  readonly key: string
  readonly name: Text
  /** Places with it under the search and the filters of the other facets. */
  readonly count: number
}

export type FacetValues = Readonly<Partial<Record<Facet, readonly FacetValue[]>>>

/** A condition that, taken away, would let something through. */
export interface Loosening {
  readonly condition: Facet | 'search'
  /** Places that would then be found. */
  readonly count: number
}

/** Where a text was hit: UTF-16 offsets, the end exclusive. */
export type Hit = readonly [start: number, end: number]

/** A category of the whole file; its place in the answer gives its colour, whatever is filtered away. */
export interface CategoryCount {
  /** Its identity, see `valueKey`. */
  readonly key: string
  readonly name: Text
  /** Places of the answer in it. */
  readonly count: number
}

export interface Summary {
  /** Places that the query lets through. */
  readonly count: number
  /** Places in the file. */
  readonly total: number
  /** Categories of the whole file, most frequent first. */
  readonly categories: readonly CategoryCount[]
  /** Smallest bounds that hold all pins of the answer; undefined when there are none. */
  readonly extent?: Bounds
  /** Whether there are lines or areas to draw. */
  readonly hasShapes: boolean
}

/** What the list shows of a place. */
export interface Entry {
  readonly id: string
  readonly name: string
  /** The name's language where it isn't the one asked for. */
  readonly nameLanguage?: string
  readonly municipality?: string
  readonly provider?: string
  /** Keys of its categories. */
  readonly categories: readonly string[]
  readonly marks: readonly Text[]
  /** Where its first pin stands; undefined: not on the map. */
  readonly position?: LonLat
  /** The file's own colour for it. */
  readonly color?: string
  readonly approximate: boolean
  /** From the query's point to its nearest pin, in metres. */
  readonly distance?: number
  /** Where the search was found in the name. */
  readonly hits?: readonly Hit[]
  /** Where else it was found, when not all of it is in the name: a short stretch of that text. */
  readonly snippet?: { readonly text: string; readonly language?: string; readonly hits: readonly Hit[] }
}

/** What a printed list tells of a place. */
export type Contact = Pick<
  Place,
  | 'id'
  | 'name'
  | 'categories'
  | 'marks'
  | 'provider'
  | 'address'
  | 'postcode'
  | 'municipality'
  | 'phone'
  | 'email'
  | 'website'
> &
  Pick<Entry, 'approximate' | 'distance' | 'position'>

interface MarkerBase {
  /** Stable while the marker stands for the same places. */
  readonly key: string
  readonly position: LonLat
}

/** One place. */
export interface Pin extends MarkerBase {
  readonly kind: 'pin'
  readonly id: string
  readonly name: string
  readonly nameLanguage?: string
  /** Key of its first category. */
  readonly category?: string
  /** The file's own colour for it. */
  readonly color?: string
  readonly approximate: boolean
}

/** Several places too near each other to be told apart in this view. */
export interface Cluster extends MarkerBase {
  readonly kind: 'cluster'
  readonly count: number
  /** Zoom at which it comes apart; undefined: never, its places share one spot. */
  readonly expansionZoom?: number
}

export type Marker = Pin | Cluster

/** Where a place is among those found. */
export interface Neighbours {
  /** Its number in the list, from 1. */
  readonly number: number
  /** How many are found. */
  readonly count: number
  /** Id of the one before it. */
  readonly previous?: string
  /** Id of the one after it. */
  readonly next?: string
  /** From the query's point to its nearest pin, in metres. */
  readonly distance?: number
}

/** A place's lines and areas. */
export interface PlaceShapes {
  readonly id: string
  readonly shapes: readonly Shape[]
  readonly category?: string
  readonly style?: Style
}

/** All reading of places goes through these questions; answers may come late and in any order. */
export interface PlaceSource {
  /** Makes the query the current one: all other questions are about its places. */
  apply(query: Query): Promise<Summary>
  /**
   * Pins and clusters in the viewport and a margin around it.
   * @param single no clusters, unless there would be more than 500 pins; places on one spot stay together even so
   */
  markers(viewport: Viewport, single?: boolean): Promise<readonly Marker[]>
  /**
   * The stretch of the sorted list that begins at `offset`.
   * @param within only places with a pin in these bounds
   */
  list(offset: number, length: number, within?: Bounds): Promise<readonly Entry[]>
  /** The same stretch with what it takes to get in touch. */
  contacts(offset: number, length: number, within?: Bounds): Promise<readonly Contact[]>
  /** Whether the query lets a place through. */
  has(id: string): Promise<boolean>
  /** How many places of the query have a pin in the bounds. */
  countIn(bounds: Bounds): Promise<number>
  /** The values of some facets, of the whole file: those that would find nothing last. */
  facets(facets: readonly Facet[]): Promise<FacetValues>
  /** When the query finds nothing: what to take away, the most fruitful first. */
  loosenings(): Promise<readonly Loosening[]>
  /** Makes ready for a search, so that the first letter typed is answered as fast as the next. */
  prepareSearch(): Promise<void>
  /** The places of a cluster, sorted as in the list. */
  members(clusterKey: string): Promise<readonly Entry[]>
  /** What a cluster's pins cover. */
  extentOfCluster(clusterKey: string): Promise<Bounds | undefined>
  /** One place of the whole file, filtered away or not. */
  place(id: string): Promise<Place | undefined>
  /** What is before and after a place in the list; undefined when the query doesn't let it through. */
  neighbours(id: string): Promise<Neighbours | undefined>
  /** Lines and areas of the current places. */
  shapes(): Promise<readonly PlaceShapes[]>
  /** The first places of the file that have the wanted values, whatever the query is. */
  matching(filters: Filters, length: number): Promise<readonly Place[]>
  /** Every place of the file, in its order. */
  places(): Promise<readonly Place[]>
}
