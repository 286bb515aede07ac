import { readFile } from 'node:fs/promises'
import { describe } from 'vitest'
import { ATTRIBUTE_NAMES } from '../../src/element/attributes.js'
import { SYMBOL_NAMES } from '../../src/ui/symbols.js'
import { THREE } from './support/places.js'
import { expect, happened, test } from './support/site.js'

const readme = await readFile('README.md', 'utf8')

/** The HTML of a snippet, with the servers of the test in place of the README's. */
function snippet(name: string, servers: { assets: string; data: string }): string {
  const [, html] =
    new RegExp(`<!-- snippet: ${name} -->\\n\`\`\`html\\n([\\s\\S]*?)\`\`\``).exec(readme) ?? []
  if (!html) throw new Error(`README.md has no snippet ${name}`)
  return html
    .replaceAll('https://maps.example.fi/nsm/1.0.0', servers.assets)
    .replaceAll('services.geojson', servers.data)
}

/** As somebody would paste it: nothing else on the page, and a policy that allows the snippet's own style and script. */
const page = (body: string) =>
  `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Sivu</title></head><body><main><h1>Sivu</h1>${body}<p>Jälkeen.</p></main></body></html>`
const INLINE = { 'style-src': "'unsafe-inline'" }

describe('what the README says to paste', () => {
  for (const name of ['tag', 'embed']) {
    test(`works: ${name}`, async ({ site, openPage }) => {
      const html = snippet(name, { assets: site.assets.origin, data: site.data.put('/s.geojson', THREE) })
      const opened = await openPage({ html: page(html), policy: INLINE })
      await happened(opened, 'nsm-ready')
      await opened.getByText('Löytyi 3 palvelua').waitFor()
      await opened.locator('.ol-viewport').waitFor()
    })
  }

  test('works: a page that opens its own page instead of a card', async ({ site, openPage }) => {
    const servers = { assets: site.assets.origin, data: site.data.put('/s.geojson', THREE) }
    const opened = await openPage({
      html: page(snippet('tag', servers) + snippet('events', servers)),
      policy: { ...INLINE, 'script-src': `'unsafe-inline' ${site.assets.origin}` },
    })
    await happened(opened, 'nsm-ready')
    await opened.getByRole('button', { name: 'Hevostalli' }).first().click()
    await expect.poll(() => opened.evaluate(() => location.hash)).toBe('#hevostalli')
    expect(await opened.getByRole('dialog').count()).toBe(0)
    await opened.getByRole('button', { name: 'Melontaretki' }).first().click()
    await opened.getByRole('dialog', { name: 'Melontaretki' }).waitFor()
  })

  test('works: a page that makes its own cards', async ({ site, openPage }) => {
    const servers = { assets: site.assets.origin, data: site.data.put('/s.geojson', THREE) }
    const opened = await openPage({
      html: page(snippet('tag', servers) + snippet('card', servers)),
      policy: { ...INLINE, 'script-src': `'unsafe-inline' ${site.assets.origin}` },
    })
    await happened(opened, 'nsm-ready')
    await opened.getByRole('button', { name: 'Hevostalli' }).first().click()
    await opened.getByRole('dialog', { name: 'Hevostalli' }).waitFor()
    // In the page, not in the map: the page's own styles apply.
    const link = opened.getByRole('link', { name: 'Lue lisää' })
    expect(await link.getAttribute('href')).toBe('/palvelut/hevostalli')
    expect(await link.isVisible()).toBe(true)
  })

  test('works: a page that themes it by custom properties and parts', async ({ site, openPage }) => {
    const servers = { assets: site.assets.origin, data: site.data.put('/s.geojson', THREE) }
    const opened = await openPage({
      html: page(snippet('theme', servers) + snippet('tag', servers)),
      policy: INLINE,
    })
    await happened(opened, 'nsm-ready')
    const accent = () =>
      opened.locator('.root').evaluate((root) => getComputedStyle(root).getPropertyValue('--_given-accent'))
    await expect.poll(accent).toContain('rgb(123 45 38)')
    expect(await opened.locator('.root').evaluate((root) => getComputedStyle(root).borderRadius)).toBe('0px')
  })
})

test('what the README says to paste for search engines works', async ({ site, openPage }) => {
  const servers = { assets: site.assets.origin, data: site.data.put('/s.geojson', THREE) }
  const opened = await openPage({ html: page(site.script + snippet('json-ld', servers)), policy: INLINE })
  const texts = () => opened.locator('head > script[type="application/ld+json"]').allTextContents()
  await expect.poll(async () => (await texts()).length).toBe(1)
  const list = JSON.parse((await texts())[0] ?? '')
  expect(list).toMatchObject({ '@type': 'ItemList', name: 'Luontopalvelut', numberOfItems: 3 })
})

test('the README names every attribute and no other', () => {
  const table = readme.slice(readme.indexOf('### Attributes'), readme.indexOf('### The data'))
  const named = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  )
  expect(named.sort()).toEqual([...ATTRIBUTE_NAMES, 'lang'].sort())
})

test('the README names every symbol', () => {
  const row = readme.split('\n').find((line) => line.startsWith('| `category-symbols`')) ?? ''
  for (const name of SYMBOL_NAMES) expect(row).toContain(`\`${name}\``)
})
