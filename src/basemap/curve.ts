/** Smooth lines to write along. */
import { type Metres, toMetres } from '../data/viewport.js'
import { ORIGIN } from './region.js'

/** Points of a curve between two of its given ones. */
const PARTS = 8

const curves = new WeakMap<readonly number[], Float32Array>()

/**
 * A curve through some points (Catmull and Rom's), as x and y in turn, CSS pixels from the origin, y down.
 * @param line longitudes and latitudes in turn
 * @param resolution metres in a CSS pixel
 */
export function curveOf(line: readonly number[], resolution: number): Float32Array {
  let metres = curves.get(line)
  if (!metres) {
    metres = smooth(pointsOf(line))
    curves.set(line, metres)
  }
  return metres.map((value) => value / resolution)
}

function pointsOf(line: readonly number[]): Metres[] {
  const points: Metres[] = []
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = toMetres([line[i] ?? 0, line[i + 1] ?? 0])
    points.push([x - ORIGIN[0], ORIGIN[1] - y])
  }
  return points
}

function smooth(points: readonly Metres[]): Float32Array {
  const values: number[] = []
  const at = (i: number): Metres => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0]
  for (let i = 0; i < points.length - 1; i++) {
    for (let part = 0; part < PARTS; part++) {
      for (const axis of [0, 1] as const) {
        values.push(spline(at(i - 1)[axis], at(i)[axis], at(i + 1)[axis], at(i + 2)[axis], part / PARTS))
      }
    }
  }
  values.push(...at(points.length - 1))
  return Float32Array.from(values)
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
}

export function lengthOf(curve: Float32Array): number {
  let length = 0
  for (let i = 2; i < curve.length; i += 2) length += stepLength(curve, i)
  return length
}

/** Length of the step that ends at an index. Not by `Math.hypot`, which is many times slower. */
function stepLength(curve: Float32Array, i: number): number {
  const x = (curve[i] ?? 0) - (curve[i - 2] ?? 0)
  const y = (curve[i + 1] ?? 0) - (curve[i - 1] ?? 0)
  return Math.sqrt(x * x + y * y)
}

/** The point that is so far along the curve, and the curve's direction there; beyond an end it goes straight on. */
export function pointAt(curve: Float32Array, distance: number): { x: number; y: number; angle: number } {
  let rest = distance
  let i = 2
  while (i < curve.length - 2 && rest > stepLength(curve, i)) {
    rest -= stepLength(curve, i)
    i += 2
  }
  const [x, y] = [curve[i - 2] ?? 0, curve[i - 1] ?? 0]
  const angle = Math.atan2((curve[i + 1] ?? 0) - y, (curve[i] ?? 0) - x)
  return { x: x + Math.cos(angle) * rest, y: y + Math.sin(angle) * rest, angle }
}
