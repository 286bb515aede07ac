/** What visitors have asked of their device for their eyes' sake, and what owners' colours are made of. */
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { drawn, expect, happened } from './support/site.js'
import { setAttribute, test } from './support/situations.js'

/** What the browser has made of an element's style. */
const styleOf = (page: Page, selector: string, ...names: string[]): Promise<string[]> =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)),
      names,
    )

/** System colours, as the browser has them where no colour is forced upon an element. */
const systemColor = (page: Page, name: string): Promise<string> =>
  page.evaluate((name) => {
    const probe = document.createElement('span')
    Object.assign(probe.style, { forcedColorAdjust: 'none', color: name })
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, name)

/** Whether most of the basemap is dark. */
const isMapDark = (page: Page): Promise<boolean> =>
  page.locator('.stage > canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    let sum = 0
    for (let i = 0; i < pixels.length; i += 4) sum += pixels[i + 1] ?? 0
    return sum / (width * height) < 96
  })

describe.each(['light', 'dark'] as const)('in forced colours on a %s ground', (colorScheme) => {
  const forced = { colorScheme, forcedColors: 'active' } as const

  test('the map keeps its own colours, and they go with the ground', async ({ openSituation }) => {
    const page = await openSituation('ready', 'split', forced)
    await expect.poll(() => isMapDark(page)).toBe(colorScheme === 'dark')
  })

  test('icons are of the text’s colour', async ({ openSituation }) => {
    const page = await openSituation('ready', 'split', forced)
    const text = await systemColor(page, 'CanvasText')
    for (const icon of ['.filter-button svg', '.search > svg', '.control svg', '.item-symbol svg'])
      expect(await styleOf(page, icon, 'color'), icon).toEqual([text])
  })

  test('what is chosen is told by more than a ground that is taken away', async ({ openSituation }) => {
    const page = await openSituation('ready, filtered, filters open', 'split', forced)
    const [highlight, onIt, text] = await Promise.all(
      ['Highlight', 'HighlightText', 'CanvasText'].map((name) => systemColor(page, name)),
    )
    const border = ['border-top-width', 'border-top-color'] as const
    expect(await styleOf(page, '.option:not(.is-chosen)', ...border)).toEqual(['1px', text])
    // The browser would lay a ground under the text, of the text's own colour.
    const chosen = ['background-color', 'color', 'forced-color-adjust'] as const
    for (const filled of ['.option.is-chosen', '.badge', '.filters .button-main'])
      expect(await styleOf(page, filled, ...chosen), filled).toEqual([highlight, onIt, 'none'])
    expect(await styleOf(page, '.option.is-chosen', 'border-top-width')).toEqual(['2px'])
  })

  test('the open place is told from the others in the list and on the map', async ({ openSituation }) => {
    const page = await openSituation('ready, a card open', 'split', forced)
    const [highlight, text] = await Promise.all(
      ['Highlight', 'CanvasText'].map((name) => systemColor(page, name)),
    )
    const border = ['border-top-width', 'border-top-color'] as const
    expect(await styleOf(page, '.pin:not(.is-selected) .pin-shape', ...border)).toEqual(['2px', text])
    expect(await styleOf(page, '.pin.is-selected .pin-shape', ...border)).toEqual(['4px', highlight])
    const outline = ['outline-style', 'outline-width', 'outline-color'] as const
    expect(await styleOf(page, '.item.is-selected', ...outline)).toEqual(['solid', '3px', highlight])
    expect(await styleOf(page, '.item:not(.is-selected)', 'outline-style')).toEqual(['none'])
  })

  test('the button of the open directions has a thick edge', async ({ openSituation }) => {
    const page = await openSituation('ready, the directions open', 'split', forced)
    const highlight = await systemColor(page, 'Highlight')
    const border = ['border-top-width', 'border-top-color'] as const
    expect(await styleOf(page, '.pad > [aria-expanded]', ...border)).toEqual(['4px', highlight])
  })
})

test('who prefers more contrast has secondary text and every line in the text’s colour', async ({
  openSituation,
}) => {
  const page = await openSituation('ready', 'split')
  const look = async () => [
    ...(await styleOf(page, '.status', 'color')),
    ...(await styleOf(page, '.filter-button', 'border-top-color')),
    ...(await styleOf(page, '.item', 'border-bottom-color')),
    ...(await styleOf(page, '.attribution', 'background-color')),
  ]
  const ordinary = await look()
  expect(ordinary.slice(0, 3)).toEqual(['rgb(82, 96, 88)', 'rgb(125, 138, 130)', 'rgb(216, 223, 217)'])
  await page.emulateMedia({ contrast: 'more' })
  const text = 'rgb(28, 38, 32)'
  expect(await look()).toEqual([text, text, text, 'rgb(255, 255, 255)'])
  await page.emulateMedia({ contrast: 'no-preference' })
  expect(await look()).toEqual(ordinary)
})

describe('where reduced motion is asked for', () => {
  test('nothing moves by itself: each view is there at once, and nothing fades', async ({
    openSituation,
  }) => {
    const page = await openSituation('ready', 'stack', { reducedMotion: 'reduce' })
    await page.locator('.ol-viewport').waitFor()
    let moves = 0
    for (const act of [
      () => page.locator('.zoom .control').first().click(),
      () => page.locator('.zoom .control').last().click(),
      () =>
        page.locator('nature-service-map').evaluate((map) => Reflect.apply(Reflect.get(map, 'fit'), map, [])),
      () => page.locator('.filter-button').click(),
      () => page.keyboard.press('Escape'),
    ]) {
      await page.evaluate(recordPlaces)
      await act()
      await drawn(page)
      const { running, views } = await page.evaluate(recorded)
      expect(running).toEqual([])
      // Where it was, and where it is.
      expect(views).toBeLessThanOrEqual(2)
      if (views === 2) moves++
    }
    expect(moves).toBeGreaterThanOrEqual(2)
  })
})

/** Runs in the page: from now on keeps where a cluster or pin is drawn, in each frame. */
function recordPlaces(): void {
  const root = document.querySelector('nature-service-map')?.shadowRoot
  const seen = new Set<string>()
  Object.assign(window, { seenPlaces: seen })
  const look = () => {
    const scales = [...(root?.querySelectorAll<HTMLElement>('.pin') ?? [])].map(
      ({ style }) => style.transform,
    )
    seen.add(scales.sort().join())
    if (Reflect.get(window, 'seenPlaces') === seen) requestAnimationFrame(look)
  }
  look()
}

function recorded(): { running: string[]; views: number } {
  const seen = Reflect.get(window, 'seenPlaces') as Set<string>
  const root = document.querySelector('nature-service-map')?.shadowRoot
  const animations = [...document.getAnimations(), ...(root?.getAnimations() ?? [])]
  const targets = animations.map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : null))
  return { running: targets.map((target) => target?.className ?? ''), views: seen.size }
}

describe('a page that follows the device', () => {
  test('changes while it runs: list, pins, map and the owner’s colours', async ({ openSituation }) => {
    const page = await openSituation('ready', 'split', {
      css: ':root { color-scheme: light dark }',
      colorScheme: 'light',
      tag: { accent: '#2d6a4f', 'category-colors': 'vesistö=#ffff00; eläimet=#003300' },
    })
    const look = async () => [
      ...(await styleOf(page, '.root', 'background-color')),
      ...(await styleOf(page, '.cluster', 'background-color')),
      ...(await styleOf(page, '.item-symbol[data-color^="own-ela"]', 'background-color', 'color')),
      await isMapDark(page),
    ]
    const light = ['rgb(255, 255, 255)', 'rgb(45, 106, 79)', 'rgb(0, 51, 0)', 'rgb(255, 255, 255)', false]
    const dark = ['rgb(23, 28, 25)', 'rgb(63, 124, 96)', 'rgb(82, 130, 78)', 'rgb(0, 0, 0)', true]
    await expect.poll(look).toEqual(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(look).toEqual(dark)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(look).toEqual(light)
  })
})

test('an owner is told once of each colour that is corrected, and what is used', async ({
  openSituation,
}) => {
  const page = await openSituation('ready', 'split')
  const told: string[] = []
  page.on('console', (message) => message.type() === 'info' && told.push(message.text()))
  await setAttribute(page, 'category-colors', 'vesistö=#ffff00; eläimet=#0000aa')
  await expect.poll(() => told.length).toBe(1)
  await setAttribute(page, 'accent', '#eeeeee')
  await expect.poll(() => told.length).toBe(2)
  await setAttribute(page, 'accent', '#2d6a4f')
  await setAttribute(page, 'accent', '#eeeeee')
  await happened(page, 'nsm-ready')
  await drawn(page)
  const advice =
    'A colour with a contrast of 3.7 or more to #ffffff is used as it is; one with as much to #171c19 too is in both themes.'
  expect(told).toEqual([
    `nature-service-map: category-colors="vesistö=#ffff00" would be hard to see on the light theme’s #ffffff (contrast 1.1), so #8b8600 is used there. ${advice}`,
    `nature-service-map: accent="#eeeeee" would be hard to see on the light theme’s #ffffff (contrast 1.2), so #868686 is used there. ${advice}`,
  ])
})
