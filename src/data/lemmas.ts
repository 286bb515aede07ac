import { base, readingsOf } from './stemming.js'
import type { Vocabulary } from './words.js'

/** A word shorter than this isn't inflected yet. */
const LEAST = 3
/** Basic forms shorter than this begin too many words that aren't their compounds. */
const LEAST_KNOWN = 4
const LEAST_GUESSED = 5

interface Lemmas {
  readonly forms: ReadonlySet<string>
  /** Whether they are words of the file, or only what the rules make. */
  readonly known: boolean
}

/** The basic forms of words, where the words of a file decide which of the possible ones it is. */
export class Lemmatizer {
  readonly #vocabulary: Vocabulary
  readonly #names: ReadonlySet<string>
  readonly #cache = new Map<string, Lemmas>()

  /** @param names words that are no inflections, whatever they look like: Multia isn't "multa" */
  constructor(vocabulary: Vocabulary, names: ReadonlySet<string>) {
    this.#vocabulary = vocabulary
    this.#names = names
  }

  /** Of a folded word. */
  of(word: string): Lemmas {
    let lemmas = this.#cache.get(word)
    if (!lemmas) {
      lemmas = this.#analyse(word)
      this.#cache.set(word, lemmas)
    }
    return lemmas
  }

  /**
   * Calls back with the words that are inflections of the same; and with those that begin with its basic form, and
   * how long that is.
   */
  relatives(word: string, each: (n: number, length?: number) => void): void {
    if (word.length < LEAST) return
    const { forms, known } = this.of(word)
    for (const form of forms) {
      if (form.length >= (known ? LEAST_KNOWN : LEAST_GUESSED)) {
        this.#vocabulary.beginningWith(form, (n) => each(n, form.length))
      }
    }
    for (const stem of new Set([...forms].map(unchanging))) {
      this.#vocabulary.beginningWith(stem, (n, other) => {
        if (this.#related(forms, other)) each(n)
      })
    }
  }

  /** Whether a word is an inflection of a basic form. */
  isOf(word: string, form: string): boolean {
    return word === form || this.of(word).forms.has(base(form))
  }

  #related(forms: ReadonlySet<string>, word: string): boolean {
    for (const form of this.of(word).forms) if (forms.has(form)) return true
    return false
  }

  #analyse(word: string): Lemmas {
    const itself = base(word)
    if (this.#names.has(word)) return { forms: new Set([itself]), known: true }
    const { singular, plural, germanic } = readingsOf(word)
    for (const reading of [singular, plural, germanic]) {
      const known = reading.filter((form) => this.#isKnown(form))
      if (known.length > 0) return { forms: new Set([itself, ...known, ...germanic]), known: true }
    }
    return { forms: new Set([itself, ...singular, ...plural, ...germanic]), known: false }
  }

  #isKnown(form: string): boolean {
    const words = this.#vocabulary
    return words.has(form) || (form.endsWith('s') && words.has(`${form.slice(0, -1)}nen`))
  }
}

/** What endings and gradation leave as it is: polku and polun, lammas and lampaan. */
const unchanging = (form: string): string =>
  form.slice(0, Math.max(2, form.length - (/[aeiouy]s$/.test(form) ? 3 : 2)))
