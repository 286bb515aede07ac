import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  addressOf,
  all,
  button,
  collection,
  eventually,
  focused,
  itemOf,
  mount,
  mountReady,
  one,
  point,
  THREE,
} from '../support/element.js'

await page.viewport(1200, 760)

describe('the focus goes on', () => {
  it('to the first of the entries that "show more" has brought', async () => {
    const many = collection(
      ...Array.from({ length: 510 }, (_, i) =>
        point(`P${String(i).padStart(3, '0')}`, [25 + (i % 20) / 20, 62 + i / 600]),
      ),
    )
    const element = await mountReady({ attributes: { lang: 'fi' }, data: many })
    await vi.waitFor(() => expect(all(element, '.more')).toHaveLength(1), 20_000)
    button(element, 'Näytä vielä 10 palvelua').focus()
    await userEvent.keyboard('{Enter}')
    await eventually(() => all(element, '.item-name').length).toBe(510)
    expect(focused()).toBe(itemOf(element, 'P500'))
  })

  it('to the map when its last pin has gone with its data', async () => {
    const element = await mountReady({ attributes: { lang: 'fi' }, data: THREE })
    await eventually(() => all(element, '.search-input').length).toBe(1)
    one(element, '.pin[aria-label=Sauna]').focus()
    element.data = collection()
    await eventually(() => all(element, '.pin, .cluster').length).toBe(0)
    expect(focused()).toBe(one(element, '.stage'))
  })

  it('to where finding goes on when the layout hides the map', async () => {
    const element = await mountReady({ attributes: { lang: 'fi' }, data: THREE })
    await eventually(() => all(element, '.search-input').length).toBe(1)
    one(element, '.stage').focus()
    element.layout = 'list'
    await eventually(() => focused()).toBe(one(element, '.filter-button'))
  })

  it('to where the list will be when loading is tried again', async () => {
    const element = mount({ attributes: { lang: 'fi', src: addressOf('nonsense') } })
    await eventually(() => all(element, '.side .button').length).toBe(1)
    button(element, 'Yritä uudelleen').focus()
    await userEvent.keyboard('{Enter}')
    expect(focused()).toBe(one(element, '.side'))
  })

  it('and is seen, where something has pushed it out of an element that scrolls', async () => {
    const element = await mountReady({ attributes: { lang: 'fi' }, data: THREE })
    element.style.cssText = 'width: 360px; height: 300px; min-height: 0'
    await eventually(() => one(element, '.root').dataset.layout).toBe('stack')
    await eventually(() => all(element, '.filter-button').length).toBe(1)
    const filter = one(element, '.filter-button')
    filter.focus()
    element.heading = 'Luontopalvelut '.repeat(20)
    await element.updateComplete
    const inside = () =>
      one(element, '.frame').getBoundingClientRect().bottom - filter.getBoundingClientRect().bottom
    await eventually(() => inside() >= 0).toBe(true)
  })

  it('nowhere when the visitor has left the element', async () => {
    const element = await mountReady({ attributes: { lang: 'fi' }, data: THREE })
    await eventually(() => all(element, '.search-input').length).toBe(1)
    itemOf(element, 'Sauna').focus()
    itemOf(element, 'Sauna').blur()
    element.filters = { category: ['Maatila'] }
    await eventually(() => all(element, '.item-name').length).toBe(2)
    expect(document.activeElement).toBe(document.body)
  })
})
