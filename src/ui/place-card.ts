/** The card of one place, and the card that lists the places of one spot. A chunk of its own: nobody needs it before a choice. */
import { html, nothing, type TemplateResult } from 'lit'
import { emailHref, telephoneHref } from '../data/contact-links.js'
import { KNOWN_MARKS, languageOf, localize, type Place, type Text, valueKey } from '../data/place.js'
import type { Entry } from '../data/query.js'
import type { TextKey, Translator } from '../strings/strings.js'
import { heading } from './heading.js'
import { icon } from './icons.js'
import type { Look } from './look.js'
import { symbol } from './symbols.js'

export { cardStyles } from './card-styles.js'
export { anchor, openSheet, roomFor } from './popover.js'

export interface CardContext {
  readonly translate: Translator
  readonly language: string
  readonly headingLevel: number
  readonly look: Look
  readonly sheet: boolean
  onClose(): void
}

/** Where the card is in the shadow root, for whoever positions and focuses it. */
export const CARD_ID = 'card'

export function placeCard(place: Place, context: CardContext): TemplateResult {
  const { translate, language } = context
  const text = (value: Text | undefined) => (value === undefined ? nothing : inLanguage(value, language))
  const address = [place.address && localize(place.address, language), place.postcode]
    .filter(Boolean)
    .join(', ')
  return frame(
    inLanguage(place.name, language),
    html`
      ${place.categories.length > 0 ? categories(place.categories, context) : nothing}
      ${place.marks.map((mark) => html`<p class="card-mark" part="mark">${markText(mark, context)}</p>`)}
      ${place.description ? html`<p class="card-description">${text(place.description)}</p>` : nothing}
      <dl class="card-facts">
        ${fact(translate('provider'), place.provider && text(place.provider))}
        ${fact(translate('address'), address)}
        ${fact(translate('municipality'), place.municipality && text(place.municipality))}
      </dl>
      ${place.positions.length === 0 ? html`<p class="item-note">${translate('noPin')}</p>` : nothing}
      ${place.approximate ? html`<p class="item-note">${translate('approximate')}</p>` : nothing}
    `,
    context,
    actions(place, context),
  )
}

/** Places that share one spot: a list to choose from. */
export function spotCard(
  entries: readonly Entry[],
  context: CardContext,
  onSelect: (id: string, button: HTMLElement) => void,
): TemplateResult {
  return frame(
    context.translate('sameSpot', { n: entries.length }),
    html`<ul class="card-list">
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
    </ul>`,
    context,
  )
}

function frame(
  title: unknown,
  body: TemplateResult,
  { translate, headingLevel, sheet, onClose }: CardContext,
  footer: unknown = nothing,
): TemplateResult {
  return html`<div
    id=${CARD_ID}
    class="card ${sheet ? 'sheet' : ''}"
    part=${sheet ? 'card sheet' : 'card'}
    role="dialog"
    aria-labelledby="card-title"
    tabindex="-1"
    popover=${sheet ? 'manual' : nothing}
  >
    <div class="card-header">
      ${heading(headingLevel, html`<span id="card-title">${title}</span>`, 'card-title', 'card-title')}
      <button type="button" class="close" part="button" aria-label=${translate('close')} @click=${onClose}>
        ${icon('close')}
      </button>
    </div>
    <div class="card-body">${body}</div>
    ${footer}
  </div>`
}

/** A text with its language, where that isn't the interface's. */
function inLanguage(value: Text, language: string): unknown {
  const own = languageOf(value, language)
  const text = localize(value, language)
  return own && own !== language ? html`<span lang=${own}>${text}</span>` : text
}

function categories(values: readonly Text[], { language, look }: CardContext): TemplateResult {
  return html`<ul class="card-categories">
    ${values.map((value) => {
      const { color, symbol: name } = look(valueKey(value))
      return html`<li>
        <span class="item-symbol" data-color=${color ?? nothing}>${symbol(name)}</span>
        ${inLanguage(value, language)}
      </li>`
    })}
  </ul>`
}

/** A known mark with its explanation, another one by its name. */
function markText(mark: Text, { translate, language }: CardContext): unknown {
  const known = KNOWN_MARKS.find((name) => valueKey(name) === valueKey(mark))
  return known ? translate(known satisfies TextKey) : inLanguage(mark, language)
}

function fact(name: string, value: unknown): TemplateResult | typeof nothing {
  return value === undefined || value === nothing ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`
}

function actions({ name, phone, email, website }: Place, { translate, language }: CardContext) {
  const call = phone && telephoneHref(phone)
  const mail = email && emailHref(email)
  if (!phone && !email && !website) return nothing
  const label = localize(name, language)
  const hidden = (text: string) => html`<span class="visually-hidden">: ${text}</span>`
  return html`<div class="card-actions" part="card-actions">
    ${
      call
        ? html`<a class="button button-main" part="button" href=${call}>
            ${icon('phone')} <span>${translate('call')}${hidden(`${label},`)} ${phone}</span>
          </a>`
        : phone
          ? html`<p>${translate('phone')}: ${phone}</p>`
          : nothing
    }
    ${
      mail
        ? html`<a class="button" part="button" href=${mail}>
            ${icon('mail')} <span>${translate('email')}${hidden(`${label}, ${email}`)}</span>
          </a>`
        : email
          ? html`<p>${email}</p>`
          : nothing
    }
    ${
      website
        ? html`<a class="button" part="button" href=${website} target="_blank" rel="noopener">
            ${icon('globe')}
            <span>${translate('website')}${hidden(`${label}, ${new URL(website).host} ${translate('newTab')}`)}</span>
          </a>`
        : nothing
    }
  </div>`
}
