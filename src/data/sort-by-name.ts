import { type Language, localize, type Place } from './place.js'

/** Compares names as speakers of a language sort them; numbers in them by their value. */
export const collatorFor = (language: Language): Intl.Collator =>
  new Intl.Collator(language === 'en' ? 'en-GB' : `${language}-FI`, { numeric: true })

/** Numbers of all places by their names in a language; those of one name in the order of the file. */
export function sortByName(places: readonly Place[], language: Language): readonly number[] {
  const names = places.map(({ name }) => localize(name, language))
  const { compare } = collatorFor(language)
  return [...names.keys()].sort((a, b) => compare(names[a] ?? '', names[b] ?? ''))
}
