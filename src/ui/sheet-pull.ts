/** A sheet on the screen's lower edge that is pulled by its header: between its two heights, and down until it closes. */
import { html, type TemplateResult } from 'lit'

/** How far a pointer goes before it pulls and no longer presses, in CSS pixels. */
const SLACK = 8
/** How long a sheet would glide on when it is let go of, in milliseconds. */
const GLIDE = 180
/** A pointer's speed is that of its last so many milliseconds. */
const RECENT = 100

/** Where a pointer was, in CSS pixels from the screen's top, and when, in milliseconds. */
export interface Sample {
  readonly y: number
  readonly time: number
}

/** How fast a pointer goes down when it is lifted, in CSS pixels per millisecond: none when it has rested before. */
export function speedOf(trail: readonly Sample[], now: number): number {
  const recent = trail.filter(({ time }) => now - time <= RECENT)
  const [first, last] = [recent[0], recent.at(-1)]
  return first && last && last.time > first.time ? (last.y - first.y) / (last.time - first.time) : 0
}

/** Of the places where a sheet may stop, the one that is nearest to where it would glide. */
export function stopFor(offset: number, speed: number, stops: readonly number[]): number {
  const aim = offset + speed * GLIDE
  return stops.reduce((best, stop) => (Math.abs(stop - aim) < Math.abs(best - aim) ? stop : best))
}

/** How far down a sheet may stand, in CSS pixels from where it stands when it is tall. */
interface Stops {
  /** At its smaller height; 0 for a sheet that has one height only. */
  readonly low: number
  /** Out of the screen. */
  readonly gone: number
}

export interface SheetPullCallbacks {
  /** `isTall` is another; the sheet is on its way. */
  onChange?(): void
  /** The sheet stands still at another height. */
  onRest?(): void
  /** The sheet has been pulled away. Returns whether it is closed; else it comes back. */
  onClose(): boolean
}

export class SheetPull {
  /** Whether the sheet has its greater height. */
  isTall = false
  readonly #callbacks: SheetPullCallbacks
  /** While a pointer holds the sheet: lets go of it. */
  #held: AbortController | undefined
  /** Stands for one way of the sheet to where it stops. */
  #settling: object | undefined

  constructor(callbacks: SheetPullCallbacks) {
    this.#callbacks = callbacks
  }

  /** What one sees that a sheet can be pulled by, and what changes its height without a pull. */
  grip(label: string): TemplateResult {
    return html`<button
      type="button"
      class="grip"
      part="button"
      aria-label=${label}
      aria-expanded=${this.isTall}
      @click=${this.#toggle}
    ></button>`
  }

  /** For `pointerdown` of the header. */
  readonly grab = (event: PointerEvent): void => {
    const { currentTarget: handle, pointerId, clientY } = event
    const sheet = sheetAround(handle)
    if (!sheet || !(handle instanceof Element) || event.button !== 0 || !event.isPrimary) return
    this.#held?.abort()
    const held = new AbortController()
    this.#held = held
    const { signal } = held
    const trail: Sample[] = []
    let pull: { readonly from: number; readonly start: number; readonly stops: Stops } | undefined
    let offset = 0

    const letGo = (toStop: (stops: Stops, start: number) => number) => {
      held.abort()
      if (pull) void this.#settle(sheet, toStop(pull.stops, pull.start), pull.stops)
    }
    const isOther = (other: PointerEvent) => other.pointerId !== pointerId
    const back = () => letGo((_, start) => start)

    const onMove = (move: PointerEvent) => {
      if (isOther(move)) return
      if (!pull) {
        if (Math.abs(move.clientY - clientY) < SLACK) return
        // From here on it is no press of whatever is under the pointer.
        handle.setPointerCapture(pointerId)
        const stops = this.#begin(sheet)
        pull = { from: move.clientY, start: this.#rest(stops), stops }
      }
      trail.push({ y: move.clientY, time: move.timeStamp })
      offset = Math.max(0, pull.start + move.clientY - pull.from)
      place(sheet, offset)
    }
    addEventListener('pointermove', onMove, { signal })
    const onUp = (up: PointerEvent) => {
      if (isOther(up)) return
      const speed = speedOf(trail, up.timeStamp)
      letGo(({ low, gone }) => stopFor(offset, speed, [0, low, gone]))
    }
    addEventListener('pointerup', onUp, { signal })
    addEventListener('pointercancel', (cancel) => !isOther(cancel) && back(), { signal })
    // A second finger wants something else, and on a screen that turns there is nothing to aim at.
    addEventListener('pointerdown', (down) => isOther(down) && back(), { signal })
    addEventListener('resize', back, { signal })
  }

  readonly #toggle = ({ currentTarget }: Event): void => {
    const sheet = sheetAround(currentTarget)
    if (!sheet) return
    const stops = this.#begin(sheet)
    void this.#settle(sheet, this.isTall ? stops.low : 0, stops)
  }

  #rest({ low }: Stops): number {
    return this.isTall ? 0 : low
  }

  /** Lays the sheet out as tall as it can be and moves it to where it stands: from now on it is only moved. */
  #begin(sheet: HTMLElement): Stops {
    this.#settling = undefined
    delete sheet.dataset.pulled
    sheet.toggleAttribute('data-tall', false)
    const height = sheet.offsetHeight
    sheet.toggleAttribute('data-tall', this.isTall)
    sheet.dataset.pulled = 'held'
    const gone = sheet.offsetHeight
    const stops = { low: Math.max(0, gone - height), gone }
    sheet.style.setProperty('--_low', `${stops.low}px`)
    place(sheet, this.#rest(stops))
    return stops
  }

  async #settle(sheet: HTMLElement, stop: number, stops: Stops): Promise<void> {
    const settling = {}
    this.#settling = settling
    const isGoing = stop === stops.gone
    if (!isGoing && this.isTall !== stop < stops.low) {
      this.isTall = stop < stops.low
      this.#callbacks.onChange?.()
    }
    // The browser must know where the way begins.
    sheet.getBoundingClientRect()
    sheet.dataset.pulled = 'let-go'
    place(sheet, stop)
    await Promise.allSettled(sheet.getAnimations().map(({ finished }) => finished))
    if (this.#settling !== settling) return
    if (isGoing && sheet.isConnected && !this.#callbacks.onClose()) {
      void this.#settle(sheet, this.#rest(stops), stops)
      return
    }
    this.#settling = undefined
    if (isGoing) return
    delete sheet.dataset.pulled
    sheet.style.removeProperty('--_low')
    sheet.style.removeProperty('--_pulled')
    this.#callbacks.onRest?.()
  }
}

const sheetAround = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('.sheet')) || undefined

function place(sheet: HTMLElement, offset: number): void {
  sheet.style.setProperty('--_pulled', `${offset}px`)
}
