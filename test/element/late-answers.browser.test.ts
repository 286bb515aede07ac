import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { LateStore } from '../support/late-store.js'

/** The stores that the element has made, oldest first: one for each source. */
const stores: LateStore[] = []

vi.mock(import('../../src/data/place-store.js'), async (importOriginal) => {
  const original = await importOriginal()
  const { PlaceStore } = original
  const { LateStore } = await import('../support/late-store.js')
  class HeldStore extends LateStore {
    constructor(...places: ConstructorParameters<typeof PlaceStore>) {
      super(new PlaceStore(...places))
      stores.push(this)
    }
  }
  return { ...original, PlaceStore: HeldStore as unknown as typeof PlaceStore }
})

const {
  AITTA,
  all,
  collection,
  eventsAt,
  eventually,
  mapOf,
  mount,
  names,
  next,
  one,
  pinNames,
  point,
  SAUNA,
  textOf,
  THREE,
} = await import('../support/element.js')

await page.viewport(1000, 760)

const NAMES = ['Aitta', 'Sauna', 'Öljymäki']

async function storeNumber(n: number): Promise<LateStore> {
  await eventually(() => stores.length).toBe(n)
  const store = stores[n - 1]
  if (!store) throw new Error('There is no store.')
  return store
}

beforeEach(() => {
  stores.length = 0
})

describe('answers that come late, as from a worker', () => {
  it('are waited for: nothing is ready before list and pins are', async () => {
    const heard = eventsAt(document, 'nsm-load', 'nsm-ready')
    const element = mount({ data: THREE })
    const store = await storeNumber(1)
    await store.waitFor('places')
    store.deliver('places')
    await store.waitFor('apply')
    store.deliver('apply')
    await store.waitFor('list')
    expect(heard).toEqual(['nsm-load'])
    store.deliver('list')
    await store.waitFor('markers')
    expect(heard).toEqual(['nsm-load'])
    expect(pinNames(element)).toEqual([])
    const ready = next(element, 'nsm-ready')
    store.flow()
    await ready
    expect(names(element)).toEqual(NAMES)
    expect(pinNames(element)).toEqual(NAMES)
    expect(heard).toEqual(['nsm-load', 'nsm-ready'])
  })

  it('of a source that has been replaced are dropped, whenever they come', async () => {
    const heard = eventsAt(document, 'nsm-load', 'nsm-ready')
    const element = mount({ data: THREE })
    const old = await storeNumber(1)
    await old.waitFor('places')
    element.data = collection(point('Uusi', [25.5, 62]))
    const store = await storeNumber(2)
    const ready = next(element, 'nsm-ready')
    store.flow()
    await ready
    old.flow()
    await mapOf(element)
    expect(names(element)).toEqual(['Uusi'])
    expect(pinNames(element)).toEqual(['Uusi'])
    expect(element.count).toBe(1)
    expect(heard).toEqual(['nsm-load', 'nsm-load', 'nsm-ready'])
  })

  it('with the pins of a source that has been replaced are dropped', async () => {
    const element = mount({ data: THREE })
    const old = await storeNumber(1)
    for (const question of ['places', 'apply', 'list'] as const) {
      await old.waitFor(question)
      old.deliver(question)
    }
    await old.waitFor('markers')
    element.data = collection(point('Uusi', [25.5, 62]))
    const store = await storeNumber(2)
    const ready = next(element, 'nsm-ready')
    store.flow()
    await ready
    old.flow()
    await mapOf(element)
    expect(pinNames(element)).toEqual(['Uusi'])
    expect(names(element)).toEqual(['Uusi'])
  })

  it('about a place that was selected in a source since replaced open nothing', async () => {
    const element = mount({ data: THREE })
    const old = await storeNumber(1)
    const first = next(element, 'nsm-ready')
    old.flow()
    await first
    old.flowing = false
    const heard = eventsAt(element, 'nsm-select')
    const selected = element.select('Sauna')
    await old.waitFor('place')
    const ready = next(element, 'nsm-ready')
    element.data = collection(AITTA, SAUNA)
    ;(await storeNumber(2)).flow()
    await ready
    old.flow()
    expect(await selected).toBe(false)
    expect(heard).toEqual([])
    expect(element.selected).toBeNull()
    expect(all(element, '[role="dialog"]')).toEqual([])
  })

  it('in a language that has been changed since are dropped', async () => {
    const data = collection(
      point({ fi: 'Äijälä', sv: 'Bondgården', en: 'Zebra farm' }, [25.1, 62.5], { id: 'a' }),
    )
    const element = mount({ data, attributes: { lang: 'fi' } })
    const store = await storeNumber(1)
    const ready = next(element, 'nsm-ready')
    store.flow()
    await ready
    store.flowing = false
    element.lang = 'sv'
    await store.waitFor('apply')
    element.lang = 'en'
    await store.waitFor('apply', 2)
    store.deliver('apply', 'newest')
    await store.waitFor('list')
    store.flow()
    await eventually(() => names(element)).toEqual(['Zebra farm'])
    await eventually(() => pinNames(element)).toEqual(['Zebra farm'])
    expect(textOf(element, '.status')).toBe('1 service found')
  })

  it('do not stop the map: the view moves on, and the pins of the last view are the ones shown', async () => {
    // Without the list: an entry under the pointer would show its pin too.
    const element = mount({ data: THREE, attributes: { layout: 'map' } })
    const store = await storeNumber(1)
    const ready = next(element, 'nsm-ready')
    store.flow()
    await ready
    await mapOf(element)
    store.flowing = false
    element.center = [20, 60]
    await store.waitFor('markers')
    element.center = null
    element.bounds = [25.06, 62.46, 25.14, 62.54]
    await store.waitFor('markers', 2)
    const waiting = store.waiting.filter((question) => question === 'markers').length
    store.deliver('markers', 'newest')
    for (let n = 1; n < waiting; n++) store.deliver('markers', 'oldest')
    store.flow()
    await eventually(() => pinNames(element)).toEqual(['Aitta'])
    const map = one(element, '.map-area').getBoundingClientRect()
    const pin = one(element, '.pin').getBoundingClientRect()
    expect(pin.left > map.left && pin.right < map.right).toBe(true)
  })

  it('after the element has left the page do no harm', async () => {
    const element = mount({ data: THREE })
    const store = await storeNumber(1)
    await store.waitFor('places')
    element.remove()
    store.flow()
    const ready = next(element, 'nsm-ready')
    document.body.append(element)
    await ready
    await eventually(() => names(element)).toEqual(NAMES)
    await mapOf(element)
    expect(pinNames(element)).toEqual(NAMES)
  })
})
