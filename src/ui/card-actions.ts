/** What a visitor does next: one tap away. */
import { html, nothing, type TemplateResult } from 'lit'
import { emailHref, telephoneHref } from '../data/contact-links.js'
import { directionLinks, platformOf } from '../data/directions.js'
import { localize, type Place } from '../data/place.js'
import type { PlaceContext } from './card-context.js'
import { icon } from './icons.js'
import { outward } from './outward.js'

/** What a card's link or button does. */
export type Action = 'call' | 'email' | 'website' | 'book' | 'directions' | 'share' | 'video' | 'feedback'

type IconName = Parameters<typeof icon>[0]

/** A button of the bar: the fields that make it, and how. */
type Maker = (
  place: Place,
  context: PlaceContext & { readonly isMain?: boolean },
) => TemplateResult | undefined

/** By the name that it has in `card-fields`. */
export const ACTIONS: Readonly<Record<string, Maker>> = {
  phone: ({ phone }, context) => {
    const href = phone && telephoneHref(phone)
    if (!href) return undefined
    return link('call', 'phone', href, context, {
      said: context.name,
      shown: isShownToCall(phone) ? phone : undefined,
    })
  },
  booking: ({ booking }, context) =>
    booking ? link('book', 'calendar', booking, context, { said: outside(booking, context) }) : undefined,
  email: ({ email }, context) => {
    const href = email && emailHref(email)
    return href ? link('email', 'mail', href, context, { said: `${context.name}, ${email}` }) : undefined
  },
  website: ({ website }, context) =>
    website ? link('website', 'globe', website, context, { said: outside(website, context) }) : undefined,
  directions: ({ positions: [position], name }, context) => {
    if (!position) return undefined
    const { app, osm } = directionLinks(position, localize(name, context.language), platformOf(navigator))
    const href = app ?? osm
    const said = href.startsWith('geo:') ? context.name : outside(href, context)
    return link('directions', 'route', href, context, { said })
  },
  share: (_, context) =>
    html`<button
      type="button"
      class="button"
      part="button"
      @click=${() => context.onAction('share') && context.onShare()}
    >${icon('share')} <span>${context.translate('share')}${hidden(context.name)}</span></button>`,
}

/** Those that reach the provider: the first that there is stays in sight at the card's lower edge. */
const MAIN = ['phone', 'booking', 'website', 'email']

/**
 * The main one, and what else there is to do in the order of the names: at the card's beginning, where it is seen at once.
 * @param names of the fields that are wanted
 */
export function actions(
  place: Place,
  names: readonly string[],
  context: PlaceContext,
): { readonly main: unknown; readonly others: unknown } {
  const made = names.flatMap((name) => {
    const action = ACTIONS[name]?.(place, context)
    return action ? { name, action } : []
  })
  const main = MAIN.find((name) => made.some((one) => one.name === name))
  const others = made.filter(({ name }) => name !== main)
  return {
    main: main
      ? html`<div class="card-actions" part="card-actions">${ACTIONS[main]?.(place, { ...context, isMain: true })}</div>`
      : nothing,
    others:
      others.length > 0
        ? html`<div class="card-actions card-other-actions" part="card-actions">${others.map(({ action }) => action)}</div>`
        : nothing,
  }
}

/** The other way to the directions, where the first is the device's own app. */
export function otherDirections({ positions: [position], name }: Place, context: PlaceContext): unknown {
  if (!position) return nothing
  const { app, osm } = directionLinks(position, localize(name, context.language), platformOf(navigator))
  if (!app) return nothing
  return html`<p>${plainLink('directions', osm, `${context.translate('directions')}: OpenStreetMap`, context)}</p>`
}

/** A link in the text of a card that is told of before it is followed. */
export function plainLink(
  action: Action,
  href: string,
  label: unknown,
  { translate, onAction }: PlaceContext,
): TemplateResult {
  const tell = (event: Event) => !onAction(action) && event.preventDefault()
  return href.startsWith('mailto:')
    ? html`<a href=${href} @click=${tell}>${label}</a>`
    : outward(href, label, translate, tell)
}

interface Words {
  /** Shown and said after the label. */
  readonly shown?: string | undefined
  /** Said after both, not shown. */
  readonly said: string
}

/** Longer ones are a number and a story: they have a row of their own. */
const LONGEST_NUMBER = 40

/** Whether a phone number stands on the button that calls it. */
export const isShownToCall = (phone: string): boolean =>
  phone.length <= LONGEST_NUMBER && telephoneHref(phone) !== undefined

function link(
  action: 'call' | 'email' | 'website' | 'book' | 'directions',
  name: IconName,
  href: string,
  { translate, onAction, isMain = false }: Parameters<Maker>[1],
  { said, shown }: Words,
): TemplateResult {
  const isWeb = /^https?:/.test(href)
  return html`<a
    class="button ${isMain ? 'button-main' : ''}"
    part="button"
    href=${href}
    target=${isWeb ? '_blank' : nothing}
    rel=${isWeb ? 'noopener' : nothing}
    @click=${(event: Event) => !onAction(action) && event.preventDefault()}
  >${icon(name)} <span>${translate(action)}${shown ? ` ${shown}` : ''}${hidden(said)}</span></a>`
}

const hidden = (text: string): TemplateResult => html`<span class="visually-hidden">: ${text}</span>`

/** Whose site it is, and that it opens a window of its own. */
const outside = (href: string, { name, translate }: PlaceContext): string =>
  `${name}, ${new URL(href).host} ${translate('newTab')}`
