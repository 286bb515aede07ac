import { describe, expect, it, vi } from 'vitest'
import { PlaceStore } from '../../src/data/place-store.js'
import { placesOf } from '../support/places.js'

/** Whether the network is there for the search's own chunk. */
let online = false
vi.mock('../../src/data/search.js', async (load) => {
  const search = await load<typeof import('../../src/data/search.js')>()
  return {
    ...search,
    get SearchIndex() {
      if (!online) throw new Error('offline')
      return search.SearchIndex
    },
  }
})

const places = placesOf({ id: 'talli', name: 'Talli' }, { id: 'metsa', name: 'Metsä' })
const idsOf = async (store: PlaceStore) => (await store.list(0, 9)).map(({ id }) => id)

describe('a search that can’t be loaded', () => {
  it('fails, and leaves the answers as they were', async () => {
    online = false
    const store = new PlaceStore(places)
    await store.apply({ filters: { ids: ['metsa'] }, language: 'fi' })
    await expect(store.apply({ filters: {}, language: 'fi', search: 'talli' })).rejects.toThrow('offline')
    expect(await idsOf(store)).toEqual(['metsa'])
    await expect(store.prepareSearch()).rejects.toThrow('offline')
  })

  it('holds up no other, whichever fails first', async () => {
    online = false
    const store = new PlaceStore(places)
    await store.apply({ filters: {}, language: 'fi' })
    const first = store.apply({ filters: {}, language: 'fi', search: 'tal' })
    const second = store.apply({ filters: {}, language: 'fi', search: 'talli' })
    const nearest = store.apply({ filters: {}, language: 'fi', from: [25, 62] })
    expect((await Promise.allSettled([first, second, nearest])).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(await idsOf(store)).toEqual(['metsa', 'talli'])
  })

  it('is tried again', async () => {
    online = false
    const store = new PlaceStore(places)
    await expect(store.prepareSearch()).rejects.toThrow('offline')
    online = true
    expect((await store.apply({ filters: {}, language: 'fi', search: 'talli' })).count).toBe(1)
    expect(await idsOf(store)).toEqual(['talli'])
  })
})
