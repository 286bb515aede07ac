import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { drawn, expect, happened, test } from './support/site.js'

const demo = JSON.parse(await readFile('demo/data/services.geojson', 'utf8'))

/** Upper left corners of pins and clusters by name, in CSS pixels of the page. */
function corners(page: Page): Promise<Record<string, [x: number, y: number]>> {
  return page.locator('.pin, .cluster').evaluateAll((buttons) =>
    Object.fromEntries(
      buttons.map((button) => {
        const { x, y } = button.getBoundingClientRect()
        return [button.getAttribute('data-key'), [x, y]]
      }),
    ),
  )
}

describe('when OpenLayers takes over', () => {
  for (const [width, deviceScaleFactor, css] of [
    [360, 2, ''],
    [1200, 1, ''],
    [1200, 2, 'nature-service-map { width: 733.4px; margin-inline-start: 10.3px }'],
  ] as const) {
    test(`no pin moves by more than a pixel, ${width} px wide at a pixel ratio of ${deviceScaleFactor} ${css}`, async ({
      site,
      openPage,
    }) => {
      const release = site.holdMapChunk()
      const page = await openPage({
        tag: { src: site.data.put('/services.geojson', demo) },
        viewport: { width, height: 800 },
        deviceScaleFactor,
        css,
      })
      await happened(page, 'nsm-ready')
      const before = await corners(page)
      expect(Object.keys(before).length).toBeGreaterThan(3)
      expect(await page.locator('.ol-viewport').count()).toBe(0)
      release()
      await page.locator('.ol-overlaycontainer .pins').waitFor({ state: 'attached' })
      await drawn(page)
      const after = await corners(page)
      expect(Object.keys(after)).toEqual(Object.keys(before))
      const moved = Object.entries(before).map(([key, [x, y]]) => {
        const [newX, newY] = after[key] ?? [Number.NaN, Number.NaN]
        return Math.max(Math.abs(newX - x), Math.abs(newY - y))
      })
      expect(Math.max(...moved)).toBeLessThanOrEqual(1)
    })
  }

  test('a pin that has the focus keeps it', async ({ site, openPage }) => {
    const release = site.holdMapChunk()
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', demo) } })
    await happened(page, 'nsm-ready')
    const pin = page.locator('.pin').first()
    const name = await pin.getAttribute('aria-label')
    await pin.focus()
    release()
    await page.locator('.ol-overlaycontainer .pins').waitFor({ state: 'attached' })
    await drawn(page)
    expect(await page.locator('.pin:focus').getAttribute('aria-label')).toBe(name)
  })

  test('a page whose map chunk never comes still has its list, pins, cards and zoom buttons', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/a part of the map could not be loaded/)
    expectProblem(/request failed: .*map\.js|Failed to load resource/)
    const page = await openPage({
      html: `<!doctype html><html lang="fi"><head><title>Kartta</title><link rel="stylesheet" href="/page.css"></head>
        <body><main><h1>Kartta</h1><nature-service-map src="${site.data.put('/services.geojson', demo)}"></nature-service-map>
        ${site.script}</main></body></html>`,
      policy: {},
      serviceWorkers: 'block',
    })
    await page.context().route('**/map.js', (route) => route.abort())
    await page.reload()
    await happened(page, 'nsm-ready')
    const clusters = () => page.locator('.cluster').allTextContents()
    const before = await clusters()
    await page.getByRole('button', { name: 'Lähennä', exact: true }).click()
    await expect.poll(clusters).not.toEqual(before)
    await page.locator('.item-name').first().click()
    await page.getByRole('dialog').waitFor()
  })
})
