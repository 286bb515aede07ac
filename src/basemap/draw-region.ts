/** The embedded basemap: draws Central Finland into any canvas. */
import type { Language } from '../data/place.js'
import { allAtOnce, type Steps } from '../data/steps.js'
import { resolutionToZoom, type Viewport } from '../data/viewport.js'
import { labelSteps } from './draw-labels.js'
import { type Box, levelFor, levelSteps, ORIGIN, pathOf, type Shape } from './region.js'
import { between, fillWater } from './soft-shores.js'
import type { RegionTheme } from './theme.js'

export interface DrawOptions {
  /** Canvas pixels in a CSS pixel. */
  readonly pixelRatio?: number
  readonly language?: Language
  /**
   * What will be seen of the picture, in CSS pixels around its middle, where that is less than all of it: names
   * are never cut by the picture's edge nor by this one's.
   */
  readonly seen?: readonly [width: number, height: number]
}

/** Zoom levels between which borders fade, because the data can't say where exactly they run. */
const BORDERS_FADE = [10.5, 12.5] as const
/** Zoom levels between which the sharp shore line fades. */
const SHORE_FADE = [10, 11.5] as const

/** Fills the canvas from its upper left corner with what the viewport shows. Leaves the context as it was. */
export function drawRegion(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  theme: RegionTheme,
  options?: DrawOptions,
): void {
  allAtOnce(regionSteps(context, viewport, theme, options))
}

/** {@link drawRegion} step by step; nothing else may draw into the context meanwhile. */
export function* regionSteps(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  theme: RegionTheme,
  { pixelRatio = 1, language = 'fi', seen = viewport.size }: DrawOptions = {},
): Steps {
  const { center, resolution, size } = viewport
  const zoom = resolutionToZoom(resolution)
  const level = levelFor(resolution)
  const { region, lakes, land, countries } = yield* levelSteps(level)
  yield
  const view = viewBox(viewport)
  const near = (shapes: readonly Shape[]) => shapes.filter(({ box }) => meet(box, view))
  const shown = near(lakes)
  const far = between(BORDERS_FADE, zoom)

  context.save()
  try {
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
    context.fillStyle = theme.water
    context.fillRect(0, 0, size[0], size[1])
    yield

    // From here on the unit is a metre, from the data's origin.
    const scale = pixelRatio / resolution
    const [left, top] = [
      (ORIGIN[0] - center[0]) / resolution + size[0] / 2,
      (center[1] - ORIGIN[1]) / resolution + size[1] / 2,
    ]
    context.setTransform(scale, 0, 0, scale, left * pixelRatio, top * pixelRatio)
    context.lineJoin = 'round'
    context.lineCap = 'round'
    function* fill(shapes: readonly Shape[], colour: string, alpha = 1): Steps {
      for (const shape of shapes) {
        context.fillStyle = colour
        context.globalAlpha = alpha
        context.fill(pathOf(shape), 'evenodd')
        yield
      }
    }
    /** @param width CSS pixels */
    function* stroke(shapes: readonly Shape[], colour: string, width: number, alpha = 1): Steps {
      if (alpha <= 0) return
      context.strokeStyle = colour
      context.lineWidth = width * resolution
      context.globalAlpha = alpha
      for (const shape of shapes) {
        context.stroke(pathOf(shape))
        yield
      }
    }

    const coasts = near(land)
    yield* fill(coasts, theme.land)
    yield* fill(region, theme.region)
    for (const shape of region) drawBorderBand(context, pathOf(shape), theme, resolution, 1 - far)
    yield
    if (far > 0) yield* fill(coasts, theme.region, far)
    yield* stroke(coasts, theme.shore, 0.7, 1 - far)
    for (const shape of shown) {
      pathOf(shape)
      yield
    }
    context.fillStyle = theme.water
    fillWater(context, shown.map(pathOf), zoom, scale)
    yield
    yield* stroke(shown, theme.shore, 0.7, 1 - between(SHORE_FADE, zoom))
    yield* stroke(region, theme.border, 1, 0.85 * (1 - far))
    context.setLineDash([7 * resolution, 3 * resolution])
    yield* stroke(near(countries), theme.border, 0.8, 0.55 * (1 - far))
    context.setLineDash([])

    context.setTransform(pixelRatio, 0, 0, pixelRatio, left * pixelRatio, top * pixelRatio)
    context.globalAlpha = 1
    const margin = [(size[0] - seen[0]) / 2, (size[1] - seen[1]) / 2] as const
    yield* labelSteps(context, theme, {
      resolution,
      zoom,
      language,
      outer: [-left, -top, size[0] - left, size[1] - top],
      inner: [margin[0] - left, margin[1] - top, size[0] - margin[0] - left, size[1] - margin[1] - top],
    })
  } finally {
    context.restore()
  }
}

/** A broad faint band inside the region's border, as on a printed map; water lies over it. */
function drawBorderBand(
  context: CanvasRenderingContext2D,
  path: Path2D,
  theme: RegionTheme,
  resolution: number,
  alpha: number,
): void {
  if (alpha <= 0) return
  context.save()
  context.clip(path)
  context.strokeStyle = theme.border
  context.globalAlpha = 0.16 * alpha
  context.lineWidth = 11 * resolution
  context.stroke(path)
  context.restore()
}

function viewBox({ center, resolution, size }: Viewport): Box {
  const [x, y] = [center[0] - ORIGIN[0], ORIGIN[1] - center[1]]
  const [halfWidth, halfHeight] = [(size[0] / 2) * resolution, (size[1] / 2) * resolution]
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight]
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
