/** Keeps schema.org data of an element's places in the page's head. Loaded where the owner asks for it, after the first pins. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { describePlaces, MOST_PLACES } from '../data/json-ld.js'
import type { Filters, PlaceSource } from '../data/query.js'
import { inSlices } from '../data/steps.js'
import { whenIdle } from './after-paint.js'
import type { AttributeProperties } from './attributes.js'
import type { FinderNeeds } from './finder-controller.js'
import { FindingState } from './finding-state.js'
import { shareAddress } from './share-address.js'
import { trustJson } from './trusted-types.js'

type JsonLdHost = ReactiveControllerHost & HTMLElement & AttributeProperties

/** What the element lends: how things are at the moment. */
type JsonLdNeeds = Pick<FinderNeeds, 'store' | 'summary' | 'language'>

/** What is described, and how. */
interface Subject extends Pick<JsonLdNeeds, 'language'> {
  readonly store: PlaceSource
  readonly filters: Filters
  readonly name: string | undefined
  /** The page's address, without what is found in it at the moment. */
  readonly url: string | undefined
  /** The element's id, where a link has to name it. */
  readonly map: string | undefined
}

export class JsonLdController implements ReactiveController {
  readonly #host: JsonLdHost
  readonly #lend: () => JsonLdNeeds
  #subject: Subject | undefined
  #script: HTMLScriptElement | undefined
  #stop = (): void => {}
  #toldOfMore = false

  constructor(host: JsonLdHost, lend: () => JsonLdNeeds) {
    this.#host = host
    this.#lend = lend
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#take(undefined)
  }

  hostUpdated(): void {
    const { store, summary, language } = this.#lend()
    const host = this.#host
    if (!host.isConnected || !host.jsonLd || !store || !summary) {
      this.#take(undefined)
      return
    }
    // The owner's: with them the page begins, locked or not, and what a visitor chooses changes nothing.
    const { filters } = new FindingState(host).query(language)
    this.#take({ store, language, filters, ...pageOf(host) })
  }

  /** Describes it when the page is idle; until then what stands there stays, if it is of the same places. */
  #take(subject: Subject | undefined): void {
    if (isSame(subject, this.#subject)) return
    if (subject?.store !== this.#subject?.store) this.#put(undefined)
    this.#subject = subject
    this.#stop()
    if (!subject) return
    this.#stop = whenIdle(() => {
      this.#write(subject).catch((error: unknown) =>
        console.warn('nature-service-map: json-ld could not be added to the page.', error),
      )
    })
  }

  async #write(subject: Subject): Promise<void> {
    const { store, language, filters, name, url, map } = subject
    // One more shows that there are more.
    const places = await store.matching(filters, MOST_PLACES + 1)
    if (subject !== this.#subject) return
    const addressOf = url === undefined ? undefined : (id: string) => shareAddress(id, map, true, null, url)
    const list = await inSlices(describePlaces(places, language, { name, url, addressOf }))
    if (subject !== this.#subject) return
    this.#put(list)
    const count = Number(list?.numberOfItems ?? 0)
    if (count === places.length || this.#toldOfMore) return
    this.#toldOfMore = true
    console.warn(
      `nature-service-map: json-ld describes the first ${count} places; with all of them the page would be too large.`,
    )
  }

  #put(data: unknown): void {
    let script: HTMLScriptElement | undefined
    if (data !== undefined) {
      script = document.createElement('script')
      script.type = 'application/ld+json'
      script.text = trustJson(data)
      document.head.append(script)
    }
    this.#script?.remove()
    this.#script = script
  }
}

function isSame(one: Subject | undefined, other: Subject | undefined): boolean {
  const text = (subject: Subject | undefined) => JSON.stringify({ ...subject, store: undefined })
  return one?.store === other?.store && text(one) === text(other)
}

function pageOf({ heading, id, localName, pageUrl }: JsonLdHost): Pick<Subject, 'name' | 'url' | 'map'> {
  // Where a page says by which address it is to be known, that is it.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href
  const url = shareAddress('', undefined, false, pageUrl, canonical || location.href).replace(/#$/, '')
  const isAlone = document.querySelectorAll(localName).length === 1
  return {
    name: heading ?? undefined,
    url: /^https?:/.test(url) ? url : undefined,
    map: isAlone ? undefined : id,
  }
}
