/**
 * Lakes from GSHHG through GMT (`apt-get install gmt gmt-gshhg-full`). GMT keeps shorelines in bins and prints a
 * piece for each bin, so the pieces are joined at their ends again.
 */
import { execFileSync } from 'node:child_process'

/** GSHHG's levels: 1 land, 2 lake, 3 island in a lake, 4 pond on such an island. */
const LAKE = 2
const POND = 4

/**
 * Closed shorelines in a frame.
 * @param frame west/east/south/north in degrees
 * @param minArea smallest lake in square kilometres
 * @returns rings of [lon, lat] by level; those cut by the frame are left out, so that no lake ends in a straight cut
 */
export function shorelines(frame, minArea) {
  const text = execFileSync('gmt', ['coast', `-R${frame}`, '-Df', '-W', '-M', `-A${minArea}`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const pieces = []
  for (const line of text.split('\n')) {
    if (line.startsWith('>')) pieces.push({ level: Number(/Level (\d)/.exec(line)[1]), points: [] })
    else if (line && !line.startsWith('#')) pieces.at(-1).points.push(line.split('\t').map(Number))
  }
  const rings = []
  for (let level = LAKE; level <= POND; level++) {
    const ofLevel = pieces.filter((piece) => piece.level === level && piece.points.length > 1)
    for (const points of join(ofLevel.map((piece) => piece.points))) rings.push({ level, points })
  }
  return rings
}

const key = ([lon, lat]) => `${lon.toFixed(5)} ${lat.toFixed(5)}`

function join(pieces) {
  const unused = new Set(pieces)
  const byStart = groupBy(pieces, (piece) => key(piece[0]))
  const closed = []
  for (const first of pieces) {
    if (!unused.delete(first)) continue
    const ring = [...first]
    while (key(ring[0]) !== key(ring.at(-1))) {
      const next = byStart.get(key(ring.at(-1)))?.find((piece) => unused.has(piece))
      if (!next) break
      unused.delete(next)
      ring.push(...next.slice(1))
    }
    if (key(ring[0]) === key(ring.at(-1))) closed.push(ring)
  }
  return closed
}

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
