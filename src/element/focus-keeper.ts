/** Keeps the focus inside when what had it is taken away or hidden by a rendering. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * Where the focus goes from what is gone: by what it was in, to what is nearest to it in meaning.
 * With `inOrder` the one that has come into its place takes it, or the last.
 */
const PLACES: readonly { readonly of: string; readonly to: string; readonly inOrder?: true }[] = [
  { of: '.chips button', to: '.chips button', inOrder: true },
  { of: '.item-name', to: '.item-name', inOrder: true },
  { of: '.filter-sheet *, .filters *', to: '.filter-sheet input, .filters input' },
  { of: '.card, .card *', to: '.card' },
  { of: '.legend *', to: '.legend-toggle' },
  { of: '.pad *', to: '.pad > button' },
]
/** And where nothing of the kind is left: where finding goes on. The first that can be seen. */
const ELSE = ['.filter-button', '.search-input', '.near', '.header > .button', '.side .button', '.stage']

type KeptHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }

/** What had the focus before a rendering. */
interface Held {
  readonly element: Element
  readonly place: (typeof PLACES)[number] | undefined
  readonly index: number
  /** How many entries the list had. */
  readonly entries: number
  readonly inSight: boolean
}

export class FocusKeeper implements ReactiveController {
  readonly #host: KeptHost
  #held: Held | undefined
  #frame = 0

  constructor(host: KeptHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  hostUpdate(): void {
    const element = this.#active
    if (!element) return
    const place = PLACES.find(({ of }) => element.matches(of))
    const index = place?.inOrder ? this.#all(place.of).indexOf(element) : -1
    const entries = element.matches('.more') ? this.#all('.item-name').length : 0
    // Several renderings may come before the next frame: what was seen before the first of them is to be seen after.
    const inSight = (this.#held?.element === element && this.#held.inSight) || isInSight(element)
    this.#held = { element, place, index, entries, inSight }
  }

  hostUpdated(): void {
    const held = this.#held
    if (!held) return
    this.#goOn(held)
    const { element } = held
    if (!element.isConnected) this.#mend(held)
    // Whether it can be seen is known without a layout of its own when the next frame is made.
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      if (this.#held === held) this.#held = undefined
      this.#mend(held)
      // What has come above it may have pushed it away.
      if (held.inSight && this.#active === element && !isInSight(element))
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    })
  }

  /** More entries were asked for: the first of them has the focus, not the button that they have moved away. */
  #goOn({ element, entries }: Held): void {
    if (!element.matches('.more')) return
    const next = this.#all('.item-name')[entries]
    if (next instanceof HTMLElement) next.focus()
  }

  #mend({ element, place, index }: Held): void {
    const active = this.#active
    if (active && active !== element) return
    if (element.isConnected && element.checkVisibility({ visibilityProperty: true })) return
    // The page has it: nothing was lost.
    if (!active && document.activeElement !== document.body) return
    const places = place ? this.#all(place.to) : []
    const near = place?.inOrder ? [places[index] ?? places.at(-1)] : places
    const all = [...near, ...ELSE.flatMap((selector) => this.#all(selector))]
    const next = all.find((one) => one instanceof HTMLElement && one.checkVisibility())
    if (next instanceof HTMLElement) next.focus()
  }

  get #active(): Element | null {
    const { renderRoot } = this.#host
    return renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null
  }

  #all(selector: string): Element[] {
    return [...this.#host.renderRoot.querySelectorAll(selector)]
  }
}

/** Whether any of it is seen: in the window, and in what scrolls around it. */
function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const around = ['.side', '.frame'].flatMap((box) => element.closest(box)?.getBoundingClientRect() ?? [])
  return [{ top: 0, bottom: innerHeight }, ...around].every((box) => bottom > box.top && top < box.bottom)
}
