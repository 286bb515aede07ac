/** One server for all: everything from memory and brotli-compressed; it counts the bytes that it sends. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { servicesFile } from './services.mjs'

const TYPES = {
  '.css': 'text/css',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
}
/** Beyond this a file is compressed as a server does while it sends, below it as a build does. */
const MOST_FOR_BEST = 2_000_000

export class Site {
  #bodies = new Map()
  #sockets = new Set()
  #server = createServer(({ url }, response) => {
    const body = this.#bodies.get(url)
    if (!body) return response.writeHead(404).end()
    const headers = {
      'content-type': TYPES[extname(url)],
      'content-encoding': 'br',
      'content-length': body.length,
    }
    response.writeHead(200, { ...headers, 'cache-control': 'max-age=3600' }).end(body)
  }).on('connection', (socket) => this.#sockets.add(socket))

  async start() {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    return this
  }

  stop() {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** All that has been sent so far, headers included. */
  get bytesSent() {
    return [...this.#sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0)
  }

  /** @param dist the folder of our own built files */
  async addSubject(subject, dist) {
    for (const [path, content] of await subject.files(dist)) this.#put(`/${subject.name}/${path}`, content)
  }

  /** Puts a subject's page; returns its address. */
  page(subject, { services, cluster = 'auto' }) {
    const src = `/${services}.geojson`
    if (!this.#bodies.has(src)) this.#put(src, readFileSync(servicesFile(services)))
    const path = `/${subject.name}/${services}-${cluster}.html`
    this.#put(path, html(subject, { src, cluster }))
    return `http://127.0.0.1:${this.#server.address().port}${path}`
  }

  #put(path, content) {
    const quality = content.length > MOST_FOR_BEST ? 5 : constants.BROTLI_MAX_QUALITY
    this.#bodies.set(
      path,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    )
  }
}

function html({ name, head, tag }, data) {
  const style = name.startsWith('ours') ? 'ours' : name
  return `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Luontopalvelut kartalla</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}.css">
${head}
</head>
<body>
<main>
<h1>Luontopalvelut</h1>
<p>Keski-Suomen luontopalvelut kartalla.</p>
${tag(data)}
<p>Kartan alla sivu jatkuu.</p>
</main>
</body>
</html>`
}
