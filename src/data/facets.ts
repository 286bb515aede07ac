import { fold, LANGUAGES, localize, type Place, type Text } from './place.js'
import type { Facet, FacetValue } from './query.js'

const VALUES: Record<Facet, (place: Place) => readonly (Text | undefined)[]> = {
  category: (place) => place.categories,
  municipality: (place) => [place.municipality],
  mark: (place) => place.marks,
  audience: (place) => place.audiences,
  activity: (place) => place.activities,
  provider: (place) => [place.provider],
  season: (place) => [place.season],
  language: (place) => place.languages?.map(nameLanguage) ?? [],
}

interface Value {
  /** Position in the order in which the file has them. */
  readonly n: number
  readonly key: string
  /** As first met; in several languages where any place gives them. */
  name: Text
  /** Places that have it. */
  total: number
  /** Its names in all languages, folded. */
  readonly names: Set<string>
}

/** Which places have which values of one facet. Places go by their number: there may be many. */
export class FacetIndex {
  /** Most frequent first; equally frequent ones in the order of the file. */
  readonly #values: readonly Value[]
  /** For each place its values, each once. */
  readonly #of: readonly (readonly Value[])[]

  constructor(facet: Facet, places: readonly Place[]) {
    // Few values stand in many places: each spelling is folded once.
    const folded = new Map<string, string>()
    const foldOnce = (text: string): string => {
      const known = folded.get(text) ?? fold(text)
      folded.set(text, known)
      return known
    }
    const values = new Map<string, Value>()
    this.#of = places.map((place) => {
      const own = new Set<Value>()
      for (const text of VALUES[facet](place)) {
        if (!text) continue
        const key = foldOnce(localize(text, 'fi'))
        const value = values.get(key) ?? { n: values.size, key, name: text, total: 0, names: new Set([key]) }
        values.set(key, value)
        if (typeof text !== 'string') {
          for (const name of Object.values(text)) value.names.add(foldOnce(name))
          if (typeof value.name === 'string') value.name = text
        }
        own.add(value)
      }
      for (const value of own) value.total++
      return [...own]
    })
    this.#values = [...values.values()].sort((a, b) => b.total - a.total)
  }

  /** A test that a place passes when it has one of the wanted values, by any of their names. */
  test(wanted: readonly string[]): (n: number) => boolean {
    const keys = wanted.map(fold)
    const fitting = new Set(this.#values.filter(({ names }) => keys.some((key) => names.has(key))))
    return (n) => this.#of[n]?.some((value) => fitting.has(value)) ?? false
  }

  /** The values of the whole file, most frequent first, with how many of the places that `counts` have each. */
  list(counts: (n: number) => boolean): FacetValue[] {
    const found = new Uint32Array(this.#values.length)
    this.#of.forEach((values, n) => {
      if (counts(n)) for (const value of values) found[value.n] = (found[value.n] ?? 0) + 1
    })
    return this.#values.map(({ n, key, name }) => ({ key, name, count: found[n] ?? 0 }))
  }
}

/** A language that the file gives by its code, by its names instead: both ways are one value. */
function nameLanguage(text: Text): Text {
  if (typeof text !== 'string' || !/^[a-z]{2}$/i.test(text)) return text
  const nameIn = (language: string) => new Intl.DisplayNames(language, { type: 'language' }).of(text) ?? text
  return Object.fromEntries(LANGUAGES.map((language) => [language, nameIn(language)]))
}
