/** The page's address and the element: applies what a link says and, with `sync-url`, writes it. Loaded where there is either. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { means, type Place } from '../data/place.js'
import { PlaceStore } from '../data/place-store.js'
import { FACETS, type Facet, type PlaceSource } from '../data/query.js'
import { loadLinkStrings } from '../strings/link.js'
import type { Translator } from '../strings/strings.js'
import type { AttributeProperties } from './attributes.js'
import type { FinderNeeds } from './finder-controller.js'
import { FindingState } from './finding-state.js'
import { isSame, type Key, type Link, NOTHING, readLink, type View, writeLink } from './links.js'
import type { Aim } from './map-stage.js'
import type { State } from './source-controller.js'

type LinkHost = ReactiveControllerHost &
  HTMLElement &
  AttributeProperties & { readonly renderRoot: HTMLElement | DocumentFragment; readonly state: State }

/** What the element lends: how things are at the moment. */
export interface LinkNeeds
  extends Pick<FinderNeeds, 'state' | 'stage' | 'store' | 'language' | 'translate' | 'card' | 'refilter'> {
  /** The source whose list and pins are on screen. */
  readonly shown: PlaceSource | undefined
  /** Opens a place, as a link does. */
  open(id: string, origin: HTMLElement | undefined): Promise<boolean>
  /** Closes the card, as a link does. */
  close(): boolean
}

/** What a link names and the data doesn't have. */
interface Missing {
  readonly place: boolean
  readonly facets: readonly Facet[]
}

/** Between two writings, in milliseconds: browsers allow a page a hundred in half a minute. */
const GAP = 350
/** When the page's next writing may be, by `performance.now()`: its maps share what is allowed. */
let nextWrite = 0

/** So long the page's other maps are waited for, in milliseconds. */
const PATIENCE = 1000

/** Those of the maps in the page. */
const controllers = new Set<LinkController>()

export class LinkController implements ReactiveController {
  readonly #host: LinkHost
  readonly #lend: () => LinkNeeds
  #listening = new AbortController()
  /** The fragment that was last looked at, and what it says to us. */
  #fragment = ''
  #read: Link = NOTHING
  /** What of it we have done, or have written ourselves. */
  #applied: Link = NOTHING
  /** The place of a link, to be opened when the pins are on screen. */
  #toOpen: string | undefined
  /** We have opened what a link says to no map in particular. */
  #claimed = false
  #view: View | undefined
  /** Filters and search as last told of: letters that are being typed aren't written. */
  #found: Link = NOTHING
  /** A button has moved the view: that is the visitor too. */
  #pressed = false
  /** Nobody has touched the page since it was opened by its link. */
  #untouched: boolean
  /** The link to this page that was clicked last. */
  #clicked: HTMLAnchorElement | undefined
  /** Links are applied one after another. */
  #applying: Promise<void> = Promise.resolve()
  #busy = 0
  /** The first source is on screen with what its link said: from now on what changes is written. */
  #settled = false
  /** The owner's `selected`, which nobody has chosen. */
  #preset: string | null = null
  /** `sync-url` as last seen. */
  #isSynced = false
  #push = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #missing: Missing | undefined
  #note = ''
  #noteVoice: Translator | undefined
  #toldOfId = false
  #arrived: (() => void)[] = []

  constructor(host: LinkHost, lend: () => LinkNeeds) {
    this.#host = host
    this.#lend = lend
    const [navigation] = performance.getEntriesByType('navigation')
    // After a reload, and on the way back, the browser puts the page where the visitor was.
    const isFirstVisit =
      !(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate'
    const isReady = this.#isReady
    this.#untouched = isReady || isFirstVisit
    this.#settled = isReady
    host.addController(this)
    this.#prepare()
    if (isReady) this.#tidy()
  }

  get #needs(): LinkNeeds {
    return this.#lend()
  }

  get #isReady(): boolean {
    const { store, shown } = this.#needs
    return store !== undefined && store === shown
  }

  hostConnected(): void {
    controllers.add(this)
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const listen = { signal, capture: true, passive: true }
    addEventListener('hashchange', () => this.#follow(), { signal })
    // Routers write addresses by script: only this event tells of it, in browsers that have it.
    const { navigation } = globalThis as { navigation?: EventTarget }
    navigation?.addEventListener('currententrychange', () => this.#follow(), { signal })
    document.addEventListener('click', (event) => this.#onClick(event), listen)
    for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
      addEventListener(
        type,
        () => {
          this.#untouched = false
        },
        listen,
      )
    }
    const host = this.#host
    host.addEventListener('nsm-filter', () => this.#onFilter(), { signal })
    host.addEventListener('nsm-select', (event) => this.#onSelect(event.detail.place), { signal })
    host.addEventListener('nsm-move', ({ detail: { center, zoom } }) => this.#onMove({ center, zoom }), {
      signal,
    })
    host.addEventListener('click', (event) => this.#onPress(event), listen)
    // One map more may be whom a link names.
    for (const controller of controllers) controller.#follow(true)
  }

  hostDisconnected(): void {
    controllers.delete(this)
    this.#listening.abort()
    this.#cancel()
  }

  hostUpdate(): void {
    if (this.#isWaiting) this.#note = ''
    else for (const tell of this.#arrived.splice(0)) tell()
    const { syncUrl } = this.#host
    if (syncUrl && !this.#isSynced) this.#tidy()
    this.#isSynced = syncUrl
    if (this.#missing && this.#noteVoice !== this.#needs.translate) void this.#speak()
  }

  /** A word to the visitor about what a link names and the data doesn't have: it follows the count. */
  get note(): string {
    return this.#note
  }

  // From the address

  /** A source has come: filters and search of the link are set before anything of it is shown. */
  async arrive(store: PlaceSource): Promise<Aim | undefined> {
    const from = this.#applied
    const to = this.#read
    this.#applied = to
    await this.#filter(store, from, to)
    this.#toOpen = to.place === from.place ? undefined : to.place
    if (!isSameView(from, to)) this.#view = to.view
    return this.#settled ? undefined : to.view
  }

  /** Pins are on screen: opens the place of the link. */
  async open(): Promise<boolean> {
    const id = this.#toOpen
    this.#toOpen = undefined
    this.#busy++
    const opened = id !== undefined && (await this.#open(id, undefined))
    this.#busy--
    this.#preset = opened ? null : this.#host.selected
    this.#settled = true
    if (isSame(this.#read, this.#applied)) this.#tidy()
    // It has changed meanwhile.
    else this.#enqueue(undefined)
    return opened
  }

  /** Looks at the address, and does what is new in it. */
  #follow(isForced = false, again?: HTMLAnchorElement): void {
    const fragment = location.hash.slice(1)
    if (fragment === this.#fragment && !again && !isForced) return
    const before = this.#foreign(this.#fragment)
    const now = this.#readAddress(fragment)
    const isOurs = !isSame(now, this.#read)
    this.#fragment = fragment
    if (!isOurs && !again) return
    this.#cancel()
    this.#read = now
    if (again) this.#applied = NOTHING
    const origin = again ?? (this.#clicked?.href === location.href ? this.#clicked : undefined)
    this.#clicked = undefined
    const isElsewhere = isSame(now, NOTHING) && this.#foreign(fragment) !== before
    if (isElsewhere && !isForced) {
      // A link to another part of the page has taken the fragment: that is no wish to lose what was found.
      this.#applied = NOTHING
      this.#changed(false)
    } else if (this.#isReady) this.#enqueue(origin)
  }

  #enqueue(origin: HTMLElement | undefined): void {
    this.#applying = this.#applying
      .then(() => this.#apply(origin))
      .catch((error: unknown) => console.warn('nature-service-map: a link could not be followed.', error))
  }

  async #apply(origin: HTMLElement | undefined): Promise<void> {
    const { store, stage, refilter, close } = this.#needs
    // What comes is told by `arrive`.
    if (!store) return
    const from = this.#applied
    const to = this.#read
    this.#applied = to
    this.#busy++
    try {
      this.#say(undefined)
      if (origin) this.#host.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      if (!to.place && from.place && this.#host.selected === from.place) close()
      if (await this.#filter(store, from, to)) await refilter()
      if (!isSameView(from, to)) {
        this.#view = to.view
        this.#pressed = false
        if (to.view) stage.aim(to.view, true)
      }
      if (to.place && to.place !== from.place) await this.#open(to.place, origin)
    } finally {
      this.#busy--
    }
    this.#tidy()
  }

  /** Sets the filters and the search in which two links differ. Resolves to whether there are any. */
  async #filter(store: PlaceSource, from: Link, to: Link): Promise<boolean> {
    const { state, language } = this.#needs
    const { lock } = this.#host
    const facets = FACETS.filter(
      (facet) => !lock.includes(facet) && !isEqual(from.filters[facet], to.filters[facet]),
    )
    const named = facets.filter((facet) => to.filters[facet]?.length)
    const known = named.length > 0 ? await store.facets(named) : {}
    const missing: Facet[] = []
    const chosen = { ...state.chosen }
    for (const facet of facets) {
      delete chosen[facet]
      const wanted = to.filters[facet]
      const found = wanted?.filter((value) => known[facet]?.some(({ name }) => means(name, value)))
      if (found && found.length < (wanted?.length ?? 0)) missing.push(facet)
      if (found && (found.length > 0 || wanted?.length === 0)) chosen[facet] = found
    }
    state.chosen = chosen
    const isSearched = from.search !== to.search
    if (isSearched) state.search = to.search ?? ''
    if (missing.length > 0 && !to.doubtful) this.#say({ place: false, facets: missing })
    const place = to.place && to.place !== from.place ? await store.place(to.place) : undefined
    const isLoosened = place !== undefined && (await this.#reveal(place, language))
    return facets.length > 0 || isSearched || isLoosened
  }

  /** Takes away what hides a place that a link names, as far as it is the visitor's to take away. */
  async #reveal(place: Place, language: LinkNeeds['language']): Promise<boolean> {
    const { state } = this.#needs
    if (await passes(place, state, language)) return false
    const bare = this.#bare()
    if (!(await passes(place, bare, language))) return false
    for (const facet of FACETS) {
      const values = state.filters[facet]
      if (!values || this.#host.lock.includes(facet)) continue
      bare.chosen = { ...noFilters(), [facet]: values }
      if (!(await passes(place, bare, language))) state.chosen = { ...state.chosen, [facet]: [] }
    }
    if (!(await passes(place, state, language))) state.search = ''
    return true
  }

  /** What is asked when visitors have taken away all that they can. */
  #bare(): FindingState {
    const bare = new FindingState(this.#host)
    bare.chosen = noFilters()
    return bare
  }

  /** @param origin the link that was clicked: it has the focus again when the card is closed */
  async #open(id: string, origin: HTMLElement | undefined): Promise<boolean> {
    const isHeld = await this.holds(id)
    const isUnnamed = readLink(this.#fragment, '', this.#ids()).place === id
    if (isUnnamed) {
      await this.#gathered()
      // It is the first map's that has it; that none has it is said by the first.
      const maps = this.#others
      const others = isHeld ? maps.filter((other) => isBefore(other.#host, this.#host)) : maps
      for (const other of others) {
        if (!(await other.holds(id))) continue
        this.#applied = { ...this.#applied, place: undefined }
        return false
      }
      if (!isHeld && !this.#isFirst) {
        this.#applied = { ...this.#applied, place: undefined }
        return false
      }
    }
    this.#claimed = isUnnamed && isHeld
    if (!isHeld) {
      if (!this.#read.doubtful) this.#say({ place: true, facets: this.#missing?.facets ?? [] })
      return false
    }
    return this.#needs.open(id, origin ?? this.#arrival(id))
  }

  /**
   * Whoever comes by a place's link is taken to it, as by any link into a page: it comes into view and its card has
   * the focus. Not when they have begun to do something else meanwhile, nor in a frame that doesn't have the focus.
   */
  #arrival(id: string): HTMLElement | undefined {
    if (!this.#untouched) return undefined
    this.#untouched = false
    const { activeElement } = document
    const link = activeElement instanceof HTMLAnchorElement && activeElement.href === location.href
    if (!link && activeElement !== document.body && activeElement !== null) return undefined
    this.#host.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    if (link) return activeElement
    if (!document.hasFocus()) return undefined
    const item = this.#host.renderRoot.querySelector<HTMLElement>(`.item-name[data-id="${CSS.escape(id)}"]`)
    return item ?? this.#needs.stage.element
  }

  /** Whether this map has a place to show, once it is known. */
  async holds(id: string): Promise<boolean> {
    if (this.#isWaiting) await new Promise<void>((resolve) => this.#arrived.push(resolve))
    const { store, language } = this.#needs
    const place = await store?.place(id)
    return place !== undefined && (await passes(place, this.#bare(), language))
  }

  get #isWaiting(): boolean {
    return this.#host.isConnected && this.#host.state === 'loading'
  }

  /** What a link will need is fetched along with the data. */
  #prepare(): void {
    const { place, filters, search } = this.#read
    const wanted = [
      place !== undefined && import('./selection.js'),
      (search !== undefined || Object.keys(filters).length > 0) && import('../data/finding.js'),
      search !== undefined && import('../data/search.js'),
    ]
    // Whoever needs it handles its failure.
    for (const one of wanted) if (one) one.catch(() => undefined)
  }

  // Several maps

  get #others(): LinkController[] {
    return [...controllers].filter((other) => other !== this)
  }

  /** Each map hears of the link for itself, one sooner than another; one whose code never comes isn't waited for. */
  async #gathered(): Promise<void> {
    const isHere = (map: HTMLElement) => [...controllers].some((one) => one.#host === map)
    const until = performance.now() + PATIENCE
    while (!this.#maps.every(isHere) && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }

  /** The page's maps: also those that have nothing to do with addresses yet. */
  get #maps(): HTMLElement[] {
    const maps = document.querySelectorAll<HTMLElement>(this.#host.localName)
    return [...new Set([...maps, ...[...controllers].map((one) => one.#host), this.#host])].sort((a, b) =>
      isBefore(a, b) ? -1 : 1,
    )
  }

  #ids(): string[] {
    return this.#maps.map(({ id }) => id).filter(Boolean)
  }

  get #isFirst(): boolean {
    return this.#maps[0] === this.#host
  }

  #readAddress(fragment: string): Link {
    const ids = this.#ids()
    const { id } = this.#host
    const unnamed = readLink(fragment, '', ids)
    const named = id ? readLink(fragment, id, ids) : NOTHING
    const place = named.place ?? unnamed.place
    if (!this.#isFirst) return { ...named, place, doubtful: place !== named.place && unnamed.doubtful }
    const filters = { ...unnamed.filters, ...named.filters }
    return { ...unnamed, ...withoutGaps(named), place, filters }
  }

  /** What of a fragment isn't about maps. */
  #foreign(fragment: string): string {
    return writeLink(fragment, NOTHING, '', this.#ids(), () => true)
  }

  // To the address

  #onFilter(): void {
    this.#found = this.#finding()
    this.#changed(true)
  }

  #onSelect(place: Place | null): void {
    const isPreset = place !== null && place.id === this.#preset
    this.#preset = null
    if (this.#busy === 0) this.#say(undefined)
    // What is being searched for has taken the card away: one step back undoes both.
    if (place === null && !isSame(this.#finding(), this.#found)) return
    // The event comes before the card.
    queueMicrotask(() => this.#changed(!isPreset))
  }

  #onMove(view: View): void {
    if (!this.#view && !this.#pressed && !this.#needs.stage.moved) return
    this.#view = view
    this.#changed(false)
  }

  #onPress(event: Event): void {
    const pressed = event.composedPath().filter((target) => target instanceof Element)
    if (pressed.some((element) => element.matches('.zoom, .cluster'))) this.#pressed = true
    if (!pressed.some((element) => element.matches('.controls > .control'))) return
    // All places: what anybody sees without a view in the link.
    this.#pressed = false
    this.#view = undefined
    this.#changed(false)
  }

  #onClick(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
    if (!link?.hash) return
    this.#clicked = link
    // The address stays as it is, so that no event tells of it.
    if (link.href === location.href)
      setTimeout(() => {
        if (!event.defaultPrevented && this.#host.isConnected) this.#follow(false, link)
      })
  }

  /** @param push whether the visitor can go back to how it was before */
  #changed(push: boolean): void {
    if (this.#busy > 0) return
    if (push) this.#say(undefined)
    this.#schedule(push)
  }

  /** What a link said and couldn't be had doesn't stay in the address, unless it may be for another map. */
  #tidy(): void {
    this.#found = this.#finding()
    if (!this.#read.doubtful) this.#schedule(false)
  }

  #schedule(push: boolean): void {
    if (!this.#host.syncUrl || !this.#settled) return
    this.#push ||= push
    if (this.#timer !== undefined) return
    const now = performance.now()
    const at = Math.max(now, nextWrite)
    nextWrite = at + GAP
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#write()
    }, at - now)
  }

  #cancel(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#push = false
  }

  #write(): void {
    const push = this.#push
    this.#push = false
    const host = this.#host
    if (!host.syncUrl || this.#busy > 0) return
    const link = this.#current()
    const fragment = location.hash.slice(1)
    if (isSame(link, this.#readAddress(fragment))) return
    const isSeveral = this.#maps.length > 1
    if (isSeveral && !host.id && !this.#isFirst) {
      if (!this.#toldOfId)
        console.warn('nature-service-map: of several maps on a page, sync-url needs an id on each.')
      this.#toldOfId = true
      return
    }
    const isClaimed = this.#others.some((other) => other.#claimed)
    const isOwn = (map: string, key: Key) =>
      map === ''
        ? key === 'place' && (this.#claimed || isClaimed)
          ? this.#claimed
          : this.#isFirst
        : map === host.id
    const written = writeLink(fragment, link, isSeveral ? host.id : '', this.#ids(), isOwn)
    if (written === fragment) return
    const before = { fragment: this.#fragment, read: this.#read, applied: this.#applied }
    this.#fragment = written
    this.#read = link
    this.#applied = link
    // From `location`, since a `<base>` would be taken for the page.
    const address = location.href.split('#', 1)[0] + (written && `#${written}`)
    try {
      if (push) history.pushState(history.state, '', address)
      else history.replaceState(history.state, '', address)
      this.#claimed = false
    } catch {
      // A frame without an address of its own, or too often by whatever the page does: it works on without.
      this.#fragment = before.fragment
      this.#read = before.read
      this.#applied = before.applied
    }
  }

  /** What a link to what is shown says. */
  #current(): Link {
    return { ...this.#found, place: this.#host.selected ?? undefined, view: this.#view }
  }

  /** Filters and search as they are at the moment, where they aren't the owner's. */
  #finding(): Link {
    const { chosen, search } = this.#needs.state
    const presets: Partial<Record<Facet, unknown>> & Pick<LinkHost, 'lock'> = this.#host
    const facets = FACETS.filter(
      (facet) =>
        chosen[facet] && !presets.lock.includes(facet) && !isEqual(chosen[facet], presets[facet] ?? []),
    )
    return {
      filters: Object.fromEntries(facets.map((facet) => [facet, chosen[facet] ?? []])),
      search: search || undefined,
    }
  }

  // Words

  #say(missing: Missing | undefined): void {
    this.#missing = missing
    this.#noteVoice = undefined
    if (missing) void this.#speak()
    else if (this.#note) {
      this.#note = ''
      this.#host.requestUpdate()
    }
  }

  async #speak(): Promise<void> {
    const missing = this.#missing
    const { language, translate } = this.#needs
    if (!translate) return
    this.#noteVoice = translate
    const texts = await loadLinkStrings(language, translate).catch(() => undefined)
    if (!texts || !missing || missing !== this.#missing) return
    const { place, facets } = missing
    // The names of the facets: what the link itself says is anybody's to write.
    const x = facets.map((facet) => texts(facet)).join(', ')
    const filters = facets.length > 0 ? texts('filtersMissing', { n: facets.length, x }) : ''
    this.#note = `. ${[place ? texts('placeMissing') : '', filters].filter(Boolean).join(' ')}`
    this.#host.requestUpdate()
  }
}

const noFilters = () => Object.fromEntries(FACETS.map((facet) => [facet, []]))

/** Whether a query lets a place through, by the rules that the store has. */
const passes = async (place: Place, state: FindingState, language: LinkNeeds['language']): Promise<boolean> =>
  (await new PlaceStore([place]).apply(state.query(language))).count > 0

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const isSameView = (one: Link, other: Link): boolean => isEqual(one.view, other.view)

const withoutGaps = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
