import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

/**
 * Our own symbols of the field's settings and activities, for pins and lists: simple shapes in `currentColor` on a
 * grid of 24, told apart at 14 CSS pixels.
 */
const SYMBOLS: Readonly<Record<string, SVGTemplateResult>> = {
  dot: svg`<circle cx="12" cy="12" r="5"/>`,
  tree: svg`<path d="M12 1.500 6 9.500h3L4 17h6.500v5h3v-5H20l-5-7.500h3z"/>`,
  paw: svg`<path d="M12 12c3.500 0 6 3.500 6 6s-2 3-3.500 3-1.500-.8-2.500-.8-1 .8-2.500.8S6 20.500 6 18s2.500-6 6-6z"/><ellipse cx="5" cy="11.500" rx="2.200" ry="2.800"/><ellipse cx="19" cy="11.500" rx="2.200" ry="2.800"/><ellipse cx="9" cy="6" rx="2.300" ry="3.200"/><ellipse cx="15" cy="6" rx="2.300" ry="3.200"/>`,
  horseshoe: svg`<path fill-rule="evenodd" d="M12 2c5.500 0 9 4 9 9.500 0 4-1.500 7.500-3.500 10.500h-4v-3h1.700c1.300-2.200 2-4.600 2-7.300C17.200 8 15.200 5.700 12 5.700S6.800 8 6.800 11.700c0 2.700.7 5.100 2 7.300h1.700v3h-4C4.500 19 3 15.500 3 11.500 3 6 6.500 2 12 2z"/>`,
  leaf: svg`<path d="M21 3C10 3 4 7.500 4 14.500c0 1 .1 1.800.4 2.600C7 12.500 10.500 10 15 8.500 10 11.500 6 15.500 3.500 21.500l2.300.7c.5-1.300 1-2.400 1.700-3.500 8.500 1.500 13.500-5 13.500-15.700z"/>`,
  barn: svg`<path fill-rule="evenodd" d="M12 2 4 6.500 2 12h2v10h16V12h2l-2-5.500zM8 22v-8h8v8zM10 8h4v3h-4z"/>`,
  waves: svg`<path d="M2 8c2.500-3 5-3 7.500-1s4 2 6 0 4-2 6.500.500v3c-2.500-2.500-4.500-2-6.500 0s-4 2-6 0S4.500 8.500 2 11.500zM2 15c2.500-3 5-3 7.500-1s4 2 6 0 4-2 6.500.500v3c-2.500-2.500-4.500-2-6.500 0s-4 2-6 0S4.500 15.500 2 18.500z"/>`,
  heart: svg`<path d="M12 21.500C5 16 2 12.500 2 8.500 2 5.400 4.300 3 7.200 3 9.200 3 11 4.100 12 5.800 13 4.100 14.800 3 16.800 3 19.700 3 22 5.400 22 8.500c0 4-3 7.500-10 13z"/>`,
  bed: svg`<path d="M2 5h2.500v8H11V7h6.500C20 7 22 9 22 11.500V20h-2.500v-3.500h-15V20H2zM7.700 7.500a2.200 2.200 0 1 1 0 4.500 2.200 2.200 0 0 1 0-4.500z"/>`,
  tent: svg`<path fill-rule="evenodd" d="M12 3 1.500 21h21zM12 11.500 16 21H8z"/>`,
  fish: svg`<path fill-rule="evenodd" d="M2 12c3-5 6.500-7 10-7 3 0 5.500 1.700 7 4l3-3v12l-3-3c-1.500 2.300-4 4-7 4-3.500 0-7-2-10-7zM7.500 10a1.400 1.400 0 1 0 0 2.800 1.400 1.400 0 0 0 0-2.800z"/>`,
  boat: svg`<path d="M1 14h22c-2 4.500-5 6.500-11 6.500S3 18.500 1 14zM11 2h2v10.500h-2zM14 3.500l6.500 8.500H14zM10 5v7H5z"/>`,
  flame: svg`<path fill-rule="evenodd" d="M13 1c.5 4.500 6 7 6 13.500 0 4.500-3 7.500-7 7.500s-7-3-7-7.500C5 11 7 9 8 6.500c1.200 1 1.800 2 2 3.500C12 7.500 13 4.500 13 1zM12 13c-2 2-3 3.200-3 5 0 1.600 1.300 2.500 3 2.500s3-.9 3-2.500c0-1.800-1-3-3-5z"/>`,
  people: svg`<circle cx="8" cy="7" r="3.500"/><circle cx="17" cy="8" r="2.800"/><path d="M1.500 20c0-5 2.500-8 6.500-8s6.500 3 6.500 8zM16 20c0-3-.7-5.500-2-7.500.9-.6 2-.9 3-.9 3.500 0 5.500 3 5.500 8.400z"/>`,
  book: svg`<path d="M11 6.500C9 4.800 6 4 2 4v14.500c4 0 7 .8 9 2.500zM13 6.500C15 4.800 18 4 22 4v14.500c-4 0-7 .8-9 2.500z"/>`,
  sun: svg`<circle cx="12" cy="12" r="5"/><path d="M11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4zM3.500 5l1.500-1.500L7.800 6.300 6.300 7.800zM16.200 17.700l1.500-1.500 2.800 2.800-1.500 1.500zM3.500 19l2.800-2.800 1.500 1.500L5 20.500zM16.200 6.300 19 3.500 20.500 5l-2.800 2.800z"/>`,
  sheep: svg`<path d="M7 7c1-2 3.500-2.500 5-1.500C13.500 4 17 4.500 17.500 7c2.300 0 3.500 2.300 2.700 4.200C21.500 13 20.300 15.500 18 15.500V21h-2.500v-4.500h-6V21H7v-5.500c-1.500 0-2.700-.8-3-2C2 13.300 1 11.500 1 9.500 2 9 3.300 8.700 4.300 9 4.700 7.700 5.700 7 7 7z"/>`,
}

export const SYMBOL_NAMES: readonly string[] = Object.keys(SYMBOLS)

export function symbol(name: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">${SYMBOLS[name] ?? SYMBOLS.dot}</svg>`
}
