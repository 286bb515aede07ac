import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LoadError, type LoadOptions, load } from '../../src/data/load.js'

const file = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [25, 62] },
  properties: { name: 'Äijälä' },
}
const json = JSON.stringify(file)

/** What the server does at each path. */
const paths: Record<string, RequestListener> = {
  '/ok': (_, response) => response.end(json),
  '/redirect': (_, response) => response.writeHead(302, { Location: '/ok' }).end(),
  '/loop': (_, response) => response.writeHead(302, { Location: '/loop' }).end(),
  '/gzip': (_, response) => {
    const body = gzipSync(json)
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(body)
  },
  '/missing': (_, response) => response.writeHead(404).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/login': (_, response) => response.writeHead(401).end(),
  '/secret': (_, response) => response.writeHead(403).end(),
  '/broken': (_, response) => response.writeHead(503).end(),
  '/silent': () => {},
  '/stalled': (_, response) => {
    response.writeHead(200, { 'Content-Length': json.length * 2 })
    response.write(json)
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'Content-Length': json.length * 2 })
    response.write(json)
    setTimeout(() => response.destroy(), 20)
  },
  '/html': (_, response) => response.end('\n<!DOCTYPE html><title>Kirjaudu</title>'),
  '/half': (_, response) => response.end(json.slice(0, 60)),
  '/typo': (_, response) => response.end('{\n  "type": "FeatureCollection",\n  "features": [,]\n}'),
  '/empty': (_, response) => response.end(),
  '/blank': (_, response) => response.end(' \n'),
  '/topojson': (_, response) => response.end('{"type":"Topology","objects":{}}'),
  '/kml': (_, response) =>
    response.end('<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"/>'),
  '/windows-1252': (_, response) => response.end(Buffer.from(json, 'latin1')),
  '/utf-16': (_, response) => response.end(Buffer.from(`\ufeff${json}`, 'utf16le')),
  '/utf-16-bare': (_, response) => response.end(Buffer.from(json, 'utf16le')),
  '/utf-8-mark': (_, response) => response.end(`\ufeff${json}`),
  '/large': (_, response) => {
    response.write(`[${' '.repeat(600_000)}`)
    response.end(`${' '.repeat(600_000)}]`)
  },
}

let server: Server
let origin = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = paths[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const get = (path: string, options: Partial<LoadOptions> = {}) =>
  load(path.startsWith('/') ? origin + path : path, {
    fetch,
    signal: new AbortController().signal,
    ...options,
  })

async function failure(path: string, options: Partial<LoadOptions> = {}): Promise<LoadError> {
  try {
    await get(path, options)
  } catch (error) {
    if (error instanceof LoadError) return error
    throw error
  }
  throw new Error('it should have failed')
}

describe('loading', () => {
  it('brings the places of a file, through redirects and compression, and from data and blob addresses', async () => {
    const blob = URL.createObjectURL(new Blob([json]))
    for (const path of ['/ok', '/redirect', '/gzip', `data:,${encodeURIComponent(json)}`, blob]) {
      const { places, issues } = await get(path)
      expect([places[0]?.name, issues]).toEqual(['Äijälä', []])
    }
  })

  it('understands UTF-8 with a mark and UTF-16 with and without', async () => {
    for (const path of ['/utf-8-mark', '/utf-16', '/utf-16-bare']) {
      const { places, issues } = await get(path)
      expect([path, places[0]?.name, issues]).toEqual([path, 'Äijälä', []])
    }
  })

  it('takes bytes that are no UTF-8 for windows-1252, and tells', async () => {
    const { places, issues } = await get('/windows-1252')
    expect(places[0]?.name).toBe('Äijälä')
    expect(issues).toEqual([
      { code: 'encoding', severity: 'warning', got: 'windows-1252', expected: 'UTF-8' },
    ])
  })

  it('tells how much has come, and of how much where that is known', async () => {
    const told: (number | undefined)[][] = []
    await get('/gzip', { onProgress: (...progress) => told.push(progress) })
    expect(told).toEqual([[Buffer.byteLength(json), undefined]])
  })

  it('stops when it is told to, with the reason it was given', async () => {
    for (const path of ['/silent', '/stalled']) {
      const controller = new AbortController()
      const loading = get(path, { signal: controller.signal })
      setTimeout(() => controller.abort('enough'), 30)
      await expect(loading).rejects.toBe('enough')
    }
    await expect(get('/ok', { signal: AbortSignal.abort('never') })).rejects.toBe('never')
  })
})

describe('a failure is told apart:', () => {
  const cases: readonly (readonly [string, string, object])[] = [
    ['/missing', 'not-found', { status: 404 }],
    ['/gone', 'not-found', { status: 410 }],
    ['/login', 'forbidden', { status: 401 }],
    ['/secret', 'forbidden', { status: 403 }],
    ['/broken', 'server', { status: 503 }],
    ['/loop', 'network', {}],
    ['/html', 'html', {}],
    ['/half', 'truncated', {}],
    ['/cut', 'truncated', {}],
    ['/typo', 'not-json', { line: 3, column: 16, found: ',]' }],
    ['/empty', 'empty', {}],
    ['/blank', 'empty', {}],
    ['/topojson', 'not-geojson', { found: 'TopoJSON' }],
    ['/kml', 'not-geojson', { found: 'KML' }],
  ]
  for (const [path, code, details] of cases) {
    it(`${path} is ${code}`, async () => {
      const error = await failure(path)
      expect([error.code, error.details]).toEqual([
        code,
        { url: origin + path, host: new URL(origin).host, ...details },
      ])
      expect(error.message).toMatch(new RegExp(`^[A-Z].*\\. <${origin}${path}>$`))
    })
  }

  it('no server, with what a server must send', async () => {
    const error = await failure('http://127.0.0.1:9/x')
    expect(error.code).toBe('network')
    expect(error.message).toContain('127.0.0.1:9 must send the header "Access-Control-Allow-Origin: *"')
  })

  it('a page from disk', async () => {
    expect((await failure('file:///C:/kartta/services.geojson')).code).toBe('file-page')
  })

  it('nothing came for too long, before the answer or in the middle of it', async () => {
    for (const path of ['/silent', '/stalled']) {
      const { code, details } = await failure(path, { timeoutSeconds: 0.05 })
      expect([code, details.seconds]).toEqual(['timeout', 0.05])
    }
  })

  it('larger than allowed, told before or while it comes', async () => {
    const { code, details } = await failure('/large', { maxMegabytes: 1 })
    expect([code, details.megabytes]).toEqual(['too-large', 1])
    expect((await failure('/ok', { maxMegabytes: 0.00001 })).code).toBe('too-large')
  })
})
