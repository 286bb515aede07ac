/**
 * Printing: puts what belongs on paper in place of what is on the screen. Loaded when the page is idle, because
 * `beforeprint` can't wait for anything: what Ctrl+P prints has to be there before it is pressed.
 */
import { nothing, type ReactiveController, type ReactiveControllerHost, render } from 'lit'
import { localize, valueKey } from '../data/place.js'
import type { Contact, Entry, Facet, FacetValues, Summary } from '../data/query.js'
import { project, toMetres } from '../data/viewport.js'
import { loadPrintStrings, type PrintTranslator } from '../strings/print.js'
import type { Translator } from '../strings/strings.js'
import { finishPrint, type PrintModel, printStyles, printView } from '../ui/print-view.js'
import { adoptSheet } from './adopt-sheet.js'
import { idle } from './after-paint.js'
import type { AttributeProperties } from './attributes.js'
import type { FinderNeeds } from './finder-controller.js'
import { emOf } from './layout.js'
import { type Ground, mapPicture } from './print-picture.js'
import type { State } from './source-controller.js'

type PrintHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment; readonly state: State } & Pick<
    AttributeProperties,
    'basemap' | 'heading' | 'headingLevel' | 'hide' | 'pinShape' | 'pinSize'
  >

/** What the element lends: how things are at the moment. */
export interface PrintNeeds
  extends Pick<
    FinderNeeds,
    'state' | 'stage' | 'store' | 'summary' | 'language' | 'translate' | 'layout' | 'look'
  > {
  /** What of the list is on the screen. */
  readonly entries: readonly Entry[]
}

/** So many places are kept ready for Ctrl+P; as many as the list shows by itself. */
const READY = 500
/** So many are printed by the button: some hundred sheets of paper. */
const MOST = 2000
/** How long an answer has to stand before it is made ready for paper, in milliseconds. */
const REST = 1000

/** What has been made ready, and for which answer. */
interface Prepared {
  readonly summary: Summary
  readonly within: unknown
  readonly contacts: readonly Contact[]
  /** Places that the list is of. */
  readonly total: number
  /** Values of the facets that are filtered by, for their names. */
  readonly values: FacetValues
}

export class PrintController implements ReactiveController {
  readonly #host: PrintHost
  readonly #lend: () => PrintNeeds
  readonly #sheet = document.createElement('div')
  #prepared: Prepared | undefined
  #texts: PrintTranslator | undefined
  #ground: Ground | undefined
  /** The answer that is on the screen, as last seen. */
  #seen: readonly unknown[] = []
  #resting: ReturnType<typeof setTimeout> | undefined
  #listening = new AbortController()
  /** The sheet is in the page, and what put it there. */
  #laid: 'event' | 'media' | undefined

  constructor(host: PrintHost, lend: () => PrintNeeds) {
    this.#host = host
    this.#lend = lend
    this.#sheet.className = 'print'
    adoptSheet(host.renderRoot, printStyles)
    host.addController(this)
    this.hostUpdated()
  }

  /** Fetches what the printed list still lacks, then prints the page. */
  async print(): Promise<void> {
    await this.#loaded()
    // What can't be had is left out, and the paper says so.
    await this.#prepare(MOST).catch(() => undefined)
    window.print()
  }

  hostConnected(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    addEventListener('beforeprint', () => this.#lay('event'), { signal })
    addEventListener('afterprint', () => this.#done(), { signal })
    // For whatever only looks at the page as if it were printed. While a dialog is open this goes to and fro.
    matchMedia('print').addEventListener(
      'change',
      ({ matches }) => {
        if (matches) this.#lay('media')
        else if (this.#laid === 'media') this.#done()
      },
      { signal },
    )
  }

  hostDisconnected(): void {
    this.#listening.abort()
    clearTimeout(this.#resting)
    this.#laid = undefined
    this.#clear()
  }

  /** Another answer is on the screen: it is made ready once it has stood for a while. */
  hostUpdated(): void {
    const { summary, state } = this.#lend()
    const seen = [summary, state.within, this.#host.basemap]
    if (seen.every((one, i) => one === this.#seen[i])) return
    this.#seen = seen
    clearTimeout(this.#resting)
    // At first at once, so that Ctrl+P has something soon.
    const rest = this.#prepared ? REST : 0
    this.#resting = setTimeout(
      () => void idle().then(() => this.#prepare(READY).catch(() => undefined)),
      rest,
    )
  }

  /** Data that is on its way is waited for. */
  async #loaded(): Promise<void> {
    const { state } = this.#host
    if (this.#lend().summary || state === 'empty' || state === 'failed') return
    await new Promise((resolve) => {
      for (const type of ['nsm-ready', 'nsm-error'])
        this.#host.addEventListener(type, resolve, { once: true })
    })
  }

  async #prepare(most: number): Promise<void> {
    const { store, summary, state, language, translate } = this.#lend()
    if (!store || !summary || !translate) return
    const [texts, ground] = await Promise.all([
      loadPrintStrings(language, translate),
      this.#host.basemap === 'region' ? import('../basemap/ground.js').catch(() => undefined) : undefined,
    ])
    this.#texts = texts
    this.#ground = ground
    if (this.#current && this.#current.contacts.length >= Math.min(most, this.#current.total)) return
    const { within } = state
    const [contacts, total, values] = await Promise.all([
      store.contacts(0, most, within),
      within ? store.countIn(within) : summary.count,
      store.facets(state.changeable),
    ])
    // What a button has fetched meanwhile isn't taken back by what is made ready when idle.
    const isMore = contacts.length >= (this.#current?.contacts.length ?? 0)
    if (this.#lend().summary === summary && isMore) {
      this.#prepared = { summary, within, contacts, total, values }
    }
  }

  /** What has been made ready, if it is what the screen shows. */
  get #current(): Prepared | undefined {
    const { summary, state } = this.#lend()
    const prepared = this.#prepared
    return prepared?.summary === summary && prepared?.within === state.within ? prepared : undefined
  }

  /** Lays the sheet into the page: at once, with what is there. */
  #lay(by: 'event' | 'media'): void {
    if (this.#laid) return
    this.#clear()
    const { summary, translate } = this.#lend()
    const root = this.#root
    const texts = this.#texts
    if (!root || !summary || !translate || !texts) return
    this.#laid = by
    const model = this.#model(summary, translate, texts)
    render(printView(model, translate, texts), this.#sheet)
    finishPrint(this.#sheet, model)
    root.insertBefore(this.#sheet, root.querySelector(':scope > slot'))
    root.classList.add('is-printing')
  }

  /** The sheet stays, unseen, until the next touch or key: some browsers say that they have printed when they begin. */
  #done(): void {
    this.#laid = undefined
    const { signal } = this.#listening
    for (const type of ['pointerdown', 'keydown', 'wheel']) {
      addEventListener(type, () => this.#laid || this.#clear(), {
        once: true,
        capture: true,
        passive: true,
        signal,
      })
    }
  }

  #clear(): void {
    this.#root?.classList.remove('is-printing')
    this.#sheet.remove()
    render(nothing, this.#sheet)
  }

  get #root(): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>('.root') ?? undefined
  }

  // What the sheet shows

  #model(summary: Summary, translate: Translator, texts: PrintTranslator): PrintModel {
    const { state, language, look, entries } = this.#lend()
    const prepared = this.#current
    const contacts = prepared?.contacts ?? entries.map((entry) => asContact(entry, summary))
    const total = prepared?.total ?? summary.count
    const { heading, headingLevel, hide } = this.#host
    const map = this.#map(translate)
    return {
      title: heading,
      headingLevel,
      language,
      look,
      about: this.#about(total, summary, translate, texts),
      note: this.#note(contacts.length, total, prepared !== undefined, texts),
      map,
      categories: map && !hide.includes('legend') ? summary.categories.filter(({ count }) => count > 0) : [],
      start: state.from && this.#text('.start-point', 'aria-label'),
      contacts,
    }
  }

  /** What the list is of: on paper nobody sees what was searched and chosen. */
  #about(total: number, summary: Summary, translate: Translator, texts: PrintTranslator): string[] {
    const { state, language } = this.#lend()
    const { changeable, filters, search, within } = state
    const chosen = changeable.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => this.#nameOf(facet, value, language)),
    )
    const isNarrowed = search !== '' || chosen.length > 0 || within !== undefined
    return [
      isNarrowed ? texts('foundOf', { n: total, total: summary.total }) : translate('found', { n: total }),
      ...(search ? [texts('searched', { x: search })] : []),
      ...(chosen.length > 0 ? [texts('filtered', { x: chosen.join(', ') })] : []),
      ...(within ? [texts('onlyView')] : []),
    ]
  }

  #nameOf(facet: Facet, value: string, language: string): string {
    const name = this.#current?.values[facet]?.find(({ name }) => valueKey(name) === valueKey(value))?.name
    return localize(name ?? value, language)
  }

  /** What is missing, and how to have it on paper too. */
  #note(n: number, total: number, hasContacts: boolean, texts: PrintTranslator): string {
    const isPart = n < total
    const offersButton = total <= MOST && !this.#host.hide.includes('print')
    return [
      isPart ? texts('partOf', { n, total }) : '',
      hasContacts ? '' : texts('noContacts'),
      !isPart && hasContacts ? '' : total > MOST ? texts('narrow') : offersButton ? texts('useButton') : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  #map(translate: Translator): PrintModel['map'] {
    const { stage, state, layout, look, language } = this.#lend()
    const { viewport, element } = stage
    if (!viewport || layout === 'list') return undefined
    const shape = element.querySelector<HTMLElement>('.pin-shape')
    const { basemap, pinShape, pinSize } = this.#host
    const size = shape?.offsetWidth || pinSize
    const [width, height] = viewport.size
    return {
      viewport,
      markers: stage.markers.filter(({ position }) => {
        const [x, y] = project(viewport, toMetres(position))
        return x > -size && x < width + size && y > -size && y < height + 2 * size
      }),
      look,
      pinShape,
      pinSize: size,
      em: emOf(element),
      from: state.from,
      label: translate('map'),
      picture: mapPicture(stage, basemap === 'region' ? this.#ground : undefined, language),
      credit: this.#text('.attribution') ?? '',
      dark: stage.groundLook?.colors.dark ?? false,
    }
  }

  /** A text that stands on the screen. */
  #text(selector: string, attribute?: string): string | undefined {
    const element = this.#host.renderRoot.querySelector(selector)
    const text = attribute ? element?.getAttribute(attribute) : element?.textContent
    return text?.trim().replace(/\s+/g, ' ')
  }
}

/** What the screen's list knows of a place. */
function asContact(entry: Entry, { categories }: Summary): Contact {
  const { id, name, marks, provider, municipality, position, approximate, distance } = entry
  const names = entry.categories.map((key) => categories.find((one) => one.key === key)?.name ?? key)
  return { id, name, categories: names, marks, provider, municipality, position, approximate, distance }
}
