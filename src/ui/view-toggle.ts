import { html, type TemplateResult } from 'lit'
import type { FinderTranslator } from '../strings/finder.js'

/** Whether the list shows only what the map shows. */
export function viewToggle(on: boolean, translate: FinderTranslator, onToggle: () => void): TemplateResult {
  return html`<label class="view-toggle" part="view-toggle">
    <input type="checkbox" .checked=${on} @change=${onToggle} />
    <span>${translate('onlyView')}</span>
  </label>`
}
