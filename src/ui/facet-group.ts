import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { FinderTranslator } from '../strings/finder.js'
import { type OnToggle, type Option, optionBox } from './option.js'

/** More options than this are behind a button; a few more than that aren't worth one. */
const FEW = 8
const WORTH_A_BUTTON = 3

export interface FacetGroup {
  readonly facet: string
  readonly name: string
  readonly options: readonly Option[]
  /** All options are shown, however many. */
  readonly open: boolean
}

/** A facet's values. The chosen ones are always in sight. */
export function facetGroup(
  { facet, name, options, open }: FacetGroup,
  translate: FinderTranslator,
  onToggle: OnToggle,
  onOpen: () => void,
): TemplateResult {
  const many = options.length >= FEW + WORTH_A_BUTTON
  const shown = many && !open ? options.filter(({ chosen }, i) => chosen || i < FEW) : options
  return html`<fieldset class="facet" data-facet=${facet}>
    <legend>${name}</legend>
    <div class="options">
      ${repeat(
        shown,
        ({ key }) => key,
        (option) => optionBox(option, 'option', translate, onToggle),
      )}
      ${
        many
          ? html`<button type="button" class="text-button" aria-expanded=${open} @click=${onOpen}>
              ${open ? translate('fewerOptions') : translate('allOptions', { n: options.length })}
            </button>`
          : nothing
      }
    </div>
  </fieldset>`
}
