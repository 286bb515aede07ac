/**
 * Where names stand. Worked out for the whole region at once and for one scale, never for what happens to be in
 * view: so a name keeps its place while the map is panned. Pure: measuring text is passed in.
 */

import { allAtOnce, type Steps } from '../data/steps.js'
import { curveOf, lengthOf, pointAt } from './curve.js'
import type { Town } from './decode.js'
import { type LabelStyle, townStyle, WATER_ORDER, waterStyle } from './label-styles.js'
import type { Box } from './region.js'
import type { Water } from './waters.js'

/** Width of a text in CSS pixels in a CSS font. */
export type Measure = (text: string, font: string) => number

/** Texts are measured once in this size (CSS pixels), whatever size they are written in. */
const MEASURED_SIZE = 20

export interface TownLabel {
  readonly kind: 'town'
  readonly text: string
  readonly font: string
  readonly style: LabelStyle
  /** Left end of the baseline, CSS pixels from the origin. */
  readonly x: number
  readonly y: number
  readonly dot: readonly [x: number, y: number]
  /** What it covers: the name and the dot. */
  readonly boxes: readonly Box[]
  /** The box around those. */
  readonly hull: Box
}

export interface Glyph {
  readonly text: string
  /** Middle of the baseline, CSS pixels from the origin. */
  readonly x: number
  readonly y: number
  /** Radians, clockwise. */
  readonly angle: number
}

export interface WaterLabel {
  readonly kind: 'water'
  readonly text: string
  readonly font: string
  readonly size: number
  readonly glyphs: readonly Glyph[]
  /** What it covers, letter by letter. */
  readonly boxes: readonly Box[]
  /** The box around those. */
  readonly hull: Box
}

export type Label = TownLabel | WaterLabel

export interface LayoutInput {
  readonly towns: readonly Town[]
  readonly waters: readonly Water[]
  /** Metres in a CSS pixel. */
  readonly resolution: number
  readonly zoom: number
  /** Index into the names: Finnish, Swedish, English. */
  readonly language: number
  readonly fontFamily: string
  readonly waterFontFamily: string
  readonly measure: Measure
}

/** Room kept free between names, in CSS pixels. */
const GAP = 3
/** From the dot's edge to the name, in CSS pixels. */
const OFFSET = 4
/** Past this zoom level a seat's position isn't exact enough for a dot: the name stands in its place. */
export const DOTS_TO_ZOOM = 11.5

/** All names of the region that have room at a scale; no two of them touch. */
export function layoutLabels(input: LayoutInput): Label[] {
  return allAtOnce(layoutSteps(input))
}

/** {@link layoutLabels} step by step. */
export function* layoutSteps(input: LayoutInput): Steps<Label[]> {
  const placed: Label[] = []
  const wishes = yield* inOrder(input)
  // A greater town's name leaves room for the dots of seats that come after it, if it can.
  const reserved = new Map<Town, Box>()
  for (const { town } of wishes) {
    if (town?.kind === 's') reserved.set(town, dotOf(town, input))
  }
  for (const { town, candidates } of wishes) {
    if (town) reserved.delete(town)
    let label: Label | undefined
    for (const candidate of candidates()) {
      if (placed.some((other) => collide(candidate, other))) continue
      label ??= candidate
      if (covers(candidate, reserved)) continue
      label = candidate
      break
    }
    if (label) placed.push(label)
    yield
  }
  return placed
}

function collide(a: Label, b: Label): boolean {
  return touch(a.hull, b.hull) && a.boxes.some((box) => b.boxes.some((other) => touch(box, other)))
}

function covers(label: Label, dots: ReadonlyMap<Town, Box>): boolean {
  for (const dot of dots.values()) {
    if (label.boxes.some((box) => touch(box, dot))) return true
  }
  return false
}

interface Wish {
  readonly order: number
  readonly town?: Town
  /** Where it might stand, the best first. */
  readonly candidates: () => Iterable<Label>
}

function* inOrder(input: LayoutInput): Steps<Wish[]> {
  const { towns, waters, zoom } = input
  const wishes: Wish[] = []
  for (const town of towns) {
    const style = townStyle(town, zoom)
    if (zoom >= style.from)
      wishes.push({ order: style.order, town, candidates: () => townLabels(town, style, input) })
  }
  for (const [index, water] of waters.entries()) {
    const { from, to, size } = waterStyle(water, zoom)
    if (zoom < from || zoom > to) continue
    for (const stretch of stretches(water, size, input)) {
      wishes.push({ order: WATER_ORDER + index, candidates: () => waterLabels(stretch) })
    }
    yield
  }
  return wishes.sort((a, b) => a.order - b.order)
}

function touch(a: Box, b: Box): boolean {
  return a[0] < b[2] + GAP && b[0] < a[2] + GAP && a[1] < b[3] + GAP && b[1] < a[3] + GAP
}

/** A town's dot, CSS pixels from the origin. */
function dotOf(town: Town, { resolution, zoom }: LayoutInput): Box {
  const [x, y] = [town.x / resolution, town.y / resolution]
  const { dot } = townStyle(town, zoom)
  return [x - dot, y - dot, x + dot, y + dot]
}

/** Beside the dot, above or below it, or at its corners; past the dots' scale in its place. */
function* townLabels(town: Town, style: LabelStyle, input: LayoutInput): Iterable<TownLabel> {
  const { size, weight, dot } = style
  const text = town.names[input.language] ?? town.names[0] ?? ''
  const font = (height: number) => `${weight} ${height}px ${input.fontFamily}`
  const width = (input.measure(text, font(MEASURED_SIZE)) * size) / MEASURED_SIZE
  const [x, y] = [town.x / input.resolution, town.y / input.resolution]
  // Letters stand about 0.72 of the size above the baseline, and hang 0.22 below it.
  const [above, below] = [0.72 * size, 0.22 * size]
  const middle = y + 0.34 * size
  const [right, left, centred] = [x + dot + OFFSET, x - dot - OFFSET - width, x - width / 2]
  const [higher, lower] = [y - dot - 1, y + dot + 1 + above]
  const places: readonly (readonly [number, number])[] =
    input.zoom > DOTS_TO_ZOOM
      ? [[centred, middle]]
      : [
          [right, middle],
          [left, middle],
          [centred, y - dot - OFFSET],
          [centred, y + dot + OFFSET + above],
          [right - OFFSET, higher],
          [right - OFFSET, lower],
          [left + OFFSET, higher],
          [left + OFFSET, lower],
        ]
  const box = dotOf(town, input)
  for (const [start, baseline] of places) {
    const boxes: Box[] = [[start, baseline - above, start + width, baseline + below], box]
    yield {
      kind: 'town',
      text,
      font: font(size),
      style,
      x: start,
      y: baseline,
      dot: [x, y],
      boxes,
      hull: hullOf(boxes),
    }
  }
}

interface Stretch {
  readonly text: string
  readonly font: string
  readonly size: number
  readonly curve: Float32Array
  readonly widths: readonly number[]
  /** Between letters, in CSS pixels. */
  readonly spacing: number
  /** Middle of the stretch and how far to either side the name may move along the curve, in CSS pixels. */
  readonly middle: number
  readonly play: number
}

/** A long lake is named again about every so many CSS pixels. */
const REPEAT = 640

function stretches(water: Water, size: number, input: LayoutInput): Stretch[] {
  const text = water.names[input.language] ?? water.names[0] ?? ''
  const font = (height: number) => `italic 400 ${height}px ${input.waterFontFamily}`
  const measured = font(MEASURED_SIZE)
  const widths = [...text].map((letter) => (input.measure(letter, measured) * size) / MEASURED_SIZE)
  const bare = widths.reduce((sum, width) => sum + width, 0)
  const curve = curveOf(water.line, input.resolution)
  const length = lengthOf(curve)
  const gaps = Math.max(1, widths.length - 1)
  const least = bare + gaps * 0.06 * size
  if (length < least) return []
  const count = Math.max(1, Math.round(length / REPEAT))
  const spacing = Math.min(0.45 * size, Math.max(0.06 * size, ((length / count) * 0.62 - bare) / gaps))
  const whole = bare + gaps * spacing
  return Array.from({ length: count }, (_, i) => ({
    text,
    font: font(size),
    size,
    curve,
    widths,
    spacing,
    middle: ((i + 0.5) * length) / count,
    play: Math.max(0, (length / count - whole) / 2),
  }))
}

/** In the middle of its stretch, or somewhat along it. */
function* waterLabels(stretch: Stretch): Iterable<WaterLabel> {
  const shifts = stretch.play < 4 ? [0] : [0, -0.3, 0.3, -0.6, 0.6, -0.9, 0.9]
  for (const shift of shifts) yield waterLabel(stretch, stretch.middle + shift * stretch.play)
}

function waterLabel({ text, font, size, curve, widths, spacing }: Stretch, middle: number): WaterLabel {
  const whole = widths.reduce((sum, width) => sum + width + spacing, -spacing)
  let along = middle - whole / 2
  const glyphs = [...text].map((letter, i) => {
    const width = widths[i] ?? 0
    const at = pointAt(curve, along + width / 2)
    along += width + spacing
    // The line runs through the letters' middle, a quarter of the size above the baseline.
    const down = 0.25 * size
    return {
      text: letter,
      x: at.x - Math.sin(at.angle) * down,
      y: at.y + Math.cos(at.angle) * down,
      angle: at.angle,
    }
  })
  const reach = 0.42 * size
  const boxes = glyphs.map(({ x, y, angle }): Box => {
    const [middleX, middleY] = [x + Math.sin(angle) * 0.25 * size, y - Math.cos(angle) * 0.25 * size]
    return [middleX - reach, middleY - reach, middleX + reach, middleY + reach]
  })
  return { kind: 'water', text, font, size, glyphs, boxes, hull: hullOf(boxes) }
}

function hullOf(boxes: readonly Box[]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    west = Math.min(west, box[0])
    north = Math.min(north, box[1])
    east = Math.max(east, box[2])
    south = Math.max(south, box[3])
  }
  return [west, north, east, south]
}
