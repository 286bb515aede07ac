/**
 * Lazy: a GeoJSON geometry of any kind becomes pins and shapes. Degrees in, degrees out, two numbers to a position: heights are
 * dropped. A shape that crosses the antimeridian is unrolled (…, 179, 181, …), a pin is always within ±180.
 */
import type { LonLat, Shape } from './place.js'
import { type Drawn, type OnProblem, type Project, toPin } from './positions.js'
import { isObject, readNumber } from './values.js'

type Line = readonly LonLat[]
type Rings = readonly Line[]

/** Reads one geometry, however nested. */
export function draw(geometry: unknown, project: Project, onProblem: OnProblem): Drawn {
  const reader = new GeometryReader(project, onProblem)
  reader.read(geometry)
  return reader.finish()
}

class GeometryReader {
  private readonly points: LonLat[] = []
  private readonly lines: Line[] = []
  private readonly areas: Rings[] = []
  private readonly shapes: Shape[] = []
  /** Geometry objects already read: an object of a page's own making may contain itself. */
  private readonly seen = new Set<object>()

  constructor(
    private readonly project: Project,
    private readonly onProblem: OnProblem,
  ) {}

  read(geometry: unknown): void {
    const waiting = [geometry]
    while (waiting.length > 0) {
      const one = waiting.pop()
      if (!isObject(one)) {
        this.onProblem('bad-coordinates', one)
        continue
      }
      if (this.seen.has(one)) continue
      this.seen.add(one)
      if (one.type !== 'GeometryCollection') this.readSimple(one)
      else if (!Array.isArray(one.geometries)) this.onProblem('bad-coordinates', one.geometries)
      else if (one.geometries.length === 0) this.onProblem('empty-geometry', one.type)
      else for (let n = one.geometries.length - 1; n >= 0; n--) waiting.push(one.geometries[n])
    }
  }

  private readSimple({ type, coordinates }: Record<string, unknown>): void {
    const [, multi, kind] = /^(Multi)?(Point|LineString|Polygon)$/.exec(String(type)) ?? []
    if (kind === undefined) {
      this.onProblem('bad-coordinates', type)
    } else if (Array.isArray(coordinates) && coordinates.length === 0) {
      this.onProblem('empty-geometry', type)
    } else {
      const parts = multi ? this.array(coordinates) : [coordinates]
      if (kind === 'Point') this.readParts(parts, (part) => this.position(part), this.points)
      else if (kind === 'LineString')
        this.addShape(
          type,
          this.readParts(parts, (part) => this.line(part), this.lines),
        )
      else
        this.addShape(
          type,
          this.readParts(parts, (part) => this.rings(part), this.areas),
        )
    }
  }

  /** The good ones among the parts, added to all of their kind. */
  private readParts<T>(parts: readonly unknown[], read: (part: unknown) => T | undefined, all: T[]): T[] {
    const good: T[] = []
    for (const part of parts) {
      const one = read(part)
      if (one === undefined) continue
      good.push(one)
      all.push(one)
    }
    return good
  }

  private addShape(type: unknown, parts: readonly unknown[]): void {
    const coordinates = String(type).startsWith('Multi') ? parts : parts[0]
    // The reader of each kind gives the coordinates that its type has.
    if (parts.length > 0) this.shapes.push({ type, coordinates } as Shape)
  }

  /** Points are pins; where there are none, the widest area or the longest line gets one. */
  finish(): Drawn {
    if (this.points.length > 0) return { positions: this.points.map(toPin), shapes: this.shapes }
    const area = largest(this.areas, ([outer]) => (outer ? boxArea(outer) : 0))
    const line = area ? undefined : largest(this.lines, length)
    const position = area ? insideOf(area) : line && middleOf(line)
    return { positions: position ? [toPin(position)] : [], shapes: this.shapes }
  }

  private array(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value
    this.onProblem('bad-coordinates', value)
    return []
  }

  private position(value: unknown): LonLat | undefined {
    if (Array.isArray(value) && value.length >= 2) {
      const x = readNumber(value[0])
      const y = readNumber(value[1])
      if (!Number.isNaN(x) && !Number.isNaN(y)) {
        const degrees = this.project(x, y)
        if (!degrees) this.onProblem('out-of-range', value)
        return degrees
      }
    }
    this.onProblem('bad-coordinates', value)
    return undefined
  }

  /** Positions in a row, unrolled: none is more than half the world from the one before. */
  private path(value: unknown, start?: number): LonLat[] | undefined {
    const positions: LonLat[] = []
    let previous = start
    for (const one of this.array(value)) {
      const position = this.position(one)
      if (!position) return undefined
      let [lon, lat] = position
      if (previous !== undefined) lon += Math.round((previous - lon) / 360) * 360
      previous = lon
      positions.push([lon, lat])
    }
    return positions
  }

  private line(value: unknown): Line | undefined {
    const line = this.path(value)
    if (!line || line.length >= 2) return line
    if (Array.isArray(value)) this.onProblem('bad-coordinates', value)
    return undefined
  }

  private rings(value: unknown): Rings | undefined {
    const rings: Line[] = []
    for (const one of this.array(value)) {
      const ring = this.path(one, rings[0]?.[0]?.[0])
      if (!ring) return undefined
      const [first, last] = [ring[0], ring[ring.length - 1]]
      if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first)
      if (ring.length >= 4) rings.push(ring)
      else if (Array.isArray(one)) this.onProblem('bad-coordinates', one)
      // Without its outer ring an area is nothing.
      if (rings.length === 0) return undefined
    }
    return rings.length > 0 ? rings : undefined
  }
}

function largest<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  let best: T | undefined
  let bestSize = -1
  for (const item of items) {
    const size = items.length > 1 ? measure(item) : 0
    if (size > bestSize) [best, bestSize] = [item, size]
  }
  return best
}

function boxArea(ring: Line): number {
  let twice = 0
  for (let n = 1; n < ring.length; n++) {
    const [x1, y1] = ring[n - 1] ?? [0, 0]
    const [x2, y2] = ring[n] ?? [0, 0]
    twice += x1 * y2 - x2 * y1
  }
  return Math.abs(twice)
}

/** Steps of a line in degrees of latitude, good enough to compare and to halve. */
function stepLengths(line: Line): number[] {
  return line.slice(1).map(([lon, lat], n) => {
    const [lon0, lat0] = line[n] ?? [lon, lat]
    return Math.hypot((lon - lon0) * Math.cos((lat * Math.PI) / 180), lat - lat0)
  })
}

const length = (line: Line): number => stepLengths(line).reduce((sum, step) => sum + step, 0)

/** The point half way along a line. */
function middleOf(line: Line): LonLat | undefined {
  const steps = stepLengths(line)
  let left = length(line) / 2
  for (const [n, step] of steps.entries()) {
    const [from, to] = [line[n], line[n + 1]]
    if (step >= left && step > 0 && from && to) {
      const t = left / step
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
    }
    left -= step
  }
  return line[0]
}

/** A point inside an area and outside its holes: the middle of the widest stretch at half its height. */
function insideOf(rings: Rings): LonLat | undefined {
  const outer = rings[0] ?? []
  let [south, north] = [Infinity, -Infinity]
  for (const [, lat] of outer) {
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  const y = (south + north) / 2
  const crossings: number[] = []
  for (const ring of rings) {
    for (let n = 1; n < ring.length; n++) {
      const [x1, y1] = ring[n - 1] ?? [0, 0]
      const [x2, y2] = ring[n] ?? [0, 0]
      if (y1 <= y !== y2 <= y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    }
  }
  crossings.sort((a, b) => a - b)
  let [best, widest] = [outer[0], 0]
  for (let n = 1; n < crossings.length; n += 2) {
    const [from, to] = [crossings[n - 1] ?? 0, crossings[n] ?? 0]
    if (to - from > widest) {
      widest = to - from
      best = [(from + to) / 2, y]
    }
  }
  return best
}
