import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  AITTA,
  all,
  button,
  collection,
  create,
  eventsAt,
  eventually,
  focused,
  holdRequests,
  itemOf,
  jsonResponse,
  mapOf,
  mount,
  mountReady,
  names,
  next,
  one,
  pinNames,
  SAUNA,
  THREE,
  textOf,
} from '../support/element.js'

await page.viewport(1000, 760)

const NAMES = ['Aitta', 'Sauna', 'Öljymäki']

function place(html: string, selector: string): HTMLElement {
  document.body.innerHTML = html
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`Nothing matches "${selector}".`)
  return found
}

/** What is wrong with how the element stands: nothing, when it can be used. */
function troubles(element: HTMLElement, leastHeight = 479): string[] {
  const { width, height } = element.getBoundingClientRect()
  const map = one(element, '.map-area').getBoundingClientRect()
  const list = one(element, '.list').getBoundingClientRect()
  const outside = all(element, '.pin').filter((pin) => {
    const { left, right, top, bottom } = pin.getBoundingClientRect()
    return left < map.left || right > map.right || top < map.top || bottom > map.bottom
  })
  return [
    ...(width < 250 ? [`only ${width} px wide`] : []),
    ...(height < leastHeight ? [`only ${height} px high`] : []),
    ...(map.width < 200 || map.height < 200 ? [`a map of ${map.width} × ${map.height} px`] : []),
    ...(list.width < 200 ? [`a list of ${list.width} px`] : []),
    ...outside.map((pin) => `${pin.getAttribute('aria-label')} is outside of the map`),
    ...(all(element, '.pin').length === 3 ? [] : ['pins are missing']),
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
  ]
}

describe('the element stands', () => {
  it.each([
    ['in a block', '<main></main>', 'main'],
    ['in a flex row', '<main style="display: flex"></main>', 'main'],
    [
      'in a flex row beside text',
      '<main style="display: flex"><p>Tekstiä vieressä</p><div style="flex: 1; min-width: 0"></div></main>',
      'div',
    ],
    ['in a flex column', '<main style="display: flex; flex-direction: column"></main>', 'main'],
    [
      'in a flex column of a given height',
      '<main style="display: flex; flex-direction: column; height: 700px"></main>',
      'main',
    ],
    ['in a grid', '<main style="display: grid"></main>', 'main'],
    [
      'in a grid of two columns',
      '<main style="display: grid; grid-template-columns: 1fr 1fr"></main>',
      'main',
    ],
    ['in a grid cell that centres', '<main style="display: grid; place-items: center"></main>', 'main'],
    ['in a table', '<table style="width: 100%"><tr><td></td></tr></table>', 'td'],
    ['in a page of narrow text', '<main style="max-width: 34em; margin: auto"></main>', 'main'],
    ['on a narrow page', '<main style="width: 320px"></main>', 'main'],
    [
      'in a page with a small root font',
      '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style><main></main>',
      'main',
    ],
    ['in a page with large text', '<main style="font-size: 32px"></main>', 'main'],
    [
      'in a page that centres its text',
      '<main style="text-align: center; line-height: 3; white-space: nowrap"></main>',
      'main',
    ],
    ['in a transformed box', '<main style="transform: translateY(10px)"></main>', 'main'],
    [
      'in a box that contains',
      '<main style="contain: layout paint style; container-type: inline-size"></main>',
      'main',
    ],
  ])('%s', async (_, html, selector) => {
    const element = await mountReady({ data: THREE, parent: place(html, selector) })
    await mapOf(element)
    await eventually(() => troubles(element)).toEqual([])
  })

  it('as a float', async () => {
    const parent = place('<main><style>nature-service-map { float: left }</style></main>', 'main')
    const element = await mountReady({ data: THREE, parent })
    await mapOf(element)
    await eventually(() => troubles(element)).toEqual([])
  })

  it('as an item of a flex row itself, beside others', async () => {
    const parent = place(
      '<main style="display: flex; gap: 20px"><p style="flex: none; width: 200px">Vieressä</p></main>',
      'main',
    )
    const element = await mountReady({ data: THREE, parent })
    await mapOf(element)
    await eventually(() => troubles(element)).toEqual([])
  })

  it('in the shadow root of another element', async () => {
    const host = place('<section></section>', 'section')
    const element = await mountReady({ data: THREE, parent: host.attachShadow({ mode: 'open' }) })
    await mapOf(element)
    await eventually(() => troubles(element)).toEqual([])
    await userEvent.click(itemOf(element, 'Sauna'))
    await eventually(() => focused()?.getAttribute('role')).toBe('dialog')
  })

  it('in a page that resets everything, as high as its parts need', async () => {
    const html = '<main></main><style>main, main * { all: unset } main, main * { display: block }</style>'
    const element = await mountReady({ data: THREE, parent: place(html, 'main') })
    await mapOf(element)
    await eventually(() => troubles(element, 300)).toEqual([])
  })

  it('as high as the page says', async () => {
    const parent = place('<main><style>nature-service-map { height: 650px }</style></main>', 'main')
    const element = await mountReady({ data: THREE, parent })
    await mapOf(element)
    expect(element.getBoundingClientRect().height).toBe(650)
    await eventually(() => troubles(element)).toEqual([])
    expect(one(element, '.map-area').getBoundingClientRect().height).toBeGreaterThan(550)
  })
})

describe('an element that isn’t shown at first', () => {
  it.each([
    [
      'display: none',
      '<main style="display: none"></main>',
      'main',
      (box: HTMLElement) => box.removeAttribute('style'),
    ],
    [
      'a closed <details>',
      '<details><summary>Kartta</summary><div></div></details>',
      'div',
      (box: HTMLElement) => box.parentElement?.setAttribute('open', ''),
    ],
    [
      'the hidden attribute',
      '<main hidden></main>',
      'main',
      (box: HTMLElement) => box.removeAttribute('hidden'),
    ],
    [
      'a box without width',
      '<main style="width: 0; overflow: hidden"></main>',
      'main',
      (box: HTMLElement) => box.removeAttribute('style'),
    ],
  ])('because of %s has everything when it is shown', async (_, html, selector, show) => {
    const box = place(html, selector)
    const heard = eventsAt(box, 'nsm-ready')
    const element = mount({ data: THREE, parent: box })
    await eventually(() => names(element)).toEqual(NAMES)
    show(box)
    await mapOf(element)
    await eventually(() => troubles(element)).toEqual([])
    expect(pinNames(element)).toEqual(NAMES)
    expect(heard).toEqual(['nsm-ready'])
  })

  // Chromium drew nothing of a map that came in about the frame in which its `<details>` was opened, every other time.
  it('in a <details> opened while the map comes has its map, twelve times', async () => {
    for (let i = 0; i < 12; i++) {
      const box = place('<details><summary>Kartta</summary><div></div></details>', 'div')
      const element = mount({ data: THREE, parent: box })
      await eventually(() => names(element)).toEqual(NAMES)
      box.parentElement?.setAttribute('open', '')
      await mapOf(element)
      await eventually(() => troubles(element)).toEqual([])
    }
  })

  it('is right again after it was hidden for a while', async () => {
    const box = place('<main></main>', 'main')
    const element = await mountReady({ data: THREE, parent: box })
    await mapOf(element)
    box.style.display = 'none'
    await eventually(() => element.clientWidth).toBe(0)
    box.style.display = 'block'
    box.style.width = '420px'
    await eventually(() => troubles(element)).toEqual([])
  })

  it('hidden by the hidden attribute of its own is hidden', async () => {
    const element = await mountReady({ data: THREE })
    element.hidden = true
    expect(element.checkVisibility()).toBe(false)
  })
})

describe('an element that changes its size', () => {
  it('fits its places again as long as the visitor has not moved the map', async () => {
    const box = place('<main style="width: 900px"></main>', 'main')
    const element = await mountReady({ data: THREE, parent: box })
    await mapOf(element)
    for (const width of ['340px', '1000px', '620px']) {
      box.style.width = width
      await eventually(() => element.clientWidth).toBe(Number.parseInt(width, 10))
      await eventually(() => troubles(element)).toEqual([])
    }
  })
})

describe('an element that is moved in the page', () => {
  it('keeps its list, its map and its card, and loads nothing again', async () => {
    const { next: request, requests } = holdRequests()
    const box = place('<section></section><aside></aside>', 'section')
    const element = mount({ attributes: { src: '/a.geojson' }, parent: box })
    const ready = next(element, 'nsm-ready')
    ;(await request()).answer(jsonResponse(THREE))
    await ready
    const map = await mapOf(element)
    await element.select('Sauna')
    await eventually(() => all(element, '[role="dialog"]').length).toBe(1)
    const heard = eventsAt(element, 'nsm-ready', 'nsm-load', 'nsm-error', 'nsm-select')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    document.querySelector('aside')?.append(element)
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    await element.updateComplete
    expect(one(element, '.ol-viewport')).toBe(map)
    expect(names(element)).toEqual(NAMES)
    expect(pinNames(element)).toEqual(NAMES)
    expect(textOf(element, '#card-title')).toBe('Sauna')
    expect(element.selected).toBe('Sauna')
    expect(requests).toHaveLength(1)
    expect(heard).toEqual([])
  })

  it('works where it has come to', async () => {
    const box = place(
      '<section style="width: 900px"></section><aside style="width: 360px"></aside>',
      'section',
    )
    const element = await mountReady({ data: THREE, parent: box })
    await mapOf(element)
    document.querySelector('aside')?.append(element)
    await eventually(() => element.clientWidth).toBe(360)
    await eventually(() => troubles(element)).toEqual([])
    await userEvent.click(one(element, '.pin[aria-label="Sauna"]'))
    await eventually(() => all(element, '#card-title').map(({ textContent }) => textContent)).toEqual([
      'Sauna',
    ])
    await userEvent.keyboard('{Escape}')
    await eventually(() => all(element, '#card-title')).toEqual([])
  })

  it('takes the language of where it has come to', async () => {
    const box = place('<section lang="fi"></section><aside lang="sv"></aside>', 'section')
    const element = await mountReady({ data: THREE, parent: box })
    expect(textOf(element, '.status')).toBe('Löytyi 3 palvelua')
    document.querySelector('aside')?.append(element)
    await eventually(() => textOf(element, '.status')).toBe('3 tjänster hittades')
  })

  it('while it is loading goes on loading', async () => {
    const { next: request, requests } = holdRequests()
    const box = place('<section></section><aside></aside>', 'section')
    const element = mount({ attributes: { src: '/a.geojson' }, parent: box })
    const held = await request()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    document.querySelector('aside')?.append(element)
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    expect(held.signal.aborted).toBe(false)
    const ready = next(element, 'nsm-ready')
    held.answer(jsonResponse(THREE))
    await ready
    expect(names(element)).toEqual(NAMES)
    expect(requests).toHaveLength(1)
  })
})

describe('an element that is taken out of the page', () => {
  it('lets its map go after a while, and has it back with list, pins and view when it is put back', async () => {
    const { next: request, requests } = holdRequests()
    const element = mount({ attributes: { src: '/a.geojson' } })
    const ready = next(element, 'nsm-ready')
    ;(await request()).answer(jsonResponse(THREE))
    await ready
    await mapOf(element)
    element.remove()
    await eventually(() => all(element, '.ol-viewport').length).toBe(0)
    expect(pinNames(element)).toEqual(NAMES)
    document.body.append(element)
    await mapOf(element)
    await eventually(() => troubles(element)).toEqual([])
    expect(names(element)).toEqual(NAMES)
    expect(requests).toHaveLength(1)
    await eventually(() => all(element, '[aria-label="Lähennä"]').length).toBe(1)
    await userEvent.click(button(element, 'Lähennä'))
    await userEvent.click(itemOf(element, 'Aitta'))
    await eventually(() => all(element, '#card-title').map(({ textContent }) => textContent)).toEqual([
      'Aitta',
    ])
  })

  it('while it is loading stops, tells nobody, and loads when it is put back', async () => {
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/a.geojson' } })
    const heard = eventsAt(element)
    const held = await request()
    element.remove()
    await eventually(() => held.signal.aborted).toBe(true)
    held.answer(jsonResponse(collection(AITTA)))
    const ready = next(element, 'nsm-ready')
    document.body.append(element)
    ;(await request(2)).answer(jsonResponse(THREE))
    await ready
    expect(names(element)).toEqual(NAMES)
    expect(heard.filter((type) => type !== 'nsm-move')).toEqual(['nsm-load', 'nsm-ready'])
  })

  it('takes what is changed meanwhile when it is put back', async () => {
    const element = await mountReady({ data: THREE, attributes: { lang: 'fi' } })
    element.remove()
    element.lang = 'sv'
    element.heading = 'Tjänster'
    document.body.append(element)
    await eventually(() => textOf(element, '.status')).toBe('3 tjänster hittades')
    await eventually(() => all(element, '.title').map(({ textContent }) => textContent)).toEqual(['Tjänster'])
  })

  it('many times leaves one map and one list', async () => {
    const element = await mountReady({ data: THREE })
    for (let n = 0; n < 20; n++) {
      element.remove()
      document.body.append(element)
    }
    await mapOf(element)
    await eventually(() => troubles(element)).toEqual([])
    expect(all(element, '.pins')).toHaveLength(1)
    expect(all(element, '.list')).toHaveLength(1)
  })

  it('was never in it: works when it first comes', async () => {
    const element = create({ data: THREE, attributes: { selected: 'Sauna', heading: 'Otsikko' } })
    expect(element.state).toBe('loading')
    expect(element.count).toBe(0)
    expect(element.places).toEqual([])
    expect(await element.getPlaces()).toEqual([])
    expect(await element.select('Sauna')).toBe(false)
    const ready = next(element, 'nsm-ready')
    document.body.append(element)
    await ready
    expect(names(element)).toEqual(NAMES)
  })
})

describe('two on a page', () => {
  it('have their own data, language, selection and map', async () => {
    const first = await mountReady({ data: THREE, attributes: { lang: 'fi' } })
    const other = await mountReady({ data: collection(SAUNA), attributes: { lang: 'sv' } })
    await mapOf(first)
    await mapOf(other)
    const heard = eventsAt(other, 'nsm-select', 'nsm-ready', 'nsm-load')
    await first.select('Sauna')
    await first.updateComplete
    first.theme = 'dark'
    await first.updateComplete
    expect(names(first)).toEqual(NAMES)
    expect(names(other)).toEqual(['Sauna'])
    expect(textOf(first, '.status')).toBe('Löytyi 3 palvelua')
    expect(textOf(other, '.status')).toBe('1 tjänst hittades')
    expect(other.selected).toBeNull()
    expect(all(other, '.is-selected, [role="dialog"]')).toEqual([])
    expect(all(first, '.is-selected')).toHaveLength(2)
    expect(heard).toEqual([])
  })
})
