/**
 * Serves the demo pages and the built files, nothing else of the project. Run by `npm start`, it prints the
 * address, and opens it where there is a desktop.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

/** Starts at the first free port from this one on; resolves to the server and the demo's address. */
export async function serveDemo(port = 8080) {
  const folders = new Map(
    ['/demo/', '/dist/'].map((path) => [
      path,
      sirv(fileURLToPath(new URL(`..${path}`, import.meta.url)), { dev: true }),
    ]),
  )
  const server = createServer((request, response) => {
    const folder = [...folders.keys()].find((path) => request.url.startsWith(path))
    if (!folder) {
      // `/` and `/demo` lead to the demo; whatever else is asked isn't there.
      const isStart = request.url === '/' || request.url === '/demo'
      return response.writeHead(isStart ? 302 : 404, isStart ? { location: '/demo/' } : {}).end()
    }
    request.url = request.url.slice(folder.length - 1)
    folders.get(folder)(request, response, () => response.writeHead(404).end())
  })
  for (; ; port++) {
    try {
      await once(server.listen(port, 'localhost'), 'listening')
      return { server, address: `http://localhost:${port}/demo/` }
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error
    }
  }
}

function open(address) {
  const { platform, env } = process
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[platform] ?? ['xdg-open']
  // The address is on the screen already: whoever has no such program loses nothing.
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serveDemo()
  console.log(`\nThe demo is at ${address} – Ctrl+C ends it.`)
  open(address)
}
