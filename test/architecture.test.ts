/** What each room of src/ may know of the others, and what none of them may do. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Room {
  rooms: string[]
  packages: string[]
}

/** From the ground up: of each room the other rooms and the packages that it may import. */
const ROOMS: Record<string, Room> = {
  data: {
    rooms: [],
    packages: [
      '@tmcw/togeojson',
      '@xmldom/xmldom',
      'fflate',
      'geographiclib-geodesic',
      'opening_hours',
      'papaparse',
      'proj4',
      'supercluster',
    ],
  },
  strings: { rooms: ['data'], packages: [] },
  basemap: { rooms: ['data', 'strings'], packages: [] },
  map: { rooms: ['data', 'strings', 'basemap'], packages: ['ol'] },
  ui: { rooms: ['data', 'strings'], packages: ['@floating-ui/dom', 'lit'] },
  element: { rooms: ['data', 'strings', 'basemap', 'map', 'ui'], packages: ['lit'] },
  cli: {
    rooms: ['data', 'strings'],
    packages: ['node:fs', 'node:path', 'node:process', 'node:url', 'node:util'],
  },
  // The files in src/ itself.
  entries: { rooms: ['data', 'strings', 'element'], packages: [] },
}

/** Each either breaks under a strict content security policy or puts foreign text into the page as mark-up. */
const FORBIDDEN =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|styleMap)\b|\sstyle="|\beval\(|\bnew Function\b/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path,
    room: roomOf(path),
    code: withoutComments(readFileSync(join('src', path), 'utf8')),
  }))

test('every file is in a room of the architecture', () => {
  expect(files.filter(({ room }) => !ROOMS[room]).map(({ path }) => path)).toEqual([])
})

describe.each(Object.entries(ROOMS))('%s', (name, { rooms, packages }) => {
  const imports = files
    .filter(({ room }) => room === name)
    .flatMap(({ path, code }) => importsOf(code).map((specifier) => ({ path, specifier })))
  const isOurs = ({ specifier }: { specifier: string }) => specifier.startsWith('.')

  test(`imports no room but ${rooms.join(', ') || 'itself'}`, () => {
    const strangers = imports.filter(isOurs).filter(({ path, specifier }) => {
      const target = roomOf(join(dirname(path), specifier))
      return target !== name && !rooms.includes(target)
    })
    expect(strangers).toEqual([])
  })

  test(`imports no package but ${packages.join(', ') || 'none'}`, () => {
    const strangers = imports
      .filter((arrow) => !isOurs(arrow))
      .filter(({ specifier }) => !packages.some((known) => `${specifier}/`.startsWith(`${known}/`)))
    expect(strangers).toEqual([])
  })
})

test('nothing in src writes mark-up or inline style, or runs text as code', () => {
  const lines = files.flatMap(({ path, code }) =>
    code.split('\n').map((line) => ({ path, line: line.trim() })),
  )
  expect(lines.filter(({ line }) => FORBIDDEN.test(line))).toEqual([])
})

function roomOf(path: string): string {
  const [room, file] = path.split(/[\\/]/)
  return room && file ? room : 'entries'
}

/** Static, dynamic, re-exported and of types only: an arrow is an arrow. */
function importsOf(code: string): string[] {
  const specifiers = code.matchAll(/\b(?:from +|import\s*\(?\s*)['"]([^'"]+)['"]/g)
  return [...specifiers].flatMap(([, specifier]) => specifier ?? [])
}

function withoutComments(code: string): string {
  return code.replace(/^\s*(\/\/|\/?\*).*$/gm, '')
}
