/** What is chosen: a place, or the places of one spot. Its one owner. Loaded when somebody points at a place. */
import { nothing, type ReactiveControllerHost, render, type TemplateResult } from 'lit'
import { feedbackHref } from '../data/feedback.js'
import { mayLoad } from '../data/image.js'
import { pinOf } from '../data/pin.js'
import { type Language, localize, type Place } from '../data/place.js'
import type { Cluster, Marker, Neighbours, Pin, PlaceSource, Summary } from '../data/query.js'
import { boundsOf, type Pixel, resolutionToZoom } from '../data/viewport.js'
import { isOnServerOf } from '../data/web-server.js'
import { type CardTranslator, loadCardStrings } from '../strings/card.js'
import type { Translator } from '../strings/strings.js'
import type { Look } from '../ui/look.js'
import { type HoursView, loadOpeningHours } from '../ui/opening-hours.js'
import type { PinLayer } from '../ui/pin-layer.js'
import {
  CARD_FIELDS,
  type CardContext,
  CardState,
  type PlaceContext,
  placeCard,
  share,
  spotCard,
  unknownFields,
} from '../ui/place-card.js'
import { absolute } from './absolute.js'
import { type Action, NsmActionEvent } from './action-event.js'
import { adoptSheet } from './adopt-sheet.js'
import type { AttributeProperties } from './attributes.js'
import { type CardContent, CardController, type CardHost } from './card-controller.js'
import { NsmSelectEvent, type SelectedBy } from './events.js'
import type { MapStage } from './map-stage.js'
import { shareAddress } from './share-address.js'

type SelectionHost = ReactiveControllerHost &
  HTMLElement &
  AttributeProperties & {
    readonly renderRoot: HTMLElement | DocumentFragment
    readonly card: OwnCard | null
  }

/** A site's own content of a place's card: a Lit template, a DOM node or a text; nothing: the usual card. */
export type OwnCard = (place: Place) => unknown

/** What the element lends: how things are at the moment. */
export interface SelectionNeeds {
  readonly stage: MapStage
  readonly pins: PinLayer
  readonly store: PlaceSource | undefined
  readonly language: Language
  readonly translate: Translator | undefined
  /** What the list shows. */
  readonly summary: Summary | undefined
  readonly look: Look
  /** Level of the card's title. */
  readonly nameLevel: number
  /** Whether the card is a sheet on the screen's lower edge. */
  readonly isSheet: boolean
  /** Whether the map is above the list and may be out of sight. */
  readonly isStacked: boolean
  /** Tells a screen reader. */
  say(text: string): void
}

/** Open becomes closed while somebody looks: so often what is said of it is looked at again, in milliseconds. */
const MINUTE = 60_000

export class Selection implements CardHost {
  readonly #host: SelectionHost
  readonly #lend: () => SelectionNeeds
  readonly #card: CardController
  /** The chosen place's pin. */
  pin: Pin | undefined
  /** `selected` is being written by ourselves. */
  isWriting = false
  /** How the open card was opened. */
  #openedBy: SelectedBy = 'api'
  /** Counts choices, so that a slow answer doesn't open what is no longer wanted. */
  #choices = 0
  #texts: CardTranslator | undefined
  /** The element's texts that ours go with. */
  #voice: Translator | undefined
  #state = new CardState()
  #hours: HoursView | undefined
  #clock: ReturnType<typeof setInterval> | undefined
  /** Of the open place, and what they were asked under. */
  #neighbours: Neighbours | undefined
  #neighboursOf: { readonly id: string; readonly summary: Summary | undefined } | undefined
  /** The spot from which the open place was chosen. */
  #spot: Extract<CardContent, { kind: 'spot' }> | undefined
  /** In the page, not in us: what a site shows by itself has the site's styles. */
  #own = roomForOwn()
  #hasOwn = false

  constructor(host: SelectionHost, lend: () => SelectionNeeds) {
    this.#host = host
    this.#lend = lend
    this.#card = new CardController(host, this)
  }

  /** What the open card shows. */
  get content(): CardContent | undefined {
    return this.#card.content
  }

  /**
   * Opens a place's card, or with null closes it.
   * @param origin what was pressed: the focus goes into the card and later back
   * @returns whether it did
   */
  async choose(id: string | null, by: SelectedBy, origin: HTMLElement | undefined): Promise<boolean> {
    if (id === null) return this.close(by)
    const { store, summary } = this.#lend()
    const choice = ++this.#choices
    const [place, neighbours] = await Promise.all([store?.place(id), this.#ask(id), this.#speak()])
    const { language, isStacked } = this.#lend()
    if (!place || store !== this.#lend().store || choice !== this.#choices) return false
    if (!this.#host.dispatchEvent(new NsmSelectEvent(place, by))) return false
    this.#write(id)
    this.#openedBy = by
    this.pin = pinOf(place, language)
    if (by === 'list' && origin && isStacked)
      this.boundary.scrollIntoView({ block: 'start', behavior: 'instant' })
    this.#bringIntoView(place)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (choice !== this.#choices) return false
    // There from the beginning: the button that was pressed keeps the focus.
    this.#neighbours = neighbours
    this.#neighboursOf = { id, summary }
    this.#show(place, origin)
    return true
  }

  #show(place: Place, origin: HTMLElement | undefined): void {
    const { content } = this
    // The focus doesn't lead there, and steps through an open card tell of themselves.
    if (!origin && !content && this.#texts) {
      this.#lend().say(this.#texts('opened', { name: localize(place.name, this.#lend().language) }))
    }
    if (content?.kind === 'spot' && content.entries.some(({ id }) => id === place.id)) this.#spot = content
    else if (!this.#spot?.entries.some(({ id }) => id === place.id)) this.#spot = undefined
    this.#state = new CardState()
    this.#showOwn(place)
    this.#card.open({ kind: 'place', place }, origin)
    if (place.shapes) void this.#measure(place, this.#state)
    void this.#readHours(place)
  }

  /** Understands opening hours that are written for machines; others stay as they are. */
  async #readHours({ openingHours }: Place): Promise<void> {
    const { language } = this.#lend()
    const texts = this.#texts
    if (!openingHours || !texts) return
    const view = await loadOpeningHours(localize(openingHours, language), language, texts)
    if (!view || texts !== this.#texts) return
    adoptSheet(this.renderRoot, view.styles)
    this.#hours = view
    this.#host.requestUpdate()
    clearInterval(this.#clock)
    this.#clock = setInterval(() => {
      if (this.#host.isConnected) this.#host.requestUpdate()
      else clearInterval(this.#clock)
    }, MINUTE)
  }

  /** The site shows places otherwise from now on. */
  redraw(): void {
    if (this.content?.kind === 'place') this.#showOwn(this.content.place)
    this.#host.requestUpdate()
  }

  /** What the site makes of a place, if it makes anything of it. */
  #showOwn(place: Place | undefined): void {
    try {
      const own = place && this.#host.card?.(place)
      render(own ?? nothing, this.#own)
      this.#hasOwn = own !== undefined && own !== null
    } catch (error) {
      console.error('nature-service-map: the function "card" has failed; the usual card is shown.', error)
      this.#hasOwn = false
      // Lit may have begun there what it can't go on with.
      this.#own.remove()
      this.#own = roomForOwn()
    }
    if (this.#hasOwn) this.#host.append(this.#own)
    else this.#own.remove()
  }

  async #measure({ shapes }: Place, state: CardState): Promise<void> {
    const { measure } = await import('../data/measure.js')
    state.size = measure(shapes ?? [])
    this.#host.requestUpdate()
  }

  /** @returns whether something was open and nobody minded */
  close(by: SelectedBy = this.#openedBy): boolean {
    this.#choices++
    const { content } = this
    if (!content) return false
    if (content.kind === 'place') {
      if (!this.#host.dispatchEvent(new NsmSelectEvent(null, by))) return false
      this.#write(null)
      this.pin = undefined
    }
    this.#end()
    return true
  }

  /** Another source comes: what is open belonged to the one before. */
  clear(): void {
    this.#choices++
    this.pin = undefined
    this.#end()
  }

  #end(): void {
    clearInterval(this.#clock)
    this.#card.close()
    this.#showOwn(undefined)
    this.#spot = undefined
  }

  /** The page has set `selected`; a listener's refusal is written back. */
  async follow(old: string | null): Promise<void> {
    const { selected } = this.#host
    const done = await this.choose(selected, 'api', undefined)
    if (!done && this.content?.kind === 'place' && this.#host.selected === selected) this.#write(old)
  }

  /** Opens what `selected` names when its source is on screen: a place that is no longer in the data can't be open. */
  async restore(): Promise<void> {
    const { store } = this.#lend()
    if (!(await this.choose(this.#host.selected, 'api', undefined)) && store === this.#lend().store) {
      this.#write(null)
    }
  }

  /** Goes nearer, or lists places that share one spot. */
  async openCluster(cluster: Cluster, button: HTMLElement): Promise<void> {
    const { store, stage } = this.#lend()
    if (!store) return
    if (cluster.expansionZoom === undefined) {
      const [entries] = await Promise.all([store.members(cluster.key), this.#speak()])
      if (this.content?.kind === 'place' && !this.close('pin')) return
      if (store === this.#lend().store) this.#card.open({ kind: 'spot', key: cluster.key, entries }, button)
    } else {
      const bounds = await store.extentOfCluster(cluster.key)
      if (bounds) stage.aim({ bounds, minZoom: cluster.expansionZoom }, true)
    }
  }

  /** A spot that has come apart has no card. */
  onMarkers(markers: readonly Marker[]): void {
    const { content } = this
    if (content?.kind === 'spot' && !markers.some(({ key }) => key === content.key)) this.#card.close()
  }

  /** The map has moved under the card. */
  onFrame(): void {
    this.#card.follow()
  }

  onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.content) return
    event.stopPropagation()
    // One Escape closes one thing: not the page's own dialog around the map.
    event.preventDefault()
    this.close()
  }

  render(): TemplateResult | typeof nothing {
    const { content } = this
    const { look, nameLevel, isSheet, language } = this.#lend()
    void this.#speak()
    const translate = this.#texts
    if (!content || !translate) return nothing
    const context: CardContext = {
      translate,
      language,
      headingLevel: nameLevel,
      look,
      sheet: isSheet ? this.#card.pull : undefined,
      onClose: () => this.close(),
    }
    if (content.kind === 'place') return placeCard(content.place, this.#contextOf(content.place, context))
    return spotCard(content.entries, context, (id, button) => void this.choose(id, 'pin', button))
  }

  #contextOf(place: Place, context: CardContext): PlaceContext {
    const { images, cardFields, feedback, hide, pageUrl, src, id } = this.#host
    this.#lookAround(place.id)
    const name = localize(place.name, context.language)
    const data = src === null ? undefined : absolute(src)
    const onChange = () => this.#host.requestUpdate()
    const state = this.#state
    return {
      ...context,
      state,
      name,
      fields: this.#fields(cardFields),
      isOwn: this.#hasOwn,
      canShare: !hide.includes('share'),
      neighbours: this.#neighbours,
      sharing: this.#spot?.entries.length,
      mayShowImage: place.image !== undefined && mayLoad(place.image, images, origin, data),
      hasOwnVideo: place.video !== undefined && isOnServerOf(place.video, [origin, data]),
      feedback:
        feedback === null ? undefined : feedbackHref(feedback, { id: place.id, name }, document.baseURI),
      hours: (text, textLanguage) => this.#hours?.render(text, new Date(), textLanguage),
      onAction: (action) => this.#act(place, action),
      onShare: () => {
        const severalMaps = document.querySelectorAll(this.#host.localName).length > 1
        const address = shareAddress(place.id, id, severalMaps, pageUrl)
        void share({ title: name, text: '', url: address }).then((outcome) => {
          state.shared = { outcome, address }
          onChange()
        })
      },
      onStep: (other) => void this.choose(other, this.#openedBy, undefined),
      onBack: () => this.#backToSpot(),
      onChange,
    }
  }

  #act(place: Place, action: Action): boolean {
    return this.#host.dispatchEvent(new NsmActionEvent(place, action))
  }

  #fields(given: readonly string[]): readonly string[] {
    const unknown = unknownFields(given).filter((word) => !complained.has(word))
    for (const word of unknown) complained.add(word)
    if (unknown.length > 0) {
      console.warn(
        `nature-service-map: card-fields has "${unknown.join(' ')}", which is no field. Accepted: ${CARD_FIELDS.join(', ')}.`,
      )
    }
    return given
  }

  /** Asks once for each result what is before and after the open place. */
  #lookAround(id: string): void {
    const { summary } = this.#lend()
    if (this.#neighboursOf?.id === id && this.#neighboursOf.summary === summary) return
    const asked = { id, summary }
    this.#neighboursOf = asked
    void this.#ask(id).then((neighbours) => {
      if (this.#neighboursOf !== asked) return
      this.#neighbours = neighbours
      this.#host.requestUpdate()
    })
  }

  /** A place can be shown without its neighbours. */
  async #ask(id: string): Promise<Neighbours | undefined> {
    return this.#lend()
      .store?.neighbours(id)
      .catch(() => undefined)
  }

  #backToSpot(): void {
    const spot = this.#spot
    if (!spot || !this.close()) return
    const { pins } = this.#lend()
    this.#card.open(spot, pins.buttonOfKey(spot.key))
  }

  /** Follows the element's texts. */
  async #speak(): Promise<void> {
    const { language, translate } = this.#lend()
    if (!translate || translate === this.#voice) return
    const texts = await loadCardStrings(language, translate.own)
    if (translate !== this.#lend().translate) return
    this.#voice = translate
    this.#texts = texts
    this.#hours = undefined
    this.#host.requestUpdate()
    if (this.content?.kind === 'place') void this.#readHours(this.content.place)
  }

  // Card host

  get isSheet(): boolean {
    return this.#lend().isSheet
  }

  get renderRoot(): HTMLElement | DocumentFragment {
    return this.#host.renderRoot
  }

  anchor(content: CardContent): DOMRect | undefined {
    const { pins } = this.#lend()
    const button = content.kind === 'place' ? pins.buttonOf(content.place.id) : pins.buttonOfKey(content.key)
    return button?.getBoundingClientRect()
  }

  get boundary(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.map-area') ?? this.#host
  }

  makeRoom(pixels: Pixel): void {
    this.#lend().stage.panBy(pixels)
  }

  focusFallback(content: CardContent): void {
    const { pins, stage } = this.#lend()
    const id = content.kind === 'place' ? content.place.id : content.entries[0]?.id
    const button = id === undefined ? undefined : (this.#listButton(id) ?? pins.buttonOf(id))
    ;(button ?? stage.element).focus()
  }

  #listButton(id: string): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>(`.item-name[data-id="${CSS.escape(id)}"]`) ?? undefined
  }

  #write(id: string | null): void {
    this.isWriting = true
    this.#host.selected = id
    this.isWriting = false
  }

  /** Moves the map only when the place can't be seen. */
  #bringIntoView({ positions }: Place): void {
    const { stage } = this.#lend()
    const { viewport } = stage
    const [position] = positions
    if (!viewport || !position) return
    const [west, south, east, north] = boundsOf(viewport, -0.06)
    const [lon, lat] = position
    if (lon > west && lon < east && lat > south && lat < north) return
    stage.aim({ center: position, zoom: Math.max(9, resolutionToZoom(viewport.resolution)) }, false)
  }
}

function roomForOwn(): HTMLElement {
  const room = document.createElement('div')
  room.slot = 'card'
  return room
}

/** Words already complained about. */
const complained = new Set<string>()
