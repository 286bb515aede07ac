import { webAddress } from '../data/links.js'
import type { CardTranslator } from '../strings/card.js'
import { outward } from './outward.js'

/** Texts longer than this, in characters or lines, are folded. */
const LONG = { characters: 600, lines: 9 }

export function isLong(text: string): boolean {
  return text.length > LONG.characters || text.split('\n').length > LONG.lines
}

/** Web addresses in a text, with what may follow them in a sentence. */
const ADDRESS = /https?:\/\/[^\s<>"]+/gi
const ENDING = /[.,;:!?…)\]}'’”»]/

/** A text as it was written, its web addresses as links. */
export function linked(text: string, translate: CardTranslator): unknown {
  const parts: unknown[] = []
  let at = 0
  for (const match of text.matchAll(ADDRESS)) {
    const written = withoutEnding(match[0])
    const address = webAddress(written)
    if (!address) continue
    parts.push(text.slice(at, match.index), outward(address, written, translate))
    at = match.index + written.length
  }
  return at === 0 ? text : [...parts, text.slice(at)]
}

/** What ends a sentence isn't the address's; a bracket that was opened in it is. */
function withoutEnding(text: string): string {
  let unopened = text.split(')').length - text.split('(').length
  let end = text.length
  while (ENDING.test(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ')' && unopened-- <= 0) break
    end--
  }
  return text.slice(0, end)
}
