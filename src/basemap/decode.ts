/** Reads region-data.json. Its lines are written by make/encode.mjs; both must agree. */

/** A line or ring: x and y in turn, Web Mercator metres from the data's origin, y **down** as on a canvas. */
export type Line = Float32Array

const ENDING = 60
const GOING_ON = 91 - ENDING
const FIRST = 35
const BACKSLASH = 92

/** Groups of lines (a lake and its islands), separated by `!`; the lines of a group by blanks. */
export function decodeGroups(text: string, step: number): Line[][] {
  const read = lineReader(step)
  return text.split('!').map((group) => group.split(' ').map(read))
}

/** Each point is told by its difference from the one before it, on through all lines. */
function lineReader(step: number): (text: string) => Line {
  let x = 0
  let y = 0
  return (text) => {
    const values: number[] = []
    let value = 0
    let place = 1
    let isX = true
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const digit = code - FIRST - (code > BACKSLASH ? 1 : 0)
      value += digit * place
      if (digit >= ENDING) {
        place *= GOING_ON
        continue
      }
      const difference = value % 2 ? -(value + 1) / 2 : value / 2
      if (isX) x += difference
      else y += difference
      values.push(isX ? x * step : (0 - y) * step)
      isX = !isX
      value = 0
      place = 1
    }
    return new Float32Array(values)
  }
}

/** `s` a municipality's seat in the region, `v` a village in it; `c` a city, `n` a town, `m` a small one around it. */
export type TownKind = 's' | 'v' | 'c' | 'n' | 'm'

export interface Town {
  readonly kind: TownKind
  /** Its place among those of its kind by population, from 0. */
  readonly rank: number
  /** Metres from the data's origin, y down. */
  readonly x: number
  readonly y: number
  /** Finnish, Swedish, English; a missing one is as in Finnish. */
  readonly names: readonly string[]
}

/** Towns, one a line: kind, position, names. */
export function decodeTowns(text: string, step: number): Town[] {
  const ranks = new Map<string, number>()
  return text.split('\n').map((line) => {
    const [kind = '', x = '', y = '', names = ''] = line.split(',')
    const rank = ranks.get(kind) ?? 0
    ranks.set(kind, rank + 1)
    return {
      kind: kind as TownKind,
      rank,
      x: Number(x) * step,
      y: (0 - Number(y)) * step,
      names: names.split('|'),
    }
  })
}
