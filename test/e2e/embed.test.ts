import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { THREE } from './support/places.js'
import { expect, happened, test } from './support/site.js'

/** What stands directly before an element, as a selector of sorts. */
const tagBefore = (page: Page, selector: string): Promise<string | undefined> =>
  page.locator(selector).evaluate((element) => element.previousElementSibling?.tagName.toLowerCase())

const page = (head: string, body: string, doctype = '<!doctype html>') => `${doctype}<html lang="fi"><head>
  <meta charset="utf-8"><title>Upotus</title><link rel="stylesheet" href="/page.css">${head}</head>
  <body><main><h1>Upotus</h1>${body}<p id="after">Kartan jälkeen.</p></main></body></html>`

describe('embed.js', () => {
  for (const how of ['async', 'defer', '']) {
    test(`puts the map where its tag stands: ${how || 'plain'}`, async ({ site, openPage }) => {
      const src = site.data.put('/d.geojson', THREE)
      const tag = `<script ${how} src="${site.assets.origin}/embed.js" data-src="${src}" data-lang="sv" data-heading="Tjänster"></script>`
      const opened = await openPage({ html: page('', tag) })
      await happened(opened, 'nsm-ready')
      await opened.getByRole('heading', { level: 2, name: 'Tjänster' }).waitFor()
      await opened.getByText('3 tjänster hittades').waitFor()
      expect(await tagBefore(opened, 'nature-service-map')).toBe('script')
      expect(await tagBefore(opened, '#after')).toBe('nature-service-map')
    })
  }

  for (const how of ['async', 'defer', '']) {
    test(`puts the map into data-target, from the page's head, before the target is there: ${how || 'plain'}`, async ({
      site,
      openPage,
    }) => {
      const src = site.data.put('/d.geojson', THREE)
      const tag = `<script ${how} src="${site.assets.origin}/embed.js" data-src="${src}" data-target="#here"></script>`
      const opened = await openPage({ html: page(tag, '<div id="here"></div>') })
      await happened(opened, 'nsm-ready')
      expect(await opened.locator('#here > nature-service-map').count()).toBe(1)
      expect(await opened.locator('nature-service-map').getAttribute('target')).toBe(null)
    })
  }

  test('works when a script puts it into a page that is ready', async ({ site, openPage }) => {
    const src = site.data.put('/d.geojson', THREE)
    const opened = await openPage({ html: page('', '<div id="here"></div>') })
    await opened.evaluate(
      ([address, data]) => {
        const script = document.createElement('script')
        script.setAttribute('data-src', data ?? '')
        script.setAttribute('data-target', '#here')
        const policy = (
          window as unknown as { trustedTypes: TrustedTypePolicyFactory }
        ).trustedTypes.createPolicy('nature-service-map', { createScriptURL: (url: string) => url })
        script.src = policy.createScriptURL(address ?? '') as unknown as string
        document.head.append(script)
      },
      [`${site.assets.origin}/embed.js`, src],
    )
    await happened(opened, 'nsm-ready')
    expect(await opened.locator('#here > nature-service-map').count()).toBe(1)
  })

  test('says what is wrong with its tag where it is taken for a module', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/embed\.js is a classic script; take type="module" away/)
    await openPage({ html: page('', `<script type="module" src="${site.assets.origin}/embed.js"></script>`) })
  })

  test('stands twice on a page', async ({ site, openPage }) => {
    const src = site.data.put('/d.geojson', THREE)
    const tag = (heading: string) =>
      `<div><script async src="${site.assets.origin}/embed.js" data-src="${src}" data-heading="${heading}"></script></div>`
    const opened = await openPage({ html: page('', tag('Eka') + tag('Toka')) })
    await happened(opened, 'nsm-ready', 2)
    expect(await opened.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Eka', 'Toka'])
    expect(site.assets.count('/nature-service-map.js')).toBe(1)
  })

  test('finds its own files on a page with <base>, in quirks mode', async ({ site, openPage }) => {
    site.data.put('/somewhere/d.geojson', THREE)
    const tag = `<script async src="${site.assets.origin}/embed.js" data-src="d.geojson"></script>`
    const opened = await openPage({
      html: page(`<base href="${site.data.origin}/somewhere/">`, tag, '').replace(
        'href="/page.css"',
        `href="${site.pages.origin}/page.css"`,
      ),
      policy: { 'base-uri': '*' },
    })
    await happened(opened, 'nsm-ready')
    expect(await opened.evaluate(() => document.compatMode)).toBe('BackCompat')
    await opened.locator('.ol-viewport').waitFor()
    await opened.locator('.item-name').first().click()
    await opened.getByRole('dialog').waitFor()
  })

  test('tells when its target is not there, and stands at its tag', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/nothing on the page matches data-target="#gone"/)
    const src = site.data.put('/d.geojson', THREE)
    const tag = `<script async src="${site.assets.origin}/embed.js" data-src="${src}" data-target="#gone"></script>`
    const opened = await openPage({ html: page('', tag) })
    await happened(opened, 'nsm-ready')
    expect(await tagBefore(opened, 'nature-service-map')).toBe('script')
  })

  test('in a sized box moves nothing on the page', async ({ site, openPage }) => {
    const src = site.data.put('/d.geojson', THREE)
    const tag = `<div class="box"><script async src="${site.assets.origin}/embed.js" data-src="${src}"></script></div>`
    const opened = await openPage({ html: page('', tag), css: '.box { min-height: 480px }' })
    await happened(opened, 'nsm-ready')
    await opened.locator('.ol-viewport').waitFor()
    expect(await layoutShift(opened)).toBe(0)
  })
})

describe('the documented tag', () => {
  for (const width of [360, 1200]) {
    test(`moves nothing on the page, ${width} px wide, with text below it`, async ({ site, openPage }) => {
      const opened = await openPage({
        tag: { src: site.data.put('/d.geojson', THREE), heading: 'Palvelut' },
        viewport: { width, height: 800 },
        css: 'nature-service-map { min-height: max(480px, 1200px - 100vw) }',
      })
      await happened(opened, 'nsm-ready')
      await opened.locator('.ol-viewport').waitFor()
      await opened.locator('.item-name').first().click()
      await opened.getByRole('dialog').waitFor()
      expect(await layoutShift(opened)).toBe(0)
    })
  }
})

describe('nature-service-map.bundle.js', () => {
  test('has all of the default page in one file', async ({ site, openPage }) => {
    const src = site.data.put('/d.geojson', THREE)
    const opened = await openPage({
      html: page(
        '',
        `<script type="module" src="${site.assets.origin}/nature-service-map.bundle.js"></script>
         <nature-service-map src="${src}" lang="en" accent="#7b2d26"></nature-service-map>`,
      ),
    })
    await happened(opened, 'nsm-ready')
    await opened.locator('.ol-viewport').waitFor()
    await opened.locator('.stage > canvas').waitFor()
    await opened.locator('.item-name').first().click()
    await opened.getByRole('dialog').waitFor()
    expect(site.assets.requests).toEqual(['/nature-service-map.bundle.js'])
  })
})

/** Cumulative layout shift so far, as the metric counts it: not what answers an input of the last half second. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[]) {
            if (!entry.hadRecentInput) sum += entry.value
          }
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )
}

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown }
}
