import { html, nothing, type TemplateResult } from 'lit'
import type { FinderTranslator } from '../strings/finder.js'
import type { Appearance } from './look.js'
import { symbol } from './symbols.js'

/** A value of a facet, ready to be drawn. */
export interface Option {
  readonly key: string
  readonly name: string
  /** Places with it under the other conditions. */
  readonly count: number
  readonly chosen: boolean
  /** A category's colour and symbol. */
  readonly look?: Appearance
}

export type OnToggle = (key: string) => void

/** A value to choose or not: a check box with a symbol where it has one, its name and its count. */
export function optionBox(
  { key, name, count, chosen, look }: Option,
  className: string,
  translate: FinderTranslator,
  onToggle: OnToggle,
): TemplateResult {
  return html`<label
    class="${className} ${chosen ? 'is-chosen' : ''} ${count === 0 ? 'is-none' : ''}"
    part=${chosen ? 'filter-option filter-option-selected' : 'filter-option'}
  >
    <input
      type="checkbox"
      data-key=${key}
      aria-label=${translate('option', { x: name, n: count })}
      .checked=${chosen}
      @change=${() => onToggle(key)}
    />
    ${look ? optionSymbol(look) : nothing}
    <span class="option-name">${name}</span>
    <span class="option-count">${count}</span>
  </label>`
}

export function optionSymbol({ color, symbol: name }: Appearance): TemplateResult {
  return html`<span class="item-symbol" data-color=${color ?? nothing}>${symbol(name)}</span>`
}
