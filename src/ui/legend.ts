import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { FinderTranslator } from '../strings/finder.js'
import { icon } from './icons.js'
import { type OnToggle, type Option, optionBox, optionSymbol } from './option.js'

export interface LegendModel {
  readonly options: readonly Option[]
  readonly open: boolean
}

/**
 * What the pins' colours and symbols mean, on the map: where categories may be chosen it is their filter too.
 * @param onToggle undefined where they may not: then it is a key only
 */
export function legend(
  { options, open }: LegendModel,
  translate: FinderTranslator,
  onOpen: () => void,
  onToggle: OnToggle | undefined,
): TemplateResult {
  const row = (option: Option) =>
    onToggle
      ? optionBox(option, 'legend-option', translate, onToggle)
      : html`<span class="legend-option">
          ${option.look && optionSymbol(option.look)}<span class="option-name">${option.name}</span>
        </span>`
  return html`<div class="legend ${open ? 'is-open' : ''}" part="legend" role="group" aria-label=${translate('legend')}>
    <button type="button" class="legend-toggle" aria-expanded=${open} @click=${onOpen}>
      ${translate('legend')} ${icon('down')}
    </button>
    <ul class="legend-list" ?hidden=${!open}>
      ${repeat(
        options,
        ({ key }) => key,
        (option) => html`<li>${row(option)}</li>`,
      )}
    </ul>
  </div>`
}
