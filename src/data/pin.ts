import { localize, otherLanguageOf, type Place, type Text, valueKey } from './place.js'
import type { Entry, Pin } from './query.js'

/** A place's n-th pin; undefined where it has none. */
export function pinOf(place: Place, language: string, n = 0): Pin | undefined {
  const position = place.positions[n]
  return (
    position && {
      kind: 'pin',
      key: pinKey(place.id, n),
      id: place.id,
      ...nameIn(place, language),
      position,
      category: firstKey(place.categories),
      color: place.style?.markerColor,
      approximate: place.approximate ?? false,
    }
  )
}

/** The pin of a list entry; undefined where it isn't on the map. */
export function pinOfEntry(entry: Entry): Pin | undefined {
  const { id, name, nameLanguage, position, categories, color, approximate } = entry
  return (
    position && {
      kind: 'pin',
      key: pinKey(id, 0),
      id,
      name,
      nameLanguage,
      position,
      category: categories[0],
      color,
      approximate,
    }
  )
}

/** A place's name in a language, and which one it is where it had to be another. */
export function nameIn({ name }: Place, language: string): { name: string; nameLanguage?: string } {
  return { name: localize(name, language), nameLanguage: otherLanguageOf(name, language) }
}

export const firstKey = ([first]: readonly Text[]): string | undefined => first && valueKey(first)

const pinKey = (id: string, n: number): string => `pin-${n}-${id}`
