import Supercluster from 'supercluster'
import { pinOf } from './pin.js'
import type { Bounds, Place } from './place.js'
import type { Marker } from './query.js'
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

/** Counts indexes: each begins its clusters' ids anew. */
let indexes = 0

/** The pins of some places, and which of them stand too near each other in a view. */
export class Clusters {
  readonly #number = ++indexes
  readonly #index = new Supercluster<PinProperties>({
    radius: CLUSTER_RADIUS,
    extent: 256,
    maxZoom: MAX_ZOOM,
  })

  constructor(readonly places: readonly Place[]) {
    this.#index.load(
      places.flatMap((place) =>
        place.positions.map((position, n) => ({
          type: 'Feature' as const,
          properties: { place, n },
          geometry: { type: 'Point' as const, coordinates: [position[0], position[1]] },
        })),
      ),
    )
  }

  markers(viewport: Viewport, single: boolean, language: string): Marker[] {
    const [west, south, east, north] = boundsOf(viewport, MARGIN)
    const at = (zoom: number) => this.#index.getClusters([west, south, east, north], zoom)
    const all = single ? at(MAX_ZOOM) : []
    const features = single && all.length <= MOST_SINGLE ? all : at(clusterZoom(viewport.resolution))
    return features.flatMap(({ properties, geometry }): Marker[] => {
      if (!('cluster_id' in properties)) {
        const pin = pinOf(properties.place, language, properties.n)
        return pin ? [pin] : []
      }
      const [lon = 0, lat = 0] = geometry.coordinates
      const expansionZoom = this.#index.getClusterExpansionZoom(properties.cluster_id)
      return [
        {
          kind: 'cluster',
          key: `${CLUSTER_KEY}${this.#number}-${properties.cluster_id}`,
          position: [lon, lat],
          count: properties.point_count,
          expansionZoom: expansionZoom > MAX_ZOOM ? undefined : expansionZoom,
        },
      ]
    })
  }

  /** Places with pins in the cluster. */
  members(key: string): ReadonlySet<Place | undefined> {
    return new Set(this.#leaves(key).map(({ place }) => place))
  }

  extent(key: string): Bounds | undefined {
    return extentOf(this.#leaves(key).map(({ place, n }) => place.positions[n] ?? [0, 0]))
  }

  #leaves(key: string): PinProperties[] {
    const [index, id] = key.slice(CLUSTER_KEY.length).split('-')
    // A cluster of other places is no more.
    if (Number(index) !== this.#number) return []
    return this.#index.getLeaves(Number(id), Infinity).map((leaf) => leaf.properties)
  }
}
