import { html, type TemplateResult } from 'lit'
import { webAddress } from '../data/links.js'
import type { CardTranslator } from '../strings/card.js'

/** Texts longer than this, in characters or lines, are folded. */
const LONG = { characters: 600, lines: 9 }

export function isLong(text: string): boolean {
  return text.length > LONG.characters || text.split('\n').length > LONG.lines
}

/** Web addresses in a text; what ends a sentence isn't theirs. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’”]/gi

/** A text as it was written, its web addresses as links. */
export function linked(text: string, translate: CardTranslator): unknown {
  const parts: unknown[] = []
  let at = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = webAddress(match[0])
    if (!address) continue
    parts.push(text.slice(at, match.index), outward(address, match[0], translate))
    at = match.index + match[0].length
  }
  return at === 0 ? text : [...parts, text.slice(at)]
}

/** A link to another site: it opens a window of its own, and says so. */
export function outward(href: string, label: unknown, translate: CardTranslator): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener"
    >${label}<span class="visually-hidden"> ${translate('newTab')}</span></a
  >`
}
