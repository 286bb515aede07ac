import { describe, expect, it } from 'vitest'
import type { Bounds, LonLat } from '../../src/data/place.js'
import {
  boundsOf,
  extentOf,
  fit,
  fitApart,
  MAX_ZOOM,
  MIN_ZOOM,
  type Padding,
  type Pixel,
  project,
  resolutionToZoom,
  type Size,
  toLonLat,
  toMetres,
  unproject,
  type Viewport,
  zoomToResolution,
} from '../../src/data/viewport.js'
import { seeded } from '../support/places.js'

const JYVASKYLA: LonLat = [25.7473, 62.2426]
const SIZE: Size = [701.5, 480]
const viewport: Viewport = { center: toMetres(JYVASKYLA), resolution: zoomToResolution(9.3), size: SIZE }
const REGION: Bounds = [24.0, 61.4, 26.8, 63.6]

function expectNear(actual: readonly number[], expected: readonly number[], digits: number): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, i) => {
    expect(actual[i]).toBeCloseTo(value, digits)
  })
}

const pixelOf = (view: Viewport, position: LonLat): Pixel => project(view, toMetres(position))
const corners = ([west, south, east, north]: Bounds): LonLat[] => [
  [west, south],
  [west, north],
  [east, south],
  [east, north],
]

describe('Web Mercator', () => {
  // EPSG Guidance Note 7-2, "Popular Visualisation Pseudo Mercator" (method 1024), worked example:
  // 24°22'54.433"N, 100°20'00.000"W is E -11 169 055.58 m, N 2 800 000.00 m.
  const example: LonLat = [-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600]

  it("gives the worked example of EPSG's guidance note to the centimetre", () => {
    expectNear(toMetres(example), [-11169055.58, 2800000.0], 2)
  })

  it("gives the worked example of EPSG's guidance note backwards, to a thousandth of a second", () => {
    const [lon, lat] = toLonLat([-11169055.58, 2800000.0])
    expect(lon).toBeCloseTo(example[0], 6)
    expect(lat).toBeCloseTo(example[1], 6)
  })

  it('has its origin where the equator meets the prime meridian', () => {
    expectNear(toMetres([0, 0]), [0, 0], 6)
    expectNear(toLonLat([0, 0]), [0, 0], 12)
  })

  it('is a square: half the equator of WGS84, π · 6378137 m, to each side', () => {
    expectNear(toMetres([180, 85.0511287798066]), [20037508.342789244, 20037508.342789244], 3)
    expectNear(toMetres([-180, -85.0511287798066]), [-20037508.342789244, -20037508.342789244], 3)
  })

  it('stretches the parallel of 60° to the northing that ln(2 + √3) · 6378137 m gives', () => {
    // tan(45° + 60°/2) = tan 75° = 2 + √3
    expect(toMetres([25, 60])[1]).toBeCloseTo(6378137 * Math.log(2 + Math.sqrt(3)), 5)
  })

  it('puts latitudes beyond the square on its edge, so that no number is infinite', () => {
    const [, edge] = toMetres([0, 85.0511287798066])
    expect(toMetres([25, 90])).toEqual([toMetres([25, 0])[0], edge])
    expect(toMetres([25, 85.06])).toEqual([toMetres([25, 0])[0], edge])
    expect(toMetres([25, -90])[1]).toBeCloseTo(-edge, 6)
  })

  it('comes back to the degrees it started from, for 200 positions all over the world', () => {
    const random = seeded(7)
    for (let n = 0; n < 200; n++) {
      const position: LonLat = [random() * 360 - 180, random() * 170 - 85]
      expectNear(toLonLat(toMetres(position)), position, 10)
    }
  })
})

describe('zoom', () => {
  it('shows the world on one tile of 256 pixels at zoom 0, and halves a pixel with each step', () => {
    expect(zoomToResolution(0)).toBeCloseTo(156543.03392804097, 8)
    expect(zoomToResolution(1)).toBeCloseTo(78271.51696402048, 8)
    expect(zoomToResolution(14)).toBeCloseTo(9.554628535647032, 10)
  })

  it('comes back to the zoom it started from', () => {
    for (const zoom of [0, 3, 7.25, 12.999, 19]) {
      expect(resolutionToZoom(zoomToResolution(zoom))).toBeCloseTo(zoom, 10)
    }
  })
})

describe('project and unproject', () => {
  it('puts the centre into the middle', () => {
    expect(project(viewport, viewport.center)).toEqual([350.75, 240])
    expect(unproject(viewport, [350.75, 240])).toEqual([...viewport.center])
  })

  it('counts pixels to the right and down from the upper left corner', () => {
    const [x, y] = viewport.center
    const { resolution } = viewport
    expectNear(project(viewport, [x + 100 * resolution, y + 50 * resolution]), [450.75, 190], 6)
    expectNear(unproject(viewport, [0, 0]), [x - 350.75 * resolution, y + 240 * resolution], 6)
  })

  it('come back to the pixel they started from, inside the viewport and far outside', () => {
    const random = seeded(3)
    for (let n = 0; n < 200; n++) {
      const pixel: Pixel = [random() * 4000 - 2000, random() * 4000 - 2000]
      expectNear(project(viewport, unproject(viewport, pixel)), pixel, 6)
    }
  })
})

describe('the bounds of a viewport', () => {
  it('are the degrees of its corners', () => {
    const [west, south, east, north] = boundsOf(viewport)
    expectNear(pixelOf(viewport, [west, north]), [0, 0], 6)
    expectNear(pixelOf(viewport, [east, south]), SIZE, 6)
  })

  it('grow by a share of its size on every side', () => {
    const [west, south, east, north] = boundsOf(viewport, 0.5)
    expectNear(pixelOf(viewport, [west, north]), [-350.75, -240], 6)
    expectNear(pixelOf(viewport, [east, south]), [1052.25, 720], 6)
  })

  it('shrink by a negative share', () => {
    const [west, , , north] = boundsOf(viewport, -0.1)
    expectNear(pixelOf(viewport, [west, north]), [70.15, 48], 6)
  })
})

describe('fit', () => {
  const padding: Padding = [56, 64, 32, 40]

  it('keeps everything inside the padding and touches it at two opposite sides', () => {
    for (const size of [SIZE, [320, 568], [1200, 300], [360.4, 250.6]] as const) {
      const view = fit(REGION, size, padding)
      const pixels = corners(REGION).map((corner) => pixelOf(view, corner))
      const xs = pixels.map(([x]) => x)
      const ys = pixels.map(([, y]) => y)
      const inner = { left: 40, right: size[0] - 64, top: 56, bottom: size[1] - 32 }
      const room = [
        Math.min(...xs) - inner.left,
        inner.right - Math.max(...xs),
        Math.min(...ys) - inner.top,
        inner.bottom - Math.max(...ys),
      ]
      for (const side of room) expect(side).toBeGreaterThan(-1e-6)
      const [left = Number.NaN, right = Number.NaN, top = Number.NaN, bottom = Number.NaN] = room
      // In the middle of the free room, and as large as it can be.
      expect(left).toBeCloseTo(right, 6)
      expect(top).toBeCloseTo(bottom, 6)
      expect(Math.min(left, top)).toBeCloseTo(0, 6)
      expect(view.size).toBe(size)
    }
  })

  it('shows one lonely place in the middle, no nearer than zoom 12', () => {
    const [lon, lat] = JYVASKYLA
    const view = fit([lon, lat, lon, lat], SIZE)
    expect(resolutionToZoom(view.resolution)).toBeCloseTo(12, 10)
    expectNear(pixelOf(view, JYVASKYLA), [350.75, 240], 6)
  })

  it('comes as near as it is told it may', () => {
    const [lon, lat] = JYVASKYLA
    const view = fit([lon, lat, lon + 0.0001, lat + 0.0001], SIZE, [0, 0, 0, 0], MAX_ZOOM)
    expect(resolutionToZoom(view.resolution)).toBeCloseTo(19, 10)
  })

  it('goes no further away than the least zoom, whatever the bounds', () => {
    const view = fit([-180, -85, 180, 85], [300, 200])
    expect(resolutionToZoom(view.resolution)).toBeCloseTo(MIN_ZOOM, 10)
    expectNear(view.center, [0, 0], 6)
  })

  it('stays finite where the padding is larger than the size', () => {
    const { center, resolution } = fit(REGION, [80, 60], [56, 64, 32, 40])
    expect(resolution).toBe(zoomToResolution(MIN_ZOOM))
    expect(center.every(Number.isFinite)).toBe(true)
  })

  it('takes bounds that reach beyond the square', () => {
    const { center, resolution } = fit([20, 60, 30, 90], SIZE)
    expect(center.every(Number.isFinite)).toBe(true)
    expect(resolution).toBeGreaterThan(0)
  })
})

describe('fitApart', () => {
  const bounds: Bounds = [25.7, 62.2, 25.8, 62.25]
  const none: Padding = [0, 0, 0, 0]

  it('is the fitting view where the cluster has come apart in it', () => {
    expect(fitApart(bounds, 8, SIZE, none)).toEqual(fit(bounds, SIZE, none, MAX_ZOOM))
  })

  it('goes nearer where the fitting view would still show the cluster, around the same middle', () => {
    const fitting = fit(bounds, SIZE, none, MAX_ZOOM)
    const view = fitApart(bounds, 17, SIZE, none)
    expect(resolutionToZoom(view.resolution)).toBeCloseTo(17, 10)
    expect(view.center).toEqual(fitting.center)
    expect(view.size).toEqual(SIZE)
  })
})

describe('extentOf', () => {
  it('is the smallest bounds that hold all positions', () => {
    expect(
      extentOf([
        [25.7, 62.2],
        [24.1, 63.4],
        [26.6, 61.5],
      ]),
    ).toEqual([24.1, 61.5, 26.6, 63.4])
  })

  it('of one position is that position twice', () => {
    expect(extentOf([JYVASKYLA])).toEqual([25.7473, 62.2426, 25.7473, 62.2426])
  })

  it('of none is undefined', () => {
    expect(extentOf([])).toBeUndefined()
  })

  it('takes more positions than a function takes arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, n): LonLat => [n / 10_000, 60])
    expect(extentOf(many)).toEqual([0, 60, 19.9999, 60])
  })
})
