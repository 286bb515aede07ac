import type { LonLat } from '../data/place.js'

/** Where the visitor is. */
export interface Located {
  readonly point: LonLat
  /** Radius in metres in which they are with a probability of 95 %. */
  readonly accuracy: number
}

/** Why that can't be told. */
export type LocateProblem = 'denied' | 'unavailable'

/** How old a position may be, and how long a new one may take, in milliseconds. */
const FRESH = 60_000
const PATIENCE = 30_000
/** After this the visitor is told that it takes long, in milliseconds. */
const SLOW = 6000

/** The browser's question to the visitor; to be asked only when they want it. */
export async function locate(onSlow: () => void): Promise<Located | LocateProblem> {
  // A browser has it only on secure pages.
  if (!navigator.geolocation) return 'unavailable'
  const slow = setTimeout(onSlow, SLOW)
  try {
    const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject, { maximumAge: FRESH, timeout: PATIENCE }),
    )
    return { point: [coords.longitude, coords.latitude], accuracy: coords.accuracy }
  } catch (error) {
    return (error as GeolocationPositionError).code === 1 ? 'denied' : 'unavailable'
  } finally {
    clearTimeout(slow)
  }
}
