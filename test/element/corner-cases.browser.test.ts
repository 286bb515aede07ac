import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import { toRgb } from '../../src/ui/palette.js'
import {
  AITTA,
  all,
  collection,
  eventually,
  expectWarnings,
  focused,
  itemOf,
  mapOf,
  mountReady,
  names,
  next,
  one,
  THREE,
} from '../support/element.js'

await page.viewport(1000, 760)

function box(width: number): HTMLElement {
  const made = document.createElement('section')
  made.style.width = `${width}px`
  document.body.append(made)
  return made
}

const shownCards = (element: Element) => all(element, '[role="dialog"]').map((card) => card.checkVisibility())

async function whileListening(
  type: 'error' | 'unhandledrejection',
  act: () => Promise<void>,
): Promise<unknown[]> {
  const heard: unknown[] = []
  const listener = (event: Event) => {
    heard.push(event instanceof ErrorEvent ? event.message : String(Reflect.get(event, 'reason')))
    event.preventDefault()
  }
  window.addEventListener(type, listener)
  await act()
  // What is reported late is heard too.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  window.removeEventListener(type, listener)
  return heard
}

describe('what changes while the element is out of the page', () => {
  const SOURCES = { first: collection(AITTA), other: collection(THREE.features[1]) }
  const fetched = () =>
    vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async (url) =>
        Response.json(String(url).endsWith('other.geojson') ? SOURCES.other : SOURCES.first),
      )

  it('is another source: it is fetched when the element is back, and once', async () => {
    const asked = fetched()
    const element = await mountReady({ attributes: { src: 'first.geojson' } })
    element.remove()
    element.src = 'other.geojson'
    const ready = next(element, 'nsm-ready')
    document.body.append(element)
    await ready
    expect(names(element)).toEqual(['Sauna'])
    expect(asked).toHaveBeenCalledTimes(2)
    element.remove()
    const again = next(element, 'nsm-ready')
    element.data = collection(AITTA)
    document.body.append(element)
    await again
    expect(names(element)).toEqual(['Aitta'])
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is a filter and the open place', async () => {
    const element = await mountReady({ data: THREE })
    element.remove()
    element.municipality = ['Jyväskylä']
    element.selected = 'Sauna'
    document.body.append(element)
    await eventually(() => names(element)).toEqual(['Sauna'])
    await eventually(() => shownCards(element)).toEqual([true])
  })
})

describe('Escape, in a dialog of the page,', () => {
  it('closes the card, then the filters, and only then the dialog', async () => {
    const dialog = document.createElement('dialog')
    dialog.style.width = '960px'
    document.body.append(dialog)
    dialog.showModal()
    const element = await mountReady({ data: THREE, parent: dialog })
    await eventually(() => all(element, '.filter-button').length).toBe(1)
    await userEvent.click(one(element, '.filter-button'))
    await userEvent.click(itemOf(element, 'Sauna'))
    await eventually(() => shownCards(element)).toEqual([true])
    await userEvent.keyboard('{Escape}')
    await eventually(() => shownCards(element)).toEqual([])
    expect([dialog.open, all(element, '.filters').length]).toEqual([true, 1])
    all(element, '.filters summary, .filters input')[0]?.focus()
    await userEvent.keyboard('{Escape}')
    await eventually(() => all(element, '.filters').length).toBe(0)
    expect([dialog.open, focused()]).toEqual([true, one(element, '.filter-button')])
    await userEvent.keyboard('{Escape}')
    expect(dialog.open).toBe(false)
  })
})

describe('an open card', () => {
  it('is drawn anew when the site says what is on it', async () => {
    const element = await mountReady({ data: THREE })
    await element.select('Sauna')
    await eventually(() => shownCards(element)).toEqual([true])
    element.card = ({ id }) => `Oma: ${id}`
    await eventually(() => element.querySelector('[slot=card]')?.textContent).toBe('Oma: Sauna')
    element.card = null
    await eventually(() => element.querySelector('[slot=card]')).toBe(null)
    await eventually(() => all(element, '.card-body slot').length).toBe(0)
  })

  it('has no button to share where the site hides it', async () => {
    const element = await mountReady({ data: THREE })
    await element.select('Sauna')
    const share = () => all(element, '.card button').filter((one) => one.textContent?.includes('Jaa')).length
    await eventually(share).toBe(1)
    element.hide = ['share']
    await eventually(share).toBe(0)
  })

  it('in the layout "list" can be seen', async () => {
    const element = await mountReady({ data: THREE, attributes: { layout: 'list' } })
    await userEvent.click(itemOf(element, 'Sauna'))
    await eventually(() => shownCards(element)).toEqual([true])
  })

  it.each([900, 360])('is no error when its element (%i px wide) leaves the page', async (width) => {
    const element = await mountReady({ data: THREE, parent: box(width) })
    await element.select('Sauna')
    await eventually(() => all(element, '[role="dialog"]').length).toBe(1)
    const errors = await whileListening('unhandledrejection', async () => {
      element.remove()
      element.heading = 'Muutos'
      await element.updateComplete.catch(() => undefined)
    })
    expect(errors).toEqual([])
  })

  it('at its pin becomes a sheet at the screen’s lower edge where the element becomes narrow', async () => {
    const parent = box(900)
    const element = await mountReady({ data: THREE, parent })
    await mapOf(element)
    await userEvent.click(itemOf(element, 'Sauna'))
    await eventually(() => shownCards(element)).toEqual([true])
    parent.style.width = '360px'
    await eventually(() => all(element, '.sheet').length).toBe(1)
    await eventually(() => Math.round(one(element, '.sheet').getBoundingClientRect().bottom)).toBe(
      innerHeight,
    )
  })
})

it('a change of layout is no error event on the page', async () => {
  const parent = box(900)
  const element = await mountReady({ data: THREE, parent })
  await mapOf(element)
  const errors = await whileListening('error', async () => {
    for (const width of [340, 1000, 620]) {
      parent.style.width = `${width}px`
      await eventually(() => element.clientWidth).toBe(width)
    }
  })
  expect(errors).toEqual([])
})

describe('when there is no data any more', () => {
  it.each([
    ['failed', { palvelut: 3 }],
    ['empty', undefined],
  ])('count and places are none (%s)', async (state, data) => {
    expectWarnings()
    const element = await mountReady({ data: THREE })
    element.data = data
    await eventually(() => element.state).toBe(state)
    await element.updateComplete
    expect(element.count).toBe(0)
    expect(element.places).toEqual([])
  })
})

it('selected names no place that the new data doesn’t have', async () => {
  const element = await mountReady({ data: THREE })
  await element.select('Sauna')
  const ready = next(element, 'nsm-ready')
  element.data = collection(AITTA)
  await ready
  await eventually(() => element.selected).toBeNull()
})

describe('attributes', () => {
  const create = (): NatureServiceMapElement => document.createElement('nature-service-map')

  // React 19 and Vue set what is a property of a custom element as a property, with the text of the template.
  it.each([
    ['center', 'center', '25.75,62.24', [25.75, 62.24]],
    ['bounds', 'bounds', '24,61.4,26.7,63.6', [24, 61.4, 26.7, 63.6]],
    ['category', 'category', 'metsä,eläimet', ['metsä', 'eläimet']],
    ['ids', 'ids', 'a,b', ['a', 'b']],
    ['hide', 'hide', 'search list', ['search', 'list']],
    ['category-colors', 'categoryColors', 'metsä=#2d6a4f', { metsä: '#2d6a4f' }],
  ])('%s can be set as a property with the attribute’s text', (name, property, text, value) => {
    const element = create()
    Reflect.set(element, property, text)
    expect(element.getAttribute(name)).toBe(text)
    expect(Reflect.get(element, property)).toEqual(value)
  })

  it('a list of one value with a comma comes back as it was set', () => {
    const element = create()
    element.category = ['kasvatus, koulutus ja ohjaus']
    expect(element.category).toEqual(['kasvatus, koulutus ja ohjaus'])
  })

  it('heading-level is a whole number', () => {
    expectWarnings()
    const element = create()
    element.setAttribute('heading-level', '2.5')
    expect(element.headingLevel).toBe(2)
  })

  it.each(['inherit', 'initial', 'var(--brand)'])(
    'accent="%s" has no colour of its own and is none',
    (text) => {
      expectWarnings()
      expect(toRgb(text)).toBeUndefined()
      const element = create()
      element.setAttribute('accent', text)
      expect(element.accent).toBeNull()
    },
  )
})

it('pins stand where they belong in a page that is written from right to left', async () => {
  const points = async (dir: string) => {
    const parent = box(900)
    parent.dir = dir
    const element = await mountReady({ data: THREE, parent })
    const map = one(element, '.stage').getBoundingClientRect()
    return all(element, '.pin').map((pin) => {
      const { left, width, bottom } = pin.getBoundingClientRect()
      return [Math.round(left + width / 2 - map.left), Math.round(bottom - map.top)]
    })
  }
  expect(await points('rtl')).toEqual(await points('ltr'))
})

it.each([
  ['ltr', 'left', -1],
  ['rtl', 'right', 1],
] as const)(
  'the card’s arrows point outwards and its title stands over its text (%s)',
  async (dir, side, way) => {
    const parent = box(900)
    parent.dir = dir
    const element = await mountReady({ data: THREE, parent })
    await element.select('Sauna')
    await eventually(() => all(element, '.card-steps').length).toBe(1)
    const edge = (selector: string) => one(element, selector).getBoundingClientRect()[side]
    expect(edge('.card-title')).toBeCloseTo(edge('.card-actions > :first-child'), 1)
    // The arrow is drawn downwards: where its tip is after the turns that its styles give it.
    const tipOf = (selector: string) => {
      const { transform, scale } = getComputedStyle(one(element, selector))
      const flip = scale === 'none' ? new DOMMatrix() : new DOMMatrix(`scale(${scale.replace(' ', ', ')})`)
      return Math.round(flip.multiply(new DOMMatrix(transform)).transformPoint({ x: 0, y: 1 }).x)
    }
    expect(tipOf('.card-previous svg')).toBe(way)
    expect(tipOf('.card-next svg')).toBe(-way)
  },
)
