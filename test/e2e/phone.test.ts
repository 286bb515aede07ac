/** The element on a phone: its sheets, the keyboard on its screen, a turn of it, its full screen, long and broken touches. */
import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import { type Point, swipe } from './support/input.js'
import { collection, point, THREE } from './support/places.js'
import { drawn, expect, type PageOptions, type Site, test } from './support/site.js'

interface Fixtures {
  readonly site: Site
  readonly openPage: (options: PageOptions) => Promise<Page>
}

const UPRIGHT = { width: 360, height: 740 }
const ON_ITS_SIDE = { width: 740, height: 360 }
const PHONE: PageOptions = {
  viewport: UPRIGHT,
  hasTouch: true,
  isMobile: true,
  css: 'nature-service-map { min-height: 840px }',
}
const STORY = Array.from({ length: 30 }, (_, n) => `${n + 1}. kappale kertoo luonnosta.`).join('\n\n')
const PLACES = collection(
  point('Hevostalli', [25.1, 62.2], { description: STORY, phone: '+358 50 000 0001', category: 'eläimet' }),
  point('Melontaretki', [26.1, 62.9], { description: STORY, category: 'vesistö' }),
  point('Puutarha', [25.9, 61.7], { category: 'puutarha' }),
)

const MANY = collection(
  ...Array.from({ length: 40 }, (_, i) =>
    point(`Paikka ${i + 1}`, [25 + (i % 7) / 5, 61.8 + (i % 11) / 10], { description: 'Luontoa.' }),
  ),
)

async function openMap({ site, openPage }: Fixtures, { tag, ...options }: PageOptions = {}): Promise<Page> {
  const src = site.data.put('/p.geojson', PLACES)
  const page = await openPage({ ...PHONE, ...options, tag: { src, ...tag } })
  await page.locator('.ol-overlaycontainer .pins').waitFor({ state: 'attached' })
  await page.getByRole('searchbox').waitFor()
  await drawn(page)
  return page
}

/** Opens a place from the list, by a tap. */
async function openCard(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).first().tap()
  const card = page.getByRole('dialog', { name })
  await card.waitFor()
  await settled(page)
  return card
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing to be seen')
  return box
}

const topOf = async (card: Locator): Promise<number> => Math.round((await boxOf(card)).y)
const headerOf = async (card: Locator): Promise<Point> => {
  const { x, y, width } = await boxOf(card)
  // On the title, where nothing else takes a press.
  return { x: x + width / 2, y: y + 62 }
}
const moved = ({ x, y }: Point, dy: number): Point => ({ x, y: y + dy })

/** Waits until no sheet is on its way and the map stands still. */
async function settled(page: Page): Promise<void> {
  await page.locator('.sheet[data-pulled]').waitFor({ state: 'detached' })
  await drawn(page)
}

const told = (page: Page, wanted: string): Promise<unknown[]> =>
  page.evaluate(
    (type) =>
      (
        window as unknown as { nsmEvents: { type: string; detail: { place: { id: string } | null } }[] }
      ).nsmEvents
        .filter((event) => event.type === type)
        .map(({ detail }) => detail.place?.id ?? null),
    wanted,
  )

interface View {
  center: readonly [number, number]
  zoom: number
}
const view = (page: Page): Promise<View> =>
  page.evaluate(() => {
    const { nsmEvents } = window as unknown as { nsmEvents: { type: string; detail: View }[] }
    const last = nsmEvents.filter(({ type }) => type === 'nsm-move').at(-1)
    if (!last) throw new Error('the view has not come to rest yet')
    return last.detail
  })

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement
    return active?.getAttribute('aria-label') ?? active?.id ?? ''
  })

/** Whether a pin is whole on the screen, above the sheet or beside the card. */
async function isPinInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.querySelector('nature-service-map')?.shadowRoot
    const pin = root?.querySelector('.pin.is-selected')
    const card = root?.querySelector('.card')?.getBoundingClientRect()
    if (!pin || !card) return false
    const { left, right, top, bottom } = pin.getBoundingClientRect()
    const isOnScreen = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
    const isFree = bottom <= card.top || top >= card.bottom || right <= card.left || left >= card.right
    const hit = root?.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return isOnScreen && isFree && pin.contains(hit ?? null)
  })
}

describe('the card’s sheet', () => {
  test('is pulled up to nearly the whole screen, and down again, with the finger on it all the way', async ({
    site,
    openPage,
  }) => {
    const page = await openMap({ site, openPage })
    const card = await openCard(page, 'Hevostalli')
    const low = await topOf(card)
    expect(low).toBe(740 - 444)
    await swipe(page, await headerOf(card), moved(await headerOf(card), -160))
    await settled(page)
    expect(await topOf(card)).toBe(56)
    expect(await card.getByRole('button', { name: 'Kortin koko' }).getAttribute('aria-expanded')).toBe('true')
    const call = await boxOf(card.getByRole('link', { name: /^Soita/ }))
    expect(Math.round(call.y + call.height)).toBeLessThanOrEqual(740)
    // The text has the room.
    expect((await boxOf(card.locator('.card-body'))).height).toBeGreaterThan(450)
    await swipe(page, await headerOf(card), moved(await headerOf(card), 200), { rest: 150 })
    await settled(page)
    expect(await topOf(card)).toBe(low)
    await expect.poll(() => isPinInSight(page)).toBe(true)
    expect(await told(page, 'nsm-select')).toEqual(['hevostalli'])
    expect(await card.evaluate((element) => element.getAttribute('style') ?? '')).not.toMatch(/pulled|low/)
  })

  test('is put away by a pull down and by a flick, as by its button: the page is told, the focus goes back', async ({
    site,
    openPage,
  }) => {
    const page = await openMap({ site, openPage })
    for (const [n, [by, end]] of (
      [
        [300, { rest: 150 }],
        [200, {}],
      ] as const
    ).entries()) {
      const card = await openCard(page, 'Hevostalli')
      await swipe(page, await headerOf(card), moved(await headerOf(card), by), end)
      await card.waitFor({ state: 'detached' })
      expect(await told(page, 'nsm-select')).toEqual(
        ['hevostalli', null, 'hevostalli', null].slice(0, 2 * n + 2),
      )
      const entry = page.locator('.item-name:focus')
      await expect.poll(() => entry.textContent()).toBe('Hevostalli')
    }
  })

  test('comes back where the page refuses to close it', async ({ site, openPage }) => {
    const page = await openMap({ site, openPage })
    const card = await openCard(page, 'Hevostalli')
    const low = await topOf(card)
    await page.evaluate(() => addEventListener('nsm-select', (event) => event.preventDefault()))
    await swipe(page, await headerOf(card), moved(await headerOf(card), 320), { rest: 150 })
    await settled(page)
    expect(await topOf(card)).toBe(low)
  })

  test('comes back from a short pull, a touch that is taken away, and a second finger', async ({
    site,
    openPage,
  }) => {
    const page = await openMap({ site, openPage })
    const card = await openCard(page, 'Hevostalli')
    const low = await topOf(card)
    for (const [by, end] of [
      [60, { rest: 150 }],
      [300, { cancelled: true }],
      [-200, { cancelled: true }],
      [300, { second: { x: 60, y: 40 } }],
    ] as const) {
      await swipe(page, await headerOf(card), moved(await headerOf(card), by), end)
      await settled(page)
      expect(await topOf(card)).toBe(low)
    }
    expect(await told(page, 'nsm-select')).toEqual(['hevostalli'])
  })

  test('is pulled by the mouse too, also from a button, which is then not pressed', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(
      { site, openPage },
      {
        isMobile: false,
      },
    )
    const card = await openCard(page, 'Hevostalli')
    const next = await boxOf(card.getByRole('button', { name: 'Seuraava palvelu' }))
    await page.mouse.move(next.x + 20, next.y + 20)
    await page.mouse.down()
    await page.mouse.move(next.x + 20, next.y - 200, { steps: 6 })
    await page.mouse.up()
    await settled(page)
    expect(await topOf(card)).toBe(56)
    expect(await page.getByRole('dialog', { name: 'Hevostalli' }).count()).toBe(1)
  })

  test('has the same two heights without a pull: by tap and by keys', async ({ site, openPage }) => {
    const page = await openMap({ site, openPage })
    const card = await openCard(page, 'Hevostalli')
    const low = await topOf(card)
    const grip = card.getByRole('button', { name: 'Kortin koko' })
    const { width, height } = await boxOf(grip)
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    const states: unknown[] = []
    for (const press of [() => grip.tap(), () => grip.press('Enter'), () => grip.press('Space')]) {
      await press()
      await settled(page)
      states.push([await topOf(card), await grip.getAttribute('aria-expanded')])
    }
    expect(states).toEqual([
      [56, 'true'],
      [low, 'false'],
      [56, 'true'],
    ])
    expect(await focused(page)).toBe('Kortin koko')
  })

  test('keeps its height from place to place, and is low again when it is opened anew', async ({
    site,
    openPage,
  }) => {
    const page = await openMap({ site, openPage })
    const card = await openCard(page, 'Hevostalli')
    await card.getByRole('button', { name: 'Kortin koko' }).tap()
    await settled(page)
    await card.getByRole('button', { name: 'Seuraava palvelu' }).tap()
    const other = page.getByRole('dialog', { name: 'Melontaretki' })
    await other.waitFor()
    expect(await topOf(other)).toBe(56)
    await other.getByRole('button', { name: 'Kortin koko' }).tap()
    await settled(page)
    await expect.poll(() => isPinInSight(page)).toBe(true)
    await other.getByRole('button', { name: 'Kortin koko' }).tap()
    await settled(page)
    await page.keyboard.press('Escape')
    await other.waitFor({ state: 'detached' })
    expect(await topOf(await openCard(page, 'Hevostalli'))).toBe(740 - 444)
  })

  test('moves at once for those who want no motion', async ({ site, openPage }) => {
    const page = await openMap(
      { site, openPage },
      {
        reducedMotion: 'reduce',
      },
    )
    const card = await openCard(page, 'Hevostalli')
    const seen = await card.evaluate(async (element) => {
      element.querySelector<HTMLElement>('.grip')?.click()
      const running = element.getAnimations().length
      await new Promise(requestAnimationFrame)
      return [running, Math.round(element.getBoundingClientRect().top)]
    })
    expect(seen).toEqual([0, 56])
  })

  test('scrolls its text with a finger, and stays where it is', async ({ site, openPage }) => {
    const page = await openMap({ site, openPage })
    const card = await openCard(page, 'Hevostalli')
    const low = await topOf(card)
    const { x, y, width, height } = await boxOf(card.locator('.card-body'))
    const from = { x: x + width / 2, y: y + height - 20 }
    await swipe(page, from, moved(from, -150))
    await expect
      .poll(() => card.locator('.card-body').evaluate(({ scrollTop }) => scrollTop))
      .toBeGreaterThan(20)
    expect(await topOf(card)).toBe(low)
  })
})

test('the filters’ sheet is pulled away by its header, and comes back from a short pull', async ({
  site,
  openPage,
}) => {
  const page = await openMap({ site, openPage })
  await page.getByRole('button', { name: 'Rajaa' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Rajaukset' })
  await sheet.waitFor()
  await expect.poll(() => sheet.evaluate((element) => element.getAnimations().length)).toBe(0)
  const { x, y, width, height } = await boxOf(sheet)
  const from = { x: x + width / 2, y: y + 25 }
  await swipe(page, from, moved(from, 40), { rest: 150 })
  await settled(page)
  expect(await boxOf(sheet)).toEqual({ x, y, width, height })
  await swipe(page, from, moved(from, height * 0.8), { rest: 150 })
  await sheet.waitFor({ state: 'detached' })
  expect(await page.locator('.filter-button').evaluate((button) => button.matches(':focus'))).toBe(true)
})

describe('the keyboard on the screen', () => {
  /** Browsers lay it over the page: only the visual viewport becomes smaller. */
  const withKeyboard = (page: Page, height: number) =>
    page.evaluate((covered) => {
      const viewport = window.visualViewport
      if (!viewport) throw new Error('There is no visual viewport.')
      Object.defineProperty(viewport, 'height', { configurable: true, value: innerHeight - covered })
      viewport.dispatchEvent(new Event('resize'))
    }, height)

  test('leaves the count in sight above the field, and leads to what is found', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(
      { site, openPage },
      {
        viewport: { width: 360, height: 640 },
      },
    )
    await page.getByRole('searchbox').tap()
    await page.evaluate(() => scrollTo(0, 400))
    await withKeyboard(page, 300)
    await page.keyboard.type('melonta')
    const status = page.locator('.status')
    await expect.poll(() => status.textContent()).toBe('Näkyvissä 1/3 palvelua')
    for (const part of [status, page.getByRole('searchbox')]) {
      await expect
        .poll(async () => {
          const { y, height } = await boxOf(part)
          return y >= 0 && y + height <= 340
        })
        .toBe(true)
    }
    // The key that says "search" leads to what is found; the keyboard goes with the field's focus.
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.side').evaluate((side) => side.matches(':focus'))).toBe(true)
  })

  test('leaves the focus in the field where there is none on the screen', async ({ site, openPage }) => {
    const page = await openMap({ site, openPage })
    await page.getByRole('searchbox').tap()
    await page.keyboard.type('melonta')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.status').textContent()).toBe('Näkyvissä 1/3 palvelua')
    expect(await focused(page)).toBe('Hae palveluja')
  })

  test('does not cover a site’s own field on the card', async ({ site, openPage }) => {
    const page = await openMap({ site, openPage })
    await page.locator('nature-service-map').evaluate((element) => {
      ;(element as NatureServiceMapElement).card = () => {
        const input = document.createElement('input')
        input.setAttribute('aria-label', 'Viesti')
        return input
      }
    })
    const card = await openCard(page, 'Hevostalli')
    await withKeyboard(page, 300)
    expect(await card.evaluate((element) => innerHeight - element.getBoundingClientRect().bottom)).toBe(300)
    const field = await boxOf(page.getByRole('textbox', { name: 'Viesti' }))
    expect(field.y + field.height).toBeLessThan(440)
    await withKeyboard(page, 0)
    expect(await card.evaluate((element) => innerHeight - element.getBoundingClientRect().bottom)).toBe(0)
  })
})

describe('a turn of the screen', () => {
  test('keeps the open place, its pin in sight, the focus in the card and the filter', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(
      { site, openPage },
      {
        tag: { category: 'eläimet,vesistö' },
      },
    )
    await openCard(page, 'Hevostalli')
    await expect.poll(() => isPinInSight(page)).toBe(true)
    for (const [viewport, isSheet] of [
      [ON_ITS_SIDE, false],
      [UPRIGHT, true],
      [{ width: 844, height: 390 }, false],
      [{ width: 640, height: 360 }, true],
    ] as const) {
      await page.setViewportSize(viewport)
      await expect.poll(() => page.locator('.card.sheet').count()).toBe(Number(isSheet))
      await expect.poll(() => isPinInSight(page), { message: `${viewport.width}` }).toBe(true)
      const card = page.getByRole('dialog', { name: 'Hevostalli' })
      await expect.poll(() => card.evaluate((element) => element.matches(':focus-within'))).toBe(true)
      // All of it is on the screen, and it isn't all of the screen.
      const { y, height, width } = await boxOf(card)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(viewport.height)
      expect(height * width).toBeLessThan(viewport.height * viewport.width * 0.65)
      expect(height).toBeGreaterThan(200)
      await page.getByRole('button', { name: 'Sulje' }).tap({ trial: true })
      expect(await page.locator('.chip').count()).toBe(2)
    }
    expect(await told(page, 'nsm-select')).toEqual(['hevostalli'])
  })

  test('shows all again where all was seen, and leaves the middle where the visitor has moved it', async ({
    site,
    openPage,
  }) => {
    const page = await openMap({ site, openPage })
    const pins = () =>
      page.locator('.pin').evaluateAll((all) =>
        all.every((pin) => {
          const map = pin.closest('.map-area')?.getBoundingClientRect()
          const { left, right, top, bottom } = pin.getBoundingClientRect()
          return map && left >= map.left && right <= map.right && top >= map.top && bottom <= map.bottom
        }),
      )
    const upright = await view(page)
    await page.setViewportSize(ON_ITS_SIDE)
    await expect.poll(async () => (await view(page)).zoom).not.toBeCloseTo(upright.zoom, 2)
    expect(await pins()).toBe(true)
    const { zoom } = await view(page)
    await page.getByRole('button', { name: 'Lähennä', exact: true }).tap()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(zoom + 1, 3)
    const before = await view(page)
    await page.setViewportSize(UPRIGHT)
    await expect.poll(() => page.locator('.root').getAttribute('data-layout')).toBe('stack')
    await page.getByRole('button', { name: 'Loitonna', exact: true }).tap()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom - 1, 3)
    const after = await view(page)
    expect(after.center[0]).toBeCloseTo(before.center[0], 3)
    expect(after.center[1]).toBeCloseTo(before.center[1], 3)
  })
})

describe('full screen', () => {
  const isFull = (page: Page) =>
    page.locator('nature-service-map').evaluate((element) => element.matches(':fullscreen'))
  const becomesFull = async (page: Page) => {
    await expect.poll(() => isFull(page)).toBe(true)
    await drawn(page)
  }
  /** By the page: a low map has no button for it. */
  const makeFull = async (page: Page) => {
    await page.evaluate(() => document.querySelector('nature-service-map')?.requestFullscreen())
    await becomesFull(page)
  }

  test('is the whole element, keeps middle and focus, and is left by the same button', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(
      { site, openPage },
      {
        tag: { src: site.data.put('/d.geojson', THREE) },
        viewport: { width: 1000, height: 700 },
        isMobile: false,
      },
    )
    const first = await view(page)
    await page.getByRole('button', { name: 'Lähennä', exact: true }).click()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(first.zoom + 1, 3)
    const button = page.locator('.fullscreen')
    expect(await button.getAttribute('aria-label')).toBe('Koko näyttö')
    await button.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => isFull(page)).toBe(true)
    await expect.poll(() => focused(page)).toBe('Poistu koko näytöstä')
    expect(await page.locator('nature-service-map').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 1000,
      height: 700,
    })
    await page.getByRole('button', { name: 'Loitonna', exact: true }).click()
    await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(first.zoom, 3)
    expect((await view(page)).center[0]).toBeCloseTo(first.center[0], 3)
    expect((await view(page)).center[1]).toBeCloseTo(first.center[1], 3)

    await page.getByRole('button', { name: 'Hevostalli', exact: true }).first().click()
    await page.getByRole('dialog', { name: 'Hevostalli' }).waitFor()
    await page.getByRole('button', { name: 'Sulje' }).click()
    await button.click()
    await expect.poll(() => isFull(page)).toBe(false)
    await expect.poll(() => button.getAttribute('aria-label')).toBe('Koko näyttö')
  })

  test('shares the screen: the list scrolls by itself, and one finger moves the map', async ({
    site,
    openPage,
  }) => {
    const page = await openMap({ site, openPage }, { tag: { src: site.data.put('/many.geojson', MANY) } })
    await page.locator('.fullscreen').tap()
    await becomesFull(page)
    const before = await view(page)
    const map = await boxOf(page.locator('.stage'))
    const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 }
    await swipe(page, middle, moved(middle, -80))
    await expect.poll(async () => (await view(page)).center[1] < before.center[1]).toBe(true)

    const last = page.getByRole('button', { name: 'Paikka 40', exact: true }).first()
    const list = await boxOf(page.locator('.side'))
    expect(list.y + list.height).toBe(UPRIGHT.height)
    const lower = { x: 180, y: list.y + list.height - 20 }
    await expect
      .poll(async () => {
        await swipe(page, lower, moved(lower, -180))
        return last.evaluate((entry) => Math.ceil(entry.getBoundingClientRect().bottom))
      })
      .toBeLessThan(UPRIGHT.height)
    expect(await boxOf(page.locator('.stage'))).toEqual(map)
  })

  test('keeps its way out, however low the map becomes', async ({ site, openPage }) => {
    const page = await openMap({ site, openPage }, { css: 'nature-service-map { font-size: 24px }' })
    await page.locator('.fullscreen').tap()
    await expect.poll(() => isFull(page)).toBe(true)
    await page.setViewportSize({ width: 360, height: 300 })
    await page.locator('.fullscreen').scrollIntoViewIfNeeded()
    await page.locator('.fullscreen').tap()
    await expect.poll(() => isFull(page)).toBe(false)
  })

  test('never becomes all map: with large text on a low screen a finger goes from the list back to the search', async ({
    site,
    openPage,
  }) => {
    const page = await openMap(
      { site, openPage },
      {
        tag: { src: site.data.put('/many.geojson', MANY) },
        viewport: ON_ITS_SIDE,
        css: 'nature-service-map { font-size: 24px }',
      },
    )
    await makeFull(page)
    expect((await boxOf(page.locator('.stage'))).height).toBeLessThan(0.75 * ON_ITS_SIDE.height)
    const seen = () =>
      page.locator('.search-input').evaluate((input) => Math.round(input.getBoundingClientRect().top))
    await page.locator('.frame').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight))
    const end = await seen()
    await swipe(page, { x: 100, y: 240 }, { x: 100, y: 340 })
    await expect.poll(seen).toBeGreaterThan(end + 50)
  })

  test('keeps its way out whole and clear of the credits on a low map', async ({ site, openPage }) => {
    const page = await openMap(
      { site, openPage },
      { tag: { layout: 'map', heading: 'Palvelut' }, viewport: ON_ITS_SIDE },
    )
    await makeFull(page)
    const button = await boxOf(page.locator('.fullscreen'))
    expect(button.y + button.height).toBeLessThan(ON_ITS_SIDE.height)
    expect(button.y + button.height).toBeLessThan((await boxOf(page.locator('.attribution'))).y)
    const pad = await boxOf(page.locator('.pad'))
    expect(pad.y + pad.height).toBeLessThan((await boxOf(page.locator('.attribution'))).y)
  })

  test('shows sheets over it: that which is open and those that are opened', async ({ site, openPage }) => {
    const page = await openMap({ site, openPage })
    const card = await openCard(page, 'Puutarha')
    await page.locator('.fullscreen').evaluate((button: HTMLElement) => button.focus())
    await page.keyboard.press('Enter')
    await expect.poll(() => isFull(page)).toBe(true)
    await card.getByRole('button', { name: 'Sulje' }).tap()
    await card.waitFor({ state: 'detached' })
    expect(await isFull(page)).toBe(true)
    await page.getByRole('button', { name: 'Rajaa' }).tap()
    const sheet = page.getByRole('dialog', { name: 'Rajaukset' })
    await sheet.getByRole('button', { name: 'Sulje' }).tap()
    await sheet.waitFor({ state: 'detached' })
    await openCard(page, 'Hevostalli')
    await expect.poll(() => isPinInSight(page)).toBe(true)
  })

  test('has no button where the browser or the page forbids it, and where the owner leaves it out', async ({
    site,
    openPage,
  }) => {
    const src = site.data.put('/d.geojson', THREE)
    const left = await openMap({ site, openPage }, { tag: { src, hide: 'fullscreen' } })
    await left.getByRole('button', { name: 'Siirrä karttaa' }).waitFor()
    expect(await left.locator('.fullscreen').count()).toBe(0)

    const inner = site.putPage('/inner', { tag: { src }, policy: { 'frame-src': "'self'" } })
    const outer = await openPage({
      ...PHONE,
      html: `<!doctype html><html lang="fi"><head><title>Kehys</title></head><body><main><h1>Kehys</h1><iframe title="Kartta" src="${inner}" allow="fullscreen 'none'" width="340" height="700"></iframe></main></body></html>`,
      policy: { 'frame-src': "'self'" },
    })
    const frame = outer.frameLocator('iframe')
    await frame.getByRole('button', { name: 'Siirrä karttaa' }).waitFor()
    expect(await frame.locator('.fullscreen').count()).toBe(0)
  })
})

test('an element whose page gives it a height scrolls inside it, to the list’s end', async ({
  site,
  openPage,
}) => {
  const page = await openMap(
    { site, openPage },
    {
      tag: { src: site.data.put('/many.geojson', MANY) },
      css: 'nature-service-map { height: 500px; min-height: 0 }',
    },
  )
  const { y, height } = await boxOf(page.locator('nature-service-map'))
  expect(height).toBe(500)
  const low = { x: 180, y: y + height - 30 }
  const last = page.locator('.item-name').last()
  await expect
    .poll(async () => {
      await swipe(page, low, moved(low, -400))
      const box = await boxOf(last)
      return box.y > y && box.y + box.height < y + height
    })
    .toBe(true)
  await last.tap()
  await page.getByRole('dialog').waitFor()
})

test('an element that is low for list and map side by side shows some of each, and the rest by scrolling', async ({
  site,
  openPage,
}) => {
  const page = await openMap(
    { site, openPage },
    {
      tag: { src: site.data.put('/many.geojson', MANY), heading: 'Palvelut' },
      fallback: '<p slot="header">Keski-Suomi</p><p slot="footer">Kunnat</p>',
      viewport: { width: 900, height: 700 },
      css: 'nature-service-map { height: 300px; min-height: 0 }',
    },
  )
  expect((await boxOf(page.locator('.side'))).height).toBeGreaterThan(140)
  expect((await boxOf(page.locator('.stage'))).height).toBeGreaterThan(240)
})

test('a narrow element whose owner wants list and map side by side gives half of it to the map', async ({
  site,
  openPage,
}) => {
  const page = await openMap({ site, openPage }, { tag: { layout: 'split' } })
  const map = await boxOf(page.locator('.stage'))
  expect(map.width).toBeGreaterThanOrEqual(178)
  const list = await boxOf(page.locator('.side'))
  expect(list.x + list.width).toBeLessThanOrEqual(map.x)
  const toggle = await boxOf(page.getByRole('checkbox', { name: 'Vain kartalla näkyvät' }))
  expect(toggle.x).toBeGreaterThan(list.x)
})

describe('a finger', () => {
  const LONG = `${PHONE.css} main { min-height: 3000px }`
  const centerOf = async (locator: Locator): Promise<Point> => {
    const { x, y, width, height } = await boxOf(locator)
    return { x: x + width / 2, y: y + height / 2 }
  }

  test('that starts on a pin scrolls the page past the map and opens nothing', async ({ site, openPage }) => {
    const page = await openMap(
      { site, openPage },
      { tag: { src: site.data.put('/d.geojson', THREE) }, css: LONG },
    )
    const before = await view(page)
    const from = await centerOf(page.locator('.pin[aria-label="Ängen puutarha"]'))
    await swipe(page, from, moved(from, -150))
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50)
    expect(await view(page)).toEqual(before)
    expect(await told(page, 'nsm-select')).toEqual([])
  })

  test('that slides off a pin or an entry, or is taken away, opens nothing', async ({ site, openPage }) => {
    const page = await openMap(
      { site, openPage },
      {
        tag: { src: site.data.put('/d.geojson', THREE), gestures: 'greedy' },
      },
    )
    for (const target of [page.locator('.pin[aria-label=Hevostalli]'), page.locator('.item-name').first()]) {
      const from = await centerOf(target)
      await swipe(page, from, { x: from.x + 90, y: from.y + 5 })
      await swipe(page, await centerOf(target), await centerOf(target), { cancelled: true })
    }
    await openCard(page, 'Melontaretki')
    expect(await told(page, 'nsm-select')).toEqual(['melontaretki'])
  })

  test('that stays long on the map, a pin or the sheet’s grip selects no text and does no harm', async ({
    site,
    openPage,
  }) => {
    const page = await openMap({ site, openPage })
    const before = await view(page)
    const hold = async (target: Locator) => {
      const at = await centerOf(target)
      await swipe(page, at, at, { rest: 900 })
      expect(await page.evaluate(() => String(getSelection()))).toBe('')
    }
    await hold(page.locator('.stage'))
    await hold(page.locator('.pin[aria-label=Puutarha]'))
    expect(await view(page)).toEqual(before)
    const card = await openCard(page, 'Hevostalli')
    const selected = await told(page, 'nsm-select')
    const low = await topOf(card)
    await hold(card.locator('.card-title'))
    await settled(page)
    expect(await topOf(card)).toBe(low)
    expect(await told(page, 'nsm-select')).toEqual(selected)
  })
})
