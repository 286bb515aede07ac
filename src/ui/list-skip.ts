import { html, type TemplateResult } from 'lit'
import type { FinderTranslator } from '../strings/finder.js'

/** A shorter list is passed by Tab as soon as by a button. */
export const LONG_LIST = 12

/** The way past a long list, before it; a button, as the one past the map is. */
export function listSkip(translate: FinderTranslator, onSkip: () => void): TemplateResult {
  return html`<button type="button" class="button list-skip" part="button skip-link" @click=${onSkip}>
    ${translate('skipList')}
  </button>`
}

/** Where that way leads: from here Tab and a screen reader go on with what follows the list. */
export function listEnd(translate: FinderTranslator): TemplateResult {
  return html`<p class="list-end" tabindex="-1">${translate('listEnd')}</p>`
}
