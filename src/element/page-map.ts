/** One map among those of the page: which of them a link means, and what the page's fragment says to it. */
import { type Key, type Link, NOTHING, readLink, writeLink } from './links.js'

/** So long the page's other maps are waited for, in milliseconds. */
const PATIENCE = 1000

/** What a map does for the others. */
interface Services {
  /** Whether it has a place to show, once it is known. */
  holds(id: string): Promise<boolean>
  /** Looks at the address again: another map may be whom a link names. */
  follow(): void
}

/** Those that have to do with addresses. */
const joined = new Set<PageMap>()

export class PageMap {
  readonly #host: HTMLElement
  readonly #services: Services
  /** It has opened what a link says to no map in particular, and hasn't written that since. */
  hasClaimed = false
  #toldOfId = false

  constructor(host: HTMLElement, services: Services) {
    this.#host = host
    this.#services = services
  }

  join(): void {
    joined.add(this)
    for (const one of joined) one.#services.follow()
  }

  leave(): void {
    joined.delete(this)
  }

  /** What a fragment says to this map: what names none is the first one's, but a place may be any one's. */
  read(fragment: string): Link {
    const ids = this.#ids
    const { id } = this.#host
    const unnamed = readLink(fragment, '', ids)
    const named = id ? readLink(fragment, id, ids) : NOTHING
    const place = named.place ?? unnamed.place
    if (!this.#isFirst) return { ...named, place, doubtful: place !== named.place && unnamed.doubtful }
    const filters = { ...unnamed.filters, ...named.filters }
    return { ...unnamed, ...withoutGaps(named), place, filters }
  }

  /** What of a fragment isn't about maps. */
  foreign(fragment: string): string {
    return writeLink(fragment, NOTHING, '', this.#ids, () => true)
  }

  /** The fragment with a link of this map in place of what it said to it; as it is, where that couldn't be read back. */
  written(fragment: string, link: Link): string {
    const { id } = this.#host
    const isSeveral = this.#all.length > 1
    if (isSeveral && !id && !this.#isFirst) {
      if (!this.#toldOfId)
        console.warn('nature-service-map: of several maps on a page, sync-url needs an id on each.')
      this.#toldOfId = true
      return fragment
    }
    const isClaimed = this.#others.some((other) => other.hasClaimed)
    const isOwn = (map: string, key: Key) =>
      map === ''
        ? key === 'place' && (this.hasClaimed || isClaimed)
          ? this.hasClaimed
          : this.#isFirst
        : map === id
    return writeLink(fragment, link, isSeveral ? id : '', this.#ids, isOwn)
  }

  /**
   * Whether a link's place is for this map to open, or to say that it isn't there.
   * @param isHeld whether this map has it
   */
  async claims(id: string, isHeld: boolean, fragment: string): Promise<boolean> {
    const isUnnamed = readLink(fragment, '', this.#ids).place === id
    if (isUnnamed) {
      await this.#gathered()
      // It is the first map's that has it; that none has it is said by the first.
      const maps = this.#others
      const others = isHeld ? maps.filter((other) => isBefore(other.#host, this.#host)) : maps
      for (const other of others) if (await other.#services.holds(id)) return false
      if (!isHeld && !this.#isFirst) return false
    }
    this.hasClaimed = isUnnamed && isHeld
    return true
  }

  /** Each map hears of the link for itself, one sooner than another; one whose code never comes isn't waited for. */
  async #gathered(): Promise<void> {
    const isHere = (map: HTMLElement) => [...joined].some((one) => one.#host === map)
    const until = performance.now() + PATIENCE
    while (!this.#all.every(isHere) && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }

  get #others(): PageMap[] {
    return [...joined].filter((other) => other !== this)
  }

  /** The page's maps in its order: also those that have nothing to do with addresses yet. */
  get #all(): HTMLElement[] {
    const maps = document.querySelectorAll<HTMLElement>(this.#host.localName)
    return [...new Set([...maps, ...[...joined].map((one) => one.#host), this.#host])].sort((a, b) =>
      isBefore(a, b) ? -1 : 1,
    )
  }

  get #ids(): string[] {
    return this.#all.map(({ id }) => id).filter(Boolean)
  }

  get #isFirst(): boolean {
    return this.#all[0] === this.#host
  }
}

const withoutGaps = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
