/** Where a feature stands: the everyday part, plain points. Lines, areas and what is wrong are in `geometry.ts`. */
import type { IssueCode, LonLat, Shape } from './place.js'
import { isObject } from './values.js'

/** Turns a position of the file into degrees; undefined when it can't be one. */
export type Project = (x: number, y: number) => LonLat | undefined

/** What is wrong with a geometry, and with which part of it. */
export type OnProblem = (code: IssueCode, got: unknown) => void

export interface Drawn {
  readonly positions: readonly LonLat[]
  readonly shapes: readonly Shape[]
}

/** Longitudes up to this are accepted, for files that unroll the antimeridian themselves. */
const MAX_LONGITUDE = 360

/** Positions as they are: degrees, or nothing. Added to 0, minus zero is zero: what is written has no other. */
export const asDegrees: Project = (x, y) =>
  Math.abs(x) <= MAX_LONGITUDE && Math.abs(y) <= 90 ? [x + 0, y + 0] : undefined

/** A position within ±180 degrees. */
export function toPin(position: LonLat): LonLat {
  const [lon, lat] = position
  if (lon >= -180 && lon <= 180) return position
  return [lon > 180 ? lon - 360 : lon + 360, lat]
}

/** The position of a plain point, or undefined for anything that needs a closer look. */
export function pointOf(geometry: unknown, project: Project): LonLat | undefined {
  if (!isObject(geometry) || geometry.type !== 'Point' || !Array.isArray(geometry.coordinates))
    return undefined
  const [x, y] = geometry.coordinates
  const position = typeof x === 'number' && typeof y === 'number' ? project(x, y) : undefined
  return position && toPin(position)
}
