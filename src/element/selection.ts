/** What is chosen: a place, or the places of one spot. Its one owner. Loaded when the page is idle, or with the first choice. */
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { pinOf } from '../data/pin.js'
import type { Language, Place } from '../data/place.js'
import type { Cluster, Marker, Pin, PlaceSource } from '../data/query.js'
import { boundsOf, type Pixel, resolutionToZoom } from '../data/viewport.js'
import type { Translator } from '../strings/strings.js'
import type { Look } from '../ui/look.js'
import type { PinLayer } from '../ui/pin-layer.js'
import type { AttributeProperties } from './attributes.js'
import { type CardContent, CardController, type CardHost } from './card-controller.js'
import { NsmSelectEvent, type SelectedBy } from './events.js'
import type { MapStage } from './map-stage.js'

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
  readonly look: Look
  /** Level of the card's title. */
  readonly nameLevel: number
  /** Whether the card is a sheet on the screen's lower edge. */
  readonly isSheet: boolean
  /** Whether the map is above the list and may be out of sight. */
  readonly isStacked: boolean
}

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
    const { store } = this.#lend()
    const choice = ++this.#choices
    const place = await store?.place(id)
    const { language, isStacked } = this.#lend()
    if (!place || store !== this.#lend().store || choice !== this.#choices) return false
    if (!this.#host.dispatchEvent(new NsmSelectEvent(place, by))) return false
    this.#write(id)
    this.#openedBy = by
    this.pin = pinOf(place, language)
    if (by === 'list' && isStacked) this.boundary.scrollIntoView({ block: 'start', behavior: 'instant' })
    this.#bringIntoView(place)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (choice !== this.#choices) return false
    this.#card.open({ kind: 'place', place }, origin)
    return true
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
    this.#card.close()
    return true
  }

  /** Another source comes: what is open belonged to the one before. */
  clear(): void {
    this.#choices++
    this.#card.close()
    this.pin = undefined
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
      const entries = await store.members(cluster.key)
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
    this.close()
  }

  render(): TemplateResult | typeof nothing {
    const { translate, language, nameLevel, look, isSheet } = this.#lend()
    if (!translate) return nothing
    return this.#card.render(
      { translate, language, headingLevel: nameLevel, look, sheet: isSheet },
      () => this.close(),
      (id, button) => void this.choose(id, 'pin', button),
    )
  }

  // Card host

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
