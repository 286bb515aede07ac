/**
 * The basemap as an element that keeps up with a moving map. Drawing takes longer than a frame may; so the picture
 * is drawn somewhat larger than the map, moved and scaled as a whole while the map moves, and drawn anew when it rests.
 */
import type { Language } from '../data/place.js'
import type { Size, Viewport } from '../data/viewport.js'
import { forgetMeasures } from './draw-labels.js'
import { drawRegion } from './draw-region.js'
import { LIGHT, type RegionTheme } from './theme.js'

/** The picture's width and height, as a multiple of the map's. */
const OVERSIZE = 1.5
/** While moving, the picture may be scaled by so much before it is drawn anew. */
const MAX_SCALE = 1.5
/** While moving, the picture is drawn at most once in so many milliseconds. */
const MIN_INTERVAL = 250
/** More pixels than this make phones give up on a canvas. */
const MAX_PIXELS = 12e6

export class RegionCanvas {
  /** Put it into a positioned box of the viewport's size that hides what overflows. */
  readonly element = document.createElement('canvas')

  /** What the picture shows, larger than what is seen. */
  private drawn: Viewport | undefined
  private drawnAt = -Infinity
  private viewport: Viewport | undefined

  constructor(
    private theme: RegionTheme = LIGHT,
    private language: Language = 'fi',
  ) {
    this.element.setAttribute('aria-hidden', 'true')
    const { style } = this.element
    style.position = 'absolute'
    style.left = style.top = '0'
    style.maxWidth = 'none'
    style.transformOrigin = '0 0'
    style.pointerEvents = 'none'
  }

  /**
   * Shows a part of the world. Call it for each frame in which the map moves.
   * @param moving whether the next frame is likely to show another part; then the picture is drawn only if it has to be
   */
  update(viewport: Viewport, moving: boolean): void {
    this.viewport = viewport
    if (!this.drawn || this.mustDraw(this.drawn, viewport, moving)) this.draw(viewport)
    this.place(viewport)
  }

  /** Draws in other colours or fonts; to be called again when a web font of the theme has been loaded. */
  setTheme(theme: RegionTheme): void {
    forgetMeasures()
    this.theme = theme
    this.redraw()
  }

  setLanguage(language: Language): void {
    this.language = language
    this.redraw()
  }

  private redraw(): void {
    if (!this.viewport) return
    this.draw(this.viewport)
    this.place(this.viewport)
  }

  private mustDraw(drawn: Viewport, viewport: Viewport, moving: boolean): boolean {
    if (!moving) return !isAround(drawn, viewport) || this.pixels(drawn.size).width !== this.element.width
    if (performance.now() - this.drawnAt < MIN_INTERVAL) return false
    const scale = drawn.resolution / viewport.resolution
    return scale > MAX_SCALE || scale < 1 / MAX_SCALE || !covers(drawn, viewport)
  }

  private draw(viewport: Viewport): void {
    const { element } = this
    // A picture drawn rarely and moved often is better drawn by the processor: thousands of short lines cost a
    // graphics card that is emulated, or cold, up to 0.2 s, and that is what this hint avoids.
    const context = element.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context) return
    const size: Size = [Math.ceil(viewport.size[0] * OVERSIZE), Math.ceil(viewport.size[1] * OVERSIZE)]
    const drawn = { ...viewport, size }
    const { ratio, width, height } = this.pixels(size)
    if (element.width !== width) element.width = width
    if (element.height !== height) element.height = height
    element.style.width = `${size[0]}px`
    element.style.height = `${size[1]}px`
    drawRegion(context, drawn, this.theme, {
      pixelRatio: ratio,
      language: this.language,
      seen: viewport.size,
    })
    this.drawn = drawn
    this.drawnAt = performance.now()
  }

  /** Moves and scales the picture to where the viewport sees it. */
  private place(viewport: Viewport): void {
    const { drawn } = this
    if (!drawn) return
    const scale = drawn.resolution / viewport.resolution
    const x = offset(drawn, viewport, scale, 0)
    const y = offset(drawn, viewport, scale, 1)
    this.element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
  }

  /** Canvas pixels for a picture of a size in CSS pixels: as many as the screen has, if it can be. */
  private pixels(size: Size): { ratio: number; width: number; height: number } {
    const ratio = Math.min(window.devicePixelRatio, Math.sqrt(MAX_PIXELS / (size[0] * size[1])))
    return { ratio, width: Math.round(size[0] * ratio), height: Math.round(size[1] * ratio) }
  }
}

/** Where the picture's left (axis 0) or upper (axis 1) edge is in the viewport, in CSS pixels. */
function offset(drawn: Viewport, viewport: Viewport, scale: number, axis: 0 | 1): number {
  const towards = axis === 0 ? 1 : -1
  const moved = (towards * (drawn.center[axis] - viewport.center[axis])) / viewport.resolution
  return moved + viewport.size[axis] / 2 - (drawn.size[axis] * scale) / 2
}

/** Whether the picture was drawn for this very viewport. */
function isAround(drawn: Viewport, viewport: Viewport): boolean {
  return (
    drawn.resolution === viewport.resolution &&
    drawn.center[0] === viewport.center[0] &&
    drawn.center[1] === viewport.center[1] &&
    drawn.size[0] === Math.ceil(viewport.size[0] * OVERSIZE) &&
    drawn.size[1] === Math.ceil(viewport.size[1] * OVERSIZE)
  )
}

function covers(drawn: Viewport, viewport: Viewport): boolean {
  const scale = drawn.resolution / viewport.resolution
  return ([0, 1] as const).every((axis) => {
    const start = offset(drawn, viewport, scale, axis)
    return start <= 0 && start + drawn.size[axis] * scale >= viewport.size[axis]
  })
}
