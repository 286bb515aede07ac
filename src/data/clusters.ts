import Supercluster from 'supercluster'
import { pinOf } from './pin.js'
import type { Place } from './place.js'
import type { Marker } from './query.js'
import { boundsOf, clusterZoom, MAX_ZOOM, type Viewport } from './viewport.js'

/** Pins whose tips are nearer than this to each other become a cluster, in CSS pixels. */
const CLUSTER_RADIUS = 52
/** How much further than the viewport's edges markers are answered, in viewport sizes: a pan then finds pins already there. */
const MARGIN = 0.5
/** Pins that may be shown without clusters: buttons beyond that make a page slow. */
const MOST_SINGLE = 500

interface PinProperties {
  readonly place: Place
  /** Which of the place's positions. */
  readonly n: number
}

/** What a cluster knows of the places in it that have several pins: each counts once. */
interface Shared {
  readonly n: number
  places: ReadonlySet<Place>
  /** Pins beyond the first of a place. */
  more: number
}

/** The pins of some places, and which of them stand too near each other in a view. */
export interface Clusters {
  readonly places: readonly Place[]
  readonly index: Supercluster<PinProperties, Shared>
  /** What the keys of its clusters begin with: an index made anew begins its ids anew. */
  readonly prefix: string
}

/** @param nth how many there were of the same file before */
export function clustersOf(places: readonly Place[], nth: number): Clusters {
  const index = new Supercluster<PinProperties, Shared>({
    radius: CLUSTER_RADIUS,
    extent: 256,
    maxZoom: MAX_ZOOM,
    // Most files have none of these places, and are spared the work.
    ...(places.some(({ positions }) => positions.length > 1) && { map: shared, reduce: share }),
  })
  index.load(
    places.flatMap((place) =>
      place.positions.map((position, n) => ({
        type: 'Feature' as const,
        properties: { place, n },
        geometry: { type: 'Point' as const, coordinates: [position[0], position[1]] },
      })),
    ),
  )
  return { places, index, prefix: `cluster-${nth}-` }
}

const shared = ({ place, n }: PinProperties): Shared => ({
  n,
  places: new Set(place.positions.length > 1 ? [place] : []),
  more: 0,
})

function share(into: Shared, { places, more }: Shared): void {
  const all = new Set([...into.places, ...places])
  into.more += more + into.places.size + places.size - all.size
  into.places = all
}

/** See `PlaceSource.markers`. */
export function markersIn(
  { index, prefix }: Clusters,
  viewport: Viewport,
  single: boolean,
  language: string,
): Marker[] {
  const [west, south, east, north] = boundsOf(viewport, MARGIN)
  const at = (zoom: number) => index.getClusters([west, south, east, north], zoom)
  const all = single ? at(MAX_ZOOM) : []
  const features = single && all.length <= MOST_SINGLE ? all : at(clusterZoom(viewport.resolution))
  return features.flatMap(({ properties, geometry }): Marker[] => {
    const isCluster = 'cluster_id' in properties
    const count = isCluster ? properties.point_count - (properties.more ?? 0) : 1
    if (!isCluster || count === 1) {
      const [place] = isCluster ? properties.places : [properties.place]
      const pin = place && pinOf(place, language, properties.n)
      return pin ? [pin] : []
    }
    const [lon = 0, lat = 0] = geometry.coordinates
    const expansionZoom = index.getClusterExpansionZoom(properties.cluster_id)
    return [
      {
        kind: 'cluster',
        key: prefix + properties.cluster_id,
        position: [lon, lat],
        count,
        expansionZoom: expansionZoom > MAX_ZOOM ? undefined : expansionZoom,
      },
    ]
  })
}
