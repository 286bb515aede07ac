import { type Language, localize, type Place } from './place.js'

/** Compares names as speakers of a language sort them; numbers in them by their value. */
export const collatorFor = (language: Language): Intl.Collator =>
  new Intl.Collator(language === 'en' ? 'en-GB' : `${language}-FI`, { numeric: true })

/** Places by their names in a language; those of one name in the order of the file. */
export function sortByName(places: readonly Place[], language: Language): Place[] {
  const { compare } = collatorFor(language)
  return places
    .map((place) => ({ place, name: localize(place.name, language) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ place }) => place)
}
