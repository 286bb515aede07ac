/**
 * The basemap as an element that keeps up with a moving map. Drawing takes longer than a frame may; so the picture
 * is drawn somewhat larger than the map, moved and scaled as a whole while the map moves, and drawn anew when it rests.
 */
import type { Language } from '../data/place.js'
import { allAtOnce, inSlices, type Steps } from '../data/steps.js'
import type { Size, Viewport } from '../data/viewport.js'
import { forgetMeasures } from './draw-labels.js'
import { regionSteps } from './draw-region.js'
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

  /** What is shown, what it was when the picture was drawn, and what the larger picture shows. */
  private viewport: Viewport | undefined
  private drawnFor: Viewport | undefined
  private picture: Viewport | undefined
  private drawnAt = -Infinity
  /** The first picture, while it is being drawn. */
  private first: Steps | undefined

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

  /** Draws the first picture, a little at a time. Resolves when there is one to show. */
  async begin(viewport: Viewport): Promise<void> {
    this.viewport = viewport
    const first = this.steps(viewport)
    this.first = first
    await inSlices(first)
    if (this.first !== first) return
    this.first = undefined
    this.update(this.viewport, false)
  }

  /**
   * Shows a part of the world. Call it for each frame in which the map moves.
   * @param moving whether the next frame is likely to show another part; then the picture is drawn only if it has to be
   */
  update(viewport: Viewport, moving: boolean): void {
    this.viewport = viewport
    if (this.first) return
    if (moving ? this.mustDraw(viewport) : this.shouldDraw(viewport)) this.draw(viewport)
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

  /** Whether even a moving map needs another picture. */
  private mustDraw(viewport: Viewport): boolean {
    const { picture } = this
    if (!picture) return true
    if (performance.now() - this.drawnAt < MIN_INTERVAL) return false
    const scale = picture.resolution / viewport.resolution
    return scale > MAX_SCALE || scale < 1 / MAX_SCALE || !covers(picture, viewport)
  }

  /** Whether a resting map has a better picture than the one there is. */
  private shouldDraw(viewport: Viewport): boolean {
    return (
      !this.drawnFor || !same(this.drawnFor, viewport) || pixelsFor(viewport).width !== this.element.width
    )
  }

  private draw(viewport: Viewport): void {
    this.first?.return()
    this.first = undefined
    allAtOnce(this.steps(viewport))
  }

  private *steps(viewport: Viewport): Steps {
    const { element } = this
    // A picture drawn rarely and moved often is better drawn by the processor: thousands of short lines cost a
    // graphics card that is emulated, or cold, up to 0.2 s, and that is what this hint avoids.
    const context = element.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context) return
    const { ratio, width, height, margins } = pixelsFor(viewport)
    if (element.width !== width) element.width = width
    if (element.height !== height) element.height = height
    const size: Size = [width / ratio, height / ratio]
    element.style.width = `${size[0]}px`
    element.style.height = `${size[1]}px`
    const { center, resolution, size: seen } = viewport
    const picture: Viewport = {
      // The picture's corner is exactly its margins away: where it rests its pixels are the screen's.
      center: [
        center[0] + ((size[0] - seen[0]) / 2 - margins[0]) * resolution,
        center[1] - ((size[1] - seen[1]) / 2 - margins[1]) * resolution,
      ],
      resolution,
      size,
    }
    yield* regionSteps(context, picture, this.theme, { pixelRatio: ratio, language: this.language, seen })
    this.picture = picture
    this.drawnFor = viewport
    this.drawnAt = performance.now()
  }

  /** Moves and scales the picture to where the viewport sees it. */
  private place(viewport: Viewport): void {
    const { picture } = this
    if (!picture) return
    const scale = picture.resolution / viewport.resolution
    const x = offset(picture, viewport, scale, 0)
    const y = offset(picture, viewport, scale, 1)
    this.element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
  }
}

/** The picture's pixels, as many as the screen has if it can be, and its margins in CSS pixels. */
function pixelsFor({ size }: Viewport): { ratio: number; width: number; height: number; margins: Size } {
  const margins: Size = [marginOf(size[0]), marginOf(size[1])]
  const [width, height] = [size[0] + 2 * margins[0], size[1] + 2 * margins[1]]
  const ratio = Math.min(window.devicePixelRatio, Math.sqrt(MAX_PIXELS / (width * height)))
  return { ratio, width: Math.ceil(width * ratio), height: Math.ceil(height * ratio), margins }
}

/** Whole pixels on screens with quarters of a pixel more to a CSS pixel, too. */
const marginOf = (length: number) => 4 * Math.ceil((length * (OVERSIZE - 1)) / 8)

/** Where the picture's left (axis 0) or upper (axis 1) edge is in the viewport, in CSS pixels. */
function offset(picture: Viewport, viewport: Viewport, scale: number, axis: 0 | 1): number {
  const towards = axis === 0 ? 1 : -1
  const moved = (towards * (picture.center[axis] - viewport.center[axis])) / viewport.resolution
  const exact = moved + viewport.size[axis] / 2 - (picture.size[axis] * scale) / 2
  // What arithmetic adds in the tenth place would blur the picture.
  return Math.round(exact * 1000) / 1000
}

function same(a: Viewport, b: Viewport): boolean {
  return (
    a.resolution === b.resolution &&
    a.center[0] === b.center[0] &&
    a.center[1] === b.center[1] &&
    a.size[0] === b.size[0] &&
    a.size[1] === b.size[1]
  )
}

function covers(picture: Viewport, viewport: Viewport): boolean {
  const scale = picture.resolution / viewport.resolution
  return ([0, 1] as const).every((axis) => {
    const start = offset(picture, viewport, scale, axis)
    return start <= 0 && start + picture.size[axis] * scale >= viewport.size[axis]
  })
}
