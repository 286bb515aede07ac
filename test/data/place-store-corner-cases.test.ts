import { describe, expect, it } from 'vitest'
import type { Bounds } from '../../src/data/place.js'
import { PlaceStore } from '../../src/data/place-store.js'
import type { Cluster } from '../../src/data/query.js'
import { fitApart, project, type Size, toMetres, zoomToResolution } from '../../src/data/viewport.js'
import { placesOf } from '../support/places.js'

describe('fitApart', () => {
  const bounds: Bounds = [25.7, 62.2, 25.8, 62.25]
  const SIZE: Size = [701.5, 480]

  it('keeps the middle in the middle of the free room when it goes nearer', () => {
    const view = fitApart(bounds, 17, SIZE, [100, 0, 0, 60])
    const [left, bottom] = toMetres([bounds[0], bounds[1]])
    const [right, top] = toMetres([bounds[2], bounds[3]])
    const [x, y] = project(view, [(left + right) / 2, (bottom + top) / 2])
    expect(x).toBeCloseTo((60 + 701.5) / 2, 6)
    expect(y).toBeCloseTo((100 + 480) / 2, 6)
  })
})

describe('the rank of categories', () => {
  it('counts a place once, however it repeats a category', async () => {
    const { categories } = await new PlaceStore(
      placesOf(
        { name: 'A', categories: ['Metsä', 'metsä', 'METSÄ'] },
        { name: 'B', categories: ['Vesistö'] },
        { name: 'C', categories: ['Vesistö'] },
      ),
    ).apply({ filters: {}, language: 'fi' })
    expect(categories.map(({ key, count }) => [key, count])).toEqual([
      ['vesisto', 2],
      ['metsa', 1],
    ])
  })
})

describe('a cluster of an earlier query', () => {
  const near = placesOf(
    { id: 'a', name: 'A', categories: ['x'], positions: [[25.7, 62.2]] },
    { id: 'b', name: 'B', categories: ['y'], positions: [[25.7, 62.2]] },
  )

  it('has no members and no extent, and is no error', async () => {
    const store = new PlaceStore(near)
    await store.apply({ filters: {}, language: 'fi' })
    const view = {
      center: toMetres([25.7, 62.2]),
      resolution: zoomToResolution(10),
      size: [400, 400] as const,
    }
    const [cluster] = (await store.markers(view)).filter(
      (marker): marker is Cluster => marker.kind === 'cluster',
    )
    await store.apply({ filters: { category: ['x'] }, language: 'fi' })
    const { key } = cluster ?? { key: '' }
    expect(key).not.toBe('')
    expect(await store.members(key)).toEqual([])
    expect(await store.extentOfCluster(key)).toBeUndefined()
  })
})
