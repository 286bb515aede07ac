/**
 * Where names stand. Worked out for the whole region at once and for one scale, never for what happens to be in
 * view: so a name keeps its place while the map is panned. Pure: measuring text is passed in.
 */

import { curveOf, lengthOf, pointAt } from './curve.js'
import type { Town } from './decode.js'
import { type LabelStyle, townStyle, WATER_ORDER, waterSize } from './label-styles.js'
import type { Box } from './region.js'
import type { Water } from './waters.js'

/** Width of a text in CSS pixels in a CSS font. */
export type Measure = (text: string, font: string) => number

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
  const placed: Label[] = []
  const taken: Box[] = []
  for (const { candidates } of inOrder(input)) {
    for (const label of candidates()) {
      if (label.boxes.some((box) => taken.some((other) => touch(box, other)))) continue
      placed.push(label)
      taken.push(...label.boxes)
      break
    }
  }
  return placed
}

interface Wish {
  readonly order: number
  /** Where it might stand, the best first. */
  readonly candidates: () => Iterable<Label>
}

function inOrder(input: LayoutInput): Wish[] {
  const { towns, waters, zoom } = input
  const wishes: Wish[] = []
  for (const town of towns) {
    const style = townStyle(town, zoom)
    if (zoom >= style.from)
      wishes.push({ order: style.order, candidates: () => townLabels(town, style, input) })
  }
  waters.forEach((water, index) => {
    if (zoom < water.zooms[0] || zoom > water.zooms[1]) return
    for (const stretch of stretches(water, index, input)) {
      wishes.push({ order: WATER_ORDER + index, candidates: () => waterLabels(stretch) })
    }
  })
  return wishes.sort((a, b) => a.order - b.order)
}

function touch(a: Box, b: Box): boolean {
  return a[0] < b[2] + GAP && b[0] < a[2] + GAP && a[1] < b[3] + GAP && b[1] < a[3] + GAP
}

/** Right of the dot, left of it, above, below; past the dots' scale on its place. */
function* townLabels(town: Town, style: LabelStyle, input: LayoutInput): Iterable<TownLabel> {
  const { size, weight, dot } = style
  const text = town.names[input.language] ?? town.names[0] ?? ''
  const font = `${weight} ${size}px ${input.fontFamily}`
  const width = input.measure(text, font)
  const [x, y] = [town.x / input.resolution, town.y / input.resolution]
  // Letters stand about 0.72 of the size above the baseline, and hang 0.22 below it.
  const [above, below] = [0.72 * size, 0.22 * size]
  const middle = y + 0.34 * size
  const places =
    input.zoom > DOTS_TO_ZOOM
      ? [[x - width / 2, middle]]
      : [
          [x + dot + OFFSET, middle],
          [x - dot - OFFSET - width, middle],
          [x - width / 2, y - dot - OFFSET],
          [x - width / 2, y + dot + OFFSET + above],
        ]
  for (const [left = 0, baseline = 0] of places) {
    yield {
      kind: 'town',
      text,
      font,
      style,
      x: left,
      y: baseline,
      dot: [x, y],
      boxes: [
        [left, baseline - above, left + width, baseline + below],
        [x - dot, y - dot, x + dot, y + dot],
      ],
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
/** A name may be this much longer than its line. */
const OVERHANG = 1.1

function stretches(water: Water, importance: number, input: LayoutInput): Stretch[] {
  const text = water.names[input.language] ?? water.names[0] ?? ''
  const size = waterSize(importance, input.zoom)
  const font = `italic 400 ${size}px ${input.waterFontFamily}`
  const widths = [...text].map((letter) => input.measure(letter, font))
  const bare = widths.reduce((sum, width) => sum + width, 0)
  const curve = curveOf(water.line, input.resolution)
  const length = lengthOf(curve)
  const gaps = Math.max(1, widths.length - 1)
  const least = bare + gaps * 0.06 * size
  if (length * OVERHANG < least) return []
  const count = Math.max(1, Math.round(length / REPEAT))
  const spacing = Math.min(0.45 * size, Math.max(0.06 * size, ((length / count) * 0.62 - bare) / gaps))
  const whole = bare + gaps * spacing
  return Array.from({ length: count }, (_, i) => ({
    text,
    font,
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
  for (const shift of [0, -0.3, 0.3, -0.6, 0.6, -0.9, 0.9]) {
    if (shift !== 0 && stretch.play < 4) return
    yield waterLabel(stretch, stretch.middle + shift * stretch.play)
  }
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
  return { kind: 'water', text, font, size, glyphs, boxes }
}
