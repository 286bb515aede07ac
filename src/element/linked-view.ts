/** The view in a link to what is shown: what a link has said, or where the visitor has moved since. */
import type { LinkHost, LinkNeeds } from './link-controller.js'
import type { View } from './links.js'

export class LinkedView {
  readonly #host: LinkHost
  readonly #lend: () => LinkNeeds
  readonly #changed: () => void
  /** Undefined: what anybody sees without a view in the link. */
  now: View | undefined
  /** A button has moved the view: that is the visitor too. */
  #pressed = false

  /** @param changed is called when the visitor has moved the map */
  constructor(host: LinkHost, lend: () => LinkNeeds, changed: () => void) {
    this.#host = host
    this.#lend = lend
    this.#changed = changed
  }

  watch(signal: AbortSignal): void {
    const host = this.#host
    host.addEventListener('nsm-move', ({ detail: { center, zoom } }) => this.#onMove({ center, zoom }), {
      signal,
    })
    host.addEventListener('click', (event) => this.#onPress(event), { signal, capture: true, passive: true })
  }

  /** Shows what a link says on the map. */
  show(view: View | undefined): void {
    this.now = view
    this.#pressed = false
    if (view) this.#lend().stage.aim(view, true)
  }

  #onMove(view: View): void {
    if (!this.now && !this.#pressed && !this.#lend().stage.moved) return
    this.now = view
    this.#changed()
  }

  #onPress(event: Event): void {
    const pressed = event.composedPath().filter((target) => target instanceof Element)
    if (pressed.some((element) => element.matches('.zoom, .cluster'))) this.#pressed = true
    if (!pressed.some((element) => element.matches('.controls > .control'))) return
    // All places.
    this.#pressed = false
    this.now = undefined
    this.#changed()
  }
}
