import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import { collection, point, THREE } from './support/places.js'
import { expect, happened, test } from './support/site.js'

const demo = JSON.parse(await readFile('demo/data/services.geojson', 'utf8'))

const SERVICES = collection(
  point('Alpakat', [25.1, 62.2], {
    category: 'eläimet',
    municipality: 'Laukaa',
    provider: 'Tila A',
    mark: 'LuontoVoima',
  }),
  point('Kasvimaa', [25.4, 62.5], {
    category: ['puutarha', 'maatila'],
    municipality: 'Jämsä',
    provider: 'Tila A',
  }),
  point('Melonta', [25.9, 62.9], {
    category: { fi: 'vesistö', sv: 'vatten' },
    municipality: 'Laukaa',
    audience: ['perheet', 'matkailijat'],
    activity: 'melonta',
  }),
)

const names = (page: Page): Promise<string[]> => page.locator('.item-name').allTextContents()

describe('an owner chooses what is shown', () => {
  for (const [attribute, value, expected] of [
    ['category', 'eläimet,puutarha', ['Alpakat', 'Kasvimaa']],
    ['category', 'Vatten', ['Melonta']],
    ['municipality', 'laukaa', ['Alpakat', 'Melonta']],
    ['mark', 'LuontoVoima', ['Alpakat']],
    ['audience', 'matkailijat', ['Melonta']],
    ['activity', 'Melonta', ['Melonta']],
    ['provider', 'Tila A', ['Alpakat', 'Kasvimaa']],
    ['ids', 'melonta,kasvimaa', ['Kasvimaa', 'Melonta']],
  ] as const) {
    test(`by ${attribute}="${value}"`, async ({ site, openPage }) => {
      const page = await openPage({ tag: { src: site.data.put('/s.geojson', SERVICES), [attribute]: value } })
      await happened(page, 'nsm-ready')
      expect(await names(page)).toEqual(expected)
      expect(await page.locator('.pin').count()).toBe(expected.length)
    })
  }

  test('several attributes narrow, and one that is changed is obeyed', async ({ site, openPage }) => {
    const page = await openPage({
      tag: { src: site.data.put('/s.geojson', SERVICES), municipality: 'Laukaa', category: 'eläimet' },
    })
    await happened(page, 'nsm-ready')
    expect(await names(page)).toEqual(['Alpakat'])
    await page.locator('nature-service-map').evaluate((map) => map.removeAttribute('category'))
    await page.getByText('Näkyvissä 2/3 palvelua').waitFor()
    expect(await names(page)).toEqual(['Alpakat', 'Melonta'])
    await expect.poll(() => page.locator('.pin').count()).toBe(2)
  })
})

test('a filter that is taken away brings back the whole list, not only its first screenful', async ({
  site,
  openPage,
}) => {
  const many = Array.from({ length: 40 }, (_, i) =>
    point(`Palvelu ${i}`, [25 + i / 40, 62], { municipality: i === 7 ? 'Laukaa' : 'Jämsä' }),
  )
  const page = await openPage({
    tag: { src: site.data.put('/many.geojson', collection(...many)), municipality: 'Laukaa' },
  })
  await happened(page, 'nsm-ready')
  expect(await names(page)).toEqual(['Palvelu 7'])
  await page.locator('nature-service-map').evaluate((map) => map.removeAttribute('municipality'))
  await expect.poll(async () => (await names(page)).length).toBe(40)
})

test('an owner’s own words come from a file, and its code only with them', async ({ site, openPage }) => {
  const src = site.data.put('/s.geojson', SERVICES)
  const strings = site.data.put('/et.json', { locale: 'et-EE', found: 'Leitud: {n}', zoomIn: 'Suurenda' })
  const page = await openPage({ tag: { src } })
  const asked = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  await page.getByRole('button', { name: 'Lähennä' }).waitFor()
  expect(await asked()).toContain('/finder.js')
  expect(await asked()).not.toContain('/own-strings.js')
  await page.locator('nature-service-map').evaluate((map, url) => map.setAttribute('strings', url), strings)
  await page.getByText('Leitud: 3').waitFor()
  await page.getByRole('button', { name: 'Suurenda' }).waitFor()
  expect(await page.getByRole('button', { name: 'Loitonna' }).count()).toBe(1)
  expect(await asked()).toEqual(expect.arrayContaining(['/own-strings.js', '/et.json']))
})

describe('an owner chooses the look', () => {
  const color = (page: Page, selector: string, property = 'background-color') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

  test('accent colours clusters and buttons, by attribute or by custom property', async ({
    site,
    openPage,
  }) => {
    const src = site.data.put('/demo.geojson', demo)
    const page = await openPage({ tag: { src, accent: '#7b2d26' } })
    await happened(page, 'nsm-ready')
    expect(await color(page, '.cluster')).toBe('rgb(123, 45, 38)')
    const second = await openPage({ tag: { src }, css: 'nature-service-map { --nsm-accent: rebeccapurple }' })
    await happened(second, 'nsm-ready')
    await expect.poll(() => color(second, '.cluster')).toBe('rgb(102, 51, 153)')
  })

  test('categories have the colours and symbols that were chosen, readable on any colour', async ({
    site,
    openPage,
  }) => {
    const page = await openPage({
      tag: {
        src: site.data.put('/s.geojson', SERVICES),
        'category-colors': 'eläimet=#ffee00; Vatten=navy',
        'category-symbols': 'puutarha=flame',
      },
    })
    await happened(page, 'nsm-ready')
    expect(await color(page, '.pin[aria-label=Alpakat] .pin-shape')).toBe('rgb(150, 131, 0)')
    expect(await color(page, '.pin[aria-label=Alpakat] .pin-symbol', 'color')).toBe('rgb(0, 0, 0)')
    expect(await color(page, '.pin[aria-label=Melonta] .pin-shape')).toBe('rgb(0, 0, 128)')
    expect(await color(page, '.pin[aria-label=Melonta] .pin-symbol', 'color')).toBe('rgb(255, 255, 255)')
    expect(await page.locator('.pin[aria-label=Kasvimaa] svg').innerHTML()).toBe(
      await page.locator('.item', { hasText: 'Kasvimaa' }).locator('svg').innerHTML(),
    )
  })

  test('pins have the size and shape that were chosen, and still point at their places', async ({
    site,
    openPage,
  }) => {
    const src = site.data.put('/s.geojson', SERVICES)
    const tips = async (tag: Record<string, string>, bottom: boolean) => {
      const page = await openPage({ tag: { src, ...tag } })
      await happened(page, 'nsm-ready')
      return page.locator('.pin[aria-label=Kasvimaa]').evaluate((pin, atBottom) => {
        const { x, y, width, height } = pin.getBoundingClientRect()
        return { width, x: x + width / 2, y: y + (atBottom ? height : height / 2) }
      }, bottom)
    }
    const drop = await tips({}, true)
    const large = await tips({ 'pin-size': '48' }, true)
    const circle = await tips({ 'pin-shape': 'circle', 'pin-size': '20' }, false)
    expect([drop.width, large.width, circle.width]).toEqual([32, 48, 20])
    for (const other of [large, circle]) {
      expect(other.x).toBeCloseTo(drop.x, 0)
      expect(other.y).toBeCloseTo(drop.y, 0)
    }
  })

  test("theme is the page's, changes with it while running, or is the owner's", async ({
    site,
    openPage,
  }) => {
    const src = site.data.put('/s.geojson', SERVICES)
    const page = await openPage({
      tag: { src },
      css: ':root { color-scheme: light dark } .dark { color-scheme: dark }',
    })
    await happened(page, 'nsm-ready')
    const water = () =>
      page.locator('.stage > canvas').evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement
        const { data } = (canvas as HTMLCanvasElement)
          .getContext('2d')
          ?.getImageData(width / 2, height / 2, 1, 1) ?? { data: [] }
        return (data[0] ?? 0) + (data[1] ?? 0) + (data[2] ?? 0) > 384
      })
    await expect.poll(() => color(page, '.root')).toBe('rgb(255, 255, 255)')
    await page.locator('.stage > canvas').waitFor()
    expect(await water()).toBe(true)
    await page.evaluate(() => document.documentElement.classList.add('dark'))
    await expect.poll(() => color(page, '.root')).toBe('rgb(23, 28, 25)')
    await expect.poll(water).toBe(false)
    await page.locator('nature-service-map').evaluate((map) => map.setAttribute('theme', 'light'))
    await expect.poll(() => color(page, '.root')).toBe('rgb(255, 255, 255)')
    await expect.poll(water).toBe(true)
  })

  test("the page's font and text size come in, and nothing else of its style", async ({ site, openPage }) => {
    const page = await openPage({
      tag: { src: site.data.put('/s.geojson', SERVICES) },
      css: `html { font-size: 62.5% } body { font: 20px/2 Georgia, serif; text-transform: uppercase; text-align: center; letter-spacing: 3px }
        button { background: red !important; border: 9px solid } ul { margin: 99px } h2, h3 { color: red } p { font-size: 99px } * { box-sizing: content-box }`,
    })
    await happened(page, 'nsm-ready')
    const item = page.locator('.item-name').first()
    const style = await item.evaluate((element) => {
      const {
        fontFamily,
        fontSize,
        textTransform,
        textAlign,
        letterSpacing,
        color: ink,
      } = getComputedStyle(element)
      return { fontFamily, fontSize, textTransform, textAlign, letterSpacing, ink }
    })
    expect(style).toEqual({
      fontFamily: 'Georgia, serif',
      fontSize: '20px',
      textTransform: 'none',
      textAlign: 'start',
      letterSpacing: 'normal',
      ink: 'rgb(28, 38, 32)',
    })
  })

  test('layout="map" and hide="list" show the map, and a button for the list', async ({ site, openPage }) => {
    const src = site.data.put('/s.geojson', SERVICES)
    for (const tag of [{ layout: 'map' }, { hide: 'list' }] as Record<string, string>[]) {
      const page = await openPage({ tag: { src, ...tag } })
      await happened(page, 'nsm-ready')
      expect(await page.locator('.item-name').first().isVisible()).toBe(false)
      const button = page.getByRole('button', { name: 'Näytä luettelo' })
      await button.click()
      await page.locator('.item-name').first().waitFor()
      await page.getByRole('button', { name: 'Piilota luettelo' }).click()
      await page.locator('.item-name').first().waitFor({ state: 'hidden' })
    }
  })

  test('layout="list" shows the list, and a button for the map', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/s.geojson', SERVICES), layout: 'list' } })
    await happened(page, 'nsm-ready')
    expect(await page.locator('.map-area').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Näytä kartta' }).click()
    await page.locator('.ol-viewport').waitFor()
    await expect.poll(() => page.locator('.pin').count()).toBe(3)
  })
})

describe('the basemap', () => {
  test('is the embedded region by default, with its credits, and asks no server', async ({
    site,
    openPage,
  }) => {
    const page = await openPage({ tag: { src: site.data.put('/s.geojson', SERVICES) } })
    await page.locator('.stage > canvas').waitFor()
    expect(await page.locator('.attribution').textContent()).toMatch(/GSHHG · Natural Earth · GeoNames/)
    expect(site.tiles.requests).toEqual([])
  })

  test('none is a plain ground without credits', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/s.geojson', SERVICES), basemap: 'none' } })
    await page.locator('.ol-viewport').waitFor()
    await page.getByRole('button', { name: 'Lähennä', exact: true }).waitFor()
    expect(await page.locator('.stage > canvas').count()).toBe(0)
    expect(await page.locator('.attribution').count()).toBe(0)
    expect(site.assets.count('/tile-layer.js')).toBe(0)
  })

  test("a template brings tiles from its server, with the owner's credit, and may be taken back", async ({
    site,
    openPage,
  }) => {
    const page = await openPage({
      tag: {
        src: site.data.put('/s.geojson', SERVICES),
        basemap: site.tiles.template,
        attribution: 'Oma karttapalvelu',
      },
    })
    await expect.poll(() => site.tiles.requests.length).toBeGreaterThan(0)
    await page.getByText('Oma karttapalvelu').waitFor()
    await page.locator('nature-service-map').evaluate((map) => {
      ;(map as NatureServiceMapElement).basemap = 'region'
    })
    await page.locator('.stage > canvas').waitFor()
    await expect.poll(() => page.locator('.attribution').textContent()).toMatch(/GSHHG/)
  })

  test('OpenStreetMap is asked, and credited, only where the owner chose it', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/asked of a stranger: https:\/\/tile\.openstreetmap\.org/)
    expectProblem(
      /request failed: https:\/\/tile\.openstreetmap\.org|policy: img-src|Content Security Policy|Failed to load/,
    )
    expectProblem(/tile\.openstreetmap\.org/)
    const page = await openPage({
      tag: { src: site.data.put('/s.geojson', SERVICES), basemap: 'osm' },
      policy: { 'img-src': "'self' https://tile.openstreetmap.org" },
    })
    const credit = page.getByRole('link', { name: '© OpenStreetMap contributors' })
    await credit.waitFor()
    expect(await credit.getAttribute('href')).toBe('https://www.openstreetmap.org/copyright')
    await page.locator('.ol-layer').waitFor({ state: 'attached' })
  })

  test("OpenLayers' vector layer is fetched only for data with lines or areas", async ({
    site,
    openPage,
  }) => {
    const plain = await openPage({ tag: { src: site.data.put('/three.geojson', THREE) } })
    await plain.locator('.ol-viewport').waitFor()
    await plain.locator('.item-name').first().hover()
    await expect.poll(() => site.assets.count('/card.js')).toBe(1)
    expect(site.assets.count('/shapes-layer.js')).toBe(0)
    const route = collection(...THREE.features, {
      type: 'Feature',
      properties: { id: 'reitti', name: 'Reitti' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [25.2, 62.2],
          [25.4, 62.4],
          [25.9, 62.5],
        ],
      },
    })
    const page = await openPage({ tag: { src: site.data.put('/route.geojson', route) } })
    await page.locator('.ol-layer').waitFor({ state: 'attached' })
    expect(site.assets.count('/shapes-layer.js')).toBe(1)
  })
})
