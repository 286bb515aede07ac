import type { LonLat } from './place.js'

/** Mean radius of the Earth in metres: R1 of the IUGG, for GRS 80 (Moritz 2000). */
const RADIUS = 6371008.8
const RADIANS = Math.PI / 180

/**
 * Metres between two points along the sphere; of the true figure of the Earth it is within 0.6 %.
 * Haversine formula: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), 159.
 */
export function distanceBetween([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const h =
    haversine((lat2 - lat1) * RADIANS) +
    Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * haversine((lon2 - lon1) * RADIANS)
  // Rounding must not bring antipodes beyond half the way round.
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

const haversine = (angle: number): number => Math.sin(angle / 2) ** 2
