import type { Place, Text } from './place.js'

/** A word where it stands in a text, in UTF-16 offsets. */
export interface Token {
  /** In lower case, with its diacritics. */
  readonly word: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

export const lower = (text: string): string => text.normalize('NFC').toLowerCase()

export const wordsOf = (text: string): string[] => lower(text).match(WORD) ?? []

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: lower(found),
    start: index,
    end: index + found.length,
  }))
}

/** How much it weighs where a word is found. */
export const WEIGHTS = { name: 0, category: 1, rest: 2 } as const
export type Weight = (typeof WEIGHTS)[keyof typeof WEIGHTS]

/** Every text of a place that can be searched, short ones before its description. */
export function textsOf(place: Place): { weight: Weight; text: Text }[] {
  const { categories, activities, audiences, marks, languages = [] } = place
  const { municipality, provider, address, season, price, accessibility, hashtag, description } = place
  const rest = [
    ...activities,
    ...audiences,
    ...marks,
    municipality,
    provider,
    address,
    season,
    ...languages,
    accessibility,
    price,
    hashtag,
    description,
  ]
  return [
    { weight: WEIGHTS.name, text: place.name },
    ...categories.map((text) => ({ weight: WEIGHTS.category, text })),
    ...rest.flatMap((text) => (text ? { weight: WEIGHTS.rest, text } : [])),
  ]
}

/** A text in each language it has; undefined: the file doesn't tell which it is. */
export const versionsOf = (text: Text): (readonly [language: string | undefined, text: string])[] =>
  typeof text === 'string' ? [[undefined, text]] : Object.entries(text)

/** All words of a file, so that those with one beginning stand together. A word goes by its number. */
export class Vocabulary {
  readonly words: readonly string[]
  /** The words without case and diacritics, sorted. */
  readonly folded: readonly string[]
  /** For each word where it stands, see `postingOf`. */
  readonly postings: readonly (readonly number[])[]
  readonly #known: ReadonlySet<string>

  /** @param words each folded, and where it stands */
  constructor(words: ReadonlyMap<string, { readonly folded: string; readonly postings: readonly number[] }>) {
    // Strings as they are sort ten times as fast as by a function.
    const sorted = Array.from(words, ([word, { folded }]) => `${folded} ${word}`).sort()
    this.words = sorted.map((both) => both.slice(both.indexOf(' ') + 1))
    this.folded = sorted.map((both) => both.slice(0, both.indexOf(' ')))
    this.postings = this.words.map((word) => words.get(word)?.postings ?? [])
    this.#known = new Set(this.folded)
  }

  /** Whether it is a word of the file; folded. */
  has(word: string): boolean {
    return this.#known.has(word)
  }

  /** Calls back with each word that begins so; folded. */
  beginningWith(prefix: string, each: (n: number, folded: string) => void): void {
    let [low, high] = [0, this.folded.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.folded[middle] ?? '') < prefix) low = middle + 1
      else high = middle
    }
    for (let n = low; ; n++) {
      const folded = this.folded[n]
      if (!folded?.startsWith(prefix)) return
      each(n, folded)
    }
  }
}
