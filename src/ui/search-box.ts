import { html, nothing, type TemplateResult } from 'lit'
import type { FinderTranslator } from '../strings/finder.js'
import { icon } from './icons.js'

export interface SearchBoxCallbacks {
  /** The first letter may follow soon. */
  onFocus(): void
  onInput(text: string): void
  /** The visitor has finished typing. */
  onEnter(): void
}

export function searchBox(
  text: string,
  translate: FinderTranslator,
  { onFocus, onInput, onEnter }: SearchBoxCallbacks,
): TemplateResult {
  const clear = (input: EventTarget | null | undefined) => {
    onInput('')
    onEnter()
    if (input instanceof HTMLInputElement) input.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter()
    if (event.key !== 'Escape' || !text) return
    // Escape empties the field, and only an empty one lets it through to close the card.
    event.stopPropagation()
    event.preventDefault()
    clear(event.currentTarget)
  }
  return html`<div class="search" part="search" data-text=${translate('search')}>
    ${icon('search')}
    <input
      class="search-input"
      part="search-input"
      type="search"
      enterkeyhint="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${translate('search')}
      placeholder=${translate('search')}
      .value=${text}
      @focus=${onFocus}
      @input=${({ currentTarget }: Event) =>
        currentTarget instanceof HTMLInputElement && onInput(currentTarget.value)}
      @keydown=${onKey}
    />
    ${
      text
        ? html`<button
            type="button"
            class="search-clear"
            aria-label=${translate('clearSearch')}
            .title=${translate('clearSearch')}
            @click=${({ currentTarget }: Event) =>
              clear(currentTarget instanceof Element ? currentTarget.previousElementSibling : null)}
          >${icon('close')}</button>`
        : nothing
    }
  </div>`
}
