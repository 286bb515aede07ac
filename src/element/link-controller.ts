/** The page's address and the element: applies what a link says and, with `sync-url`, writes it. Loaded where there is either. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Place } from '../data/place.js'
import type { PlaceSource } from '../data/query.js'
import { AddressWriter, writeFragment } from './address-writer.js'
import { Arrival } from './arrival.js'
import type { AttributeProperties } from './attributes.js'
import { ClickedLink } from './clicked-link.js'
import type { FinderNeeds } from './finder-controller.js'
import { LinkNote } from './link-note.js'
import { findingOf, setFinding } from './linked-finding.js'
import { LinkedView } from './linked-view.js'
import { isSame, type Link, NOTHING } from './links.js'
import type { Aim } from './map-stage.js'
import { PageMap } from './page-map.js'
import { isWithinReach, reveal } from './reveal.js'
import type { State } from './source-controller.js'

export type LinkHost = ReactiveControllerHost &
  HTMLElement &
  AttributeProperties & { readonly renderRoot: HTMLElement | DocumentFragment; readonly state: State }

/** What the element lends: how things are at the moment. */
export interface LinkNeeds
  extends Pick<FinderNeeds, 'state' | 'stage' | 'store' | 'language' | 'translate' | 'refilter'> {
  /** The source whose list and pins are on screen. */
  readonly shown: PlaceSource | undefined
  /** Opens a place, as a link does. */
  open(id: string, origin: HTMLElement | undefined): Promise<boolean>
  /** Closes the card, as a link does. */
  close(): boolean
}

export class LinkController implements ReactiveController {
  readonly #host: LinkHost
  readonly #lend: () => LinkNeeds
  readonly #map: PageMap
  readonly #note: LinkNote
  readonly #arrival: Arrival
  readonly #clicked = new ClickedLink((link) => {
    if (this.#host.isConnected) this.#follow(false, link)
  })
  readonly #view: LinkedView
  readonly #writer = new AddressWriter((push) => this.#write(push))
  #listening = new AbortController()
  /** The fragment that was last looked at, and what it says to us. */
  #fragment = ''
  #read: Link = NOTHING
  /** What of it we have done, or have written ourselves. */
  #applied: Link = NOTHING
  /** The place of a link, to be opened when the pins are on screen. */
  #toOpen: string | undefined
  /** Filters and search as last told of: letters that are being typed aren't written. */
  #found: Link = NOTHING
  /** Links are applied one after another. */
  #applying: Promise<void> = Promise.resolve()
  #busy = 0
  /** The first source is on screen with what its link said: from now on what changes is written. */
  #settled = false
  /** The owner's `selected`, which nobody has chosen. */
  #preset: string | null = null
  /** `sync-url` as last seen. */
  #isSynced = false
  /** Who waits for what the source has. */
  #arrived: (() => void)[] = []

  constructor(host: LinkHost, lend: () => LinkNeeds) {
    this.#host = host
    this.#lend = lend
    const isReady = this.#isReady
    this.#map = new PageMap(host, { holds: (id) => this.#holds(id), follow: () => this.#follow(true) })
    this.#note = new LinkNote(host, lend)
    this.#arrival = new Arrival(host, lend, isReady)
    this.#view = new LinkedView(host, lend, () => this.#changed(false))
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
    this.#listening = new AbortController()
    const { signal } = this.#listening
    addEventListener('hashchange', () => this.#follow(), { signal })
    // Routers write addresses by script: only this event tells of it, in browsers that have it.
    const { navigation } = globalThis as { navigation?: EventTarget }
    navigation?.addEventListener('currententrychange', () => this.#follow(), { signal })
    this.#clicked.watch(signal)
    this.#arrival.watch(signal)
    this.#view.watch(signal)
    const host = this.#host
    host.addEventListener('nsm-filter', () => this.#onFilter(), { signal })
    host.addEventListener('nsm-select', (event) => this.#onSelect(event.detail.place), { signal })
    this.#map.join()
  }

  hostDisconnected(): void {
    this.#map.leave()
    this.#listening.abort()
    this.#writer.cancel()
    // Taken out for good, and not just moved, it has nothing that others could wait for.
    setTimeout(() => {
      if (!this.#host.isConnected) this.#tellArrived()
    })
  }

  hostUpdate(): void {
    if (this.#isWaiting) this.#note.hide()
    else this.#tellArrived()
    const { syncUrl } = this.#host
    if (syncUrl && !this.#isSynced) this.#tidy()
    this.#isSynced = syncUrl
    this.#note.follow()
  }

  #tellArrived(): void {
    for (const tell of this.#arrived.splice(0)) tell()
  }

  /** A word to the visitor about what a link names and the data doesn't have: it follows the count. */
  get note(): string {
    return this.#note.text
  }

  // From the address

  /** A source has come: filters and search of the link are set before anything of it is shown. */
  async arrive(store: PlaceSource): Promise<Aim | undefined> {
    const from = this.#applied
    const to = this.#read
    this.#applied = to
    this.#note.clear()
    await this.#filter(store, from, to)
    this.#toOpen = to.place === from.place ? undefined : to.place
    if (!isSameView(from, to)) this.#view.now = to.view
    return this.#settled ? undefined : to.view
  }

  /** Pins are on screen: opens the place of the link. */
  async open(): Promise<boolean> {
    const id = this.#toOpen
    this.#toOpen = undefined
    let opened = false
    this.#busy++
    try {
      opened = id !== undefined && (await this.#open(id, undefined))
    } finally {
      this.#busy--
    }
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
    const before = this.#map.foreign(this.#fragment)
    const now = this.#map.read(fragment)
    const isOurs = !isSame(now, this.#read)
    this.#fragment = fragment
    if (!isOurs && !again) return
    this.#writer.cancel()
    this.#read = now
    if (again) this.#applied = NOTHING
    const clicked = this.#clicked.take()
    const origin = again ?? clicked
    const isElsewhere = isSame(now, NOTHING) && this.#map.foreign(fragment) !== before
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
    const { store, refilter, close } = this.#needs
    // What comes is told by `arrive`.
    if (!store) return
    const from = this.#applied
    const to = this.#read
    this.#applied = to
    this.#busy++
    try {
      this.#note.clear()
      if (origin) this.#host.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      if (!to.place && from.place && this.#host.selected === from.place) close()
      if (await this.#filter(store, from, to)) await refilter()
      if (!isSameView(from, to)) this.#view.show(to.view)
      if (to.place && to.place !== from.place) await this.#open(to.place, origin)
    } finally {
      this.#busy--
    }
    this.#tidy()
  }

  /** Sets filters and search by a link, so that its place is seen. Resolves to whether they are others. */
  async #filter(store: PlaceSource, from: Link, to: Link): Promise<boolean> {
    const { state, language } = this.#needs
    const { isChanged, missing } = await setFinding(state, this.#host, store, from, to)
    if (missing.length > 0 && !to.doubtful) this.#note.lacksValues(missing)
    const place = to.place && to.place !== from.place ? await store.place(to.place) : undefined
    const isRevealed = place !== undefined && (await reveal(place, state, this.#host, language))
    return isChanged || isRevealed
  }

  /** @param origin the link that was clicked: it has the focus again when the card is closed */
  async #open(id: string, origin: HTMLElement | undefined): Promise<boolean> {
    const isHeld = await this.#holds(id)
    if (!(await this.#map.claims(id, isHeld, this.#fragment))) {
      this.#applied = { ...this.#applied, place: undefined }
      return false
    }
    if (!isHeld) {
      if (!this.#read.doubtful) this.#note.lacksPlace()
      return false
    }
    return this.#needs.open(id, origin ?? this.#arrival.origin(id))
  }

  /** Whether this map has a place to show, once it is known. */
  async #holds(id: string): Promise<boolean> {
    if (this.#isWaiting) await new Promise<void>((resolve) => this.#arrived.push(resolve))
    const { store, language } = this.#needs
    const place = await store?.place(id)
    return place !== undefined && (await isWithinReach(place, this.#host, language))
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

  // To the address

  #onFilter(): void {
    this.#found = this.#finding()
    this.#changed(true)
  }

  #onSelect(place: Place | null): void {
    const isPreset = place !== null && place.id === this.#preset
    this.#preset = null
    if (this.#busy === 0) this.#note.clear()
    // What is being searched for has taken the card away: one step back undoes both.
    if (place === null && !isSame(this.#finding(), this.#found)) return
    // The event comes before the card.
    queueMicrotask(() => this.#changed(!isPreset))
  }

  /** @param push whether the visitor can go back to how it was before */
  #changed(push: boolean): void {
    if (this.#busy > 0) return
    if (push) this.#note.clear()
    this.#schedule(push)
  }

  /** What a link said and couldn't be had doesn't stay in the address, unless it may be for another map. */
  #tidy(): void {
    this.#found = this.#finding()
    if (!this.#read.doubtful) this.#schedule(false)
  }

  #schedule(push: boolean): void {
    if (this.#host.syncUrl && this.#settled) this.#writer.schedule(push)
  }

  #write(push: boolean): void {
    if (!this.#host.syncUrl || this.#busy > 0) return
    const link = this.#current()
    const fragment = location.hash.slice(1)
    if (isSame(link, this.#map.read(fragment))) return
    const written = this.#map.written(fragment, link)
    if (written === fragment) return
    const before = { fragment: this.#fragment, read: this.#read, applied: this.#applied }
    // First, since the browser tells of it at once.
    this.#fragment = written
    this.#read = link
    this.#applied = link
    if (writeFragment(written, push)) this.#map.hasClaimed = false
    else {
      // It works on without.
      this.#fragment = before.fragment
      this.#read = before.read
      this.#applied = before.applied
    }
  }

  /** What a link to what is shown says. */
  #current(): Link {
    return { ...this.#found, place: this.#host.selected ?? undefined, view: this.#view.now }
  }

  #finding(): Link {
    return findingOf(this.#needs.state, this.#host)
  }
}

const isSameView = (one: Link, other: Link): boolean =>
  JSON.stringify(one.view) === JSON.stringify(other.view)
