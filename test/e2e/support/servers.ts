/** Real servers on 127.0.0.1, each on a port of its own and so an origin of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { crc32, deflateSync } from 'node:zlib'
import sirv from 'sirv'
import { shaken } from './shake.js'

type Answer = (path: string, response: ServerResponse, request: IncomingMessage) => unknown

export class TestServer {
  /** Paths in the order in which they were asked for, without query. */
  readonly requests: string[] = []
  readonly #gates = new Map<string, Promise<void>>()
  readonly #server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    this.requests.push(path)
    await this.#gates.get(path)
    await shaken()
    await this.answer(path, response, request)
  })

  constructor(private readonly answer: Answer) {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve)
      this.#server.closeAllConnections()
    })
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  count(path: string): number {
    return this.requests.filter((asked) => asked === path).length
  }

  /** Requests for the path get no answer until the returned function is called. */
  hold(path: string): () => void {
    let release = () => {}
    this.#gates.set(path, new Promise((resolve) => (release = resolve)))
    return () => {
      this.#gates.delete(path)
      release()
    }
  }
}

export const builtFiles = sirv('dist', { dev: true })

/** The built files, as a server for many sites would send them. */
export function assetsServer(): TestServer {
  return new TestServer((_, response, request) => {
    allowEveryOrigin(response, request)
    builtFiles(request, response, () => {
      response.writeHead(404).end()
    })
  })
}

/** How a file of the data server comes. */
export interface Delivery {
  status?: number
  type?: string
  headers?: Record<string, string>
  /** In this many equal pieces, each this many milliseconds after the one before. */
  trickle?: { pieces: number; every: number }
  /** The connection breaks after half of the body. */
  breakOff?: boolean
  /** Milliseconds before anything comes. */
  delay?: number
  /** Whether pages of other origins may read it; they may unless told otherwise. */
  cors?: boolean
}

export class DataServer extends TestServer {
  readonly #files = new Map<string, { body: Buffer; delivery: Delivery }>()

  constructor() {
    super(async (path, response, request) => {
      const file = this.#files.get(path)
      if (file?.delivery.cors !== false) allowEveryOrigin(response, request)
      if (file) await deliver(response, file.body, file.delivery)
      else response.writeHead(404).end()
    })
  }

  /** Puts a text, bytes, or JSON of anything else, at a path, also in place of what was there; returns its address. */
  put(path: string, content: unknown, delivery: Delivery = {}): string {
    const isFile = typeof content === 'string' || content instanceof Uint8Array
    const body = Buffer.from(isFile ? content : JSON.stringify(content))
    this.#files.set(path, { body, delivery })
    return this.origin + path
  }
}

async function deliver(response: ServerResponse, body: Buffer, delivery: Delivery): Promise<void> {
  const { status = 200, type = 'application/geo+json', headers, trickle, breakOff, delay = 0 } = delivery
  if (delay) await wait(delay)
  response.writeHead(status, { 'content-type': type, 'content-length': body.length, ...headers })
  const end = breakOff ? Math.ceil(body.length / 2) : body.length
  const step = Math.ceil(end / (trickle?.pieces ?? 1)) || 1
  for (let start = 0; start < end && !response.destroyed; start += step) {
    if (start && trickle) await wait(trickle.every)
    await new Promise((resolve) => response.write(body.subarray(start, Math.min(start + step, end)), resolve))
  }
  if (breakOff) response.destroy()
  else response.end()
}

/** Every tile is the same picture; `template` is the address for a `basemap`. */
export class TileServer extends TestServer {
  constructor() {
    super((_, response, request) => {
      allowEveryOrigin(response, request)
      response.writeHead(200, { 'content-type': 'image/png' }).end(TILE)
    })
  }

  get template(): string {
    return `${this.origin}/{z}/{x}/{y}.png`
  }
}

/** By name and not `*`, so that requests with credentials are allowed too. */
function allowEveryOrigin(response: ServerResponse, request: IncomingMessage): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
  response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader('vary', 'origin')
}

const TILE = greyPng(256, 0xe6)

/** A square PNG of one grey, eight bits a pixel (PNG specification, chapters 5 and 11). */
function greyPng(size: number, grey: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 8
  // Each row begins with its filter: 0, none.
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(size, grey)])
  const rows = Buffer.concat(Array.from({ length: size }, () => row))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return chunk
}
