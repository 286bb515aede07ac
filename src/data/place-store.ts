import Supercluster from 'supercluster'
import { collatorOf } from './collator.js'
import { firstKey, nameIn, pinOf } from './pin.js'
import { type Bounds, fold, type Language, localize, type Place, type Text, valueKey } from './place.js'
import {
  type CategoryCount,
  type Entry,
  FACETS,
  type Facet,
  type Filters,
  type Marker,
  type PlaceShapes,
  type PlaceSource,
  type Query,
  type Summary,
} from './query.js'
import { boundsOf, clusterZoom, extentOf, MAX_ZOOM, type Viewport } from './viewport.js'

/** Pins whose tips are nearer than this to each other become a cluster, in CSS pixels. */
const CLUSTER_RADIUS = 52
/** How much further than the viewport's edges markers are answered, in viewport sizes: a pan then finds pins already there. */
const MARGIN = 0.5
/** Pins that may be shown without clusters: buttons beyond that make a page slow. */
const MOST_SINGLE = 500
const CLUSTER_KEY = 'cluster-'

interface PinProperties {
  readonly place: Place
  /** Which of the place's positions. */
  readonly n: number
}

/** The places of one file, in memory. */
export class PlaceStore implements PlaceSource {
  readonly #places: readonly Place[]
  readonly #byId: ReadonlyMap<string, Place>
  readonly #categories: readonly { key: string; name: Text }[]
  #language: Language = 'fi'
  #current: readonly Place[] = []
  /** Counts queries: the index's cluster ids begin anew with each. */
  #queries = 0
  #index = new Supercluster<PinProperties>()

  constructor(places: readonly Place[]) {
    this.#places = places
    this.#byId = new Map(places.map((place) => [place.id, place]))
    this.#categories = rankCategories(places)
  }

  async apply({ filters, language }: Query): Promise<Summary> {
    this.#queries++
    this.#language = language
    const matches = matcher(filters)
    const collator = collatorOf(language)
    this.#current = this.#places
      .filter(matches)
      .map((place) => ({ place, name: localize(place.name, language) }))
      .sort((a, b) => collator.compare(a.name, b.name) || a.place.index - b.place.index)
      .map(({ place }) => place)
    this.#index = new Supercluster<PinProperties>({ radius: CLUSTER_RADIUS, extent: 256, maxZoom: MAX_ZOOM })
    this.#index.load(
      this.#current.flatMap((place) =>
        place.positions.map((position, n) => ({
          type: 'Feature' as const,
          properties: { place, n },
          geometry: { type: 'Point' as const, coordinates: [position[0], position[1]] },
        })),
      ),
    )
    return {
      count: this.#current.length,
      total: this.#places.length,
      categories: countCategories(this.#categories, this.#current),
      extent: extentOf(this.#current.flatMap((place) => place.positions)),
      hasShapes: this.#current.some((place) => place.shapes !== undefined),
    }
  }

  async markers(viewport: Viewport, single = false): Promise<readonly Marker[]> {
    const zoom = clusterZoom(viewport.resolution)
    const [west, south, east, north] = boundsOf(viewport, MARGIN)
    const all = single ? this.#index.getClusters([west, south, east, north], MAX_ZOOM) : []
    const features =
      single && all.length <= MOST_SINGLE ? all : this.#index.getClusters([west, south, east, north], zoom)
    return features.flatMap(({ properties, geometry }): Marker[] => {
      if (!('cluster_id' in properties)) {
        const pin = pinOf(properties.place, this.#language, properties.n)
        return pin ? [pin] : []
      }
      const [lon = 0, lat = 0] = geometry.coordinates
      const expansionZoom = this.#index.getClusterExpansionZoom(properties.cluster_id)
      return [
        {
          kind: 'cluster',
          key: `${CLUSTER_KEY}${this.#queries}-${properties.cluster_id}`,
          position: [lon, lat],
          count: properties.point_count,
          expansionZoom: expansionZoom > MAX_ZOOM ? undefined : expansionZoom,
        },
      ]
    })
  }

  async list(offset: number, length: number): Promise<readonly Entry[]> {
    return this.#current.slice(offset, offset + length).map((place) => this.#entry(place))
  }

  async members(clusterKey: string): Promise<readonly Entry[]> {
    const inside = new Set(this.#leaves(clusterKey).map(({ place }) => place))
    return this.#current.filter((place) => inside.has(place)).map((place) => this.#entry(place))
  }

  async extentOfCluster(clusterKey: string): Promise<Bounds | undefined> {
    return extentOf(this.#leaves(clusterKey).map(positionOf))
  }

  async place(id: string): Promise<Place | undefined> {
    return this.#byId.get(id)
  }

  async places(): Promise<readonly Place[]> {
    return this.#places
  }

  async shapes(): Promise<readonly PlaceShapes[]> {
    return this.#current.flatMap(({ id, shapes, categories, style }) =>
      shapes ? [{ id, shapes, style, category: firstKey(categories) }] : [],
    )
  }

  #leaves(clusterKey: string): PinProperties[] {
    const [query, id] = clusterKey.slice(CLUSTER_KEY.length).split('-')
    // A cluster of an earlier query is no more.
    if (Number(query) !== this.#queries) return []
    return this.#index.getLeaves(Number(id), Infinity).map((leaf) => leaf.properties)
  }

  #entry(place: Place): Entry {
    return {
      id: place.id,
      ...nameIn(place, this.#language),
      municipality: place.municipality && localize(place.municipality, this.#language),
      provider: place.provider && localize(place.provider, this.#language),
      categories: place.categories.map(valueKey),
      marks: place.marks,
      position: place.positions[0],
      color: place.style?.markerColor,
      approximate: place.approximate ?? false,
    }
  }
}

const positionOf = ({ place, n }: PinProperties): readonly [number, number] => place.positions[n] ?? [0, 0]

const VALUES: Record<Facet, (place: Place) => readonly Text[]> = {
  category: (place) => place.categories,
  municipality: (place) => (place.municipality ? [place.municipality] : []),
  mark: (place) => place.marks,
  audience: (place) => place.audiences,
  activity: (place) => place.activities,
  provider: (place) => (place.provider ? [place.provider] : []),
}

/** A test that a place passes when, in each facet asked for, it has one of the wanted values in any of its languages. */
function matcher(filters: Filters): (place: Place) => boolean {
  const ids = filters.ids?.length ? new Set(filters.ids) : undefined
  const wanted = FACETS.flatMap((facet) => {
    const values = filters[facet]
    return values?.length ? [{ valuesOf: VALUES[facet], keys: new Set(values.map(fold)) }] : []
  })
  return (place) =>
    (!ids || ids.has(place.id)) &&
    wanted.every(({ valuesOf, keys }) =>
      valuesOf(place).some((value) =>
        typeof value === 'string'
          ? keys.has(fold(value))
          : Object.values(value).some((text) => keys.has(fold(text))),
      ),
    )
}

/** All categories, most frequent first; equally frequent ones in the order of the file. */
function rankCategories(places: readonly Place[]): { key: string; name: Text }[] {
  const found = new Map<string, { key: string; name: Text; count: number }>()
  for (const place of places) {
    // A place that says the same twice counts once.
    for (const [key, name] of new Map(place.categories.map((category) => [valueKey(category), category]))) {
      const known = found.get(key)
      if (known) known.count++
      else found.set(key, { key, name, count: 1 })
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ key, name }) => ({ key, name }))
}

function countCategories(
  categories: readonly { key: string; name: Text }[],
  places: readonly Place[],
): CategoryCount[] {
  const counts = new Map<string, number>()
  for (const place of places) {
    for (const key of new Set(place.categories.map(valueKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return categories.map(({ key, name }) => ({ key, name, count: counts.get(key) ?? 0 }))
}
