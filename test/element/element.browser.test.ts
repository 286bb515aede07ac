import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { define } from '../../src/define.js'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import { STATES, type State } from '../../src/element/source-controller.js'
import { palette } from '../../src/ui/palette.js'
import {
  AITTA,
  addressOf,
  all,
  button,
  collection,
  eventsAt,
  eventually,
  expectWarnings,
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
  point,
  SAUNA,
  shadowOf,
  THREE,
  textOf,
} from '../support/element.js'

await page.viewport(1000, 760)

const FALLBACK = '<a href="services.html">Palvelut luettelona</a>'
const linkIn = (element: Element): HTMLAnchorElement => {
  const link = element.querySelector('a')
  if (!link) throw new Error('There is no link.')
  return link
}

/** How a test gets to each state. A state that is missing here doesn't compile and fails below. */
const VISITS: Record<State, (attributes: Record<string, string>) => Promise<NatureServiceMapElement>> = {
  async loading(attributes) {
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/services.geojson', ...attributes }, content: FALLBACK })
    await request()
    return element
  },
  ready: (attributes) => mountReady({ attributes, data: THREE, content: FALLBACK }),
  partial: (attributes) =>
    mountReady({ attributes, data: collection(...THREE.features, 'rikki'), content: FALLBACK }),
  empty: (attributes) => mountReady({ attributes, data: collection(), content: FALLBACK }),
  async failed(attributes) {
    expectWarnings()
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/services.geojson', ...attributes }, content: FALLBACK })
    const error = next(element, 'nsm-error')
    ;(await request()).answer(new Response('', { status: 404 }))
    await error
    return element
  },
}

const STATUS: Record<State, readonly [fi: string, sv: string, en: string]> = {
  loading: ['Ladataan palveluja…', 'Laddar tjänster…', 'Loading services…'],
  ready: ['Löytyi 3 palvelua', '3 tjänster hittades', '3 services found'],
  partial: ['Löytyi 3 palvelua', '3 tjänster hittades', '3 services found'],
  empty: [
    'Näytettäviä palveluja ei ole.',
    'Det finns inga tjänster att visa.',
    'There are no services to show.',
  ],
  failed: [
    'Palveluja ei voitu ladata. Tiedostoa, jossa palvelut ovat, ei löytynyt.',
    'Tjänsterna kunde inte laddas. Filen med tjänsterna hittades inte.',
    'The services could not be loaded. The file with the services was not found.',
  ],
}

describe.each(STATES)('the state "%s"', (state) => {
  it.each([
    ['fi', 0],
    ['sv', 1],
    ['en', 2],
  ] as const)('is told in words, to everyone (%s)', async (lang, i) => {
    const element = await VISITS[state]({ lang })
    expect(element.state).toBe(state)
    await eventually(() => textOf(element, '.status')).toBe(STATUS[state][i])
    expect(one(element, 'section').getAttribute('aria-busy')).toBe(String(state === 'loading'))
    expect(one(element, 'section').lang).toBe(lang)
  })

  it.each(['light', 'dark'])('has nothing that axe finds, in the %s theme', async (theme) => {
    const element = await VISITS[state]({ theme, heading: 'Luontopalvelut', lang: 'fi' })
    await eventually(() => textOf(element, '.status')).toBe(STATUS[state][0])
    const { violations } = await axe.run(element)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('shows the page’s own content only where there is nothing better', async () => {
    const element = await VISITS[state]({})
    const shown = state === 'loading' || state === 'failed'
    await eventually(() => linkIn(element).checkVisibility()).toBe(shown)
  })
})

describe('loading', () => {
  it('tells the bytes of a large file as they come', async () => {
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/large.geojson' } })
    let send: ((bytes: number) => void) | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        send = (bytes) => controller.enqueue(new Uint8Array(bytes).fill(32))
      },
    })
    ;(await request()).answer(new Response(body, { headers: { 'Content-Length': '4000000' } }))
    send?.(1_500_000)
    await eventually(() => textOf(element, '.progress')).toBe('Ladattu 1,5/4 Mt')
    send?.(1_000_000)
    await eventually(() => textOf(element, '.progress')).toBe('Ladattu 2,5/4 Mt')
    // To be seen: a screen reader is told once that something is coming.
    expect(textOf(element, '[role=status]')).toBe('Ladataan palveluja…')
    expect(one(element, '.progress').ariaHidden).toBe('true')
  })

  it('tells the bytes alone where the server doesn’t say how many there will be', async () => {
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/large.geojson', lang: 'en' } })
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(2_100_000).fill(32)),
    })
    ;(await request()).answer(new Response(body))
    await eventually(() => textOf(element, '.progress')).toBe('2.1 MB loaded')
  })

  it('resolves the address as a page resolves an image’s', async () => {
    const { next: request } = holdRequests()
    mount({ attributes: { src: 'data/services.geojson?v=2' } })
    expect((await request()).url).toBe(new URL('data/services.geojson?v=2', document.baseURI).href)
  })

  it('sends credentials as the attribute says', async () => {
    const { next: request } = holdRequests()
    mount({ attributes: { src: '/a.geojson', credentials: 'include' } })
    await request()
    expect(vi.mocked(fetch).mock.lastCall?.[1]?.credentials).toBe('include')
  })

  it('reads a data: and a blob: address', async () => {
    const inData = await mountReady({ attributes: { src: addressOf(THREE) } })
    expect(names(inData)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
    const url = URL.createObjectURL(new Blob([JSON.stringify(collection(SAUNA))]))
    const inBlob = await mountReady({ attributes: { src: url } })
    expect(names(inBlob)).toEqual(['Sauna'])
    URL.revokeObjectURL(url)
  })
})

describe('a failure', () => {
  it('is an event with a code and a message in the console for the owner', async () => {
    const warnings = expectWarnings()
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: 'https://data.example.fi/a.geojson' } })
    const heard = eventsAt(element)
    const error = next(element, 'nsm-error')
    ;(await request()).fail()
    const { detail } = await error
    expect(detail.error.code).toBe('network')
    expect(detail.error.name).toBe('LoadError')
    await eventually(() => warnings().length).toBe(1)
    expect(warnings()[0]).toMatch(
      /^nature-service-map: https:\/\/data\.example\.\S+: Palvelimelta ei tullut vastausta.*data\.example\.fi/,
    )
    expect(heard).toEqual(['nsm-error'])
    expect(element.count).toBe(0)
  })

  it.each([
    ['what isn’t JSON', 'Hei maailma', 'not-json'],
    ['a web page', '<!doctype html><title>Kirjaudu</title>', 'html'],
    ['JSON of another kind', '{"palvelut": 3}', 'not-geojson'],
    ['nothing', '', 'empty'],
  ])('is what comes of %s', async (_, body, code) => {
    expectWarnings()
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/a.geojson' } })
    const error = next(element, 'nsm-error')
    ;(await request()).answer(new Response(body))
    expect((await error).detail.error.code).toBe(code)
    await eventually(() => textOf(element, '.status')).toMatch(
      /^Palveluja ei voitu ladata\. Palvelin vastasi/,
    )
  })

  it('is what comes of a data property that isn’t GeoJSON', async () => {
    expectWarnings()
    const element = mount()
    const error = next(element, 'nsm-error')
    element.data = { palvelut: 3 }
    expect((await error).detail.error.code).toBe('not-geojson')
    expect(element.state).toBe('failed')
  })

  it('can be tried again by a button, until it works', async () => {
    expectWarnings()
    const { next: request, requests } = holdRequests()
    const element = mount({ attributes: { src: '/a.geojson' }, content: FALLBACK })
    ;(await request()).fail()
    await eventually(() => element.state).toBe('failed')
    await element.updateComplete
    await userEvent.click(button(element, 'Yritä uudelleen'))
    const second = await request(2)
    expect(element.state).toBe('loading')
    second.fail()
    await eventually(() => element.state).toBe('failed')
    await element.updateComplete
    const ready = next(element, 'nsm-ready')
    await userEvent.click(button(element, 'Yritä uudelleen'))
    ;(await request(3)).answer(jsonResponse(THREE))
    await ready
    expect(names(element)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
    expect(requests).toHaveLength(3)
  })

  it('takes away what was there before', async () => {
    expectWarnings()
    const element = await mountReady({ data: THREE })
    const error = next(element, 'nsm-error')
    element.data = { palvelut: 3 }
    await error
    await element.updateComplete
    expect(names(element)).toEqual([])
    expect(pinNames(element)).toEqual([])
    expect(element.issues).toEqual([])
    expect(await element.getPlaces()).toEqual([])
  })
})

describe('ready', () => {
  it('the list has every place, as Finns sort, and the pins have those with a position', async () => {
    const element = await mountReady({
      data: collection(...THREE.features, {
        type: 'Feature',
        geometry: null,
        properties: { name: 'Ääni puhelimessa' },
      }),
    })
    expect(names(element)).toEqual(['Aitta', 'Sauna', 'Ääni puhelimessa', 'Öljymäki'])
    expect(pinNames(element)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
    expect(one(element, '.item:has(.item-note)').textContent).toContain('Ei sijaintia kartalla')
    expect(element.count).toBe(4)
    expect(element.places?.map(({ name }) => name)).toEqual([
      'Öljymäki',
      'Sauna',
      'Aitta',
      'Ääni puhelimessa',
    ])
    expect(await element.getPlaces()).toEqual(element.places)
  })

  it('is told after the data is, once, to anyone above, through shadow roots', async () => {
    const outer = document.createElement('div')
    document.body.append(outer)
    const heard = eventsAt(document, 'nsm-load', 'nsm-ready', 'nsm-error', 'nsm-select')
    const load = next(document, 'nsm-load')
    const element = await mountReady({
      data: collection(...THREE.features, 'rikki'),
      parent: outer.attachShadow({ mode: 'open' }),
    })
    expect(heard).toEqual(['nsm-load', 'nsm-ready'])
    expect((await load).detail).toEqual({ count: 3, issues: element.issues })
    expect(element.issues).toHaveLength(1)
    expect(element.issues[0]).toMatchObject({ code: 'bad-feature', severity: 'error', index: 3 })
  })

  it('is told when list and pins are on screen', async () => {
    const found = new Promise((resolve) => {
      document.addEventListener(
        'nsm-ready',
        ({ target }) => target instanceof HTMLElement && resolve([names(target), pinNames(target)]),
        { once: true },
      )
    })
    mount({ data: THREE })
    expect(await found).toEqual([
      ['Aitta', 'Sauna', 'Öljymäki'],
      ['Aitta', 'Sauna', 'Öljymäki'],
    ])
  })

  it('is told once for a source, whatever happens to it, and once for the next', async () => {
    const element = await mountReady({ data: THREE, attributes: { lang: 'fi' } })
    const heard = eventsAt(element, 'nsm-ready')
    await mapOf(element)
    element.lang = 'sv'
    await eventually(() => textOf(element, '.status')).toBe('3 tjänster hittades')
    element.heading = 'Palvelut'
    element.layout = 'list'
    element.accent = 'rebeccapurple'
    element.cluster = 'off'
    await element.updateComplete
    expect(heard).toEqual([])
    const again = next(element, 'nsm-ready')
    element.data = collection(SAUNA)
    await again
    expect(heard).toEqual(['nsm-ready'])
  })

  it('is told for a file without places too', async () => {
    const element = await mountReady({ data: collection(), content: '<p slot="empty">Ei vielä mitään.</p>' })
    expect(element.state).toBe('empty')
    expect(element.querySelector('p')?.checkVisibility()).toBe(true)
  })

  it('the map takes over without moving a pin', async () => {
    const element = await mountReady({ data: THREE })
    const rects = () =>
      all(element, '.pin').map((pin) => {
        const { x, y } = pin.getBoundingClientRect()
        return [pin.getAttribute('aria-label'), Math.round(x), Math.round(y)]
      })
    const before = rects()
    await mapOf(element)
    expect(rects()).toEqual(before)
  })

  it('shows more than a screenful when the page is idle, and beyond 500 when asked', async () => {
    const many = Array.from({ length: 620 }, (_, n) =>
      point(`Paikka ${n}`, [24 + n / 300, 61.5 + (n % 31) / 16]),
    )
    const element = await mountReady({ data: collection(...many) })
    expect(names(element).length).toBe(9)
    await eventually(() => names(element).length).toBe(500)
    await userEvent.click(button(element, 'Näytä vielä 120 palvelua'))
    await eventually(() => names(element).length).toBe(620)
    expect(names(element).at(-1)).toBe('Paikka 619')
    expect(all(element, '.more')).toEqual([])
  })
})

describe('without src and data', () => {
  it('is empty and tells the owner', async () => {
    const warnings = expectWarnings()
    const element = mount()
    await eventually(() => warnings().length).toBe(1)
    expect(warnings()[0]).toBe(
      'nature-service-map: neither src nor data is set, so there is nothing to show.',
    )
    expect(element.state).toBe('empty')
  })

  it('shows what is set later', async () => {
    expectWarnings()
    const element = mount()
    await eventually(() => element.state).toBe('empty')
    const ready = next(element, 'nsm-ready')
    element.src = addressOf(THREE)
    await ready
    expect(names(element)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
  })
})

describe('another source', () => {
  it('set while one is loading: only the newest counts', async () => {
    const { next: request, requests } = holdRequests()
    const element = mount({ attributes: { src: '/old.geojson' } })
    const heard = eventsAt(element, 'nsm-load', 'nsm-ready', 'nsm-error')
    const first = await request()
    element.src = '/new.geojson'
    const second = await request(2)
    expect(first.signal.aborted).toBe(true)
    expect(second.signal.aborted).toBe(false)
    const ready = next(element, 'nsm-ready')
    second.answer(jsonResponse(collection(SAUNA)))
    first.answer(jsonResponse(THREE))
    await ready
    expect(names(element)).toEqual(['Sauna'])
    expect(heard).toEqual(['nsm-load', 'nsm-ready'])
    expect(requests).toHaveLength(2)
  })

  it('set as data while an address is loading: the data counts', async () => {
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/old.geojson' } })
    const first = await request()
    const ready = next(element, 'nsm-ready')
    element.data = collection(AITTA)
    await ready
    expect(first.signal.aborted).toBe(true)
    expect(names(element)).toEqual(['Aitta'])
  })

  it('replaces list, pins, count and issues', async () => {
    const element = await mountReady({ data: collection(...THREE.features, 'rikki') })
    const ready = next(element, 'nsm-ready')
    element.data = collection(point('Uusi', [25.5, 62.4]))
    await ready
    expect(names(element)).toEqual(['Uusi'])
    expect(pinNames(element)).toEqual(['Uusi'])
    expect(element.count).toBe(1)
    expect(element.issues).toEqual([])
    expect(element.state).toBe('ready')
    expect(textOf(element, '.status')).toBe('Löytyi 1 palvelu')
  })

  it('brings the map to its places', async () => {
    const element = await mountReady({ data: collection(point('Etelä', [24.5, 60.5])) })
    await mapOf(element)
    const ready = next(element, 'nsm-ready')
    element.data = collection(point('Pohjoinen', [27, 69.5]))
    await ready
    const area = one(element, '.map-area').getBoundingClientRect()
    const pin = one(element, '.pin').getBoundingClientRect()
    expect(
      pin.left > area.left && pin.right < area.right && pin.top > area.top && pin.bottom < area.bottom,
    ).toBe(true)
  })

  it('taken away leaves the empty state', async () => {
    expectWarnings()
    const element = await mountReady({ data: THREE })
    element.data = undefined
    await eventually(() => element.state).toBe('empty')
    await eventually(() => names(element)).toEqual([])
    expect(pinNames(element)).toEqual([])
    expect(element.count).toBe(0)
  })

  it('closes the card of the old one', async () => {
    const element = await mountReady({ data: THREE })
    expect(await element.select('Sauna')).toBe(true)
    await eventually(() => all(element, '[role="dialog"]').length).toBe(1)
    const ready = next(element, 'nsm-ready')
    element.data = collection(AITTA)
    await ready
    expect(all(element, '[role="dialog"]')).toEqual([])
  })

  it('is fetched again by reload, which resolves when it is read', async () => {
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/a.geojson' } })
    const first = next(element, 'nsm-ready')
    ;(await request()).answer(jsonResponse(THREE))
    await first
    const second = next(element, 'nsm-ready')
    const reloaded = element.reload()
    ;(await request(2)).answer(jsonResponse(collection(SAUNA)))
    await reloaded
    expect(element.state).toBe('ready')
    await second
    expect(names(element)).toEqual(['Sauna'])
  })
})

describe('selecting', () => {
  const heardSelections = (element: EventTarget) => {
    const heard: [unknown, string][] = []
    element.addEventListener('nsm-select', (event) => {
      const { place, by } = (event as HTMLElementEventMap['nsm-select']).detail
      heard.push([place?.name ?? null, by])
    })
    return heard
  }
  const cardTitle = (element: Element) =>
    all(element, '[role="dialog"] #card-title').map((title) => title.textContent)

  it('by the method opens the card, writes the attribute and tells so before', async () => {
    const element = await mountReady({ data: THREE })
    const before: unknown[] = []
    element.addEventListener('nsm-select', () => before.push(element.selected, cardTitle(element)))
    const heard = heardSelections(document)
    expect(await element.select('Sauna')).toBe(true)
    await element.updateComplete
    expect(before).toEqual([null, []])
    expect(heard).toEqual([['Sauna', 'api']])
    expect(element.getAttribute('selected')).toBe('Sauna')
    expect(cardTitle(element)).toEqual(['Sauna'])
    expect([...one(element, '.pin.is-selected').part]).toEqual(['pin', 'pin-selected'])
    expect(one(element, '.pin.is-selected').getAttribute('aria-label')).toBe('Sauna')
    expect([...one(element, '.item.is-selected').part]).toEqual(['item', 'item-selected'])
  })

  it('null closes the card', async () => {
    const element = await mountReady({ data: THREE })
    await element.select('Sauna')
    const heard = heardSelections(element)
    expect(await element.select(null)).toBe(true)
    await element.updateComplete
    expect(heard).toEqual([[null, 'api']])
    expect(element.hasAttribute('selected')).toBe(false)
    expect(cardTitle(element)).toEqual([])
    expect(all(element, '.is-selected')).toEqual([])
    expect(await element.select(null)).toBe(false)
    expect(heard).toHaveLength(1)
  })

  it('what isn’t there does nothing and says so', async () => {
    const element = await mountReady({ data: THREE })
    const heard = heardSelections(element)
    expect(await element.select('Mökki')).toBe(false)
    expect(heard).toEqual([])
    expect(element.selected).toBeNull()
  })

  it('does not take the focus from the page', async () => {
    const other = document.createElement('button')
    const element = await mountReady({ data: THREE })
    document.body.append(other)
    other.focus()
    await element.select('Sauna')
    await eventually(() => cardTitle(element)).toEqual(['Sauna'])
    expect(focused()).toBe(other)
  })

  it('another place replaces the card with one event', async () => {
    const element = await mountReady({ data: THREE })
    await element.select('Sauna')
    const heard = heardSelections(element)
    await element.select('Aitta')
    await element.updateComplete
    expect(heard).toEqual([['Aitta', 'api']])
    expect(cardTitle(element)).toEqual(['Aitta'])
    expect(element.selected).toBe('Aitta')
  })

  it('can be refused by a listener, and then nothing changes', async () => {
    const element = await mountReady({ data: THREE })
    element.addEventListener('nsm-select', (event) => event.preventDefault())
    expect(await element.select('Sauna')).toBe(false)
    await userEvent.click(itemOf(element, 'Aitta'))
    await element.updateComplete
    expect(element.hasAttribute('selected')).toBe(false)
    expect(cardTitle(element)).toEqual([])
    expect(all(element, '.is-selected')).toEqual([])
  })

  it('closing can be refused too', async () => {
    const element = await mountReady({ data: THREE })
    await element.select('Sauna')
    element.addEventListener('nsm-select', (event) => event.preventDefault())
    expect(await element.select(null)).toBe(false)
    await userEvent.click(button(element, 'Sulje'))
    await element.updateComplete
    expect(element.selected).toBe('Sauna')
    expect(cardTitle(element)).toEqual(['Sauna'])
  })

  it('by the attribute works while it runs, and taking it away closes', async () => {
    const element = await mountReady({ data: THREE })
    const heard = heardSelections(element)
    element.setAttribute('selected', 'Aitta')
    await eventually(() => cardTitle(element)).toEqual(['Aitta'])
    element.removeAttribute('selected')
    await eventually(() => cardTitle(element)).toEqual([])
    expect(heard).toEqual([
      ['Aitta', 'api'],
      [null, 'api'],
    ])
  })

  it('by the attribute is written back where a listener refuses', async () => {
    const element = await mountReady({ data: THREE })
    await element.select('Sauna')
    element.addEventListener('nsm-select', (event) => event.preventDefault())
    element.selected = 'Aitta'
    await eventually(() => element.getAttribute('selected')).toBe('Sauna')
    expect(cardTitle(element)).toEqual(['Sauna'])
  })

  it('by an attribute that was there before the data waits for it', async () => {
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/a.geojson', selected: 'Sauna' } })
    const heard = eventsAt(element, 'nsm-load', 'nsm-ready', 'nsm-select')
    const held = await request()
    expect(element.selected).toBe('Sauna')
    held.answer(jsonResponse(THREE))
    await eventually(() => cardTitle(element)).toEqual(['Sauna'])
    expect(element.getAttribute('selected')).toBe('Sauna')
    expect(heard).toEqual(['nsm-load', 'nsm-ready', 'nsm-select'])
  })

  it('by the attribute while the data is loading waits for it too', async () => {
    const { next: request } = holdRequests()
    const element = mount({ attributes: { src: '/a.geojson' } })
    const held = await request()
    element.selected = 'Aitta'
    held.answer(jsonResponse(THREE))
    await eventually(() => cardTitle(element)).toEqual(['Aitta'])
  })

  it('in the list opens the card, takes the focus there and brings it back', async () => {
    const element = await mountReady({ data: THREE })
    const heard = heardSelections(element)
    await userEvent.click(itemOf(element, 'Sauna'))
    await eventually(() => focused()?.getAttribute('role')).toBe('dialog')
    expect(cardTitle(element)).toEqual(['Sauna'])
    await userEvent.keyboard('{Escape}')
    await eventually(() => cardTitle(element)).toEqual([])
    expect(focused()).toBe(itemOf(element, 'Sauna'))
    expect(heard).toEqual([
      ['Sauna', 'list'],
      [null, 'list'],
    ])
  })

  it('a pin opens the card, takes the focus there and brings it back', async () => {
    const element = await mountReady({ data: THREE })
    await mapOf(element)
    const heard = heardSelections(element)
    await userEvent.click(one(element, '.pin[aria-label="Sauna"]'))
    await eventually(() => focused()?.getAttribute('role')).toBe('dialog')
    await userEvent.click(button(element, 'Sulje'))
    await eventually(() => cardTitle(element)).toEqual([])
    expect(focused()).toBe(one(element, '.pin[aria-label="Sauna"]'))
    expect(heard).toEqual([
      ['Sauna', 'pin'],
      [null, 'pin'],
    ])
  })

  it('a spot with several places lists them, sorted, to choose from', async () => {
    const element = await mountReady({
      data: collection(
        point('Öylätti', [25.7, 62.2]),
        point('Aitta', [25.7, 62.2]),
        point('Muu', [26.5, 61.6]),
      ),
    })
    const heard = heardSelections(element)
    await userEvent.click(button(element, '2 palvelua samassa paikassa'))
    await eventually(() => cardTitle(element)).toEqual(['2 palvelua samassa paikassa'])
    const choices = () => all(element, '[role="dialog"] li button')
    expect(choices().map(({ textContent }) => textContent)).toEqual(['Aitta', 'Öylätti'])
    expect(heard).toEqual([])
    expect(element.selected).toBeNull()
    const [first] = choices()
    if (!first) throw new Error('There is no choice.')
    await userEvent.click(first)
    await eventually(() => cardTitle(element)).toEqual(['Aitta'])
    expect(element.selected).toBe('Aitta')
    expect(heard).toEqual([['Aitta', 'pin']])
    await userEvent.keyboard('{Escape}')
    await eventually(() => cardTitle(element)).toEqual([])
    expect(shadowOf(element).contains(focused())).toBe(true)
  })

  it('a place without a position shows its card all the same', async () => {
    const element = await mountReady({
      data: collection(...THREE.features, {
        type: 'Feature',
        geometry: null,
        properties: { id: 'etä', name: 'Etä' },
      }),
    })
    expect(await element.select('etä')).toBe(true)
    await eventually(() => cardTitle(element)).toEqual(['Etä'])
    expect(textOf(element, '[role="dialog"] .item-note')).toBe('Ei sijaintia kartalla')
  })
})

describe('language', () => {
  const MANY = collection(
    point({ fi: 'Äijälä', sv: 'Bondgården', en: 'Zebra farm' }, [25.1, 62.5], { id: 'a' }),
    point({ fi: 'Metsäpolku', sv: 'Ängsstig', en: 'Forest path' }, [26.1, 61.9], { id: 'b' }),
  )

  it('is the nearest around the element, through shadow roots, else Finnish', async () => {
    const outer = document.createElement('div')
    outer.lang = 'sv-FI'
    document.body.append(outer)
    const inner = document.createElement('div')
    outer.append(inner)
    const element = await mountReady({ data: MANY, parent: inner.attachShadow({ mode: 'open' }) })
    expect(names(element)).toEqual(['Bondgården', 'Ängsstig'])
    document.documentElement.removeAttribute('lang')
    const plain = await mountReady({ data: MANY })
    expect(names(plain)).toEqual(['Metsäpolku', 'Äijälä'])
    document.documentElement.lang = 'de'
    const german = await mountReady({ data: MANY })
    expect(names(german)).toEqual(['Metsäpolku', 'Äijälä'])
  })

  it('changes list, pins, texts and card at run time, and back', async () => {
    const element = await mountReady({ data: MANY, attributes: { lang: 'fi' } })
    await mapOf(element)
    await element.select('b')
    element.lang = 'sv'
    await eventually(() => names(element)).toEqual(['Bondgården', 'Ängsstig'])
    await eventually(() => pinNames(element)).toEqual(['Bondgården', 'Ängsstig'])
    expect(textOf(element, '#card-title')).toBe('Ängsstig')
    expect(textOf(element, '.status')).toBe('2 tjänster hittades')
    await eventually(() => all(element, '[aria-label="Zooma in"]').length).toBe(1)
    element.lang = 'en'
    await eventually(() => names(element)).toEqual(['Forest path', 'Zebra farm'])
    element.removeAttribute('lang')
    await eventually(() => names(element)).toEqual(['Metsäpolku', 'Äijälä'])
    await eventually(() => pinNames(element)).toEqual(['Metsäpolku', 'Äijälä'])
    expect(textOf(element, '#card-title')).toBe('Metsäpolku')
  })

  it('leaves the list as long as it is', async () => {
    const many = Array.from({ length: 40 }, (_, n) => point(`Paikka ${n}`, [25 + n / 40, 62.24]))
    const element = await mountReady({ data: collection(...many), attributes: { lang: 'fi' } })
    await eventually(() => names(element).length).toBe(40)
    element.lang = 'sv'
    await eventually(() => textOf(element, '.status')).toBe('40 tjänster hittades')
    await eventually(() => names(element).length).toBe(40)
  })

  it('that is changed twice at once is the last one', async () => {
    const element = await mountReady({ data: MANY, attributes: { lang: 'fi' } })
    element.lang = 'sv'
    element.lang = 'en'
    await eventually(() => names(element)).toEqual(['Forest path', 'Zebra farm'])
    await eventually(() => pinNames(element)).toEqual(['Forest path', 'Zebra farm'])
    expect(textOf(element, '.status')).toBe('2 services found')
  })

  it('follows the page’s when that changes', async () => {
    const element = await mountReady({ data: MANY })
    expect(names(element)).toEqual(['Metsäpolku', 'Äijälä'])
    document.documentElement.lang = 'en-GB'
    await eventually(() => names(element)).toEqual(['Forest path', 'Zebra farm'])
  })
})

describe('heading', () => {
  it('is a heading of its level, and names the section; the places’ names are one below', async () => {
    const element = await mountReady({
      data: THREE,
      attributes: { heading: 'Luontoon!', 'heading-level': '3' },
    })
    expect(textOf(element, 'h3.title')).toBe('Luontoon!')
    expect(one(element, 'section').getAttribute('aria-label')).toBe('Luontoon!')
    expect(all(element, '.list h4')).toHaveLength(3)
  })

  it('isn’t there without the attribute: the places’ names stand in its stead', async () => {
    const element = await mountReady({ data: THREE })
    expect(all(element, '.title')).toEqual([])
    expect(one(element, 'section').getAttribute('aria-label')).toBe('Luontopalvelut')
    expect(all(element, '.list h2')).toHaveLength(3)
  })

  it('changes at run time', async () => {
    const element = await mountReady({ data: THREE, attributes: { heading: 'Eka' } })
    element.heading = 'Toka'
    element.headingLevel = 5
    await element.updateComplete
    expect(textOf(element, 'h5.title')).toBe('Toka')
    expect(all(element, '.list h6')).toHaveLength(3)
    element.headingLevel = 6
    await element.updateComplete
    expect(textOf(element, 'h6.title')).toBe('Toka')
    expect(all(element, '.list h6')).toHaveLength(3)
    element.removeAttribute('heading')
    await element.updateComplete
    expect(all(element, '.title')).toEqual([])
  })
})

describe('layout', () => {
  const parts = (element: Element) => ({
    list: one(element, '.list').checkVisibility(),
    map: one(element, '.map-area').checkVisibility(),
  })

  it('auto has list and map side by side where there is room, and one under the other where not', async () => {
    const element = await mountReady({ data: THREE })
    element.style.width = '900px'
    const side = () => {
      const list = one(element, '.list').getBoundingClientRect()
      const map = one(element, '.map-area').getBoundingClientRect()
      return list.right <= map.left + 1 ? 'beside' : list.top >= map.bottom - 1 ? 'under' : 'over each other'
    }
    await eventually(side).toBe('beside')
    element.style.width = '400px'
    await eventually(side).toBe('under')
    expect(parts(element)).toEqual({ list: true, map: true })
  })

  it.each([
    ['map', { list: false, map: true }, 'Näytä luettelo', 'Piilota luettelo'],
    ['list', { list: true, map: false }, 'Näytä kartta', 'Piilota kartta'],
  ] as const)('%s hides the other part and has a button for it', async (layout, alone, show, hide) => {
    const element = await mountReady({ data: THREE, attributes: { layout } })
    expect(parts(element)).toEqual(alone)
    expect(button(element, show).getAttribute('aria-expanded')).toBe('false')
    await userEvent.click(button(element, show))
    await element.updateComplete
    expect(parts(element)).toEqual({ list: true, map: true })
    expect(button(element, hide).getAttribute('aria-expanded')).toBe('true')
    await userEvent.click(button(element, hide))
    await element.updateComplete
    expect(parts(element)).toEqual(alone)
  })

  it('list shows pins and map as soon as the map is asked for', async () => {
    const element = await mountReady({ data: THREE, attributes: { layout: 'list' } })
    await userEvent.click(button(element, 'Näytä kartta'))
    await mapOf(element)
    await eventually(() => pinNames(element)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
    const area = one(element, '.map-area').getBoundingClientRect()
    for (const pin of all(element, '.pin')) {
      const { left, right, top, bottom } = pin.getBoundingClientRect()
      expect(left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom).toBe(true)
    }
  })

  it('auto and split have no such button', async () => {
    const element = await mountReady({ data: THREE })
    expect(all(element, '.header button')).toEqual([])
    element.layout = 'split'
    await element.updateComplete
    expect(all(element, '.header button')).toEqual([])
    expect(parts(element)).toEqual({ list: true, map: true })
  })

  it('forgets the visitor’s choice when the owner sets another', async () => {
    const element = await mountReady({ data: THREE, attributes: { layout: 'map' } })
    await userEvent.click(button(element, 'Näytä luettelo'))
    element.layout = 'list'
    await element.updateComplete
    expect(parts(element)).toEqual({ list: true, map: false })
    element.removeAttribute('layout')
    await element.updateComplete
    expect(parts(element)).toEqual({ list: true, map: true })
  })
})

describe('the first view', () => {
  const restOf = async (attributes: Record<string, string>) => {
    const moves: HTMLElementEventMap['nsm-move']['detail'][] = []
    document.addEventListener('nsm-move', (event) => {
      moves.push((event as HTMLElementEventMap['nsm-move']).detail)
    })
    const element = await mountReady({ data: THREE, attributes })
    await mapOf(element)
    const [first] = moves
    if (!first) throw new Error('The view never came to rest.')
    return first
  }

  it('is the centre and the zoom that are given', async () => {
    const { center, zoom } = await restOf({ center: '25.75,62.24', zoom: '11.5' })
    expect(center[0]).toBeCloseTo(25.75, 6)
    expect(center[1]).toBeCloseTo(62.24, 6)
    expect(zoom).toBeCloseTo(11.5, 6)
  })

  it('is the bounds that are given, whole, though a centre is given too', async () => {
    const [west, south, east, north] = (await restOf({ bounds: '25,62,26,62.5', center: '20,60' })).bounds
    expect(west < 25 && south < 62 && east > 26 && north > 62.5).toBe(true)
    expect(east - west).toBeLessThan(4)
  })

  it('holds all places where nothing is given', async () => {
    const [west, south, east, north] = (await restOf({})).bounds
    expect(west < 25.1 && south < 61.9 && east > 26.3 && north > 62.5).toBe(true)
  })

  it('comes back by fit, wherever the view was', async () => {
    const element = await mountReady({ data: THREE, attributes: { center: '20,60', zoom: '12' } })
    await mapOf(element)
    expect(pinNames(element)).toEqual([])
    element.fit()
    await eventually(() => pinNames(element)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
  })
})

describe('filters of the owner', () => {
  it('leave in list, pins and count only what they let through', async () => {
    const element = await mountReady({ data: THREE, attributes: { category: 'maatila' } })
    expect(names(element)).toEqual(['Aitta', 'Öljymäki'])
    expect(pinNames(element)).toEqual(['Aitta', 'Öljymäki'])
    expect(element.count).toBe(2)
    expect(textOf(element, '.status')).toBe('Löytyi 2 palvelua')
  })

  it('change at run time, and are given up', async () => {
    const element = await mountReady({ data: THREE })
    element.municipality = ['Joutsa', 'Laukaa']
    await eventually(() => names(element)).toEqual(['Aitta', 'Öljymäki'])
    await eventually(() => pinNames(element)).toEqual(['Aitta', 'Öljymäki'])
    element.ids = ['Aitta']
    await eventually(() => names(element)).toEqual(['Aitta'])
    await eventually(() => pinNames(element)).toEqual(['Aitta'])
    element.removeAttribute('ids')
    element.removeAttribute('municipality')
    await eventually(() => names(element)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
    await eventually(() => pinNames(element)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
  })
})

describe('clusters', () => {
  it('are left out by cluster="off", and come back', async () => {
    const near = [point('A', [25.7, 62.2]), point('B', [25.702, 62.2]), point('C', [26.9, 61])]
    const element = await mountReady({ data: collection(...near) })
    expect(all(element, '.cluster').map(({ textContent }) => textContent)).toEqual(['2'])
    element.cluster = 'off'
    await eventually(() => pinNames(element)).toEqual(['A', 'B', 'C'])
    element.cluster = 'auto'
    await eventually(() => all(element, '.cluster').length).toBe(1)
  })

  it('stay where there would be more than 500 pins, and the console says so once', async () => {
    const warnings = expectWarnings()
    const many = Array.from({ length: 501 }, (_, n) => point(`P ${n}`, [24 + (n % 25) / 10, 61.5 + n / 300]))
    const element = await mountReady({ data: collection(...many), attributes: { cluster: 'off' } })
    await mapOf(element)
    element.fit()
    await element.updateComplete
    expect(all(element, '.cluster').length).toBeGreaterThan(0)
    expect(warnings()).toEqual([
      'nature-service-map: cluster="off" shows up to 500 pins in view; there are more, so they are grouped.',
    ])
  })

  it('come apart when they are chosen', async () => {
    const near = [point('A', [25.7, 62.2]), point('B', [25.702, 62.2]), point('C', [26.9, 61])]
    const element = await mountReady({ data: collection(...near) })
    await mapOf(element)
    await userEvent.click(button(element, '2 palvelua tässä, lähennä'))
    await eventually(() => pinNames(element)).toEqual(['A', 'B'])
    expect(all(element, '.cluster')).toEqual([])
  })
})

describe('list and pins', () => {
  it('know of each other: an entry under the pointer or with the focus marks its pin', async () => {
    const element = await mountReady({ data: THREE })
    const marked = () => all(element, '.pin.is-highlighted').map((pin) => pin.getAttribute('aria-label'))
    await userEvent.hover(itemOf(element, 'Sauna'))
    await eventually(marked).toEqual(['Sauna'])
    await userEvent.unhover(itemOf(element, 'Sauna'))
    await eventually(marked).toEqual([])
    itemOf(element, 'Aitta').focus()
    await eventually(marked).toEqual(['Aitta'])
  })

  it('know of each other: a pin under the pointer marks its entry', async () => {
    const element = await mountReady({ data: THREE })
    await userEvent.hover(one(element, '.pin[aria-label="Aitta"]'))
    await eventually(() =>
      all(element, '.item.is-highlighted .item-name').map((name) => name.textContent),
    ).toEqual(['Aitta'])
  })

  it('an entry of the list comes before the map in the document', async () => {
    const element = await mountReady({ data: THREE })
    const order = one(element, '.list').compareDocumentPosition(one(element, '.map-area'))
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })
})

describe('looks', () => {
  const surface = (element: Element) => getComputedStyle(one(element, '.root')).backgroundColor

  it('follow the page’s color-scheme, and the attribute where there is one', async () => {
    const element = await mountReady({ data: THREE })
    const [light, dark] = ['rgb(255, 255, 255)', 'rgb(23, 28, 25)']
    document.documentElement.style.colorScheme = 'dark'
    expect(surface(element)).toBe(dark)
    document.documentElement.style.colorScheme = 'light'
    expect(surface(element)).toBe(light)
    element.theme = 'dark'
    await element.updateComplete
    expect(surface(element)).toBe(dark)
    element.theme = 'auto'
    await element.updateComplete
    expect(surface(element)).toBe(light)
    document.documentElement.removeAttribute('style')
  })

  it('have the owner’s accent, changed and taken away at run time', async () => {
    const near = [point('A', [25.7, 62.2]), point('B', [25.702, 62.2])]
    const element = await mountReady({
      data: collection(...near, SAUNA),
      attributes: { theme: 'light', accent: '#ffdd00', center: '25.7,62.2', zoom: '9' },
    })
    const ground = () => getComputedStyle(one(element, '.cluster')).backgroundColor
    const css = (given: readonly [number, number, number]) => `rgb(${palette(given).light.accent.join(', ')})`
    await eventually(ground).toBe(css([255, 221, 0]))
    element.accent = 'navy'
    await eventually(ground).toBe(css([0, 0, 128]))
    element.removeAttribute('accent')
    await eventually(ground).toBe('rgb(44, 101, 73)')
  })

  it('have a credit for a basemap of one’s own, and none without', async () => {
    const element = await mountReady({ data: THREE, attributes: { attribution: '© Joku', basemap: 'none' } })
    await mapOf(element)
    expect(all(element, '.attribution')).toEqual([])
    // An address that asks nobody.
    element.basemap = { template: 'data:image/png;base64,{z}{x}{y}' }
    await eventually(() => all(element, '.attribution').map((credit) => credit.textContent?.trim())).toEqual([
      '© Joku',
    ])
  })
})

describe('registering', () => {
  it('twice is harmless', () => {
    const known = customElements.get('nature-service-map')
    define()
    define()
    expect(customElements.get('nature-service-map')).toBe(known)
    expect(document.createElement('nature-service-map')).toBeInstanceOf(known)
  })
})
