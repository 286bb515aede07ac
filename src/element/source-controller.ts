import type { ReactiveControllerHost } from 'lit'
import { failing, join, LoadError, type LoadOptions, loadAs, sizeOf } from '../data/load.js'
import { nextTask } from '../data/next-task.js'
import type { DataIssue, ParseResult } from '../data/place.js'
import { PlaceStore } from '../data/place-store.js'
import type { PlaceSource } from '../data/query.js'
import { readBytes, readText, readValue } from '../data/read-document.js'
import { absolute } from './absolute.js'
import { fetchOrTake } from './early.js'

/** What the element can be showing. `partial` is `ready` with something in the data left out. */
export const STATES = ['loading', 'ready', 'partial', 'empty', 'failed'] as const
export type State = (typeof STATES)[number]

/** Where the data comes from: an address, or an object handed over by the page. */
export interface Source extends Pick<LoadOptions, 'credentials' | 'timeoutSeconds' | 'maxMegabytes'> {
  readonly src: string | null
  readonly data: unknown
  /** The text of a file, as it stands in the page. */
  readonly text: string | undefined
  /** Whether a worker may be asked to read and hold large data. */
  readonly worker: 'auto' | 'off'
}

/** Data that a worker has read and holds. */
export interface RemoteSource {
  readonly places: PlaceSource
  readonly count: number
  readonly issues: readonly DataIssue[]
}

export interface SourceCallbacks {
  onLoad(store: PlaceSource, count: number, issues: readonly DataIssue[]): void
  onError(error: LoadError): void
  /** The data has gone with its worker: it has to be loaded again. */
  onLost(): void
}

/** Below this size progress comes and goes too fast to be read, in bytes. */
const PROGRESS_FROM = 1e6

/** How long an element without a source waits for one before it says that there is none, in milliseconds. */
const PATIENCE = 2000

/**
 * Bytes from which on a worker reads and holds the data of an address: some 5,000 services. Bytes are known before
 * anything is read, and what is smaller is read and indexed sooner than a worker starts. An object of the page's
 * own stays there: to copy it over would hold the page up as long as reading it does.
 */
const LARGE = 2e6

/** Loads a source; only the newest counts. */
export class SourceController {
  readonly #host: ReactiveControllerHost
  readonly #callbacks: SourceCallbacks
  #abort: AbortController | undefined
  #waiting: ReturnType<typeof setTimeout> | undefined

  state: State = 'loading'
  error: LoadError | undefined
  /** Bytes that have come, and how many there will be if the server told. */
  progress: { loaded: number; total: number | undefined } | undefined
  issues: readonly DataIssue[] = []
  count = 0

  constructor(host: ReactiveControllerHost, callbacks: SourceCallbacks) {
    this.#host = host
    this.#callbacks = callbacks
  }

  /** Whether data is being loaded or a worker holds it: what `cancel` ends. */
  get isRunning(): boolean {
    return this.#abort !== undefined
  }

  /** Begins anew, whatever was under way. Resolves when this source is read, has failed or was replaced. */
  async load(source: Source): Promise<void> {
    this.cancel()
    const { src, data, text } = source
    if (src === null && data === undefined && text === undefined) {
      this.#set({ state: 'loading', issues: [], count: 0 })
      // A script may hand the data over in a moment.
      this.#waiting = setTimeout(() => {
        console.warn('nature-service-map: neither src nor data is set, so there is nothing to show.')
        this.#set({ state: 'empty' })
      }, PATIENCE)
      return
    }
    const abort = new AbortController()
    this.#abort = abort
    this.#set({ state: 'loading' })
    try {
      const result =
        data !== undefined
          ? await read(data)
          : src !== null
            ? await this.#fetch(source, src, abort)
            : await readText(text ?? '', failing('the page'), { base: document.baseURI })
      // Reading it was a long task already.
      await nextTask()
      if (this.#abort !== abort) return
      const isRemote = 'count' in result
      if (!isRemote) this.#abort = undefined
      const { issues } = result
      const count = isRemote ? result.count : result.places.length
      const lost = issues.some(({ severity }) => severity === 'error')
      this.#set({ state: count === 0 ? 'empty' : lost ? 'partial' : 'ready', issues, count })
      this.#callbacks.onLoad(isRemote ? result.places : new PlaceStore(result.places), count, issues)
    } catch (error) {
      if (this.#abort !== abort) return
      this.#abort = undefined
      if (!(error instanceof LoadError)) throw error
      this.#set({ state: 'failed', error })
      this.#callbacks.onError(error)
    }
  }

  cancel(): void {
    clearTimeout(this.#waiting)
    this.#abort?.abort()
    this.#abort = undefined
  }

  #fetch(source: Source, src: string, abort: AbortController): Promise<ParseResult | RemoteSource> {
    const { signal } = abort
    const base = absolute(src)
    return loadAs(
      base,
      {
        ...source,
        fetch: fetchOrTake,
        signal,
        onProgress: (loaded, total) => {
          if (this.#abort === abort && Math.max(loaded, total ?? 0) >= PROGRESS_FROM)
            this.#set({ state: 'loading', progress: { loaded, total } })
        },
      },
      async (chunks, fail) => {
        if (source.worker === 'auto' && sizeOf(chunks) > LARGE) {
          const remote = await import('./remote-source.js').catch(() => undefined)
          const opened = await remote?.openRemote(chunks, base, fail, signal, this.#callbacks.onLost)
          if (opened) return opened
        }
        return readBytes(join(chunks), fail, { base })
      },
    )
  }

  #set(next: Partial<Pick<SourceController, 'state' | 'error' | 'progress' | 'issues' | 'count'>>): void {
    this.error = undefined
    this.progress = undefined
    Object.assign(this, next)
    this.#host.requestUpdate()
  }
}

/** The page's own object: what isn't GeoJSON fails as a file would. */
async function read(data: unknown): Promise<ParseResult> {
  const result = await readValue(data, { base: document.baseURI })
  const refused = result.issues.find(({ code }) => code === 'not-geojson')
  if (refused) throw new LoadError('not-geojson', { url: 'data', found: refused.got })
  return result
}
