/** Near the visitor or near a municipality: where distances are measured from, and the order they are listed in. */
import { html, nothing } from 'lit'
import type { LonLat } from '../data/place.js'
import type { Order } from '../data/query.js'
import { SEATS } from '../data/seats.js'
import { extentOf, project, toMetres } from '../data/viewport.js'
import type { FinderTranslator } from '../strings/finder.js'
import { distanceText, type OrderChoice, orderBar } from '../ui/finder.js'
import type { FinderHost, FinderNeeds } from './finder-controller.js'
import { type LocateProblem, locate } from './locate.js'
import type { Aim } from './map-stage.js'

/** A position less accurate than this, in metres, is told of. */
const ROUGH = 3000
/** Beside a starting point the map shows so many of the nearest places. */
const NEAREST = 5

interface Start {
  readonly kind: 'me' | 'place'
  readonly name: string
}

export class Near {
  readonly #host: FinderHost
  readonly #lend: () => FinderNeeds
  readonly #aim: (aim: Aim) => void
  /** Whether the places are in the region whose municipalities are offered. */
  #inRegion = false
  #start: Start | undefined
  /** Stands for one question to the browser. */
  #locating: object | undefined
  #problem: LocateProblem | 'slow' | undefined
  /** Metres, where the position is a rough one. */
  #accuracy: number | undefined

  constructor(host: FinderHost, lend: () => FinderNeeds, aim: (aim: Aim) => void) {
    this.#host = host
    this.#lend = lend
    this.#aim = aim
  }

  /** Other places have come: where a municipality isn't offered, it is no starting point any more. */
  arrived(inRegion: boolean): void {
    this.#inRegion = inRegion
    if (!inRegion && this.#start?.kind === 'place') this.#from(undefined, undefined)
  }

  /** The button and the orders. */
  row(translate: FinderTranslator): unknown {
    return orderBar(
      {
        choice: this.#choice,
        searching: this.#lend().state.search !== '',
        located: this.#start?.kind === 'me',
        locating: this.#locating !== undefined,
        municipalities: this.#inRegion
          ? sorted(
              SEATS.map(([name]) => name),
              translate.locale,
            )
          : [],
        note: this.#note(translate),
        offersMunicipality: this.#inRegion && this.#problem !== undefined,
      },
      translate,
      { onChoose: (choice) => this.#order(choice), onLocate: () => void this.#locate() },
    )
  }

  /** The starting point, where there is one. */
  onMap(translate: FinderTranslator): unknown {
    if (!this.#lend().state.from) return nothing
    const start = this.#start
    const label =
      start?.kind === 'place' ? translate('startingFrom', { x: start.name }) : translate('yourPosition')
    return html`<span class="start-point" role="img" aria-label=${label} .title=${label}></span>`
  }

  /** Puts it where the map has taken it. */
  follow(): void {
    const mark = this.#host.renderRoot.querySelector<HTMLElement>('.start-point')
    const { stage, state } = this.#lend()
    if (!mark || !stage.viewport || !state.from) return
    const [x, y] = project(stage.viewport, toMetres(state.from))
    mark.style.transform = `translate(${x}px, ${y}px)`
  }

  async #locate(): Promise<void> {
    if (this.#locating || (this.#start?.kind === 'me' && this.#lend().state.order === 'near')) {
      this.#locating = undefined
      this.#problem = undefined
      if (this.#start) this.#from(undefined, undefined)
      this.#host.requestUpdate()
      return
    }
    const locating = {}
    this.#locating = locating
    this.#problem = undefined
    this.#host.requestUpdate()
    const found = await locate(() => {
      if (this.#locating !== locating) return
      this.#problem = 'slow'
      this.#host.requestUpdate()
    })
    if (this.#locating !== locating) return
    this.#locating = undefined
    this.#problem = typeof found === 'string' ? found : undefined
    if (typeof found === 'string') this.#host.requestUpdate()
    else this.#from(found.point, 'near', { kind: 'me', name: '' }, found.accuracy)
  }

  /** Measures from a point, or no longer. */
  #from(point: LonLat | undefined, order: Order | undefined, start?: Start, accuracy = 0): void {
    const { state, refilter } = this.#lend()
    state.from = point
    state.order = order
    this.#start = start
    this.#accuracy = accuracy > ROUGH ? accuracy : undefined
    void refilter().then(() => point && this.#showNearest(point))
  }

  async #showNearest(point: LonLat): Promise<void> {
    const nearest = (await this.#lend().store?.list(0, NEAREST)) ?? []
    if (point !== this.#lend().state.from) return
    const positions = nearest.flatMap(({ position }) => (position ? [position] : []))
    const bounds = extentOf([point, ...positions])
    if (bounds) this.#aim({ bounds })
  }

  #order(choice: OrderChoice): void {
    const { state, refilter } = this.#lend()
    this.#locating = undefined
    this.#problem = undefined
    if (choice === 'me') {
      state.order = 'near'
      void refilter()
    } else if (choice === 'match') {
      state.order = 'match'
      void refilter()
    } else if (choice === 'name') {
      this.#from(undefined, 'name')
    } else {
      const name = choice.slice(3)
      const seat = SEATS.find(([municipality]) => municipality === name)?.[1]
      if (seat) this.#from(seat, 'near', { kind: 'place', name })
    }
  }

  get #choice(): OrderChoice {
    const { order, search, from } = this.#lend().state
    const used = order === 'match' && !search ? undefined : order
    const choice = used ?? (search ? 'match' : from ? 'near' : 'name')
    if (choice !== 'near') return choice
    return this.#start?.kind === 'place' ? `at:${this.#start.name}` : 'me'
  }

  #note(translate: FinderTranslator): string {
    const wayOut = this.#inRegion ? ` ${translate('nearInstead')}` : ''
    if (this.#problem) return translate(this.#problem) + wayOut
    if (this.#accuracy === undefined) return ''
    return translate('inaccurate', { d: distanceText(this.#accuracy, translate.locale) })
  }
}

const sorted = (names: readonly string[], locale: string): readonly string[] =>
  [...names].sort(new Intl.Collator(locale).compare)
