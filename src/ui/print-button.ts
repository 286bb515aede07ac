import { html, type TemplateResult } from 'lit'
import type { FinderTranslator } from '../strings/finder.js'
import { icon } from './icons.js'

/** Prints the page with the map as it stands and the whole list. */
export function printButton(translate: FinderTranslator, onPrint: () => void): TemplateResult {
  return html`<button type="button" class="print-button" part="button" @click=${onPrint}>
    ${icon('print')} <span>${translate('print')}</span>
  </button>`
}
