/** An address becomes places: fetched, read, decoded, parsed. */
import { LoadError, type LoadErrorCode } from './load-error.js'
import { nextTask } from './next-task.js'
import type { ParseResult } from './place.js'
import { type Fail, type ReadOptions, readBytes } from './read-document.js'

export { LOAD_ERROR_CODES, LoadError, type LoadErrorCode, type LoadErrorDetails } from './load-error.js'

export interface LoadOptions extends ReadOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Stops the loading; `load` then rejects with the signal's reason. */
  readonly signal: AbortSignal
  /** As in `fetch`; default `same-origin`. */
  readonly credentials?: RequestCredentials
  /** How long nothing may come from the server, in seconds; default 30. */
  readonly timeoutSeconds?: number
  /** How large the file may be, in megabytes (10⁶ bytes, uncompressed); default 200. */
  readonly maxMegabytes?: number
  /** Told as the file arrives, in bytes; `total` only where the server tells it and doesn't compress. */
  readonly onProgress?: (loaded: number, total: number | undefined) => void
}

/**
 * Loads a file of any form in the data contract.
 * @param url absolute; `http:`, `https:`, `data:` or `blob:`
 * @throws {LoadError} when there is nothing to show; problems of single features are in the result's `issues`
 */
export function load(url: string, options: LoadOptions): Promise<ParseResult> {
  return loadAs(url, options, (chunks, fail) => readBytes(join(chunks), fail, { base: url, ...options }))
}

/** Loads a file and has it read, as it came, by whom the caller likes. Throws what {@link load} does. */
export async function loadAs<T>(
  url: string,
  options: LoadOptions,
  read: (chunks: readonly Uint8Array[], fail: Fail) => Promise<T>,
): Promise<T> {
  try {
    const result = await read(await loadChunks(url, options), failing(url))
    options.signal.throwIfAborted()
    return result
  } catch (error) {
    if (error instanceof LoadError) await explain(error)
    throw error
  }
}

/** Where the network is gone, the sentences can't be had either: then the code has to do. */
async function explain(error: LoadError): Promise<void> {
  try {
    error.message = (await import('./load-messages.js')).messageOf(error)
  } catch {}
}

/** Loads a file as it is. Throws what {@link load} does. */
export async function loadBytes(url: string, options: LoadOptions): Promise<Uint8Array> {
  return join(await loadChunks(url, options))
}

async function loadChunks(url: string, options: LoadOptions): Promise<Uint8Array[]> {
  const { signal, timeoutSeconds = 30 } = options
  signal.throwIfAborted()
  const request = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let late = false
  const keepWaiting = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      late = true
      request.abort()
    }, timeoutSeconds * 1000)
  }
  const failed = failing(url)
  // That nothing came in time weighs more than how the connection then ended.
  const fail: Fail = (...why) => (late ? failed('timeout', { seconds: timeoutSeconds }) : failed(...why))
  try {
    keepWaiting()
    const response = await options
      .fetch(url, { signal: AbortSignal.any([signal, request.signal]), credentials: options.credentials })
      .catch((cause) => {
        signal.throwIfAborted()
        throw fail(/^file:/i.test(url) ? 'file-page' : 'network', undefined, cause)
      })
    if (!response.ok) throw fail(codeOf(response.status), { status: response.status })
    return await readBody(response, options, keepWaiting, fail)
  } finally {
    clearTimeout(timer)
    // What hasn't come isn't wanted.
    request.abort()
  }
}

/** Makes errors about what is at an address. */
export function failing(url: string): Fail {
  // An address may have no host, as that of a Blob.
  const host = (URL.canParse(url) && new URL(url).host) || undefined
  return (code, more, cause) => new LoadError(code, { url, host, ...more }, { cause })
}

function codeOf(status: number): LoadErrorCode {
  if (status === 404 || status === 410) return 'not-found'
  return status === 401 || status === 403 ? 'forbidden' : 'server'
}

/** Bytes taken without letting the page do anything else: on a phone some 40 ms. */
const STRETCH = 1e6

async function readBody(
  response: Response,
  { signal, maxMegabytes = 200, onProgress }: LoadOptions,
  keepWaiting: () => void,
  fail: Fail,
): Promise<Uint8Array[]> {
  // The length of a compressed answer isn't that of what is read. Other sites don't tell that it is compressed.
  const total = response.headers.has('Content-Encoding') ? 0 : Number(response.headers.get('Content-Length'))
  const most = maxMegabytes * 1e6
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let loaded = 0
  let pause = STRETCH
  const checkSize = (size: number) => {
    if (size > most) throw fail('too-large', { megabytes: maxMegabytes })
  }
  checkSize(total)
  while (reader) {
    const { done, value } = await reader.read().catch((cause) => {
      signal.throwIfAborted()
      throw fail('truncated', undefined, cause)
    })
    if (done) break
    keepWaiting()
    chunks.push(value)
    loaded += value.length
    checkSize(loaded)
    // What is there already, in a cache, comes without a pause: the page must get its turn.
    if (loaded >= pause) {
      pause = loaded + STRETCH
      await nextTask()
    }
    onProgress?.(loaded, loaded <= total ? total : undefined)
  }
  return chunks
}

/** The bytes in one. */
export function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sizeOf(chunks))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** How many bytes there are. */
export const sizeOf = (chunks: readonly Uint8Array[]): number =>
  chunks.reduce((sum, { length }) => sum + length, 0)
