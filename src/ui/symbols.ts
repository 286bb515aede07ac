import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

/**
 * Our own symbols of the field's settings and activities, for pins and lists: simple shapes in `currentColor` on a
 * grid of 24, told apart at 14 CSS pixels.
 */
const SYMBOLS: Readonly<Record<string, SVGTemplateResult>> = {
  dot: svg`<circle cx="12" cy="12" r="5"/>`,
  tree: svg`<path d="M12 1.5 6 9.5h3L4 17h6.5v5h3v-5H20l-5-7.5h3z"/>`,
  paw: svg`<path d="M12 12c3.5 0 6 3.5 6 6s-2 3-3.5 3-1.5-.8-2.5-.8-1 .8-2.5.8S6 20.5 6 18s2.5-6 6-6z"/><ellipse cx="5" cy="11.5" rx="2.2" ry="2.8"/><ellipse cx="19" cy="11.5" rx="2.2" ry="2.8"/><ellipse cx="9" cy="6" rx="2.3" ry="3.2"/><ellipse cx="15" cy="6" rx="2.3" ry="3.2"/>`,
  horseshoe: svg`<path fill-rule="evenodd" d="M12 2c5.5 0 9 4 9 9.5 0 4-1.5 7.5-3.5 10.5h-4v-3h1.7c1.3-2.2 2-4.6 2-7.3C17.2 8 15.2 5.7 12 5.7S6.8 8 6.8 11.7c0 2.7.7 5.1 2 7.3h1.7v3h-4C4.5 19 3 15.5 3 11.5 3 6 6.5 2 12 2z"/>`,
  leaf: svg`<path d="M21 3C10 3 4 7.5 4 14.5c0 1 .1 1.8.4 2.6C7 12.5 10.5 10 15 8.5 10 11.5 6 15.5 3.5 21.5l2.3.7c.5-1.3 1-2.4 1.7-3.5 8.5 1.5 13.5-5 13.5-15.7z"/>`,
  barn: svg`<path fill-rule="evenodd" d="M12 2 4 6.5 2 12h2v10h16V12h2l-2-5.5zM8 22v-8h8v8zM10 8h4v3h-4z"/>`,
  waves: svg`<path d="M2 8c2.5-3 5-3 7.5-1s4 2 6 0 4-2 6.5.5v3c-2.5-2.5-4.5-2-6.5 0s-4 2-6 0S4.5 8.5 2 11.5zM2 15c2.5-3 5-3 7.5-1s4 2 6 0 4-2 6.5.5v3c-2.5-2.5-4.5-2-6.5 0s-4 2-6 0S4.5 15.5 2 18.5z"/>`,
  heart: svg`<path d="M12 21.5C5 16 2 12.5 2 8.5 2 5.4 4.3 3 7.2 3 9.2 3 11 4.1 12 5.8 13 4.1 14.8 3 16.8 3 19.7 3 22 5.4 22 8.5c0 4-3 7.5-10 13z"/>`,
  bed: svg`<path d="M2 5h2.5v8H11V7h6.5C20 7 22 9 22 11.5V20h-2.5v-3.5h-15V20H2zM7.7 7.5a2.2 2.2 0 1 1 0 4.5 2.2 2.2 0 0 1 0-4.5z"/>`,
  tent: svg`<path fill-rule="evenodd" d="M12 3 1.5 21h21zM12 11.5 16 21H8z"/>`,
  fish: svg`<path fill-rule="evenodd" d="M2 12c3-5 6.5-7 10-7 3 0 5.5 1.7 7 4l3-3v12l-3-3c-1.5 2.3-4 4-7 4-3.5 0-7-2-10-7zM7.5 10a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z"/>`,
  boat: svg`<path d="M1 14h22c-2 4.5-5 6.5-11 6.5S3 18.5 1 14zM11 2h2v10.5h-2zM14 3.5l6.5 8.5H14zM10 5v7H5z"/>`,
  flame: svg`<path fill-rule="evenodd" d="M13 1c.5 4.5 6 7 6 13.5 0 4.5-3 7.5-7 7.5s-7-3-7-7.5C5 11 7 9 8 6.5c1.2 1 1.8 2 2 3.5C12 7.5 13 4.5 13 1zM12 13c-2 2-3 3.2-3 5 0 1.6 1.3 2.5 3 2.5s3-.9 3-2.5c0-1.8-1-3-3-5z"/>`,
  people: svg`<circle cx="8" cy="7" r="3.5"/><circle cx="17" cy="8" r="2.8"/><path d="M1.5 20c0-5 2.5-8 6.5-8s6.5 3 6.5 8zM16 20c0-3-.7-5.5-2-7.5.9-.6 2-.9 3-.9 3.5 0 5.5 3 5.5 8.4z"/>`,
  book: svg`<path d="M11 6.5C9 4.8 6 4 2 4v14.5c4 0 7 .8 9 2.5zM13 6.5C15 4.8 18 4 22 4v14.5c-4 0-7 .8-9 2.5z"/>`,
  sheep: svg`<path d="M7 7c1-2 3.5-2.5 5-1.5C13.5 4 17 4.5 17.5 7c2.3 0 3.5 2.3 2.7 4.2C21.5 13 20.3 15.5 18 15.5V21h-2.5v-4.5h-6V21H7v-5.5c-1.5 0-2.7-.8-3-2C2 13.3 1 11.5 1 9.5 2 9 3.3 8.7 4.3 9 4.7 7.7 5.7 7 7 7z"/>`,
}

export const SYMBOL_NAMES: readonly string[] = Object.keys(SYMBOLS)

export function symbol(name: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">${SYMBOLS[name] ?? SYMBOLS.dot}</svg>`
}
