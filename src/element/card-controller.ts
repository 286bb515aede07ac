import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Place } from '../data/place.js'
import type { Entry } from '../data/query.js'
import type { Pixel } from '../data/viewport.js'
import {
  anchor,
  CARD_ID,
  cardRoom,
  cardStyles,
  keyboardNow,
  mediaStyles,
  openSheet,
  roomFor,
  SheetPull,
  seenPart,
} from '../ui/place-card.js'
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
  /** The visitor has put the card away. Returns whether it is closed. */
  close(): boolean
  /** Something to focus when what opened the card is gone. */
  focusFallback(content: CardContent): void
}

/** A size that doesn't change for so long has come to rest, in milliseconds. */
const REST = 150
/** Less of the map than this, in CSS pixels, shows no pin above a sheet. */
const LEAST = 100

/** Opens and closes the card, moves the focus in and back, keeps it at its pin. */
export class CardController implements ReactiveController {
  /** Pulls the card where it is a sheet. */
  readonly pull: SheetPull
  readonly #updating: ReactiveControllerHost & HTMLElement
  readonly #host: CardHost
  #content: CardContent | undefined
  /** What had the focus when the card opened; undefined when nobody's focus was taken. */
  #origin: HTMLElement | undefined
  /** Steps that wait for the card to be in the document. */
  #arriving: 'focus' | 'show' | undefined

  readonly #sizes = new ResizeObserver(() => {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#turned(), REST)
  })
  #resting: ReturnType<typeof setTimeout> | undefined
  /** The map's area as it was when the card last had room in it. */
  #room: DOMRect | undefined

  constructor(element: ReactiveControllerHost & HTMLElement, host: CardHost) {
    this.#updating = element
    this.#host = host
    this.pull = new SheetPull({
      onChange: () => element.requestUpdate(),
      onRest: () => this.#card && this.#content && this.#makeRoom(this.#card, this.#content),
      onClose: () => host.close(),
    })
    adoptSheet(host.renderRoot, cardStyles)
    adoptSheet(host.renderRoot, mediaStyles)
    element.addEventListener('fullscreenchange', () => this.#restack())
    element.addController(this)
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#lift)
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#lift)
  }

  get content(): CardContent | undefined {
    return this.#content
  }

  /** @param origin what opened it: the focus goes into the card and, when it closes, back; without one it stays where it is */
  open(content: CardContent, origin: HTMLElement | undefined): void {
    this.#content = content
    this.#sizes.observe(this.#host.boundary)
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
    this.pull.isTall = false
    this.#sizes.disconnect()
    clearTimeout(this.#resting)
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
      if (focus) this.#reveal(card)
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

  /** Scrolls the page, but only where there is no place for the card in what is seen of the map. */
  #reveal(card: HTMLElement): void {
    if (this.#place(card)) return
    const block = this.#host.isSheet ? 'start' : 'nearest'
    this.#host.boundary.scrollIntoView({ block, behavior: 'instant' })
  }

  /** The part of the map that is seen, where there is a place in it: for the card, or for a pin above a sheet. */
  #place(card: HTMLElement): DOMRect | undefined {
    const area = this.#host.boundary.getBoundingClientRect()
    const own = card.getBoundingClientRect()
    if (!this.#host.isSheet) return seenPart(area, own)
    const top = Math.max(area.top, 0)
    const height = Math.min(area.bottom, own.top) - top
    return height >= LEAST ? new DOMRect(area.x, top, area.width, height) : undefined
  }

  /** The map has got another size, on a screen that has been turned for instance: a pin that was in sight is again. */
  #turned(): void {
    const card = this.#card
    const content = this.#content
    const before = this.#room
    if (!card || !content || !before) return
    const { boundary } = this.#host
    const area = boundary.getBoundingClientRect()
    if (area.width === before.width && area.height === before.height) return
    const pin = this.#host.anchor(content)
    const middle = centerOf(boundary)
    // The map has kept its middle, and what was in sight is as far from it as before; or all has been fitted anew.
    const wasSeen =
      pin &&
      Math.abs(pin.x + pin.width / 2 - middle.x) < Math.max(before.width, area.width) / 2 &&
      Math.abs(pin.bottom - middle.y) < Math.max(before.height, area.height) / 2
    this.#room = area
    if (!wasSeen) return
    this.#reveal(card)
    this.#makeRoom(card, content)
  }

  /** What goes to full screen covers what was over it before. */
  #restack(): void {
    const card = this.#card
    if (!card || !this.#host.isSheet || !this.#updating.matches(':fullscreen')) return
    card.hidePopover()
    openSheet(card)
  }

  /** A keyboard on the screen doesn't cover a sheet in which somebody types. */
  readonly #lift = (): void => {
    const card = this.#card
    const height = card?.matches('.sheet:focus-within') ? keyboardNow() : 0
    card?.style.setProperty('--_keyboard', `${height}px`)
  }

  /** Moves the map until the pin and the card beside it can be seen whole; a sheet covers the map from below. */
  #makeRoom(card: HTMLElement, content: CardContent): void {
    const pin = this.#host.anchor(content)
    // A tall sheet leaves too little of the map; there is room again when it is lower.
    if (!pin || this.pull.isTall) return
    this.#room = this.#host.boundary.getBoundingClientRect()
    const own = this.#host.isSheet ? undefined : card.getBoundingClientRect()
    const place = own ? cardRoom(this.#room, own) : this.#place(card)
    if (place) this.#host.makeRoom(roomFor(pin, own, place))
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
