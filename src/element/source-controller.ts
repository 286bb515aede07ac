import type { ReactiveControllerHost } from 'lit'
import { failing, join, LoadError, loadAs, sizeOf } from '../data/load.js'
import type { DataIssue, ParseResult } from '../data/place.js'
import { PlaceStore } from '../data/place-store.js'
import type { PlaceSource } from '../data/query.js'
import { type Fail, readBytes, readValue } from '../data/read-document.js'
import { fetchOrTake } from './early.js'

/** What the element can be showing. `partial` is `ready` with something in the data left out. */
export const STATES = ['loading', 'ready', 'partial', 'empty', 'failed'] as const
export type State = (typeof STATES)[number]

/** Where the data comes from: an address, or an object handed over by the page. */
export interface Source {
  readonly src: string | null
  readonly data: unknown
  /** The text of a file, as it stands in the page. */
  readonly text: string | undefined
  readonly credentials: RequestCredentials
  /** How long nothing may come from the server, in seconds. */
  readonly timeout: number
  /** How large the data may be, in megabytes. */
  readonly maxSize: number
  /** Whether a worker may be asked to read and hold large data. */
  readonly worker: 'auto' | 'off'
}

/** Data that has been read, by whom it may be. */
export interface OpenSource {
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

/** How long an element without a source waits for one before it says that there is none, in milliseconds. */
const PATIENCE = 2000

/**
 * Bytes from which on a worker reads and holds the data: some 5,000 services. Bytes are known before anything is read;
 * what is smaller is read and indexed sooner than a worker starts.
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
      const opened =
        data !== undefined
          ? inPlace(await read(data))
          : src !== null
            ? await this.#fetch(absolute(src), source, abort)
            : await this.#open([new TextEncoder().encode(text)], failing('the page'), source, abort)
      if (this.#abort !== abort) return
      if (opened.places instanceof PlaceStore) this.#abort = undefined
      this.#done(opened)
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

  #fetch(src: string, source: Source, abort: AbortController): Promise<OpenSource> {
    const { credentials, timeout, maxSize } = source
    return loadAs(
      src,
      {
        fetch: fetchOrTake,
        signal: abort.signal,
        credentials,
        timeoutSeconds: timeout,
        maxMegabytes: maxSize,
        onProgress: (loaded, total) => {
          if (this.#abort === abort) this.#set({ state: 'loading', progress: { loaded, total } })
        },
      },
      (chunks) => this.#open(chunks, failing(src), source, abort),
    )
  }

  /** Reads a file: a worker does if it is large, and wherever none can be had it is done here. */
  async #open(
    chunks: readonly Uint8Array[],
    fail: Fail,
    { worker }: Source,
    { signal }: AbortController,
  ): Promise<OpenSource> {
    if (sizeOf(chunks) > LARGE && worker === 'auto') {
      const remote = await import('./remote-source.js').catch(() => undefined)
      const opened = await remote?.openRemote(chunks, fail, signal, this.#callbacks.onLost)
      if (opened) return opened
    }
    return inPlace(await readBytes(join(chunks), fail))
  }

  #done({ places, count, issues }: OpenSource): void {
    const lost = issues.some(({ severity }) => severity === 'error')
    this.#set({ state: count === 0 ? 'empty' : lost ? 'partial' : 'ready', issues, count })
    this.#callbacks.onLoad(places, count, issues)
  }

  #set(next: Partial<Pick<SourceController, 'state' | 'error' | 'progress' | 'issues' | 'count'>>): void {
    this.error = undefined
    this.progress = undefined
    Object.assign(this, next)
    this.#host.requestUpdate()
  }
}

const inPlace = ({ places, issues }: ParseResult): OpenSource => ({
  places: new PlaceStore(places),
  count: places.length,
  issues,
})

/** The page's own object: what isn't GeoJSON fails as a file would. */
async function read(data: unknown): Promise<ParseResult> {
  const result = await readValue(data)
  const refused = result.issues.find(({ code }) => code === 'not-geojson')
  if (refused) throw new LoadError('not-geojson', { url: 'data', found: refused.got })
  return result
}

/** Resolved as an image's address would be. */
function absolute(src: string): string {
  return URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src
}
