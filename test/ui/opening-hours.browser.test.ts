import axe from 'axe-core'
import { html, render } from 'lit'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Language } from '../../src/data/place.js'
import { cardStyles } from '../../src/ui/card-styles.js'
import { type HoursView, loadOpeningHours } from '../../src/ui/opening-hours.js'
import { styles } from '../../src/ui/styles.js'

await page.viewport(480, 640)

const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
/** A Tuesday, before noon in Finland. */
const TUESDAY = new Date('2026-11-24T11:30+02:00')
const WEEK = 'Mo-Fr 09:00-16:00; Sa 10:00-12:00,13:00-14:00'

afterEach(() => document.body.replaceChildren())

interface Scene {
  readonly root: ShadowRoot
  show(text: string, view: HoursView | undefined, textLanguage?: string): HTMLElement
}

/** The facts of a card, as wide as one, which first has the text and then what the view makes of it. */
function card(theme = 'light', language: Language = 'fi'): Scene {
  const host = document.createElement('div')
  host.lang = language
  document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  const sheets = [styles, cardStyles].flatMap(({ styleSheet }) => styleSheet ?? [])
  root.adoptedStyleSheets.push(...sheets)
  return {
    root,
    show(text, view, textLanguage) {
      const sheet = view?.styles.styleSheet
      if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
      render(
        html`<div class="frame"><div class="root" data-theme=${theme}><div class="card-body">
          <dl class="card-facts">
            <dt>Aukioloajat</dt>
            <dd>${view?.render(text, TUESDAY, textLanguage) ?? text}</dd>
          </dl>
        </div></div></div>`,
        root,
      )
      const shown = root.querySelector('dd')
      if (!shown) throw new Error('nothing was rendered')
      return shown
    },
  }
}

async function viewIn(language: Language): Promise<HoursView> {
  const view = await loadOpeningHours(WEEK, language, { locale: LOCALES[language] })
  if (!view) throw new Error('no view came')
  return view
}

/** The text as it is read, without what mark-up has of white space. */
const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim()
const rowsOf = (element: Element) => [...element.querySelectorAll('tr')].map(textOf)

describe('opening hours in a card', () => {
  it('are the text itself, until what shows them has come', async () => {
    const { show } = card()
    expect(textOf(show(WEEK, undefined))).toBe(WEEK)
    const shown = show(WEEK, await viewIn('fi'))
    expect(textOf(shown.querySelector('.hours-status'))).toBe('Avoinna nyt, sulkeutuu klo 16.00')
    expect(textOf(shown.querySelector('summary'))).toBe('Tämän viikon aukioloajat')
  })

  it.each([
    [
      'fi',
      [
        'Maanantai 9.00–16.00',
        'Tiistai tänään 9.00–16.00',
        'Keskiviikko 9.00–16.00',
        'Torstai 9.00–16.00',
        'Perjantai 9.00–16.00',
        'Lauantai 10.00–12.00, 13.00–14.00',
        'Sunnuntai suljettu',
      ],
    ],
    [
      'sv',
      [
        'Måndag 9.00–16.00',
        'Tisdag i dag 9.00–16.00',
        'Onsdag 9.00–16.00',
        'Torsdag 9.00–16.00',
        'Fredag 9.00–16.00',
        'Lördag 10.00–12.00, 13.00–14.00',
        'Söndag stängt',
      ],
    ],
    [
      'en',
      [
        'Monday 9:00–16:00',
        'Tuesday today 9:00–16:00',
        'Wednesday 9:00–16:00',
        'Thursday 9:00–16:00',
        'Friday 9:00–16:00',
        'Saturday 10:00–12:00, 13:00–14:00',
        'Sunday closed',
      ],
    ],
  ] as const)('have a table of the week with today’s row marked (%s)', async (language, rows) => {
    const shown = card('light', language).show(WEEK, await viewIn(language))
    expect(rowsOf(shown)).toEqual(rows)
    expect([...shown.querySelectorAll('[aria-current]')].map(textOf)).toEqual([rows[1]])
    expect([...shown.querySelectorAll('th')].map((th) => th.scope)).toEqual(Array(7).fill('row'))
    expect(textOf(shown.querySelector('caption'))).toBe(textOf(shown.querySelector('summary')))
  })

  it.each([
    ['24/7', 'Avoinna aina'],
    ['"by appointment"', 'Sopimuksen mukaan'],
    ['"Kysy puhelimella"', 'Kysy puhelimella'],
    ['off', 'Suljettu nyt'],
    ['24/7 open "soita ovikelloa"', 'Avoinna aina soita ovikelloa'],
  ])('have no table where a line says it all: %s', async (text, expected) => {
    const shown = card().show(text, await viewIn('fi'))
    expect(textOf(shown)).toBe(expected)
    expect(shown.querySelector('details')).toBeNull()
  })

  it('say what isn’t certain, and what is so at other times', async () => {
    const shown = card().show(
      'Tu 09:00+; We 10:00-14:00 unknown; Th 10:00-12:00 unknown "soita"; Fr 00:00-24:00; Sa 12:00-15:00 || "sopimuksen mukaan"',
      await viewIn('fi'),
    )
    expect(rowsOf(shown)).toEqual([
      'Maanantai sopimuksen mukaan',
      'Tiistai tänään klo 9.00 alkaen, muulloin: sopimuksen mukaan',
      'Keskiviikko 10.00–14.00 (epävarma), muulloin: sopimuksen mukaan',
      'Torstai 10.00–12.00 (soita), muulloin: sopimuksen mukaan',
      'Perjantai ympäri vuorokauden',
      'Lauantai 12.00–15.00, muulloin: sopimuksen mukaan',
      'Sunnuntai sopimuksen mukaan',
    ])
  })

  it('tell the season’s week while it is closed, and that weeks differ', async () => {
    const shown = card().show('May-Sep: Tu-Su 10:00-18:00; PH off', await viewIn('fi'))
    expect(textOf(shown.querySelector('.hours-status'))).toBe('Suljettu nyt, avautuu 2. toukokuuta klo 10.00')
    expect(textOf(shown.querySelector('summary'))).toBe('Aukioloajat 3.–9. toukokuuta')
    expect(shown.querySelectorAll('[aria-current]').length).toBe(0)
    expect(textOf(shown.querySelector('details .hours-note'))).toBe('Ajat vaihtelevat vuoden mittaan.')
  })

  it('give a comment its own language', async () => {
    const shown = card('light', 'en').show('Mo-Fr 09:00-16:00 open "soita ensin"', await viewIn('en'), 'fi')
    const comments = [...shown.querySelectorAll('[lang=fi]')].map(textOf)
    expect(comments).toEqual(Array(6).fill('soita ensin'))
    expect(textOf(shown.querySelector('td'))).toBe('9:00–16:00 (soita ensin)')
  })

  it('show mark-up in a comment as the text that it is', async () => {
    const shown = card().show('"<img src=x onerror=alert(1)> {t}"', await viewIn('fi'))
    expect(textOf(shown)).toBe('<img src=x onerror=alert(1)> {t}')
    expect(shown.querySelector('img')).toBeNull()
  })

  it('leave a text alone that isn’t in the syntax, or can’t be read', async () => {
    const view = await viewIn('fi')
    for (const text of [
      'ma–pe 9–16',
      'Sopimuksen mukaan',
      'Mo-Fr 25:99-16:00',
      'Mo 10:00-12:00 ]',
      '2025 Jun: Mo 10:00-12:00',
    ])
      expect(textOf(card().show(text, view))).toBe(text)
  })

  it('stay unfolded, and keep the focus, when the card is rendered again', async () => {
    const view = await viewIn('fi')
    const { root, show } = card()
    const shown = show(WEEK, view)
    await userEvent.tab()
    const summary = shown.querySelector('summary')
    expect(root.activeElement).toBe(summary)
    await userEvent.keyboard('{Enter}')
    show(WEEK, view)
    expect(shown.querySelector('details')?.open).toBe(true)
    expect(root.activeElement).toBe(summary)
    expect(summary?.getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
  })

  it('are read once, however often the card is rendered', async () => {
    const view = await viewIn('fi')
    const { show } = card()
    const format = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts')
    show(WEEK, view)
    expect(format).toHaveBeenCalled()
    format.mockClear()
    show(WEEK, view)
    expect(format).not.toHaveBeenCalled()
    format.mockRestore()
  })

  it('fit a card of 280 pixels, with twice the text size too', async () => {
    const { root, show } = card()
    const host = root.host
    if (!(host instanceof HTMLElement)) throw new Error('not an element')
    host.style.width = '280px'
    for (const size of ['16px', '32px']) {
      host.style.fontSize = size
      const shown = show('Mo-Fr 09:00-12:00,13:00-16:00 open "soita ensin ovikelloa"', await viewIn('fi'))
      shown.querySelector('details')?.setAttribute('open', '')
      const body = root.querySelector('.card-body')
      expect([size, (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0)]).toEqual([size, 0])
    }
  })

  const STATES = [
    WEEK,
    '24/7',
    '"by appointment"',
    'Mo-Fr 18:00-20:00 open "soita ensin"; PH off',
    'Sa-Su 12:00-15:00 || "sopimuksen mukaan"',
    'May-Sep: Mo-Su 10:00-18:00',
  ]
  it.each(
    (['fi', 'sv', 'en'] as const).flatMap((language) =>
      ['light', 'dark'].map((theme) => ({ language, theme })),
    ),
  )('have nothing that axe finds ($language, $theme)', async ({ language, theme }) => {
    const view = await viewIn(language)
    for (const text of STATES) {
      const { root, show } = card(theme, language)
      show(text, view).querySelector('details')?.setAttribute('open', '')
      const { violations } = await axe.run(root.host, { rules: { region: { enabled: false } } })
      expect(violations).toEqual([])
    }
  })
})
