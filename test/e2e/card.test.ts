/** The card of a real page: with keys alone, with taps alone, on a phone. */
import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { collection, point } from './support/places.js'
import { expect, happened, test } from './support/site.js'

const STORY = Array.from({ length: 12 }, (_, n) => `${n + 1}. kappale kertoo luonnosta ja eläimistä.`).join(
  '\n\n',
)
const STABLE = point('Hevostalli Ahola', [25.1, 62.2], {
  category: 'eläimet',
  municipality: 'Petäjävesi',
  mark: 'LuontoHoiva',
  description: `${STORY}\n\nLisää: https://talli.example.fi/hevoset.`,
  audience: 'ikääntyneet, perheet',
  activity: 'ratsastus',
  languages: 'fi, sv',
  opening_hours: 'Mo-Fr 10:00-16:00',
  price: 'Alkaen 25 €',
  phone: '+358 50 000 0001',
  email: 'talli@example.fi',
  website: 'https://talli.example.fi/',
  booking: 'https://varaus.example.fi/talli',
  address: 'Tallitie 1',
  facebook: 'https://www.facebook.com/hevostalliahola',
  instagram: 'https://www.instagram.com/hevostalliahola',
  video: 'https://youtu.be/dQw4w9-Wg_Q',
})
const PLACES = collection(
  STABLE,
  point('Hevospolku', [26.1, 62.9], { category: 'eläimet', phone: '014 000 0002' }),
  point('Ruusutarha', [25.9, 61.7], { category: 'puutarha', website: 'https://ruusu.example.fi/' }),
)
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** What the card has for keys and fingers, in its order. */
const WHOLE = [
  'Edellinen palvelu',
  'Seuraava palvelu',
  'Sulje',
  'Varaa: Hevostalli Ahola, varaus.example.fi (avautuu uuteen välilehteen)',
  'Sähköposti: Hevostalli Ahola, talli@example.fi',
  'Verkkosivut: Hevostalli Ahola, talli.example.fi (avautuu uuteen välilehteen)',
  'Reittiohjeet: Hevostalli Ahola, www.openstreetmap.org (avautuu uuteen välilehteen)',
  'Jaa: Hevostalli Ahola',
  'https://talli.example.fi/hevoset (avautuu uuteen välilehteen)',
  'Näytä lyhyemmin',
  'Tämän viikon aukioloajat',
  'Näytä video',
  'Avaa video: youtube.com (avautuu uuteen välilehteen)',
  'Facebook: @hevostalliahola (avautuu uuteen välilehteen)',
  'Instagram: @hevostalliahola (avautuu uuteen välilehteen)',
  'Ilmoita virheestä tiedoissa',
  'Soita +358 50 000 0001: Hevostalli Ahola',
]

const active = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim().replace(/\s+/g, ' ')
  })

/** Whether what has the focus is where a pointer would meet it. */
function isFocusInSight(): boolean {
  const root = document.activeElement?.shadowRoot
  const focused = root?.activeElement
  if (!root || !focused) return false
  const { left, top, width, height } = focused.getBoundingClientRect()
  return focused.contains(root.elementFromPoint(left + width / 2, top + height / 2))
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab doesn't lead to ${wanted}`)
}

/** The actions that the page has been told of; it takes all of them over. */
async function takeOver(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => addEventListener('nsm-action', (event) => event.preventDefault()))
  return () =>
    page.evaluate(() =>
      (window as unknown as { nsmEvents: { type: string; detail: { action: string } }[] }).nsmEvents
        .filter(({ type }) => type === 'nsm-action')
        .map(({ detail }) => detail.action),
    )
}

const tag = (src: string) => ({ src, feedback: 'mailto:kartta@example.fi?subject={name}' })

describe('the card', () => {
  test('by keys alone: found, opened, gone through link by link, closed', async ({ site, openPage }) => {
    const page = await openPage({ tag: tag(site.data.put('/places.geojson', PLACES)) })
    await tabTo(page, page.getByRole('searchbox', { name: 'Hae palveluja' }))
    await page.keyboard.type('eläimet')
    await expect.poll(() => page.locator('.item-name').count()).toBe(2)
    const entry = page.getByRole('button', { name: 'Hevostalli Ahola', exact: true }).first()
    await tabTo(page, entry)
    await expect.poll(() => site.assets.count('/card.js')).toBe(1)
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'Hevostalli Ahola' })
    await card.waitFor()
    await expect.poll(() => card.evaluate((element) => element.matches(':focus'))).toBe(true)
    // What understands opening hours comes after the card.
    await card.locator('summary').waitFor()

    const told = await takeOver(page)
    const order: string[] = []
    // The first Tab is into the card; where the last leads to isn't of it any more.
    for (let presses = 0; presses < WHOLE.length; presses++) {
      await page.keyboard.press('Tab')
      order.push(await active(page))
      await expect.poll(() => page.evaluate(isFocusInSight), { message: order.at(-1) ?? '' }).toBe(true)
      const isAction = /^(Varaa|Sähkö|Verkko|Reitti|Jaa|Ilmoita|Soita|Näytä video)/.test(order.at(-1) ?? '')
      if (isAction) await page.keyboard.press('Enter')
    }
    expect(order).toEqual(WHOLE)
    expect(await told()).toEqual([
      'book',
      'email',
      'website',
      'directions',
      'share',
      'video',
      'feedback',
      'call',
    ])
    await page.keyboard.press('Tab')
    expect(await card.evaluate((element) => element.matches(':focus-within'))).toBe(false)
    await page.keyboard.press('Shift+Tab')
    expect(await active(page)).toBe(WHOLE.at(-1))
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await active(page)).toBe('Hevostalli Ahola')
  })

  test('by keys alone goes on to the next place, and to its link', async ({ site, openPage }) => {
    const page = await openPage({ tag: tag(site.data.put('/places.geojson', PLACES)) })
    await tabTo(page, page.getByRole('button', { name: 'Hevospolku', exact: true }).first())
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Hevospolku' }).waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Seuraava palvelu' }))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Hevostalli Ahola' }).waitFor()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'Ruusutarha' })
    await card.waitFor()
    expect(await active(page)).toBe('Seuraava palvelu')
    await expect.poll(() => card.getByRole('status').first().textContent()).toMatch(/Ruusutarha, \s*3\/3/)
    const link = card.getByRole('link', { name: /^Verkkosivut/ })
    await tabTo(page, link)
    expect(await link.getAttribute('href')).toBe('https://ruusu.example.fi/')
  })

  test('by taps alone on a phone: opened, each of its links reached, closed', async ({ site, openPage }) => {
    const page = await openPage({ tag: tag(site.data.put('/places.geojson', PLACES)), ...PHONE })
    const told = await takeOver(page)
    await page.getByRole('button', { name: 'Hevostalli Ahola', exact: true }).first().tap()
    const card = page.getByRole('dialog', { name: 'Hevostalli Ahola' })
    await card.waitFor()
    await card.getByRole('button', { name: 'Näytä koko kuvaus' }).tap()
    for (const name of [/^Soita/, /^Varaa/, /^Sähköposti/, /^Verkkosivut/, /^Reittiohjeet/, /^Ilmoita/])
      await card.getByRole('link', { name }).tap()
    for (const name of [/^Jaa/, 'Näytä video']) await card.getByRole('button', { name }).tap()
    expect(await told()).toEqual([
      'call',
      'book',
      'email',
      'website',
      'directions',
      'feedback',
      'share',
      'video',
    ])
    // Those that lead away without asking the page: a finger would meet them.
    for (const name of [/^Facebook/, /^Instagram/, /hevoset/, /^Avaa video/])
      await card.getByRole('link', { name }).tap({ trial: true })

    await card.getByRole('button', { name: 'Seuraava palvelu' }).tap()
    await page.getByRole('dialog', { name: 'Ruusutarha' }).waitFor()
    await page.getByRole('button', { name: 'Sulje' }).tap()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  for (const name of ['Hevostalli Ahola', 'Ruusutarha']) {
    test(`on a phone has its main link and its close button in sight at once: ${name}`, async ({
      site,
      openPage,
    }) => {
      const page = await openPage({ tag: tag(site.data.put('/places.geojson', PLACES)), ...PHONE })
      await page.getByRole('button', { name, exact: true }).first().tap()
      const card = page.getByRole('dialog', { name })
      await card.waitFor()
      for (const part of ['.card > .card-actions > *', '[aria-label=Sulje]']) {
        const box = await card.locator(part).or(page.locator(part)).first().boundingBox()
        expect(box?.y).toBeGreaterThanOrEqual(0)
        expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(740)
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(360)
      }
      expect(await card.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
    })
  }

  for (const [device, options] of [
    ['phone', PHONE],
    ['desktop', {}],
  ] as const) {
    test(`has targets large enough for a thumb (${device})`, async ({ site, openPage }) => {
      const page = await openPage({ tag: tag(site.data.put('/places.geojson', PLACES)), ...options })
      await page.getByRole('button', { name: 'Hevostalli Ahola', exact: true }).first().click()
      await page.getByRole('dialog', { name: 'Hevostalli Ahola' }).locator('summary').waitFor()
      const sizes = await page.locator('.card button, .card a, .card summary').evaluateAll((targets) =>
        targets
          // A link within a sentence is as high as its line.
          .filter((target) => !target.closest('.card-description'))
          .map((target) => {
            const { width, height } = target.getBoundingClientRect()
            const isButton = target.localName === 'button' || target.classList.contains('button')
            const name = (target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 20)
            return {
              name,
              isButton,
              width: Math.round(width * 10) / 10,
              height: Math.round(height * 10) / 10,
            }
          }),
      )
      // On a phone its grip is one more.
      expect(sizes.length).toBe(device === 'phone' ? WHOLE.length : WHOLE.length - 1)
      expect(
        sizes.filter(({ isButton, width, height }) => Math.min(width, height) < (isButton ? 44 : 24)),
      ).toEqual([])
    })
  }
})

test('the card’s code comes when somebody points at a place, not before', async ({ site, openPage }) => {
  const page = await openPage({ tag: tag(site.data.put('/places.geojson', PLACES)) })
  await happened(page, 'nsm-ready')
  await page.locator('.ol-viewport').waitFor()
  await page.getByRole('searchbox', { name: 'Hae palveluja' }).hover()
  expect(site.assets.count('/card.js')).toBe(0)
  await page.getByRole('button', { name: 'Ruusutarha', exact: true }).first().hover()
  await expect.poll(() => site.assets.count('/card.js')).toBe(1)
  await page.getByRole('button', { name: 'Ruusutarha', exact: true }).first().click()
  await page.getByRole('dialog', { name: 'Ruusutarha' }).waitFor()
  expect(site.assets.count('/card.js')).toBe(1)
})
