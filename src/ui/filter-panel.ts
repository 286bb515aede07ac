import { html, nothing, type TemplateResult } from 'lit'
import type { FinderTranslator } from '../strings/finder.js'
import { type FacetGroup, facetGroup } from './facet-group.js'
import { icon } from './icons.js'
import type { SheetPull } from './sheet-pull.js'

/** What the button for the filters names as controlled by it. */
export const PANEL_ID = 'filters'

export interface FilterPanelModel {
  readonly groups: readonly FacetGroup[]
  /** How many places are found. */
  readonly count: number
  readonly isFiltered: boolean
}

export interface FilterPanelCallbacks {
  onToggle(facet: string, key: string): void
  /** All options of a facet, or fewer again. */
  onOpenGroup(facet: string): void
  onClear(): void
  onClose(): void
}

/** @param on how many filters are in force */
export function filterButton(
  on: number,
  open: boolean,
  translate: FinderTranslator,
  onClick: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="button filter-button"
    part=${on > 0 ? 'button button-active' : 'button'}
    aria-expanded=${open}
    aria-controls=${open ? PANEL_ID : nothing}
    @click=${onClick}
  >
    ${icon('filter')}<span>${translate('filter')}</span>
    ${
      on > 0
        ? html`<span class="badge" aria-hidden="true">${on}</span>
            <span class="visually-hidden">${translate('filtersOn', { n: on })}</span>`
        : nothing
    }
  </button>`
}

/** All filters beside the map: pushes the list down. */
export function filterPanel(
  model: FilterPanelModel,
  translate: FinderTranslator,
  callbacks: FilterPanelCallbacks,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // One Escape closes one thing: neither the card nor the page's own dialog.
    event.stopPropagation()
    event.preventDefault()
    callbacks.onClose()
  }
  return html`<section
    id=${PANEL_ID}
    class="filters"
    part="filters"
    aria-label=${translate('filters')}
    @keydown=${onKey}
  >
    ${groups(model, translate, callbacks)}
    ${end(model, translate, callbacks)}
  </section>`
}

/** The same as a dialog on the screen's lower edge, where there is no room beside the map. */
export function filterSheet(
  model: FilterPanelModel,
  translate: FinderTranslator,
  callbacks: FilterPanelCallbacks,
  { close, pull }: { readonly close: string; readonly pull: SheetPull },
): TemplateResult {
  const { onClear, onClose } = callbacks
  // A click that reaches the dialog itself is one on its backdrop.
  const onClick = ({ target, currentTarget }: Event) => target === currentTarget && onClose()
  // The browser closes a dialog on Escape, and that is all that Escape shall do.
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation()
  return html`<dialog
    id=${PANEL_ID}
    class="filter-sheet sheet"
    part="filters sheet"
    aria-label=${translate('filters')}
    @close=${onClose}
    @click=${onClick}
    @keydown=${onKey}
  >
    <div class="filter-sheet-frame">
      <div class="filter-sheet-header" @pointerdown=${pull.grab}>
        <span class="grip"></span>
        <p class="filter-sheet-title">${translate('filters')}</p>
        <button type="button" class="text-button" aria-disabled=${!model.isFiltered} @click=${onClear}>
          ${translate('clear')}
        </button>
        <button type="button" class="round-button" part="button" aria-label=${close} @click=${onClose}>
          ${icon('close')}
        </button>
      </div>
      <div class="filter-sheet-body">${groups(model, translate, callbacks)}</div>
      ${end(model, translate, callbacks)}
    </div>
  </dialog>`
}

function groups(
  model: FilterPanelModel,
  translate: FinderTranslator,
  { onToggle, onOpenGroup }: FilterPanelCallbacks,
): TemplateResult[] {
  return model.groups.map((group) =>
    facetGroup(
      group,
      translate,
      (key) => onToggle(group.facet, key),
      () => onOpenGroup(group.facet),
    ),
  )
}

function end(
  { count }: FilterPanelModel,
  translate: FinderTranslator,
  { onClose }: FilterPanelCallbacks,
): TemplateResult {
  return html`<div class="filters-end">
    <button type="button" class="button button-main" part="button" @click=${onClose}>
      ${translate('showFound', { n: count })}
    </button>
  </div>`
}
