/**
 * How much of the window's lower edge a keyboard on the screen covers, in CSS pixels. Browsers lay it over the page and
 * leave the layout as it was; only the visual viewport tells of it. Where the visitor has zoomed in by two fingers,
 * nobody knows: 0.
 */
export function keyboardHeight(
  { height, offsetTop, scale }: Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>,
  windowHeight: number,
): number {
  const covered = Math.round(windowHeight - offsetTop - height)
  // Less than that are the browser's own bars, which come and go.
  return scale < 1.05 && covered > 120 ? covered : 0
}

/** The same of this window, now. */
export const keyboardNow = (): number =>
  window.visualViewport ? keyboardHeight(window.visualViewport, innerHeight) : 0
