/** What the visitor filters by: chosen in the panel and in the map key, taken away by chips. */
import { fold, localize, means } from '../data/place.js'
import type { Facet, FacetValue, FacetValues } from '../data/query.js'
import type { FinderTranslator } from '../strings/finder.js'
import type { Translator } from '../strings/strings.js'
import {
  chips,
  type FacetGroup,
  filterButton,
  filterPanel,
  filterSheet,
  legend,
  type Option,
  SheetPull,
} from '../ui/finder.js'
import type { FinderHost, FinderNeeds } from './finder-controller.js'

export interface FilterChoicesCallbacks {
  /** Something has been chosen or taken away. */
  onChange(): void
  /** The panel has been opened or closed. */
  onPanel(): void
}

export class FilterChoices {
  readonly #host: FinderHost
  readonly #lend: () => FinderNeeds
  readonly #callbacks: FilterChoicesCallbacks
  #values: FacetValues = {}
  /** Order of the options since the panel was opened: nothing moves under a finger. */
  #orders = new Map<Facet, readonly string[]>()
  #panelOpen = false
  #openGroups: ReadonlySet<string> = new Set()
  /** The visitor's wish; undefined: open where there is room. */
  #legendOpen: boolean | undefined

  constructor(host: FinderHost, lend: () => FinderNeeds, callbacks: FilterChoicesCallbacks) {
    this.#host = host
    this.#lend = lend
    this.#callbacks = callbacks
  }

  get #needs(): FinderNeeds {
    return this.#lend()
  }

  // What can be chosen

  /** Facets whose values are needed: the offered ones, those in force for their names, and the legend's. */
  get wanted(): readonly Facet[] {
    const inForce = Object.keys(this.#needs.state.filters) as Facet[]
    return [...new Set<Facet>([...this.#offered, ...inForce, 'category'])]
  }

  /** Takes in the values that the places have. */
  take(values: FacetValues): void {
    this.#values = values
  }

  /** Another source: its options have an order of their own. */
  forget(): void {
    this.#orders.clear()
  }

  get isPanelOpen(): boolean {
    return this.#panelOpen
  }

  /** The values in force that the visitor may take away. */
  get changeable(): readonly (readonly [facet: Facet, value: string])[] {
    const { changeable, filters } = this.#needs.state
    return changeable.flatMap((facet) => (filters[facet] ?? []).map((value) => [facet, value] as const))
  }

  /** Facets that are offered, in the owner's order. */
  get #offered(): readonly Facet[] {
    return this.#host.facets.filter((facet) => this.#needs.state.isOpen(facet))
  }

  #options(facet: Facet): readonly Option[] {
    const values = this.#values[facet] ?? []
    const wanted = this.#needs.state.filters[facet] ?? []
    const { language, look } = this.#needs
    return this.#ordered(facet, values).map(({ key, name, count }) => ({
      key,
      name: localize(name, language),
      count,
      chosen: wanted.some((one) => means(name, one)),
      look: facet === 'category' ? look(key) : undefined,
    }))
  }

  #ordered(facet: Facet, values: readonly FacetValue[]): readonly FacetValue[] {
    const order = this.#orders.get(facet)
    if (!order && values.length > 0)
      this.#orders.set(
        facet,
        values.map(({ key }) => key),
      )
    return order ? [...values].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)) : values
  }

  #groups(translate: FinderTranslator): readonly FacetGroup[] {
    // A sheet lies over the legend.
    const onMap = this.#hasLegend && this.#isLegendOpen && !this.#isSheet
    return this.#offered
      .filter((facet) => (this.#values[facet]?.length ?? 0) > 1 && !(onMap && facet === 'category'))
      .map((facet) => ({
        facet,
        name: translate(facet),
        options: this.#options(facet),
        open: this.#openGroups.has(facet),
      }))
  }

  get #hasLegend(): boolean {
    const { layout, keyStands } = this.#needs
    const isShown = !this.#host.hide.includes('legend') && layout !== 'list' && keyStands
    return isShown && (this.#values.category?.length ?? 0) > 1
  }

  get #isLegendOpen(): boolean {
    return this.#legendOpen ?? this.#needs.stage.keyRoom > 0
  }

  // Choosing

  /** Has these values of a facet in force, and no others. */
  set(facet: Facet, values: readonly string[]): void {
    const { state } = this.#needs
    state.chosen = { ...state.chosen, [facet]: values }
    this.#callbacks.onChange()
  }

  #toggle(facet: Facet, key: string): void {
    const value = this.#values[facet]?.find((one) => one.key === key)
    if (!value) return
    const values = this.#needs.state.filters[facet] ?? []
    const others = values.filter((wanted) => !means(value.name, wanted))
    this.set(facet, others.length < values.length ? others : [...values, localize(value.name, 'fi')])
  }

  #clear(): void {
    const { state } = this.#needs
    state.chosen = { ...state.chosen, ...Object.fromEntries(state.changeable.map((facet) => [facet, []])) }
    this.#callbacks.onChange()
  }

  #togglePanel(open = !this.#panelOpen): void {
    if (open === this.#panelOpen) return
    this.#panelOpen = open
    this.#orders.clear()
    this.#openGroups = new Set()
    this.#host.requestUpdate()
    if (!open) {
      // A dialog keeps the focus inside until it is closed.
      this.#dialog?.close()
      this.#host.renderRoot.querySelector<HTMLElement>('.filter-button')?.focus()
    }
    this.#callbacks.onPanel()
  }

  get #dialog(): HTMLDialogElement | undefined {
    const dialog = this.#host.renderRoot.querySelector('dialog')
    return dialog instanceof HTMLDialogElement ? dialog : undefined
  }

  // Rendering

  /** Opens the panel; nothing where there is nothing to choose from. */
  button(translate: FinderTranslator): unknown {
    if (this.#groups(translate).length === 0 && !this.#panelOpen) return undefined
    return filterButton(this.changeable.length, this.#panelOpen, translate, () => this.#togglePanel())
  }

  /** The panel, where it stands above the list. */
  panel(translate: FinderTranslator): unknown {
    if (!this.#panelOpen || this.#isSheet) return undefined
    return filterPanel(this.#panelModel(translate), translate, this.#panelCallbacks)
  }

  /** The same where there is no room beside the map: over everything. */
  sheet(translate: FinderTranslator, voice: Translator): unknown {
    if (!this.#panelOpen || !this.#isSheet) return undefined
    return filterSheet(this.#panelModel(translate), translate, this.#panelCallbacks, {
      close: voice('close'),
      pull: this.#pull,
    })
  }

  /** A sheet that has just been rendered covers the rest. */
  rendered(): void {
    if (this.#dialog?.open === false) this.#dialog.showModal()
  }

  /** The filters in force. */
  chips(translate: FinderTranslator): unknown {
    const all = this.changeable.map(([facet, value]) => {
      const name = this.#values[facet]?.find((one) => means(one.name, value))?.name ?? value
      return {
        key: `${facet} ${fold(value)}`,
        name: localize(name, this.#needs.language),
        onRemove: () => {
          const values = this.#needs.state.filters[facet] ?? []
          this.set(
            facet,
            values.filter((one) => one !== value),
          )
        },
      }
    })
    return chips(all, translate, () => this.#clear())
  }

  /** The map key, which filters by category where visitors may. */
  legend(translate: FinderTranslator): unknown {
    if (!this.#hasLegend) return undefined
    const isFilter = this.#offered.includes('category')
    return legend(
      { options: this.#options('category'), open: this.#isLegendOpen },
      translate,
      () => {
        this.#legendOpen = !this.#isLegendOpen
        this.#needs.stage.keepsKeyOpen = this.#legendOpen
        this.#host.requestUpdate()
      },
      isFilter ? (key) => this.#toggle('category', key) : undefined,
    )
  }

  get #isSheet(): boolean {
    const { layout } = this.#needs
    return layout === 'stack' || layout === 'map'
  }

  #panelModel(translate: FinderTranslator) {
    return {
      groups: this.#groups(translate),
      count: this.#needs.summary?.count ?? 0,
      isFiltered: this.changeable.length > 0,
    }
  }

  readonly #panelCallbacks = {
    onToggle: (facet: string, key: string) => this.#toggle(facet as Facet, key),
    onOpenGroup: (facet: string) => {
      const open = new Set(this.#openGroups)
      if (!open.delete(facet)) open.add(facet)
      this.#openGroups = open
      this.#host.requestUpdate()
    },
    onClear: () => this.#clear(),
    onClose: () => this.#togglePanel(false),
  }

  /** Pulls the sheet away. */
  readonly #pull = new SheetPull({
    onClose: () => {
      this.#togglePanel(false)
      return true
    },
  })
}
