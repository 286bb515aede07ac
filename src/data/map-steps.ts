/** Steps over the map without a drag: by keys and by buttons. */
import {
  MAX_ZOOM,
  MIN_ZOOM,
  resolutionToZoom,
  unproject,
  type Viewport,
  zoomToResolution,
} from './viewport.js'

/** East and south in shares of the map's width and height, and zoom levels. */
export interface Step {
  readonly pan?: readonly [east: number, south: number]
  readonly zoom?: number
}

/** What a direction's key or button moves by: so much that what was at the middle is still seen. */
const SHARE = 1 / 3
/** What a page key moves by: a strip of what was seen stays. */
const PAGE = 0.8

export const STEPS = {
  north: { pan: [0, -SHARE] },
  south: { pan: [0, SHARE] },
  west: { pan: [-SHARE, 0] },
  east: { pan: [SHARE, 0] },
  pageNorth: { pan: [0, -PAGE] },
  pageSouth: { pan: [0, PAGE] },
  nearer: { zoom: 1 },
  farther: { zoom: -1 },
} as const satisfies Record<string, Step>

/** Steps by the names of keys (UI Events KeyboardEvent key Values). `=` is + without Shift on many keyboards. */
const KEYS: Readonly<Record<string, Step>> = {
  ArrowUp: STEPS.north,
  ArrowDown: STEPS.south,
  ArrowLeft: STEPS.west,
  ArrowRight: STEPS.east,
  PageUp: STEPS.pageNorth,
  PageDown: STEPS.pageSouth,
  '+': STEPS.nearer,
  '=': STEPS.nearer,
  '-': STEPS.farther,
}

export const stepOfKey = (key: string): Step | undefined => (Object.hasOwn(KEYS, key) ? KEYS[key] : undefined)

/** The viewport a step away; the very same where there is no farther to go. */
export function stepped(viewport: Viewport, { pan = [0, 0], zoom = 0 }: Step): Viewport {
  const [width, height] = viewport.size
  const wanted = resolutionToZoom(viewport.resolution) + zoom
  const level = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted))
  const [east, south] = pan
  if (east === 0 && south === 0 && Math.abs(zoomToResolution(level) / viewport.resolution - 1) < 1e-6)
    return viewport
  return {
    ...viewport,
    center: unproject(viewport, [width * (0.5 + east), height * (0.5 + south)]),
    resolution: zoom === 0 ? viewport.resolution : zoomToResolution(level),
  }
}
