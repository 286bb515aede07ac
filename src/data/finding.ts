/** What is asked of the places once the first of them are on the screen. */

import { collatorOf } from './collator.js'
import { distanceBetween } from './distance.js'
import { type FacetIndex, indexFacet } from './facets.js'
import { type Test, testsOf } from './filter-tests.js'
import { firstKey } from './pin.js'
import {
  type Bounds,
  LANGUAGES,
  type Language,
  type LonLat,
  localize,
  type Place,
  type Text,
} from './place.js'
import type { Found, Indexes } from './place-store.js'
import type {
  Contact,
  Facet,
  FacetValue,
  FacetValues,
  Filters,
  Loosening,
  Neighbours,
  PlaceShapes,
} from './query.js'
import { within } from './region.js'
import type { SearchIndex } from './search.js'
import { extentOf } from './viewport.js'

/** Made once of a file's places. */
const searchIndexes = new WeakMap<readonly Place[], Promise<SearchIndex>>()
const languageIndexes = new WeakMap<readonly Place[], FacetIndex>()

function searchIndexOf(places: readonly Place[]): Promise<SearchIndex> {
  const known = searchIndexes.get(places)
  if (known) return known
  const index = import('./search.js').then(({ SearchIndex }) => SearchIndex.of(places))
  searchIndexes.set(places, index)
  // What failed is tried again.
  index.catch(() => searchIndexes.delete(places))
  return index
}

export async function prepareSearch({ store }: Found): Promise<void> {
  await searchIndexOf(store.places)
}

/** The languages of services: apart from the other facets, because they have names of their own. */
function languageIndexOf(places: readonly Place[]): FacetIndex {
  const index = languageIndexes.get(places) ?? indexFacet('language', places, nameLanguage)
  languageIndexes.set(places, index)
  return index
}

/** A language that the file gives by its code, by its names instead: both ways are one value. */
function nameLanguage(text: Text): Text {
  if (typeof text !== 'string' || !/^[a-z]{2}$/i.test(text)) return text
  const nameIn = (language: string) => new Intl.DisplayNames(language, { type: 'language' }).of(text) ?? text
  return Object.fromEntries(LANGUAGES.map((language) => [language, nameIn(language)]))
}

/** Searches in what the first filters have found, and measures how far it is. */
export async function refine(found: Found): Promise<Found> {
  const { query, store } = found
  const { search: typed, from, order } = query
  const search = typed?.trim() ? (await searchIndexOf(store.places)).search(typed, query) : undefined
  const tests = [...found.tests, ...languageTests(store, query.filters)]
  if (search) tests.push(['search', (place) => search.rank(place) < Infinity])
  const added = tests.slice(found.tests.length)
  const places = sameAsBefore(
    store,
    found.places.filter((place) => added.every(([, test]) => test(place))),
  )
  const distance = from && ((place: Place) => distanceTo(from, place))
  const asked = order ?? (search ? 'match' : 'near')
  const measure = asked === 'match' ? search?.rank : asked === 'near' ? distance : undefined
  return {
    ...found,
    tests,
    places,
    order: measure ? sortBy(places, measure) : places,
    more: (place) => {
      const metres = distance?.(place) ?? Infinity
      return { ...(metres < Infinity && { distance: metres }), ...search?.excerpt(place) }
    },
  }
}

function languageTests({ places }: Indexes, { language }: Filters): readonly Test[] {
  return language?.length ? [['language', languageIndexOf(places).test(language)]] : []
}

const lastPlaces = new WeakMap<Indexes, readonly Place[]>()

/** The array of last time, where it holds the same: often a letter more finds just that. */
function sameAsBefore(store: Indexes, places: readonly Place[]): readonly Place[] {
  const before = lastPlaces.get(store)
  if (places.length === before?.length && places.every((place, n) => place === before[n])) return before
  lastPlaces.set(store, places)
  return places
}

/** Metres from a point to a place's nearest pin; infinite for a place that isn't on the map. */
const distanceTo = (from: LonLat, { positions }: Place): number =>
  Math.min(...positions.map((position) => distanceBetween(from, position)))

/** Smallest first; equal ones stay as they were. Many are equal: each size is sorted once. */
function sortBy(places: readonly Place[], measure: (place: Place) => number): Place[] {
  const bySize = new Map<number, Place[]>()
  for (const place of places) {
    const size = measure(place)
    const same = bySize.get(size)
    if (same) same.push(place)
    else bySize.set(size, [place])
  }
  return [...Float64Array.from(bySize.keys()).sort()].flatMap((size) => bySize.get(size) ?? [])
}

/** Those with a pin in the bounds, in order. */
export const placesIn = ({ order }: Found, bounds: Bounds): readonly Place[] =>
  order.filter(({ positions }) => positions.some(([lon, lat]) => within(bounds, lon, lat)))

/** See `PlaceSource.contacts`. */
export function contactsOf(found: Found, offset: number, length: number, bounds?: Bounds): Contact[] {
  const { order, more } = found
  return (bounds ? placesIn(found, bounds) : order).slice(offset, offset + length).map((place) => ({
    id: place.id,
    name: place.name,
    categories: place.categories,
    marks: place.marks,
    provider: place.provider,
    address: place.address,
    postcode: place.postcode,
    municipality: place.municipality,
    phone: place.phone,
    email: place.email,
    website: place.website,
    position: place.positions[0],
    approximate: place.approximate ?? false,
    distance: more?.(place).distance,
  }))
}

/** See `PlaceSource.facets`. */
export const facetsOf = (found: Found, facets: readonly Facet[]): FacetValues =>
  Object.fromEntries(
    facets.map((facet) => {
      const { places } = found.store
      const index = facet === 'language' ? languageIndexOf(places) : found.store.facet(facet)
      const values = index.list(without(found, facet))
      return [facet, asOptions(facet, values, found.query.language)]
    }),
  )

/** What the query would find without one of its conditions. */
function without({ tests, places, store }: Found, condition: Loosening['condition']): readonly Place[] {
  const others = tests.filter(([one]) => one !== condition)
  return others.length === tests.length
    ? places
    : store.places.filter((place) => others.every(([, test]) => test(place)))
}

/** Facets with many values, that people look through by their names. */
const ALPHABETICAL: readonly Facet[] = ['municipality', 'provider']

function asOptions(facet: Facet, values: readonly FacetValue[], language: Language): FacetValue[] {
  const options = [...values]
  if (ALPHABETICAL.includes(facet)) {
    const { compare } = collatorOf(language)
    options.sort((a, b) => compare(localize(a.name, language), localize(b.name, language)))
  }
  return options.sort((a, b) => Number(a.count === 0) - Number(b.count === 0))
}

/** See `PlaceSource.loosenings`. */
export function looseningsOf(found: Found): Loosening[] {
  if (found.places.length > 0) return []
  return found.tests
    .flatMap(([condition]) =>
      condition === 'ids' ? [] : { condition, count: without(found, condition).length },
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** See `PlaceSource.matching`. */
export function matching({ store }: Found, filters: Filters, length: number): readonly Place[] {
  const tests = [...testsOf(store, filters), ...languageTests(store, filters)]
  const places: Place[] = []
  for (const place of store.places) {
    if (places.length >= length) break
    if (tests.every(([, test]) => test(place))) places.push(place)
  }
  return places
}

/** See `PlaceSource.neighbours`. */
export function neighboursOf({ order, more }: Found, id: string): Neighbours | undefined {
  const at = order.findIndex((place) => place.id === id)
  const place = order[at]
  if (!place) return undefined
  return {
    number: at + 1,
    count: order.length,
    previous: order[at - 1]?.id,
    next: order[at + 1]?.id,
    distance: more?.(place).distance,
  }
}

/** The pins of a cluster. */
function leavesOf(found: Found, key: string): { place: Place; n: number }[] {
  const { index, prefix } = found.store.clusters(found)
  // A cluster of other places is no more.
  return key.startsWith(prefix)
    ? index.getLeaves(Number(key.slice(prefix.length)), Infinity).map(({ properties }) => properties)
    : []
}

/** The places of a cluster, in order. */
export function placesOf(found: Found, clusterKey: string): readonly Place[] {
  const inside = new Set(leavesOf(found, clusterKey).map(({ place }) => place))
  return found.order.filter((place) => inside.has(place))
}

export const extentOfCluster = (found: Found, clusterKey: string): Bounds | undefined =>
  extentOf(leavesOf(found, clusterKey).flatMap(({ place, n }) => place.positions.slice(n, n + 1)))

export const shapesOf = ({ places }: Found): readonly PlaceShapes[] =>
  places.flatMap(({ id, shapes, categories, style }) =>
    shapes ? [{ id, shapes, style, category: firstKey(categories) }] : [],
  )
