import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import {
  addressOf,
  all,
  button,
  collection,
  eventually,
  expectWarnings,
  mapOf,
  mount,
  mountReady,
  next,
  one,
  THREE,
} from '../support/element.js'

const CONTENT = '<p>Palvelut ovat myös luettelona.</p><p slot="empty">Palveluja tulee keväällä.</p>'

const attributesOf = (layout: string) => ({ layout, lang: 'fi', heading: 'Luontopalvelut' })
const boxOf = (element: Element | null) => {
  if (!element?.checkVisibility()) throw new Error('It is not to be seen.')
  return element.getBoundingClientRect()
}
const isShown = (element: Element, selector: string) =>
  all(element, selector).some((one) => one.checkVisibility())

describe.each([1200, 360])('%i pixels wide', (width) => {
  describe.each(['auto', 'split', 'map', 'list'])('in the layout "%s"', (layout) => {
    it('a failure’s words, its button and the owner’s content are together, and the rest comes back', async () => {
      expectWarnings()
      await page.viewport(width, 740)
      const src = addressOf('no places')
      const element = mount({ attributes: { ...attributesOf(layout), src }, content: CONTENT })
      await next(element, 'nsm-error')
      await eventually(() => isShown(element, '.button-main')).toBe(true)
      const status = boxOf(one(element, '.status'))
      const retry = boxOf(button(element, 'Yritä uudelleen'))
      const content = boxOf(element.querySelector('p'))
      expect(status.top - boxOf(element).top).toBeLessThan(60)
      expect(retry.top - status.bottom).toBeLessThan(30)
      expect(content.top - retry.bottom).toBeLessThan(40)
      for (const other of ['.finder', '.map-area', '.header .button'])
        expect(isShown(element, other), other).toBe(false)

      const ready = next(element, 'nsm-ready')
      element.src = addressOf(THREE)
      await ready
      expect(isShown(element, '.finder')).toBe(true)
      expect(isShown(element, '.side')).toBe(layout !== 'map')
      expect(isShown(element, '.map-area')).toBe(layout !== 'list')
      if (layout === 'list') return
      await mapOf(element)
      const map = boxOf(one(element, '.map-area'))
      const pins = all(element, '.pin, .cluster').map(boxOf)
      expect(pins.length).toBeGreaterThan(0)
      for (const pin of pins) expect(pin.top > map.top && pin.bottom < map.bottom).toBe(true)
    })

    it('the owner’s words about an empty file stand under ours, and before the map', async () => {
      await page.viewport(width, 740)
      const element = await mountReady({
        attributes: attributesOf(layout),
        data: collection(),
        content: CONTENT,
      })
      const header = boxOf(one(element, '.header'))
      const content = boxOf(element.querySelector('[slot="empty"]'))
      expect(content.top - header.bottom).toBeLessThan(40)
      for (const other of ['.finder', '.header .button']) expect(isShown(element, other), other).toBe(false)
      expect(isShown(element, '.map-area')).toBe(layout !== 'list')
      if (layout === 'list') return
      const map = boxOf(one(element, '.map-area'))
      expect(content.bottom <= map.top || content.right <= map.left).toBe(true)
    })
  })
})
