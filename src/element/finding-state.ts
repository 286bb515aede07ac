import type { Bounds, Language, LonLat } from '../data/place.js'
import { FACETS, type Facet, type Filters, type Order, type Query } from '../data/query.js'

type Values = Partial<Record<Facet, readonly string[]>>

/** The owner's word: values to begin with, and what visitors may not change. */
export type Presets = Readonly<Values> & {
  readonly lock: readonly Facet[]
  readonly ids: readonly string[]
  readonly hide: readonly string[]
}

/** What is asked of the places: the owner's attributes, until the visitor has chosen otherwise. */
export class FindingState {
  readonly #presets: Presets
  /** By facet what a visitor, or the page for them, has chosen; a facet that isn't in it is as the owner set it. */
  chosen: Values = {}
  search = ''
  synonyms: readonly (readonly string[])[] = []
  order: Order | undefined
  /** Where distances are measured from. It stays here: no event, address or request tells it. */
  from: LonLat | undefined
  /** The list is narrowed to these. */
  within: Bounds | undefined
  /** The {@link signature} that the map fits and the page knows of: what differs from it is a change to tell. */
  told = ''

  constructor(presets: Presets) {
    this.#presets = presets
  }

  /** The values in force, of facets that have some; setting leaves the locked ones alone. */
  get filters(): Values {
    const { chosen } = this
    const presets = this.#presets
    const values: Values = {}
    for (const facet of FACETS) {
      const found = (presets.lock.includes(facet) ? undefined : chosen[facet]) ?? presets[facet] ?? []
      if (found.length) values[facet] = found
    }
    return values
  }

  set filters(filters: Values) {
    // A page's script may give a single text, as in the attribute.
    this.chosen = Object.fromEntries(FACETS.map((facet) => [facet, [filters[facet] ?? []].flat()]))
  }

  /** The same for the same choice of places. */
  get signature(): string {
    return JSON.stringify([this.filters, this.search, this.#presets.ids])
  }

  /** Facets with values in force that the visitor may take away. */
  get changeable(): readonly Facet[] {
    const { filters } = this
    return FACETS.filter((facet) => filters[facet] && this.isOpen(facet))
  }

  /** Whether a facet is the visitor's to change. */
  isOpen(facet: Facet): boolean {
    return !this.#presets.lock.includes(facet) && !this.#presets.hide.includes('filters')
  }

  query(language: Language): Query {
    const { search, synonyms, order, from } = this
    const filters: Filters = { ...this.filters, ids: this.#presets.ids }
    return { filters, language, search, synonyms, order, from }
  }
}
