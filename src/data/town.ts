import type { LonLat } from './place.js'
import { SEATS } from './seats.js'
import { toLonLat, toMetres, type Viewport } from './viewport.js'

/** A municipality's seat farther than this from the middle says nothing of where one is, in metres. */
const NEAR = 30_000

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
