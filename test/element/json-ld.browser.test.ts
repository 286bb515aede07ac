import { afterEach, describe, expect, it } from 'vitest'
import {
  AITTA,
  addressOf,
  collection,
  create,
  eventually,
  expectWarnings,
  mountReady,
  next,
  point,
  SAUNA,
  THREE,
} from '../support/element.js'
import { readSchemaOrg } from '../support/schema-org.js'

interface List {
  readonly name?: string
  readonly url?: string
  readonly itemListElement: readonly { readonly item: { readonly '@id': string; readonly name: string } }[]
}

const scripts = () => [...document.head.querySelectorAll<HTMLScriptElement>('[type="application/ld+json"]')]
const lists = () => scripts().map(({ text }) => JSON.parse(text) as List)
/** The names in each script of the page. */
const described = () => lists().map((list) => list.itemListElement.map(({ item }) => item.name))

const LANGUAGES = collection(point({ fi: 'Talli', sv: 'Stall' }, [25.7, 62.2]))
const attributes = { lang: 'fi', 'json-ld': '' }

afterEach(() => {
  document.body.replaceChildren()
  expect(scripts()).toEqual([])
})

describe('json-ld', () => {
  it('adds the places to the page once they are on screen', async () => {
    const element = create({ attributes: { ...attributes, heading: 'Palvelut' }, data: THREE })
    const ready = next(element, 'nsm-ready').then(() => scripts().length)
    document.body.append(element)
    expect(await ready).toBe(0)
    await eventually(described).toEqual([['Öljymäki', 'Sauna', 'Aitta']])
    const [list] = lists()
    expect(readSchemaOrg(list).faults).toEqual([])
    const url = location.href.split('#')[0]
    expect(list).toMatchObject({ name: 'Palvelut', url })
    expect(list?.itemListElement[1]?.item['@id']).toBe(`${url}#nsm=Sauna`)
  })

  it('names the address that the page is known by, and the map where there are several', async () => {
    const ids = () => lists().map((list) => list.itemListElement[0]?.item['@id'])
    const link = document.createElement('link')
    link.rel = 'canonical'
    link.href = 'https://kunta.example.fi/palvelut#kartta'
    document.head.append(link)
    const element = create({ attributes: { ...attributes, id: 'south' }, data: THREE })
    document.body.append(element)
    await eventually(ids).toEqual(['https://kunta.example.fi/palvelut#kartta&nsm=%C3%96ljym%C3%A4ki'])
    link.remove()
    element.pageUrl = 'https://kunta.example.fi/luonto'
    await eventually(ids).toEqual(['https://kunta.example.fi/luonto#nsm=%C3%96ljym%C3%A4ki'])
    expect(lists()[0]?.url).toBe('https://kunta.example.fi/luonto')
    await mountReady({ attributes: { lang: 'fi' }, data: THREE })
    element.lang = 'sv'
    await eventually(ids).toEqual(['https://kunta.example.fi/luonto#nsm=south:%C3%96ljym%C3%A4ki'])
  })

  it('stays as it is while the page’s address tells what is found', async () => {
    await mountReady({ attributes: { ...attributes, 'sync-url': '' }, data: THREE })
    await eventually(() => scripts().length).toBe(1)
    const before = lists()
    const [script] = scripts()
    const [element] = document.querySelectorAll('nature-service-map')
    if (element) element.search = 'sauna'
    await eventually(() => location.hash).toContain('nsm-q=sauna')
    await element?.updateComplete
    expect(scripts()).toEqual([script])
    expect(lists()).toEqual(before)
    history.replaceState(null, '', location.href.split('#')[0])
  })

  it('comes and goes with its attribute', async () => {
    const element = await mountReady({ attributes: { lang: 'fi' }, data: THREE })
    element.jsonLd = true
    await eventually(() => described().flat().length).toBe(3)
    element.jsonLd = false
    await eventually(scripts).toEqual([])
    element.setAttribute('json-ld', '')
    await eventually(() => described().flat().length).toBe(3)
  })

  it('goes with the element, and comes back with it', async () => {
    const element = await mountReady({ attributes, data: THREE })
    await eventually(() => scripts().length).toBe(1)
    element.remove()
    expect(scripts()).toEqual([])
    document.body.append(element)
    await eventually(described).toEqual([['Öljymäki', 'Sauna', 'Aitta']])
    const main = document.createElement('main')
    document.body.append(main)
    main.append(element)
    await eventually(described).toEqual([['Öljymäki', 'Sauna', 'Aitta']])
  })

  it('is not written for an element that has left before the page was idle', async () => {
    const element = await mountReady({ attributes: { lang: 'fi' }, data: THREE })
    const other = await mountReady({ attributes, data: LANGUAGES })
    await eventually(() => scripts().length).toBe(1)
    element.jsonLd = true
    await element.updateComplete
    element.remove()
    other.lang = 'sv'
    await eventually(described).toEqual([['Stall']])
  })

  it('follows the language', async () => {
    const element = await mountReady({ attributes, data: LANGUAGES })
    await eventually(described).toEqual([['Talli']])
    element.lang = 'sv'
    await eventually(described).toEqual([['Stall']])
  })

  it('follows the heading', async () => {
    const element = await mountReady({ attributes, data: THREE })
    await eventually(() => lists().map(({ name }) => name)).toEqual([undefined])
    element.heading = 'Palvelut'
    await eventually(() => lists().map(({ name }) => name)).toEqual(['Palvelut'])
  })

  it('follows the data, and goes where there are no places or they can’t be had', async () => {
    const warnings = expectWarnings()
    const element = await mountReady({ attributes, data: THREE })
    await eventually(() => described().flat().length).toBe(3)
    element.data = collection(AITTA)
    await eventually(described).toEqual([['Aitta']])
    element.data = collection()
    await eventually(scripts).toEqual([])
    element.data = collection(SAUNA)
    await eventually(described).toEqual([['Sauna']])
    element.data = { type: 'Nothing' }
    await eventually(() => element.state).toBe('failed')
    await eventually(scripts).toEqual([])
    await eventually(() => warnings().length).toBe(1)
  })

  it('has what the owner shows, and does not care what a visitor chooses', async () => {
    const element = await mountReady({ attributes: { ...attributes, category: 'maatila' }, data: THREE })
    await eventually(described).toEqual([['Öljymäki', 'Aitta']])
    const [before] = scripts()
    element.filters = { municipality: ['Jyväskylä'] }
    element.search = 'sauna'
    await eventually(() => element.count).toBe(1)
    element.heading = 'Palvelut'
    await eventually(() => lists()[0]?.name).toBe('Palvelut')
    expect(before?.isConnected).toBe(false)
    expect(described()).toEqual([['Öljymäki', 'Aitta']])
    element.ids = ['Aitta', 'Sauna']
    await eventually(described).toEqual([['Aitta']])
    element.category = []
    await eventually(described).toEqual([['Sauna', 'Aitta']])
  })

  it('is one script for each map', async () => {
    const first = await mountReady({ attributes, data: collection(AITTA) })
    await eventually(described).toEqual([['Aitta']])
    await mountReady({ attributes, data: collection(SAUNA) })
    await eventually(described).toEqual([['Aitta'], ['Sauna']])
    first.remove()
    expect(described()).toEqual([['Sauna']])
  })

  it('has no more than a page can hold, and says so once', async () => {
    const warnings = expectWarnings()
    const many = collection(
      ...Array.from({ length: 1003 }, (_, n) => point(`Paikka ${n}`, [24 + n / 500, 62])),
    )
    const element = await mountReady({ attributes: { ...attributes, src: addressOf(many) } })
    await eventually(() => described().map(({ length }) => length)).toEqual([1000])
    element.heading = 'Palvelut'
    await eventually(() => lists().map(({ name }) => name)).toEqual(['Palvelut'])
    expect(warnings()).toEqual([
      'nature-service-map: json-ld describes the first 1000 places; with all of them the page would be too large.',
    ])
  })

  it('lets nothing of the data out of its script, however the page is written down', async () => {
    const heading = '</script><script>globalThis.hacked = true</script><!--<script>'
    await mountReady({
      attributes: { ...attributes, heading },
      data: collection(point('2 < 3', [25.7, 62.2])),
    })
    await eventually(() => scripts().length).toBe(1)
    const again = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html')
    const [script, ...others] = again.querySelectorAll('[type="application/ld+json"]')
    expect(others).toEqual([])
    expect(JSON.parse(script?.textContent ?? '')).toEqual(lists()[0])
    expect(lists()[0]?.name).toBe(heading)
    expect(described()).toEqual([['2 < 3']])
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false)
  })
})
