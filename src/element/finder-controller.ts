/** Finding a service: what the visitor searches, chooses and sorts by. Loaded after the first pins. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import type { Language } from '../data/place.js'
import type { Entry, Loosening, PlaceSource, Summary } from '../data/query.js'
import { REGION, within } from '../data/region.js'
import { type FinderTranslator, loadFinderStrings } from '../strings/finder.js'
import type { Translator } from '../strings/strings.js'
import {
  distanceText,
  keyboardNow,
  marked,
  noMatches,
  printButton,
  searchBox,
  skipEnd,
  skipLink,
  snippet,
  type WayOut,
} from '../ui/finder.js'
import type { Look } from '../ui/look.js'
import type { PlaceListModel } from '../ui/place-list.js'
import type { AttributeProperties } from './attributes.js'
import type { CardContent } from './card-controller.js'
import { NsmFilterEvent } from './events.js'
import { FilterChoices } from './filter-choices.js'
import type { FindingState } from './finding-state.js'
import { InView } from './in-view.js'
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
  /** Whether the map key stands in this layout, or the filters' sheet has the same. */
  readonly keyStands: boolean
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
  #loosenings: readonly Loosening[] = []
  readonly #filters: FilterChoices
  readonly #inView: InView
  readonly #near: Near
  /** We have moved the map and it hasn't come to rest. */
  #aiming = false
  #typing: ReturnType<typeof setTimeout> | undefined
  #resting: ReturnType<typeof setTimeout> | undefined
  #status = ''

  constructor(host: FinderHost, lend: () => FinderNeeds) {
    this.#host = host
    this.#lend = lend
    this.#filters = new FilterChoices(host, lend, {
      onChange: () => this.#atOnce(),
      onPanel: () => this.#scrollUp(),
    })
    this.#inView = new InView(host, lend)
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
    const { store, summary } = this.#needs
    if (!store || !summary) return
    const isFirst = this.#source !== store
    if (isFirst) {
      this.#source = store
      this.#filters.forget()
      const [west, south, east, north] = summary.extent ?? REGION
      this.#near.arrived(within(REGION, (west + east) / 2, (south + north) / 2))
    }
    const [values, loosenings, inView] = await Promise.all([
      store.facets(this.#filters.wanted),
      summary.count === 0 ? store.loosenings() : [],
      this.#inView.ask(),
    ])
    if (summary !== this.#needs.summary) return
    this.#total = summary.total
    this.#filters.take(values)
    this.#loosenings = loosenings
    this.#inView.take(inView)
    this.#host.requestUpdate()
    if (isFirst) this.#tellUnknown(store)
    // Something else is listed, or in another order; but what has the focus in the list stays in sight.
    if (!isFirst && !this.#filters.isPanelOpen && !this.#element('.side:focus-within')) this.#scrollUp()
    await this.#dropCard(store, summary)
    if (summary !== this.#needs.summary) return
    if (!this.#resting) this.#settle()
  }

  /** An owner's filter that finds nothing looks like a map without services. */
  #tellUnknown(store: PlaceSource): void {
    const { state, language } = this.#needs
    const { ids } = this.#host
    if (ids.length === 0 && Object.keys(state.filters).length === 0) return
    import('./tell-owner.js')
      .then(({ tellUnknown }) => tellUnknown({ ...state.filters, ids }, store, language))
      .catch(() => undefined)
  }

  /** The map has come to rest. */
  rested(): void {
    this.#aiming = false
    this.#inView.rested()
  }

  /** The map has moved. */
  follow(): void {
    this.#near.follow()
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

  /** No letter will follow, and what follows from a choice isn't waited for. */
  #atOnce(): void {
    clearTimeout(this.#typing)
    clearTimeout(this.#resting)
    this.#resting = undefined
    void this.#needs.refilter()
  }

  /** Shows the list from its beginning, where it scrolls by itself. */
  #scrollUp(): void {
    const side = this.#element('.side')
    if (side) side.scrollTop = 0
  }

  /** While a keyboard covers the list, the count stays in sight above the field, and the map under it. */
  readonly #onKeyboard = (): void => {
    if (!keyboardNow() || !this.#element('.search-input')?.matches(':focus')) return
    this.#element('.status')?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }

  // Rendering

  /** How many places the list is of. */
  get listed(): number {
    return this.#inView.count ?? this.#needs.summary?.count ?? 0
  }

  /** The count, as it was before the visitor began to type. */
  status(translate: Translator): string {
    const { summary, state } = this.#needs
    if (!this.#resting && summary) {
      const n = this.listed
      const isNarrowed =
        (state.search !== '' || this.#filters.changeable.length > 0 || this.#inView.isOn) &&
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
    return [
      this.#host.hide.includes('search')
        ? nothing
        : searchBox(state.search, translate, {
            onFocus: () => void store?.prepareSearch(),
            onInput: (text) => this.#search(text),
            onEnter: () => {
              this.#atOnce()
              // On a phone the keyboard goes and leaves the screen to map and list.
              if (keyboardNow() > 0) this.#element('.side')?.focus({ preventScroll: true })
            },
          }),
      this.#filters.button(translate),
    ]
  }

  /** What stands above the list: the panel, filters in force, and what to do where nothing is found. */
  above(): unknown {
    const translate = this.#translate
    if (!translate || !this.#total) return nothing
    return [
      this.#filters.panel(translate),
      this.#filters.chips(translate),
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
      ${hasToggle ? this.#inView.button(translate) : nothing}
      ${this.#hasPrint ? this.#printButton(translate) : nothing}
    </div>`
  }

  get #hasPrint(): boolean {
    return !this.#host.hide.includes('print')
  }

  #printButton(translate: FinderTranslator): unknown {
    return printButton(translate, () => void this.#host.print())
  }

  /** The panel where there is no room beside the map: over everything. */
  sheet(voice: Translator): unknown {
    return this.#translate && this.#filters.sheet(this.#translate, voice)
  }

  #nothing(translate: FinderTranslator): unknown {
    const { summary, state } = this.#needs
    if (summary?.count) {
      const all: WayOut = { text: translate('showAll'), onClick: () => this.#inView.toggle() }
      return noMatches(translate('noneInView'), [all])
    }
    const ways = this.#loosenings.flatMap(({ condition, count }): WayOut[] => {
      if (condition === 'search') {
        const onClick = () => {
          state.search = ''
          this.#atOnce()
        }
        return [{ text: translate('loosenSearch', { n: count }), onClick }]
      }
      if (!this.#needs.state.isOpen(condition)) return []
      const text = translate('loosen', { x: translate(condition), n: count })
      return [{ text, onClick: () => this.#filters.set(condition, []) }]
    })
    return noMatches(translate('none'), ways)
  }

  /** What stands on the map: the legend and the starting point. */
  onMap(): unknown {
    const translate = this.#translate
    if (!translate || !this.#total) return nothing
    return [
      this.#filters.legend(translate),
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
    this.#filters.rendered()
    this.follow()
  }

  #element(selector: string): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? undefined
  }
}
