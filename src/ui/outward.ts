import { html, nothing, type TemplateResult } from 'lit'
import type { CardTranslator } from '../strings/card.js'

/** A link to another site: it opens a window of its own, and says so. */
export function outward(
  href: string,
  label: unknown,
  translate: CardTranslator,
  onClick?: (event: Event) => void,
): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener" @click=${onClick ?? nothing}
    >${label}<span class="visually-hidden"> ${translate('newTab')}</span></a
  >`
}
