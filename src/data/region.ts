/** Boxes in degrees that tell what is likely. */
import type { Bounds, Place } from './place.js'

/** The map's area: Central Finland. */
export const REGION: Bounds = [23.3, 61.2, 27.7, 63.9]
export const FINLAND: Bounds = [19, 59.4, 31.7, 70.2]

export const within = ([west, south, east, north]: Bounds, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** Whether every place has a position, and all are in Finland: then there is nothing odd to look for. */
export const seemsRight = (places: readonly Place[]): boolean =>
  places.every(
    ({ positions }) => positions.length > 0 && positions.every(([lon, lat]) => within(FINLAND, lon, lat)),
  )
