/** Shores past the scale at which they are known: soft, so that a pin beside a lake doesn't seem to stand in it. */

/** How far from the drawn shore the true one may be, in Web Mercator metres (not half of that on the ground). */
const DOUBT = 700
/** Zoom levels between which shores grow soft. */
const FROM = 10.5
const TO = 13

/** Strokes in the land's colour, ever narrower, so that water fades towards its shore. */
const STROKES = [1, 0.8, 0.6, 0.4, 0.2]

/**
 * @param context with metres as its unit
 * @param paths of the lakes
 */
export function drawSoftShores(
  context: CanvasRenderingContext2D,
  paths: readonly Path2D[],
  land: string,
  zoom: number,
): void {
  const softness = Math.max(0, Math.min(1, (zoom - FROM) / (TO - FROM)))
  if (softness === 0) return
  context.strokeStyle = land
  context.globalAlpha = 0.32 * softness
  for (const share of STROKES) {
    context.lineWidth = 2 * DOUBT * share
    for (const path of paths) context.stroke(path)
  }
}
