import { readFile } from 'node:fs/promises'
import { describe } from 'vitest'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import { collection, point, THREE } from './support/places.js'
import { expect, happened, test } from './support/site.js'

const demo = JSON.parse(await readFile('demo/data/services.geojson', 'utf8'))

describe('a page with the tag and an address', () => {
  test('shows every service of the demo in a list, and pins and clusters that add up to it', async ({
    site,
    openPage,
  }) => {
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', demo) } })
    await happened(page, 'nsm-ready')
    await expect.poll(() => page.locator('.item').count()).toBe(demo.features.length)
    await page.locator('.ol-viewport').waitFor()
    const counts = await page.locator('.cluster').allTextContents()
    const pins = await page.locator('.pin').count()
    // A place with several pins counts once in each marker that has one of them: in the demo one more than there are places.
    const places = await page.locator('nature-service-map').evaluate(async (element) => {
      const all = await (element as NatureServiceMapElement).getPlaces()
      return all.map(({ positions }) => positions.length)
    })
    expect(places.filter((positions) => positions > 1)).toEqual([3])
    const shown = places.filter((positions) => positions > 0).length
    expect(counts.reduce((sum, text) => sum + Number(text), pins)).toBe(shown + 1)
  })

  test('tells how many were found, in the language of the page', async ({ site, openPage }) => {
    const src = site.data.put('/services.geojson', THREE)
    for (const [lang, text] of [
      ['fi', 'Löytyi 3 palvelua'],
      ['sv', '3 tjänster hittades'],
      ['en', '3 services found'],
    ] as const) {
      const page = await openPage({ tag: { src, lang } })
      await page.getByText(text, { exact: true }).waitFor()
    }
  })

  test('opens a card by mouse from the list, and closes it with its button', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', THREE) } })
    await page.getByRole('button', { name: 'Hevostalli', exact: true }).first().click()
    const card = page.getByRole('dialog', { name: 'Hevostalli' })
    await card.waitFor()
    await expect.poll(() => card.textContent()).toContain('Ratsastusta kaikille.')
    expect(await card.textContent()).toContain('LuontoHoiva: luontoperustaisia sosiaali- ja terveyspalveluja')
    expect(await card.textContent()).toContain('Tallitie 1')
    expect(await card.getByRole('link', { name: /^Soita/ }).getAttribute('href')).toBe('tel:+358500000001')
    expect(await card.getByRole('link', { name: /^Sähköposti/ }).getAttribute('href')).toBe(
      'mailto:talli@example.fi',
    )
    expect(await card.getByRole('link', { name: /^Verkkosivut/ }).getAttribute('href')).toBe(
      'https://talli.example.fi/',
    )
    await card.getByRole('button', { name: 'Sulje' }).click()
    await card.waitFor({ state: 'detached' })
  })

  test('opens a card with keys: the focus goes in, Escape closes, the focus returns', async ({
    site,
    openPage,
  }) => {
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', THREE) } })
    await page.getByRole('searchbox').waitFor()
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim())
    // Past what the visitor finds with, and the first entry.
    for (let keys = 0; keys < 10 && (await focused()) !== 'Melontaretki'; keys++)
      await page.keyboard.press('Tab')
    expect(await focused()).toBe('Melontaretki')
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'Melontaretki' })
    await card.waitFor()
    await expect.poll(() => card.evaluate((element) => element.matches(':focus'))).toBe(true)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await focused()).toBe('Melontaretki')
  })

  test('marks the pin of an entry that the pointer is on', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', THREE) } })
    await page.locator('.item').first().hover()
    await expect.poll(() => page.locator('.pin.is-highlighted').getAttribute('aria-label')).toBe('Hevostalli')
  })

  test('draws the pin of an entry that is inside a cluster while it is pointed at', async ({
    site,
    openPage,
  }) => {
    const near = collection(
      point('Eka', [25.7, 62.2]),
      point('Toka', [25.701, 62.201]),
      point('Kaukana', [25.9, 63.3]),
    )
    const page = await openPage({ tag: { src: site.data.put('/near.geojson', near) } })
    await page.locator('.cluster').waitFor()
    expect(await page.locator('.pin[aria-label=Eka]').count()).toBe(0)
    await page.locator('.item', { hasText: 'Eka' }).hover()
    await page.locator('.pin.is-highlighted[aria-label=Eka]').waitFor()
  })

  test('lists a place without a position, and says so in list and card', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/nature-service-map: .*varoituksia 1[\s\S]*features\[3\], "Kiertävä palvelu"/)
    const data = collection(...THREE.features, {
      type: 'Feature',
      properties: { id: 'kiertava', name: 'Kiertävä palvelu' },
      geometry: null,
    })
    const page = await openPage({ tag: { src: site.data.put('/data.geojson', data) } })
    const entry = page.locator('.item', { hasText: 'Kiertävä palvelu' })
    expect(await entry.textContent()).toContain('Ei sijaintia kartalla')
    await entry.getByRole('button').click()
    await page.getByRole('dialog', { name: 'Kiertävä palvelu' }).getByText('Ei sijaintia kartalla').waitFor()
  })

  test('zooms to where a cluster comes apart, and lists the places of one spot', async ({
    site,
    openPage,
  }) => {
    const data = collection(
      point('Aitta', [25.7, 62.2]),
      point('Sauna', [25.7, 62.2]),
      point('Laituri', [25.71, 62.205]),
      point('Kaukana', [25.9, 63.3]),
    )
    const page = await openPage({ tag: { src: site.data.put('/data.geojson', data) } })
    await page.getByRole('button', { name: '3 palvelua tässä, lähennä' }).click()
    const spot = page.getByRole('button', { name: '2 palvelua samassa paikassa' })
    await spot.waitFor()
    await page.locator('.pin[aria-label=Laituri]').waitFor()
    await spot.click()
    const card = page.getByRole('dialog', { name: '2 palvelua samassa paikassa' })
    await card.getByRole('button', { name: 'Sauna' }).click()
    await page.getByRole('dialog', { name: 'Sauna' }).waitFor()
    await expect
      .poll(() => page.getByRole('dialog', { name: 'Sauna' }).evaluate((card) => card.matches(':focus')))
      .toBe(true)
  })

  test('sorts names as Finns do', async ({ site, openPage }) => {
    const names = ['Öljymäki', 'Zorrola', 'Älvsby', 'Ahola', 'Åkerla', 'Talli 10', 'Talli 9']
    const data = collection(...names.map((name, i) => point(name, [25 + i / 5, 62])))
    const page = await openPage({ tag: { src: site.data.put('/data.geojson', data) } })
    await happened(page, 'nsm-ready')
    expect(await page.locator('.item-name').allTextContents()).toEqual([
      'Ahola',
      'Talli 9',
      'Talli 10',
      'Zorrola',
      'Åkerla',
      'Älvsby',
      'Öljymäki',
    ])
  })

  test('puts headings of names under the level of its own', async ({ site, openPage }) => {
    const src = site.data.put('/services.geojson', THREE)
    const page = await openPage({ tag: { src, heading: 'Palvelut kartalla', 'heading-level': '2' } })
    await page.getByRole('heading', { level: 2, name: 'Palvelut kartalla' }).waitFor()
    await happened(page, 'nsm-ready')
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Hevostalli',
      'Melontaretki',
      'Ängen puutarha',
    ])
    await page.getByRole('region', { name: 'Palvelut kartalla' }).waitFor()
  })
})

describe('what a visitor sees when the data does not come', () => {
  test('failed: words, the fallback and a retry that works', async ({ site, openPage, expectProblem }) => {
    expectProblem(/404/)
    expectProblem(/nature-service-map: .*404/)
    const page = await openPage({
      tag: { src: `${site.data.origin}/later.geojson` },
      fallback: '<a href="/services.html">Palvelut luettelona</a>',
    })
    await page.getByText('Palveluja ei voitu ladata. Tiedostoa, jossa palvelut ovat, ei löytynyt.').waitFor()
    await page.getByRole('link', { name: 'Palvelut luettelona' }).waitFor()
    site.data.put('/later.geojson', THREE)
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click()
    await page.getByText('Löytyi 3 palvelua').waitFor()
    expect(await page.getByRole('link', { name: 'Palvelut luettelona' }).isVisible()).toBe(false)
  })

  test('loading: says so, with the fallback, and megabytes for a large file', async ({ site, openPage }) => {
    const release = site.data.hold('/slow.geojson')
    const large = collection(
      ...THREE.features,
      point('Iso', [25, 62], { description: 'x'.repeat(3_000_000) }),
    )
    const page = await openPage({
      tag: { src: site.data.put('/slow.geojson', large, { trickle: { pieces: 30, every: 60 } }) },
      fallback: '<a href="/services.html">Palvelut luettelona</a>',
    })
    await page.getByText('Ladataan palveluja…').waitFor()
    await page.getByRole('link', { name: 'Palvelut luettelona' }).waitFor()
    release()
    await page.getByText(/^Ladattu \d,\d\/3 Mt$/).waitFor()
    await page.getByText('Löytyi 4 palvelua').waitFor()
  })

  test('empty: says that there is nothing', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/empty.geojson', collection()) } })
    await page.getByText('Näytettäviä palveluja ei ole.').waitFor()
    await happened(page, 'nsm-ready')
  })

  test('partial: shows the good ones and names the others in issues', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/nature-service-map: .*virheitä 2[\s\S]*features\[3\][\s\S]*features\[4\]/)
    const data = { type: 'FeatureCollection', features: [...THREE.features, 'rikki', null] }
    const page = await openPage({ tag: { src: site.data.put('/partly.geojson', data) } })
    await page.getByText('Löytyi 3 palvelua').waitFor()
    const issues = await page
      .locator('nature-service-map')
      .evaluate((element) =>
        (element as NatureServiceMapElement).issues.map(({ code, index }) => [code, index]),
      )
    expect(issues).toEqual([
      ['bad-feature', 3],
      ['bad-feature', 4],
    ])
  })
})

test('a script whose address has a query, as content systems add one, asks for the data once', async ({
  site,
  openPage,
}) => {
  const src = site.data.put('/d.geojson', THREE)
  const script = site.script.replace('.js"', '.js?ver=6.4"')
  const page = await openPage({
    html: `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Sivu</title><link rel="stylesheet" href="/page.css"></head><body><main><h1>Sivu</h1>${script}<nature-service-map src="${src}"></nature-service-map></main></body></html>`,
  })
  await happened(page, 'nsm-ready')
  await page.locator('.ol-overlaycontainer .pins').waitFor({ state: 'attached' })
  // The chunks import the entry by its plain address.
  expect(site.assets.count('/nature-service-map.js')).toBe(2)
  expect(site.data.count('/d.geojson')).toBe(1)
})

test('two maps stand on one page without mixing', async ({ site, openPage }) => {
  const one = site.data.put('/one.geojson', THREE)
  const two = site.data.put('/two.geojson', collection(point('Yksin', [25.7, 62.2])))
  const page = await openPage({
    html: `<!doctype html><html lang="fi"><head><title>Kaksi</title><link rel="stylesheet" href="/page.css"></head>
      <body><main><h1>Kaksi karttaa</h1>${site.script}
      <nature-service-map src="${one}" heading="Eka"></nature-service-map>
      <nature-service-map src="${two}" heading="Toka"></nature-service-map></main></body></html>`,
  })
  await happened(page, 'nsm-ready', 2)
  await page.getByRole('region', { name: 'Toka' }).getByRole('button', { name: 'Yksin' }).first().click()
  await page.getByRole('dialog', { name: 'Yksin' }).waitFor()
  expect(await page.locator('.item').count()).toBe(4)
  expect(await page.getByRole('dialog').count()).toBe(1)
})
