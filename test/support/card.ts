/** A card without its element, for browser tests: drawn, looked at and cleaned up. */
import { type CSSResult, html, render } from 'lit'
import { afterEach, beforeEach } from 'vitest'
import { page } from 'vitest/browser'
import type { Language, Place } from '../../src/data/place.js'
import { loadCardStrings } from '../../src/strings/card.js'
import { laterStyles } from '../../src/ui/later-styles.js'
import {
  CardState,
  cardStyles,
  mediaStyles,
  type PlaceContext,
  placeCard,
  SheetPull,
} from '../../src/ui/place-card.js'
import { styles } from '../../src/ui/styles.js'
import { placesOf } from './places.js'

export let host: HTMLElement
export let root: ShadowRoot
beforeEach(() => {
  host = document.createElement('div')
  host.style.blockSize = '640px'
  root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styles, laterStyles, cardStyles, mediaStyles].map(
    ({ styleSheet }: CSSResult) => styleSheet ?? new CSSStyleSheet(),
  )
  document.body.append(host)
})
afterEach(async () => {
  document.body.replaceChildren()
  await page.viewport(900, 900)
})

export type Given = Partial<Omit<PlaceContext, 'translate' | 'language'>> & {
  language?: Language
  theme?: 'light' | 'dark'
}

/** What a card is pulled by where it is a sheet. */
export const sheetIf = (isSheet: boolean): SheetPull | undefined =>
  isSheet ? new SheetPull({ onClose: () => true }) : undefined

/** A card as the element shows it, rendered again whenever its state changes. */
export async function show(
  given: Partial<Place>,
  { language = 'fi', theme = 'light', ...changes }: Given = {},
) {
  const [place] = placesOf({ name: 'Aitta', ...given })
  if (!place) throw new Error('There is no place.')
  const translate = await loadCardStrings(language)
  const context: PlaceContext = {
    translate,
    language,
    headingLevel: 3,
    look: () => ({ color: '1', symbol: 'leaf' }),
    sheet: undefined,
    onClose: () => undefined,
    state: new CardState(),
    name: 'Aitta',
    fields: [],
    isOwn: false,
    canShare: true,
    neighbours: undefined,
    sharing: undefined,
    mayShowImage: true,
    hasOwnVideo: false,
    feedback: undefined,
    hours: () => undefined,
    onAction: () => true,
    onShare: () => undefined,
    onStep: () => undefined,
    onBack: () => undefined,
    ...changes,
    onChange: () => draw(),
  }
  const draw = () => drawIn(placeCard(place, context), language, theme)
  draw()
  return { context, draw }
}

export function drawIn(content: unknown, language: Language, theme = 'light'): void {
  render(
    html`<div class="frame"><div class="root" lang=${language} data-theme=${theme} data-layout="map">
      <div class="map-area">${content}</div>
    </div></div>`,
    root,
  )
}

export const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]
export function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = root.querySelector<T>(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}
export const clean = (text: string | null | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ')
export const textOf = (selector: string): string => clean(find(selector).textContent)
/** Names and values, as they stand. */
export const facts = (): string[][] =>
  all('dt').map((dt) => [clean(dt.textContent), clean(dt.nextElementSibling?.textContent)])
/** What stands in the card's body beside the links at its beginning. */
export const parts = (): string[] =>
  all('.card-body > *')
    .filter((part) => part.getBoundingClientRect().height > 0)
    .map(({ className, localName }) => className.trim() || localName)
export const links = (): string[][] =>
  all('a').map((link) => [clean(link.textContent), link.getAttribute('href') ?? ''])

export const EVERYTHING: Partial<Place> = {
  positions: [[25.7, 62.2]],
  description: 'Ratsastusta kaikille.',
  categories: ['Maatila'],
  marks: ['LuontoHoiva'],
  audiences: ['ikääntyneet'],
  activities: ['ratsastus'],
  languages: ['fi'],
  provider: 'Aholan tila Ky',
  municipality: 'Laukaa',
  address: 'Tallitie 1',
  website: 'https://talli.example.fi/',
  phone: '+358 50 000 0001',
  email: 'talli@example.fi',
  booking: 'https://varaus.example.fi/talli',
  price: 'no',
  season: 'no',
  openingHours: 'Sopimuksen mukaan',
  updated: '2026-03-09',
  accessibility: 'yes',
  facebook: 'https://www.facebook.com/aitta',
  hashtag: 'luontohoiva',
  video: 'https://youtu.be/dQw4w9-Wg_Q',
}

export const WORD = 'Pitkospuuttomuudenkaltaisuus'.repeat(30)
export const SENTENCE = 'Melko pitkä kertomus siitä, mitä täällä on. '.repeat(60)

/** What stands out of the card or scrolls sideways in it. */
export function overflowing(): string[] {
  const card = find('.card')
  const { left, right } = card.getBoundingClientRect()
  const name = (element: HTMLElement) => `${element.localName}.${element.className}`
  const out = all('.card *')
    .filter((element) => !element.closest('.visually-hidden, svg'))
    .filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5)
    })
  const wide = [card, ...all('.card *')].filter(
    (element) =>
      !element.closest('.visually-hidden, svg, input') &&
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + 1 &&
      getComputedStyle(element).display !== 'inline',
  )
  return [
    ...out.map((element) => `out: ${name(element)}`),
    ...wide.map((element) => `wide: ${name(element)}`),
  ]
}
