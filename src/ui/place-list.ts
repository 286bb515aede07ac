import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import { localize } from '../data/place.js'
import type { Entry } from '../data/query.js'
import type { Translator } from '../strings/strings.js'
import { heading } from './heading.js'
import type { Look } from './look.js'
import { symbol } from './symbols.js'

export interface PlaceListModel {
  readonly entries: readonly Entry[]
  /** Another number begins another list: to take a long one away whole is quicker than entry by entry. */
  readonly edition: number
  /** All that match; more than `entries` while the rest is not shown yet. */
  readonly count: number
  readonly selected?: string
  readonly highlighted?: string
  /** Level of the names' headings, 1 to 6. */
  readonly headingLevel: number
  readonly translate: Translator
  readonly language: string
  /** Whether there is a button for the rest: nothing is shown while it is still coming by itself. */
  readonly offersMore: boolean
  readonly look: Look
  /** What a search and a starting point add to an entry. */
  readonly found?: {
    /** The name with its hits. */
    name(entry: Entry): unknown
    /** Where else it was found. */
    more(entry: Entry): unknown
    distance(entry: Entry): string | undefined
  }
}

export interface PlaceListCallbacks {
  onSelect(id: string, button: HTMLElement): void
  onHighlight(entry: Entry | undefined): void
  onMore(): void
}

/** The places as a list: the accessible alternative to the map, complete. */
export function placeList(model: PlaceListModel, callbacks: PlaceListCallbacks): TemplateResult {
  const { entries, count, translate, offersMore } = model
  return html`
    ${keyed(
      model.edition,
      html`<ul class="list" part="list" aria-label=${translate('list')}>
        ${repeat(
          entries,
          ({ id }) => id,
          (entry, i) => item(entry, i, model, callbacks),
        )}
      </ul>`,
    )}
    ${
      offersMore && entries.length < count
        ? html`<button type="button" class="button more" part="button" @click=${callbacks.onMore}>
            ${translate('showMore', { n: count - entries.length })}
          </button>`
        : nothing
    }
  `
}

function item(entry: Entry, i: number, model: PlaceListModel, callbacks: PlaceListCallbacks): TemplateResult {
  const { translate, language, headingLevel, selected, highlighted, found, count } = model
  const { color, symbol: name } = model.look(entry.categories[0])
  const isSelected = entry.id === selected
  const details = [
    found?.distance(entry),
    entry.municipality,
    entry.provider === entry.name ? undefined : entry.provider,
  ].filter(Boolean)
  // A list that isn't whole tells how long it is.
  const isPart = model.entries.length < count
  const button = html`<button
    type="button"
    class="item-name"
    data-id=${entry.id}
    aria-haspopup="dialog"
    aria-expanded=${isSelected}
    lang=${entry.nameLanguage ?? nothing}
    @click=${({ currentTarget }: Event) =>
      currentTarget instanceof HTMLElement && callbacks.onSelect(entry.id, currentTarget)}
    @focus=${() => callbacks.onHighlight(entry)}
    @blur=${() => callbacks.onHighlight(undefined)}
  >${found?.name(entry) ?? entry.name}</button>`
  return html`<li
    class="item ${isSelected ? 'is-selected' : ''} ${entry.id === highlighted ? 'is-highlighted' : ''}"
    part=${isSelected ? 'item item-selected' : 'item'}
    aria-setsize=${isPart ? count : nothing}
    aria-posinset=${isPart ? i + 1 : nothing}
    @pointerenter=${() => callbacks.onHighlight(entry)}
    @pointerleave=${() => callbacks.onHighlight(undefined)}
  >
    <span class="item-symbol" data-color=${color ?? nothing}>${symbol(name)}</span>
    <div class="item-text">
      ${heading(headingLevel, button, 'item-heading')}
      ${details.length > 0 ? html`<p class="item-details">${details.join(' · ')}</p>` : nothing}
      ${found?.more(entry)}
      ${
        entry.marks.length > 0
          ? html`<p class="item-marks">
              ${entry.marks.map((mark) => html`<span class="mark" part="mark">${localize(mark, language)}</span>`)}
            </p>`
          : nothing
      }
      ${entry.position ? nothing : html`<p class="item-note">${translate('noPin')}</p>`}
    </div>
  </li>`
}
