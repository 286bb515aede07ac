import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Place } from '../data/place.js'
import type { Entry } from '../data/query.js'
import type { Pixel } from '../data/viewport.js'
import { anchor, CARD_ID, cardStyles, mediaStyles, openSheet, roomFor } from '../ui/place-card.js'
import { adoptSheet } from './adopt-sheet.js'

/** What a card shows: a place, or the places of one spot. */
export type CardContent =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'spot'; readonly key: string; readonly entries: readonly Entry[] }

/** Where a card lives, and what is around it. */
export interface CardHost {
  readonly renderRoot: HTMLElement | DocumentFragment
  /** Whether the card is a sheet on the screen's lower edge. */
  readonly isSheet: boolean
  /** Where the card belongs, in client coordinates; undefined while there is no such place on the map. */
  anchor(content: CardContent): DOMRect | undefined
  /** The map's area, in which the card must stay. */
  readonly boundary: HTMLElement
  /** Moves the map by CSS pixels so that the card has room. */
  makeRoom(pixels: Pixel): void
  /** Something to focus when what opened the card is gone. */
  focusFallback(content: CardContent): void
}

/** Opens and closes the card, moves the focus in and back, keeps it at its pin. */
export class CardController implements ReactiveController {
  readonly #updating: ReactiveControllerHost
  readonly #host: CardHost
  #content: CardContent | undefined
  /** What had the focus when the card opened; undefined when nobody's focus was taken. */
  #origin: HTMLElement | undefined
  /** Steps that wait for the card to be in the document. */
  #arriving: 'focus' | 'show' | undefined

  constructor(element: ReactiveControllerHost, host: CardHost) {
    this.#updating = element
    this.#host = host
    adoptSheet(host.renderRoot, cardStyles)
    adoptSheet(host.renderRoot, mediaStyles)
    element.addController(this)
  }

  hostConnected(): void {}

  get content(): CardContent | undefined {
    return this.#content
  }

  /** @param origin what opened it: the focus goes into the card and, when it closes, back; without one it stays where it is */
  open(content: CardContent, origin: HTMLElement | undefined): void {
    this.#content = content
    // What was pressed inside the card goes with what it showed.
    if (origin && !this.#card?.contains(origin)) this.#origin = origin
    this.#arriving = origin ? 'focus' : 'show'
    this.#updating.requestUpdate()
  }

  close(): void {
    const content = this.#content
    if (!content) return
    const hadFocus = this.#card?.matches(':focus-within') ?? false
    this.#content = undefined
    const origin = this.#origin
    this.#origin = undefined
    this.#updating.requestUpdate()
    if (!hadFocus) return
    // The focus leaves the card before the card leaves the document.
    if (origin?.isConnected && origin.checkVisibility()) origin.focus()
    else this.#host.focusFallback(content)
  }

  hostUpdated(): void {
    const card = this.#card
    const content = this.#content
    if (!card || !content) return
    if (this.#host.isSheet) openSheet(card)
    if (this.#arriving) {
      const focus = this.#arriving === 'focus'
      this.#arriving = undefined
      this.#makeRoom(card, content)
      if (focus) card.focus({ preventScroll: true })
    }
    this.follow()
  }

  /** Puts the card beside its pin, wherever the map has taken it. */
  follow(): void {
    const card = this.#card
    if (!card || !this.#content || this.#host.isSheet) return
    const rect = this.#host.anchor(this.#content)
    void anchor(card, rect ?? centerOf(this.#host.boundary), this.#host.boundary)
  }

  /** Moves the map until the pin and the card beside it can be seen whole; a sheet covers the map from below. */
  #makeRoom(card: HTMLElement, content: CardContent): void {
    const pin = this.#host.anchor(content)
    if (!pin) return
    const own = card.getBoundingClientRect()
    const { x, y, width, height, bottom } = this.#host.boundary.getBoundingClientRect()
    const room = new DOMRect(x, y, width, this.#host.isSheet ? Math.min(bottom, own.top) - y : height)
    this.#host.makeRoom(roomFor(pin, this.#host.isSheet ? undefined : own, room))
  }

  get #card(): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${CARD_ID}`) ?? undefined
  }
}

/** Where a card stands whose place has no pin. */
function centerOf(element: HTMLElement): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect()
  return new DOMRect(left + width / 2, top + height / 2, 0, 0)
}
