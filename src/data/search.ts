/** The search: over every text of every place, as the visitor types. */

import { Excerpts } from './excerpts.js'
import { Lemmatizer } from './lemmas.js'
import { nextTask } from './next-task.js'
import { fold, LANGUAGES, type Language, type Place } from './place.js'
import type { Entry, Query } from './query.js'
import { SYNONYMS } from './synonyms.js'
import { beginsAlmost } from './typo.js'
import { textsOf, Vocabulary, versionsOf, type Weight, wordsOf } from './words.js'

/** How a word was found, the best way first. */
const WAYS = {
  exact: 0,
  folded: 1,
  prefix: 2,
  foldedPrefix: 3,
  inflected: 4,
  compound: 5,
  typo: 6,
  longerTypo: 7,
} as const
/** A text in another language than the visitor's weighs less, but more than how the word was found. */
const FOREIGN = 8
/** Where it was found weighs more still. */
const WEIGHT = 2 * FOREIGN
/** Another word for it weighs more than where. */
const SYNONYM = 4 * WEIGHT
/** The rank of a place where the word isn't. */
const NOWHERE = 255

/** A page stays responsive while the index is made: it works so long at a stretch, in milliseconds. */
const SLICE = 12
/** Words whose places are remembered: those that are typed now. */
const MOST_REMEMBERED = 24
/** Values that stand in many places are short: their words are remembered. */
const SHORT = 40

/** What people write between the words that tell what they look for. */
const SMALL_WORDS: Readonly<Record<Language, readonly string[]>> = {
  fi: ['ja', 'tai', 'sekä', 'kanssa', 'lähellä', 'lähistöllä', 'jotain', 'jotakin'],
  sv: ['och', 'eller', 'med', 'för', 'i', 'på', 'nära', 'en', 'ett', 'något'],
  en: ['and', 'or', 'with', 'for', 'in', 'at', 'on', 'near', 'a', 'an', 'the', 'of', 'to', 'something'],
}

const NO_SYNONYMS: Groups = []

/** One word of a query: which words of the file fit, and how well each place has it. */
export interface Term {
  /** By the file's word, how many of its letters were found: infinite for all. */
  readonly words: ReadonlyMap<string, number>
  /** By place: the lower the better. */
  readonly ranks: Uint8Array
}

/** What is typed for one thing: a word, or several that have synonyms together. */
interface Unit {
  readonly typed: readonly Term[]
  readonly synonyms: readonly (readonly Term[])[]
}

/** What is shown of where a place was found. */
export type Excerpt = Pick<Entry, 'hits' | 'snippet'>

export interface SearchResult {
  /** How well a place fits: the lower the better; infinite: not at all. */
  rank(place: Place): number
  excerpt(place: Place): Excerpt
}

export class SearchIndex {
  readonly #places: readonly Place[]
  readonly #numbers: ReadonlyMap<Place, number>
  readonly #vocabulary: Vocabulary
  readonly #lemmas: Lemmatizer
  readonly #terms = new Map<string, Term>()

  private constructor(places: readonly Place[], vocabulary: Vocabulary) {
    this.#places = places
    this.#numbers = new Map(places.map((place, n) => [place, n]))
    this.#vocabulary = vocabulary
    const names = places.flatMap(({ municipality }) => (municipality ? versionsOf(municipality) : []))
    this.#lemmas = new Lemmatizer(vocabulary, new Set(names.map(([, name]) => fold(name))))
  }

  /** Makes the index of a file's places, in short stretches. */
  static async of(places: readonly Place[]): Promise<SearchIndex> {
    const words = new Map<string, { folded: string; postings: number[] }>()
    const short = new Map<string, readonly number[][]>()
    const postingsOf = (text: string): readonly number[][] => {
      const known = short.get(text)
      if (known) return known
      const lists = wordsOf(text).map((word) => {
        const found = words.get(word) ?? { folded: fold(word), postings: [] }
        if (found.postings.length === 0) words.set(word, found)
        return found.postings
      })
      if (text.length < SHORT) short.set(text, lists)
      return lists
    }
    let began = performance.now()
    for (const [n, place] of places.entries()) {
      for (const { weight, text } of textsOf(place)) {
        for (const [language, version] of versionsOf(text)) {
          const posting = postingOf(n, weight, language)
          for (const list of postingsOf(version)) if (list.at(-1) !== posting) list.push(posting)
        }
      }
      if (performance.now() - began > SLICE) {
        await nextTask()
        began = performance.now()
      }
    }
    await nextTask()
    const vocabulary = new Vocabulary(words)
    await nextTask()
    return new SearchIndex(places, vocabulary)
  }

  /** Undefined where nothing is typed that could be found. */
  search(typed: string, { synonyms = NO_SYNONYMS, language }: Query): SearchResult | undefined {
    const all = wordsOf(typed)
    if (all.length === 0) return undefined
    const telling = all.filter((word) => !SMALL_WORDS[language].includes(word))
    const words = telling.length > 0 ? telling : all
    const units = this.#unitsOf(words, [...phrasesOf(SYNONYMS), ...phrasesOf(synonyms)], language)
    const ranks = new Float64Array(this.#places.length)
    for (const unit of units) {
      for (let n = 0; n < ranks.length; n++) ranks[n] = (ranks[n] ?? 0) + rankOf(unit, n)
    }
    const excerpts = new Excerpts(language)
    const numberOf = (place: Place) => this.#numbers.get(place) ?? -1
    return {
      rank: (place) => ranks[numberOf(place)] ?? Infinity,
      excerpt: (place) => {
        const n = numberOf(place)
        const terms = units.flatMap(({ typed, synonyms }) =>
          sum(typed, n) < Infinity ? typed : synonyms.filter((phrase) => sum(phrase, n) < Infinity).flat(),
        )
        return excerpts.of(place, terms)
      },
    }
  }

  /** @param groups of phrases that mean the same */
  #unitsOf(words: readonly string[], groups: readonly (readonly Phrase[])[], language: Language): Unit[] {
    const units: Unit[] = []
    const folded = words.map(fold)
    for (let n = 0; n < words.length; ) {
      let length = 1
      let synonyms: Phrase[] = []
      for (const phrases of groups) {
        const meant = phrases.filter(({ folded: phrase }) =>
          phrase.every((form, i) => this.#lemmas.isOf(folded[n + i] ?? '', form)),
        )
        const longest = Math.max(0, ...meant.map(({ folded: phrase }) => phrase.length))
        if (longest < length) continue
        // "riding therapy" is one thing, and not also "riding".
        if (longest > length) synonyms = []
        length = longest
        synonyms.push(...phrases.filter((phrase) => !meant.includes(phrase)))
      }
      units.push({
        typed: words.slice(n, n + length).map((word) => this.#term(word, language)),
        synonyms: synonyms.map((phrase) => phrase.words.map((word) => this.#term(word, language, true))),
      })
      n += length
    }
    return units
  }

  /**
   * @param typed in lower case
   * @param spelled whether it's spelled as it should be
   */
  #term(typed: string, language: Language, spelled = false): Term {
    const key = `${language} ${typed} ${spelled}`
    const term = this.#terms.get(key) ?? this.#findTerm(typed, language, spelled)
    // Those not used for longest are forgotten.
    this.#terms.delete(key)
    this.#terms.set(key, term)
    const [oldest] = this.#terms.keys()
    if (this.#terms.size > MOST_REMEMBERED && oldest !== undefined) this.#terms.delete(oldest)
    return term
  }

  #findTerm(typed: string, language: Language, spelled: boolean): Term {
    const folded = fold(typed)
    const ranks = new Uint8Array(this.#places.length).fill(NOWHERE)
    const words = new Map<string, number>()
    const { postings, words: all } = this.#vocabulary
    /** By the word's number, how it was found. */
    const ways = new Map<number, number>()
    const hit = (n: number, way: number, length: number) => {
      if ((ways.get(n) ?? NOWHERE) <= way) return
      ways.set(n, way)
      words.set(all[n] ?? '', length)
    }
    this.#vocabulary.beginningWith(folded, (n, word) => {
      const whole = word.length === folded.length
      const exact = all[n]?.startsWith(typed)
      const way = whole ? (exact ? WAYS.exact : WAYS.folded) : exact ? WAYS.prefix : WAYS.foldedPrefix
      hit(n, way, folded.length)
    })
    this.#lemmas.relatives(folded, (n, length) =>
      hit(n, length === undefined ? WAYS.inflected : WAYS.compound, length ?? Infinity),
    )
    if (ways.size === 0 && !spelled) {
      this.#vocabulary.beginningWith(folded.slice(0, 1), (n, word) => {
        if (!beginsAlmost(word, folded)) return
        hit(n, word.length > folded.length + 1 ? WAYS.longerTypo : WAYS.typo, Infinity)
      })
    }
    for (const [word, way] of ways) {
      for (const posting of postings[word] ?? []) {
        const rank = weightOf(posting, language) + way
        const place = placeOf(posting)
        if (rank < (ranks[place] ?? 0)) ranks[place] = rank
      }
    }
    return { words, ranks }
  }
}

/** Where a word stands, in one number: the place, what kind of text, and its language. */
const postingOf = (n: number, weight: Weight, language = ''): number =>
  n * 16 + weight * 4 + LANGUAGES.indexOf(language as Language) + 1
const placeOf = (posting: number): number => posting >> 4
function weightOf(posting: number, language: Language): number {
  const spoken = posting & 3
  const foreign = spoken > 0 && spoken - 1 !== LANGUAGES.indexOf(language)
  return ((posting >> 2) & 3) * WEIGHT + (foreign ? FOREIGN : 0)
}

/** One or several words that stand for one thing. */
interface Phrase {
  readonly words: readonly string[]
  readonly folded: readonly string[]
}

type Groups = readonly (readonly string[])[]
const phrases = new WeakMap<Groups, readonly (readonly Phrase[])[]>()

/** The words of groups of synonyms, which stay the same from one letter typed to the next. */
function phrasesOf(groups: Groups): readonly (readonly Phrase[])[] {
  const known = phrases.get(groups)
  if (known) return known
  const made = groups.map((group) =>
    group
      .map((phrase) => ({ words: wordsOf(phrase), folded: wordsOf(phrase).map(fold) }))
      .filter(({ words }) => words.length > 0),
  )
  phrases.set(groups, made)
  return made
}

/** The sum of the ranks of some words in a place; infinite where one isn't there. */
function sum(terms: readonly Term[], n: number): number {
  let total = 0
  for (const { ranks } of terms) {
    const rank = ranks[n] ?? NOWHERE
    if (rank === NOWHERE) return Infinity
    total += rank
  }
  return total
}

function rankOf({ typed, synonyms }: Unit, n: number): number {
  let best = sum(typed, n)
  // As many words as there are: a long synonym isn't a worse one.
  for (const phrase of synonyms) best = Math.min(best, SYNONYM + sum(phrase, n) / phrase.length)
  return best
}
