import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { THREE } from './support/places.js'
import { expect, happened, test } from './support/site.js'

const demo = JSON.parse(await readFile('demo/data/services.geojson', 'utf8'))

const names = (page: Page): Promise<string[]> => page.locator('.item-name').allTextContents()

describe('a visitor who wants horses for seniors near Jämsä', () => {
  test('finds them with a word and two choices', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', demo) } })
    await page.getByRole('searchbox', { name: 'Hae palveluja' }).fill('hevonen')
    await page.getByRole('button', { name: 'Rajaa' }).click()
    await page.getByRole('checkbox', { name: /^ikääntyneet, / }).check()
    await page.getByRole('combobox', { name: 'Järjestys' }).selectOption('Lähellä: Jämsä')
    await expect.poll(async () => (await names(page)).length).toBeGreaterThan(0)
    const found = await names(page)
    const status = await page.getByRole('status').first().textContent()
    expect(status?.trim()).toBe(`Näkyvissä ${found.length}/${demo.features.length} palvelua`)
    // The list is sorted by the distance that it tells.
    const details = await page.locator('.item-details').allTextContents()
    const distances = details.map((text) => Number.parseFloat(text.replace(',', '.')))
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
  })

  test('fetches the search when the field is first focused, and nothing from elsewhere', async ({
    site,
    openPage,
  }) => {
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', demo) } })
    const field = page.getByRole('searchbox', { name: 'Hae palveluja' })
    await field.waitFor()
    expect(site.assets.count('/search.js')).toBe(0)
    await field.focus()
    await expect.poll(() => site.assets.count('/search.js')).toBe(1)
    await field.fill('lammas')
    await page.locator('.item mark').first().waitFor()
    expect(site.assets.count('/search.js')).toBe(1)
  })
})

test('what a search finds is sorted by name where the visitor says so, and by what fits best again', async ({
  site,
  openPage,
}) => {
  const page = await openPage({ tag: { src: site.data.put('/services.geojson', demo) } })
  await page.getByRole('searchbox').fill('hevonen')
  await page.locator('.item mark').first().waitFor()
  const byMatch = await names(page)
  const byName = [...byMatch].sort(new Intl.Collator('fi').compare)
  expect(byName).not.toEqual(byMatch)
  const order = page.getByRole('combobox', { name: 'Järjestys' })
  await order.selectOption('A–Ö')
  await expect.poll(() => names(page)).toEqual(byName)
  await order.selectOption('Osuvin ensin')
  await expect.poll(() => names(page)).toEqual(byMatch)
})

test('a choice that has the focus is seen above the button at the end of the filters', async ({
  site,
  openPage,
}) => {
  const page = await openPage({
    tag: { src: site.data.put('/services.geojson', demo) },
    viewport: { width: 1200, height: 560 },
  })
  await page.getByRole('button', { name: 'Rajaa' }).click()
  await page.getByRole('checkbox').first().waitFor()
  const seen = () =>
    page.evaluate(() => {
      const root = document.querySelector('nature-service-map')?.shadowRoot
      const option = root?.activeElement?.closest('.facet label, .facet button')
      if (!root || !option) return 'end'
      const { x, y, width, height } = option.getBoundingClientRect()
      return option.contains(root.elementFromPoint(x + width / 2, y + height / 2)) ? 'seen' : 'covered'
    })
  await page.getByRole('checkbox').first().focus()
  const all: string[] = []
  while (all.at(-1) !== 'end') {
    all.push(await seen())
    await page.keyboard.press('Tab')
  }
  expect(all.length).toBeGreaterThan(15)
  expect(new Set(all)).toEqual(new Set(['seen', 'end']))
})

test('on a phone the filters are a sheet that says how many it finds', async ({ site, openPage }) => {
  const page = await openPage({ tag: { src: site.data.put('/services.geojson', demo) } })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('button', { name: 'Rajaa' }).click()
  const sheet = page.getByRole('dialog', { name: 'Rajaukset' })
  await sheet.getByRole('checkbox', { name: /^eläimet, / }).check()
  await happened(page, 'nsm-filter')
  await sheet.getByRole('button', { name: /^Näytä \d+ palvelua$/ }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Poista rajaus: eläimet' }).waitFor()
})

test('filters that change before it has come move the map and are told, when it comes', async ({
  site,
  openPage,
}) => {
  const release = site.assets.hold('/finder.js')
  const src = site.data.put('/d.geojson', THREE)
  const page = await openPage({ tag: { src, ids: 'hevostalli' } })
  await happened(page, 'nsm-ready')
  await page.evaluate(() => document.querySelector('nature-service-map')?.removeAttribute('ids'))
  await expect.poll(() => page.locator('.item-name').count()).toBe(3)
  release()
  await expect.poll(() => page.locator('.pin').count()).toBe(3)
  await happened(page, 'nsm-filter')
})

test('a list that was scrolled before it has come stays where it is', async ({ site, openPage }) => {
  const release = site.assets.hold('/finder.js')
  const page = await openPage({ tag: { src: site.data.put('/services.geojson', demo) } })
  await happened(page, 'nsm-ready')
  const scrolled = (by: number) => page.locator('.side').evaluate((side, top) => (side.scrollTop += top), by)
  expect(await scrolled(300)).toBe(300)
  release()
  await page.getByRole('button', { name: 'Tulosta' }).waitFor()
  // All entries come after what the finder has answered.
  await expect.poll(() => page.locator('.item-name').count()).toBe(demo.features.length)
  expect(await scrolled(0)).toBe(300)
  // Another order is another list.
  await page.getByRole('combobox', { name: 'Järjestys' }).selectOption('Lähellä: Jämsä')
  await expect.poll(() => scrolled(0)).toBe(0)
})

test('what the visitor finds with moves nothing when it comes', async ({ site, openPage }) => {
  for (const width of [1200, 360]) {
    const release = site.assets.hold('/finder.js')
    const page = await openPage({
      tag: { src: site.data.put('/services.geojson', demo), audience: 'matkailijat' },
    })
    await page.setViewportSize({ width, height: 760 })
    await happened(page, 'nsm-ready')
    await page.evaluate(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift' })
    })
    release()
    await page.getByRole('button', { name: 'Poista rajaus: matkailijat' }).waitFor()
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
  }
})
