import { expect, test } from 'vitest'
import { type DrawOptions, drawRegion } from '../../src/basemap/draw-region.js'
import { DARK, LIGHT, type RegionTheme } from '../../src/basemap/theme.js'
import type { LonLat } from '../../src/data/place.js'
import { toMetres, type Viewport, zoomToResolution } from '../../src/data/viewport.js'

const viewport = (at: LonLat, zoom: number, size: Viewport['size'] = [300, 200]): Viewport => ({
  center: toMetres(at),
  resolution: zoomToResolution(zoom),
  size,
})

function picture(view: Viewport, theme: RegionTheme = LIGHT, options: DrawOptions = {}) {
  const canvas = document.createElement('canvas')
  const ratio = options.pixelRatio ?? 1
  canvas.width = view.size[0] * ratio
  canvas.height = view.size[1] * ratio
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  drawRegion(context, view, theme, options)
  /** A pixel's colour as #rrggbb. */
  const colourAt = (x: number, y: number) =>
    `#${[...context.getImageData(x, y, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  return { canvas, context, colourAt }
}

const PAIJANNE: LonLat = [25.5, 61.5]
const FOREST: LonLat = [25.2, 62.6]
const BEYOND: LonLat = [23.3, 62.45]
const MIDDLE = [150, 100] as const

test.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('water, the region and land around it have their colours in the %s theme', (_, theme) => {
  expect(picture(viewport(PAIJANNE, 10), theme).colourAt(...MIDDLE)).toBe(theme.water)
  expect(picture(viewport(FOREST, 10), theme).colourAt(...MIDDLE)).toBe(theme.region)
  expect(picture(viewport(BEYOND, 9), theme).colourAt(...MIDDLE)).toBe(theme.land)
})

test('the sea is water at the smallest scales, and all of the canvas is painted', () => {
  const { colourAt, context } = picture(viewport([19.5, 61.5], 5, [120, 80]))
  expect(colourAt(60, 40)).toBe(LIGHT.water)
  const { data } = context.getImageData(0, 0, 120, 80)
  expect(data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
})

test('with two canvas pixels in a CSS pixel a shore is twice as far from the left edge', () => {
  const view = viewport([25.72, 62.2], 10)
  const shoreOf = ({ colourAt }: ReturnType<typeof picture>, width: number, y: number) =>
    Array.from({ length: width }, (_, x) => colourAt(x, y)).indexOf(LIGHT.water)
  const one = shoreOf(picture(view), 300, 100)
  const two = shoreOf(picture(view, LIGHT, { pixelRatio: 2 }), 600, 200)
  expect(one).toBeGreaterThan(100)
  expect(Math.abs(two - 2 * one)).toBeLessThanOrEqual(2)
})

test('from far off borders are drawn and past the scale of the data nothing tells where they run', () => {
  // On the region's border, west of Jämsä.
  const colours = (zoom: number) => {
    const { context } = picture(viewport([24.95, 61.83], zoom))
    const { data } = context.getImageData(0, 0, 300, 200)
    return new Set(Array.from({ length: 300 * 200 }, (_, i) => data.slice(4 * i, 4 * i + 3).join()))
  }
  expect(colours(8).size).toBeGreaterThan(10)
  expect([...colours(14)]).toEqual([
    [1, 3, 5].map((i) => Number.parseInt(LIGHT.region.slice(i, i + 2), 16)).join(),
  ])
})

test('shores grow soft past the scale of the data', () => {
  /** How many shades lie between land and water along a row through a shore. */
  const shades = (zoom: number) => {
    const { colourAt } = picture(viewport([25.72, 62.2], zoom))
    return new Set(Array.from({ length: 300 }, (_, x) => colourAt(x, 100))).size
  }
  expect(shades(13.5)).toBeGreaterThan(3 * shades(10))
})

test('names are not cut by the edge of the part that is seen', () => {
  const size = [300, 200] as const
  // Jyväskylä's name begins a little before the right edge.
  const view: Viewport = { ...viewport([25.72, 62.24], 9, size) }
  const shifted: Viewport = { ...view, center: [view.center[0] - 130 * view.resolution, view.center[1]] }
  const ink = (options: DrawOptions) => {
    const { context } = picture(shifted, LIGHT, options)
    const { data } = context.getImageData(250, 90, 50, 20)
    return data.filter((part, i) => i % 4 === 0 && part < 90).length
  }
  expect(ink({})).toBe(0)
  const wider: Viewport = {
    ...shifted,
    size: [500, 200],
    center: [shifted.center[0] + 100 * view.resolution, shifted.center[1]],
  }
  const dark = (options: DrawOptions) => {
    const { context } = picture(wider, LIGHT, options)
    return context.getImageData(250, 90, 120, 20).data.filter((part, i) => i % 4 === 0 && part < 90).length
  }
  expect(dark({})).toBeGreaterThan(50)
  expect(dark({ seen: [100, 200] })).toBe(0)
})

test('the context is left as it was', () => {
  const { context, canvas } = picture(viewport(FOREST, 8))
  context.setTransform(2, 0, 0, 2, 5, 5)
  context.globalAlpha = 0.5
  context.lineWidth = 7
  context.font = '20px serif'
  drawRegion(context, viewport(FOREST, 9, [canvas.width, canvas.height]), LIGHT)
  expect(context.getTransform().e).toBe(5)
  expect([context.globalAlpha, context.lineWidth, context.font, context.shadowBlur]).toEqual([
    0.5,
    7,
    '20px serif',
    0,
  ])
})
