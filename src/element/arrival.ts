/**
 * Whoever comes by a place's link is taken to it, as by any link into a page: it comes into view and its card has
 * the focus. Not when they have begun to do something else meanwhile, nor in a frame that doesn't have the focus.
 */
import type { LinkHost, LinkNeeds } from './link-controller.js'

export class Arrival {
  readonly #host: LinkHost
  readonly #lend: () => LinkNeeds
  /** Nobody has touched the page since it was opened by its link. */
  #untouched: boolean

  /** @param isLate whether places were on screen before there was any link */
  constructor(host: LinkHost, lend: () => LinkNeeds, isLate: boolean) {
    this.#host = host
    this.#lend = lend
    const [navigation] = performance.getEntriesByType('navigation')
    // After a reload, and on the way back, the browser puts the page where the visitor was.
    const isFirstVisit =
      !(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate'
    this.#untouched = isLate || isFirstVisit
  }

  watch(signal: AbortSignal): void {
    for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
      addEventListener(
        type,
        () => {
          this.#untouched = false
        },
        { signal, capture: true, passive: true },
      )
    }
  }

  /** Brings the place into view, once. Returns what has the focus again when its card is closed, if that has the focus. */
  origin(id: string): HTMLElement | undefined {
    if (!this.#untouched) return undefined
    this.#untouched = false
    const { activeElement } = document
    const link = activeElement instanceof HTMLAnchorElement && activeElement.href === location.href
    if (!link && activeElement !== document.body && activeElement !== null) return undefined
    this.#host.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    if (link) return activeElement
    if (!document.hasFocus()) return undefined
    const item = this.#host.renderRoot.querySelector<HTMLElement>(`.item-name[data-id="${CSS.escape(id)}"]`)
    return item ?? this.#lend().stage.element
  }
}
