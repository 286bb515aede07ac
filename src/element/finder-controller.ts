/** Finding a service: what the visitor searches, chooses and sorts by. Loaded after the first pins. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { type Bounds, fold, type Language, localize, means } from '../data/place.js'
import type { Entry, Facet, FacetValue, FacetValues, Loosening, PlaceSource, Summary } from '../data/query.js'
import { REGION, within } from '../data/region.js'
import { boundsOf } from '../data/viewport.js'
import { type FinderTranslator, loadFinderStrings } from '../strings/finder.js'
import type { Translator } from '../strings/strings.js'
import {
  chips,
  distanceText,
  type FacetGroup,
  filterButton,
  filterPanel,
  filterSheet,
  keyboardNow,
  legend,
  marked,
  noMatches,
  type Option,
  printButton,
  SheetPull,
  searchBox,
  skipEnd,
  skipLink,
  snippet,
  viewToggle,
  type WayOut,
} from '../ui/finder.js'
import type { Look } from '../ui/look.js'
import type { PlaceListModel } from '../ui/place-list.js'
import type { AttributeProperties } from './attributes.js'
import type { CardContent } from './card-controller.js'
import { NsmFilterEvent } from './events.js'
import type { FindingState } from './finding-state.js'
import type { Layout } from './layout.js'
import type { Aim, MapStage } from './map-stage.js'
import { Near } from './near.js'

export { finderStyles } from '../ui/finder.js'

export type FinderHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment } & Pick<
    AttributeProperties,
    'facets' | 'lock' | 'hide' | 'ids'
  > & { print(): Promise<void> }

/** What the element lends: how things are at the moment. */
export interface FinderNeeds {
  readonly state: FindingState
  readonly stage: MapStage
  readonly store: PlaceSource | undefined
  readonly summary: Summary | undefined
  readonly language: Language
  readonly translate: Translator | undefined
  readonly layout: Layout
  readonly look: Look
  /** What the open card shows. */
  readonly card: CardContent | undefined
  /** Asks the places anew and shows what is found. */
  refilter(): Promise<void>
  /** Lists anew. */
  relist(): Promise<void>
  /** What the map shows when nothing has been chosen. */
  firstView(): Aim
  closeCard(): boolean
}

/** How long after a letter typing counts as done: then the map fits and the count is announced. In milliseconds. */
const REST = 600
/** A letter that follows sooner than this is waited for, in milliseconds. */
const DEBOUNCE = 60
/** A list no longer than this is passed by Tab as soon as by a button. */
const LONG_LIST = 12

export class FinderController implements ReactiveController {
  readonly #host: FinderHost
  readonly #lend: () => FinderNeeds
  #translate: FinderTranslator | undefined
  /** The element's texts that ours go with. */
  #voice: Translator | undefined
  #source: PlaceSource | undefined
  /** Places in the source: where there are none, there is nothing to find. */
  #total = 0
  #values: FacetValues = {}
  #loosenings: readonly Loosening[] = []
  /** Order of the options since the panel was opened: nothing moves under a finger. */
  #orders = new Map<Facet, readonly string[]>()
  #panelOpen = false
  #openGroups: ReadonlySet<string> = new Set()
  /** The visitor's wish; undefined: open where there is room. */
  #legendOpen: boolean | undefined
  readonly #near: Near
  #onlyView = false
  /** Places in view, while only those are listed. */
  #inView: number | undefined
  /** We have moved the map and it hasn't come to rest. */
  #aiming = false
  #typing: ReturnType<typeof setTimeout> | undefined
  #resting: ReturnType<typeof setTimeout> | undefined
  #status = ''

  constructor(host: FinderHost, lend: () => FinderNeeds) {
    this.#host = host
    this.#lend = lend
    this.#near = new Near(host, lend, (aim) => this.#aim(aim))
    host.addController(this)
    void this.speak()
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#onKeyboard)
  }

  get #needs(): FinderNeeds {
    return this.#lend()
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#onKeyboard)
    clearTimeout(this.#typing)
    clearTimeout(this.#resting)
    this.#resting = undefined
  }

  /** Undefined until they have come. */
  get texts(): FinderTranslator | undefined {
    return this.#translate
  }

  /** Follows the element's texts. */
  async speak(): Promise<void> {
    const { language, translate } = this.#needs
    if (!translate || translate === this.#voice) return
    const loaded = await loadFinderStrings(language, translate)
    if (translate !== this.#needs.translate) return
    this.#voice = translate
    this.#translate = loaded
    this.#tellFound(loaded.locale)
    this.#host.requestUpdate()
  }

  // What is found

  /** Takes in what the places have answered, and makes the rest follow: options, card, map, event. */
  async answered(): Promise<void> {
    const { store, summary, state } = this.#needs
    if (!store || !summary) return
    const isFirst = this.#source !== store
    if (isFirst) {
      this.#source = store
      this.#orders.clear()
      const [west, south, east, north] = summary.extent ?? REGION
      this.#near.inRegion = within(REGION, (west + east) / 2, (south + north) / 2)
    }
    const [values, loosenings, inView] = await Promise.all([
      store.facets(this.#wanted()),
      summary.count === 0 ? store.loosenings() : [],
      state.within && store.countIn(state.within),
    ])
    if (summary !== this.#needs.summary) return
    this.#total = summary.total
    this.#values = values
    this.#loosenings = loosenings
    this.#inView = inView
    this.#host.requestUpdate()
    // Something else is listed, or in another order; but what has the focus in the list stays in sight.
    if (!isFirst && !this.#panelOpen && !this.#element('.side:focus-within')) this.#scrollUp()
    await this.#dropCard(store, summary)
    if (summary !== this.#needs.summary) return
    if (!this.#resting) this.#settle()
  }

  /** The map has come to rest. */
  rested(): void {
    this.#aiming = false
    if (this.#onlyView) void this.#listView()
  }

  /** The map has moved. */
  follow(): void {
    this.#near.follow()
  }

  /** Filters or search have been set by the page. */
  changed(): Promise<void> {
    return this.#needs.refilter()
  }

  /** Typing has come to rest, or a choice was made: the map fits, and the count and the event are told. */
  #settle(): void {
    this.#fit()
    this.#host.requestUpdate()
    const { summary, state } = this.#needs
    const { signature } = state
    if (signature === state.told || !summary) return
    state.told = signature
    this.#host.dispatchEvent(new NsmFilterEvent(state.filters, state.search, summary.count))
  }

  #fit(): void {
    const { stage, summary, state } = this.#needs
    if (state.signature === state.told || (stage.moved && !this.#aiming)) return
    const isAsked = state.search !== '' || Object.keys(state.filters).length > 0
    const aim = isAsked ? summary?.extent && { bounds: summary.extent } : this.#needs.firstView()
    if (aim) this.#aim(aim)
  }

  #aim(aim: Aim): void {
    this.#aiming = true
    this.#needs.stage.aim(aim, true)
  }

  /** The open card of a place that is filtered away goes with it. */
  async #dropCard(store: PlaceSource, summary: Summary): Promise<void> {
    const { card } = this.#needs
    if (card?.kind !== 'place') return
    const isFound = await store.has(card.place.id)
    if (summary !== this.#needs.summary || card !== this.#needs.card) return
    if (!isFound) this.#needs.closeCard()
  }

  // Search

  #search(text: string): void {
    const { state } = this.#needs
    // Only the first letter and the last one taken away change what stands around the field.
    if ((text === '') !== (state.search === '')) this.#host.requestUpdate()
    state.search = text
    clearTimeout(this.#typing)
    clearTimeout(this.#resting)
    this.#typing = setTimeout(() => void this.#needs.refilter(), DEBOUNCE)
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      this.#settle()
    }, REST)
  }

  /** No letter will follow. */
  #enter(): void {
    clearTimeout(this.#typing)
    clearTimeout(this.#resting)
    this.#resting = undefined
    void this.#needs.refilter()
  }

  /** While a keyboard covers the list, the count stays in sight above the field, and the map under it. */
  readonly #onKeyboard = (): void => {
    if (!keyboardNow() || !this.#element('.search-input')?.matches(':focus')) return
    this.#element('.status')?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }

  // Filters

  /** Facets that are offered, in the owner's order. */
  get #open(): readonly Facet[] {
    return this.#host.facets.filter((facet) => this.#needs.state.isOpen(facet))
  }

  /** Facets whose values are needed: the offered ones, those in force for their names, and the legend's. */
  #wanted(): readonly Facet[] {
    const inForce = Object.keys(this.#needs.state.filters) as Facet[]
    return [...new Set<Facet>([...this.#open, ...inForce, 'category'])]
  }

  #set(facet: Facet, values: readonly string[]): void {
    const { state } = this.#needs
    state.chosen = { ...state.chosen, [facet]: values }
    this.#flush()
    void this.#needs.refilter()
  }

  #toggle(facet: Facet, key: string): void {
    const value = this.#values[facet]?.find((one) => one.key === key)
    if (!value) return
    const values = this.#needs.state.filters[facet] ?? []
    const others = values.filter((wanted) => !means(value.name, wanted))
    this.#set(facet, others.length < values.length ? others : [...values, localize(value.name, 'fi')])
  }

  #clear(): void {
    const { state } = this.#needs
    state.chosen = { ...state.chosen, ...Object.fromEntries(state.changeable.map((facet) => [facet, []])) }
    this.#flush()
    void this.#needs.refilter()
  }

  /** A choice is no typing: what follows from it isn't waited for. */
  #flush(): void {
    clearTimeout(this.#resting)
    this.#resting = undefined
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

  get #legendShown(): boolean {
    const { layout } = this.#needs
    const { hide } = this.#host
    const isKey = !this.#open.includes('category')
    return (
      !hide.includes('legend') &&
      layout !== 'list' &&
      // Under a small map the sheet has the same.
      (layout !== 'stack' || isKey) &&
      (this.#values.category?.length ?? 0) > 1
    )
  }

  get #isLegendOpen(): boolean {
    return this.#legendOpen ?? this.#needs.stage.keyRoom > 0
  }

  #groups(translate: FinderTranslator): readonly FacetGroup[] {
    // A sheet lies over the legend.
    const onMap = this.#legendShown && this.#isLegendOpen && !this.#isSheet
    return this.#open
      .filter((facet) => (this.#values[facet]?.length ?? 0) > 1 && !(onMap && facet === 'category'))
      .map((facet) => ({
        facet,
        name: translate(facet),
        options: this.#options(facet),
        open: this.#openGroups.has(facet),
      }))
  }

  /** The values in force that the visitor may take away. */
  #changeable(): readonly (readonly [facet: Facet, value: string])[] {
    const { changeable, filters } = this.#needs.state
    return changeable.flatMap((facet) => (filters[facet] ?? []).map((value) => [facet, value] as const))
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
      this.#element('.filter-button')?.focus()
    }
    this.#scrollUp()
  }

  /** Shows the list from its beginning, where it scrolls by itself. */
  #scrollUp(): void {
    const side = this.#element('.side')
    if (side) side.scrollTop = 0
  }

  get #dialog(): HTMLDialogElement | undefined {
    const dialog = this.#element('dialog')
    return dialog instanceof HTMLDialogElement ? dialog : undefined
  }

  // Only those in view

  #toggleView(): void {
    this.#onlyView = !this.#onlyView
    if (this.#onlyView) void this.#listView()
    else {
      this.#needs.state.within = undefined
      this.#inView = undefined
      void this.#needs.relist()
    }
    this.#host.requestUpdate()
  }

  async #listView(): Promise<void> {
    const { stage, store, state, summary } = this.#needs
    if (!stage.viewport || !store) return
    const bounds: Bounds = boundsOf(stage.viewport)
    state.within = bounds
    const [inView] = await Promise.all([store.countIn(bounds), this.#needs.relist()])
    if (state.within !== bounds || summary !== this.#needs.summary) return
    this.#inView = inView
    this.#host.requestUpdate()
  }

  // Rendering

  /** How many places the list is of. */
  get listed(): number {
    return this.#inView ?? this.#needs.summary?.count ?? 0
  }

  /** The count, as it was before the visitor began to type. */
  status(translate: Translator): string {
    const { summary, state } = this.#needs
    if (!this.#resting && summary) {
      const n = this.listed
      const isNarrowed =
        (state.search !== '' || this.#changeable().length > 0 || this.#onlyView) &&
        this.#host.lock.length === 0 &&
        this.#host.ids.length === 0
      this.#status =
        isNarrowed && this.#translate
          ? this.#translate('foundOf', { n, total: summary.total })
          : translate('found', { n })
    }
    return this.#status
  }

  /** Whether there is anything to find, and the words for it. */
  get isOffered(): boolean {
    return this.#translate !== undefined && this.#total > 0
  }

  /** The first row: search and filters; the second: near and order. */
  row(n: number): unknown {
    const translate = this.#translate
    if (!translate || !this.#total) return nothing
    return n === 0 ? this.#firstRow(translate) : this.#near.row(translate)
  }

  #firstRow(translate: FinderTranslator): unknown {
    const { state, store } = this.#needs
    const on = this.#changeable().length
    return [
      this.#host.hide.includes('search')
        ? nothing
        : searchBox(state.search, translate, {
            onFocus: () => void store?.prepareSearch(),
            onInput: (text) => this.#search(text),
            onEnter: () => {
              this.#enter()
              // On a phone the keyboard goes and leaves the screen to map and list.
              if (keyboardNow() > 0) this.#element('.side')?.focus({ preventScroll: true })
            },
          }),
      this.#groups(translate).length > 0 || this.#panelOpen
        ? filterButton(on, this.#panelOpen, translate, () => this.#togglePanel())
        : nothing,
    ]
  }

  /** What stands above the list: the panel, filters in force, and what to do where nothing is found. */
  above(): unknown {
    const translate = this.#translate
    if (!translate || !this.#total) return nothing
    return [
      this.#panelOpen && !this.#isSheet ? this.#panel(translate) : nothing,
      this.#chips(translate),
      this.#listHead(translate),
      this.#needs.summary && this.listed === 0 ? this.#nothing(translate) : nothing,
      this.#isLong
        ? skipLink('list-skip', translate('skipList'), () => this.#element('.list-end')?.focus())
        : nothing,
    ]
  }

  /** What stands below it. */
  below(): unknown {
    return this.#translate && this.#isLong ? skipEnd('list-end', this.#translate('listEnd')) : nothing
  }

  get #isLong(): boolean {
    return this.listed > LONG_LIST
  }

  #listHead(translate: FinderTranslator): unknown {
    const hasToggle = this.#needs.layout !== 'list'
    if (!hasToggle && !this.#hasPrint) return nothing
    return html`<div class="list-head">
      ${hasToggle ? viewToggle(this.#onlyView, translate, () => this.#toggleView()) : nothing}
      ${this.#hasPrint ? this.#printButton(translate) : nothing}
    </div>`
  }

  get #hasPrint(): boolean {
    return !this.#host.hide.includes('print')
  }

  #printButton(translate: FinderTranslator): unknown {
    return printButton(translate, () => void this.#host.print())
  }

  get #isSheet(): boolean {
    const { layout } = this.#needs
    return layout === 'stack' || layout === 'map'
  }

  #panel(translate: FinderTranslator): unknown {
    return filterPanel(this.#panelModel(translate), translate, this.#panelCallbacks)
  }

  /** The same where there is no room beside the map: over everything. */
  sheet(translate: Translator): unknown {
    if (!this.#translate || !this.#panelOpen || !this.#isSheet) return nothing
    return filterSheet(this.#panelModel(this.#translate), this.#translate, this.#panelCallbacks, {
      close: translate('close'),
      pull: this.#pull,
    })
  }

  #panelModel(translate: FinderTranslator) {
    return {
      groups: this.#groups(translate),
      count: this.#needs.summary?.count ?? 0,
      isFiltered: this.#changeable().length > 0,
    }
  }

  /** Pulls the sheet away. */
  readonly #pull = new SheetPull({
    onClose: () => {
      this.#togglePanel(false)
      return true
    },
  })

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

  #chips(translate: FinderTranslator): unknown {
    const all = this.#changeable().map(([facet, value]) => {
      const name = this.#values[facet]?.find((one) => means(one.name, value))?.name ?? value
      return {
        key: `${facet} ${fold(value)}`,
        name: localize(name, this.#needs.language),
        onRemove: () => {
          const values = this.#needs.state.filters[facet] ?? []
          this.#set(
            facet,
            values.filter((one) => one !== value),
          )
        },
      }
    })
    return chips(all, translate, () => this.#clear())
  }

  #nothing(translate: FinderTranslator): unknown {
    const { summary, state } = this.#needs
    if (summary?.count) {
      const all: WayOut = { text: translate('showAll'), onClick: () => this.#toggleView() }
      return noMatches(translate('noneInView'), [all])
    }
    const ways = this.#loosenings.flatMap(({ condition, count }): WayOut[] => {
      if (condition === 'search') {
        const onClick = () => {
          state.search = ''
          this.#enter()
        }
        return [{ text: translate('loosenSearch', { n: count }), onClick }]
      }
      if (!this.#needs.state.isOpen(condition)) return []
      const text = translate('loosen', { x: translate(condition), n: count })
      return [{ text, onClick: () => this.#set(condition, []) }]
    })
    return noMatches(translate('none'), ways)
  }

  /** What stands on the map: the legend and the starting point. */
  onMap(): unknown {
    const translate = this.#translate
    if (!translate || !this.#total) return nothing
    const isFilter = this.#open.includes('category')
    return [
      this.#legendShown
        ? legend(
            { options: this.#options('category'), open: this.#isLegendOpen },
            translate,
            () => {
              this.#legendOpen = !this.#isLegendOpen
              this.#needs.stage.hasKey = this.#legendOpen
              this.#host.requestUpdate()
            },
            isFilter ? (key) => this.#toggle('category', key) : undefined,
          )
        : nothing,
      this.#near.onMap(translate),
      // Where there is no list to print at its head.
      this.#needs.layout === 'map' && this.#hasPrint
        ? html`<div class="on-map">${this.#printButton(translate)}</div>`
        : nothing,
    ]
  }

  /** What a search and a starting point add to the entries; another object when they would be told otherwise. */
  found: PlaceListModel['found']

  #tellFound(locale: string): void {
    this.found = {
      name: ({ name, hits }: Entry) => marked(name, hits),
      more: snippet,
      distance: ({ distance }: Entry) =>
        distance === undefined ? undefined : distanceText(distance, locale),
    }
  }

  hostUpdated(): void {
    if (this.#dialog?.open === false) this.#dialog.showModal()
    this.follow()
  }

  #element(selector: string): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? undefined
  }
}
