/** Lazy: large data is read and held by a worker. Only answers come into the page. */
import type { DataIssue } from '../data/place.js'
import type { Fail } from '../data/read-document.js'
import type { Opened } from '../data/worker-messages.js'
import type { RemoteSource } from './source-controller.js'
import { startWorker } from './start-worker.js'

/** A worker didn't start or has ended by itself: there are no more on this page, and no more reports of it. */
let hopeless = false

/**
 * Has a worker read a file. Undefined where there is none: then the file is as it was.
 * @param chunks the file's bytes as they came: given away once the worker is alive
 * @param base the file's address
 * @param fail makes the error when there is nothing to show
 * @param signal ends the worker, at once while it reads and else when it has answered what it was asked
 * @param onLost the worker has ended by itself: what it held is gone
 * @throws {LoadError} when there is nothing to show
 */
export async function openRemote(
  chunks: readonly Uint8Array[],
  base: string,
  fail: Fail,
  signal: AbortSignal,
  onLost: () => void,
): Promise<RemoteSource | undefined> {
  const started = hopeless ? undefined : await startWorker(signal)
  signal.throwIfAborted()
  if (!started) {
    hopeless = true
    return undefined
  }
  const { worker, client } = started
  const end = () => worker.terminate()
  let lost = false
  const lose = (why: unknown) => {
    end()
    client.fail(why)
    if (lost || signal.aborted) return
    lost = true
    console.warn(
      'nature-service-map: its worker has ended. The data is loaded again, and worked on in the page.',
      why,
    )
    hopeless = true
    onLost()
  }
  const onError = (event: Event) => {
    event.preventDefault()
    lose(new Error((event instanceof ErrorEvent && event.message) || `The worker had a ${event.type}.`))
  }
  worker.addEventListener('error', onError)
  worker.addEventListener('messageerror', onError)
  let reading = true
  signal.addEventListener('abort', () => {
    if (reading) client.fail(signal.reason)
    else client.close(signal.reason)
    if (client.isQuiet) end()
    else client.onQuiet = end
  })
  let opened: Opened
  let issues: readonly DataIssue[] = []
  try {
    // Not even put together here: with 45 MB that alone takes a fifth of a second.
    const buffers = new Set(chunks.map(({ buffer }) => buffer))
    opened = await client.ask('open', [chunks, base], [...buffers])
    if ('count' in opened) issues = await client.ask('issues', [])
  } catch (error) {
    lose(error)
    throw error
  }
  reading = false
  if ('count' in opened) return { places: client.places, count: opened.count, issues }
  end()
  throw fail(opened.code, opened.details)
}
