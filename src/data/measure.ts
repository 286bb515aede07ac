/** Lazy: how long lines and how large areas are, on the ellipsoid (WGS84), for the few places that have shapes. */
import geodesic from 'geographiclib-geodesic'
import type { LonLat, Shape } from './place.js'

export interface Measures {
  /** Metres of all lines; 0 without any. */
  readonly length: number
  /** Square metres of all areas, without their holes; 0 without any. */
  readonly area: number
  /** Metres once round each area, not counting its holes. */
  readonly perimeter: number
}

type Line = readonly LonLat[]

const { WGS84 } = geodesic.Geodesic

/** Length of a place's lines, size and perimeter of its areas. */
export function measure(shapes: readonly Shape[]): Measures {
  const lines: Line[] = []
  const areas: (readonly Line[])[] = []
  for (const shape of shapes) {
    if (shape.type === 'LineString') lines.push(shape.coordinates)
    else if (shape.type === 'MultiLineString') lines.push(...shape.coordinates)
    else if (shape.type === 'Polygon') areas.push(shape.coordinates)
    else areas.push(...shape.coordinates)
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return {
    length: sum(lines.map((line) => along(line, true).perimeter)),
    area: sum(areas.map(areaOf)),
    perimeter: sum(areas.map(([outer]) => (outer ? along(outer, false).perimeter : 0))),
  }
}

function areaOf(rings: readonly Line[]): number {
  const [outer = 0, ...holes] = rings.map((ring) => along(ring, false).area)
  // A hole larger than what it is in takes no more away than there is.
  return Math.max(
    0,
    holes.reduce((left, hole) => left - hole, outer),
  )
}

/** Along a line, or round a ring and what is in it, whichever way it goes round. */
function along(positions: Line, isLine: boolean): { perimeter: number; area: number } {
  const figure = WGS84.Polygon(isLine)
  for (const [lon, lat] of positions) figure.AddPoint(lat, lon)
  const { perimeter, area = 0 } = figure.Compute(false, true)
  return { perimeter, area: Math.abs(area) }
}
