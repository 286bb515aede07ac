import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { all, collection, eventually, mountReady, one, point } from '../support/element.js'

const TWO = collection(
  point('Hevostalli', [25.19, 61.9], { category: 'eläimet', municipality: 'Jämsä' }),
  point('Lampola', [25.7, 62.3], { category: 'metsä', municipality: 'Jyväskylä' }),
)
const CONTROLS = ['.search-input', '.filter-button', '.near', '.order select']

/** @param size of the page's text, in pixels */
async function mountIn(size: number, width: number): Promise<Element> {
  await page.viewport(width, 760)
  document.body.style.fontSize = `${size}px`
  return mountReady({ attributes: { lang: 'fi', heading: 'Luontopalvelut' }, data: TWO })
}
const heightOf = (element: Element) => element.getBoundingClientRect().height
const middleOf = (element: Element) => {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

afterEach(() => {
  document.body.removeAttribute('style')
})

describe.each(['a mouse', 'fingers'])('what stands in a row with the search field, under %s', (pointer) => {
  const touch = (enabled: boolean) =>
    cdp().send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 5 })
  beforeEach(async () => {
    const isTouched = pointer === 'fingers'
    await touch(isTouched)
    expect(matchMedia('(pointer: coarse)').matches).toBe(isTouched)
    return () => touch(false)
  })

  describe.each([1200, 360])('%i pixels wide', (width) => {
    it.each([10, 14, 16, 24])('is straight in text of %i pixels', async (size) => {
      const element = await mountIn(size, width)
      await eventually(() => all(element, CONTROLS.join()).length).toBe(CONTROLS.length)
      const high = Math.max(2.75 * size, 44)
      for (const control of CONTROLS) expect(heightOf(one(element, control)), control).toBeCloseTo(high, 1)
      for (const [icon, control] of [
        ['.search > svg', '.search-input'],
        ['.order > svg', '.order select'],
      ] as const) {
        const apart = middleOf(one(element, icon)) - middleOf(one(element, control))
        expect(Math.abs(apart), icon).toBeLessThan(0.1)
      }
    })

    it.each([10, 14, 16])('takes the room that was kept for it, in text of %i pixels', async (size) => {
      const element = await mountIn(size, width)
      expect(all(element, CONTROLS.join())).toEqual([])
      const kept = heightOf(one(element, '.finder'))
      await eventually(() => all(element, CONTROLS.join()).length).toBe(CONTROLS.length)
      expect(heightOf(one(element, '.finder'))).toBe(kept)
    })
  })
})
