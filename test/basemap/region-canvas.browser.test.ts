import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RegionCanvas } from '../../src/basemap/region-canvas.js'
import { DARK, LIGHT } from '../../src/basemap/theme.js'
import { toMetres, type Viewport, zoomToResolution } from '../../src/data/viewport.js'

const HOME: Viewport = { center: toMetres([25.5, 62.5]), resolution: zoomToResolution(8), size: [300, 200] }

/** The viewport moved by CSS pixels, east and north. */
const panned = (x: number, y: number): Viewport => ({
  ...HOME,
  center: [HOME.center[0] + x * HOME.resolution, HOME.center[1] + y * HOME.resolution],
})
const zoomed = (factor: number): Viewport => ({ ...HOME, resolution: HOME.resolution / factor })

let box: HTMLDivElement
let canvas: RegionCanvas
let draws: { mock: { calls: unknown[] } }

beforeEach(() => {
  box = document.createElement('div')
  box.style.cssText = 'position: absolute; left: 0; top: 0; width: 300px; height: 200px; overflow: hidden'
  document.body.append(box)
  canvas = new RegionCanvas()
  box.append(canvas.element)
  // The ground is painted once in each picture, before all else.
  draws = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillRect')
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  box.remove()
})

const count = () => draws.mock.calls.length
/** The picture's box on the screen in relation to the map's. */
function place(): number[] {
  const { left, top, width, height } = canvas.element.getBoundingClientRect()
  return [left, top, width, height].map((value) => Math.round(value * 100) / 100)
}

test('the picture is half as large again as the map, with the same middle', () => {
  canvas.update(HOME, false)
  expect(place()).toEqual([-76, -52, 452, 304])
  expect(count()).toBe(1)
})

test('it has as many pixels as the screen', () => {
  canvas.update(HOME, false)
  expect(canvas.element.width).toBe(452 * window.devicePixelRatio)
  expect(canvas.element.height).toBe(304 * window.devicePixelRatio)
})

test('while the map is panned the picture only moves', () => {
  canvas.update(HOME, false)
  canvas.update(panned(40, -30), true)
  expect(place()).toEqual([-116, -82, 452, 304])
  expect(count()).toBe(1)
})

test('while the map is zoomed the picture is only scaled, about the middle', () => {
  canvas.update(HOME, false)
  canvas.update(zoomed(1.25), true)
  expect(place()).toEqual([-132.5, -90, 565, 380])
  expect(count()).toBe(1)
})

test('when the map comes to rest the picture is drawn anew, once', () => {
  canvas.update(HOME, false)
  canvas.update(panned(40, -30), true)
  canvas.update(panned(40, -30), false)
  canvas.update(panned(40, -30), false)
  expect(place()).toEqual([-76, -52, 452, 304])
  expect(count()).toBe(2)
})

test('a picture that no longer covers the map is drawn anew while moving, but not in each frame', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  canvas.update(HOME, false)
  vi.advanceTimersByTime(1000)
  canvas.update(panned(77, 0), true)
  expect(count()).toBe(2)
  for (let frame = 1; frame <= 10; frame++) {
    vi.advanceTimersByTime(16)
    canvas.update(panned(76 + 20 * frame, 0), true)
  }
  expect(count()).toBe(2)
  vi.advanceTimersByTime(100)
  canvas.update(panned(300, 0), true)
  expect(count()).toBe(3)
})

test('so is one that is scaled by more than a half', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  canvas.update(HOME, false)
  vi.advanceTimersByTime(1000)
  canvas.update(zoomed(1.4), true)
  expect(count()).toBe(1)
  canvas.update(zoomed(1.6), true)
  expect(count()).toBe(2)
})

test('a map that changes its size is drawn anew', () => {
  canvas.update(HOME, false)
  canvas.update({ ...HOME, size: [200, 100] }, false)
  expect(place()).toEqual([-52, -28, 304, 156])
  expect(count()).toBe(2)
})

test('where it rests the picture lies on whole pixels, however odd the map is', () => {
  for (const size of [
    [301, 199],
    [333.4, 222.7],
  ] as const) {
    canvas.update({ ...HOME, size }, false)
    const [left = 0, top = 0, width = 0, height = 0] = place()
    expect([left % 1, top % 1]).toEqual([-0, -0])
    expect([width, height]).toEqual(
      [canvas.element.width, canvas.element.height].map((n) => n / devicePixelRatio),
    )
    expect(left + width).toBeGreaterThanOrEqual(size[0] * 1.25)
    expect(top + height).toBeGreaterThanOrEqual(size[1] * 1.25)
  }
})

test('another theme or language redraws what is seen', () => {
  const middle = () => [...(canvas.element.getContext('2d')?.getImageData(226, 152, 1, 1).data ?? [])]
  canvas.update({ ...HOME, center: toMetres([25.5, 61.5]), resolution: zoomToResolution(10) }, false)
  expect(middle()).toEqual([0xbf, 0xdb, 0xe8, 255])
  canvas.setTheme(DARK)
  expect(middle()).toEqual([0x1a, 0x37, 0x47, 255])
  canvas.setTheme(LIGHT)
  canvas.setLanguage('sv')
  expect(count()).toBe(4)
})

test('a theme that is set before there is a viewport waits for it', () => {
  canvas.setTheme(DARK)
  expect(count()).toBe(0)
})

test('screen readers skip the picture and pointers pass through it', () => {
  expect(canvas.element.getAttribute('aria-hidden')).toBe('true')
  expect(getComputedStyle(canvas.element).pointerEvents).toBe('none')
})
