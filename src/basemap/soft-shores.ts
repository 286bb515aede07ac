/** Water past the scale at which its shores are known: soft, so that a pin on a shore doesn't seem to stand in it. */

/** How exactly shores are known: standard deviation in Web Mercator metres (not half of that on the ground). */
const DOUBT = 350
/** Zoom levels between which that doubt comes to be shown. */
const DOUBT_SHOWS = [10.5, 12.5] as const
/** Zoom levels between which water grows paler, and how pale. */
const PALES = [12.5, 15] as const
const PALEST = 0.55
/** Broader blurs cost more and look no different, in CSS pixels. */
const MAX_BLUR = 60

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
  { zoom, scale, pixelRatio }: { readonly zoom: number; readonly scale: number; readonly pixelRatio: number },
): void {
  const blur = Math.min(MAX_BLUR * pixelRatio, DOUBT * scale * between(DOUBT_SHOWS, zoom))
  context.globalAlpha = 1 - (1 - PALEST) * between(PALES, zoom)
  if (blur < 0.5) {
    for (const path of paths) context.fill(path, 'evenodd')
    return
  }
  // Only a shadow is blurred everywhere (Safari has no canvas filters): so the shadow is all that is drawn, of water
  // that itself stands far outside. A shadow's offset is in canvas pixels whatever the unit.
  const away = 4 * context.canvas.width
  const all = new Path2D()
  for (const path of paths) all.addPath(path)
  context.save()
  context.shadowColor = String(context.fillStyle)
  context.shadowBlur = 2 * blur
  context.shadowOffsetX = away
  context.translate(-away / scale, 0)
  context.fill(all, 'evenodd')
  context.restore()
}
