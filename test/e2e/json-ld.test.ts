/** schema.org data in the built files, on pages whose security policy asks for Trusted Types. */
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { largeFile } from '../support/large-file.js'
import { readSchemaOrg } from '../support/schema-org.js'
import { THREE } from './support/places.js'
import { expect, happened, test } from './support/site.js'

const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.head.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => textContent ?? '',
    ),
  )
const scripts = (page: Page) => expect.poll(async () => (await textsOf(page)).length)

describe('schema.org data', () => {
  test('is in the page’s head under the strict policy', async ({ site, openPage }) => {
    const tag = { src: site.data.put('/s.geojson', THREE), 'json-ld': '', heading: '</script><!--' }
    const page = await openPage({ tag })
    await scripts(page).toBe(1)
    const [text = ''] = await textsOf(page)
    expect(text).not.toContain('<')
    const list = JSON.parse(text)
    expect(readSchemaOrg(list).faults).toEqual([])
    expect(list).toMatchObject({ name: '</script><!--', url: page.url(), numberOfItems: 3 })
    expect(list.itemListElement[0].item).toEqual({
      '@type': 'Service',
      '@id': `${page.url()}#nsm=hevostalli`,
      name: 'Hevostalli',
      description: 'Ratsastusta kaikille.',
      url: 'https://talli.example.fi/',
      category: 'eläimet',
      hasCertification: { '@type': 'Certification', name: 'LuontoHoiva' },
      provider: { '@type': 'Organization', telephone: '+358500000001', email: 'talli@example.fi' },
      areaServed: { '@type': 'AdministrativeArea', name: 'Petäjävesi' },
      availableChannel: {
        '@type': 'ServiceChannel',
        serviceLocation: {
          '@type': 'Place',
          geo: { '@type': 'GeoCoordinates', latitude: 62.2, longitude: 25.1 },
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Tallitie 1',
            addressLocality: 'Petäjävesi',
          },
        },
      },
    })
  })

  test('goes with the element', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/s.geojson', THREE), 'json-ld': '' } })
    await scripts(page).toBe(1)
    const [before, after] = await page.evaluate(() => {
      const count = () => document.querySelectorAll('script[type="application/ld+json"]').length
      const first = count()
      document.querySelector('nature-service-map')?.remove()
      return [first, count()]
    })
    expect([before, after]).toEqual([1, 0])
  })

  test('is of large data that a worker holds, and shares our policy with it', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/palveluja 59, virheitä 1/)
    const src = site.data.put('/large.geojson', largeFile(60, 40_000))
    const page = await openPage({ tag: { src, 'json-ld': '' } })
    await scripts(page).toBe(1)
    expect(page.workers()).toHaveLength(1)
    expectProblem(/json-ld describes the first \d+ places; with all of them the page would be too large/)
    const [text = ''] = await textsOf(page)
    expect(text.length).toBeLessThan(2_100_000)
    expect(JSON.parse(text).numberOfItems).toBe(49)
  })

  test('is not added where a policy doesn’t know our Trusted Types, and the owner is told', async ({
    site,
    openPage,
    expectProblem,
  }) => {
    expectProblem(/trusted-types/i)
    expectProblem(/json-ld could not be added to the page/)
    const page = await openPage({
      tag: { src: site.data.put('/s.geojson', THREE), 'json-ld': '' },
      policy: { 'trusted-types': "lit-html 'allow-duplicates'" },
    })
    const messages: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    await page.reload()
    await expect.poll(() => messages.filter((text) => text.includes('json-ld could not be'))).toHaveLength(1)
    expect(messages.filter((text) => text.startsWith('policy: '))).toEqual([
      expect.stringContaining('trusted-types forbids trusted-types-policy'),
    ])
    expect(await textsOf(page)).toEqual([])
  })

  test('comes with its code when the attribute is set, and not before', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/s.geojson', THREE) } })
    await happened(page, 'nsm-ready')
    await page.locator('.ol-viewport').waitFor()
    await expect.poll(() => site.assets.count('/finder.js')).toBe(1)
    expect(site.assets.requests).not.toContain('/json-ld.js')
    expect(await textsOf(page)).toEqual([])
    await page.evaluate(() => document.querySelector('nature-service-map')?.setAttribute('json-ld', ''))
    await scripts(page).toBe(1)
    expect(site.assets.count('/json-ld.js')).toBe(1)
  })
})
