/** The same visit in three languages: with keys alone, and with taps alone. */
import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from './support/site.js'

const SENIORS = { fi: 'ikääntyneet', sv: 'äldre', en: 'older people' }
const FAMILIES = { fi: 'perheet', sv: 'familjer', en: 'families' }
const ANIMALS = { fi: 'eläimet', sv: 'djur', en: 'animals' }
const GARDEN = { fi: 'puutarha', sv: 'trädgård', en: 'garden' }

const place = (
  name: Record<string, string>,
  category: Record<string, string>,
  audience: Record<string, string>,
  coordinates: [number, number],
) => ({
  type: 'Feature',
  properties: { name, category, audience },
  geometry: { type: 'Point', coordinates },
})

const PLACES = {
  type: 'FeatureCollection',
  features: [
    place(
      { fi: 'Hevostalli Ahola', sv: 'Häststallet Ahola', en: 'Horse stable Ahola' },
      ANIMALS,
      SENIORS,
      [25.75, 62.24],
    ),
    place({ fi: 'Hevospolku', sv: 'Häststigen', en: 'Horse trail' }, ANIMALS, SENIORS, [25.19, 61.912]),
    place({ fi: 'Hevoskerho', sv: 'Hästklubben', en: 'Horse club' }, ANIMALS, FAMILIES, [25.2, 61.87]),
    place({ fi: 'Ruusutarha', sv: 'Rosenträdgården', en: 'Rose garden' }, GARDEN, SENIORS, [24.7, 62.26]),
  ],
}

const LANGUAGES = [
  {
    lang: 'fi',
    search: 'Hae palveluja',
    word: 'hevos',
    filter: /^Rajaa/,
    seniors: 'ikääntyneet, 2 palvelua',
    status: 'Näkyvissä 2/4 palvelua',
    order: 'Järjestys',
    near: 'Lähellä: Jämsä',
    found: ['Hevospolku', 'Hevostalli Ahola'],
    distance: /^5,\d\skm/,
    show: 'Näytä 2 palvelua',
    nearMe: 'Lähellä minua',
    denied: 'Sijaintisi käyttöä ei ole sallittu.',
    choose: 'Valitse kunta',
  },
  {
    lang: 'sv',
    search: 'Sök tjänster',
    word: 'häst',
    filter: /^Filtrera/,
    seniors: 'äldre, 2 tjänster',
    status: 'Visar 2 av 4 tjänster',
    order: 'Ordning',
    near: 'Nära: Jämsä',
    found: ['Häststigen', 'Häststallet Ahola'],
    distance: /^5,\d\skm/,
    show: 'Visa 2 tjänster',
    nearMe: 'Nära mig',
    denied: 'Din position får inte användas.',
    choose: 'Välj en kommun',
  },
  {
    lang: 'en',
    search: 'Search services',
    word: 'horse',
    filter: /^Filter/,
    seniors: 'older people, 2 services',
    status: 'Showing 2 of 4 services',
    order: 'Sort by',
    near: 'Near: Jämsä',
    found: ['Horse trail', 'Horse stable Ahola'],
    distance: /^5\.\d\skm/,
    show: 'Show 2 services',
    nearMe: 'Near me',
    denied: 'Location is not allowed.',
    choose: 'Choose a municipality',
  },
] as const

const names = (page: Page) => page.locator('.item-name').allTextContents()
const status = async (page: Page) => (await page.getByRole('status').first().textContent())?.trim()

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab doesn't lead to ${wanted}`)
}

describe.each(LANGUAGES)('in $lang', (texts) => {
  test('keys alone lead from a word to the nearest that fits, and open it', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/places.geojson', PLACES), lang: texts.lang } })
    await tabTo(page, page.getByRole('searchbox', { name: texts.search }))
    await page.keyboard.type(texts.word)
    await expect.poll(async () => (await names(page)).length).toBe(3)

    await tabTo(page, page.getByRole('button', { name: texts.filter }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('checkbox', { name: texts.seniors }))
    await page.keyboard.press('Space')
    await expect.poll(() => status(page)).toBe(texts.status)

    const order = page.getByRole('combobox', { name: texts.order })
    while (!(await order.evaluate((element) => element.matches(':focus'))))
      await page.keyboard.press('Shift+Tab')
    const steps = await order.evaluate((element, near) => {
      const options = element instanceof HTMLSelectElement ? [...element.options] : []
      return options.findIndex(({ label }) => label === near) - options.findIndex(({ selected }) => selected)
    }, texts.near)
    await page.keyboard.press('Space')
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => names(page)).toEqual(texts.found)
    expect(await page.locator('.item-details').first().textContent()).toMatch(texts.distance)

    await tabTo(page, page.getByRole('button', { name: texts.found[0], exact: true }).first())
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: texts.found[0] }).waitFor()
  })

  test('taps alone filter in a sheet; a position that is refused leads to the municipalities', async ({
    site,
    openPage,
  }) => {
    const page = await openPage({
      tag: { src: site.data.put('/places.geojson', PLACES), lang: texts.lang },
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    })
    await page.getByRole('button', { name: texts.filter }).tap()
    const seniors = texts.seniors.replace('2', '3')
    await page.getByRole('dialog').getByRole('checkbox', { name: seniors }).tap()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: texts.show.replace('2', '3') })
      .tap()
    await expect.poll(async () => (await names(page)).length).toBe(3)

    await page.getByRole('button', { name: texts.nearMe }).tap()
    await page.getByText(texts.denied).waitFor()
    await page.getByRole('combobox', { name: texts.choose }).selectOption('Jämsä')
    await expect.poll(async () => (await names(page))[0]).toBe(texts.found[0])
  })
})

test('a position that is given sorts by distance, and nobody is told of it', async ({ site, openPage }) => {
  const page = await openPage({
    tag: { src: site.data.put('/places.geojson', PLACES), 'sync-url': '' },
    geolocation: { latitude: 62.26, longitude: 24.71 },
    permissions: ['geolocation'],
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: 'Lähellä minua' }).click()
  await expect.poll(async () => (await names(page))[0]).toBe('Ruusutarha')
  expect(await page.locator('.item-details').first().textContent()).toMatch(/^\d+\sm/)
  expect(asked.filter((url) => /24\.7|62\.26/.test(url))).toEqual([])
  expect(page.url()).not.toMatch(/24\.71|62\.26/)
})
