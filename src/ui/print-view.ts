/** What is printed in the element's place: the map as it stands, its key, and the list in full. */
import { html, nothing, type TemplateResult } from 'lit'
import { emailHref, telephoneHref } from '../data/contact-links.js'
import { localize, type Text, valueKey } from '../data/place.js'
import type { CategoryCount, Contact } from '../data/query.js'
import type { PrintTranslator } from '../strings/print.js'
import type { Translator } from '../strings/strings.js'
import { distanceText } from './found.js'
import { heading } from './heading.js'
import { inLanguage } from './in-language.js'
import type { Look } from './look.js'
import {
  approximateKey,
  clusterKey,
  finishPins,
  type PrintMapModel,
  printKey,
  printPins,
  startKey,
} from './print-map.js'

export { printStyles } from './print-styles.js'

/** How high a map is at most, in millimetres: any sheet of paper in either direction has room for it. */
const TALLEST = 120

export interface PrintModel {
  readonly title: string | null
  readonly headingLevel: number
  readonly language: string
  readonly look: Look
  /** What the list holds, and what it was asked by. */
  readonly about: readonly string[]
  /** What is missing from the list; empty: nothing. */
  readonly note: string
  /** Undefined where none is shown. */
  readonly map:
    | (PrintMapModel & {
        readonly picture: HTMLCanvasElement
        readonly credit: string
        readonly dark: boolean
      })
    | undefined
  /** Categories that the key explains. */
  readonly categories: readonly CategoryCount[]
  /** What the starting point is, in words. */
  readonly start: string | undefined
  readonly contacts: readonly Contact[]
}

export function printView(
  model: PrintModel,
  translate: Translator,
  translatePrint: PrintTranslator,
): TemplateResult {
  const { title, headingLevel, about, note, map, contacts } = model
  return html`
    ${title === null ? nothing : heading(headingLevel, title, 'print-title')}
    <p class="print-about">${about.join(' · ')}</p>
    ${note ? html`<p class="print-note">${note}</p>` : nothing}
    ${map ? html`<div class="print-top">${figure(map)} ${key(model, map, translate, translatePrint)}</div>` : nothing}
    <ul class="print-list" aria-label=${translate('list')}>
      ${contacts.map((contact) => entry(contact, model, translate))}
    </ul>
  `
}

/** What a template can't set without a style attribute: the map's measures, and the file's own colours. */
export function finishPrint(sheet: HTMLElement, { map }: PrintModel): void {
  const box = sheet.querySelector<HTMLElement>('.print-map')
  const figure = box?.parentElement
  if (!box || !figure || !map) return
  const [width, height] = map.viewport.size
  box.style.aspectRatio = `${width} / ${height}`
  // As high as the tallest, however wide the sheet; it shrinks where that is too wide.
  figure.style.inlineSize = `${(TALLEST * width) / height}mm`
  figure.style.maxInlineSize = '100%'
  finishPins(box, map.markers)
}

function figure(map: NonNullable<PrintModel['map']>): TemplateResult {
  return html`<figure class="print-figure">
    <div class="print-map ${map.dark ? 'is-dark' : ''}">${map.picture} ${printPins(map)}</div>
    ${map.credit ? html`<figcaption class="print-credit">${map.credit}</figcaption>` : nothing}
  </figure>`
}

function key(
  { categories, look, language, start }: PrintModel,
  { markers }: PrintMapModel,
  translate: Translator,
  translatePrint: PrintTranslator,
): TemplateResult | typeof nothing {
  const rows = categories.map(
    ({ key, name }) => html`<li>${printKey(look(key))} ${inLanguage(name, language)}</li>`,
  )
  if (markers.some(({ kind }) => kind === 'cluster')) {
    rows.push(html`<li>${clusterKey()} ${translatePrint('clusterKey')}</li>`)
  }
  if (markers.some((marker) => marker.kind === 'pin' && marker.approximate)) {
    rows.push(html`<li>${approximateKey()} ${translate('approximate')}</li>`)
  }
  if (start) rows.push(html`<li>${startKey()} ${start}</li>`)
  return rows.length > 0
    ? html`<ul class="print-legend" aria-label=${translatePrint('legend')}>${rows}</ul>`
    : nothing
}

function entry(contact: Contact, { headingLevel, title, look, language }: PrintModel, translate: Translator) {
  const { name, categories, marks, provider, address, postcode, municipality, position, approximate } =
    contact
  const { phone, email, website, distance } = contact
  const text = (value: Text | undefined) => (value === undefined ? '' : localize(value, language))
  const kinds = [...categories, ...marks].map(text)
  const street = [text(address), [postcode, text(municipality)].filter(Boolean).join(' ')]
  const where = [text(provider) === text(name) ? '' : text(provider), ...street].filter(Boolean)
  const reach = [phone && telephone(phone), email && mail(email), website && link(website)].filter(Boolean)
  const notes = [
    distance === undefined ? '' : distanceText(distance, translate.locale),
    position ? (approximate ? translate('approximate') : '') : translate('noPin'),
  ].filter(Boolean)
  const first = categories[0]
  return html`<li class="print-item">
    ${printKey(look(first && valueKey(first)))}
    <div>
      ${heading(title === null ? headingLevel : headingLevel + 1, inLanguage(name, language), 'print-name')}
      ${kinds.length > 0 ? html`<p class="print-kinds">${kinds.join(' · ')}</p>` : nothing}
      ${where.length > 0 ? html`<p>${where.join(', ')}</p>` : nothing}
      ${reach.length > 0 ? html`<p class="print-reach">${reach}</p>` : nothing}
      ${notes.length > 0 ? html`<p class="print-kinds">${notes.join(' · ')}</p>` : nothing}
    </div>
  </li>`
}

/** Links are of use in a printed PDF; on paper the text is. */
const telephone = (phone: string) => anchor(telephoneHref(phone), phone)
const mail = (email: string) => anchor(emailHref(email), email)
const link = (website: string) =>
  anchor(website, website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''))

const anchor = (href: string | undefined, text: string): TemplateResult =>
  href ? html`<a href=${href}>${text}</a>` : html`<span>${text}</span>`
