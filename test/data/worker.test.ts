/** Both ends of the line between a page and its worker, over a channel in one thread. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import { PlaceStore } from '../../src/data/place-store.js'
import { WorkerClient } from '../../src/data/worker-client.js'
import type { Answer } from '../../src/data/worker-messages.js'
import { serve } from '../../src/data/worker-server.js'
import { largeFile } from '../support/large-file.js'
import { expectSameAnswers } from '../support/same-answers.js'

const ports: MessagePort[] = []

afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** A client whose server is at the other end; `heard` are the server's messages. */
function connect(): { client: WorkerClient; heard: Answer[] } {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  const heard: Answer[] = []
  port2.addEventListener('message', ({ data }) => heard.push(data))
  const client = new WorkerClient(port2)
  port1.start()
  port2.start()
  serve(port1)
  return { client, heard }
}

const BASE = 'https://example.fi/data/services.geojson'
const chunksOf = (text: string): Uint8Array[] => [new TextEncoder().encode(text)]

async function opened(count: number) {
  const connection = connect()
  await connection.client.ask('open', [chunksOf(largeFile(count)), BASE])
  return connection
}

describe('a worker', () => {
  it('says that it is alive before it is asked anything', async () => {
    const { client, heard } = connect()
    await client.greeting
    expect(heard).toEqual([{ id: 0, value: undefined }])
  })

  it('answers each question as a store in the page does', async () => {
    const { client } = await opened(2500)
    const { places } = parseGeoJson(JSON.parse(largeFile(2500)))
    expect(places).toHaveLength(2497)
    await expectSameAnswers(new PlaceStore(places), client.places)
  })

  it('tells how many places there are, and what is wrong in the file', async () => {
    const { client } = connect()
    const chunks = chunksOf(largeFile(6000))
    expect(await client.ask('open', [chunks, BASE])).toEqual({ count: 5994 })
    const { issues } = parseGeoJson(JSON.parse(largeFile(6000)))
    expect(issues.map(({ code }) => code)).toEqual(Array(6).fill('bad-feature'))
    expect(await client.ask('issues', [])).toEqual(issues)
  })

  it('reads a file in pieces that end in the middle of a letter', async () => {
    const [bytes = new Uint8Array()] = chunksOf(largeFile(10))
    const middle = bytes.indexOf(0xc3) + 1
    const { client } = connect()
    await client.ask('open', [[bytes.slice(0, middle), bytes.slice(middle)], BASE])
    expect(await client.places.place('palvelu-7')).toMatchObject({ categories: ['vesistö'] })
  })

  it('knows where the file is, for the addresses in it that are written as seen from there', async () => {
    const { client } = connect()
    const place = { type: 'Feature', geometry: null, properties: { id: 1, name: 'A', image: 'kuvat/a.jpg' } }
    await client.ask('open', [chunksOf(JSON.stringify(place)), BASE])
    expect(await client.places.place('1')).toMatchObject({ image: 'https://example.fi/data/kuvat/a.jpg' })
  })

  it('is given the bytes, and the page has them no longer', async () => {
    const { client } = connect()
    const [bytes = new Uint8Array()] = chunksOf(largeFile(10))
    expect(await client.ask('open', [[bytes], BASE], [bytes.buffer])).toEqual({ count: 9 })
    expect(bytes.length).toBe(0)
  })

  it('tells why there is nothing to show', async () => {
    const { client } = connect()
    expect(
      await client.ask('open', [chunksOf('{\n  "type": "FeatureCollection",\n  "features": [,]\n}'), BASE]),
    ).toEqual({
      code: 'not-json',
      details: { line: 3, column: 16, found: ',]' },
    })
    expect(await client.ask('open', [[], BASE])).toEqual({ code: 'empty', details: {} })
  })

  it('answers in the order in which it was asked, also before the answers have been taken', async () => {
    const { client } = await opened(100)
    const order: string[] = []
    const note = (what: string) => () => order.push(what)
    await Promise.all([
      client.places.apply({ filters: { ids: ['palvelu-3'] }, language: 'fi' }).then(note('apply')),
      client.places.list(0, 9).then((entries) => order.push(...entries.map(({ id }) => id))),
      client.places.apply({ filters: { ids: ['palvelu-4'] }, language: 'fi' }).then(note('apply again')),
      client.places.list(0, 9).then((entries) => order.push(...entries.map(({ id }) => id))),
    ])
    expect(order).toEqual(['apply', 'palvelu-3', 'apply again', 'palvelu-4'])
  })

  it('sends a long list in pieces, none of them long', async () => {
    const { client, heard } = await opened(2500)
    heard.length = 0
    const places = await client.places.places()
    expect(places.map(({ index }) => index)).toEqual(
      parseGeoJson(JSON.parse(largeFile(2500))).places.map(({ index }) => index),
    )
    expect(heard.map((answer) => Object.keys(answer))).toEqual([
      ['id', 'piece'],
      ['id', 'piece'],
      ['id', 'value'],
    ])
    expect(
      heard.map((answer) => ('piece' in answer ? answer.piece : 'value' in answer ? answer.value : [])),
    ).toEqual([places.slice(0, 1000), places.slice(1000, 2000), places.slice(2000)])
  })

  it('sends a list of just one piece, and an empty one, whole', async () => {
    const { client, heard } = await opened(1004)
    heard.length = 0
    await client.places.apply({ filters: {}, language: 'fi' })
    expect(await client.places.list(0, 1000)).toHaveLength(1000)
    expect(await client.places.list(5000, 1000)).toEqual([])
    expect(heard.map((answer) => Object.keys(answer))).toEqual(Array(3).fill(['id', 'value']))
  })

  it('says so when it is asked what nobody there can answer', async () => {
    const { client } = connect()
    await expect(client.places.list(0, 1)).rejects.toThrow('Nobody here can answer "list".')
    await client.ask('open', [chunksOf(largeFile(1)), BASE])
    expect(await client.places.places()).toHaveLength(1)
  })

  it('fails a question with what went wrong, and answers the next', async () => {
    const { client } = await opened(10)
    vi.spyOn(PlaceStore.prototype, 'shapes').mockRejectedValueOnce(new RangeError('too many'))
    await expect(client.places.shapes()).rejects.toThrow('RangeError: too many')
    expect(await client.places.shapes()).toHaveLength(0)
  })
})

describe('the page’s end', () => {
  it('is no promise, whatever it is taken for', async () => {
    const { client } = await opened(1)
    const places = await Promise.resolve(client.places)
    expect(await places.place('palvelu-0')).toMatchObject({ id: 'palvelu-0' })
  })

  it('when closed asks nothing more, and still gets what it has asked', async () => {
    const { client } = await opened(10)
    const quiet = vi.fn()
    const asked = client.places.places()
    client.onQuiet = quiet
    client.close(new Error('replaced'))
    expect(client.isQuiet).toBe(false)
    await expect(client.places.places()).rejects.toThrow('replaced')
    expect(quiet).not.toHaveBeenCalled()
    expect(await asked).toHaveLength(9)
    expect(quiet).toHaveBeenCalledOnce()
    expect(client.isQuiet).toBe(true)
  })

  it('fails what a page has asked when the worker has ended', async () => {
    const { client, heard } = await opened(10)
    const asked = [client.places.places(), client.places.places()]
    const shapes = client.places.shapes()
    client.fail(new Error('gone'))
    expect(await Promise.allSettled(asked)).toEqual(
      Array(2).fill({ status: 'rejected', reason: new Error('gone') }),
    )
    await expect(client.places.places()).rejects.toThrow('gone')
    // What the element has asked for what it shows is no failure: it asks its next source.
    const answers = [shapes, client.places.shapes(), Promise.resolve('no answer')]
    expect(await Promise.race(answers)).toBe('no answer')
    // What comes all the same is nobody's.
    await vi.waitFor(() => expect(heard.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]))
  })
})
