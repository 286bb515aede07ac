/** What is asked of the places once the first of them are on the screen. */
import { distanceBetween } from './distance.js'
import { type Bounds, type Language, type LonLat, localize, type Place } from './place.js'
import type { Facet, FacetValue, Loosening } from './query.js'
import { within } from './region.js'
import { collatorFor } from './sort-by-name.js'

/** Metres from a point to each place's nearest pin; infinite for a place that isn't on the map. */
export function distancesTo(from: LonLat, places: readonly Place[]): Float64Array {
  return Float64Array.from(places, ({ positions }) =>
    Math.min(...positions.map((position) => distanceBetween(from, position))),
  )
}

/** Numbers of places sorted by a measure, smallest first; equal ones stay as they were. */
export function sortBy(order: readonly number[], measure: ArrayLike<number>): readonly number[] {
  const of = (n: number) => measure[n] ?? Infinity
  // Not a difference: two that are infinitely far are equal.
  return [...order].sort((a, b) => (of(a) < of(b) ? -1 : Number(of(a) > of(b))))
}

/** Whether a place has a pin in the bounds. */
export const isIn = (bounds: Bounds, place: Place | undefined): boolean =>
  place?.positions.some(([lon, lat]) => within(bounds, lon, lat)) ?? false

/** Facets with many values, that people look through by their names. */
const ALPHABETICAL: readonly Facet[] = ['municipality', 'provider']

/** The values of a facet as they are offered, of those of the whole file, most frequent first. */
export function asOptions(facet: Facet, values: readonly FacetValue[], language: Language): FacetValue[] {
  const options = [...values]
  if (ALPHABETICAL.includes(facet)) {
    const { compare } = collatorFor(language)
    options.sort((a, b) => compare(localize(a.name, language), localize(b.name, language)))
  }
  return options.sort((a, b) => Number(a.count === 0) - Number(b.count === 0))
}

/**
 * What to take away from a query that finds nothing, the most fruitful first.
 * @param conditions what a visitor can take away
 * @param fails which of them each place fails: a bit each, in their order
 */
export function loosen(conditions: readonly Loosening['condition'][], fails: Uint16Array): Loosening[] {
  return conditions
    .map((condition, n) => ({ condition, count: fails.filter((bits) => bits === 1 << n).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
