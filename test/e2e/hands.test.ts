/** One finger that only taps, and a keyboard that passes a long list: nobody needs a drag, a hover or two fingers. */
import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { collection, point } from './support/places.js'
import { expect, happened, type PageOptions, test } from './support/site.js'
import { EVERYTHING } from './support/situations.js'

interface Moved {
  readonly center: readonly [lon: number, lat: number]
  readonly zoom: number
}

const moves = (page: Page): Promise<Moved[]> =>
  page.evaluate(() =>
    (window as unknown as { nsmEvents: { type: string; detail: Moved }[] }).nsmEvents
      .filter(({ type }) => type === 'nsm-move')
      .map(({ detail }) => detail),
  )

/** Taps, and tells where the map has come to rest then. */
async function tapAndRest(page: Page, button: Locator): Promise<Moved> {
  const before = (await moves(page)).length
  await button.tap()
  await happened(page, 'nsm-move', before + 1)
  const last = (await moves(page)).at(-1)
  if (!last) throw new Error('The map has never come to rest.')
  return last
}

const PHONE: PageOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

describe('a visitor who only taps', () => {
  test('moves and zooms the map, opens and closes, filters and searches, and gets everything back', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/no-position/)
    const src = site.data.put('/services.geojson', EVERYTHING)
    const page = await openPage({ ...PHONE, tag: { src, lang: 'fi' } })
    await happened(page, 'nsm-ready')
    const named = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
    const status = page.locator('.status')
    await happened(page, 'nsm-move')

    await named('Siirrä karttaa').tap()
    const start = (await moves(page)).at(-1)
    if (!start) throw new Error('The map has never come to rest.')
    const north = await tapAndRest(page, named('Siirry kartalla pohjoiseen'))
    expect(north.center[1]).toBeGreaterThan(start.center[1])
    const east = await tapAndRest(page, named('Siirry kartalla itään'))
    expect(east.center[0]).toBeGreaterThan(north.center[0])
    const south = await tapAndRest(page, named('Siirry kartalla etelään'))
    expect(south.center[1]).toBeLessThan(east.center[1])
    const west = await tapAndRest(page, named('Siirry kartalla länteen'))
    expect(west.center[0]).toBeLessThan(south.center[0])
    await named('Siirrä karttaa').tap()
    await page.locator('.directions').waitFor({ state: 'detached' })

    const nearer = await tapAndRest(page, named('Lähennä'))
    expect(nearer.zoom).toBeGreaterThan(west.zoom)
    const farther = await tapAndRest(page, named('Loitonna'))
    expect(farther.zoom).toBeLessThan(nearer.zoom)
    await tapAndRest(page, named('Näytä kaikki kartalla'))

    await page.locator('.cluster', { hasText: '7' }).tap()
    await page.locator('.card-list').waitFor()
    await page.locator('.card').getByRole('button', { name: 'Onginta' }).tap()
    await page.locator('.card-title', { hasText: 'Onginta' }).waitFor()
    await page.locator('.card').getByRole('button', { name: 'Sulje' }).tap()
    await page.locator('.card').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Ängen puutarha', exact: true }).and(page.locator('.pin')).tap()
    await page.locator('.card-title', { hasText: 'Ängen puutarha' }).waitFor()
    await page.locator('.card').getByRole('button', { name: 'Sulje' }).tap()
    await page.locator('.card').waitFor({ state: 'detached' })

    await page.locator('.filter-button').tap()
    await page.locator('.option', { hasText: 'perheet' }).tap()
    await named('Näytä 8 palvelua').tap()
    await expect.poll(() => status.textContent()).toBe('Näkyvissä 8/13 palvelua')
    await page.locator('.chip').tap()
    await expect.poll(() => status.textContent()).toBe('Löytyi 13 palvelua')

    await page.locator('.search-input').tap()
    await page.keyboard.type('xylofoni')
    await expect.poll(() => status.textContent()).toBe('Näkyvissä 0/13 palvelua')
    await page.locator('.ways .button').tap()
    await expect.poll(() => status.textContent()).toBe('Löytyi 13 palvelua')
  })

  test('is told the name of everything that shows a sign only', async ({ site, openPage, expectProblem }) => {
    expectProblem(/no-position/)
    const src = site.data.put('/services.geojson', EVERYTHING)
    const page = await openPage({ ...PHONE, tag: { src, lang: 'fi' } })
    await happened(page, 'nsm-ready')
    await page.locator('.pad').waitFor()
    const nameless = await page
      .locator('nature-service-map')
      .evaluate((element) =>
        [...(element.shadowRoot?.querySelectorAll('button, [role=img]') ?? [])]
          .filter((one) => !one.textContent?.trim() && !one.getAttribute('aria-label'))
          .map(({ className }) => className),
      )
    expect(nameless).toEqual([])
  })
})

describe('the way past a long list', () => {
  const places = (count: number) =>
    collection(
      ...Array.from({ length: count }, (_, i) => point(`Paikka ${i + 1}`, [25 + i / 20, 62 + i / 40])),
    )
  const isFocused = (locator: Locator) => locator.evaluate((element) => element.matches(':focus'))
  const PAGE = (script: string, src: string, layout: string) =>
    `<!doctype html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sivu</title><link rel="stylesheet" href="/page.css">${script}</head><body><main><h1>Sivu</h1><nature-service-map src="${src}" layout="${layout}"></nature-service-map><p><a id="after" href="#jalkeen">Jälkeen</a></p></main></body></html>`

  test.for([
    ['auto', 1200, '.map-area .skip'],
    ['auto', 360, '.map-area .skip'],
    ['list', 1200, '#after'],
  ] as const)(
    'stands before it, is seen with the focus, and leads to what follows (%s, %i pixels)',
    async ([layout, width, next], { site, openPage }) => {
      const src = site.data.put('/long.geojson', places(13))
      const html = PAGE(site.script, src, layout)
      const page = await openPage({ html, viewport: { width, height: 800 } })
      await happened(page, 'nsm-ready')
      const skip = page.getByRole('button', { name: 'Ohita luettelo' })
      await skip.waitFor({ state: 'attached' })
      expect(await skip.evaluate((button) => getComputedStyle(button).clipPath)).toBe('inset(50%)')
      await page.locator('.item-name').first().focus()
      await page.keyboard.press('Shift+Tab')
      expect(await isFocused(skip)).toBe(true)
      expect(await skip.evaluate((button) => getComputedStyle(button).clipPath)).toBe('none')
      await page.keyboard.press('Enter')
      const end = page.getByText('Luettelon loppu')
      expect(await isFocused(end)).toBe(true)
      expect(await end.evaluate((text) => text.getBoundingClientRect().height)).toBeGreaterThan(24)
      await page.keyboard.press('Tab')
      expect(await isFocused(page.locator(next))).toBe(true)
    },
  )

  test("isn't there where Tab is as quick", async ({ site, openPage }) => {
    const src = site.data.put('/short.geojson', places(12))
    const page = await openPage({ tag: { src, lang: 'fi' } })
    await happened(page, 'nsm-ready')
    await page.locator('.list-head').waitFor()
    expect(await page.getByRole('button', { name: 'Ohita luettelo' }).count()).toBe(0)
    expect(await page.getByText('Luettelon loppu').count()).toBe(0)
  })
})
