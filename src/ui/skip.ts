import { html, type TemplateResult } from 'lit'

/**
 * The way past something; a button, since an address in the page would be the page's and not the element's. Seen while
 * it has the focus.
 */
export function skipLink(name: 'skip' | 'list-skip', text: string, onSkip: () => void): TemplateResult {
  return html`<button type="button" class="button ${name} skip-link" part="button skip-link" @click=${onSkip}>
    ${text}
  </button>`
}

/** Where that way leads: from here Tab and a screen reader go on with what follows. */
export function skipEnd(name: 'map-end' | 'list-end', text: string): TemplateResult {
  return html`<p class="${name} skip-end" tabindex="-1">${text}</p>`
}
