import { describe } from 'vitest'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import { collection, point, THREE } from './support/places.js'
import type { Delivery } from './support/servers.js'
import { expect, happened, test } from './support/site.js'

const json = JSON.stringify(THREE)

interface Failure {
  what: string
  content: string
  delivery?: Delivery
  tag?: Record<string, string>
  /** What a visitor reads. */
  seen: RegExp
  /** What the owner finds in the console. */
  told: RegExp
  code: string
  /** What the browser itself has to say. */
  also?: RegExp
}

const UNREADABLE = /Palvelin vastasi, mutta tietoja ei voitu lukea/

const FAILURES: readonly Failure[] = [
  {
    what: 'a page of a login instead of data',
    content: '<!doctype html><title>Kirjaudu</title>',
    seen: UNREADABLE,
    told: /tuli verkkosivu, usein kirjautumissivu/,
    code: 'html',
  },
  {
    what: 'JSON with a mistake',
    content: '{"type": "FeatureCollection",\n "features": [,]}',
    seen: UNREADABLE,
    told: /rivi 2, sarake \d+/,
    code: 'not-json',
  },
  {
    what: 'TopoJSON',
    content: '{"type":"Topology","objects":{},"arcs":[]}',
    seen: UNREADABLE,
    told: /Tiedosto on TopoJSON, ei GeoJSONia/,
    code: 'not-geojson',
  },
  {
    what: 'a file that is cut off',
    content: json.slice(0, -40),
    seen: UNREADABLE,
    told: /Tiedoston loppu puuttuu/,
    code: 'truncated',
  },
  {
    what: 'a connection that breaks',
    content: json,
    delivery: { breakOff: true },
    seen: UNREADABLE,
    told: /Tiedoston loppu puuttuu/,
    code: 'truncated',
    also: /request failed: .*\/d\.geojson|Failed to load resource/,
  },
  { what: 'an empty file', content: '', seen: UNREADABLE, told: /Tiedosto on tyhjä/, code: 'empty' },
  {
    what: 'a file that is too large',
    content: json + ' '.repeat(1_100_000),
    tag: { 'max-size': '1' },
    seen: UNREADABLE,
    told: /suurempi kuin 1 megatavua/,
    code: 'too-large',
  },
  {
    what: 'no file',
    content: json,
    delivery: { status: 404 },
    seen: /Tiedostoa, jossa palvelut ovat, ei löytynyt/,
    told: /Osoitteessa ei ole tiedostoa \(404\)/,
    code: 'not-found',
    also: /404/,
  },
  {
    what: 'a file that visitors may not have',
    content: json,
    delivery: { status: 403 },
    seen: /ei antanut lupaa/,
    told: /ei anna tiedostoa kävijöille \(403\)/,
    code: 'forbidden',
    also: /403/,
  },
  {
    what: 'a server with a fault',
    content: json,
    delivery: { status: 503 },
    seen: /Palvelimessa on häiriö/,
    told: /vastasi virheellä \(503\)/,
    code: 'server',
    also: /503/,
  },
  {
    what: 'a server that does not allow other sites',
    content: json,
    delivery: { cors: false },
    seen: /Verkkoyhteys ei toimi, tai palvelin ei vastannut/,
    told: /Access-Control-Allow-Origin/,
    code: 'network',
    also: /CORS policy|request failed|Failed to load/,
  },
  {
    what: 'a server that says nothing',
    content: json,
    delivery: { delay: 8000 },
    tag: { timeout: '1' },
    seen: /Palvelin ei vastannut ajoissa/,
    told: /ei tullut mitään 1 sekuntiin/,
    code: 'timeout',
  },
]

describe('a visitor reads what failed, and the owner finds how to mend it', () => {
  for (const { what, content, delivery, tag, seen, told, code, also } of FAILURES) {
    test(what, async ({ site, openPage, expectProblem }) => {
      expectProblem(new RegExp(`/d\\.geojson: .*${told.source}`, 's'))
      if (also) expectProblem(also)
      const page = await openPage({ tag: { src: site.data.put('/d.geojson', content, delivery), ...tag } })
      await page.getByText(seen).waitFor()
      const codes = await page.evaluate(() => {
        const { nsmEvents } = window as unknown as {
          nsmEvents: { type: string; detail: { error: { code: string } } }[]
        }
        return nsmEvents.filter(({ type }) => type === 'nsm-error').map(({ detail }) => detail.error.code)
      })
      expect(codes).toEqual([code])
      site.data.put('/d.geojson', THREE)
      await page.getByRole('button', { name: 'Yritä uudelleen' }).click()
      await page.getByText('Löytyi 3 palvelua').waitFor()
    })
  }
})

describe('data comes in many forms', () => {
  test('a table, under any name and type', async ({ site, openPage }) => {
    const table =
      'nimi;kunta;leveys;pituus\nKesäteatteri;Laukaa;62,41;25,95\nÄijälän tila;Jämsä;61,87;25,19\n'
    const src = site.data.put('/palvelut.txt', table, { type: 'text/plain' })
    const page = await openPage({ tag: { src } })
    await page.getByText('Löytyi 2 palvelua').waitFor()
    expect(await page.locator('.item-name').allTextContents()).toEqual(['Kesäteatteri', 'Äijälän tila'])
    expect(await page.locator('.pin').count()).toBe(2)
  })

  test('coordinates in metres of the Finnish system, with its library fetched for them only', async ({
    site,
    openPage,
  }) => {
    const metres = {
      ...collection(point('Harju', [435000, 6901000]), point('Toinen', [450000, 6950000])),
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3067' } },
    }
    const page = await openPage({ tag: { src: site.data.put('/metres.json', metres) } })
    await page.getByText('Löytyi 2 palvelua').waitFor()
    const [lon, lat] = await page
      .locator('nature-service-map')
      .evaluate((map) => (map as NatureServiceMapElement).places?.[0]?.positions[0] ?? [0, 0])
    expect(lon).toBeCloseTo(25.75, 1)
    expect(lat).toBeCloseTo(62.24, 1)
    expect(site.assets.count('/projection.js')).toBe(1)
  })

  test('as text inside the tag', async ({ openPage }) => {
    const page = await openPage({
      tag: {},
      fallback: `<script type="application/geo+json">${json}</script><p>Luettelo</p>`,
    })
    await page.getByText('Löytyi 3 palvelua').waitFor()
  })

  test('as an object that the page hands over, before or after', async ({ openPage }) => {
    const page = await openPage({ tag: { id: 'map' }, html: undefined })
    await page.locator('#map').evaluate((map, data) => {
      ;(map as NatureServiceMapElement).data = data
    }, THREE)
    await page.getByText('Löytyi 3 palvelua').waitFor()
  })

  test('by data: and blob: addresses, where the page allows them', async ({ openPage }) => {
    const page = await openPage({
      tag: { src: `data:application/json,${encodeURIComponent(json)}` },
      policy: { 'connect-src': 'data: blob:' },
    })
    await page.getByText('Löytyi 3 palvelua').waitFor()
    await page.locator('nature-service-map').evaluate(
      (map, text) => {
        map.setAttribute('src', URL.createObjectURL(new Blob([text])))
      },
      JSON.stringify(collection(point('Uusi', [25.7, 62.2]))),
    )
    await page.getByText('Löytyi 1 palvelu').waitFor()
  })

  test('and after a redirect', async ({ site, openPage }) => {
    const target = site.data.put('/there.geojson', THREE)
    const src = site.data.put('/here.geojson', '', { status: 302, headers: { location: target } })
    const page = await openPage({ tag: { src } })
    await page.getByText('Löytyi 3 palvelua').waitFor()
  })
})

test('what is wrong in a file is told once, collected, with the row and how to mend it', async ({
  site,
  openPage,
  expectProblem,
}) => {
  expectProblem(/nature-service-map: .*palveluja 4, virheitä 1, varoituksia 1[\s\S]*features\[4\]/)
  const data = {
    type: 'FeatureCollection',
    features: [
      ...THREE.features,
      { type: 'Feature', properties: { name: 'Koditon' }, geometry: null },
      'rikki',
    ],
  }
  const page = await openPage({ tag: { src: site.data.put('/partly.geojson', data) } })
  await page.getByText('Löytyi 4 palvelua').waitFor()
  await happened(page, 'nsm-load')
  const issues = await page
    .locator('nature-service-map')
    .evaluate((map) =>
      (map as NatureServiceMapElement).issues.map(({ code, severity, index }) => ({ code, severity, index })),
    )
  expect(issues).toEqual([
    { code: 'no-position', severity: 'warning', index: 3 },
    { code: 'bad-feature', severity: 'error', index: 4 },
  ])
})
