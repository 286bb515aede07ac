/** The card of one place, and the card that lists the places of one spot. A chunk of its own: nobody needs it before a choice. */
import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Place } from '../data/place.js'
import type { Entry } from '../data/query.js'
import { actions, plainLink } from './card-actions.js'
import type { CardContext, PlaceContext } from './card-context.js'
import { ALL_FIELDS, BLOCKS, FACTS } from './card-fields.js'
import { heading } from './heading.js'
import { icon } from './icons.js'
import { inLanguage } from './in-language.js'
import { shareOutcome } from './share.js'

export type { Action } from './card-actions.js'
export type { CardContext, PlaceContext } from './card-context.js'
export { ALL_FIELDS as CARD_FIELDS } from './card-fields.js'
export { CardState } from './card-state.js'
export { cardStyles } from './card-styles.js'
export { keyboardNow } from './keyboard.js'
export { mediaStyles } from './media-styles.js'
export { anchor, cardRoom, openSheet, roomFor, seenPart } from './popover.js'
export { share } from './share.js'
export { SheetPull } from './sheet-pull.js'

/** Where the card is in the shadow root, for whoever positions and focuses it. */
export const CARD_ID = 'card'

export function placeCard(place: Place, context: PlaceContext): TemplateResult {
  const wanted = context.fields.filter(isField)
  const fields = (wanted.length > 0 ? wanted : ALL_FIELDS).filter(
    (one) => context.canShare || one !== 'share',
  )
  const { main, others } = actions(place, fields, context)
  return frame(
    inLanguage(place.name, context.language),
    html`${keyed(
      context.state,
      html`<div class="card-body">
        ${backToSpot(context)}
        ${context.isOwn ? html`<slot name="card"></slot>` : content(place, fields, others, context)}
      </div>`,
    )}`,
    context,
    context.isOwn ? nothing : main,
    steps(context),
  )
}

/** Blocks as they are, and between them lists of facts. */
function content(place: Place, fields: readonly string[], others: unknown, context: PlaceContext): unknown {
  const { translate, state, feedback } = context
  const parts: unknown[] = []
  let facts: TemplateResult[] = []
  const endFacts = () => {
    if (facts.length > 0) parts.push(html`<dl class="card-facts">${facts}</dl>`)
    facts = []
  }
  for (const field of fields) {
    const block = BLOCKS[field]?.(place, context)
    if (block !== undefined) {
      endFacts()
      parts.push(block)
    }
    for (const [name, read] of FACTS[field] ?? []) {
      const value = read(place, context)
      if (value) facts.push(html`<dt>${translate(name)}</dt><dd>${value}</dd>`)
    }
  }
  endFacts()
  return html`
    <div>
      ${others}
      ${fields.includes('share') ? shareOutcome(state.shared?.outcome, state.shared?.address ?? '', translate) : nothing}
    </div>
    ${parts}
    ${place.positions.length === 0 ? html`<p class="item-note">${translate('noPin')}</p>` : nothing}
    ${place.approximate ? html`<p class="item-note">${translate('approximate')}</p>` : nothing}
    ${fields.includes('feedback') && feedback ? html`<p class="card-feedback">${plainLink('feedback', feedback, translate('report'), context)}</p>` : nothing}
  `
}

/** Places that share one spot: a list to choose from. */
export function spotCard(
  entries: readonly Entry[],
  context: CardContext,
  onSelect: (id: string, button: HTMLElement) => void,
): TemplateResult {
  return frame(
    context.translate('sameSpot', { n: entries.length }),
    html`<div class="card-body"><ul class="card-list">
      ${entries.map(
        ({ id, name, nameLanguage }) => html`<li>
          <button
            type="button"
            lang=${nameLanguage ?? nothing}
            @click=${({ currentTarget }: Event) =>
              currentTarget instanceof HTMLElement && onSelect(id, currentTarget)}
          >${name}</button>
        </li>`,
      )}
    </ul></div>`,
    context,
  )
}

function frame(
  title: unknown,
  body: TemplateResult,
  { translate, headingLevel, sheet, onClose }: CardContext,
  footer: unknown = nothing,
  bar: unknown = nothing,
): TemplateResult {
  return html`<div
    id=${CARD_ID}
    class="card ${sheet ? 'sheet' : ''}"
    part=${sheet ? 'card sheet' : 'card'}
    role="dialog"
    aria-labelledby="card-title"
    tabindex="-1"
    popover=${sheet ? 'manual' : nothing}
    ?data-tall=${sheet?.isTall}
  >
    <div class="card-header" @pointerdown=${sheet?.grab}>
      ${heading(headingLevel, html`<span id="card-title">${title}</span>`, 'card-title', 'card-title')}
      ${bar} ${sheet?.grip(translate('cardSize'))}
      <button type="button" class="close" part="button" aria-label=${translate('close')} @click=${onClose}>
        ${icon('close')}
      </button>
    </div>
    ${body} ${footer}
  </div>`
}

/** Through the places of the result, in the list's order. */
function steps({ neighbours, translate, name, onStep }: PlaceContext): TemplateResult | typeof nothing {
  if (!neighbours || neighbours.count < 2) return nothing
  const { number, count, previous, next } = neighbours
  // At an end the button stays where it is: whoever is pressing it keeps the focus.
  const button = (id: string | undefined, label: 'previous' | 'next') => html`<button
    type="button"
    class="close card-${label}"
    part="button"
    aria-label=${translate(label)}
    aria-disabled=${id === undefined ? 'true' : nothing}
    @click=${() => id !== undefined && onStep(id)}
  >${icon('down')}</button>`
  return html`<div class="card-steps">
    ${button(previous, 'previous')}
    <p role="status"><span class="visually-hidden">${name}, </span>${translate('numberOf', { number, count })}</p>
    ${button(next, 'next')}
  </div>`
}

function backToSpot({ sharing, translate, onBack }: PlaceContext): TemplateResult | typeof nothing {
  if (sharing === undefined) return nothing
  return html`<button type="button" class="card-more" @click=${onBack}>
    ${translate('backToSpot', { n: sharing })}
  </button>`
}

/** Those of the words that name no field. */
export const unknownFields = (words: readonly string[]): string[] => words.filter((word) => !isField(word))

const isField = (word: string): boolean => ALL_FIELDS.includes(word)
