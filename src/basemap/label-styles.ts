/** How large each kind of name is written, and from which zoom level on. */
import type { Town } from './decode.js'
import type { Water } from './waters.js'

export interface LabelStyle {
  /** Height of the type in CSS pixels. */
  readonly size: number
  readonly weight: 400 | 500 | 600
  /** Radius of the town's dot in CSS pixels. */
  readonly dot: number
  /** Quieter than the region's own names. */
  readonly quiet: boolean
  /** Least zoom level. */
  readonly from: number
  /** Names of less importance are placed after those of more: smaller is earlier. */
  readonly order: number
}

/** The first eight of the region's seats are its towns; the first of all is its capital. */
const CHIEF_SEATS = 8

/** Type grows a little as one comes nearer, in pixels for each zoom level from 7 to 10. */
const GROWTH = 0.6

/** Sizes go in half pixels: a browser has to make the letters of each size anew. */
const halves = (size: number) => Math.round(2 * size) / 2

export function townStyle({ kind, rank }: Town, zoom: number): LabelStyle {
  const grown = GROWTH * Math.max(0, Math.min(3, zoom - 7))
  if (kind === 's' && rank === 0) return style(14.5 + 1.5 * grown, 600, 3.4, false, 0, 0)
  if (kind === 's' && rank < CHIEF_SEATS) return style(12 + grown, 500, 2.6, false, 6.5, 200 + rank)
  if (kind === 's') return style(11 + grown, 400, 2.2, false, 6.8, 200 + rank)
  if (kind === 'c') return style(11.5 + grown, 400, 2.2, true, rank === 0 ? 3.5 : 5, 100 + rank)
  if (kind === 'n') return style(11 + grown, 400, 1.8, true, 7.5, 400 + rank)
  if (kind === 'm') return style(10.5 + grown, 400, 1.6, true, 8.1, 500 + rank)
  return style(10.5 + grown, 400, 1.6, false, 8.8, 600 + rank)
}

/** Waters come after the seats: a lake is long enough to be named elsewhere along its line. */
export const WATER_ORDER = 300

/** By rank: size of the type in CSS pixels, and the zoom levels between which the water is named. */
const WATER_STYLES = [
  { size: 12.5, from: 5, to: 9 },
  { size: 13, from: 6.6, to: 14 },
  { size: 11.5, from: 7.2, to: 14 },
  { size: 11, from: 8.4, to: 14 },
] as const

export function waterStyle(
  { rank }: Water,
  zoom: number,
): { readonly size: number; readonly from: number; readonly to: number } {
  const style = WATER_STYLES[rank]
  return { ...style, size: halves(style.size + 0.9 * Math.max(0, Math.min(4, zoom - 7))) }
}

function style(
  size: number,
  weight: LabelStyle['weight'],
  dot: number,
  quiet: boolean,
  from: number,
  order: number,
): LabelStyle {
  return { size: halves(size), weight, dot, quiet, from, order }
}
