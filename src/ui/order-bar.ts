import { html, nothing, type TemplateResult } from 'lit'
import type { FinderTranslator } from '../strings/finder.js'
import { icon } from './icons.js'

/** The list's order as one choice: alphabetical, best match, near me, or near the municipality of a name. */
export type OrderChoice = 'name' | 'match' | 'me' | `at:${string}`

export interface OrderBarModel {
  readonly choice: OrderChoice
  /** There is a search to match. */
  readonly searching: boolean
  /** The visitor's position is known. */
  readonly located: boolean
  readonly locating: boolean
  /** Names to choose as a starting point, sorted. */
  readonly municipalities: readonly string[]
  /** What is wrong with the position, and what to do; empty: nothing. */
  readonly note: string
  /** A municipality is the way out of it. */
  readonly offersMunicipality: boolean
}

export interface OrderBarCallbacks {
  onChoose(choice: OrderChoice): void
  onLocate(): void
}

export function orderBar(
  model: OrderBarModel,
  translate: FinderTranslator,
  { onChoose, onLocate }: OrderBarCallbacks,
): TemplateResult {
  const { choice, searching, located, locating, municipalities, note, offersMunicipality } = model
  const onChange = ({ currentTarget }: Event) =>
    currentTarget instanceof HTMLSelectElement && onChoose(currentTarget.value as OrderChoice)
  const option = (value: OrderChoice) =>
    html`<option value=${value} .selected=${value === choice}>${textOf(value, translate)}</option>`
  return html`<button
      type="button"
      class="button near ${choice === 'me' ? 'is-on' : ''}"
      part=${choice === 'me' ? 'button button-active' : 'button'}
      aria-pressed=${choice === 'me'}
      @click=${onLocate}
    >${icon('locate')}<span>${translate(locating ? 'locating' : 'nearMe')}</span></button>
    <span class="order" data-text=${textOf(choice, translate)}>
      <select
        class="button"
        aria-label=${translate('order')}
        @change=${onChange}
      >
        ${searching ? option('match') : nothing}
        ${option('name')}
        ${located ? option('me') : nothing}
        ${
          municipalities.length > 0
            ? html`<optgroup label=${translate('nearPlaces')}>
                ${municipalities.map((name) => option(`at:${name}`))}
              </optgroup>`
            : nothing
        }
      </select>
      ${icon('down')}
    </span>
    <div class="find-note" role="status">${note}</div>
    ${
      offersMunicipality
        ? html`<span class="order instead">
            <select class="button" aria-label=${translate('chooseMunicipality')} @change=${onChange}>
              <option disabled selected>${translate('chooseMunicipality')}</option>
              ${municipalities.map((name) => html`<option value=${`at:${name}`}>${name}</option>`)}
            </select>
            ${icon('down')}
          </span>`
        : nothing
    }`
}

function textOf(choice: OrderChoice, translate: FinderTranslator): string {
  switch (choice) {
    case 'match':
      return translate('orderMatch')
    case 'name':
      return translate('orderName')
    case 'me':
      return translate('orderNear')
    default:
      return translate('nearPlace', { x: choice.slice(3) })
  }
}
