import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { collatorOf } from '../data/collator.js'
import { nextTask } from '../data/next-task.js'
import { pinOfEntry } from '../data/pin.js'
import type { Bounds, DataIssue, Language, Place } from '../data/place.js'
import {
  type Entry,
  FACETS,
  type Facet,
  type Filters,
  type Marker,
  type Pin,
  type PlaceSource,
  type Summary,
} from '../data/query.js'
import { boundsOf, resolutionToZoom, toLonLat, type Viewport } from '../data/viewport.js'
import { loadStrings } from '../strings/index.js'
import type { OwnStrings, Translator } from '../strings/strings.js'
import { heading } from '../ui/heading.js'
import { type Look, lookOf } from '../ui/look.js'
import { PinLayer } from '../ui/pin-layer.js'
import { placeList } from '../ui/place-list.js'
import { emptyView, failedView, failureText, loadingView, progressView } from '../ui/status.js'
import { StyleProbe } from '../ui/style-probe.js'
import { styles } from '../ui/styles.js'
import { adoptSheet } from './adopt-sheet.js'
import { afterPaint, idle, whenIdle } from './after-paint.js'
import {
  ATTRIBUTE_NAMES,
  ATTRIBUTE_PROPERTY_NAMES,
  type AttributeProperties,
  adoptEarlyProperties,
  defineAttributeProperties,
} from './attributes.js'
import { NsmErrorEvent, NsmLoadEvent, NsmMoveEvent, NsmReadyEvent, type SelectedBy } from './events.js'
import { FindingState } from './finding-state.js'
import { languageAround, onPageLanguage } from './language.js'
import { emOf, type Layout, layoutFor } from './layout.js'
import { type Aim, MapStage } from './map-stage.js'
import { preloadChunks } from './preload.js'
import type { OwnCard } from './selection.js'
import { SourceController, type State } from './source-controller.js'

/** Central Finland: what is shown while there is nothing to fit. */
const REGION: Bounds = [24.0, 61.4, 26.8, 63.6]
/** Entries rendered at once; the rest comes when the page is idle. */
const FIRST_ENTRIES = 9
/** Entries rendered at a time, when the page is idle. */
const MORE_ENTRIES = 40
/** Entries rendered without being asked for. */
const MOST_ENTRIES = 500
/** Places that `places` holds; more are had by `getPlaces`. */
const MOST_PLACES = 5000
/** How long the element may be out of the page before it lets go of the map, in milliseconds. */
const TEARDOWN_DELAY = 200

/** Attributes that filter, and attributes that colour. */
const FILTERS = [...FACETS, 'ids', 'lock'] as const
const PAINTED = ['accent', 'theme', 'category-colors', 'pin-size', 'lang'] as const

/** Gives LitElement the properties of the attribute table. */
const WithAttributes = LitElement as unknown as Pick<typeof LitElement, keyof typeof LitElement> &
  (new () => LitElement & AttributeProperties)

/**
 * A list, pins and cards of the places in a GeoJSON file, on a map.
 *
 * @element nature-service-map
 *
 * @attr {string} src - Address of the data: GeoJSON.
 * @attr {"same-origin"|"omit"|"include"} credentials - As in `fetch`; default `same-origin`.
 * @attr {number} timeout - Seconds without a byte from the server; default 30.
 * @attr {number} max-size - Megabytes of data; default 250.
 * @attr {"auto"|"off"} worker - Default `auto`: data over 2 MB is worked on in a worker; heeded when data is loaded.
 * @attr {string} lang - Language of the interface: `fi`, `sv` or `en`; default the page's, else `fi`.
 * @attr {string} strings - Address of a JSON with texts that replace ours, or are in a fourth language.
 * @attr {string} heading - Visible title and accessible name.
 * @attr {1|2|3|4|5|6} heading-level - Level of the title in the page; default 2.
 * @attr {string} basemap - `region` (default, embedded), `none`, `osm`, or an address with {z}, {x} and {y}.
 * @attr {string} attribution - Credit of a basemap of one's own.
 * @attr {string} center - First view: `lon,lat` in degrees.
 * @attr {number} zoom - First view: 0 to 19.
 * @attr {string} bounds - First view: `west,south,east,north` in degrees.
 * @attr {"auto"|"split"|"map"|"list"} layout - How list and map stand; default `auto`, by the element's width.
 * @attr {"auto"|"light"|"dark"} theme - Default `auto`: the page's `color-scheme`.
 * @attr {string} accent - CSS colour that the palette is made from.
 * @attr {string} category-colors - CSS colours by category: `metsä=#2d6a4f; eläimet=#9c6644`.
 * @attr {string} category-symbols - Symbols by category: `metsä=tree`.
 * @attr {"drop"|"circle"|"square"} pin-shape - Default `drop`.
 * @attr {number} pin-size - CSS pixels, 16 to 64; default 32.
 * @attr {string} category - Only places of these categories, comma-separated.
 * @attr {string} municipality - Only places of these municipalities.
 * @attr {string} mark - Only places with these quality marks.
 * @attr {string} audience - Only places for these audiences.
 * @attr {string} activity - Only places with these activities.
 * @attr {string} provider - Only places of these providers.
 * @attr {string} ids - Only these places, by id.
 * @attr {string} lock - Filters that visitors can't change, by facet, space-separated.
 * @attr {string} facets - Filters shown, space-separated, in order: `category municipality mark audience` (default), `activity`, `provider`, `season`, `language`.
 * @attr {string} hide - Parts left out, space-separated: `search`, `filters`, `list`, `legend`, `locate`, `share`, `print`, `fullscreen`.
 * @attr {string} selected - Id of the open place.
 * @attr {boolean} sync-url - Search, filters, place and view are written to the fragment of the page's address.
 * @attr {boolean} json-ld - schema.org data of the places is added to the page's head.
 * @attr {"same-origin"|"all"|"none"} images - Images from the page's and the data's own servers (default), from anywhere, or none.
 * @attr {string} card-fields - What a card shows, space-separated, in order; default all.
 * @attr {string} page-url - Address used in shared links, where the page itself is in a frame.
 * @attr {string} feedback - Where errors are reported: `mailto:` or an address; may hold `{id}` and `{name}`.
 * @attr {"auto"|"off"} cluster - `off`: no clusters for up to 500 pins in view.
 * @attr {"cooperative"|"greedy"} gestures - Default `cooperative`: the page scrolls past the map.
 *
 * @fires {NsmReadyEvent} nsm-ready - List and pins are on screen, or the empty state is; once per source.
 * @fires {NsmLoadEvent} nsm-load - The data is read: `{count, issues}`.
 * @fires {NsmErrorEvent} nsm-error - The data can't be had: `{error}`.
 * @fires {NsmSelectEvent} nsm-select - Before the card opens or closes: `{place, by}`; cancelable.
 * @fires {NsmFilterEvent} nsm-filter - After filters or search changed: `{filters, search, count}`.
 * @fires {NsmActionEvent} nsm-action - Before a card's link or button does something: `{place, action}`; cancelable.
 * @fires {NsmMoveEvent} nsm-move - The view came to rest: `{center, zoom, bounds}`.
 *
 * @slot - Fallback content, and data in a `<script type="application/geo+json">`; the content is shown until the element is ready and when the data can't be had.
 * @slot header - Above the title: a network's logo, its channels.
 * @slot footer - Below list and map.
 * @slot empty - Shown when there are no places.
 *
 * @csspart header - Title and count.
 * @csspart status - Count, progress or failure.
 * @csspart search - The search field with its button.
 * @csspart search-input - The field itself.
 * @csspart filters - The filters; on a narrow element also `sheet`.
 * @csspart filter-option - A value to filter by; a chosen one is also `filter-option-selected`.
 * @csspart chip - A filter in force.
 * @csspart legend - The map key, which filters by category.
 * @csspart view-toggle - "Only those in view".
 * @csspart list - The list.
 * @csspart item - An entry; the open one is also `item-selected`.
 * @csspart map - The map's area.
 * @csspart skip-link - The way past the map, seen while it has the focus.
 * @csspart pin - A pin; the open one is also `pin-selected`.
 * @csspart cluster - A cluster.
 * @csspart card - The card; on a narrow element also `sheet`.
 * @csspart card-title - Its title.
 * @csspart card-media - Its picture and video.
 * @csspart card-actions - Its links and buttons.
 * @csspart mark - A quality mark.
 * @csspart controls - Buttons of the map.
 * @csspart button - Any button that isn't a pin, cluster or entry; one that is on is also `button-active`.
 * @csspart attribution - Credits of the basemap.
 *
 * @cssprop --nsm-height - Least height when the page reserves none; default 480px.
 * @cssprop --nsm-accent - The colour that the palette is made from; `accent` goes before it.
 * @cssprop --nsm-on-accent - Text on the accent colour.
 * @cssprop --nsm-surface - Ground of list and card.
 * @cssprop --nsm-text - Text.
 * @cssprop --nsm-muted - Secondary text.
 * @cssprop --nsm-border - Lines between parts.
 * @cssprop --nsm-radius - Roundness of corners.
 * @cssprop --nsm-font - Font family; default the page's.
 * @cssprop --nsm-pin-size - Width of a pin; default 32px.
 * @cssprop --nsm-land - The map's ground around the region.
 * @cssprop --nsm-region - The region's ground.
 * @cssprop --nsm-water - Lakes.
 * @cssprop --nsm-label - Names on the map.
 * @cssprop --nsm-category-1 - Colour of the most frequent category; -2 to -8 for the next.
 */
export class NatureServiceMapElement extends WithAttributes {
  static override styles = styles

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit prepares the class that asks.
    return [...super.observedAttributes, ...ATTRIBUTE_NAMES, 'lang']
  }

  readonly #source = new SourceController(this, {
    onLoad: (store, count, issues) => this.#onLoad(store, count, issues),
    onError: (error) => {
      this.dispatchEvent(new NsmErrorEvent(error))
      void import('./tell-owner.js')
        .then(({ tellError }) => tellError(error, this.#language))
        .catch(() => console.warn(error))
    },
    onLost: () => void this.reload(),
  })
  readonly #pins = new PinLayer({
    onPin: (id, button) => void this.#choose(id, 'pin', button),
    onCluster: (cluster, button) =>
      void this.#choosing().then((selection) => selection.openCluster(cluster, button)),
    onHighlight: (id) => this.#highlight(id),
  })
  readonly #stage = new MapStage(this, this.#pins, {
    onRest: (viewport) => this.#onRest(viewport),
    onMarkers: (markers) => this.#onMarkers(markers),
    onFrame: () => {
      this.#selection?.onFrame()
      this.#finder?.follow()
    },
    onHint: (by) => this.#controls?.showHint(by),
    hasLowKey: () => this.#keyStands,
  })
  readonly #finding = new FindingState(this)
  readonly #probe = new StyleProbe(() => void this.#paint())
  readonly #sizes = new ResizeObserver(() => this.#onSize())

  #data: unknown
  #store: PlaceSource | undefined
  #summary: Summary | undefined
  #entries: readonly Entry[] = []
  #places: readonly Place[] | null = []
  #look: Look = lookOf([])
  #translate: Translator | undefined
  #layout: Layout = 'stack'
  /** The visitor has asked for the part that the owner's layout hides. */
  #opened = false
  #highlighted: Pin | undefined
  #teardown: ReturnType<typeof setTimeout> | undefined
  /** What to stop when the element leaves the page. */
  #cleanUps: (() => void)[] = []
  /** The source that `nsm-ready` has been told of. */
  #readyFor: PlaceSource | undefined
  /** The data is fetched again: the visitor's view stays. */
  #keepView = false
  /** Counts questions, so that an answer overtaken by another is dropped. */
  #asked = 0

  // Public

  /** A GeoJSON object, instead of `src`. */
  get data(): unknown {
    return this.#data
  }

  set data(data: unknown) {
    this.#data = data ?? undefined
    if (this.isConnected) void this.#load()
    else if (this.hasUpdated) this.#missed.add('src')
  }

  /** What is being shown. */
  get state(): State {
    return this.#source.state
  }

  /** How many places are shown. */
  get count(): number {
    return this.#summary?.count ?? 0
  }

  /** What the data's owner could mend. */
  get issues(): readonly DataIssue[] {
    return this.#source.issues
  }

  /** All places of the file, in its order; null beyond 5,000, which `getPlaces` answers. */
  get places(): readonly Place[] | null {
    return this.#places
  }

  /** All places of the file, in its order, however many. */
  async getPlaces(): Promise<readonly Place[]> {
    return (await this.#store?.places()) ?? []
  }

  /**
   * Opens a place's card, or with null closes it.
   * @returns whether it did: not when there is no such place, or a listener of `nsm-select` has said no
   */
  select(id: string | null): Promise<boolean> {
    return this.#choose(id, 'api')
  }

  /** Shows all places of the result on the map. */
  fit(): void {
    this.#stage.aim({ bounds: this.#summary?.extent ?? REGION }, true)
  }

  /** Filters in force by facet, whoever set them. Setting is as a visitor would: what is locked stays. */
  get filters(): Filters {
    return this.#finding.filters
  }

  set filters(filters: Filters | null) {
    this.#finding.filters = filters ?? {}
    void this.#refilter()
  }

  /** What is searched for. */
  get search(): string {
    return this.#finding.search
  }

  set search(search: string | null) {
    this.#finding.search = search ?? ''
    void this.#refilter()
  }

  /** Groups of words that mean the same to a search, beside those that it knows. */
  get synonyms(): readonly (readonly string[])[] {
    return this.#finding.synonyms
  }

  set synonyms(synonyms: readonly (readonly string[])[] | null) {
    this.#finding.synonyms = synonyms ?? []
    void this.#refilter()
  }

  /** A site's own content of a place's card; null: the usual card. */
  get card(): OwnCard | null {
    return this.#ownCard
  }

  set card(card: OwnCard | null) {
    this.#ownCard = card
    this.#selection?.redraw()
  }
  #ownCard: OwnCard | null = null

  /** Fetches the data again. Resolves when it is read or has failed. */
  reload(): Promise<void> {
    return this.#load({ keepView: true })
  }

  /** Prints the page with the map as it stands and the whole list, having fetched what the list still lacks. */
  async print(): Promise<void> {
    await (await this.#loadPrint()).print()
  }

  // Lifecycle

  override connectedCallback(): void {
    super.connectedCallback()
    clearTimeout(this.#teardown)
    adoptEarlyProperties(this, [...ATTRIBUTE_PROPERTY_NAMES, 'filters', 'search', 'synonyms', 'card', 'data'])
    this.#sizes.observe(this)
    this.#cleanUps = [onPageLanguage(() => void this.#speak())]
    void this.#speak()
    if (this.strings !== null) this.#takeStrings()
    addEventListener('hashchange', this.#link)
    this.#link()
    const missed = [...this.#missed]
    this.#missed.clear()
    if (!this.#store && !this.#source.isRunning) void this.#load({ keepView: !missed.includes('src') })
    else {
      this.#start()
      for (const name of missed) this.#follow(name, null)
    }
  }

  protected override firstUpdated(): void {
    // While the data is on its way there is time.
    void nextTask().then(() => collatorOf(this.#language))
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot()
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(this.#ownColors)
    return root
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const cleanUp of this.#cleanUps) cleanUp()
    this.#cleanUps = []
    this.#sizes.disconnect()
    removeEventListener('hashchange', this.#link)
    // Moving the element in the page is a removal and an insertion: it costs nothing.
    this.#teardown = setTimeout(() => {
      // What a worker holds goes with it, and is loaded again if the element comes back.
      if (this.#source.isRunning) this.#store = undefined
      this.#source.cancel()
      this.#stage.stop()
    }, TEARDOWN_DELAY)
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value)
    if (old === value) return
    // What the owner sets now goes before what has been chosen.
    delete this.#finding.chosen[name as Facet]
    this.requestUpdate(name, old)
    if (this.#cleanUps.length > 0) this.#follow(name, old)
    // While the element is being made it reads all of them itself.
    else if (this.hasUpdated) this.#missed.add(name)
  }
  /** What has changed while the element was out of the page. */
  readonly #missed = new Set<string>()

  #follow(name: string, old: string | null): void {
    if (name === 'src' || name === 'credentials') void this.#load()
    if (name === 'lang') void this.#speak()
    if (name === 'strings') this.#takeStrings()
    this.#link()
    if (name === 'selected' && this.#store && !this.#selection?.isWriting) {
      void this.#choosing().then((selection) => selection.follow(old))
    }
    if (FILTERS.some((filter) => filter === name)) void this.#refilter()
    if (name.startsWith('category-') && this.#summary) this.#look = this.#lookOf(this.#summary)
    if (name === 'center' || name === 'zoom' || name === 'bounds') this.#stage.aim(this.#firstView(), true)
  }

  /** Until a source is on screen each rendering is a task of its own: together they would freeze a slow phone. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#readyFor === undefined) await nextTask()
    super.scheduleUpdate()
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('layout') || changed.has('hide')) this.#opened = false
    this.#layout = this.#layoutNow()
  }

  protected override updated(changed: PropertyValues): void {
    if (PAINTED.some((name) => changed.has(name)) || !this.#painting) this.#painting = this.#paint()
    if (!this.#started || changed.has('basemap')) this.#stage.setBasemap(this.basemap)
    // In full screen there is no page to scroll.
    this.#stage.setGreedy(this.gestures === 'greedy' || this.matches(':fullscreen'))
    if (!this.#started || changed.has('cluster')) this.#stage.setCluster(this.cluster)
    this.#started = true
    this.#dressPins()
    if (this.jsonLd && this.#readyFor)
      this.#describing ??= import('./json-ld-controller.js')
        .then(({ JsonLdController }) => new JsonLdController(this, () => this.#lent))
        .catch(missing('json-ld'))
  }
  #started = false
  #describing: Promise<unknown> | undefined
  #painting: Promise<void> | undefined

  #dressPins(): void {
    if (!this.#translate) return
    this.#stage.setPins({
      selected: this.#selection?.pin,
      highlighted: this.#highlighted,
      translate: this.#translate,
      look: this.#look,
    })
  }

  /** Makes the owner's colours: palette, categories, ground. Their arithmetic is a chunk that only such pages load. */
  async #paint(): Promise<void> {
    const accent = this.accent ?? this.#probe.colors.accent ?? null
    const { categoryColors: categories } = this
    const root = this.renderRoot.querySelector<HTMLElement>('.root')
    root?.style.setProperty('--_given-pin-size', `${this.pinSize}px`)
    if (!this.hasAttribute('pin-size')) root?.style.removeProperty('--_given-pin-size')
    if (accent !== null || Object.keys(categories).length > 0) this.#paints ??= await import('./paint.js')
    const { dark, colors } = this.#probe
    const tint = root ? this.#paints?.paint(root, this.#ownColors, { accent, categories, dark }) : undefined
    this.#stage.setGroundLook({ ...colors, dark, tint }, this.#language)
    await this.#showShapes()
  }
  #paints: typeof import('./paint.js') | undefined
  readonly #ownColors = new CSSStyleSheet()

  #lookOf({ categories }: Summary): Look {
    return lookOf(categories, { colors: this.categoryColors, symbols: this.categorySymbols })
  }

  // Data

  async #load({ keepView = false } = {}): Promise<void> {
    this.#store = undefined
    this.#keepView = keepView && this.#stage.viewport !== undefined && this.#stage.moved
    this.#selection?.clear()
    this.#highlighted = undefined
    this.#summary = undefined
    this.#entries = []
    this.#places = []
    void this.#stage.setSource(undefined, undefined)
    const load = ++this.#loads
    const text = this.#isInline ? await this.#inlineData() : undefined
    if (load !== this.#loads) return
    const { src, credentials, timeout: timeoutSeconds, maxSize: maxMegabytes, worker } = this
    const data = this.#data
    await this.#source.load({ src, data, text, credentials, timeoutSeconds, maxMegabytes, worker })
  }

  /** Counts loads, so that only the newest goes on. */
  #loads = 0

  /** Whether the data inside the tag, if there is any, is the source. */
  get #isInline(): boolean {
    return this.src === null && this.#data === undefined && this.isConnected
  }

  async #inlineData(): Promise<string | undefined> {
    const { inlineData, onInlineData } = await import('./inline-data.js')
    if (!this.#isInline) return undefined
    if (!this.#watchesInline) {
      this.#watchesInline = true
      this.#cleanUps.push(
        onInlineData(this, () => this.#isInline && void this.#load()),
        () => {
          this.#watchesInline = false
        },
      )
    }
    return inlineData(this)
  }
  #watchesInline = false

  #onLoad(store: PlaceSource, count: number, issues: readonly DataIssue[]): void {
    this.#store = store
    // Not sooner: on a slow connection they would share it with the data.
    preloadChunks('later')
    this.dispatchEvent(new NsmLoadEvent(count, issues))
    void this.#present(store)
    if (issues.some(({ severity }) => severity !== 'info')) {
      const source = this.#data === undefined && this.src !== null ? this.src : 'data'
      void import('./tell-owner.js')
        .then(({ tellIssues }) => tellIssues(source, count, issues, this.#language))
        .catch(() => console.warn(issues))
    }
  }

  /** Puts a new source on screen: list and pins first, then what takes longer. */
  async #present(store: PlaceSource): Promise<void> {
    const places = this.#source.count > MOST_PLACES ? null : await store.places()
    if (store !== this.#store) return
    this.#places = places
    await nextTask()
    await this.#linking
    const view = await this.#links?.arrive(store)
    do {
      if (store !== this.#store) return
      this.#finding.told = this.#finding.signature
      // Overtaken by a change of language or filters: those ask about a source that is on screen, so ask again.
    } while (!(await this.#ask(store)))
    await Promise.all([this.#speaking, this.#painting?.catch(() => undefined), nextTask()])
    if (store !== this.#store) return
    this.#stage.hasKey = !this.hide.includes('legend') && (this.#summary?.categories.length ?? 0) > 1
    this.#dressPins()
    await this.#stage.setSource(store, this.#keepView ? undefined : (view ?? this.#firstView()))
    this.requestUpdate()
    await this.updateComplete
    if (store !== this.#store) return
    if (this.#readyFor !== store) this.dispatchEvent(new NsmReadyEvent())
    this.#readyFor = store
    this.#start()
    if (await this.#links?.open()) return
    if (this.selected !== null) await (await this.#choosing()).restore()
  }

  /** Asks the current query of a source. Resolves to false when another question has overtaken it. */
  async #ask(store: PlaceSource): Promise<boolean> {
    const asked = ++this.#asked
    const summary = await store.apply(this.#finding.query(this.#language))
    // What a question finds begins at its beginning.
    const entries = await store.list(0, FIRST_ENTRIES, this.#finding.within)
    if (asked !== this.#asked || store !== this.#store) return false
    this.#summary = summary
    this.#entries = entries
    this.#look = this.#lookOf(summary)
    return true
  }

  /** Filters or search have changed; before there is data, nothing has to be done. */
  async #refilter(): Promise<void> {
    const store = this.#store
    const isLong = this.#entries.length > MORE_ENTRIES
    if (!store || !(await this.#ask(store))) return
    // Whoever has the focus in the list keeps it.
    if (isLong && !this.renderRoot.querySelector('.list:focus-within')) this.#edition++
    // The list first: somebody who types is looking there.
    this.requestUpdate()
    await this.updateComplete
    // Its frame, then the pins': a letter's answer isn't held up by them, nor the next letter.
    await new Promise<void>((resolve) => afterPaint(resolve))
    if (store !== this.#store) return
    await this.#stage.setSource(store, undefined)
    await this.#loadControls()
    await this.#finder?.answered()
    await this.#showEntries(MOST_ENTRIES)
    await this.#showShapes()
  }

  /** What may wait until the first pins are painted. */
  #start(): void {
    this.#cleanUps.push(
      afterPaint(() => {
        if (!this.isConnected) return
        this.#stage.start()
        // The rest of the list needs styles that come with the controls.
        void this.#loadControls().then(() => {
          void this.#finder?.answered()
          if (!this.isConnected) return
          this.#cleanUps.push(
            whenIdle(() => {
              void this.#showEntries(MOST_ENTRIES)
              void this.#showShapes()
              this.#loadPrint().catch(() => undefined)
            }),
          )
        })
      }),
    )
  }

  /** Buttons of the map, and what the visitor finds with. */
  async #loadControls(): Promise<void> {
    if (this.#finder) return
    try {
      const [{ MapControlsController, laterStyles }, { FinderController, finderStyles }] = await Promise.all([
        import('./map-controls-controller.js'),
        import('./finder-controller.js'),
      ])
      if (this.#finder) return
      adoptSheet(this.renderRoot, laterStyles)
      adoptSheet(this.renderRoot, finderStyles)
      this.#controls = new MapControlsController(this, () => this.#lent)
      this.#finder = new FinderController(this, () => this.#lent)
    } catch (error) {
      missing('buttons, search and filters')(error)
      return
    }
    this.requestUpdate()
  }
  /** What prints comes when the page is idle: Ctrl+P doesn't wait. */
  async #loadPrint() {
    const { PrintController } = await import('./print-controller.js')
    this.#print ??= new PrintController(this, () => this.#lent)
    return this.#print
  }
  #print: import('./print-controller.js').PrintController | undefined

  /** What is lent to the parts that come later: how things are at the moment. */
  get #lent() {
    return {
      state: this.#finding,
      stage: this.#stage,
      pins: this.#pins,
      store: this.#store,
      summary: this.#summary,
      entries: this.#entries,
      language: this.#language,
      translate: this.#translate,
      texts: this.#finder?.texts,
      say: (text: string) => this.#controls?.say(text),
      layout: this.#layout,
      look: this.#look,
      keyStands: this.#keyStands,
      nameLevel: this.#nameLevel,
      isSheet: this.#isSheet,
      isStacked: this.#layout === 'stack',
      card: this.#selection?.content,
      shown: this.#readyFor,
      refilter: () => this.#refilter(),
      relist: () => this.#showEntries(MOST_ENTRIES, true),
      firstView: () => this.#firstView(),
      closeCard: () => this.#selection?.close('api') ?? false,
      open: (id: string, origin: HTMLElement | undefined) => this.#choose(id, 'link', origin),
      close: () => this.#selection?.close('link') ?? false,
    }
  }
  #controls: import('./map-controls-controller.js').MapControlsController | undefined
  #finder: import('./finder-controller.js').FinderController | undefined

  /** Where the page's address says something, or is to: what reads and writes it. */
  readonly #link = (): void => {
    if (!this.syncUrl && !location.hash.includes('nsm')) return
    this.#linking ??= import('./link-controller.js')
      .then(({ LinkController }) => {
        this.#links = new LinkController(this, () => this.#lent)
      })
      .catch(missing('links'))
  }
  #linking: Promise<void> | undefined
  #links: import('./link-controller.js').LinkController | undefined

  /** @param anew also where so many are shown: the part of the map that the list is narrowed to has changed */
  async #showEntries(length: number, anew = false): Promise<void> {
    const store = this.#store
    const asked = this.#asked
    const listing = ++this.#listings
    const { within } = this.#finding
    let shown: readonly Entry[] = anew ? [] : this.#entries
    while (
      store &&
      this.isConnected &&
      (shown.length === 0 || shown.length < Math.min(length, this.#listed))
    ) {
      const more = shown.length === 0 ? FIRST_ENTRIES : MORE_ENTRIES
      const next = await store.list(shown.length, Math.min(more, length - shown.length), within)
      if (asked !== this.#asked || listing !== this.#listings || store !== this.#store) return
      shown = [...shown, ...next]
      this.#entries = shown
      this.requestUpdate()
      if (next.length === 0) return
      await this.updateComplete
      await idle()
    }
  }
  #edition = 0
  /** Counts listings, so that only the newest goes on. */
  #listings = 0

  /** How many places the list is of. */
  get #listed(): number {
    return this.#finder?.listed ?? this.count
  }

  async #showShapes(): Promise<void> {
    const store = this.#store
    if (!store || !this.#summary) return
    if (!this.#summary.hasShapes) {
      this.#stage.setShapes([], () => '')
      return
    }
    const shapes = await store.shapes()
    if (store === this.#store) this.#stage.setShapes(shapes, (category) => this.#colorOf(category))
  }

  #firstView(): Aim {
    const { bounds, center, zoom } = this
    if (bounds) return { bounds }
    if (center) return { center, zoom: zoom ?? 12 }
    const extent = this.#summary?.extent ?? REGION
    if (zoom === null) return { bounds: extent }
    return { center: [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2], zoom }
  }

  /** Whether the map key stands here: under a stacked map the filters' sheet has the same. */
  get #keyStands(): boolean {
    return this.#layout !== 'stack' || !this.facets.includes('category') || !this.#finding.isOpen('category')
  }

  /** The layout that the owner asks for, by `layout` or by hiding the list. */
  get #wantedLayout() {
    return this.hide.includes('list') && this.layout !== 'list' ? 'map' : this.layout
  }

  /** How the parts stand at the present width; unchanged while there is none, hidden or out of the page. */
  #layoutNow(): Layout {
    this.#box ??= this.#measure()
    const { width, em } = this.#box
    if (this.#source.state === 'failed') return 'list'
    return width === 0 ? this.#layout : layoutFor(this.#wantedLayout, width, em, this.#opened)
  }

  /** Width and font size in CSS pixels, as last observed: to read them between renderings costs a layout each time. */
  #box: { width: number; em: number } | undefined
  #measure() {
    return { width: this.clientWidth, em: emOf(this) }
  }

  // Language

  get #language() {
    return languageAround(this)
  }
  #speaking: Promise<void> = Promise.resolve()

  #speak(): Promise<void> {
    const language = this.#language
    const own = this.#ownStrings
    this.#speaking = loadStrings(language, own).then(async (translate) => {
      if (language !== this.#language || own !== this.#ownStrings) return
      const isSpoken = language === this.#spoken
      if (isSpoken && own === this.#translate?.own) return
      const first = this.#translate === undefined
      this.#spoken = language
      this.#translate = translate
      this.requestUpdate()
      void this.#finder?.speak()
      // Names and their order are the language's too.
      if (first || isSpoken || !this.#store || !(await this.#ask(this.#store))) return
      this.requestUpdate()
      await this.#stage.requery()
      await this.#showEntries(MOST_ENTRIES)
    })
    this.#speaking = this.#speaking.catch(missing('its texts'))
    return this.#speaking
  }
  /** The language of `#translate`, but for the site's own texts. */
  #spoken: Language | undefined

  /** The site's own texts are used when they come: until then ours are. */
  #takeStrings(): void {
    const { strings } = this
    import('./own-strings.js')
      .then(({ loadOwnStrings }) => loadOwnStrings(strings, this.#language))
      .then((own) => {
        if (strings !== this.strings) return
        this.#ownStrings = own
        void this.#speak()
      })
      .catch(missing('its texts'))
  }
  #ownStrings: OwnStrings | undefined

  // Selection: it has one owner

  async #choose(id: string | null, by: SelectedBy, origin?: HTMLElement): Promise<boolean> {
    return (await this.#choosing()).choose(id, by, origin)
  }

  /** The card comes when somebody points at a place, or when it is first opened. One promise keeps choices in order. */
  #choosing(): Promise<import('./selection.js').Selection> {
    this.#coming ??= import('./selection.js').then(
      ({ Selection }) => {
        this.#selection = new Selection(this, () => this.#lent)
        return this.#selection
      },
      (error) => {
        // Asked for again, it may come.
        this.#coming = undefined
        throw error
      },
    )
    return this.#coming
  }
  #coming: Promise<import('./selection.js').Selection> | undefined
  #selection: import('./selection.js').Selection | undefined

  // What happens to the map

  #onRest(viewport: Viewport): void {
    this.#finder?.rested()
    this.#controls?.rested()
    this.dispatchEvent(
      new NsmMoveEvent(toLonLat(viewport.center), resolutionToZoom(viewport.resolution), boundsOf(viewport)),
    )
  }

  #onMarkers(markers: readonly Marker[]): void {
    this.#selection?.onMarkers(markers)
    const grouped = markers.some((marker) => marker.kind === 'cluster' && marker.expansionZoom !== undefined)
    if (this.cluster === 'off' && grouped && !this.#toldOfGrouping) {
      this.#toldOfGrouping = true
      console.warn(
        'nature-service-map: cluster="off" shows up to 500 pins in view; there are more, so they are grouped.',
      )
    }
    void this.#controls?.describe()
  }
  #toldOfGrouping = false

  #onSize(): void {
    this.#box = this.#measure()
    // In the next frame: a size that changes while sizes are being told is an error to the browser.
    if (this.#layoutNow() !== this.#layout) requestAnimationFrame(() => this.requestUpdate())
    this.#selection?.onFrame()
  }

  #highlight(pin: Pin | string | undefined): void {
    const next = typeof pin === 'string' ? this.#pinOfId(pin) : pin
    if (next?.id === this.#highlighted?.id) return
    // Who points at a place may be about to choose it.
    if (pin) this.#choosing().catch(() => undefined)
    this.#highlighted = next
    this.requestUpdate()
  }

  #pinOfId(id: string): Pin | undefined {
    return this.#stage.markers.find((marker): marker is Pin => marker.kind === 'pin' && marker.id === id)
  }

  #colorOf(category: string | undefined): string {
    const { color } = this.#look(category)
    const probe = document.createElement('span')
    if (color !== undefined) probe.dataset.color = color
    probe.className = 'color-probe'
    this.renderRoot.querySelector('.root')?.append(probe)
    const value = getComputedStyle(probe).backgroundColor
    probe.remove()
    return value
  }

  // Rendering

  protected override render(): TemplateResult {
    const translate = this.#translate
    const { state } = this.#source
    const title = this.heading
    return html`<div class="frame">
      <section
        class="root"
        data-layout=${this.#layout}
        data-theme=${this.theme}
        data-pin-shape=${this.pinShape}
        data-state=${state}
        lang=${this.#translate?.own?.locale ?? this.#language}
        aria-label=${this.#name ?? nothing}
        aria-busy=${state === 'loading'}
        @keydown=${(event: KeyboardEvent) => this.#selection?.onKey(event)}
      >
        ${this.#probe.element}
        <div class="header ${this.#hasToggle ? 'has-toggle' : ''}" part="header">
          <slot name="header"></slot>
          ${title === null ? nothing : heading(this.headingLevel, title, 'title')}
          <p class="status" part="status count" role="status">${translate ? this.#status(translate) : nothing}${this.#links?.note}</p>
          ${translate && state === 'loading' ? progressView(this.#source.progress, translate) : nothing}
          ${translate ? this.#toggle(translate) : nothing}
        </div>
        ${this.#renderFinder()}
        <div class="side" tabindex="-1">${translate ? this.#side(translate, state) : loadingView()}</div>
        <div class="map-area">
          ${this.#controls?.renderBefore()}${this.#stage.element} ${translate && this.#controls?.render(translate)}
          ${this.#finder?.onMap()}
          ${this.#isSheet ? nothing : this.#selection?.render()}${this.#controls?.renderAfter()}
        </div>
        ${this.#isSheet ? this.#selection?.render() : nothing}
        ${this.#controls?.renderVoice()}
        ${translate && this.#finder?.sheet(translate)}
        <slot name="footer"></slot>
      </section>
    </div>`
  }

  /** Whether there is nothing to find: then the room for what comes with places is words' and the owner's content's. */
  get #isBare(): boolean {
    return ['failed', 'empty'].includes(this.#source.state)
  }

  /** Room for what the visitor finds with: kept from the first paint on, so that nothing moves when it comes. */
  #renderFinder(): TemplateResult | typeof nothing {
    const { hide } = this
    const rows = [!hide.includes('search') || !hide.includes('filters'), !hide.includes('locate')]
    if (!rows.includes(true) || this.#isBare) return nothing
    const isOffered = this.#finder?.isOffered
    return html`<div class="finder" role=${isOffered ? 'search' : nothing} aria-label=${(isOffered && this.#name) || nothing}>
      ${rows.map((shown, n) => (shown ? html`<div class="find-row">${this.#finder?.row(n)}</div>` : nothing))}
    </div>`
  }

  /** What its landmarks are called: a page may have several maps. */
  get #name(): string | undefined {
    return this.heading ?? this.#translate?.('services')
  }

  /** Names are headings under the title; where there is none, in its stead. */
  get #nameLevel(): number {
    return this.heading === null ? this.headingLevel : this.headingLevel + 1
  }

  #status(translate: Translator): string {
    const { state, error } = this.#source
    if (state === 'loading') return translate('loading')
    if (state === 'failed' && error) return failureText(error.code, translate)
    if (state === 'empty') return translate('empty')
    return (
      this.#finder?.status(translate) ?? (this.#summary ? translate('found', { n: this.#summary.count }) : '')
    )
  }

  get #hasToggle(): boolean {
    return !this.#isBare && (this.#wantedLayout === 'map' || this.#wantedLayout === 'list')
  }

  /** Where the owner's layout hides list or map, a button shows it: the list is the accessible alternative. */
  #toggle(translate: Translator): TemplateResult | typeof nothing {
    if (!this.#hasToggle) return nothing
    const text =
      this.#wantedLayout === 'map'
        ? translate(this.#opened ? 'hideList' : 'showList')
        : translate(this.#opened ? 'hideMap' : 'showMap')
    return html`<button type="button" class="button" part="button" aria-expanded=${this.#opened} @click=${this.#onToggle}>
      ${text}
    </button>`
  }

  #side(translate: Translator, state: State): unknown {
    switch (state) {
      case 'loading':
        return loadingView()
      case 'failed':
        return failedView(translate, () => void this.reload())
      case 'empty':
        return emptyView()
      default:
        return [
          html`<div class="above ${this.#finding.changeable.length > 0 ? 'has-chips' : ''}">${this.#finder?.above()}</div>`,
          this.#renderList(translate),
          this.#finder?.below(),
        ]
    }
  }

  /** Up to 500 entries: rendered again only when something in them is another. */
  #renderList(translate: Translator): unknown {
    const model = {
      entries: this.#entries,
      edition: this.#edition,
      count: this.#listed,
      selected: this.#selection?.pin?.id,
      highlighted: this.#highlighted?.id,
      headingLevel: this.#nameLevel,
      translate,
      language: this.#language,
      offersMore: this.#entries.length >= MOST_ENTRIES,
      look: this.#look,
      found: this.#finder?.found,
    }
    return guard(Object.values(model), () =>
      placeList(model, {
        onSelect: (id, button) => void this.#choose(id, 'list', button),
        onHighlight: (entry) => this.#highlight(entry && pinOfEntry(entry)),
        onMore: () => void this.#showEntries(this.#entries.length + MOST_ENTRIES),
      }),
    )
  }

  /** Whether the card is a sheet on the screen's lower edge: where there is no room beside a pin. */
  get #isSheet(): boolean {
    return this.#layout === 'stack' || this.#layout === 'list'
  }

  #onToggle(): void {
    this.#opened = !this.#opened
    this.requestUpdate()
  }
}
defineAttributeProperties(NatureServiceMapElement.prototype)

const missing =
  (what: string) =>
  (error: unknown): void =>
    console.warn(`nature-service-map: ${what} could not be loaded.`, error)
