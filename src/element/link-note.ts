/** A word to the visitor about what a link names and the data doesn't have. */
import type { ReactiveControllerHost } from 'lit'
import type { Facet } from '../data/query.js'
import { loadLinkStrings } from '../strings/link.js'
import type { Translator } from '../strings/strings.js'
import type { LinkNeeds } from './link-controller.js'

interface Missing {
  readonly place: boolean
  /** Those of which a value isn't there. */
  readonly facets: readonly Facet[]
}

export class LinkNote {
  readonly #host: ReactiveControllerHost
  readonly #lend: () => LinkNeeds
  #missing: Missing | undefined
  #text = ''
  /** The element's texts that ours go with. */
  #voice: Translator | undefined

  constructor(host: ReactiveControllerHost, lend: () => LinkNeeds) {
    this.#host = host
    this.#lend = lend
  }

  /** It follows the count. */
  get text(): string {
    return this.#text
  }

  /** Values aren't there. */
  lacksValues(facets: readonly Facet[]): void {
    this.#say({ place: false, facets })
  }

  /** The place isn't there either. */
  lacksPlace(): void {
    this.#say({ place: true, facets: this.#missing?.facets ?? [] })
  }

  clear(): void {
    this.#missing = undefined
    this.#voice = undefined
    if (!this.#text) return
    this.#text = ''
    this.#host.requestUpdate()
  }

  /** There is no count to follow. */
  hide(): void {
    this.#text = ''
  }

  /** Follows the element's texts. */
  follow(): void {
    if (this.#missing && this.#voice !== this.#lend().translate) void this.#speak()
  }

  #say(missing: Missing): void {
    this.#missing = missing
    this.#voice = undefined
    void this.#speak()
  }

  async #speak(): Promise<void> {
    const missing = this.#missing
    const { language, translate } = this.#lend()
    if (!translate) return
    this.#voice = translate
    const texts = await loadLinkStrings(language, translate).catch(() => undefined)
    if (!texts || !missing || missing !== this.#missing) return
    const { place, facets } = missing
    // The names of the facets: what the link itself says is anybody's to write.
    const x = facets.map((facet) => texts(facet)).join(', ')
    const filters = facets.length > 0 ? texts('filtersMissing', { n: facets.length, x }) : ''
    this.#text = `. ${[place ? texts('placeMissing') : '', filters].filter(Boolean).join(' ')}`
    this.#host.requestUpdate()
  }
}
