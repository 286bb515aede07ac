import { html, nothing, type TemplateResult } from 'lit'
import type { Entry, Hit } from '../data/query.js'

/** A text with its hits marked. */
export function marked(text: string, hits: readonly Hit[] = []): unknown {
  if (hits.length === 0) return text
  const parts: unknown[] = []
  let at = 0
  for (const [start, end] of hits) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return [...parts, text.slice(at)]
}

/** Where else a search was found than in the name. */
export function snippet({ snippet: found }: Entry): TemplateResult | typeof nothing {
  if (!found) return nothing
  return html`<p class="item-snippet" lang=${found.language ?? nothing}>${marked(found.text, found.hits)}</p>`
}

/** A distance as people say it: tens of metres, then kilometres with a decimal, then whole ones. */
export function distanceText(metres: number, locale: string): string {
  const near = metres < 995
  const value = near ? Math.max(10, Math.round(metres / 10) * 10) : metres / 1000
  const text = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: near ? 'meter' : 'kilometer',
    maximumFractionDigits: value < 9.95 && !near ? 1 : 0,
  }).format(value)
  // A number and its unit stay on one line.
  return text.replaceAll(' ', '\u00a0')
}
