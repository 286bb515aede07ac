import { fold, localize, type Place, type Text } from './place.js'
import type { Facet, FacetValue } from './query.js'

/** Where a place has the values of each facet. */
const PROPERTIES = {
  category: 'categories',
  municipality: 'municipality',
  mark: 'marks',
  audience: 'audiences',
  activity: 'activities',
  provider: 'provider',
  season: 'season',
  language: 'languages',
} as const satisfies Record<Facet, keyof Place>

interface Value {
  readonly key: string
  /** As first met; in several languages where any place gives them. */
  name: Text
  /** Places that have it: of the file, then of those last asked about. */
  count: number
  /** Its names in all languages, folded. */
  readonly names: Set<string>
}

/** Which places of a file have which values of one facet. */
export interface FacetIndex {
  /** A test that a place passes when it has one of the wanted values, by any of their names. */
  test(wanted: readonly string[]): (place: Place) => boolean
  /** The values of the whole file, most frequent first, with how many of some places have each. */
  list(places: readonly Place[]): FacetValue[]
}

/** @param rename what a value is called instead */
export function indexFacet(
  facet: Facet,
  places: readonly Place[],
  rename = (value: Text): Text => value,
): FacetIndex {
  // Few values stand in many places: each spelling is folded once.
  const folded = new Map<string, string>()
  const foldOnce = (text: string): string => {
    const known = folded.get(text) ?? fold(text)
    folded.set(text, known)
    return known
  }
  const values = new Map<string, Value>()
  const valuesOf = new Map<Place, readonly Value[]>()
  for (const place of places) {
    // A place that says the same twice counts once.
    const own = new Set<Value>()
    for (const text of [place[PROPERTIES[facet]] ?? []].flat().map(rename)) {
      const key = foldOnce(localize(text, 'fi'))
      const value = values.get(key) ?? { key, name: text, count: 0, names: new Set([key]) }
      values.set(key, value)
      if (typeof text !== 'string') {
        for (const name of Object.values(text)) value.names.add(foldOnce(name))
        if (typeof value.name === 'string') value.name = text
      }
      own.add(value)
    }
    for (const value of own) value.count++
    valuesOf.set(place, [...own])
  }
  // Equally frequent ones stay in the order of the file.
  const ranked = [...values.values()].sort((a, b) => b.count - a.count)
  return {
    test: (wanted) => {
      const keys = wanted.map(fold)
      const fitting = new Set(ranked.filter(({ names }) => keys.some((key) => names.has(key))))
      return (place) => valuesOf.get(place)?.some((value) => fitting.has(value)) ?? false
    },
    list: (some) => {
      for (const value of ranked) value.count = 0
      for (const place of some) for (const value of valuesOf.get(place) ?? []) value.count++
      return ranked.map(({ key, name, count }) => ({ key, name, count }))
    },
  }
}
