import type { PlaceSource } from '../../src/data/query.js'

export type Question = keyof PlaceSource

interface Held {
  readonly question: Question
  deliver(): void
}

/**
 * A source as it will be in a worker: each answer is a copy made by `structuredClone`, and comes only when the
 * test delivers it, in the order that the test likes.
 */
export class LateStore implements PlaceSource {
  readonly #source: PlaceSource
  #held: Held[] = []
  #watchers: (() => void)[] = []
  /** Answers come without being delivered by hand. */
  flowing = false

  constructor(source: PlaceSource) {
    this.#source = source
  }

  readonly apply: PlaceSource['apply'] = (query) => this.#hold('apply', this.#source.apply(query))
  readonly markers: PlaceSource['markers'] = (viewport, single) =>
    this.#hold('markers', this.#source.markers(viewport, single))
  readonly list: PlaceSource['list'] = (offset, length, within) =>
    this.#hold('list', this.#source.list(offset, length, within))
  readonly contacts: PlaceSource['contacts'] = (offset, length, within) =>
    this.#hold('contacts', this.#source.contacts(offset, length, within))
  readonly countIn: PlaceSource['countIn'] = (bounds) => this.#hold('countIn', this.#source.countIn(bounds))
  readonly facets: PlaceSource['facets'] = (facets) => this.#hold('facets', this.#source.facets(facets))
  readonly loosenings: PlaceSource['loosenings'] = () => this.#hold('loosenings', this.#source.loosenings())
  readonly prepareSearch: PlaceSource['prepareSearch'] = () =>
    this.#hold('prepareSearch', this.#source.prepareSearch())
  readonly members: PlaceSource['members'] = (key) => this.#hold('members', this.#source.members(key))
  readonly extentOfCluster: PlaceSource['extentOfCluster'] = (key) =>
    this.#hold('extentOfCluster', this.#source.extentOfCluster(key))
  readonly has: PlaceSource['has'] = (id) => this.#hold('has', this.#source.has(id))
  readonly place: PlaceSource['place'] = (id) => this.#hold('place', this.#source.place(id))
  readonly neighbours: PlaceSource['neighbours'] = (id) =>
    this.#hold('neighbours', this.#source.neighbours(id))
  readonly shapes: PlaceSource['shapes'] = () => this.#hold('shapes', this.#source.shapes())
  readonly matching: PlaceSource['matching'] = (filters, length) =>
    this.#hold('matching', this.#source.matching(filters, length))
  readonly places: PlaceSource['places'] = () => this.#hold('places', this.#source.places())

  /** Questions whose answers are still held back, oldest first. */
  get waiting(): readonly Question[] {
    return this.#held.map(({ question }) => question)
  }

  /** Resolves when so many answers to a question are held back. */
  async waitFor(question: Question, count = 1): Promise<void> {
    while (this.waiting.filter((one) => one === question).length < count) {
      await new Promise<void>((resolve) => this.#watchers.push(resolve))
    }
  }

  /** Delivers one answer to a question: the oldest that is held back, or the newest. */
  deliver(question: Question, which: 'oldest' | 'newest' = 'oldest'): void {
    const matches = this.#held.filter((held) => held.question === question)
    const held = matches.at(which === 'oldest' ? 0 : -1)
    if (!held) throw new Error(`No answer to "${question}" is held back, only: ${this.waiting.join(', ')}`)
    this.#held = this.#held.filter((one) => one !== held)
    held.deliver()
  }

  /** Delivers everything that is held back, newest first, and from now on at once. */
  flow(): void {
    this.flowing = true
    for (const held of this.#held.splice(0).reverse()) held.deliver()
  }

  async #hold<T>(question: Question, answer: Promise<T>): Promise<T> {
    const copy = answer.then((value) => structuredClone(value))
    // A failure that is delivered later is no unhandled one now.
    copy.catch(() => undefined)
    if (!this.flowing) {
      await new Promise<void>((resolve) => {
        this.#held.push({ question, deliver: resolve })
        for (const tell of this.#watchers.splice(0)) tell()
      })
    }
    return copy
  }
}
