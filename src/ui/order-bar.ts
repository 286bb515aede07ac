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
  const option = (value: OrderChoice, text: string) =>
    html`<option value=${value} .selected=${value === choice}>${text}</option>`
  return html`<button
      type="button"
      class="button near ${choice === 'me' ? 'is-on' : ''}"
      part=${choice === 'me' ? 'button button-active' : 'button'}
      aria-pressed=${choice === 'me'}
      @click=${onLocate}
    >${icon('locate')}<span>${translate(locating ? 'locating' : 'nearMe')}</span></button>
    <span class="order">
      <select
        class="button"
        aria-label=${translate('order')}
        @change=${onChange}
      >
        ${searching ? option('match', translate('orderMatch')) : nothing}
        ${option('name', translate('orderName'))}
        ${located ? option('me', translate('orderNear')) : nothing}
        ${
          municipalities.length > 0
            ? html`<optgroup label=${translate('nearPlaces')}>
                ${municipalities.map((name) => option(`at:${name}`, translate('nearPlace', { x: name })))}
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
