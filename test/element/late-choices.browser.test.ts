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

const { all, collection, eventually, mapOf, mount, names, next, pinNames, point, THREE } = await import(
  '../support/element.js'
)

await page.viewport(1000, 760)

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
  it('of a source that has been replaced are dropped, its places too', async () => {
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
    expect(element.places?.map(({ name }) => name)).toEqual(['Uusi'])
  })

  it('about two places selected at once leave the newest open, in whatever order they come', async () => {
    const element = mount({ data: THREE })
    const store = await storeNumber(1)
    const ready = next(element, 'nsm-ready')
    store.flow()
    await ready
    store.flowing = false
    const older = element.select('Sauna')
    const newer = element.select('Aitta')
    await store.waitFor('place', 2)
    store.deliver('place', 'newest')
    store.deliver('neighbours', 'newest')
    await newer
    store.deliver('place', 'oldest')
    store.deliver('neighbours', 'oldest')
    await older
    await eventually(() => all(element, '#card-title').map(({ textContent }) => textContent)).toEqual([
      'Aitta',
    ])
    expect(element.selected).toBe('Aitta')
  })

  it('about the language before last do not keep list, pins and nsm-ready from coming', async () => {
    const data = collection(point({ fi: 'Äijälä', sv: 'Bondgården' }, [25.1, 62.5], { id: 'a' }))
    const element = mount({ data, attributes: { lang: 'fi' } })
    const warmUp = await storeNumber(1)
    const warm = next(element, 'nsm-ready')
    warmUp.flow()
    await warm
    const ready = next(element, 'nsm-ready')
    element.data = structuredClone(data)
    const store = await storeNumber(2)
    await store.waitFor('places')
    store.deliver('places')
    await store.waitFor('apply')
    element.lang = 'sv'
    await store.waitFor('apply', 2)
    store.flow()
    await ready
    expect(names(element)).toEqual(['Bondgården'])
    expect(pinNames(element)).toEqual(['Bondgården'])
  })

  it('about filters before last do not keep list, pins and nsm-ready from coming', async () => {
    const element = mount({ data: THREE, attributes: { municipality: 'Laukaa' } })
    const ready = next(element, 'nsm-ready')
    const store = await storeNumber(1)
    await store.waitFor('places')
    store.deliver('places')
    await store.waitFor('apply')
    element.municipality = ['Jyväskylä']
    await store.waitFor('apply', 2)
    store.flow()
    await ready
    expect(names(element)).toEqual(['Sauna'])
    expect(pinNames(element)).toEqual(['Sauna'])
  })
})
