/** Water past the scale at which its shores are known: soft, so that a pin on a shore doesn't seem to stand in it. */

/** How exactly shores are known: standard deviation in Web Mercator metres (not half of that on the ground). */
const DOUBT = 350
/** Zoom levels between which that doubt comes to be shown. */
const DOUBT_SHOWS = [10.5, 12.5] as const
/** Zoom levels between which water grows paler, and how pale. */
const PALES = [12.5, 15] as const
const PALEST = 0.55
/** A broader blur is made in a smaller picture, where it is no broader than this (pixels), and drawn larger. */
const BLUR = 3

/** How far a zoom level is between two others: 0 to 1. */
export const between = ([from, to]: readonly [number, number], zoom: number): number =>
  Math.max(0, Math.min(1, (zoom - from) / (to - from)))

/**
 * Fills water, softly past the scale of the data.
 * @param context with metres as its unit and the water's colour as its fill
 * @param scale canvas pixels in a metre
 */
export function fillWater(
  context: CanvasRenderingContext2D,
  paths: readonly Path2D[],
  zoom: number,
  scale: number,
): void {
  const blur = DOUBT * scale * between(DOUBT_SHOWS, zoom)
  context.globalAlpha = 1 - (1 - PALEST) * between(PALES, zoom)
  if (blur < 0.5) {
    for (const path of paths) context.fill(path, 'evenodd')
  } else if (paths.length > 0) {
    const shrink = Math.max(1, blur / BLUR)
    const picture = blurred(context, paths, blur / shrink, shrink)
    context.save()
    context.resetTransform()
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, picture.width * shrink, picture.height * shrink)
    context.restore()
  }
}

/**
 * The blurred water in a picture of its own.
 * @param blur standard deviation in the picture's pixels
 * @param shrink how many of the canvas's pixels are one of the picture's
 */
function blurred(
  context: CanvasRenderingContext2D,
  paths: readonly Path2D[],
  blur: number,
  shrink: number,
): HTMLCanvasElement {
  const picture = document.createElement('canvas')
  picture.width = Math.ceil(context.canvas.width / shrink)
  picture.height = Math.ceil(context.canvas.height / shrink)
  const small = picture.getContext('2d', { willReadFrequently: true })
  if (!small) return picture
  // Safari has no canvas filters, but a shadow is blurred everywhere: so the shadow is all that is drawn, of water
  // that itself stands far outside. A shadow's offset is in pixels whatever the unit.
  const away = 4 * picture.width
  const { a, d, e, f } = context.getTransform()
  small.setTransform(a / shrink, 0, 0, d / shrink, e / shrink - away, f / shrink)
  small.fillStyle = context.fillStyle
  small.shadowColor = String(context.fillStyle)
  small.shadowBlur = 2 * blur
  small.shadowOffsetX = away
  const all = new Path2D()
  for (const path of paths) all.addPath(path)
  small.fill(all, 'evenodd')
  return picture
}
