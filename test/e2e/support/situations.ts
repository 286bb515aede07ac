/**
 * Everything that a visitor can have before them: the exported states, and what they open in a ready map. What holds
 * of the whole product (axe, contrast, size of targets, reflow) is tested by walking this table, so that a new state
 * or a new situation is in all of them at once.
 */
import type { Page } from 'playwright-core'
import type { State } from '../../../src/element/source-controller.js'
import { en } from '../../../src/strings/finder/en.js'
import { fi } from '../../../src/strings/finder/fi.js'
import { sv } from '../../../src/strings/finder/sv.js'
import { collection, point } from './places.js'
import { test as base, drawn, happened, type PageOptions } from './site.js'

export const LANGUAGES = ['fi', 'sv', 'en'] as const
export const THEMES = ['light', 'dark'] as const

/** How list and map stand, and the width of a screen in CSS pixels on which they do. */
export const LAYOUTS = {
  split: { layout: 'auto', width: 1200, height: 800, has: ['list', 'map', 'key'] },
  stack: { layout: 'auto', width: 360, height: 740, has: ['list', 'map'] },
  map: { layout: 'map', width: 1200, height: 800, has: ['map', 'key', 'toggle'] },
  list: { layout: 'list', width: 1200, height: 800, has: ['list', 'toggle'] },
} as const
export type LayoutName = keyof typeof LAYOUTS
const layouts = Object.keys(LAYOUTS) as LayoutName[]

/** A place of everything, seven on one spot, one without position, one in other languages, a route and an area. */
export const EVERYTHING = collection(
  point('Hevostalli Ahola', [25.1, 62.2], {
    'name:sv': 'Ahola häststall',
    'name:en': 'Ahola Horse Stable',
    category: 'eläimet; metsä ja luonto',
    municipality: 'Petäjävesi',
    mark: 'LuontoHoiva',
    provider: 'Aholan tila',
    description: Array.from({ length: 12 }, (_, n) => `${n + 1}. kappale kertoo hevosista.`).join('\n\n'),
    audience: 'ikääntyneet; perheet; kuntoutujat',
    activity: 'ratsastus; hevosten hoito',
    languages: 'fi; sv',
    opening_hours: 'Mo-Fr 10:00-16:00; PH off',
    price: 'Alkaen 25 €',
    season: 'touko–lokakuu',
    accessibility: 'limited',
    phone: '+358 50 000 0001',
    email: 'talli@example.fi',
    website: 'https://talli.example.fi/',
    booking: 'https://varaus.example.fi/talli',
    address: 'Tallitie 1',
    postcode: '41900',
    facebook: 'https://www.facebook.com/hevostalliahola',
    instagram: 'https://www.instagram.com/hevostalliahola',
    hashtag: '#luontohoiva',
    video: 'https://youtu.be/dQw4w9-Wg_Q',
    updated: '2026-10-03',
  }),
  ...[
    'Melontaretki',
    'Kalastusretki',
    'Talviuinti',
    'Saunalautta',
    'Soutuvene',
    'Rantaleikki',
    'Onginta',
  ].map((name) =>
    point(name, [26.1, 62.7], {
      category: 'vesistö',
      municipality: 'Viitasaari',
      audience: 'perheet',
      mark: 'LuontoVoima',
    }),
  ),
  point('Ängen puutarha', [25.9, 61.8], {
    category: 'puutarha',
    municipality: 'Luhanka',
    audience: 'lapset',
    'marker-color': '#223300',
  }),
  point('Ladugård', [25.2, 62.95], {
    category: 'maatila',
    municipality: 'Kyyjärvi',
    location: 'approximate',
  }),
  {
    type: 'Feature',
    properties: { id: 'kotikaynti', name: 'Eläinavusteinen kotikäynti', category: 'eläimet' },
    geometry: null,
  },
  {
    type: 'Feature',
    properties: { id: 'polku', name: 'Luontopolku', category: 'metsä ja luonto', municipality: 'Keuruu' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [24.6, 62.2],
        [24.65, 62.28],
        [24.72, 62.25],
      ],
    },
  },
  {
    type: 'Feature',
    properties: { id: 'metsa', name: 'Terveysmetsä', category: 'metsä ja luonto', municipality: 'Laukaa' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [26.2, 62.3],
          [26.5, 62.3],
          [26.45, 62.42],
          [26.2, 62.3],
        ],
      ],
    },
  },
)

/** The owner is told of the place that has none. */
const NO_POSITION = /no-position/

interface Situation {
  /** What the data is, if it isn’t EVERYTHING. */
  readonly data?: unknown
  /** The data doesn't come. */
  readonly held?: true
  /** What the layout must have: the key is on the map only where the map is large. */
  readonly needs?: 'list' | 'map' | 'key' | 'toggle'
  /** Console messages that belong to it. */
  readonly problems?: readonly RegExp[]
  readonly attributes?: Record<string, string>
  readonly hash?: string
  /** What the visitor does then, in whatever language and layout. */
  readonly act?: (page: Page) => Promise<void>
}

const STATE_SITUATIONS: Record<State, Situation> = {
  loading: { held: true, problems: [] },
  ready: {},
  partial: {
    data: { ...EVERYTHING, features: [...EVERYTHING.features, 'rikki'] },
    problems: [NO_POSITION],
  },
  empty: { data: collection(), problems: [] },
  failed: { problems: [/404/, /nature-service-map/] },
}

const card = (id: string) => async (page: Page) => {
  await page
    .locator('nature-service-map')
    .evaluate((element, id) => Reflect.apply(Reflect.get(element, 'select'), element, [id]), id)
  await page.locator('.card').waitFor()
}
const search = (text: string) => async (page: Page) => {
  await page.locator('.search-input').fill(text)
  await happened(page, 'nsm-filter')
}

export const SITUATIONS: Record<string, Situation> = {
  ...STATE_SITUATIONS,
  'ready, a card open': { act: card('hevostalli-ahola') },
  'ready, everything in the card unfolded': {
    act: async (page) => {
      await card('hevostalli-ahola')(page)
      for (const closed of await page.locator('.card .card-more[aria-expanded=false]').all())
        await closed.click()
      // What understands opening hours comes after the card.
      await page.locator('.card summary').first().waitFor()
      for (const details of await page.locator('.card summary').all()) await details.click()
    },
  },
  'ready, a spot of seven open': {
    needs: 'map',
    act: async (page) => {
      await page.locator('.cluster').first().click()
      await page.locator('.card-list').waitFor()
    },
  },
  'ready, filters open': { act: (page) => page.locator('.filter-button').click() },
  'ready, filtered': {
    needs: 'list',
    attributes: { category: 'vesistö', audience: 'perheet' },
    act: (page) => page.locator('.chips button').first().waitFor(),
  },
  'ready, filtered, filters open': {
    attributes: { category: 'vesistö', audience: 'perheet' },
    act: async (page) => {
      await page.locator('.filter-button').click()
      await page.locator('.option.is-chosen').first().waitFor()
    },
  },
  'ready, searched': { act: search('hevos') },
  'ready, nothing found': { act: search('xylofoni') },
  'ready, the map key open': {
    needs: 'key',
    act: async (page) => {
      const toggle = page.locator('.legend-toggle')
      if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
    },
  },
  'ready, the directions open': { needs: 'map', act: (page) => page.locator('.pad > button').click() },
  'ready, the position refused': {
    act: async (page) => {
      await page.locator('.near').click()
      await page.locator('.instead').waitFor()
    },
  },
  'ready, a link to what is gone': { hash: '#nsm=poistettu' },
  'ready, what the layout hides opened': {
    needs: 'toggle',
    act: (page) => page.locator('.header > .button').click(),
  },
}

/**
 * The layouts in which a situation is looked at: for a state all, else those that can have it and differ in it. What is
 * opened over a map or a list alone is as it is where there are both.
 */
export function layoutsOf(situation: string): readonly LayoutName[] {
  const { needs } = SITUATIONS[situation] ?? {}
  const isOpened = !Object.hasOwn(STATE_SITUATIONS, situation) && needs !== 'toggle'
  return layouts
    .filter((name) => needs === undefined || LAYOUTS[name].has.some((part) => part === needs))
    .filter((name) => !isOpened || name === 'split' || name === 'stack')
}

/** The test of real pages, with `openSituation`, which opens one in a situation and waits until everything is there. */
export const test = base.extend(
  'openSituation',
  ({ site, openPage, problems: all, expectProblem }) =>
    async (situation: string, layout: LayoutName, { tag, ...options }: PageOptions = {}): Promise<Page> => {
      const {
        data = EVERYTHING,
        held,
        problems = [NO_POSITION],
        attributes,
        hash,
        act,
      } = SITUATIONS[situation] ?? {}
      const { width, height, layout: layoutAttribute } = LAYOUTS[layout]
      for (const problem of problems) expectProblem(problem)
      const src =
        situation === 'failed' ? `${site.data.origin}/gone.geojson` : site.data.put('/services.geojson', data)
      if (held) site.data.hold('/services.geojson')
      const page = await openPage({
        tag: {
          src,
          lang: 'fi',
          heading: 'Luontopalvelut',
          layout: layoutAttribute,
          feedback: 'mailto:kunta@example.fi',
          ...attributes,
          ...tag,
        },
        viewport: { width, height },
        hash,
        ...options,
      })
      if (!held) await happened(page, situation === 'failed' ? 'nsm-error' : 'nsm-ready')
      await spoken(page, 'fi')
      await act?.(page)
      await drawn(page)
      // They come by code of their own: a page that is closed at once would never tell of them.
      await all.cameAsExpected()
      return page
    },
)

/** Switches the running map to another language and waits until it speaks it. */
export async function speak(page: Page, language: (typeof LANGUAGES)[number]): Promise<void> {
  await setAttribute(page, 'lang', language)
  await spoken(page, language)
}

/** Switches the running map to another theme. */
export async function dress(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await setAttribute(page, 'theme', theme)
  await drawn(page)
}

export const setAttribute = (page: Page, name: string, value: string): Promise<void> =>
  page
    .locator('nature-service-map')
    .evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value] as const)

const SEARCH = { fi: fi.search, sv: sv.search, en: en.search }
const NEXT = { fi: 'Seuraava palvelu', sv: 'Nästa tjänst', en: 'Next service' }

/** Texts come in chunks: those of finding and of the card are the last. */
async function spoken(page: Page, language: (typeof LANGUAGES)[number]): Promise<void> {
  await page.locator(`.root[lang="${language}"]`).waitFor()
  const state = await page.locator('.root').getAttribute('data-state')
  if (state !== 'ready' && state !== 'partial') return
  await page.locator(`.search-input[placeholder="${SEARCH[language]}"]`).waitFor()
  if (await page.locator('.card-next').count()) {
    await page.locator(`.card-next[aria-label="${NEXT[language]}"]`).waitFor()
  }
  await drawn(page)
}
