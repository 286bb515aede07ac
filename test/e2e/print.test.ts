/** What comes out of the printer: read from the PDFs that the browser makes of a page. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { type Box, type Color, DOTS, PdfReader, squeezed } from './support/pdf.js'
import { type Collection, collection, point } from './support/places.js'
import { test as base, drawn, expect, happened } from './support/site.js'

const demo: Collection = JSON.parse(await readFile('demo/data/services.geojson', 'utf8'))

const test = base.extend('reader', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const reader = await PdfReader.open(browser)
  onCleanup(() => reader.close())
  return reader
})

const A4 = { format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } } as const

/** Waits until what Ctrl+P prints is complete. */
async function prepared(page: Page): Promise<void> {
  await happened(page, 'nsm-ready')
  const state = async () => {
    const [note, places] = await onPaper(page)
    return note.length === 0 && places > 0
  }
  await expect.poll(state, { interval: 200 }).toBe(true)
}

const LANGUAGES = [
  {
    lang: 'fi',
    title: 'Luontopalvelut',
    found: 'Näkyvissä 2/4 palvelua',
    filters: 'Rajaukset: eläimet',
    clusters: 'Useita palveluja, luku kertoo määrän',
    names: ['Hevostalli', 'Poroaitaus'],
    controls: ['Hae palveluja', 'Lähellä minua', 'Tulosta', 'Vain kartalla näkyvät'],
  },
  {
    lang: 'sv',
    title: 'Naturbaserade tjänster',
    found: 'Visar 2 av 4 tjänster',
    filters: 'Filter: djur',
    clusters: 'Flera tjänster, siffran anger antalet',
    names: ['Häststall', 'Renhage'],
    controls: ['Sök tjänster', 'Nära mig', 'Skriv ut', 'Bara de som syns'],
  },
  {
    lang: 'en',
    title: 'Nature-based services',
    found: 'Showing 2 of 4 services',
    filters: 'Filters: animals',
    clusters: 'Several services; the number tells how many',
    names: ['Horse stable', 'Reindeer pen'],
    controls: ['Search services', 'Near me', 'Only those in view'],
  },
] as const

const ANIMALS = { fi: 'eläimet', sv: 'djur', en: 'animals' }
const FOUR = collection(
  point('talli', [25.1, 62.2], {
    name: { fi: 'Hevostalli', sv: 'Häststall', en: 'Horse stable' },
    description: 'Ratsastusta kaikille.',
    category: ANIMALS,
    mark: 'LuontoHoiva',
    provider: 'Talli Oy',
    address: 'Tallitie 1',
    postcode: '41900',
    municipality: 'Petäjävesi',
    phone: '+358 50 000 0001',
    email: 'talli@example.fi',
    website: 'https://www.talli.example.fi/',
  }),
  point('porot', [25.1001, 62.2001], {
    name: { fi: 'Poroaitaus', sv: 'Renhage', en: 'Reindeer pen' },
    category: ANIMALS,
    municipality: 'Petäjävesi',
    phone: '014 000 0002',
    email: 'porot@example.fi',
  }),
  point('retki', [26.1, 62.9], { name: 'Melontaretki', category: 'vesistö', phone: '+358 50 000 0003' }),
  point('puutarha', [25.9, 61.7], { name: 'Puutarha', category: 'puutarha', email: 'puutarha@example.fi' }),
)

describe.each(LANGUAGES)('in $lang, paper has', (texts) => {
  test('the list of what was found with its contact details, and nothing else', async ({
    site,
    openPage,
    reader,
  }) => {
    const src = site.data.put('/four.geojson', FOUR)
    const page = await openPage({ tag: { src, lang: texts.lang, heading: texts.title, category: 'eläimet' } })
    await prepared(page)
    await page.locator('.item-name').first().click()
    await page.getByRole('dialog').waitFor()
    const pages = await reader.texts(await page.pdf(A4))
    const text = pages.join('')

    expect(text).toContain(squeezed(texts.title))
    expect(text).toContain(squeezed(`${texts.found} · ${texts.filters}`))
    expect(text).toContain(squeezed(texts.clusters))
    const talli = `${ANIMALS[texts.lang]} · LuontoHoiva Talli Oy, Tallitie 1, 41900 Petäjävesi +358 50 000 0001 talli@example.fi talli.example.fi`
    const porot = `${ANIMALS[texts.lang]} Petäjävesi 014 000 0002 porot@example.fi`
    const list = `${texts.names[0]} ${talli} ${texts.names[1]} ${porot}`
    expect(text).toContain(squeezed(list))
    for (const other of [
      'Melontaretki',
      'Puutarha',
      'puutarha@',
      '0003',
      'Ratsastusta kaikille',
      ...texts.controls,
    ]) {
      expect(text).not.toContain(squeezed(other))
    }
    // The page around it is as it was.
    expect(text.indexOf(squeezed('Ennen karttaa.'))).toBeLessThan(text.indexOf(squeezed(texts.found)))
    expect(text.indexOf(squeezed('Kartan jälkeen.'))).toBeGreaterThan(text.indexOf('porot@'))
  })
})

test('every one of the demo’s places is on paper, in the order of the list, however high the page makes the map', async ({
  site,
  openPage,
  reader,
}) => {
  const src = site.data.put('/services.geojson', demo)
  const page = await openPage({ tag: { src }, css: 'nature-service-map { height: 500px; overflow: hidden }' })
  await prepared(page)
  await expect.poll(() => page.locator('.item').count()).toBe(demo.features.length)
  const names = await page.locator('.item-name').allTextContents()
  const pages = await reader.texts(await page.pdf(A4))
  expect(pages.length).toBeGreaterThan(3)
  const text = pages.join('')
  let at = text.indexOf('GeoNames')
  for (const name of names) {
    const found = text.indexOf(squeezed(name), at)
    expect([name, found > at]).toEqual([name, true])
    at = found
  }
  for (const { properties } of demo.features) {
    for (const detail of [properties.phone, properties.email]) {
      if (typeof detail === 'string') expect(text).toContain(squeezed(detail))
    }
  }
  expect(text.indexOf(squeezed('Kartan jälkeen.'))).toBeGreaterThan(at)
})

// Where things stand

const [RED, BLUE, CLUSTER, LAND]: readonly Color[] = [
  [255, 0, 0],
  [0, 0, 255],
  [170, 0, 170],
  [0, 255, 0],
]
const COLORS = [RED, BLUE, CLUSTER, LAND].filter((color) => color !== undefined)
const COLORFUL = { 'category-colors': 'eläimet=#f00; vesistö=#00f; puutarha=#f80', accent: '#aa00aa' }
const SPREAD = collection(
  point('A', [25.1, 62.2], { category: 'eläimet' }),
  point('B', [26.4, 62.95], { category: 'vesistö' }),
  point('C', [25.9, 61.7], { category: 'puutarha' }),
  point('D', [25.9005, 61.7], { category: 'puutarha' }),
)

/** The list's own signs have the colours of the pins. */
async function hide(page: Page, selectors: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.querySelector('nature-service-map')?.shadowRoot?.adoptedStyleSheets.push(sheet)
  }, `${selectors} { visibility: hidden }`)
}

const png = (bytes: Buffer): string => `data:image/png;base64,${bytes.toString('base64')}`

function inside(box: Box | undefined, map: Box | undefined): [x: number, y: number] {
  if (!box || !map) throw new Error('A colour is missing.')
  const at = (start: number, end: number, from: number, to: number) =>
    ((start + end) / 2 - from) / (to - from)
  return [at(box.left, box.right, map.left, map.right), at(box.top, box.bottom, map.top, map.bottom)]
}

/** The page of a PDF that has the map, as a picture, with the boxes of the colours in it. */
async function mapOnPaper(
  reader: PdfReader,
  pdf: Buffer,
): Promise<{ page: number; picture: string; boxes: readonly (Box | undefined)[] }> {
  const { length } = await reader.texts(pdf)
  for (let n = 1; n <= length; n++) {
    const picture = await reader.picture(pdf, n)
    const boxes = await reader.boxes(picture, COLORS)
    if (boxes[0]) return { page: n, picture, boxes }
  }
  throw new Error('No page shows a pin.')
}

describe('pins stand on paper where they stand on the screen, to the millimetre,', () => {
  test.for([
    { width: 1200, pdf: { ...A4 } },
    { width: 1200, pdf: { ...A4, landscape: true, printBackground: true } },
    { width: 360, pdf: { ...A4, printBackground: true } },
    { width: 360, pdf: { ...A4, landscape: true } },
  ])('$width px wide, $pdf', async ({ width, pdf }, { site, openPage, reader }) => {
    const page = await openPage({
      tag: { src: site.data.put('/spread.geojson', SPREAD), basemap: 'none', hide: 'legend', ...COLORFUL },
      css: 'nature-service-map { --nsm-land: #0f0 }',
      viewport: { width, height: 800 },
    })
    await prepared(page)
    await page.locator('.ol-overlaycontainer .pins').waitFor({ state: 'attached' })
    await page.locator('.stage').scrollIntoViewIfNeeded()
    await hide(page, '.print-key')
    await drawn(page)
    const screen = await reader.boxes(png(await page.locator('.stage').screenshot()), COLORS)
    const { boxes } = await mapOnPaper(reader, await page.pdf(pdf))
    const [, , , map] = boxes
    if (!map) throw new Error('There is no land.')
    const size = [(map.right - map.left) / DOTS, (map.bottom - map.top) / DOTS] as const
    expect(Math.max(...size)).toBeGreaterThan(90)
    for (const n of [0, 1, 2]) {
      const [x, y] = inside(boxes[n], map)
      const [seenX, seenY] = inside(screen[n], screen[3])
      expect(Math.abs(x - seenX) * size[0]).toBeLessThan(1)
      expect(Math.abs(y - seenY) * size[1]).toBeLessThan(1)
    }
  })
})

/** The part of a picture between the first two pins. */
function between([a, b]: readonly (Box | undefined)[]): Box {
  if (!a || !b) throw new Error('A pin is missing.')
  return { left: (a.left + a.right) / 2, top: b.bottom, right: (b.left + b.right) / 2, bottom: a.bottom }
}

/** The same part of the map without pins, on paper and on the screen, and how far they are apart. */
async function compareBasemaps(page: Page, reader: PdfReader) {
  await hide(page, '.print-key')
  await drawn(page)
  const screen = await reader.boxes(png(await page.locator('.stage').screenshot()), COLORS)
  const paper = await mapOnPaper(reader, await page.pdf(A4))
  await hide(page, '.pins, .print-pins')
  const bare = png(await page.locator('.stage').screenshot())
  const picture = await reader.picture(await page.pdf(A4), paper.page)
  return reader.offset([picture, bare], [between(paper.boxes), between(screen)])
}

test('the basemap lies on paper as it lies under the pins on the screen, to the millimetre', async ({
  site,
  openPage,
  reader,
}) => {
  const src = site.data.put('/spread.geojson', SPREAD)
  const page = await openPage({ tag: { src, hide: 'legend', ...COLORFUL } })
  await prepared(page)
  await page.locator('.stage > canvas').waitFor({ state: 'attached' })
  await page.locator('.ol-overlaycontainer .pins').waitFor({ state: 'attached' })
  const { x, y, apart } = await compareBasemaps(page, reader)
  expect(Math.hypot(x, y) / DOTS).toBeLessThan(1)
  // Of 255; the picture on paper is the sharper one.
  expect(apart).toBeLessThan(12)
})

test('tiles, which nobody may read, are on paper too', async ({ site, openPage, reader }) => {
  const src = site.data.put('/spread.geojson', SPREAD)
  const page = await openPage({
    tag: { src, hide: 'legend', basemap: site.tiles.template, ...COLORFUL },
    css: 'nature-service-map { --nsm-land: #0f0 }',
  })
  await prepared(page)
  await expect.poll(() => site.tiles.requests.length).toBeGreaterThan(3)
  // Nothing of the ground under them is seen any more.
  await expect
    .poll(async () => (await reader.boxes(png(await page.locator('.stage').screenshot()), COLORS))[3])
    .toBe(undefined)
  expect((await compareBasemaps(page, reader)).apart).toBeLessThan(3)
})

test('a dark page’s map and list are light on paper, with its backgrounds printed or not', async ({
  site,
  openPage,
  reader,
}) => {
  const page = await openPage({
    tag: { src: site.data.put('/spread.geojson', SPREAD), theme: 'dark', ...COLORFUL },
    css: 'nature-service-map { --nsm-surface: #000; --nsm-text: #fff; --nsm-land: #000; --nsm-region: #010101 }',
  })
  await prepared(page)
  for (const printBackground of [true, false]) {
    const pdf = await page.pdf({ ...A4, printBackground })
    const { mean } = await reader.greys((await mapOnPaper(reader, pdf)).picture)
    expect(mean).toBeGreaterThan(225)
    expect((await reader.texts(pdf)).join('')).toContain(squeezed('Löytyi 4 palvelua'))
  }
})

test('pins are on paper where the map has never come', async ({ site, openPage, reader }) => {
  const release = site.holdMapChunk()
  const page = await openPage({ tag: { src: site.data.put('/spread.geojson', SPREAD), ...COLORFUL } })
  await prepared(page)
  await hide(page, '.print-key')
  const { boxes } = await mapOnPaper(reader, await page.pdf(A4))
  expect(boxes.slice(0, 3).every(Boolean)).toBe(true)
  release()
})

// What is there, and what the button fetches

const many = (count: number): Collection =>
  collection(
    ...Array.from({ length: count }, (_, n) =>
      point(`Palvelu ${n}`, [24.5 + (n % 40) / 20, 61.6 + (n % 37) / 20], {
        category: n % 2 ? 'metsä' : 'vesistö',
        phone: `+358 50 ${String(n).padStart(7, '0')}`,
      }),
    ),
  )

/** Keeps `window.print` from printing, and counts it. */
async function stubPrint(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { prints: 0 })
    window.print = () => {
      Object.assign(window, { prints: Number(Reflect.get(window, 'prints')) + 1 })
    }
  })
  return () => page.evaluate(() => Number(Reflect.get(window, 'prints')))
}

/** What paper says is missing, and how many places it has. */
async function onPaper(page: Page): Promise<[note: string[], places: number]> {
  await page.emulateMedia({ media: 'print' })
  const found = [
    await page.locator('.print-note').allTextContents(),
    await page.locator('.print-item').count(),
  ] as [string[], number]
  await page.emulateMedia({ media: null })
  // What has been laid goes with the next input.
  await page.keyboard.press('Shift')
  return found
}

test('Ctrl+P prints what is there and says so; the button fetches the rest first', async ({
  site,
  openPage,
  reader,
}) => {
  const page = await openPage({ tag: { src: site.data.put('/many.geojson', many(510)), basemap: 'none' } })
  await happened(page, 'nsm-ready')
  const note = 'Luettelossa on 500/510 palvelua. Tulosta sivun painikkeella, niin kaikki tulevat mukaan.'
  await expect.poll(() => onPaper(page)).toEqual([[note], 500])

  const prints = await stubPrint(page)
  await page.getByRole('button', { name: 'Tulosta' }).click()
  await expect.poll(prints).toBe(1)
  const text = (await reader.texts(await page.pdf(A4))).join('')
  expect(text.match(/\+35850\d{7}/g)).toHaveLength(510)
  expect(text).not.toContain(squeezed('Luettelossa on'))
  await page.keyboard.press('Shift')
})

test('before anything is ready the list is the screen’s, and paper says what it lacks', async ({
  site,
  openPage,
}) => {
  const page = await openPage({ tag: { src: site.data.put('/four.geojson', FOUR), basemap: 'none' } })
  await prepared(page)
  // An answer is on the screen at once, and made ready for paper only when it has stood for a while.
  const paper = await page.evaluate(async () => {
    const map = document.querySelector('nature-service-map')
    if (!map) return []
    map.search = 'Poroaitaus'
    while (map.count !== 1) await new Promise((resolve) => setTimeout(resolve))
    dispatchEvent(new Event('beforeprint'))
    const texts = ['.print-about', '.print-note', '.print-item'].map((selector) =>
      map.shadowRoot?.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim(),
    )
    dispatchEvent(new Event('afterprint'))
    return texts
  })
  expect(paper).toEqual([
    'Näkyvissä 1/4 palvelua · Haku: Poroaitaus',
    'Luettelosta puuttuvat yhteystiedot. Tulosta sivun painikkeella, niin kaikki tulevat mukaan.',
    'Poroaitaus eläimet Petäjävesi',
  ])
  await page.keyboard.press('Shift')
})

test('more than two thousand places are too many even for the button, and paper says so', async ({
  site,
  openPage,
}) => {
  const page = await openPage({
    tag: { src: site.data.put('/many.geojson', many(2030)), basemap: 'none', layout: 'map' },
  })
  await happened(page, 'nsm-ready')
  const prints = await stubPrint(page)
  await page.evaluate(() => document.querySelector('nature-service-map')?.print())
  expect(await prints()).toBe(1)
  const note = 'Luettelossa on 2\u00a0000/2\u00a0030 palvelua. Rajaa hakua, niin loputkin mahtuvat mukaan.'
  await expect.poll(() => onPaper(page)).toEqual([[note], 2000])
})

test('print() waits for data that is on its way', async ({ site, openPage }) => {
  const release = site.data.hold('/late.geojson')
  const page = await openPage({ tag: { src: site.data.put('/late.geojson', FOUR) } })
  await page.locator('.skeleton').first().waitFor()
  const prints = await stubPrint(page)
  const printed = page.evaluate(() => document.querySelector('nature-service-map')?.print())
  await expect.poll(() => site.assets.count('/print.js')).toBe(1)
  expect(await prints()).toBe(0)
  release()
  await printed
  expect(await prints()).toBe(1)
})

// On the screen

describe('the button', () => {
  test('is reached and pressed with keys, and the focus stays on it', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/four.geojson', FOUR) } })
    const button = page.getByRole('button', { name: 'Tulosta' })
    await button.waitFor()
    const prints = await stubPrint(page)
    await page.getByRole('checkbox', { name: 'Vain kartalla näkyvät' }).focus()
    await page.keyboard.press('Tab')
    expect(await button.evaluate((element) => element.matches(':focus-visible'))).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(prints).toBe(1)
    await page.pdf(A4)
    expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true)
  })

  test.for([
    { layout: 'auto', width: 1200 },
    { layout: 'auto', width: 320 },
    { layout: 'list', width: 600 },
    { layout: 'map', width: 600 },
  ])('is a target of 44 pixels, layout $layout at $width', async ({ layout, width }, { site, openPage }) => {
    const page = await openPage({
      tag: { src: site.data.put('/four.geojson', FOUR), layout },
      viewport: { width, height: 800 },
    })
    const box = await page.getByRole('button', { name: 'Tulosta' }).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.width).toBeGreaterThanOrEqual(44)
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
  })

  test('is not there with hide="print", and paper doesn’t speak of it', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/many.geojson', many(510)), hide: 'print' } })
    await page.getByRole('checkbox', { name: 'Vain kartalla näkyvät' }).waitFor()
    expect(await page.getByRole('button', { name: 'Tulosta' }).count()).toBe(0)
    await expect.poll(() => onPaper(page)).toEqual([['Luettelossa on 500/510 palvelua.'], 500])
  })
})

test('after printing the screen is as it was', async ({ site, openPage }) => {
  const page = await openPage({ tag: { src: site.data.put('/services.geojson', demo) } })
  await prepared(page)
  await page.locator('.ol-overlaycontainer .pins').waitFor({ state: 'attached' })
  const state = () =>
    page
      .locator('.pin, .cluster, .side, .stage, .item, .status')
      .evaluateAll((elements) =>
        elements.map((element) => JSON.stringify([element.className, element.getBoundingClientRect()])),
      )
  await expect.poll(() => page.locator('.item').count()).toBe(demo.features.length)
  await drawn(page)
  const before = await state()
  await page.pdf(A4)
  await drawn(page)
  expect(await state()).toEqual(before)
  expect(await page.locator('.print-item').first().isVisible()).toBe(false)
  await page.keyboard.press('Shift')
  expect(await page.locator('.print').count()).toBe(0)
})
