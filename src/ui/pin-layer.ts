/**
 * Pins and clusters as buttons over the map, drawn into a root of their own: a pan moves one container, a zoom
 * moves each pin by one transform, and neither renders anything again.
 */
import { html, nothing, render, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Cluster, Marker, Pin } from '../data/query.js'
import { type Metres, project, toMetres, type Viewport } from '../data/viewport.js'
import type { Translator } from '../strings/strings.js'
import type { Look } from './look.js'
import { symbol } from './symbols.js'

export interface PinLayerCallbacks {
  onPin(id: string, button: HTMLElement): void
  onCluster(cluster: Cluster, button: HTMLElement): void
  /** The pin under the pointer or with the focus, undefined when it is left. */
  onHighlight(id: string | undefined): void
}

/** Everything the pins show; data down. */
export interface PinLayerState {
  readonly markers: readonly Marker[]
  /** The open place: drawn even where it would be inside a cluster. */
  readonly selected?: Pin
  /** The place pointed at in the list, likewise. */
  readonly highlighted?: Pin
  readonly translate: Translator
  readonly look: Look
}

/** A pointer that moved further than this between down and up was dragging, in CSS pixels. */
const DRAG_DISTANCE = 4

interface Placed {
  readonly marker: Marker
  readonly metres: Metres
}

export class PinLayer {
  readonly element = document.createElement('div')
  readonly #callbacks: PinLayerCallbacks
  #placed: readonly Placed[] = []
  #buttons: readonly HTMLElement[] = []
  /** Where pins are counted from, in metres; and the resolution their transforms were made for. */
  #anchor: Metres = [0, 0]
  #resolution = 0
  #viewport: Viewport | undefined
  #pressed: readonly [x: number, y: number] = [0, 0]
  /** Key of the one pin that Tab reaches. */
  #tabStop: string | undefined

  constructor(callbacks: PinLayerCallbacks) {
    this.#callbacks = callbacks
    this.element.className = 'pins'
    this.element.addEventListener('keydown', (event) => this.#onKey(event))
    this.element.addEventListener('pointerdown', (event) => {
      this.#pressed = [event.clientX, event.clientY]
    })
    this.element.addEventListener('focusin', (event) => this.#onFocus(event))
    this.element.addEventListener('focusout', () => callbacks.onHighlight(undefined))
  }

  /** Draws markers; call `move` with a viewport before or after. */
  update(state: PinLayerState): void {
    const focused = this.#focused()
    this.#placed = withEmphasised(state).map((marker) => ({ marker, metres: toMetres(marker.position) }))
    this.#tabStop = this.#placed.some(({ marker }) => marker.key === this.#tabStop)
      ? this.#tabStop
      : this.#placed[0]?.marker.key
    render(this.#template(state), this.element)
    this.#buttons = [...this.element.children].filter((child) => child instanceof HTMLElement)
    this.#placed.forEach(({ marker }, i) => {
      if (marker.kind === 'pin' && marker.color) this.#buttons[i]?.style.setProperty('--_own', marker.color)
    })
    if (this.#viewport) {
      this.#anchor = this.#viewport.center
      this.#place(this.#viewport.resolution)
      this.move(this.#viewport)
    }
    if (focused && !this.#focused()) this.#focusNearest(focused.metres)
  }

  /** Puts the pins where they belong in a viewport. */
  move(viewport: Viewport): void {
    if (viewport.resolution !== this.#resolution) this.#place(viewport.resolution)
    this.#viewport = viewport
    const [x, y] = project(viewport, this.#anchor)
    this.element.style.transform = `translate(${x}px, ${y}px)`
  }

  /** The button of a place, if it has one now. */
  buttonOf(id: string): HTMLElement | undefined {
    return this.#buttons[this.#placed.findIndex(({ marker }) => marker.kind === 'pin' && marker.id === id)]
  }

  #place(resolution: number): void {
    this.#resolution = resolution
    this.#placed.forEach(({ metres: [x, y] }, i) => {
      const button = this.#buttons[i]
      if (!button) return
      const left = (x - this.#anchor[0]) / resolution
      const top = (this.#anchor[1] - y) / resolution
      button.style.transform = `translate(${left}px, ${top}px)`
    })
  }

  #template(state: PinLayerState): TemplateResult {
    return html`${repeat(
      this.#placed,
      ({ marker }) => marker.key,
      ({ marker }) => (marker.kind === 'pin' ? this.#pin(marker, state) : this.#cluster(marker, state)),
    )}`
  }

  #pin(pin: Pin, { selected, highlighted, look }: PinLayerState): TemplateResult {
    const isSelected = pin.id === selected?.id
    const isHighlighted = pin.id === highlighted?.id
    const { color, symbol: name } = look(pin.category)
    return html`<button
      type="button"
      class="pin ${isSelected ? 'is-selected' : ''} ${isHighlighted ? 'is-highlighted' : ''} ${
        pin.approximate ? 'is-approximate' : ''
      } ${pin.color ? 'is-own' : ''}"
      part=${isSelected ? 'pin pin-selected' : 'pin'}
      data-key=${pin.key}
      data-color=${color ?? nothing}
      lang=${pin.nameLanguage ?? nothing}
      tabindex=${pin.key === this.#tabStop ? 0 : -1}
      aria-label=${pin.name}
      aria-haspopup="dialog"
      aria-expanded=${isSelected}
      .title=${pin.name}
      @click=${(event: MouseEvent) => this.#onClick(event, (button) => this.#callbacks.onPin(pin.id, button))}
      @pointerenter=${() => this.#callbacks.onHighlight(pin.id)}
      @pointerleave=${() => this.#callbacks.onHighlight(undefined)}
    ><span class="pin-shape"></span><span class="pin-symbol">${symbol(name)}</span></button>`
  }

  #cluster(cluster: Cluster, { translate }: PinLayerState): TemplateResult {
    const text = translate(cluster.expansionZoom === undefined ? 'sameSpot' : 'cluster', { n: cluster.count })
    return html`<button
      type="button"
      class="cluster"
      part="cluster"
      data-key=${cluster.key}
      data-size=${cluster.count < 10 ? 's' : cluster.count < 100 ? 'm' : 'l'}
      tabindex=${cluster.key === this.#tabStop ? 0 : -1}
      aria-label=${text}
      aria-haspopup=${cluster.expansionZoom === undefined ? 'dialog' : nothing}
      .title=${text}
      @click=${(event: MouseEvent) => this.#onClick(event, (button) => this.#callbacks.onCluster(cluster, button))}
    >${cluster.count}</button>`
  }

  /** A drag that begins on a pin pans the map; the click at its end is none. A key's click has no detail. */
  #onClick(event: MouseEvent, act: (button: HTMLElement) => void): void {
    const [x, y] = this.#pressed
    const dragged = event.detail > 0 && Math.hypot(event.clientX - x, event.clientY - y) > DRAG_DISTANCE
    if (!dragged && event.currentTarget instanceof HTMLElement) act(event.currentTarget)
  }

  /** Arrows go to the nearest pin in their direction; the map must not pan under them. */
  #onKey(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key]
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) return
    event.stopPropagation()
    event.preventDefault()
    const from = this.#focused()
    const next = from && nearestInDirection(this.#placed, from, direction)
    if (next) this.buttonOfKey(next.marker.key)?.focus({ preventScroll: true })
  }

  #onFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    this.setTabStop(target)
    const placed = this.#focused()
    this.#callbacks.onHighlight(placed?.marker.kind === 'pin' ? placed.marker.id : undefined)
  }

  /** Makes one pin's button the one that Tab reaches. */
  setTabStop(target: HTMLElement): void {
    this.#tabStop = target.dataset.key
    for (const button of this.#buttons) button.tabIndex = button === target ? 0 : -1
  }

  #focused(): Placed | undefined {
    const root = this.element.getRootNode()
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
    return active instanceof HTMLElement ? this.#placed[this.#buttons.indexOf(active)] : undefined
  }

  /** The button of a marker, if it has one now. */
  buttonOfKey(key: string): HTMLElement | undefined {
    return this.#buttons.find((button) => button.dataset.key === key)
  }

  /** A pin that had the focus has gone, into a cluster or out of one: the focus stays as near as can be; where none is left, on the map. */
  #focusNearest([x, y]: Metres): void {
    let nearest: Placed | undefined
    let least = Infinity
    for (const placed of this.#placed) {
      const distance = Math.hypot(placed.metres[0] - x, placed.metres[1] - y)
      if (distance < least) [nearest, least] = [placed, distance]
    }
    const button = nearest && this.buttonOfKey(nearest.marker.key)
    ;(button ?? this.element.closest<HTMLElement>('.stage'))?.focus({ preventScroll: true })
  }
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/**
 * The nearest pin in a direction: within 45 degrees of it if there is one there, else anywhere on that side, so that
 * arrows reach every pin. What is off the line counts as further away.
 */
function nearestInDirection(
  placed: readonly Placed[],
  from: Placed,
  [dx, dy]: readonly [number, number],
): Placed | undefined {
  let nearest: Placed | undefined
  let least = Infinity
  for (const candidate of placed) {
    const x = candidate.metres[0] - from.metres[0]
    const y = candidate.metres[1] - from.metres[1]
    const along = x * dx + y * dy
    const across = Math.abs(x * dy) + Math.abs(y * dx)
    if (along <= 0) continue
    const distance = (along + 2 * across) * (across > along ? OFF_DIRECTION : 1)
    if (distance < least) [nearest, least] = [candidate, distance]
  }
  return nearest
}

/** More than the world is wide for anything outside the 45 degrees. */
const OFF_DIRECTION = 1e6

/** The markers from north to south, so that nearer pins stand before farther ones, and the emphasised pins with them. */
function withEmphasised({ markers, selected, highlighted }: PinLayerState): readonly Marker[] {
  const shown = new Set(markers.map((marker) => (marker.kind === 'pin' ? marker.id : marker.key)))
  const extra = [selected, highlighted].filter((pin) => pin !== undefined && !shown.has(pin.id))
  const unique = extra.filter((pin, i) => extra.findIndex((other) => other?.id === pin?.id) === i)
  return [...markers, ...unique.filter((pin) => pin !== undefined)].sort(
    (a, b) => b.position[1] - a.position[1],
  )
}
