import { Clusters } from './clusters.js'
import { FacetIndex } from './facets.js'
import { firstKey, nameIn } from './pin.js'
import { type Bounds, type Language, localize, type Place, valueKey } from './place.js'
import {
  type Entry,
  FACETS,
  type Facet,
  type FacetValues,
  type Loosening,
  type Marker,
  type PlaceShapes,
  type PlaceSource,
  type Query,
  type Summary,
} from './query.js'
import type { SearchIndex, SearchResult } from './search.js'
import { sortByName } from './sort-by-name.js'
import { extentOf, type Viewport } from './viewport.js'

/** What a visitor can ask for, and so take back. A place that fails one has its bit set, in this order. */
const CONDITIONS = [...FACETS, 'search'] as const
const bitOf = (condition: Loosening['condition']): number => 1 << CONDITIONS.indexOf(condition)
/** The bit of the owner's own choice of places. */
const IDS = 1 << CONDITIONS.length

/** What a query has found. Places go by their number. */
interface Found {
  readonly query: Query
  /** Bits of the conditions that each place of the file fails. */
  readonly fails: Uint16Array
  /** What fails none, in order. */
  readonly order: readonly number[]
  readonly search?: SearchResult
  /** To each place, in metres. */
  readonly distances?: ArrayLike<number>
}

/** The places of one file, in memory. */
export class PlaceStore implements PlaceSource {
  readonly #places: readonly Place[]
  readonly #byId: ReadonlyMap<string, Place>
  readonly #facets: Partial<Record<Facet, FacetIndex>> = {}
  readonly #sorted: Partial<Record<Language, readonly number[]>> = {}
  #searchIndex?: Promise<SearchIndex>
  /** Counts queries. */
  #queries = 0
  /** Of the query last applied: whoever asks while it's sought waits for it. */
  #found: Promise<Found> = Promise.resolve({
    query: { filters: {}, language: 'fi' },
    fails: new Uint16Array(),
    order: [],
  })
  #clusters = new Clusters([])
  /** What they were made for. */
  #clustered?: Uint16Array

  constructor(places: readonly Place[]) {
    this.#places = places
    this.#byId = new Map(places.map((place) => [place.id, place]))
  }

  async apply(query: Query): Promise<Summary> {
    const before = this.#found
    const found = this.#find(query, ++this.#queries)
    // What fails changes nothing.
    this.#found = found.catch(() => before)
    const { order, fails } = await found
    const places = this.#placesOf(order)
    return {
      count: order.length,
      total: this.#places.length,
      categories: this.#facet('category').list((n) => fails[n] === 0),
      extent: extentOf(places.flatMap(({ positions }) => positions)),
      hasShapes: places.some(({ shapes }) => shapes !== undefined),
    }
  }

  async markers(viewport: Viewport, single = false): Promise<readonly Marker[]> {
    const found = await this.#found
    return this.#clustersOf(found).markers(viewport, single, found.query.language)
  }

  async list(offset: number, length: number, within?: Bounds): Promise<readonly Entry[]> {
    const found = await this.#found
    const order = within ? await this.#inside(found, within) : found.order
    return this.#entries(found, order.slice(offset, offset + length))
  }

  async countIn(bounds: Bounds): Promise<number> {
    return (await this.#inside(await this.#found, bounds)).length
  }

  async facets(facets: readonly Facet[]): Promise<FacetValues> {
    const { query, fails } = await this.#found
    const { asOptions } = await import('./finding.js')
    return Object.fromEntries(
      facets.map((facet) => {
        const others = ~bitOf(facet)
        const counts = (n: number) => ((fails[n] ?? IDS) & others) === 0
        return [facet, asOptions(facet, this.#facet(facet).list(counts), query.language)]
      }),
    )
  }

  async loosenings(): Promise<readonly Loosening[]> {
    const { fails, order } = await this.#found
    const { loosen } = await import('./finding.js')
    return order.length > 0 ? [] : loosen(CONDITIONS, fails)
  }

  async prepareSearch(): Promise<void> {
    await this.#search()
  }

  async members(clusterKey: string): Promise<readonly Entry[]> {
    const found = await this.#found
    const inside = this.#clustersOf(found).members(clusterKey)
    return this.#entries(
      found,
      found.order.filter((n) => inside.has(this.#places[n])),
    )
  }

  async extentOfCluster(clusterKey: string): Promise<Bounds | undefined> {
    return this.#clustersOf(await this.#found).extent(clusterKey)
  }

  async place(id: string): Promise<Place | undefined> {
    return this.#byId.get(id)
  }

  async places(): Promise<readonly Place[]> {
    return this.#places
  }

  async shapes(): Promise<readonly PlaceShapes[]> {
    const { order } = await this.#found
    return this.#placesOf(order).flatMap(({ id, shapes, categories, style }) =>
      shapes ? [{ id, shapes, style, category: firstKey(categories) }] : [],
    )
  }

  async #find(query: Query, number: number): Promise<Found> {
    const { filters, language, search: words, from } = query
    const places = this.#places
    const fails = new Uint16Array(places.length)
    const mark = (bit: number, passes: (n: number) => boolean) => {
      for (let n = 0; n < fails.length; n++) if (!passes(n)) fails[n] = (fails[n] ?? 0) | bit
    }
    const ids = filters.ids?.length ? new Set(filters.ids) : undefined
    if (ids) mark(IDS, (n) => ids.has(places[n]?.id ?? ''))
    for (const facet of FACETS) {
      const wanted = filters[facet]
      if (wanted?.length) mark(bitOf(facet), this.#facet(facet).test(wanted))
    }
    if (!words?.trim() && !from) return { query, fails, order: this.#passing(fails, language) }

    const [finding, index] = await Promise.all([import('./finding.js'), words?.trim() && this.#search()])
    // Asked anew meanwhile, and the newer question is the one that counts.
    if (number !== this.#queries) return this.#found
    const search = index ? index.search(words ?? '', query) : undefined
    if (search) mark(bitOf('search'), (n) => search.ranks[n] !== Infinity)
    const distances = from && finding.distancesTo(from, places)
    const order = this.#passing(fails, language)
    const asked = query.order ?? (search ? 'match' : 'near')
    const measure = asked === 'match' ? search?.ranks : asked === 'near' ? distances : undefined
    return { query, fails, search, distances, order: measure ? finding.sortBy(order, measure) : order }
  }

  /** The places that fail nothing, by name. */
  #passing(fails: Uint16Array, language: Language): readonly number[] {
    this.#sorted[language] ??= sortByName(this.#places, language)
    return this.#sorted[language].filter((n) => fails[n] === 0)
  }

  #clustersOf({ fails }: Found): Clusters {
    if (this.#clustered === fails) return this.#clusters
    this.#clustered = fails
    const places = this.#places.filter((_, n) => fails[n] === 0)
    // Often a letter more finds the same places: then their clusters are the same too.
    const { places: before } = this.#clusters
    if (places.length !== before.length || places.some((place, n) => place !== before[n])) {
      this.#clusters = new Clusters(places)
    }
    return this.#clusters
  }

  async #inside({ order }: Found, bounds: Bounds): Promise<readonly number[]> {
    const { isIn } = await import('./finding.js')
    return order.filter((n) => isIn(bounds, this.#places[n]))
  }

  #facet(facet: Facet): FacetIndex {
    this.#facets[facet] ??= new FacetIndex(facet, this.#places)
    return this.#facets[facet]
  }

  #search(): Promise<SearchIndex> {
    this.#searchIndex ??= import('./search.js').then(({ SearchIndex }) => SearchIndex.of(this.#places))
    // Tried again the next time.
    this.#searchIndex.catch(() => {
      this.#searchIndex = undefined
    })
    return this.#searchIndex
  }

  #placesOf(order: readonly number[]): readonly Place[] {
    return order.flatMap((n) => this.#places[n] ?? [])
  }

  #entries({ query: { language }, search, distances }: Found, order: readonly number[]): Entry[] {
    return order.flatMap((n) => {
      const place = this.#places[n]
      if (!place) return []
      const distance = distances?.[n]
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
        ...(distance !== undefined && distance < Infinity && { distance }),
        ...search?.mark(n),
      }
    })
  }
}
