import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

/** Symbols for pins and lists, drawn in `currentColor` on a grid of 24. */
const SYMBOLS: Readonly<Record<string, SVGTemplateResult>> = {
  dot: svg`<circle cx="12" cy="12" r="5"/>`,
}

export const SYMBOL_NAMES = Object.keys(SYMBOLS)

export function symbol(name: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">${SYMBOLS[name] ?? SYMBOLS.dot}</svg>`
}
