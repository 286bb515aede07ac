import type { LonLat } from './place.js'
import type { Marker } from './query.js'
import { SEATS } from './seats.js'
import { boundsOf, toLonLat, toMetres, type Viewport } from './viewport.js'

/** A municipality's seat farther than this from the middle says nothing of where one is, in metres. */
const NEAR = 30_000

/** How many places a viewport shows, those inside its clusters too. */
export function countInView(viewport: Viewport, markers: readonly Marker[]): number {
  const [west, south, east, north] = boundsOf(viewport)
  return markers
    .filter(({ position: [lon, lat] }) => lon >= west && lon <= east && lat >= south && lat <= north)
    .reduce((sum, marker) => sum + (marker.kind === 'cluster' ? marker.count : 1), 0)
}

/** The municipality of Central Finland whose seat is nearest to a viewport's middle; undefined far from all. */
export function townAtCentre({ center }: Viewport): string | undefined {
  // Web Mercator stretches lengths by the secant of the latitude.
  const scale = Math.cos((toLonLat(center)[1] * Math.PI) / 180)
  const distanceTo = (seat: LonLat): number => {
    const [x, y] = toMetres(seat)
    return Math.hypot(x - center[0], y - center[1]) * scale
  }
  const [nearest] = SEATS.map(([name, seat]) => ({ name, distance: distanceTo(seat) })).sort(
    (a, b) => a.distance - b.distance,
  )
  return nearest && nearest.distance <= NEAR ? nearest.name : undefined
}
