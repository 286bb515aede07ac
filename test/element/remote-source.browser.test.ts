/** A real worker, run from the sources. The tests of the built files are in e2e. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failing } from '../../src/data/load.js'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import { PlaceStore } from '../../src/data/place-store.js'
import { openRemote } from '../../src/element/remote-source.js'
import type { RemoteSource } from '../../src/element/source-controller.js'
import { largeFile } from '../support/large-file.js'
import { expectSameAnswers } from '../support/same-answers.js'

const fail = failing('https://data.example.fi/services.geojson')
const chunksOf = (text: string): Uint8Array[] => [new TextEncoder().encode(text)]

/** Vitest has each `import()` of the sources ask what only pages have. */
const RUNNER = 'globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };'

/** The workers that have been started. */
const workers: Worker[] = []
let owner = new AbortController()

beforeEach(() => {
  owner = new AbortController()
  const { Blob: RealBlob, Worker: RealWorker } = globalThis
  vi.stubGlobal('Blob', function blob(parts: BlobPart[], options: BlobPropertyBag) {
    return new RealBlob([RUNNER, ...parts], options)
  })
  vi.stubGlobal('Worker', function start(...given: ConstructorParameters<typeof RealWorker>) {
    const worker = new RealWorker(...given)
    vi.spyOn(worker, 'terminate')
    workers.push(worker)
    return worker
  })
})

afterEach(() => {
  owner.abort()
  vi.unstubAllGlobals()
  for (const worker of workers.splice(0)) worker.terminate()
})

const openFile = (text: string, onLost = vi.fn()) =>
  openRemote(chunksOf(text), location.href, fail, owner.signal, onLost)

async function opened(text: string): Promise<RemoteSource> {
  const source = await openFile(text)
  if (!source) throw new Error('No worker has started.')
  return source
}

describe('a worker', () => {
  it('gives the answers that a store in the page gives', async () => {
    const text = largeFile(6000)
    const { places, issues } = parseGeoJson(JSON.parse(text))
    const source = await opened(text)
    expect(source.count).toBe(places.length)
    expect(source.issues).toEqual(issues)
    await expectSameAnswers(new PlaceStore(places), source.places)
  })

  it('is one for each source', async () => {
    const [one, other] = await Promise.all([opened(largeFile(10)), opened(largeFile(20))])
    expect([(await one.places.places()).length, (await other.places.places()).length]).toEqual([9, 19])
    expect(workers).toHaveLength(2)
  })

  it('that finds nothing to show tells why, and ends', async () => {
    const reading = openFile('{"type": "Topology", "objects": {}}')
    await expect(reading).rejects.toMatchObject({
      name: 'LoadError',
      code: 'not-geojson',
      details: {
        url: 'https://data.example.fi/services.geojson',
        host: 'data.example.fi',
        found: 'TopoJSON',
      },
    })
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  })

  it('ends at once when it is no longer wanted while it reads', async () => {
    const reading = openFile(largeFile(6000))
    await new Promise((resolve) => workers[0]?.addEventListener('message', resolve, { once: true }))
    owner.abort(new Error('replaced'))
    expect(workers[0]?.terminate).toHaveBeenCalled()
    await expect(reading).rejects.toThrow('replaced')
  })

  it('ends before it is alive when it is no longer wanted', async () => {
    const reading = openFile(largeFile(10))
    owner.abort(new Error('replaced'))
    await expect(reading).rejects.toThrow('replaced')
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  })

  it('that is no longer wanted answers what it was asked, and ends', async () => {
    const { places } = await opened(largeFile(3000))
    const asked = places.places()
    owner.abort(new Error('replaced'))
    expect(workers[0]?.terminate).not.toHaveBeenCalled()
    await expect(places.places()).rejects.toThrow('replaced')
    expect(await asked).toHaveLength(2997)
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  })
})

// Last: from then on there are no workers on this page.
describe('a worker that ends by itself', () => {
  it('fails what it was asked, and its owner is told, once; there is no other', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const onLost = vi.fn()
    const source = await openFile(largeFile(10), onLost)
    const asked = source?.places.places()
    const [worker] = workers
    worker?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }))
    worker?.dispatchEvent(new MessageEvent('messageerror'))
    await expect(asked).rejects.toThrow('out of memory')
    expect(onLost).toHaveBeenCalledOnce()
    expect(warn).toHaveBeenCalledOnce()
    expect(worker?.terminate).toHaveBeenCalled()
    const chunks = chunksOf(largeFile(10))
    expect(await openRemote(chunks, location.href, fail, owner.signal, onLost)).toBeUndefined()
    expect(chunks[0]?.length).toBeGreaterThan(0)
    expect(workers).toHaveLength(1)
  })
})
