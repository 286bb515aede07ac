/** The list narrowed to the places in view: where the map goes, it follows. */
import type { Bounds } from '../data/place.js'
import { boundsOf } from '../data/viewport.js'
import type { FinderTranslator } from '../strings/finder.js'
import { viewToggle } from '../ui/finder.js'
import type { FinderHost, FinderNeeds } from './finder-controller.js'

export class InView {
  readonly #host: FinderHost
  readonly #lend: () => FinderNeeds
  #isOn = false
  #count: number | undefined

  constructor(host: FinderHost, lend: () => FinderNeeds) {
    this.#host = host
    this.#lend = lend
  }

  get isOn(): boolean {
    return this.#isOn
  }

  /** Places in view, while only those are listed. */
  get count(): number | undefined {
    return this.#count
  }

  /** Counts anew what a question has found; the answer is to be given to `take`. */
  async ask(): Promise<number | undefined> {
    const { store, state } = this.#lend()
    return state.within && store?.countIn(state.within)
  }

  take(count: number | undefined): void {
    this.#count = count
  }

  /** The map has come to rest. */
  rested(): void {
    if (this.#isOn) void this.#list()
  }

  button(translate: FinderTranslator): unknown {
    return viewToggle(this.#isOn, translate, () => this.toggle())
  }

  toggle(): void {
    const { state, relist } = this.#lend()
    this.#isOn = !this.#isOn
    if (this.#isOn) void this.#list()
    else {
      state.within = undefined
      this.#count = undefined
      void relist()
    }
    this.#host.requestUpdate()
  }

  async #list(): Promise<void> {
    const { stage, store, state, summary, relist } = this.#lend()
    if (!stage.viewport || !store) return
    const bounds: Bounds = boundsOf(stage.viewport)
    state.within = bounds
    const [count] = await Promise.all([store.countIn(bounds), relist()])
    if (state.within !== bounds || summary !== this.#lend().summary) return
    this.#count = count
    this.#host.requestUpdate()
  }
}
