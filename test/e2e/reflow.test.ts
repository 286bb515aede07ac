/**
 * Room runs short: 320 pixels across (400 % on a screen of 1280), a few lines high, text twice as large, text spaced
 * wider (WCAG 1.4.4, 1.4.10, 1.4.12). Nothing is scrolled sideways, cut off, or under something else.
 */
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { findLayoutFaults, focusSeen, spaceText } from './support/reflow.js'
import { drawn, expect } from './support/site.js'
import { LANGUAGES, layoutsOf, SITUATIONS, speak, test } from './support/situations.js'

/** A page whose own parts find room. */
const css = 'h1 { font-size: 1em }'

/** The layout follows in the frame after the one that tells of a size. */
async function laidOut(page: Page): Promise<void> {
  await drawn(page)
  await drawn(page)
}

async function size(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  await laidOut(page)
}

/** The page's text, of which the element takes its own size. */
async function enlarge(page: Page, percent: number): Promise<void> {
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${percent}%`
  }, percent)
  await laidOut(page)
}

describe.each(Object.keys(SITUATIONS))('everything finds room: %s', (situation) => {
  test.for(layoutsOf(situation))('in the layout "%s"', async (layout, { openSituation }) => {
    const page = await openSituation(situation, layout, { css })
    const look = async (where: string) => expect(await findLayoutFaults(page), where).toEqual([])
    if (layout === 'split') {
      await enlarge(page, 200)
      await look('text twice as large')
      await enlarge(page, 100)
      await spaceText(page)
      await drawn(page)
      await look('text spaced')
      return page.close()
    }
    await size(page, 320, 640)
    for (const language of LANGUAGES) {
      await speak(page, language)
      await look(`320 pixels across, in ${language}`)
    }
    await speak(page, 'fi')
    await size(page, 320, 256)
    await look('320 pixels across, 256 high')
    await size(page, 360, 740)
    await enlarge(page, 200)
    await look('360 pixels across, text twice as large')
    await page.evaluate(() => document.body.style.setProperty('margin', '0 1rem'))
    await laidOut(page)
    await look('the same between the margins of a page')
    await page.evaluate(() => document.body.style.removeProperty('margin'))
    await enlarge(page, 100)
    await size(page, 320, 640)
    await spaceText(page)
    await drawn(page)
    await look('320 pixels across, text spaced')
    // axe looks at all of these elsewhere, and doesn't know that a map's pins can be moved out from under a button.
    await page.close()
  })
})

describe('on a screen of a few lines', () => {
  test.for([
    ['ready, everything in the card unfolded', '.card-header > .close', 14],
    ['ready, filters open', '.filter-sheet .round-button', 12],
  ] as const)(
    'the focus is always to be seen, and the way out too: %s',
    async ([situation, close, tabs], { openSituation }) => {
      const page = await openSituation(situation, 'stack', { css })
      await size(page, 320, 256)
      expect(await focusSeen(page, close), 'the close button').toBe('')
      for (const key of ['Tab', 'Shift+Tab'])
        for (let i = 0; i < tabs; i++) {
          await page.keyboard.press(key)
          expect(await focusSeen(page), `${key} ${i + 1}`).toBe('')
          const room = page.locator(close)
          expect((await room.boundingBox())?.y, 'the close button').toBeGreaterThanOrEqual(0)
        }
    },
  )
})

describe('the checks see', () => {
  const faults: readonly [what: string, css: string, told: RegExp][] = [
    ['what is scrolled sideways', '.root { min-inline-size: 40em }', /scrolls sideways/],
    [
      'text beyond an edge',
      '.item-details { margin-inline-start: 25em; white-space: nowrap }',
      /is cut off by/,
    ],
    [
      'text cut off',
      '.item-details { overflow: hidden; block-size: 0.6em }',
      /is cut off by p\.item-details/,
    ],
    ['a choice cut off', '.order { flex-basis: 0; max-inline-size: 3em }', /"A–Ö" is cut off/],
    ['a placeholder cut off', '.search { max-inline-size: 6em }', /"Hae palveluja" is cut off/],
    ['text over text', '.item-details { margin-block-start: -1.2em }', /lie over each other/],
    ['a control over a control', '.zoom { translate: 0 5em }', /lie over each other/],
    ['a control out of the map', '.controls { inset-inline-end: -2em }', /stands out of the map/],
  ]
  test('each of their faults', async ({ openSituation }) => {
    const page = await openSituation('ready', 'stack', { css })
    const sheet = (rules: string) =>
      page.locator('nature-service-map').evaluate((element, rules) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(rules)
        const root = element.shadowRoot
        if (!root) return
        Reflect.set(window, 'sheets', Reflect.get(window, 'sheets') ?? [...root.adoptedStyleSheets])
        root.adoptedStyleSheets = [...Reflect.get(window, 'sheets'), sheet]
      }, rules)
    for (const [what, rules, told] of faults) {
      await sheet(rules)
      await drawn(page)
      expect((await findLayoutFaults(page)).join('\n'), what).toMatch(told)
    }
    await sheet('')
    expect(await findLayoutFaults(page)).toEqual([])
  })
})
