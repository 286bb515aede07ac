/**
 * What part of the world is seen, as a value, in Web Mercator (EPSG:3857) metres. Plain arithmetic without
 * OpenLayers, so that pins stand where they belong before the map has arrived.
 * Formulas: EPSG Guidance Note 7-2, "Popular Visualisation Pseudo Mercator" (method 1024).
 */
import type { Bounds, LonLat } from './place.js'

/** A point in Web Mercator metres, x east and y north. */
export type Metres = readonly [x: number, y: number]

/** Width and height in CSS pixels. */
export type Size = readonly [width: number, height: number]

/** A point in CSS pixels from the viewport's upper left corner, y down. */
export type Pixel = readonly [x: number, y: number]

export interface Viewport {
  readonly center: Metres
  /** Web Mercator metres in one CSS pixel. */
  readonly resolution: number
  readonly size: Size
}

/** WGS84's semi-major axis in metres: Web Mercator's sphere. */
const RADIUS = 6378137
const HALF_WORLD = Math.PI * RADIUS
/** The latitude in degrees at which Web Mercator's square ends. */
const MAX_LATITUDE = 85.0511287798066

/** Metres in a pixel at zoom 0: the world on one tile of 256 pixels. */
const RESOLUTION_AT_ZOOM_0 = (2 * HALF_WORLD) / 256

/** Zoom levels that the map moves between. */
export const MIN_ZOOM = 3
export const MAX_ZOOM = 19

export const zoomToResolution = (zoom: number): number => RESOLUTION_AT_ZOOM_0 / 2 ** zoom
export const resolutionToZoom = (resolution: number): number => Math.log2(RESOLUTION_AT_ZOOM_0 / resolution)

/** The whole zoom level that clusters are made for; what is a hair below one, by rounding, is that one. */
export const clusterZoom = (resolution: number): number => Math.floor(resolutionToZoom(resolution) + 1e-6)

/** Degrees to Web Mercator metres; latitudes beyond the square's edge are put on it. */
export function toMetres([lon, lat]: LonLat): Metres {
  const phi = (Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180
  return [(lon * HALF_WORLD) / 180, RADIUS * Math.log(Math.tan(Math.PI / 4 + phi / 2))]
}

/** Web Mercator metres to degrees. */
export function toLonLat([x, y]: Metres): LonLat {
  return [(x / HALF_WORLD) * 180, (Math.atan(Math.sinh(y / RADIUS)) * 180) / Math.PI]
}

/** Where a point of the world is in the viewport. */
export function project(viewport: Viewport, [x, y]: Metres): Pixel {
  const { center, resolution, size } = viewport
  return [(x - center[0]) / resolution + size[0] / 2, (center[1] - y) / resolution + size[1] / 2]
}

/** Which point of the world a pixel of the viewport shows. */
export function unproject(viewport: Viewport, [x, y]: Pixel): Metres {
  const { center, resolution, size } = viewport
  return [center[0] + (x - size[0] / 2) * resolution, center[1] - (y - size[1] / 2) * resolution]
}

/** What the viewport shows, in degrees, grown by `margin` times its size on every side. */
export function boundsOf(viewport: Viewport, margin = 0): Bounds {
  const [width, height] = viewport.size
  const [west, north] = toLonLat(unproject(viewport, [-width * margin, -height * margin]))
  const [east, south] = toLonLat(unproject(viewport, [width * (1 + margin), height * (1 + margin)]))
  return [west, south, east, north]
}

/** Room kept free inside the viewport's edges, in CSS pixels: top, right, bottom, left. */
export type Padding = readonly [top: number, right: number, bottom: number, left: number]

/**
 * The viewport that shows `bounds` as large as it fits.
 * @param maxZoom how near it may come: one lonely place isn't shown from a metre's height
 */
export function fit(bounds: Bounds, size: Size, padding: Padding = [0, 0, 0, 0], maxZoom = 12): Viewport {
  return fitBetween(bounds, size, padding, MIN_ZOOM, maxZoom)
}

/** The viewport in which a cluster that covers `bounds` and splits at `expansionZoom` has come apart. */
export function fitApart(bounds: Bounds, expansionZoom: number, size: Size, padding: Padding): Viewport {
  return fitBetween(bounds, size, padding, expansionZoom, MAX_ZOOM)
}

function fitBetween(
  bounds: Bounds,
  size: Size,
  padding: Padding,
  minZoom: number,
  maxZoom: number,
): Viewport {
  const [west, south, east, north] = bounds
  const [left, bottom] = toMetres([west, south])
  const [right, top] = toMetres([east, north])
  const width = Math.max(1, size[0] - padding[1] - padding[3])
  const height = Math.max(1, size[1] - padding[0] - padding[2])
  const needed = Math.max((right - left) / width, (top - bottom) / height)
  const resolution = Math.min(zoomToResolution(minZoom), Math.max(needed, zoomToResolution(maxZoom)))
  return {
    center: [
      (left + right) / 2 + ((padding[1] - padding[3]) / 2) * resolution,
      (bottom + top) / 2 + ((padding[0] - padding[2]) / 2) * resolution,
    ],
    resolution,
    size,
  }
}

/** The smallest bounds that hold all positions, or undefined for none. */
export function extentOf(positions: Iterable<LonLat>): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return west <= east ? [west, south, east, north] : undefined
}
