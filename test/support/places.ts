import type { Place } from '../../src/data/place.js'

/** Places in the order of a file: what isn't given is as little as a place may have. */
export function placesOf(...given: readonly (Partial<Place> & Pick<Place, 'name'>)[]): Place[] {
  return given.map((place, index) => ({
    id: String(index),
    index,
    categories: [],
    marks: [],
    audiences: [],
    activities: [],
    positions: [],
    ...place,
  }))
}

/** Numbers from 0 to 1 that are the same on each run: a mulberry32 generator. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** As many places with a pin each, spread over Central Finland. */
export function scattered(count: number, seed = 1): Place[] {
  const random = seeded(seed)
  return placesOf(
    ...Array.from({ length: count }, (_, n) => ({
      name: `Paikka ${n}`,
      positions: [[24.2 + random() * 2.4, 61.5 + random() * 2] as const],
    })),
  )
}
