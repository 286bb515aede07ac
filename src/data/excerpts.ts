import { fold, localize, type Place } from './place.js'
import type { Hit } from './query.js'
import type { Excerpt, Term } from './search.js'
import { textsOf, tokensOf, versionsOf, WEIGHTS } from './words.js'

/** How long a snippet may be, and how much of it stands before the first hit, in characters. */
const LENGTH = 100
const BEFORE = 32

/** Shows where a search was found in a place. */
export class Excerpts {
  readonly #language: string

  constructor(language: string) {
    this.#language = language
  }

  of(place: Place, terms: readonly Term[]): Excerpt {
    const name = localize(place.name, this.#language)
    const inName = hitsIn(name, terms)
    const missing = terms.filter((_, n) => !inName.terms.has(n))
    const hits = inName.hits.length > 0 ? { hits: inName.hits } : {}
    return missing.length === 0 ? hits : { ...hits, snippet: this.#snippet(place, missing) }
  }

  /** Of the text that has most of the words, rather in the visitor's language. */
  #snippet(place: Place, terms: readonly Term[]): Excerpt['snippet'] {
    const versions = textsOf(place).flatMap(({ text, weight }) =>
      versionsOf(text).map(([language, version]) => ({ language, text: version, weight })),
    )
    const rather = ({ language }: { language?: string }) =>
      language === undefined || language === this.#language
    let best: { language?: string; text: string; hits: readonly Hit[] } | undefined
    let most = 0
    for (const wanted of [true, false]) {
      for (const { language, text, weight } of versions) {
        if (rather({ language }) !== wanted) continue
        // The name that is shown isn't shown again.
        if (weight === WEIGHTS.name && text === localize(place.name, this.#language)) continue
        const { hits, terms: found } = hitsIn(text, terms)
        if (found.size <= most) continue
        most = found.size
        best = { language, text, hits }
      }
      if (best) break
    }
    if (!best) return undefined
    const { language, ...found } = best
    return { ...cut(found), ...(language !== this.#language && { language }) }
  }
}

/** Where words stand in a text, and which of them. */
function hitsIn(text: string, terms: readonly Term[]): { hits: Hit[]; terms: Set<number> } {
  const found = new Set<number>()
  const hits = tokensOf(text).flatMap(({ word, start, end }): Hit[] => {
    let longest = 0
    terms.forEach(({ words }, n) => {
      const length = words.get(word)
      if (length === undefined) return
      found.add(n)
      longest = Math.max(longest, length)
    })
    // Where folding changes the number of letters, the whole word is marked.
    const known = fold(word).length === end - start ? longest : longest && Infinity
    return longest > 0 ? [[start, Math.min(end, start + known)]] : []
  })
  return { hits, terms: found }
}

/** A short stretch of a text around its first hits, between words. */
function cut({ text, hits }: { text: string; hits: readonly Hit[] }): { text: string; hits: readonly Hit[] } {
  const line = text.replace(/\s/g, ' ')
  const first = hits[0]?.[0] ?? 0
  if (line.length <= LENGTH) return { text: line, hits }
  const from = first > BEFORE ? line.lastIndexOf(' ', first - BEFORE) + 1 : 0
  let to = line.length
  if (to - from > LENGTH) {
    to = line.lastIndexOf(' ', from + LENGTH)
    // One word longer than all of it.
    if (to <= first) to = Math.max(hits[0]?.[1] ?? 0, from + LENGTH)
  }
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  const stretch = line.slice(from, to)
  return {
    text: before + (to < line.length ? `${stretch.replace(/[\s.,:;–-]+$/, '')}…` : stretch),
    hits: hits.filter(([, end]) => end <= to).map(([start, end]): Hit => [start + shift, end + shift]),
  }
}
