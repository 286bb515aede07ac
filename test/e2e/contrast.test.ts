/**
 * Whatever colours an owner gives, everything can be seen: 40 accents at random and the hard ones, each with others of
 * them as the categories' colours, in both themes, over everything that there is to see.
 */
import type { Page } from 'playwright-core'
import { afterAll, describe } from 'vitest'
import { DARK, LIGHT, type RegionTheme } from '../../src/basemap/theme.js'
import { tintTheme } from '../../src/basemap/tint.js'
import { type Rgb, toHex } from '../../src/data/oklab.js'
import { palette, toCss } from '../../src/ui/palette.js'
import { seeded } from '../support/places.js'
import { lookAt } from './support/contrast.js'
import { drawn, expect } from './support/site.js'
import { type LayoutName, THEMES, test } from './support/situations.js'

const SEED = 20261124
const random = seeded(SEED)
const channel = () => Math.floor(random() * 256)
const COLORS: readonly Rgb[] = [
  ...Array.from({ length: 40 }, (): Rgb => [channel(), channel(), channel()]),
  [255, 255, 0],
  [255, 255, 255],
  [0, 0, 0],
  [119, 119, 119],
  [0, 0, 255],
  [57, 255, 20],
]
const CATEGORIES = ['eläimet', 'metsä ja luonto', 'vesistö', 'puutarha', 'maatila']

const parse = (color: string): number[] => [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16))
const groundsOf = ({ land, region, water }: RegionTheme) => [land, region, water].map(parse)

/** What is pointed at or has the focus meanwhile: such states have colours of their own. */
const LOOKED_AT: readonly [
  situation: string,
  layout: LayoutName,
  state?: { hover?: string; focus?: string },
  /** Every so many of the colours: what is to be seen has little of its own. */
  every?: number,
][] = [
  ['ready', 'split', { hover: '.item', focus: '.cluster' }],
  ['ready', 'split', { focus: '.item-name' }, 4],
  ['ready', 'stack', { focus: '.pin' }],
  ['ready, a card open', 'split', { hover: '.card .button-main' }],
  ['ready, a card open', 'stack', { focus: '.card .button-main' }],
  ['ready, a spot of seven open', 'split', {}, 4],
  ['ready, filters open', 'split', { hover: '.filters .option' }],
  ['ready, filters open', 'stack', { focus: '.filter-sheet .button-main' }],
  ['ready, filtered, filters open', 'split'],
  ['ready, searched', 'split'],
  ['ready, the map key open', 'split'],
  ['ready, the directions open', 'split', { hover: '.directions .north' }],
  ['ready, nothing found', 'split', {}, 4],
  ['failed', 'split', {}, 4],
]

let computed = 0
afterAll(() => console.info(`${computed} contrasts computed; seed ${SEED}`))

const NONE = { hover: '', focus: '' }

describe(`with ${COLORS.length} accents and categories’ colours, seed ${SEED}, everything can be seen`, () => {
  test.for(LOOKED_AT)(
    '%s, %s, %o',
    { timeout: 180_000 },
    async ([situation, layout, state, every = 1], { openSituation }) => {
      const { hover, focus } = { ...NONE, ...state }
      // The map's own colours are computed: to draw them for each accent would take most of the time.
      const tag = { basemap: 'none' }
      const page = await openSituation(situation, layout, { tag })
      if (hover) await page.locator(hover).first().hover()
      if (focus) await page.locator(focus).first().focus()
      const all: string[] = []
      for (const [i, color] of COLORS.entries()) {
        if (i % every !== 0) continue
        const accent = toHex(color)
        const categoryColors = CATEGORIES.map(
          (name, k) => `${name}=${toHex(COLORS[(i + 7 * k + 1) % COLORS.length] ?? color)}`,
        ).join('; ')
        for (const theme of THEMES) {
          await paint(page, { accent, theme, 'category-colors': categoryColors }, color)
          const grounds = groundsOf(tintTheme(theme === 'dark' ? DARK : LIGHT, accent))
          const { faults, count } = await lookAt(page, grounds)
          all.push(...faults.map((fault) => `${accent}, ${theme}: ${fault}`))
          computed += count
          expect(count).toBeGreaterThan(3)
        }
      }
      expect(all.slice(0, 20)).toEqual([])
    },
  )
})

/** Gives the running map its colours, and waits until it has them. */
async function paint(page: Page, attributes: Record<string, string>, accent: Rgb): Promise<void> {
  await page.locator('nature-service-map').evaluate((element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  }, attributes)
  const { light, dark } = palette(accent)
  const painted = () =>
    page
      .locator('.root')
      .evaluate((root) => [
        root.getAttribute('data-theme'),
        (root as HTMLElement).style.getPropertyValue('--_given-accent'),
      ])
  const expected = [attributes.theme, `light-dark(${toCss(light.accent)}, ${toCss(dark.accent)})`]
  await expect.poll(painted, { interval: 10 }).toEqual(expected)
  await drawn(page)
}
