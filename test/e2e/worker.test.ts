/** Large data in the built files: a worker of its own where the page lets one start, else in place. */
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { largeFile } from '../support/large-file.js'
import { collection, THREE } from './support/places.js'
import { test as base, expect, happened } from './support/site.js'

/** 2.4 MB of few services with much to say, so that axe has little to look at. One row is bad. */
const LARGE = largeFile(60, 40_000)
const PLACES = 59
const WORKER = '/nature-service-map.worker.js'
const POLICY = /Content Security Policy|policy: /i

/** What is wrong in the file is told, whoever reads it. */
const test = base.extend('large', ({ site, expectProblem }) => () => {
  expectProblem(/palveluja 59, virheitä 1/)
  return site.data.put('/large.geojson', LARGE)
})

const placesOf = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => document.querySelector('nature-service-map')?.places?.length)

const workersOf = (page: Page) => expect.poll(() => page.workers().length)

/** What the browser's console says of policies, from now on. */
function policyReports(page: Page): string[] {
  const reports: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('policy: ')) reports.push(message.text())
  })
  return reports
}

const page = (script: string, src: string): string => `<!doctype html>
<html lang="fi"><head><title>Luontopalvelut</title><link rel="stylesheet" href="/page.css"></head>
<body><main><h1>Luontopalvelut</h1><script type="module" src="${script}"></script>
<nature-service-map src="${src}"></nature-service-map></main></body></html>`

describe('a worker reads large data', () => {
  test('from another origin, under the strict policy', async ({ site, openPage, large }) => {
    const opened = await openPage({ tag: { src: large() } })
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(PLACES)
    await expect.poll(() => opened.locator('.pin, .cluster').count()).toBeGreaterThan(0)
    expect(opened.workers()).toHaveLength(1)
    expect(site.assets.count(WORKER)).toBe(1)
  })

  test('from the page’s own origin, under the strict policy', async ({ site, openPage, large }) => {
    const opened = await openPage({
      html: page('/nature-service-map.js', large()),
      policy: { 'script-src': "'self'" },
    })
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(PLACES)
    expect(opened.workers()).toHaveLength(1)
    expect(site.pages.count(WORKER)).toBe(1)
  })

  test('from its own address where a policy forbids Blobs, at the price of one report', async ({
    site,
    openPage,
    large,
    expectProblem,
  }) => {
    expectProblem(POLICY)
    const html = page('/nature-service-map.js', large())
    const opened = await openPage({ html, policy: { 'script-src': "'self'", 'worker-src': "'self'" } })
    const reports = policyReports(opened)
    await opened.reload()
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(PLACES)
    expect(opened.workers()).toHaveLength(1)
    expect(reports).toEqual([expect.stringContaining('worker-src forbids blob')])
    expect(site.assets.requests).toEqual([])
  })

  test('for the one-file bundle too', async ({ site, openPage, large }) => {
    const html = page(`${site.assets.origin}/nature-service-map.bundle.js`, large())
    const opened = await openPage({ html })
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(PLACES)
    expect(opened.workers()).toHaveLength(1)
    expect(site.assets.requests).toEqual(expect.arrayContaining(['/nature-service-map.bundle.js', WORKER]))
  })

  test('of other forms and encodings, with the chunks that those need', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/\[encoding\]/)
    const row = `;Äijälän talli;Laukaa;62,4;25,9;${'Hevosia. '.repeat(5000)}`
    const rows = Array.from({ length: 50 }, (_, n) => `${n}${row}`)
    const table = Buffer.from(['id;nimi;kunta;leveys;pituus;kuvaus', ...rows].join('\r\n'), 'latin1')
    const src = site.data.put('/large.csv', table)
    const opened = await openPage({ tag: { src } })
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(50)
    expect(site.assets.count('/worker-csv.js')).toBe(1)
    const place = await opened.evaluate(() => document.querySelector('nature-service-map')?.places?.[7])
    expect(place).toMatchObject({ id: '7', name: 'Äijälän talli', positions: [[25.9, 62.4]] })
  })

  test('and tells what is wrong with a file as if it were read in the page', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/nature-service-map: .*rivi 2, sarake 2/)
    const src = site.data.put('/broken.geojson', `[\n ,${LARGE}]`)
    const opened = await openPage({ tag: { src } })
    await happened(opened, 'nsm-error')
    const error = await opened.evaluate(() => {
      const { detail } = (
        window as unknown as { nsmEvents: { type: string; detail: { error: Error } }[] }
      ).nsmEvents.find(({ type }) => type === 'nsm-error') ?? { detail: undefined }
      return detail && { ...detail.error, message: detail.error.message }
    })
    expect(error).toMatchObject({
      name: 'LoadError',
      code: 'not-json',
      details: { url: src, host: new URL(src).host, line: 2, column: 2 },
      message: expect.stringContaining("The file isn't valid JSON: line 2, column 2"),
    })
    await workersOf(opened).toBe(0)
  })
})

describe('large data is read in the page', () => {
  test('where a policy forbids every worker, at the price of one report', async ({
    openPage,
    large,
    expectProblem,
  }) => {
    expectProblem(POLICY)
    const opened = await openPage({ tag: { src: large() }, policy: { 'worker-src': "'none'" } })
    const reports = policyReports(opened)
    await opened.reload()
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(PLACES)
    await opened.evaluate(() => document.querySelector('nature-service-map')?.reload())
    await happened(opened, 'nsm-ready', 2)
    expect(await placesOf(opened)).toBe(PLACES)
    expect(opened.workers()).toEqual([])
    expect(reports).toEqual([expect.stringContaining('worker-src forbids blob')])
  })

  test('where a policy doesn’t know our Trusted Types', async ({ openPage, large, expectProblem }) => {
    expectProblem(POLICY)
    const policy = { 'trusted-types': "lit-html 'allow-duplicates'" }
    const opened = await openPage({ tag: { src: large() }, policy })
    const reports = policyReports(opened)
    await opened.reload()
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(PLACES)
    expect(opened.workers()).toEqual([])
    expect(reports).toEqual([expect.stringContaining('trusted-types forbids trusted-types-policy')])
  })

  test('where the worker’s file can’t be had', async ({ openPage, site, large }) => {
    const opened = await openPage({
      html: '<!doctype html><html lang="fi"><title>Tyhjä</title><main><h1>Tyhjä</h1></main>',
    })
    await opened
      .context()
      .route(`**${WORKER}`, (route) =>
        route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } }),
      )
    await opened.goto(site.putPage('/', { tag: { src: large() } }))
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(PLACES)
    expect(opened.workers()).toEqual([])
  })

  test('with worker="off", without a thought of workers', async ({ openPage, site, large }) => {
    const opened = await openPage({ tag: { src: large(), worker: 'off' } })
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(PLACES)
    expect(opened.workers()).toEqual([])
    expect(site.assets.requests).not.toContain('/remote-source.js')
  })
})

test('small data is read in the page, without a thought of workers', async ({ openPage, site }) => {
  const opened = await openPage({
    tag: { src: site.data.put('/small.geojson', collection(...THREE.features)) },
  })
  await happened(opened, 'nsm-ready')
  expect(opened.workers()).toEqual([])
  expect(site.assets.requests).not.toContain('/remote-source.js')
})

describe('the worker ends', () => {
  test('with its data, when other data or the same is loaded', async ({ openPage, site, large }) => {
    const opened = await openPage({ tag: { src: large() } })
    await happened(opened, 'nsm-ready')
    await opened.evaluate(() => document.querySelector('nature-service-map')?.reload())
    await happened(opened, 'nsm-ready', 2)
    await workersOf(opened).toBe(1)
    const small = site.data.put('/small.geojson', THREE)
    await opened.evaluate(
      (src) => document.querySelector('nature-service-map')?.setAttribute('src', src),
      small,
    )
    await happened(opened, 'nsm-ready', 3)
    await workersOf(opened).toBe(0)
    expect(await placesOf(opened)).toBe(3)
  })

  test('when it has answered what was asked of it', async ({ openPage, site, large }) => {
    const opened = await openPage({ tag: { src: large() } })
    await happened(opened, 'nsm-ready')
    const count = await opened.evaluate(
      async (src) => {
        const map = document.querySelector('nature-service-map')
        const asked = map?.getPlaces()
        map?.setAttribute('src', src)
        return (await asked)?.length
      },
      site.data.put('/small.geojson', THREE),
    )
    expect(count).toBe(PLACES)
    await workersOf(opened).toBe(0)
  })

  test('when the element is taken out of the page; another starts when it is put back', async ({
    openPage,
    large,
  }) => {
    const opened = await openPage({ tag: { src: large() } })
    await happened(opened, 'nsm-ready')
    await opened.evaluate(() => {
      const map = document.querySelector('nature-service-map')
      Object.assign(window, { map })
      map?.remove()
    })
    await workersOf(opened).toBe(0)
    await opened.evaluate(() => {
      document.querySelector('main')?.append((window as unknown as { map: Element }).map)
    })
    await happened(opened, 'nsm-ready', 2)
    expect(await placesOf(opened)).toBe(PLACES)
    await expect.poll(() => opened.locator('.pin, .cluster').count()).toBeGreaterThan(0)
    expect(opened.workers()).toHaveLength(1)
  })

  test('not when the element only moves in the page', async ({ openPage, large }) => {
    const opened = await openPage({ tag: { src: large() } })
    await happened(opened, 'nsm-ready')
    const [worker] = opened.workers()
    await opened.evaluate(async () => {
      const map = document.querySelector('nature-service-map')
      if (map) document.querySelector('h1')?.before(map)
      await new Promise((resolve) => setTimeout(resolve, 400))
    })
    expect(opened.workers()).toEqual([worker])
    expect(
      await opened.evaluate(
        async () => (await document.querySelector('nature-service-map')?.getPlaces())?.length,
      ),
    ).toBe(PLACES)
  })

  test('before it has begun, when it is no longer wanted', async ({ openPage, site }) => {
    const release = site.assets.hold(WORKER)
    const opened = await openPage({ tag: { src: site.data.put('/large.geojson', LARGE) } })
    await workersOf(opened).toBe(1)
    const small = site.data.put('/small.geojson', THREE)
    await opened.evaluate(
      (src) => document.querySelector('nature-service-map')?.setAttribute('src', src),
      small,
    )
    await workersOf(opened).toBe(0)
    release()
    await happened(opened, 'nsm-ready')
    expect(await placesOf(opened)).toBe(3)
  })

  test('by itself: then the data is loaded again and read in the page', async ({
    openPage,
    large,
    expectProblem,
  }) => {
    expectProblem(/nature-service-map: its worker has ended.*Error: .*out of memory/)
    const opened = await openPage({ tag: { src: large() } })
    await happened(opened, 'nsm-ready')
    await opened.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new RangeError('out of memory')
      })
    })
    await happened(opened, 'nsm-ready', 2)
    expect(await placesOf(opened)).toBe(PLACES)
    await workersOf(opened).toBe(0)
  })

  test('for its own element only', async ({ openPage, large }) => {
    const src = large()
    const opened = await openPage({ tag: { src, heading: 'Kaikki' } })
    await happened(opened, 'nsm-ready')
    await opened.evaluate((address) => {
      const other = document.createElement('nature-service-map')
      other.setAttribute('src', address)
      other.setAttribute('heading', 'Toinen')
      document.querySelector('main')?.append(other)
    }, src)
    await happened(opened, 'nsm-ready', 2)
    await workersOf(opened).toBe(2)
    await opened.evaluate(() => document.querySelector('nature-service-map')?.remove())
    await workersOf(opened).toBe(1)
    const count = await opened.evaluate(
      async () => (await document.querySelector('nature-service-map')?.getPlaces())?.length,
    )
    expect(count).toBe(PLACES)
  })
})
