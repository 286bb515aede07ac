/** What stands on the map besides pins and card: buttons, credits, a hint about gestures. Loaded after the first pins. */
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { REGION_ATTRIBUTION } from '../basemap/attribution.js'
import { type Step, stepOfKey, stepped } from '../data/map-steps.js'
import type { PlaceSource } from '../data/query.js'
import { townAtCentre } from '../data/town.js'
import { boundsOf, project, toMetres, type Viewport } from '../data/viewport.js'
import type { FinderTranslator } from '../strings/finder.js'
import type { Translator } from '../strings/strings.js'
import {
  attribution,
  type Credit,
  hint,
  KEYS_ID,
  mapControls,
  mapText,
  skipEnd,
  skipLink,
  TEXT_ID,
  voice,
} from '../ui/map-controls.js'
import type { PinLayer } from '../ui/pin-layer.js'
import type { AttributeProperties } from './attributes.js'
import type { CardContent } from './card-controller.js'
import { FocusKeeper } from './focus-keeper.js'
import type { MapStage } from './map-stage.js'

export { laterStyles } from '../ui/map-controls.js'

/** How long a hint about gestures stays, in milliseconds. */
const HINT_TIME = 1600
/** Room that a pin with the focus needs around its point, in CSS pixels: above, at the sides, below. */
const PIN_ROOM = { top: 56, side: 28, bottom: 28 }

type ControlsHost = ReactiveControllerHost &
  HTMLElement &
  Pick<AttributeProperties, 'attribution' | 'basemap' | 'hide'> & {
    readonly renderRoot: HTMLElement | DocumentFragment
    fit(): void
  }

/** What the element lends: how things are at the moment. */
export interface ControlsNeeds {
  readonly stage: MapStage
  readonly pins: PinLayer
  readonly store: PlaceSource | undefined
  /** Texts that come with what the visitor finds with. */
  readonly texts: FinderTranslator | undefined
  /** What the open card shows. */
  readonly card: CardContent | undefined
}

export class MapControlsController implements ReactiveController {
  readonly #host: ControlsHost
  readonly #lend: () => ControlsNeeds
  /** What the map shows, for those who don't see it. */
  readonly #text = document.createElement('p')
  #hint: 'wheel' | 'touch' | undefined
  #hintTimer: ReturnType<typeof setTimeout> | undefined
  #padOpen = false
  #spoken: FinderTranslator | undefined
  /** What a screen reader is told when it changes. */
  #said = ''
  /** The map is on its way by keys or buttons: somebody who may not see it wants to know where it has come. */
  #tells = false
  /** Where the visitor's last step leads, while the map is on its way there. */
  #target: Viewport | undefined

  constructor(host: ControlsHost, lend: () => ControlsNeeds) {
    this.#host = host
    this.#lend = lend
    const { stage } = lend()
    this.#text.id = TEXT_ID
    this.#text.className = 'visually-hidden'
    // Before the pins, wherever OpenLayers puts those.
    stage.element.prepend(this.#text)
    // Until now there was nothing to do with it.
    stage.element.tabIndex = 0
    stage.element.role = 'group'
    stage.element.addEventListener('keydown', (event) => this.#onKey(event))
    stage.element.addEventListener('focusin', ({ target }) => this.#showPin(target))
    host.addEventListener('fullscreenchange', () => host.requestUpdate())
    host.addController(this)
    new FocusKeeper(host)
  }

  hostConnected(): void {}

  /** Tells how the map is moved to somebody who has just scrolled the page past it. */
  showHint(by: 'wheel' | 'touch'): void {
    clearTimeout(this.#hintTimer)
    this.#hintTimer = setTimeout(() => {
      this.#hint = undefined
      this.#host.requestUpdate()
    }, HINT_TIME)
    if (this.#hint === by) return
    this.#hint = by
    this.#host.requestUpdate()
  }

  say(text: string): void {
    this.#said = text
    this.#host.requestUpdate()
  }

  /** The map shows other places, or another part of the country. */
  async describe(): Promise<void> {
    const { texts, stage, store } = this.#lend()
    const { viewport } = stage
    if (!texts || !viewport || !store) return
    const count = await store.countIn(boundsOf(viewport)).catch(() => undefined)
    if (count === undefined || viewport !== stage.viewport || store !== this.#lend().store) return
    this.#text.textContent = mapText(count, townAtCentre(viewport), texts)
  }

  /** Told once the map rests and its pins have come, and never while it moves. */
  async #tell(): Promise<void> {
    if (!this.#tells) return
    this.#tells = false
    await this.#lend().stage.settled
    await this.describe()
    this.say(this.#text.textContent ?? '')
  }

  /** The map has come to rest: Tab leads to a pin that can be seen, and the focus isn't left on one that can't. */
  rested(): void {
    this.#target = undefined
    void this.describe()
    void this.#tell()
    const { stage, pins } = this.#lend()
    const { viewport, markers } = stage
    const stop = pins.element.querySelector<HTMLElement>('[tabindex="0"]')
    if (!viewport || !stop) return
    const [width, height] = viewport.size
    const fromMiddle = markers.flatMap(({ key, position }) => {
      const [x, y] = project(viewport, toMetres(position))
      const isSeen = x > 0 && x < width && y > 0 && y < height
      return isSeen ? [{ key, distance: Math.hypot(x - width / 2, y - height / 2) }] : []
    })
    if (fromMiddle.some(({ key }) => key === stop.dataset.key)) return
    if (stop.matches(':focus')) {
      // A pin that is only just out of the view still shows.
      if (isInside(stop, stage.element)) return
      stage.element.focus({ preventScroll: true })
    }
    const [first, ...others] = fromMiddle
    if (!first) return
    const { key } = others.reduce((a, b) => (b.distance < a.distance ? b : a), first)
    const button = pins.buttonOfKey(key)
    if (button) pins.setTabStop(button)
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    // Shift makes a plus on many keyboards, and with other keys is the browser's.
    if (event.shiftKey && event.key.length > 1) return
    const step = stepOfKey(event.key)
    const { card, stage } = this.#lend()
    if (step) this.#step(step)
    else if (event.key === 'Home') this.#fit()
    else if (event.key === 'End' && card?.kind === 'place' && card.place.positions[0]) {
      if (stage.viewport) stage.visit({ ...stage.viewport, center: toMetres(card.place.positions[0]) })
    } else return
    event.preventDefault()
  }

  readonly #fit = (): void => {
    this.#target = undefined
    this.#tells = true
    this.#host.fit()
  }

  /** Undefined where it can't be: on iPhones, in frames without permission, and where the owner leaves it out. */
  get #isFullscreen(): boolean | undefined {
    const isPossible = document.fullscreenEnabled && typeof this.#host.requestFullscreen === 'function'
    return isPossible && !this.#host.hide.includes('fullscreen')
      ? this.#host.matches(':fullscreen')
      : undefined
  }

  readonly #fullscreen = (): void => {
    const change = this.#isFullscreen ? document.exitFullscreen() : this.#host.requestFullscreen()
    // The browser may still refuse; then everything stays as it is.
    change.catch(() => undefined)
  }

  readonly #step = (step: Step): void => {
    const { stage } = this.#lend()
    // Quick steps add up: each begins where the one before is going to end.
    const from = this.#target ?? stage.viewport
    const to = from && stepped(from, step)
    if (!to || to === from) return
    this.#target = to
    this.#tells = true
    stage.visit(to)
  }

  /** Arrow keys and Tab reach pins outside the view: the map moves until theirs is inside, and the page with it. */
  #showPin(target: EventTarget | null): void {
    const { stage, pins } = this.#lend()
    const { viewport } = stage
    if (!(target instanceof HTMLElement) || !viewport) return
    if (!pins.element.contains(target) || !target.matches(':focus-visible')) return
    const marker = stage.markers.find(({ key }) => key === target.dataset.key)
    if (!marker) return
    const [width, height] = viewport.size
    const [x, y] = project(viewport, toMetres(marker.position))
    const { top, side, bottom } = PIN_ROOM
    const east = beyond(x, side, width - side)
    const south = beyond(y, top, height - bottom)
    if (east !== 0 || south !== 0) stage.visit(stepped(viewport, { pan: [east / width, south / height] }))
    // Part of the map may be outside the window, on a low screen for instance.
    const fromTop = stage.element.getBoundingClientRect().top + y - south
    if (fromTop >= top && fromTop <= innerHeight - bottom) return
    stage.element.scrollIntoView({ block: fromTop < top ? 'start' : 'end', behavior: 'instant' })
  }

  /** What comes before the map in the order of Tab. */
  renderBefore(): unknown {
    const { texts } = this.#lend()
    return texts ? skipLink('skip', texts('skip'), () => this.#end?.focus()) : nothing
  }

  /** What comes after it. */
  renderAfter(): unknown {
    const { texts } = this.#lend()
    return texts ? skipEnd('map-end', texts('mapEnd')) : nothing
  }

  /** Always in the document, so that what it says later is heard. */
  renderVoice(): unknown {
    return voice(this.#said)
  }

  get #end(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.map-end')
  }

  render(translate: Translator): unknown {
    const { texts, stage } = this.#lend()
    stage.element.setAttribute('aria-label', translate('map'))
    if (texts) stage.element.setAttribute('aria-describedby', `${TEXT_ID} ${KEYS_ID}`)
    if (texts !== this.#spoken) void this.describe()
    this.#spoken = texts
    const callbacks = {
      onStep: this.#step,
      onFit: this.#fit,
      onPad: (open: boolean) => {
        this.#padOpen = open
        this.#host.requestUpdate()
      },
      onFullscreen: this.#fullscreen,
    }
    return [
      mapControls(translate, texts, this.#padOpen, this.#isFullscreen, callbacks),
      attribution(this.#credits(), texts),
      hint(this.#hint, translate),
    ]
  }

  #credits(): readonly Credit[] {
    const { attribution: own, basemap } = this.#host
    if (basemap === 'region') return REGION_ATTRIBUTION
    if (basemap === 'osm') {
      return [{ text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' }]
    }
    return own !== null && basemap !== 'none' ? [{ text: own }] : []
  }
}

/** How far a number is out of a range, negative below it. */
const beyond = (x: number, min: number, max: number): number =>
  x < min ? x - min : x > max && max > min ? x - max : 0

function isInside(element: HTMLElement, around: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const room = around.getBoundingClientRect()
  return left < room.right && right > room.left && top < room.bottom && bottom > room.top
}
