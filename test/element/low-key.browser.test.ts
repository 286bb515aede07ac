import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { all, collection, eventually, mapOf, mountReady, one, point } from '../support/element.js'

/** As far south as to stand under the map key, where no room is left for it. */
const PLACES = collection(
  point('Pohjoinen', [25.3, 63.4], { category: 'eläimet' }),
  point('Keskinen', [25.6, 62.5], { category: 'vesistö' }),
  point('Eteläinen', [24.9, 61.5], { category: 'metsä' }),
)

async function mountNarrow(attributes: Record<string, string>) {
  await page.viewport(360, 740)
  const element = await mountReady({ attributes: { lang: 'fi', ...attributes }, data: PLACES })
  await mapOf(element)
  const bottom = (selector: string) =>
    Math.max(...all(element, selector).map((found) => found.getBoundingClientRect().bottom))
  return { element, bottom }
}

describe('the closed key of a narrow map', () => {
  it.each<Record<string, string>>([
    { layout: 'map', hide: 'search filters locate' },
    { hide: 'filters' },
    { lock: 'category' },
    { facets: 'municipality' },
  ])('stands under the first view’s pins (%o)', async (attributes) => {
    const { element, bottom } = await mountNarrow(attributes)
    await eventually(() => all(element, '.legend').length).toBe(1)
    expect(one(element, '.legend-toggle').ariaExpanded).toBe('false')
    const room = () => one(element, '.legend').getBoundingClientRect().top - bottom('.pin')
    expect(all(element, '.pin')).toHaveLength(3)
    expect(room()).toBeGreaterThan(0)
    // Also once it has been opened and closed, when the map fits anew.
    for (const _ of [1, 2]) {
      one(element, '.legend-toggle').click()
      await element.updateComplete
    }
    await page.viewport(340, 740)
    await eventually(() => one(element, '.stage').clientWidth).toBeLessThan(340)
    await eventually(room).toBeGreaterThan(0)
  })

  it('has no room kept for it where there is none, since the filters’ sheet has the same', async () => {
    const { element, bottom } = await mountNarrow({})
    await eventually(() => all(element, '.filter-button').length).toBe(1)
    expect(all(element, '.legend')).toEqual([])
    expect(bottom('.map-area') - bottom('.pin')).toBeLessThan(60)
  })
})
