import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import { drag, type Point, pinch, swipe, twoFingerPan, wheel } from './support/input.js'
import { collection, point, THREE } from './support/places.js'
import { drawn, expect, happened, type PageOptions, test } from './support/site.js'

type OpenPage = (options: PageOptions) => Promise<Page>

/** Records each rest of the map's view; the last one is where it is. */
interface View {
  center: readonly [number, number]
  zoom: number
}

async function openMap(openPage: OpenPage, src: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage({ ...options, tag: { src, ...options.tag } })
  await page.locator('.ol-overlaycontainer .pins').waitFor({ state: 'attached' })
  // It comes with the keys.
  await page.locator('.skip').waitFor({ state: 'attached' })
  await drawn(page)
  return page
}

function view(page: Page): Promise<View> {
  return page.evaluate(() => {
    const { nsmEvents } = window as unknown as { nsmEvents: { type: string; detail: View }[] }
    const last = nsmEvents.filter(({ type }) => type === 'nsm-move').at(-1)
    if (!last) throw new Error('the view has not come to rest yet')
    return last.detail
  })
}

async function centerOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const selections = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { nsmEvents } = window as unknown as { nsmEvents: { type: string }[] }
    return nsmEvents.filter(({ type }) => type === 'nsm-select').length
  })

const below = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy })

/** A page long enough to scroll, with the map at its top. */
const LONG = 'main { min-height: 3000px }'

describe('on a pin', () => {
  test('a drag pans the map and opens nothing', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const pin = page.getByRole('button', { name: 'Hevostalli' }).last()
    const from = await centerOf(pin)
    const before = await view(page)
    await drag(page, from, below(from, 60, 40))
    await expect.poll(async () => (await view(page)).center[0]).toBeLessThan(before.center[0])
    expect(await selections(page)).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('arrow keys go to the next pin and do not pan', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const before = await view(page)
    await page.locator('.pin[aria-label=Hevostalli]').focus()
    const focused = () => page.locator('.pin:focus').getAttribute('aria-label')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Ängen puutarha')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('Hevostalli')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('Melontaretki')
    expect(await view(page)).toEqual(before)
  })

  test('an arrow key brings the next pin into a window that shows only part of the map', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), {
      viewport: { width: 740, height: 300 },
      css: 'nature-service-map { min-height: 600px }',
    })
    await page.locator('.pin[aria-label=Melontaretki]').focus()
    await page.keyboard.press('ArrowDown')
    const pin = page.locator('.pin:focus')
    expect(await pin.getAttribute('aria-label')).toBe('Ängen puutarha')
    await expect
      .poll(() => pin.evaluate((button) => Math.max(0, button.getBoundingClientRect().bottom - innerHeight)))
      .toBe(0)
  })

  test('a double click does not zoom', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const { zoom } = await view(page)
    const at = await centerOf(page.locator('.pin[aria-label="Ängen puutarha"]'))
    await page.mouse.dblclick(at.x, at.y)
    await page.getByRole('dialog', { name: 'Ängen puutarha' }).waitFor()
    // A zoom would take 300 ms: a pan by keys afterwards is a later event to wait for.
    await page.keyboard.press('Escape')
    await page.locator('.stage').focus()
    const moves = await page.evaluate(countMoves)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.evaluate(countMoves)).toBeGreaterThan(moves)
    expect((await view(page)).zoom).toBeCloseTo(zoom, 6)
  })

  test('the wheel scrolls the page as it does beside the pin, and zooms with Ctrl', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), { css: LONG })
    const at = await centerOf(page.locator('.pin[aria-label=Hevostalli]'))
    const { zoom } = await view(page)
    await wheel(page, at, 120)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await page.getByText('Zoomaa pitämällä Ctrl-näppäintä painettuna ja vierittämällä').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    await wheel(page, at, -240, 'Control')
    await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(zoom)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })
})

describe('on the ground', () => {
  test('a drag by mouse pans', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const before = await view(page)
    const from = below(await centerOf(page.locator('.stage')), -80, -60)
    await drag(page, from, below(from, 0, 80))
    await expect.poll(async () => (await view(page)).center[1]).toBeGreaterThan(before.center[1])
  })

  test('a double click zooms in', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const { zoom } = await view(page)
    const at = below(await centerOf(page.locator('.stage')), -200, 100)
    await page.mouse.dblclick(at.x, at.y)
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(zoom + 1, 3)
  })

  test('the wheel zooms without Ctrl where the owner says so', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), {
      css: LONG,
      tag: { gestures: 'greedy' },
    })
    const { zoom } = await view(page)
    await wheel(page, await centerOf(page.locator('.stage')), -240)
    await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(zoom)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('the map is panned and zoomed with keys once it has the focus', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const before = await view(page)
    await page.locator('.stage').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await view(page)).center[0]).toBeGreaterThan(before.center[0])
    await page.keyboard.press('+')
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom + 1, 3)
  })

  test('page keys move it by most of its height, Home shows everything, End the open place', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const before = await view(page)
    await page.locator('.stage').focus()
    await page.keyboard.press('PageDown')
    await expect.poll(async () => (await view(page)).center[1]).toBeLessThan(before.center[1] - 0.5)
    expect((await view(page)).center[0]).toBeCloseTo(before.center[0], 6)
    await page.keyboard.press('Home')
    await expect.poll(async () => (await view(page)).center[1]).toBeCloseTo(before.center[1], 4)
    await page.locator('.pin[aria-label=Hevostalli]').click()
    await page.getByRole('dialog', { name: 'Hevostalli' }).waitFor()
    await page.locator('.stage').focus()
    await page.keyboard.press('End')
    await expect.poll(async () => (await view(page)).center[0]).toBeCloseTo(25.1, 4)
    expect((await view(page)).center[1]).toBeCloseTo(62.2, 4)
  })

  test('quick steps add up, and keys with Ctrl, Alt or Shift are the browser’s', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const before = await view(page)
    await page.locator('.stage').focus()
    const taken = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const keys: string[] = []
          addEventListener('keydown', (event) => {
            if (event.defaultPrevented) keys.push(event.key)
            if (event.key === '-') resolve(keys)
          })
        }),
    )
    for (const key of ['Alt+ArrowRight', 'Shift+ArrowDown', 'Control+End', '+', '+', '+', '-'])
      await page.keyboard.press(key)
    expect(await taken).toEqual(['+', '+', '+', '-'])
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom + 2, 3)
    expect((await view(page)).center[0]).toBeCloseTo(before.center[0], 6)
  })

  test('four buttons move it in their directions; Escape puts them away again', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const toggle = page.getByRole('button', { name: 'Siirrä karttaa' })
    expect(await page.locator('.directions').count()).toBe(0)
    await toggle.click()
    const [lon, lat] = (await view(page)).center
    const directions = [
      ['Siirry kartalla pohjoiseen', ([, y]: View['center']) => y > lat + 0.1],
      ['Siirry kartalla etelään', ([, y]: View['center']) => Math.abs(y - lat) < 0.001],
      ['Siirry kartalla länteen', ([x]: View['center']) => x < lon - 0.1],
      ['Siirry kartalla itään', ([x]: View['center']) => Math.abs(x - lon) < 0.001],
    ] as const
    for (const [name, isThere] of directions) {
      const button = page.getByRole('button', { name })
      const box = await button.boundingBox()
      expect([box?.width, box?.height]).toEqual([44, 44])
      await button.click()
      await expect.poll(async () => isThere((await view(page)).center), { message: name }).toBe(true)
    }
    await page.keyboard.press('Escape')
    await page.locator('.directions').waitFor({ state: 'detached' })
    expect(await toggle.evaluate((button) => button.matches(':focus'))).toBe(true)
  })

  test('a filter leaves the view where buttons have taken it', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const before = await view(page)
    await page.getByRole('button', { name: 'Lähennä', exact: true }).click()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom + 1, 3)
    const moves = await page.evaluate(countMoves)
    await page.locator('nature-service-map').evaluate((element) => {
      ;(element as NatureServiceMapElement).filters = { category: ['vesistö'] }
    })
    await happened(page, 'nsm-filter')
    await drawn(page)
    expect(await page.evaluate(countMoves)).toBe(moves)
  })

  test('a pin that a page key takes out of sight leaves the focus on the map', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    await page.locator('.pin[aria-label=Melontaretki]').focus()
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.locator('.stage').evaluate((stage) => stage.matches(':focus'))).toBe(true)
    // Tab leads to a pin that is in sight.
    await page.keyboard.press('Tab')
    expect(await page.locator('.pin:focus').getAttribute('aria-label')).toBe('Ängen puutarha')
  })

  test('buttons zoom in and out and show everything again', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const before = await view(page)
    await page.getByRole('button', { name: 'Lähennä', exact: true }).click()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom + 1, 3)
    await page.getByRole('button', { name: 'Loitonna', exact: true }).click()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom, 3)
    await page.getByRole('button', { name: 'Loitonna', exact: true }).click()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom - 1, 3)
    await page.getByRole('button', { name: 'Näytä kaikki kartalla' }).click()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom, 3)
  })

  test('the map never turns', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE))
    const before = await view(page)
    const from = below(await centerOf(page.locator('.stage')), -80, -60)
    await page.keyboard.down('Alt')
    await page.keyboard.down('Shift')
    await drag(page, from, below(from, 100, 80))
    await page.keyboard.up('Shift')
    await page.keyboard.up('Alt')
    // North is still up: a pan to the right leaves the latitude alone.
    await page.locator('.stage').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await view(page)).center[0]).toBeGreaterThan(before.center[0])
    expect((await view(page)).center[1]).toBeCloseTo(before.center[1], 6)
  })
})

describe('by touch', () => {
  const phone: PageOptions = {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    css: LONG,
  }

  test('one finger scrolls the page past the map, with a hint', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), phone)
    const before = await view(page)
    const from = below(await centerOf(page.locator('.stage')), 0, 100)
    await swipe(page, from, below(from, 0, -150))
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50)
    expect(await view(page)).toEqual(before)
    await page.getByText('Siirrä karttaa kahdella sormella').waitFor()
  })

  test('two fingers pan the map', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), phone)
    const before = await view(page)
    const from = below(await centerOf(page.locator('.stage')), -40, 60)
    await twoFingerPan(page, from, below(from, 0, -100))
    await expect.poll(async () => (await view(page)).center[1]).toBeLessThan(before.center[1])
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('two fingers apart zoom in', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), phone)
    const { zoom } = await view(page)
    await pinch(page, await centerOf(page.locator('.stage')), 60, 200)
    await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(zoom + 1)
  })

  test('one finger pans where the owner says so', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), {
      ...phone,
      tag: { gestures: 'greedy' },
    })
    const before = await view(page)
    const from = below(await centerOf(page.locator('.stage')), 0, 60)
    await swipe(page, from, below(from, 0, -100))
    await expect.poll(async () => (await view(page)).center[1]).toBeLessThan(before.center[1])
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('a tap on a pin opens a sheet on the lower edge of the screen, and the pin stays in sight', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), phone)
    await page.locator('.pin[aria-label="Ängen puutarha"]').tap()
    const card = page.getByRole('dialog', { name: 'Ängen puutarha' })
    await card.waitFor()
    const box = await card.boundingBox()
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(740)
    expect(box?.width).toBe(360)
    const pinBottom = async () => {
      const pin = await page.locator('.pin.is-selected').boundingBox()
      return (pin?.y ?? 0) + (pin?.height ?? 0)
    }
    await expect.poll(pinBottom).toBeLessThanOrEqual(box?.y ?? 0)
    await card.getByRole('button', { name: 'Sulje' }).tap()
    await card.waitFor({ state: 'detached' })
  })

  test('an entry far down the list opens its sheet, with the map and its pin in sight', async ({
    site,
    openPage,
  }) => {
    const many = collection(
      ...Array.from({ length: 60 }, (_, i) => point(`Palvelu ${i + 1}`, [25 + (i % 10) / 10, 61.8 + i / 60])),
    )
    const page = await openMap(openPage, site.data.put('/many.geojson', many), { ...phone, css: '' })
    const entry = page.getByRole('button', { name: 'Palvelu 57' })
    await entry.scrollIntoViewIfNeeded()
    // Entries that come into sight get their true height (`content-visibility: auto`), and those below them move.
    await drawn(page)
    await entry.tap()
    await page.getByRole('dialog', { name: 'Palvelu 57' }).waitFor()
    const pin = page.locator('.pin.is-selected')
    await expect.poll(async () => (await pin.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    const sheetTop = (await page.getByRole('dialog').boundingBox())?.y ?? 0
    await expect
      .poll(async () => {
        const box = await pin.boundingBox()
        return box ? box.y + box.height : Number.NaN
      })
      .toBeLessThanOrEqual(sheetTop)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.item-name:focus').textContent()).toBe('Palvelu 57')
  })
})

test('the card is moved into view with its pin by panning, never cut off', async ({ site, openPage }) => {
  const page = await openMap(openPage, site.data.put('/d.geojson', THREE), {
    viewport: { width: 1200, height: 800 },
  })
  for (const name of ['Hevostalli', 'Melontaretki', 'Ängen puutarha']) {
    await page.getByRole('button', { name, exact: true }).first().click()
    const card = page.getByRole('dialog', { name })
    await card.waitFor()
    const map = await page.locator('.map-area').boundingBox()
    if (!map) throw new Error('no map')
    for (const part of [card, page.locator('.pin.is-selected')]) {
      await expect
        .poll(
          async () => {
            const box = await part.boundingBox()
            return (
              box !== null &&
              box.x >= map.x &&
              box.y >= map.y &&
              box.x + box.width <= map.x + map.width + 0.5 &&
              box.y + box.height <= map.y + map.height + 0.5
            )
          },
          { message: `${name}` },
        )
        .toBe(true)
    }
  }
})

describe('the way past the map', () => {
  const isFocused = (locator: Locator) => locator.evaluate((element) => element.matches(':focus'))

  test('comes before it, is seen with the focus, and leads to what follows', async ({ site, openPage }) => {
    const src = site.data.put('/d.geojson', THREE)
    const page = await openMap(openPage, src, {
      html: `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Sivu</title><link rel="stylesheet" href="/page.css">${site.script}</head><body><main><h1>Sivu</h1><nature-service-map src="${src}"></nature-service-map><p><a id="after" href="#jalkeen">Jälkeen</a></p></main></body></html>`,
    })
    const skip = page.getByRole('button', { name: 'Ohita kartta' })
    await page.locator('.stage').focus()
    await page.keyboard.press('Shift+Tab')
    expect(await isFocused(skip)).toBe(true)
    expect(await skip.evaluate((button) => getComputedStyle(button).clipPath)).toBe('none')
    await page.keyboard.press('Enter')
    expect(await isFocused(page.getByText('Kartan loppu'))).toBe(true)
    await page.keyboard.press('Tab')
    expect(await isFocused(page.locator('#after'))).toBe(true)
  })

  test('works without a key, as a screen reader on a phone presses it', async ({ site, openPage }) => {
    const page = await openMap(openPage, site.data.put('/d.geojson', THREE), {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    })
    const skip = page.getByRole('button', { name: 'Ohita kartta' })
    expect(await skip.evaluate((button) => getComputedStyle(button).clipPath)).toBe('inset(50%)')
    await skip.evaluate((button: HTMLElement) => button.click())
    expect(await isFocused(page.getByText('Kartan loppu'))).toBe(true)
  })
})

test('a cluster="off" map shows single pins', async ({ site, openPage }) => {
  const near = collection(
    point('Eka', [25.7, 62.2]),
    point('Toka', [25.71, 62.21]),
    point('Kaukana', [25.9, 63.3]),
  )
  const src = site.data.put('/near.geojson', near)
  const page = await openMap(openPage, src, { tag: { cluster: 'off' } })
  expect(await page.locator('.pin').count()).toBe(3)
  await page.locator('nature-service-map').evaluate((element) => {
    ;(element as NatureServiceMapElement).cluster = 'auto'
  })
  await page.getByRole('button', { name: '2 palvelua tässä, lähennä' }).waitFor()
})

function countMoves(): number {
  const { nsmEvents } = window as unknown as { nsmEvents: { type: string }[] }
  return nsmEvents.filter(({ type }) => type === 'nsm-move').length
}
