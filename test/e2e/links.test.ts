/** The built files and the address of a page. */
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { THREE } from './support/places.js'
import { expect, happened, test } from './support/site.js'

const names = (page: Page): Promise<string[]> => page.locator('.item-name').allTextContents()
const hash = (page: Page) => expect.poll(() => new URL(page.url()).hash)
const title = (page: Page, map = 'nature-service-map') => page.locator(map).locator('.card-title')
const ALL = ['Hevostalli', 'Melontaretki', 'Ängen puutarha']

const around = (body: string, head = '') =>
  `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Luontopalvelut</title>${head}<link rel="stylesheet" href="/page.css"></head><body><main><h1>Luontopalvelut</h1>${body}</main></body></html>`

describe('a page that is opened with a link', () => {
  for (const [fragment, expected] of [
    ['#nsm-category=vesistö', ['Melontaretki']],
    ['#nsm-municipality=Luhanka,petäjävesi', ['Hevostalli', 'Ängen puutarha']],
    ['#nsm-mark=LuontoHoiva&nsm-q=ratsastus', ['Hevostalli']],
    ['#nsm-q=Viitasaari', ['Melontaretki']],
    ['#/sivu?nsm-q=Viitasaari', ['Melontaretki']],
    ['#osio', ALL],
  ] as const) {
    test(`${fragment} shows ${expected.join(', ')}`, async ({ site, openPage }) => {
      const page = await openPage({ tag: { src: site.data.put('/s.geojson', THREE) }, hash: fragment })
      await happened(page, 'nsm-ready')
      expect(await names(page)).toEqual(expected)
      expect(await page.locator('.pin').count()).toBe(expected.length)
    })
  }

  test('to a place shows its card, takes the focus there and scrolls to the map', async ({
    site,
    openPage,
  }) => {
    const page = await openPage({
      tag: { src: site.data.put('/s.geojson', THREE) },
      css: 'h1 { margin-bottom: 2000px }',
      hash: '#nsm=%C3%A4ngen-puutarha',
    })
    await title(page).waitFor()
    expect(await title(page).textContent()).toContain('Ängen puutarha')
    await expect.poll(() => page.locator('#card').evaluate((card) => card.matches(':focus'))).toBe(true)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500)
  })

  test('asks for nothing more where there is no link', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/s.geojson', THREE) } })
    await happened(page, 'nsm-ready')
    await page.locator('.controls').waitFor()
    expect(site.assets.count('/link-controller.js')).toBe(0)
    await page.evaluate(() => {
      location.hash = '#nsm=melontaretki'
    })
    await title(page).waitFor()
    expect(site.assets.count('/link-controller.js')).toBe(1)
  })

  test('to what is gone says so', async ({ site, openPage }) => {
    const page = await openPage({
      tag: { src: site.data.put('/s.geojson', THREE) },
      hash: '#nsm=kadonnut&nsm-category=kadonnut',
    })
    await page.getByText('Linkin palvelua ei löytynyt. Linkin rajausta ei löytynyt: Palvelutyyppi.').waitFor()
    expect(await names(page)).toEqual(ALL)
  })
})

test('with sync-url back and forward work, and a hash router keeps its route', async ({ site, openPage }) => {
  const page = await openPage({
    tag: { src: site.data.put('/s.geojson', THREE), 'sync-url': '' },
    hash: '#/palvelut?x=1',
  })
  await happened(page, 'nsm-ready')
  await page.locator('.item-name', { hasText: 'Hevostalli' }).click()
  await hash(page).toBe('#/palvelut?x=1&nsm=hevostalli')
  await page.locator('.search-input').fill('melonta')
  await hash(page).toBe('#/palvelut?x=1&nsm-q=melonta')
  expect(await names(page)).toEqual(['Melontaretki'])
  await page.goBack()
  await expect.poll(() => title(page).textContent()).toContain('Hevostalli')
  await expect.poll(() => names(page)).toEqual(ALL)
  await page.goBack()
  await title(page).waitFor({ state: 'detached' })
  await hash(page).toBe('#/palvelut?x=1')
  await page.goForward()
  await title(page).waitFor()
  await hash(page).toBe('#/palvelut?x=1&nsm=hevostalli')
})

test('two maps: links in the page name one, and neither touches what the other has written', async ({
  site,
  openPage,
}) => {
  const src = site.data.put('/s.geojson', THREE)
  const page = await openPage({
    html: around(
      `${site.script}<p><a href="#nsm=b:melontaretki">Melomaan</a></p>
      <nature-service-map id="a" heading="Eka" src="${src}" sync-url></nature-service-map>
      <nature-service-map id="b" heading="Toka" src="${src}" hide="search" sync-url></nature-service-map>`,
    ),
    hash: '#nsm-category=a:puutarha',
  })
  await happened(page, 'nsm-ready', 2)
  expect(await page.locator('#a .item-name').allTextContents()).toEqual(['Ängen puutarha'])
  expect(await page.locator('#b .item-name').allTextContents()).toEqual(ALL)
  await page.locator('#b .item-name', { hasText: 'Hevostalli' }).click()
  await hash(page).toBe('#nsm-category=a:puutarha&nsm=b:hevostalli')
  await page.locator('#a .item-name').click()
  await hash(page).toBe('#nsm=a:%C3%A4ngen-puutarha&nsm-category=a:puutarha&nsm=b:hevostalli')
  await page.getByText('Melomaan').click()
  await expect.poll(() => title(page, '#b').textContent()).toContain('Melontaretki')
})

test('a <base> leads nothing astray', async ({ site, openPage }) => {
  const src = site.data.put('/s.geojson', THREE)
  const page = await openPage({
    html: around(
      `${site.script}<nature-service-map src="${src}" sync-url></nature-service-map>`,
      '<base href="/muualla/">',
    ),
  })
  const before = new URL(page.url())
  await happened(page, 'nsm-ready')
  await page.locator('.item-name', { hasText: 'Hevostalli' }).click()
  await hash(page).toBe('#nsm=hevostalli')
  expect(new URL(page.url()).pathname).toBe(before.pathname)
})

test('in a frame without an address of its own it works and stays silent', async ({ site, openPage }) => {
  const src = site.data.put('/s.geojson', THREE)
  const inner = `<!doctype html><html lang="fi"><head><title>Kartta</title></head><body><main><h1>Kartta</h1>${site.script}<nature-service-map src="${src}" sync-url></nature-service-map></main></body></html>`
  const page = await openPage({
    html: around(
      `<iframe title="Kartta" width="1000" height="700" sandbox="allow-scripts" srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    ),
    policy: { 'frame-src': "'self'" },
  })
  const frame = page.frameLocator('iframe')
  await frame.locator('.item-name', { hasText: 'Hevostalli' }).click()
  await frame.locator('.card-title').waitFor()
  await frame.locator('.item-name', { hasText: 'Melontaretki' }).click()
  await expect.poll(() => frame.locator('.card-title').textContent()).toContain('Melontaretki')
  expect(new URL(page.url()).hash).toBe('')
})
