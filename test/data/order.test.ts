import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceBetween } from '../../src/data/distance.js'
import type { LonLat } from '../../src/data/place.js'
import { PlaceStore } from '../../src/data/place-store.js'
import type { Query } from '../../src/data/query.js'
import { LateStore } from '../support/late-store.js'
import { placesOf, scattered } from '../support/places.js'

const JYVASKYLA: LonLat = [25.7473, 62.2426]
const JAMSA: LonLat = [25.1901, 61.8642]

const places = placesOf(
  { id: 'far', name: 'Aitta', description: 'hevonen', positions: [[25.0, 63.0]] },
  { id: 'near', name: 'Talli', positions: [[25.75, 62.24]] },
  { id: 'two', name: 'Reitti', description: 'hevonen', positions: [[24.5, 63.5], JYVASKYLA] },
  { id: 'nowhere', name: 'Öitä', description: 'hevonen' },
  { id: 'online', name: 'Etä' },
  { id: 'horse', name: 'Hevonen', positions: [[25.9, 62.3]] },
)

async function storeOf(query: Partial<Query>): Promise<PlaceStore> {
  const store = new PlaceStore(places)
  await store.apply({ filters: {}, language: 'fi', ...query })
  return store
}

const idsOf = async (query: Partial<Query>) => (await (await storeOf(query)).list(0, 9)).map(({ id }) => id)

describe('a distance', () => {
  it('is a degree of the meridian as the sphere has it', () => {
    expect(distanceBetween([25, 62], [25, 63])).toBeCloseTo((6371008.8 * Math.PI) / 180, 3)
  })

  it('from Jyväskylä to Jämsä is 51 kilometres', () => {
    expect(distanceBetween(JYVASKYLA, JAMSA) / 1000).toBeCloseTo(51.2, 0)
  })

  it('is half the way round to the antipodes, and goes the short way over the date line', () => {
    expect(distanceBetween([0, 0], [180, 0])).toBeCloseTo(6371008.8 * Math.PI, 3)
    expect(distanceBetween([179.9, 0], [-179.9, 0])).toBeCloseTo(distanceBetween([-0.1, 0], [0.1, 0]), 3)
  })

  it('is the same both ways, and nothing to where one is', () => {
    const point = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    )
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 3)
        expect(distanceBetween(a, a)).toBe(0)
      }),
    )
  })
})

describe('the order', () => {
  it('is by name where nothing else is asked for', async () => {
    expect(await idsOf({})).toEqual(['far', 'online', 'horse', 'two', 'near', 'nowhere'])
  })

  it('is by distance to the nearest pin where there is a point; what isn’t on the map last, by name', async () => {
    expect(await idsOf({ from: JYVASKYLA })).toEqual(['two', 'near', 'horse', 'far', 'online', 'nowhere'])
  })

  it('is by how well a search is met, also where there is a point', async () => {
    expect(await idsOf({ search: 'hevonen' })).toEqual(['horse', 'far', 'two', 'nowhere'])
    expect(await idsOf({ search: 'hevonen', from: JYVASKYLA })).toEqual(['horse', 'far', 'two', 'nowhere'])
  })

  it('is the one asked for', async () => {
    expect(await idsOf({ search: 'hevonen', from: JYVASKYLA, order: 'near' })).toEqual([
      'two',
      'horse',
      'far',
      'nowhere',
    ])
    expect(await idsOf({ search: 'hevonen', from: JYVASKYLA, order: 'name' })).toEqual([
      'far',
      'horse',
      'two',
      'nowhere',
    ])
  })

  it('is by name where it can’t be the one asked for', async () => {
    const byName = await idsOf({})
    expect(await idsOf({ order: 'near' })).toEqual(byName)
    expect(await idsOf({ order: 'match' })).toEqual(byName)
    expect(await idsOf({ order: 'match', from: JYVASKYLA })).toEqual(byName)
    expect(await idsOf({ search: ' – ', order: 'match' })).toEqual(byName)
  })

  it('holds for the places of a cluster too', async () => {
    const store = new PlaceStore(
      placesOf(
        { id: 'a', name: 'Aitta', positions: [[25.7, 62.2]] },
        { id: 'b', name: 'Bussi', positions: [[25.7001, 62.2]] },
      ),
    )
    await store.apply({ filters: {}, language: 'fi', from: [25.8, 62.2] })
    const [cluster] = await store.markers({ center: [2861000, 8902000], resolution: 600, size: [900, 900] })
    expect((await store.members(cluster?.key ?? '')).map(({ id }) => id)).toEqual(['b', 'a'])
  })
})

describe('an entry', () => {
  it('tells its distance in metres wherever there is a point, whatever the order', async () => {
    const store = await storeOf({ from: JYVASKYLA, order: 'name' })
    const distances = (await store.list(0, 9)).map(({ id, distance }) => [
      id,
      distance && Math.round(distance),
    ])
    expect(distances).toEqual([
      ['far', Math.round(distanceBetween(JYVASKYLA, [25, 63]))],
      ['online', undefined],
      ['horse', Math.round(distanceBetween(JYVASKYLA, [25.9, 62.3]))],
      ['two', 0],
      ['near', Math.round(distanceBetween(JYVASKYLA, [25.75, 62.24]))],
      ['nowhere', undefined],
    ])
  })

  it('tells none where there is no point', async () => {
    expect((await (await storeOf({})).list(0, 9)).every((entry) => !('distance' in entry))).toBe(true)
  })
})

describe('what the map shows', () => {
  it('is counted and listed by its pins, in the order of the list', async () => {
    const store = await storeOf({ from: JYVASKYLA })
    const bounds = [25.7, 62.2, 26, 62.4] as const
    expect(await store.countIn(bounds)).toBe(3)
    expect((await store.list(0, 9, bounds)).map(({ id }) => id)).toEqual(['two', 'near', 'horse'])
    expect((await store.list(1, 1, bounds)).map(({ id }) => id)).toEqual(['near'])
    expect(await store.countIn([24, 63.4, 24.9, 63.6])).toBe(1)
    expect(await store.countIn([0, 0, 1, 1])).toBe(0)
  })

  it('is only what the query lets through', async () => {
    const store = await storeOf({ search: 'hevonen' })
    expect(await store.countIn([25.7, 62.2, 26, 62.4])).toBe(2)
  })
})

describe('answers to a search', () => {
  it('belong to the query applied last, also while an earlier one is still sought', async () => {
    const store = new PlaceStore(places)
    const slow = store.apply({ filters: {}, language: 'fi', search: 'hevonen' })
    const fast = store.apply({ filters: { ids: ['near'] }, language: 'fi' })
    const list = store.list(0, 9)
    expect((await fast).count).toBe(1)
    expect((await slow).count).toBe(1)
    expect((await list).map(({ id }) => id)).toEqual(['near'])
    expect((await store.list(0, 9)).map(({ id }) => id)).toEqual(['near'])
  })

  it('wait for the search when they are asked for before it has ended', async () => {
    const store = new PlaceStore(places)
    store.apply({ filters: {}, language: 'fi', search: 'talli' })
    expect((await store.list(0, 9)).map(({ id }) => id)).toEqual(['near'])
    expect(await store.countIn([25.7, 62.2, 26, 62.4])).toBe(1)
  })

  it('keep pins and clusters as they are while the same places are found', async () => {
    const store = new PlaceStore(scattered(300))
    const view = { center: [2830000, 8930000], resolution: 400, size: [800, 800] } as const
    await store.apply({ filters: {}, language: 'fi', search: 'paik' })
    const before = await store.markers(view)
    await store.apply({ filters: {}, language: 'fi', search: 'paikk', from: JYVASKYLA })
    expect(await store.markers(view)).toEqual(before)
    expect(before.some(({ kind }) => kind === 'cluster')).toBe(true)
  })

  it('are the same in the list for paper, with the distance and without what paper doesn’t tell', async () => {
    const store = await storeOf({ search: 'hevonen', from: JYVASKYLA, order: 'near' })
    const contacts = await store.contacts(0, 9)
    expect(contacts.map(({ id }) => id)).toEqual((await store.list(0, 9)).map(({ id }) => id))
    expect(contacts.map(({ distance }) => distance)).toEqual(
      (await store.list(0, 9)).map(({ distance }) => distance),
    )
    expect(contacts[0]).toMatchObject({ id: 'two', distance: 0, approximate: false, position: [24.5, 63.5] })
    expect(contacts.some((contact) => 'description' in contact)).toBe(false)
    expect(await store.contacts(1, 1)).toEqual(contacts.slice(1, 2))
    expect((await store.contacts(0, 9, [25.8, 62.2, 26, 62.4])).map(({ id }) => id)).toEqual(['horse'])
  })

  it('are plain data, which a worker can send', async () => {
    const store = new PlaceStore(places)
    const late = new LateStore(store)
    late.flow()
    const query = { filters: {}, language: 'fi', search: 'hevonen', from: JYVASKYLA } as const
    expect(await late.apply(query)).toStrictEqual(await store.apply(query))
    expect(await late.list(0, 9)).toStrictEqual(await store.list(0, 9))
    expect(await late.facets(['category', 'language'])).toStrictEqual(
      await store.facets(['category', 'language']),
    )
    await late.prepareSearch()
    expect(await late.countIn([25, 62, 26, 63])).toBe(await store.countIn([25, 62, 26, 63]))
    await store.apply({ filters: {}, language: 'fi', search: 'olematon' })
    expect(await late.loosenings()).toStrictEqual([{ condition: 'search', count: 6 }])
  })
})
