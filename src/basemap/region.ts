/** The region's geometry in several levels of detail, as paths ready to be drawn. */

import { allAtOnce, type Steps } from '../data/steps.js'
import type { Metres } from '../data/viewport.js'
import { decodeGroups, decodeTowns, type Line } from './decode.js'
import data from './region-data.json'

/** Web Mercator metres of the point that all geometry and labels are measured from. */
export const ORIGIN: Metres = [data.origin[0] ?? 0, data.origin[1] ?? 0]

/** West, north, east, south in metres from the origin, y down. */
export type Box = readonly [west: number, north: number, east: number, south: number]

export interface Shape {
  readonly lines: readonly Line[]
  readonly box: Box
  /** Whether the lines are rings. */
  readonly closed: boolean
  /** Distance between points in metres at this level; 0 where all are there. */
  readonly spacing: number
}

export interface Region {
  readonly region: readonly Shape[]
  readonly lakes: readonly Shape[]
  readonly land: readonly Shape[]
  readonly countries: readonly Shape[]
}

export const TOWNS = decodeTowns(data.towns, data.step)

/** Points nearer to each other than this (metres) are one point at a level. Level 0 is all there is. */
const LEVELS = [0, 800, 1600, 3200, 6400, 12800] as const

/** The level whose detail stays about a pixel. */
export function levelFor(resolution: number): number {
  return Math.max(
    0,
    LEVELS.findLastIndex((spacing) => spacing <= 1.4 * resolution),
  )
}

const levels: Region[] = []

/** All geometry at a level; made when first asked for. */
export const regionAt = (level: number): Region => allAtOnce(levelSteps(level))

/** {@link regionAt} step by step. */
export function* levelSteps(level: number): Steps<Region> {
  levels[level] ??= level === 0 ? yield* whole() : yield* thinned(yield* levelSteps(0), LEVELS[level] ?? 0)
  return levels[level]
}

function* whole(): Steps<Region> {
  function* shapes(text: string, closed = true): Steps<Shape[]> {
    const groups = decodeGroups(text, data.step)
    yield
    return groups.map((lines) => ({ lines, box: boxOf(lines[0] ?? new Float32Array()), closed, spacing: 0 }))
  }
  return {
    region: yield* shapes(data.region),
    lakes: yield* shapes(data.lakes),
    land: yield* shapes(data.land),
    countries: yield* shapes(data.countries, false),
  }
}

function* thinned(region: Region, spacing: number): Steps<Region> {
  function* thin(shapes: readonly Shape[]): Steps<Shape[]> {
    yield
    return shapes
      .filter(({ box }) => box[2] - box[0] > 2 * spacing || box[3] - box[1] > 2 * spacing)
      .map(({ lines, ...rest }) => ({
        ...rest,
        spacing,
        lines: lines.map((line) => thinLine(line, spacing)).filter((line) => line.length >= 6),
      }))
  }
  return {
    region: yield* thin(region.region),
    lakes: yield* thin(region.lakes),
    land: yield* thin(region.land),
    countries: region.countries,
  }
}

/** Leaves out each point that is nearer than `spacing` to the last one kept. */
export function thinLine(line: Line, spacing: number): Line {
  const kept: number[] = []
  let lastX = Infinity
  let lastY = Infinity
  for (let i = 0; i < line.length; i += 2) {
    const x = line[i] ?? 0
    const y = line[i + 1] ?? 0
    if (Math.abs(x - lastX) < spacing && Math.abs(y - lastY) < spacing) continue
    kept.push(x, y)
    lastX = x
    lastY = y
  }
  return new Float32Array(kept)
}

function boxOf(line: Line): Box {
  let west = Infinity
  let north = Infinity
  let east = -Infinity
  let south = -Infinity
  for (let i = 0; i < line.length; i += 2) {
    const x = line[i] ?? 0
    const y = line[i + 1] ?? 0
    west = Math.min(west, x)
    east = Math.max(east, x)
    north = Math.min(north, y)
    south = Math.max(south, y)
  }
  return [west, north, east, south]
}

/** A path is costly to make and is drawn again and again. */
const paths = new WeakMap<Shape, Path2D>()

/** A shape's path in metres from the origin: rings rounded, because the data has corners where nature has none. */
export function pathOf(shape: Shape): Path2D {
  const known = paths.get(shape)
  if (known) return known
  const path = new Path2D()
  for (const line of shape.lines) {
    if (shape.closed) addRing(path, line, 3 * shape.spacing)
    else addLine(path, line)
  }
  paths.set(shape, path)
  return path
}

function addLine(path: Path2D, line: Line): void {
  path.moveTo(line[0] ?? 0, line[1] ?? 0)
  for (let i = 2; i < line.length; i += 2) path.lineTo(line[i] ?? 0, line[i + 1] ?? 0)
}

/** How much of each side is bent at either end. */
const BEND = 0.3

/**
 * A ring with its corners bent. Plainly written, like the other loops here: they run once, before they are compiled.
 * @param small sides shorter than this (metres) are so small on the screen that their corners don't show
 */
function addRing(path: Path2D, ring: Line, small: number): void {
  let fromX = ring.at(-2) ?? 0
  let fromY = ring.at(-1) ?? 0
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i] ?? 0
    const y = ring[i + 1] ?? 0
    const bend = Math.abs(x - fromX) + Math.abs(y - fromY) < small ? 0 : BEND
    const startX = x + bend * (fromX - x)
    const startY = y + bend * (fromY - y)
    if (i === 0) path.moveTo(startX, startY)
    else path.lineTo(startX, startY)
    if (bend > 0) {
      const toX = ring[(i + 2) % ring.length] ?? 0
      const toY = ring[(i + 3) % ring.length] ?? 0
      path.quadraticCurveTo(x, y, x + bend * (toX - x), y + bend * (toY - y))
    }
    fromX = x
    fromY = y
  }
  path.closePath()
}
