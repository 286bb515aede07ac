/** Lazy: where a text stops being JSON. Engines word this differently, and some don't tell at all. */

export interface JsonError {
  /** Of the first character that doesn't fit, in UTF-16 units from 0. */
  readonly offset: number
  /** All that is there fits; the end is missing. */
  readonly truncated: boolean
}

const SPACE = /[\t\n\r ]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Walks the text once, without recursion; for a text that `JSON.parse` refused. */
export function findJsonError(text: string): JsonError {
  let at = 0
  const skip = (token: RegExp): boolean => {
    token.lastIndex = at
    const match = token.exec(text)
    if (match) at += match[0].length
    return match !== null
  }
  /** The string at `at` goes on beyond the end. */
  let openEnded = false
  const skipString = (): boolean => {
    const end = text[at] === '"' ? endOfString(text, at) : -1
    openEnded = end > text.length
    if (end < 0 || openEnded) return false
    at = end
    return true
  }
  /** Closing brackets that are awaited. */
  const open: string[] = []
  let expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma' = 'value'
  while (skip(SPACE)) {
    const character = text[at]
    if (character === undefined) return { offset: at, truncated: expects !== 'comma' || open.length > 0 }
    const closing = open[open.length - 1]
    if (character === closing && expects !== 'key' && expects !== 'value') {
      open.pop()
      at++
      expects = 'comma'
    } else if (expects === 'comma') {
      if (character !== ',' || closing === undefined) break
      at++
      expects = closing === '}' ? 'key' : 'value'
    } else if (expects === 'key' || expects === 'key-or-end') {
      if (!skipString()) break
      skip(SPACE)
      if (at >= text.length) return { offset: at, truncated: true }
      if (text[at] !== ':') break
      at++
      expects = 'value'
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']')
      at++
      expects = character === '{' ? 'key-or-end' : 'value-or-end'
    } else if (skipString() || skip(SCALAR)) expects = 'comma'
    else break
  }
  return { offset: at, truncated: openEnded || endsWithin(text, at) }
}

/** Whether the text ends within a word or number. */
function endsWithin(text: string, at: number): boolean {
  const rest = text.slice(at, at + 6)
  if (at + rest.length < text.length) return false
  return ['true', 'false', 'null'].some((word) => word.startsWith(rest)) || /^(?:-|[.eE][+-]?)$/.test(rest)
}

/** Offset after the string that begins at `start`; Infinity when it doesn't end, -1 when JSON doesn't allow it. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return -1
    if (code !== 0x5c) continue
    const next = text.slice(at + 1, at + 6)
    // What is cut off after a backslash may have gone on well.
    const well =
      at + 6 > text.length ? /^(?:u[\da-fA-F]*|["\\/bfnrt].*)?$/s : /^(?:u[\da-fA-F]{4}|["\\/bfnrt])/
    if (!well.test(next)) return -1
    at++
  }
  return Infinity
}
