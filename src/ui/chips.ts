import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { FinderTranslator } from '../strings/finder.js'
import { icon } from './icons.js'

/** A filter in force. */
export interface Chip {
  readonly key: string
  readonly name: string
  onRemove(): void
}

/** The filters in force, each with a way to take it away. */
export function chips(
  all: readonly Chip[],
  translate: FinderTranslator,
  onClear: () => void,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing
  return html`<div class="chips">
    <ul class="chip-list" aria-label=${translate('filters')}>
      ${repeat(
        all,
        ({ key }) => key,
        ({ name, onRemove }) => html`<li>
          <button
            type="button"
            class="chip"
            part="chip"
            aria-label=${translate('remove', { x: name })}
            @click=${onRemove}
          >${name} ${icon('close')}</button>
        </li>`,
      )}
      <li>
        <button type="button" class="text-button" @click=${onClear}>${translate('clear')}</button>
      </li>
    </ul>
  </div>`
}
