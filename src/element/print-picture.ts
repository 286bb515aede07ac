import type { drawRegion, themeOf } from '../basemap/ground.js'
import type { Language } from '../data/place.js'
import type { MapStage } from './map-stage.js'

/** The embedded basemap's drawing, once its chunk is there. */
export interface Ground {
  readonly drawRegion: typeof drawRegion
  readonly themeOf: typeof themeOf
}

/** Pixels of a picture to a CSS pixel of the screen: some 300 to an inch of paper. */
const RATIO = 3
/** More pixels than this make phones give up on a canvas. */
const MAX_PIXELS = 12e6

/**
 * What lies under the pins, as one picture of exactly the map's part of the world. The embedded basemap is drawn
 * anew, light and sharp; everything else is taken from the screen. Canvases with tiles may not be read, but they
 * may be drawn.
 * @param ground undefined where the basemap is another or hasn't come yet
 */
export function mapPicture(
  stage: MapStage,
  ground: Ground | undefined,
  language: Language,
): HTMLCanvasElement {
  const picture = document.createElement('canvas')
  const { viewport, groundLook, element } = stage
  const context = picture.getContext('2d')
  if (!viewport || !context) return picture
  const [width, height] = viewport.size
  const pixelRatio = Math.min(RATIO, Math.sqrt(MAX_PIXELS / (width * height)))
  picture.width = Math.round(width * pixelRatio)
  picture.height = Math.round(height * pixelRatio)
  if (ground && groundLook) {
    const { tint, fontFamily } = groundLook.colors
    // Colours that an owner has chosen on a dark page are dark ones.
    const colors = groundLook.colors.dark ? { dark: false, tint, fontFamily } : groundLook.colors
    ground.drawRegion(context, viewport, ground.themeOf(colors), { pixelRatio, language })
  }
  const box = element.getBoundingClientRect()
  const scale = picture.width / box.width
  for (const canvas of element.querySelectorAll('canvas')) {
    const isGround = canvas.parentElement === element
    if (!canvas.width || !canvas.height || !box.width || (isGround && ground && groundLook)) continue
    const { x, y, width, height } = canvas.getBoundingClientRect()
    context.drawImage(canvas, (x - box.x) * scale, (y - box.y) * scale, width * scale, height * scale)
  }
  return asBitmap(picture)
}

/**
 * The same as a canvas of pixels only. Chromium prints a fresh drawing by drawing it again, scaled in steps of a
 * 64th: up to several millimetres off what lies over it.
 */
function asBitmap(picture: HTMLCanvasElement): HTMLCanvasElement {
  const { width, height } = picture
  const copy = new OffscreenCanvas(width, height)
  copy.getContext('2d')?.drawImage(picture, 0, 0)
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(copy.transferToImageBitmap())
  return canvas
}
