import { describe, expect, it } from 'vitest'
import type { LonLat } from '../../src/data/place.js'
import { PlaceStore } from '../../src/data/place-store.js'
import type { Query } from '../../src/data/query.js'
import { placesOf } from '../support/places.js'

const JAMSA: LonLat = [25.19, 61.86]
/** In the file's order, which is that of nobody else. */
const PLACES = placesOf(
  { id: 's', name: 'Sauna', positions: [[25.2, 61.86]], categories: ['vesistö'] },
  { id: 'ö', name: 'Öljymäki', positions: [[25.19, 61.87]], categories: ['metsä'] },
  {
    id: 'a',
    name: 'Aitta',
    positions: [[26.3, 62.9]],
    categories: ['metsä'],
    description: 'Sauna rannalla.',
  },
  { id: 'k', name: 'Kota', categories: ['metsä'] },
)

async function storeOf(query: Partial<Query> = {}): Promise<PlaceStore> {
  const store = new PlaceStore(PLACES)
  await store.apply({ filters: {}, language: 'fi', ...query })
  return store
}

/** From the first to the last by the steps of a card. */
async function walk(store: PlaceStore): Promise<string[]> {
  const [first] = await store.list(0, 1)
  const ids: string[] = []
  for (let id = first?.id; id !== undefined && ids.length < 9; id = (await store.neighbours(id))?.next)
    ids.push(id)
  return ids
}

describe('before and after a place', () => {
  it('are those of the list by name', async () => {
    const store = await storeOf()
    expect(await store.neighbours('k')).toEqual({ number: 2, count: 4, previous: 'a', next: 's' })
  })

  it('there is nothing at the ends', async () => {
    const store = await storeOf()
    expect(await store.neighbours('a')).toEqual({ number: 1, count: 4, next: 'k' })
    expect(await store.neighbours('ö')).toEqual({ number: 4, count: 4, previous: 's' })
  })

  it('are those of the list by distance, which is told; a place that isn’t on the map is last', async () => {
    const store = await storeOf({ from: JAMSA, order: 'near' })
    expect(await walk(store)).toEqual(['s', 'ö', 'a', 'k'])
    const [first, second] = [await store.neighbours('s'), await store.neighbours('ö')]
    // A hundredth of a degree: 525 m along the parallel, 1,114 m along the meridian.
    expect(first?.distance).toBeCloseTo(525, -1)
    expect(second?.distance).toBeCloseTo(1114, -1)
    expect(second).toMatchObject({ number: 2, count: 4, previous: 's', next: 'a' })
    expect(await store.neighbours('k')).toEqual({ number: 4, count: 4, previous: 'a' })
  })

  it('have a distance in any order, where there is a point to measure from', async () => {
    const store = await storeOf({ from: JAMSA, order: 'name' })
    expect(await walk(store)).toEqual(['a', 'k', 's', 'ö'])
    expect((await store.neighbours('s'))?.distance).toBeCloseTo(525, -1)
  })

  it('are those of the best match', async () => {
    const store = await storeOf({ search: 'sauna' })
    expect(await walk(store)).toEqual(['s', 'a'])
    expect(await store.neighbours('a')).toEqual({ number: 2, count: 2, previous: 's' })
  })

  it('are only those that the filters let through', async () => {
    const store = await storeOf({ filters: { category: ['metsä'] } })
    expect(await store.neighbours('a')).toEqual({ number: 1, count: 3, next: 'k' })
    expect(await store.neighbours('k')).toEqual({ number: 2, count: 3, previous: 'a', next: 'ö' })
  })

  it('are none where a place is filtered away, or isn’t there at all', async () => {
    const store = await storeOf({ filters: { category: ['metsä'] } })
    expect(await store.neighbours('s')).toBeUndefined()
    expect(await store.neighbours('x')).toBeUndefined()
  })

  it('a place that is found alone there is nobody', async () => {
    const store = await storeOf({ filters: { category: ['vesistö'] } })
    expect(await store.neighbours('s')).toEqual({ number: 1, count: 1 })
  })

  it.each([
    ['name', {}],
    ['near', { from: JAMSA }],
    ['match', { search: 'sauna' }],
  ] as const)('lead through the whole list (%s)', async (_, query) => {
    const store = await storeOf(query)
    const entries = await store.list(0, Infinity)
    expect(await walk(store)).toEqual(entries.map(({ id }) => id))
  })
})
