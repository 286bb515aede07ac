import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import {
  all,
  button,
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
  pinNames,
  point,
  textOf,
} from '../support/element.js'

const TALLI = point('Hevostalli', [25.19, 61.9], {
  category: { fi: 'Eläimet', sv: 'Djur' },
  municipality: 'Jämsä',
  audience: ['ikääntyneet', 'ryhmät'],
  mark: 'LuontoHoiva',
})
const LAMPOLA = point('Lampola', [25.7, 62.3], {
  category: { fi: 'Eläimet', sv: 'Djur' },
  municipality: 'Jyväskylä',
  audience: ['perheet'],
  description: 'Lampaita ja yksi hevonen.',
})
const KANOOTTI = point('Kanoottiretki', [26.2, 62.9], {
  category: { fi: 'Vesistö', sv: 'Vatten' },
  municipality: 'Viitasaari',
  audience: ['ryhmät'],
})
const KIERTUE = point('Öljymäen kiertue', [24.9, 62.6], {
  category: { fi: 'Vesistö', sv: 'Vatten' },
  municipality: 'Multia',
  audience: ['perheet'],
})
const FOUR = collection(TALLI, LAMPOLA, KANOOTTI, KIERTUE)
const EVERY = ['Hevostalli', 'Kanoottiretki', 'Lampola', 'Öljymäen kiertue']

afterEach(() => {
  vi.restoreAllMocks()
})

/** An element in which a visitor can begin to find. */
async function mountFinder(
  attributes: Record<string, string> = {},
  data: unknown = FOUR,
  width = 1200,
): Promise<NatureServiceMapElement> {
  await page.viewport(width, 760)
  const element = await mountReady({ attributes: { lang: 'fi', ...attributes }, data })
  await eventually(() => all(element, '.above *').length).not.toBe(0)
  return element
}

const field = (element: Element) => one(element, '.search-input') as HTMLInputElement
const select = (element: Element) => one(element, '.order select') as HTMLSelectElement
const status = (element: Element) => textOf(element, '.status')
const box = (element: Element, name: string): HTMLInputElement => {
  const found = all(element, 'input[type="checkbox"]').find((input) =>
    input.getAttribute('aria-label')?.startsWith(`${name}, `),
  )
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no box "${name}".`)
  return found
}
const boxes = (element: Element, facet: string) =>
  all(element, `[data-facet="${facet}"] input`).map((input) => input.getAttribute('aria-label'))
const chipNames = (element: Element) => all(element, '.chip').map((chip) => chip.textContent?.trim())
const facetNames = (element: Element) => all(element, '.facet').map(({ dataset }) => dataset.facet)
const choose = (element: Element, value: string) => {
  select(element).value = value
  select(element).dispatchEvent(new Event('change'))
}
/** Filters, once the element has told of them. */
async function told(element: Element, act: () => unknown) {
  const event = next(element, 'nsm-filter')
  await act()
  return (await event).detail
}
const locations = (answer: (done: PositionCallback, fail: PositionErrorCallback) => void) =>
  vi
    .spyOn(navigator.geolocation, 'getCurrentPosition')
    .mockImplementation((done, fail) => answer(done, fail ?? (() => undefined)))
const at = (longitude: number, latitude: number, accuracy = 30) =>
  ({ coords: { longitude, latitude, accuracy } }) as GeolocationPosition
const failure = (code: number) => ({ code }) as GeolocationPositionError

describe('a search', () => {
  it('finds as one types, marks what it has found, and shows the same on the map', async () => {
    const element = await mountFinder()
    await userEvent.fill(field(element), 'hevo')
    await eventually(() => names(element).sort()).toEqual(['Hevostalli', 'Lampola'])
    await eventually(() => pinNames(element)).toEqual(['Hevostalli', 'Lampola'])
    expect(all(element, '.item-name mark').map(({ textContent }) => textContent)).toEqual(['Hevo'])
    expect(textOf(element, '.item-snippet')).toContain('hevonen')
  })

  it('is announced and told of once typing rests, not by the letter', async () => {
    const element = await mountFinder()
    const heard: string[] = []
    element.addEventListener('nsm-filter', ({ detail }) => heard.push(`${detail.search} ${detail.count}`))
    const statuses: string[] = []
    const observer = new MutationObserver(() => statuses.push(status(element)))
    observer.observe(one(element, '.status'), { subtree: true, characterData: true, childList: true })
    await userEvent.type(field(element), 'kanoo')
    await eventually(() => heard).toEqual(['kanoo 1'])
    await eventually(() => statuses).toEqual(['Näkyvissä 1/4 palvelua'])
    observer.disconnect()
  })

  it('is cleared by its button and by Escape, and the focus stays in the field', async () => {
    const element = await mountFinder()
    await userEvent.fill(field(element), 'kanoo')
    await eventually(() => names(element)).toEqual(['Kanoottiretki'])
    button(element, 'Tyhjennä hakukenttä').click()
    await eventually(() => names(element)).toEqual(EVERY)
    expect(focused()).toBe(field(element))
    expect(field(element).value).toBe('')
    await userEvent.fill(field(element), 'lampola')
    await eventually(() => names(element)).toEqual(['Lampola'])
    await userEvent.keyboard('{Escape}')
    await eventually(() => names(element)).toEqual(EVERY)
    expect(focused()).toBe(field(element))
  })

  it('that finds nothing says which condition to loosen, and does it', async () => {
    const element = await mountFinder({ municipality: 'Viitasaari' })
    await userEvent.fill(field(element), 'hevostalli')
    await eventually(() => textOf(element, '.no-matches p')).toBe('Hakuehdoilla ei löytynyt palveluja.')
    await eventually(() => all(element, '.ways button').map(({ textContent }) => textContent)).toEqual([
      'Poista rajaus: Kunta (1 palvelu)',
      'Tyhjennä haku (1 palvelu)',
    ])
    button(element, 'Poista rajaus: Kunta (1 palvelu)').focus()
    await userEvent.keyboard('{Enter}')
    await eventually(() => names(element)).toEqual(['Hevostalli'])
    expect(all(element, '.no-matches')).toEqual([])
    // What had the focus is gone, and the focus isn't.
    expect(focused()).toBe(button(element, 'Rajaa'))
  })

  it('can be set by the page, also before there is data, with words that mean the same', async () => {
    const element = await mountFinder()
    element.synonyms = [['polle', 'hevostalli']]
    const { search, count } = await told(element, () => {
      element.search = 'polle'
    })
    expect({ search, count }).toEqual({ search: 'polle', count: 1 })
    expect(names(element)).toEqual(['Hevostalli'])
    expect(field(element).value).toBe('polle')
  })
})

describe('filters', () => {
  it('are boxes with counts under the other filters; several widen, facets narrow', async () => {
    const element = await mountFinder()
    button(element, 'Rajaa').click()
    await eventually(() => facetNames(element)).toEqual(['municipality', 'audience'])
    expect(boxes(element, 'audience').sort()).toEqual([
      'ikääntyneet, 1 palvelu',
      'perheet, 2 palvelua',
      'ryhmät, 2 palvelua',
    ])
    const detail = await told(element, () => box(element, 'ryhmät').click())
    expect(detail).toEqual({ filters: { audience: ['ryhmät'] }, search: '', count: 2 })
    expect(names(element)).toEqual(['Hevostalli', 'Kanoottiretki'])
    expect(pinNames(element)).toEqual(['Hevostalli', 'Kanoottiretki'])
    await eventually(() => boxes(element, 'municipality').sort()).toEqual([
      'Jyväskylä, 0 palvelua',
      'Jämsä, 1 palvelu',
      'Multia, 0 palvelua',
      'Viitasaari, 1 palvelu',
    ])
    await told(element, () => box(element, 'perheet').click())
    expect(names(element)).toEqual(EVERY)
    await told(element, () => box(element, 'Multia').click())
    expect(names(element)).toEqual(['Öljymäen kiertue'])
    expect(status(element)).toBe('Näkyvissä 1/4 palvelua')
    expect(element.filters).toEqual({ municipality: ['Multia'], audience: ['ryhmät', 'perheet'] })
  })

  it('are the legend for categories: colour, symbol, name and count in one', async () => {
    const element = await mountFinder()
    await eventually(() => all(element, '.legend input').length).toBe(2)
    expect(box(element, 'Vesistö').closest('label')?.querySelector('.item-symbol svg')).not.toBeNull()
    await told(element, () => box(element, 'Vesistö').click())
    expect(names(element)).toEqual(['Kanoottiretki', 'Öljymäen kiertue'])
    expect(textOf(element, '.legend .is-chosen')).toBe('Vesistö 2')
    // The count of a category is that without the choice of categories.
    expect(box(element, 'Eläimet').getAttribute('aria-label')).toBe('Eläimet, 2 palvelua')
  })

  it('stay when the language changes, under the names of the new one', async () => {
    const element = await mountFinder()
    await eventually(() => all(element, '.legend input').length).toBe(2)
    await told(element, () => box(element, 'Vesistö').click())
    element.lang = 'sv'
    await eventually(() => chipNames(element)).toEqual(['Vatten'])
    expect(box(element, 'Vatten').checked).toBe(true)
    expect(element.filters).toEqual({ category: ['Vesistö'] })
    await eventually(() => status(element)).toBe('Visar 2 av 4 tjänster')
  })

  it('in force are chips; each can be taken away, or all, and the focus goes on', async () => {
    const element = await mountFinder({ municipality: 'Jämsä, Multia', audience: 'perheet' })
    await eventually(() => chipNames(element)).toEqual(['Jämsä', 'Multia', 'perheet'])
    button(element, 'Poista rajaus: Jämsä').focus()
    await told(element, () => userEvent.keyboard('{Enter}'))
    expect(chipNames(element)).toEqual(['Multia', 'perheet'])
    expect(focused()).toBe(button(element, 'Poista rajaus: Multia'))
    button(element, 'Tyhjennä rajaukset').focus()
    await told(element, () => userEvent.keyboard('{Enter}'))
    expect(chipNames(element)).toEqual([])
    expect(names(element)).toEqual(EVERY)
    expect(focused()).toBe(button(element, 'Rajaa'))
  })

  it('keep their order while the panel is open', async () => {
    const element = await mountFinder()
    button(element, 'Rajaa').click()
    await eventually(() => facetNames(element)).toEqual(['municipality', 'audience'])
    const order = all(element, '[data-facet="municipality"] input').map(({ dataset }) => dataset.key)
    await told(element, () => box(element, 'ikääntyneet').click())
    await eventually(() => box(element, 'Multia').getAttribute('aria-label')).toBe('Multia, 0 palvelua')
    expect(all(element, '[data-facet="municipality"] input').map(({ dataset }) => dataset.key)).toEqual(order)
  })

  it('of which there is one value or none aren’t shown', async () => {
    const element = await mountFinder({ facets: 'mark season municipality' })
    button(element, 'Rajaa').click()
    await eventually(() => facetNames(element)).toEqual(['municipality'])
  })

  it('with many values show some, and all on request', async () => {
    const many = Array.from({ length: 14 }, (_, i) =>
      point(`Paikka ${i}`, [25 + i / 20, 62], { municipality: `Kunta ${i}` }),
    )
    const element = await mountFinder({}, collection(...many))
    button(element, 'Rajaa').click()
    await eventually(() => all(element, '[data-facet="municipality"] input').length).toBe(8)
    button(element, 'Näytä kaikki 14').click()
    await eventually(() => all(element, '[data-facet="municipality"] input').length).toBe(14)
    button(element, 'Näytä vähemmän').click()
    await eventually(() => all(element, '[data-facet="municipality"] input').length).toBe(8)
  })

  it('close the card of a place that they take away, and no other', async () => {
    const element = await mountFinder()
    await element.select('Lampola')
    await eventually(() => all(element, '.card').length).toBe(1)
    await told(element, () => {
      element.filters = { category: ['eläimet'] }
    })
    expect(element.selected).toBe('Lampola')
    itemOf(element, 'Lampola').focus()
    await told(element, () => {
      element.filters = { category: ['vesistö'] }
    })
    await eventually(() => element.selected).toBeNull()
    await eventually(() => all(element, '.card').length).toBe(0)
    // The entry that has come into the place of the one that had the focus.
    expect(focused()).toBe(itemOf(element, 'Öljymäen kiertue'))
  })
})

describe('the owner’s presets', () => {
  it('that no place has are told of in the console, with what there is', async () => {
    const warnings = expectWarnings()
    const given = { category: 'vatten,metsikkö', municipality: 'Jyväskylä', ids: 'Lampola,kadonnut' }
    await mountFinder(given)
    await eventually(warnings).toEqual([
      'nature-service-map: Attribuutissa category on "metsikkö", jota ei ole missään aineiston palvelussa. Aineistossa on: "Eläimet", "Vesistö".\n' +
        'Attribuutissa ids on "kadonnut", jota ei ole missään aineiston palvelussa.',
    ])
  })

  it('are where the visitor begins, and are shown', async () => {
    const element = await mountFinder({ category: 'vatten' })
    await eventually(() => chipNames(element)).toEqual(['Vesistö'])
    expect(names(element)).toEqual(['Kanoottiretki', 'Öljymäen kiertue'])
    expect(status(element)).toBe('Näkyvissä 2/4 palvelua')
    await told(element, () => button(element, 'Poista rajaus: Vesistö').click())
    expect(names(element)).toEqual(EVERY)
  })

  it('that are locked are neither shown nor taken away', async () => {
    const element = await mountFinder({ category: 'Eläimet', lock: 'category', audience: 'perheet' })
    await eventually(() => chipNames(element)).toEqual(['perheet'])
    await told(element, () => button(element, 'Tyhjennä rajaukset').click())
    expect(names(element)).toEqual(['Hevostalli', 'Lampola'])
    expect(element.filters).toEqual({ category: ['Eläimet'] })
    // What can't be had isn't counted.
    expect(status(element)).toBe('Löytyi 2 palvelua')
    button(element, 'Rajaa').click()
    await eventually(() => facetNames(element)).toEqual(['municipality', 'audience'])
    // The legend explains, and filters nothing.
    expect(all(element, '.legend input')).toEqual([])
    expect(all(element, '.legend .option-name').map(({ textContent }) => textContent)).toEqual([
      'Eläimet',
      'Vesistö',
    ])
  })

  it('that change go before what the visitor has chosen there', async () => {
    const element = await mountFinder({ category: 'Vesistö' })
    element.filters = { category: [], audience: ['perheet'] }
    await eventually(() => names(element)).toEqual(['Lampola', 'Öljymäen kiertue'])
    element.category = ['eläimet']
    await eventually(() => names(element)).toEqual(['Lampola'])
  })

  it('leave ids alone, whatever is filtered', async () => {
    const element = await mountFinder({ ids: 'Hevostalli, Lampola' })
    await told(element, () => {
      element.filters = { audience: ['perheet'] }
    })
    expect(names(element)).toEqual(['Lampola'])
    expect(status(element)).toBe('Löytyi 1 palvelu')
  })
})

describe('hide', () => {
  it.each([
    ['search', '.search', ['.filter-button', '.near', '.legend']],
    ['filters', '.filter-button', ['.search', '.near', '.legend']],
    ['locate', '.near', ['.search', '.filter-button', '.legend']],
    ['legend', '.legend', ['.search', '.filter-button', '.near']],
  ])('leaves out %s', async (part, selector, others) => {
    const element = await mountFinder({ hide: part })
    await eventually(() => others.map((other) => all(element, other).length)).toEqual([1, 1, 1])
    expect(all(element, selector)).toEqual([])
  })

  it('of filters leaves the legend as a key', async () => {
    const element = await mountFinder({ hide: 'filters', category: 'Vesistö' })
    await eventually(() => all(element, '.legend').length).toBe(1)
    expect(all(element, '.legend input')).toEqual([])
    expect(chipNames(element)).toEqual([])
  })

  it('of the legend puts categories among the filters', async () => {
    const element = await mountFinder({ hide: 'legend' })
    button(element, 'Rajaa').click()
    await eventually(() => facetNames(element)).toEqual(['category', 'municipality', 'audience'])
  })

  it('of all of it keeps no room', async () => {
    await page.viewport(1200, 760)
    const element = await mountReady({ attributes: { hide: 'search filters locate' }, data: FOUR })
    expect(all(element, '.finder')).toEqual([])
  })
})

describe('near', () => {
  it('a municipality sorts by distance, says how far it is and shows the point', async () => {
    const element = await mountFinder()
    choose(element, 'at:Jämsä')
    await eventually(() => names(element)).toEqual([
      'Hevostalli',
      'Lampola',
      'Öljymäen kiertue',
      'Kanoottiretki',
    ])
    expect(textOf(element, '.item:first-child .item-details')).toBe('4 km · Jämsä')
    expect(one(element, '.start-point').getAttribute('aria-label')).toBe('Etäisyydet lasketaan tästä: Jämsä')
    choose(element, 'name')
    await eventually(() => names(element)).toEqual(EVERY)
    expect(all(element, '.start-point')).toEqual([])
    expect(textOf(element, '.item:first-child .item-details')).toBe('Jämsä')
  })

  it('a municipality is no starting point for places elsewhere that take their stead', async () => {
    const element = await mountFinder()
    choose(element, 'at:Viitasaari')
    await eventually(() => names(element)[0]).toBe('Kanoottiretki')
    element.data = collection(point('Zoo', [24.9, 60.2]), point('Arboretum', [25.2, 60.3]))
    await eventually(() => names(element)).toEqual(['Arboretum', 'Zoo'])
    await eventually(() => all(element, '.start-point').length).toBe(0)
    expect(textOf(element, '.item:first-child')).not.toContain('km')
    expect(select(element).value).toBe('name')
  })

  it('me asks only when asked to, and tells nobody', async () => {
    const asked = locations((done) => done(at(26.2, 62.91)))
    const element = await mountFinder()
    expect(asked).not.toHaveBeenCalled()
    const details: unknown[] = []
    for (const type of ['nsm-filter', 'nsm-select'] as const) {
      element.addEventListener(type, ({ detail }) => details.push(detail))
    }
    button(element, 'Lähellä minua').click()
    await eventually(() => names(element)[0]).toBe('Kanoottiretki')
    expect(asked).toHaveBeenCalledTimes(1)
    expect(one(element, '.near').getAttribute('aria-pressed')).toBe('true')
    expect(select(element).selectedOptions[0]?.textContent).toBe('Lähin ensin')
    expect(one(element, '.start-point').getAttribute('aria-label')).toBe('Sijaintisi')
    expect(details).toEqual([])
    button(element, 'Lähellä minua').click()
    await eventually(() => names(element)).toEqual(EVERY)
    expect(one(element, '.near').getAttribute('aria-pressed')).toBe('false')
  })

  it.each([
    [1, 'Sijaintisi käyttöä ei ole sallittu. Valitse kunta, niin näytämme lähimmät palvelut.'],
    [2, 'Sijaintiasi ei saatu selville. Valitse kunta, niin näytämme lähimmät palvelut.'],
    [3, 'Sijaintiasi ei saatu selville. Valitse kunta, niin näytämme lähimmät palvelut.'],
  ])('me, refused with code %i, says so and offers a municipality', async (code, text) => {
    locations((_, fail) => fail(failure(code)))
    const element = await mountFinder()
    button(element, 'Lähellä minua').click()
    await eventually(() => textOf(element, '.find-note')).toBe(text)
    const instead = one(element, '.instead select') as HTMLSelectElement
    instead.value = 'at:Viitasaari'
    instead.dispatchEvent(new Event('change'))
    await eventually(() => names(element)[0]).toBe('Kanoottiretki')
    expect(textOf(element, '.find-note')).toBe('')
    expect(all(element, '.instead')).toEqual([])
  })

  it('me says that it takes long, and that a position is rough', async () => {
    const answers: PositionCallback[] = []
    locations((done) => answers.push(done))
    const element = await mountFinder()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    button(element, 'Lähellä minua').click()
    vi.advanceTimersByTime(6000)
    vi.useRealTimers()
    await eventually(() => textOf(element, '.find-note')).toBe(
      'Sijainti ei ole vielä selvinnyt. Valitse kunta, niin näytämme lähimmät palvelut.',
    )
    expect(textOf(element, '.near')).toBe('Haetaan sijaintiasi…')
    answers[0]?.(at(25.7, 62.3, 12_345))
    await eventually(() => textOf(element, '.find-note')).toBe(
      'Sijaintisi on epätarkka (noin 12 km), joten etäisyydet ovat suuntaa-antavia.',
    )
    expect(names(element)[0]).toBe('Lampola')
  })

  it('me, given up, takes no answer that comes late', async () => {
    const answers: PositionCallback[] = []
    locations((done) => answers.push(done))
    const element = await mountFinder()
    button(element, 'Lähellä minua').click()
    await eventually(() => textOf(element, '.near')).toBe('Haetaan sijaintiasi…')
    one(element, '.near').click()
    await eventually(() => textOf(element, '.near')).toBe('Lähellä minua')
    answers[0]?.(at(26.2, 62.91))
    choose(element, 'name')
    await element.updateComplete
    expect(names(element)).toEqual(EVERY)
    expect(all(element, '.start-point')).toEqual([])
  })

  it('offers no municipality of Central Finland to a map of another place', async () => {
    const far = collection(point('Eka', [22.2, 60.4]), point('Toka', [22.3, 60.5]))
    const element = await mountFinder({}, far)
    await eventually(() => all(element, '.order option').length).toBe(1)
  })

  it('gives way to the best match of a search, unless it was asked for', async () => {
    const element = await mountFinder()
    await userEvent.fill(field(element), 'hevo')
    await eventually(() => select(element).value).toBe('match')
    choose(element, 'at:Jyväskylä')
    await eventually(() => names(element)).toEqual(['Lampola', 'Hevostalli'])
    await userEvent.fill(field(element), '')
    await eventually(() => names(element).length).toBe(4)
    expect(select(element).value).toBe('at:Jyväskylä')
  })
})

describe('list and map', () => {
  const viewOf = async (element: NatureServiceMapElement, act: () => unknown) => {
    const moved = next(element, 'nsm-move')
    await act()
    return (await moved).detail
  }

  it('fit what is left, until the visitor has moved the view', async () => {
    const element = await mountFinder()
    await mapOf(element)
    const { zoom } = await viewOf(element, () => {
      element.filters = { municipality: ['Jämsä'] }
    })
    expect(zoom).toBeGreaterThan(11)
    const all = await viewOf(element, () => {
      element.filters = {}
    })
    expect(all.zoom).toBeLessThan(9)
    const zoomed = await viewOf(element, () => button(element, 'Lähennä').click())
    await viewOf(element, () => button(element, 'Lähennä').click())
    expect(zoomed.zoom).toBeGreaterThan(all.zoom)
    const stage = one(element, '.stage')
    stage.focus()
    await viewOf(element, () => userEvent.keyboard('{ArrowLeft}'))
    const moves: unknown[] = []
    element.addEventListener('nsm-move', ({ detail }) => moves.push(detail))
    await told(element, () => {
      element.filters = { municipality: ['Viitasaari'] }
    })
    expect(names(element)).toEqual(['Kanoottiretki'])
    expect(moves).toEqual([])
  })

  it('agree on only those in view, wherever the map is moved', async () => {
    const element = await mountFinder({ bounds: '25.6,62.25,25.8,62.35' })
    await mapOf(element)
    const toggle = one(element, '.view-toggle input')
    toggle.click()
    await eventually(() => names(element)).toEqual(['Lampola'])
    await eventually(() => status(element)).toBe('Näkyvissä 1/4 palvelua')
    element.bounds = [26, 62.7, 26.4, 63.1]
    await eventually(() => names(element)).toEqual(['Kanoottiretki'])
    element.bounds = [24, 63.2, 24.2, 63.3]
    await eventually(() => textOf(element, '.no-matches p')).toBe(
      'Kartan alueella ei ole hakuehtoja vastaavia palveluja.',
    )
    button(element, 'Näytä kaikki palvelut').focus()
    await userEvent.keyboard('{Enter}')
    await eventually(() => names(element)).toEqual(EVERY)
    expect(focused()).toBe(button(element, 'Rajaa'))
    await eventually(() => status(element)).toBe('Löytyi 4 palvelua')
  })

  it('tell how long a list is that isn’t shown whole', async () => {
    const many = Array.from({ length: 520 }, (_, i) => point(`Paikka ${1000 + i}`, [25 + i / 1000, 62]))
    const element = await mountFinder({}, collection(...many))
    await eventually(() => names(element).length).toBe(500)
    const last = all(element, '.item').at(-1)
    expect([last?.getAttribute('aria-posinset'), last?.getAttribute('aria-setsize')]).toEqual(['500', '520'])
    button(element, 'Näytä vielä 20 palvelua').click()
    await eventually(() => names(element).length).toBe(520)
    expect(all(element, '[aria-setsize]')).toEqual([])
  })
})

describe('on a narrow element', () => {
  it('filters are a dialog: the focus goes in, Escape closes it, the focus comes back', async () => {
    const element = await mountFinder({}, FOUR, 360)
    const opener = button(element, 'Rajaa')
    opener.focus()
    await userEvent.keyboard('{Enter}')
    await eventually(() => all(element, 'dialog[open]').length).toBe(1)
    expect(one(element, 'dialog').matches(':modal')).toBe(true)
    expect(one(element, 'dialog').contains(focused())).toBe(true)
    expect(facetNames(element)).toEqual(['category', 'municipality', 'audience'])
    await told(element, () => box(element, 'Eläimet').click())
    await eventually(() =>
      all(element, '.filters-end button').map(({ textContent }) => textContent?.trim()),
    ).toEqual(['Näytä 2 palvelua'])
    await userEvent.keyboard('{Escape}')
    await eventually(() => all(element, 'dialog').length).toBe(0)
    expect(focused()).toBe(one(element, '.filter-button'))
  })

  it('"Show n services" closes it, and the card that is open stays', async () => {
    const element = await mountFinder({}, FOUR, 360)
    await element.select('Lampola')
    await eventually(() => all(element, '.card').length).toBe(1)
    one(element, '.filter-button').click()
    await eventually(() => all(element, 'dialog[open]').length).toBe(1)
    button(element, 'Näytä 4 palvelua').click()
    await eventually(() => all(element, 'dialog').length).toBe(0)
    expect(focused()).toBe(one(element, '.filter-button'))
    expect(element.selected).toBe('Lampola')
  })

  it('nothing is cut off at 320 pixels', async () => {
    const element = await mountFinder({}, FOUR, 320)
    await userEvent.fill(field(element), 'hevo')
    await eventually(() => names(element).length).toBe(2)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    const outside = all(element, '.finder :is(button, input, select)').filter((control) => {
      const { left, right, width, height } = control.getBoundingClientRect()
      return left < 0 || right > 320 || width < 24 || height < 24
    })
    expect(outside).toEqual([])
  })
})

describe('what the visitor finds with', () => {
  it('moves nothing when it comes, presets and all', async () => {
    await page.viewport(1200, 760)
    const presets: Record<string, string>[] = [{}, { municipality: 'Jämsä' }]
    for (const attributes of presets) {
      const element = await mountReady({ attributes, data: FOUR })
      const tops = () =>
        ['.list', '.stage', '.item'].map((selector) => all(element, selector)[0]?.getBoundingClientRect().top)
      const before = tops()
      await eventually(() => all(element, '.view-toggle').length).toBe(1)
      expect(tops()).toEqual(before)
    }
  })

  it.each(['light', 'dark'])('has nothing that axe finds, in the %s theme', async (theme) => {
    const element = await mountFinder({ theme, heading: 'Luontopalvelut', audience: 'perheet' })
    one(element, '.filter-button').click()
    await eventually(() => facetNames(element)).toEqual(['municipality', 'audience'])
    choose(element, 'at:Jämsä')
    await userEvent.fill(field(element), 'hevo')
    await eventually(() => names(element)).toEqual(['Lampola'])
    const { violations } = await axe.run(element)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
