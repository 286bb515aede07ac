import { collatorOf } from './collator.js'
import { type Language, localize, type Place } from './place.js'

/** Places by their names in a language; those of one name in the order of the file. */
export function sortByName(places: readonly Place[], language: Language): Place[] {
  const { compare } = collatorOf(language)
  return places
    .map((place) => ({ place, name: localize(place.name, language) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ place }) => place)
}
