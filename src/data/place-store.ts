import { type Clusters, clustersOf, markersIn } from './clusters.js'
import { type FacetIndex, indexFacet } from './facets.js'
import { type Test, testsOf } from './filter-tests.js'
import { nameIn } from './pin.js'
import { type Bounds, localize, type Place, valueKey } from './place.js'
import type {
  Contact,
  Entry,
  Facet,
  FacetValues,
  Filters,
  Loosening,
  Marker,
  Neighbours,
  PlaceShapes,
  PlaceSource,
  Query,
  Summary,
} from './query.js'
import type { Excerpt } from './search.js'
import { sortByName } from './sort-by-name.js'
import { extentOf, type Viewport } from './viewport.js'

/** What a query has found. */
export interface Found {
  readonly query: Query
  readonly store: Indexes
  readonly tests: readonly Test[]
  /** What passes, by name; the same array while the same is found, so that its clusters are too. */
  readonly places: readonly Place[]
  /** The same in the order asked for. */
  readonly order: readonly Place[]
  /** What an entry tells more of a place. */
  more?(place: Place): Excerpt & Pick<Entry, 'distance'>
}

/** What is made of a file's places once. */
export interface Indexes {
  readonly places: readonly Place[]
  facet(facet: Facet): FacetIndex
  clusters(found: Found): Clusters
}

/** What the first pins can do without. */
const finding = () => import('./finding.js')
type Finding = Awaited<ReturnType<typeof finding>>

/** The places of one file, in memory. */
export class PlaceStore implements PlaceSource {
  readonly #indexes: Indexes
  #sorted: { language?: string; places: readonly Place[] } = { places: [] }
  #last: Found
  /** Of the query last applied: whoever asks while it's sought waits for it. */
  #found: Promise<Found>
  /** Counts queries. */
  #queries = 0

  constructor(places: readonly Place[]) {
    const facets: Partial<Record<Facet, FacetIndex>> = {}
    let made = 0
    let clusters = clustersOf([], made)
    this.#indexes = {
      places,
      facet: (facet) => (facets[facet] ??= indexFacet(facet, places)),
      clusters: ({ places }) => {
        if (places !== clusters.places) clusters = clustersOf(places, ++made)
        return clusters
      },
    }
    this.#last = {
      query: { filters: {}, language: 'fi' },
      store: this.#indexes,
      tests: [],
      places: [],
      order: [],
    }
    this.#found = Promise.resolve(this.#last)
  }

  async apply(query: Query): Promise<Summary> {
    const sought = this.#find(query, ++this.#queries)
    // What fails changes nothing.
    this.#found = sought.catch(() => this.#last)
    this.#last = await sought
    const { places, store } = this.#last
    return {
      count: places.length,
      total: store.places.length,
      categories: store.facet('category').list(places),
      extent: extentOf(places.flatMap(({ positions }) => positions)),
      hasShapes: places.some(({ shapes }) => shapes !== undefined),
    }
  }

  async markers(viewport: Viewport, single = false): Promise<readonly Marker[]> {
    const found = await this.#found
    return markersIn(found.store.clusters(found), viewport, single, found.query.language)
  }

  async list(offset: number, length: number, within?: Bounds): Promise<readonly Entry[]> {
    const found = await this.#found
    const order = within ? (await finding()).placesIn(found, within) : found.order
    return order.slice(offset, offset + length).map((place) => entryOf(place, found))
  }

  contacts(offset: number, length: number, within?: Bounds): Promise<readonly Contact[]> {
    return this.#ask(({ contactsOf }, found) => contactsOf(found, offset, length, within))
  }

  async has(id: string): Promise<boolean> {
    return (await this.#found).places.some((place) => place.id === id)
  }

  countIn(bounds: Bounds): Promise<number> {
    return this.#ask(({ placesIn }, found) => placesIn(found, bounds).length)
  }

  facets(facets: readonly Facet[]): Promise<FacetValues> {
    return this.#ask(({ facetsOf }, found) => facetsOf(found, facets))
  }

  loosenings(): Promise<readonly Loosening[]> {
    return this.#ask(({ looseningsOf }, found) => looseningsOf(found))
  }

  prepareSearch(): Promise<void> {
    return this.#ask(({ prepareSearch }, found) => prepareSearch(found))
  }

  members(clusterKey: string): Promise<readonly Entry[]> {
    return this.#ask(({ placesOf }, found) =>
      placesOf(found, clusterKey).map((place) => entryOf(place, found)),
    )
  }

  extentOfCluster(clusterKey: string): Promise<Bounds | undefined> {
    return this.#ask(({ extentOfCluster }, found) => extentOfCluster(found, clusterKey))
  }

  async place(id: string): Promise<Place | undefined> {
    return this.#indexes.places.find((place) => place.id === id)
  }

  neighbours(id: string): Promise<Neighbours | undefined> {
    return this.#ask(({ neighboursOf }, found) => neighboursOf(found, id))
  }

  async places(): Promise<readonly Place[]> {
    return this.#indexes.places
  }

  matching(filters: Filters, length: number): Promise<readonly Place[]> {
    return this.#ask(({ matching }, found) => matching(found, filters, length))
  }

  shapes(): Promise<readonly PlaceShapes[]> {
    return this.#ask(({ shapesOf }, found) => shapesOf(found))
  }

  async #ask<T>(question: (finding: Finding, found: Found) => T): Promise<Awaited<T>> {
    return await question(await finding(), await this.#found)
  }

  async #find(query: Query, number: number): Promise<Found> {
    const { filters, language } = query
    const store = this.#indexes
    const tests = testsOf(store, filters)
    // Sorting as people do is slow: all places once, and not those of each query.
    if (this.#sorted.language !== language) {
      this.#sorted = { language, places: sortByName(store.places, language) }
    }
    const places = this.#sorted.places.filter((place) => tests.every(([, test]) => test(place)))
    const found = { query, store, tests, places, order: places }
    if (!query.search && !query.from && !filters.language) return found
    const refined = await (await finding()).refine(found)
    // Asked anew meanwhile, and the newer question is the one that counts.
    return number === this.#queries ? refined : this.#found
  }
}

function entryOf(place: Place, { query: { language }, more }: Found): Entry {
  return {
    id: place.id,
    ...nameIn(place, language),
    municipality: place.municipality && localize(place.municipality, language),
    provider: place.provider && localize(place.provider, language),
    categories: place.categories.map(valueKey),
    marks: place.marks,
    position: place.positions[0],
    color: place.style?.markerColor,
    approximate: place.approximate ?? false,
    ...more?.(place),
  }
}
