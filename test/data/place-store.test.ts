import { describe, expect, it } from 'vitest'
import type { LonLat, Place } from '../../src/data/place.js'
import { PlaceStore } from '../../src/data/place-store.js'
import type { Cluster, Filters, Marker, Pin } from '../../src/data/query.js'
import { FACETS } from '../../src/data/query.js'
import {
  fit,
  MAX_ZOOM,
  type Size,
  toLonLat,
  toMetres,
  unproject,
  type Viewport,
  zoomToResolution,
} from '../../src/data/viewport.js'
import { LateStore } from '../support/late-store.js'
import { placesOf, scattered } from '../support/places.js'

const SIZE: Size = [800, 600]
const JYVASKYLA: LonLat = [25.7473, 62.2426]
const isCluster = (marker: Marker): marker is Cluster => marker.kind === 'cluster'
const isPin = (marker: Marker): marker is Pin => marker.kind === 'pin'
const countOf = (markers: readonly Marker[]) =>
  markers.reduce((sum, marker) => sum + (isCluster(marker) ? marker.count : 1), 0)

const around = (position: LonLat, zoom: number, size: Size = SIZE): Viewport => ({
  center: toMetres(position),
  resolution: zoomToResolution(zoom),
  size,
})

async function storeOf(
  places: readonly Place[],
  filters: Filters = {},
  language: 'fi' | 'sv' | 'en' = 'fi',
): Promise<PlaceStore> {
  const store = new PlaceStore(places)
  await store.apply({ filters, language })
  return store
}

async function namesOf(store: PlaceStore): Promise<string[]> {
  return (await store.list(0, Infinity)).map(({ name }) => name)
}

function only<T extends Marker>(markers: readonly Marker[], is: (marker: Marker) => marker is T): T {
  const found = markers.filter(is)
  expect(found).toHaveLength(1)
  const [one] = found
  if (!one) throw new Error('There is none.')
  return one
}

describe('the list', () => {
  it('is sorted as Finns sort: å, ä and ö stand last, in this order', async () => {
    const names = ['Öljymäki', 'Ahola', 'Zorro', 'Äijälä', 'Åkerlund', 'Aarne', 'yö', 'Ylä-Muuri']
    expect(await namesOf(await storeOf(placesOf(...names.map((name) => ({ name })))))).toEqual([
      'Aarne',
      'Ahola',
      'Ylä-Muuri',
      'yö',
      'Zorro',
      'Åkerlund',
      'Äijälä',
      'Öljymäki',
    ])
  })

  it('sorts numbers in names by their value', async () => {
    const store = await storeOf(placesOf({ name: 'Laavu 10' }, { name: 'Laavu 9' }, { name: 'Laavu 1' }))
    expect(await namesOf(store)).toEqual(['Laavu 1', 'Laavu 9', 'Laavu 10'])
  })

  it('keeps places of one name in the order of the file', async () => {
    const store = await storeOf(
      placesOf({ name: 'Talli', id: 'z' }, { name: 'Aitta', id: 'm' }, { name: 'Talli', id: 'a' }),
    )
    expect((await store.list(0, 3)).map(({ id }) => id)).toEqual(['m', 'z', 'a'])
  })

  it('is in the names and the order of the language asked for, and in another when that is asked for', async () => {
    const places = placesOf(
      { id: 'path', name: { fi: 'Luontopolku', sv: 'Ängsstig', en: 'Alder path' } },
      { id: 'stable', name: { fi: 'Äijälän talli', sv: 'Stallet', en: 'Zoë stables' } },
    )
    const store = await storeOf(places)
    expect(await namesOf(store)).toEqual(['Luontopolku', 'Äijälän talli'])
    await store.apply({ filters: {}, language: 'sv' })
    expect(await namesOf(store)).toEqual(['Stallet', 'Ängsstig'])
    await store.apply({ filters: {}, language: 'en' })
    expect(await namesOf(store)).toEqual(['Alder path', 'Zoë stables'])
  })

  it('tells the language of a name only where it is another than the one asked for', async () => {
    const store = await storeOf(
      placesOf({ name: { fi: 'Äijälä', en: 'B farm' } }, { name: { fi: 'Öljymäki' } }, { name: 'C plain' }),
      {},
      'en',
    )
    const entries = await store.list(0, 3)
    expect(entries.map(({ name, nameLanguage }) => [name, nameLanguage])).toEqual([
      ['B farm', undefined],
      ['C plain', undefined],
      ['Öljymäki', 'fi'],
    ])
  })

  it('answers the stretch that is asked for', async () => {
    const store = await storeOf(placesOf(...['A', 'B', 'C', 'D', 'E'].map((name) => ({ name }))))
    expect((await store.list(1, 3)).map(({ name }) => name)).toEqual(['B', 'C', 'D'])
    expect((await store.list(4, 3)).map(({ name }) => name)).toEqual(['E'])
    expect(await store.list(5, 3)).toEqual([])
  })

  it('holds places without a position too', async () => {
    const store = await storeOf(placesOf({ name: 'Etäpalvelu' }, { name: 'Talli', positions: [[25, 62]] }))
    expect((await store.list(0, 2)).map(({ name, position }) => [name, position])).toEqual([
      ['Etäpalvelu', undefined],
      ['Talli', [25, 62]],
    ])
  })

  it('has what an entry shows, in the language asked for', async () => {
    const store = await storeOf(
      placesOf({
        id: 'talli',
        name: 'Koivulehdon talli',
        municipality: { fi: 'Jyväskylä', sv: 'Jyväskylä stad' },
        provider: { fi: 'Talliyhdistys', sv: 'Stallföreningen' },
        categories: [{ fi: 'Eläimet', sv: 'Djur' }, 'Maatila'],
        marks: ['LuontoHoiva'],
        positions: [JYVASKYLA, [26, 62]],
        approximate: true,
        style: { markerColor: '#2c6549' },
      }),
      {},
      'sv',
    )
    expect(await store.list(0, 1)).toEqual([
      {
        id: 'talli',
        name: 'Koivulehdon talli',
        municipality: 'Jyväskylä stad',
        provider: 'Stallföreningen',
        categories: ['elaimet', 'maatila'],
        marks: ['LuontoHoiva'],
        position: JYVASKYLA,
        color: '#2c6549',
        approximate: true,
      },
    ])
  })
})

describe('filters', () => {
  const places = placesOf(
    {
      id: 'talli',
      name: 'Talli',
      categories: [{ fi: 'Eläimet', sv: 'Djur', en: 'Animals' }, 'Maatila'],
      municipality: 'Jyväskylä',
      marks: ['LuontoHoiva'],
      audiences: ['Lapset ja nuoret', 'Perheet'],
      activities: ['ratsastusterapia'],
      provider: 'Koivulehto',
      season: 'Kesä',
      languages: ['suomi'],
      positions: [[25.1, 62.1]],
    },
    {
      id: 'metsa',
      name: 'Metsä',
      categories: ['Metsä ja luonto'],
      municipality: { fi: 'Jämsä', sv: 'Jämsä stad' },
      marks: ['LuontoVoima'],
      audiences: ['Perheet'],
      activities: ['metsäkylpy'],
      provider: 'Metsänväki',
      positions: [[25.2, 62.2]],
    },
    {
      id: 'puutarha',
      name: 'Puutarha',
      categories: ['Puutarha', 'Maatila'],
      municipality: 'Jyväskylä',
      marks: ['LuontoHoiva', 'LuontoVoima'],
      audiences: ['Ikääntyneet'],
      activities: ['puutarhaterapia'],
      provider: 'Koivulehto',
      languages: ['fi', 'en'],
      positions: [[25.3, 62.3]],
    },
    { id: 'tyhja', name: 'Tyhjä' },
  )
  const idsOf = async (filters: Filters) =>
    (await (await storeOf(places, filters)).list(0, 10)).map(({ id }) => id)

  it('let everything through when there are none', async () => {
    expect(await idsOf({})).toEqual(['metsa', 'puutarha', 'talli', 'tyhja'])
  })

  it('are none where a facet or the ids are an empty list', async () => {
    expect(await idsOf({ category: [], ids: [] })).toEqual(['metsa', 'puutarha', 'talli', 'tyhja'])
  })

  it('narrow by every facet', async () => {
    const wanted = {
      category: ['Metsä ja luonto'],
      municipality: ['Jämsä'],
      mark: ['LuontoVoima'],
      audience: ['Ikääntyneet'],
      activity: ['ratsastusterapia'],
      provider: ['Metsänväki'],
      season: ['kesä'],
      language: ['English'],
    } satisfies Record<(typeof FACETS)[number], string[]>
    const found = await Promise.all(
      FACETS.map(async (facet) => [facet, await idsOf({ [facet]: wanted[facet] })] as const),
    )
    expect(Object.fromEntries(found)).toEqual({
      category: ['metsa'],
      municipality: ['metsa'],
      mark: ['metsa', 'puutarha'],
      audience: ['puutarha'],
      activity: ['talli'],
      provider: ['metsa'],
      season: ['talli'],
      language: ['puutarha'],
    })
  })

  it('widen with each value of a facet', async () => {
    expect(await idsOf({ category: ['Eläimet'] })).toEqual(['talli'])
    expect(await idsOf({ category: ['Eläimet', 'Puutarha'] })).toEqual(['puutarha', 'talli'])
  })

  it('narrow with each facet more', async () => {
    expect(await idsOf({ municipality: ['Jyväskylä'] })).toEqual(['puutarha', 'talli'])
    expect(await idsOf({ municipality: ['Jyväskylä'], mark: ['LuontoVoima'] })).toEqual(['puutarha'])
    expect(await idsOf({ municipality: ['Jämsä'], category: ['Maatila'] })).toEqual([])
  })

  it('are matched in any language of a value', async () => {
    for (const name of ['Eläimet', 'Djur', 'Animals'])
      expect(await idsOf({ category: [name] })).toEqual(['talli'])
    expect(await idsOf({ municipality: ['Jämsä stad'] })).toEqual(['metsa'])
  })

  it('are matched without case, diacritics and outer space, as whole values', async () => {
    expect(await idsOf({ category: [' ELAIMET '] })).toEqual(['talli'])
    expect(await idsOf({ activity: ['metsakylpy'] })).toEqual(['metsa'])
    expect(await idsOf({ category: ['Metsä'] })).toEqual([])
  })

  it('keep only the ids that are given, as they are written', async () => {
    expect(await idsOf({ ids: ['talli', 'metsa', 'none'] })).toEqual(['metsa', 'talli'])
    expect(await idsOf({ ids: ['TALLI'] })).toEqual([])
    expect(await idsOf({ ids: ['talli', 'metsa'], mark: ['LuontoHoiva'] })).toEqual(['talli'])
  })

  it('hold for list, markers and counts, and not for a place asked for by its id', async () => {
    const store = new PlaceStore(places)
    const { count, total } = await store.apply({ filters: { category: ['Maatila'] }, language: 'fi' })
    expect({ count, total }).toEqual({ count: 2, total: 4 })
    expect(await namesOf(store)).toEqual(['Puutarha', 'Talli'])
    const markers = await store.markers(around([25.2, 62.2], 12, [4000, 4000]))
    expect(
      markers
        .filter(isPin)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['puutarha', 'talli'])
    expect((await store.place('metsa'))?.name).toBe('Metsä')
    expect(await store.place('none')).toBeUndefined()
    expect((await store.places()).map(({ id }) => id)).toEqual(['talli', 'metsa', 'puutarha', 'tyhja'])
  })

  it('are given up by the next query without them', async () => {
    const store = await storeOf(places, { category: ['Maatila'] })
    await store.apply({ filters: {}, language: 'fi' })
    expect(await namesOf(store)).toEqual(['Metsä', 'Puutarha', 'Talli', 'Tyhjä'])
  })
})

describe('the summary', () => {
  const places = placesOf(
    { name: 'A', categories: ['Vesistö'], positions: [[24.5, 62.5]] },
    { name: 'B', categories: ['Metsä', 'Maatila'], municipality: 'Laukaa', positions: [[25, 61.5]] },
    { name: 'C', categories: ['metsa '], municipality: 'Laukaa', positions: [[26, 62]] },
    { name: 'D', categories: ['Maatila', 'METSÄ'] },
    { name: 'E', categories: [{ fi: 'Eläimet', en: 'Animals' }], positions: [[25, 63.1]] },
  )

  it('ranks the categories of the whole file by how many places have them, then by the order of the file', async () => {
    const { categories } = await new PlaceStore(places).apply({ filters: {}, language: 'fi' })
    expect(categories).toEqual([
      { key: 'metsa', name: 'Metsä', count: 3 },
      { key: 'maatila', name: 'Maatila', count: 2 },
      { key: 'vesisto', name: 'Vesistö', count: 1 },
      { key: 'elaimet', name: { fi: 'Eläimet', en: 'Animals' }, count: 1 },
    ])
  })

  it('keeps that order when places are filtered away, and counts only what is left', async () => {
    const { count, total, categories } = await new PlaceStore(places).apply({
      filters: { category: ['Vesistö', 'Maatila'] },
      language: 'en',
    })
    expect({ count, total }).toEqual({ count: 3, total: 5 })
    expect(categories.map(({ key, count }) => [key, count])).toEqual([
      ['metsa', 2],
      ['maatila', 2],
      ['vesisto', 1],
      ['elaimet', 0],
    ])
  })

  it('has the extent of the pins that are left', async () => {
    const store = new PlaceStore(places)
    expect((await store.apply({ filters: {}, language: 'fi' })).extent).toEqual([24.5, 61.5, 26, 63.1])
    const laukaa = { municipality: ['Laukaa'] }
    expect((await store.apply({ filters: laukaa, language: 'fi' })).extent).toEqual([25, 61.5, 26, 62])
  })

  it('has no extent where nothing has a pin', async () => {
    const { extent, count } = await new PlaceStore(placesOf({ name: 'A' })).apply({
      filters: {},
      language: 'fi',
    })
    expect({ extent, count }).toEqual({ extent: undefined, count: 1 })
  })

  it('of a file without places is zeros', async () => {
    expect(await new PlaceStore([]).apply({ filters: {}, language: 'fi' })).toEqual({
      count: 0,
      total: 0,
      categories: [],
      extent: undefined,
      hasShapes: false,
    })
  })

  it('tells whether lines or areas are left to draw', async () => {
    const line = { type: 'LineString', coordinates: [JYVASKYLA, [26, 62]] } as const
    const store = new PlaceStore(
      placesOf(
        { id: 'route', name: 'Reitti', shapes: [line], categories: ['Retket'], style: { stroke: '#00f' } },
        { id: 'point', name: 'Piste' },
      ),
    )
    expect((await store.apply({ filters: {}, language: 'fi' })).hasShapes).toBe(true)
    expect(await store.shapes()).toEqual([
      { id: 'route', shapes: [line], category: 'retket', style: { stroke: '#00f' } },
    ])
    expect((await store.apply({ filters: { ids: ['point'] }, language: 'fi' })).hasShapes).toBe(false)
    expect(await store.shapes()).toEqual([])
  })
})

describe('markers', () => {
  it('are a pin with what it shows for each place that stands alone', async () => {
    const store = await storeOf(
      placesOf({
        id: 'talli',
        name: { fi: 'Talli' },
        categories: ['Eläimet', 'Maatila'],
        positions: [JYVASKYLA],
        style: { markerColor: '#c00' },
      }),
      {},
      'en',
    )
    expect(await store.markers(around(JYVASKYLA, 10))).toEqual([
      {
        kind: 'pin',
        key: 'pin-0-talli',
        id: 'talli',
        name: 'Talli',
        nameLanguage: 'fi',
        position: JYVASKYLA,
        category: 'elaimet',
        color: '#c00',
        approximate: false,
      },
    ])
  })

  it('stand for every pin of the view exactly once, at each zoom', async () => {
    const store = await storeOf(scattered(2000))
    for (const zoom of [3, 5.5, 7, 8.9, 10, 13, 16.2, 19]) {
      const size: Size = [4 * 800 * 2 ** Math.max(0, zoom - 8), 4 * 800 * 2 ** Math.max(0, zoom - 8)]
      expect(countOf(await store.markers(around([25.4, 62.5], zoom, size)))).toBe(2000)
    }
  })

  it('count a place with several pins once, and one that is alone with itself is a pin', async () => {
    const store = await storeOf(
      placesOf(
        { name: 'A', id: 'a', positions: [[25.7, 62.2] as const, [25.75, 62.2], [26.5, 63.2]] },
        { name: 'B', id: 'b', positions: [[25.72, 62.2] as const] },
        { name: 'C', id: 'c', positions: [[24.5, 62.9] as const, [24.5, 62.9]] },
      ),
    )
    const shown = (markers: readonly Marker[]) =>
      markers.map((marker) => (isCluster(marker) ? marker.count : marker.key)).sort()
    expect(shown(await store.markers(around([25.5, 62.6], 7)))).toEqual([2, 'pin-0-c', 'pin-2-a'])
    expect(shown(await store.markers(around([25.5, 62.6], 3)))).toEqual([3])
    expect(shown(await store.markers(around([25.72, 62.2], 13)))).toEqual(['pin-0-a', 'pin-0-b', 'pin-1-a'])
  })

  it('are never nearer to each other than fingers can tell apart', async () => {
    const store = await storeOf(scattered(3000))
    const view = around([25.4, 62.5], 8)
    const points = (await store.markers(view)).map(({ position }) => toMetres(position))
    expect(points.length).toBeGreaterThan(20)
    // WCAG 2.2, 2.5.8 asks for 24 pixels.
    let least = Infinity
    points.forEach(([x, y], i) => {
      for (const [a, b] of points.slice(i + 1)) {
        least = Math.min(least, Math.hypot(x - a, y - b) / view.resolution)
      }
    })
    expect(least).toBeGreaterThanOrEqual(24)
  })

  it('have keys of their own', async () => {
    const markers = await (await storeOf(scattered(2000))).markers(around([25.4, 62.5], 9, [3000, 3000]))
    expect(new Set(markers.map(({ key }) => key)).size).toBe(markers.length)
  })

  it('include half a viewport more on every side, and nothing further', async () => {
    const view = around(JYVASKYLA, 12)
    const at = (x: number, y: number) => toLonLat(unproject(view, [x, y]))
    const store = await storeOf(
      placesOf(
        { id: 'left', name: 'A', positions: [at(-390, 300)] },
        { id: 'too far left', name: 'B', positions: [at(-410, 300)] },
        { id: 'right', name: 'C', positions: [at(1190, 300)] },
        { id: 'too far right', name: 'D', positions: [at(1210, 300)] },
        { id: 'above', name: 'E', positions: [at(400, -290)] },
        { id: 'too far above', name: 'F', positions: [at(400, -310)] },
        { id: 'below', name: 'G', positions: [at(400, 890)] },
        { id: 'too far below', name: 'H', positions: [at(400, 910)] },
      ),
    )
    // One by one, so that neighbours at the edge don't become a cluster.
    const markers = await store.markers(view, true)
    expect(
      markers
        .filter(isPin)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['above', 'below', 'left', 'right'])
  })

  it('draw each position of a place as a pin of its own', async () => {
    const store = await storeOf(
      placesOf({
        id: 'reitti',
        name: 'Reitti',
        positions: [
          [25, 62],
          [25.5, 62],
          [26, 62],
        ],
      }),
    )
    const markers = await store.markers(around([25.5, 62], 10, [2000, 500]))
    expect(markers.filter(isPin).map(({ key, id, position }) => [key, id, position])).toEqual([
      ['pin-0-reitti', 'reitti', [25, 62]],
      ['pin-1-reitti', 'reitti', [25.5, 62]],
      ['pin-2-reitti', 'reitti', [26, 62]],
    ])
    expect((await store.list(0, 5)).map(({ id }) => id)).toEqual(['reitti'])
  })

  it('keep their keys while they stand for the same places', async () => {
    const store = await storeOf(scattered(300))
    const before = await store.markers(around([25.4, 62.5], 8.2))
    const after = await store.markers(around([25.41, 62.51], 8.4))
    const known = new Map(before.map((marker) => [marker.key, marker]))
    const same = after.filter(({ key }) => known.has(key))
    expect(same.length).toBeGreaterThan(after.length / 2)
    for (const marker of same) expect(marker).toEqual(known.get(marker.key))
  })

  it('are none before the first query and where there are no places', async () => {
    expect(await (await storeOf([])).markers(around(JYVASKYLA, 8))).toEqual([])
  })
})

describe('clusters', () => {
  it('come apart at the zoom they tell, and not at the one before', async () => {
    const store = await storeOf(scattered(800))
    const clusters = (await store.markers(around([25.4, 62.5], 7))).filter(isCluster)
    expect(clusters.length).toBeGreaterThan(3)
    for (const { key, count, expansionZoom } of clusters) {
      const extent = await store.extentOfCluster(key)
      const ids = new Set((await store.members(key)).map(({ id }) => id))
      expect(ids.size).toBe(count)
      if (!extent || expansionZoom === undefined) throw new Error('These places are all apart.')
      const middle: LonLat = [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2]
      /** How many markers the cluster's places are in. */
      const groups = async (zoom: number) => {
        let found = 0
        for (const marker of await store.markers(around(middle, zoom, [20_000, 20_000]))) {
          const inside = isCluster(marker)
            ? (await store.members(marker.key)).some(({ id }) => ids.has(id))
            : ids.has(marker.id)
          if (inside) found++
        }
        return found
      }
      expect(await groups(expansionZoom)).toBeGreaterThan(1)
      expect(await groups(expansionZoom - 1)).toBe(1)
    }
  })

  it('that come apart only at the nearest zoom say so', async () => {
    // 60 pixels apart at zoom 19: at zoom 18 they are 30.
    const [x, y] = toMetres(JYVASKYLA)
    const [other] = toLonLat([x + 60 * zoomToResolution(19), y])
    const store = await storeOf(
      placesOf({ name: 'A', positions: [JYVASKYLA] }, { name: 'B', positions: [[other, JYVASKYLA[1]]] }),
    )
    const cluster = only(await store.markers(around(JYVASKYLA, 12)), isCluster)
    expect(cluster).toMatchObject({ count: 2, expansionZoom: 19 })
    expect((await store.markers(around(JYVASKYLA, 19))).map(({ kind }) => kind)).toEqual(['pin', 'pin'])
  })

  it('of places on one spot never come apart, and list them sorted', async () => {
    const store = await storeOf(
      placesOf(
        { id: 'o', name: 'Ötökät', positions: [JYVASKYLA] },
        { id: 'b', name: 'Bussi', positions: [JYVASKYLA] },
        { id: 'a', name: 'Ässä', positions: [JYVASKYLA] },
        { id: 'elsewhere', name: 'Aitta', positions: [[24, 61.5]] },
      ),
    )
    for (const zoom of [8, MAX_ZOOM]) {
      const cluster = only(await store.markers(around(JYVASKYLA, zoom)), isCluster)
      expect(cluster.count).toBe(3)
      expect(cluster.expansionZoom).toBeUndefined()
      expect(cluster.position[0]).toBeCloseTo(JYVASKYLA[0], 6)
      expect(cluster.position[1]).toBeCloseTo(JYVASKYLA[1], 6)
      expect((await store.members(cluster.key)).map(({ name }) => name)).toEqual(['Bussi', 'Ässä', 'Ötökät'])
      expect(await store.extentOfCluster(cluster.key)).toEqual([...JYVASKYLA, ...JYVASKYLA])
    }
  })

  it('list a place with several positions in them once', async () => {
    const [lon, lat] = JYVASKYLA
    const store = await storeOf(
      placesOf(
        { id: 'reitti', name: 'Reitti', positions: [JYVASKYLA, [lon + 0.001, lat]] },
        { id: 'talli', name: 'Talli', positions: [[lon + 0.0005, lat]] },
      ),
    )
    const cluster = only(await store.markers(around(JYVASKYLA, 8)), isCluster)
    expect(cluster.count).toBe(2)
    expect((await store.members(cluster.key)).map(({ id }) => id)).toEqual(['reitti', 'talli'])
  })

  it('cover the extent of their pins only, not of their places', async () => {
    const [lon, lat] = JYVASKYLA
    const store = await storeOf(
      placesOf(
        { name: 'Reitti', positions: [JYVASKYLA, [24, 61.5]] },
        { name: 'Talli', positions: [[lon + 0.001, lat + 0.001]] },
      ),
    )
    const cluster = only(await store.markers(around(JYVASKYLA, 10)), isCluster)
    expect(await store.extentOfCluster(cluster.key)).toEqual([lon, lat, lon + 0.001, lat + 0.001])
  })
})

describe('markers without clusters', () => {
  const view = fit([24.1, 61.4, 26.7, 63.6], [600, 900])

  it('are single pins as long as there are no more than 500', async () => {
    const store = await storeOf(scattered(500))
    const markers = await store.markers(view, true)
    expect(markers.filter(isPin)).toHaveLength(500)
    expect(markers.filter(isCluster)).toHaveLength(0)
  })

  it('are grouped when there would be more than 500', async () => {
    const store = await storeOf(scattered(501))
    const markers = await store.markers(view, true)
    expect(markers.length).toBeLessThan(200)
    expect(markers).toEqual(await store.markers(view))
  })

  it('are single again in a view with fewer', async () => {
    const store = await storeOf(scattered(3000))
    const near = await store.markers(around([25.4, 62.5], 11), true)
    expect(near.length).toBeGreaterThan(0)
    expect(near.every(isPin)).toBe(true)
  })

  it('keep places on one spot together', async () => {
    const store = await storeOf(
      placesOf(
        { name: 'A', positions: [JYVASKYLA] },
        { name: 'B', positions: [JYVASKYLA] },
        { name: 'C', positions: [[25.7483, 62.2426]] },
      ),
    )
    const markers = await store.markers(around(JYVASKYLA, 8), true)
    expect(markers.filter(isPin).map(({ name }) => name)).toEqual(['C'])
    const cluster = only(markers, isCluster)
    expect([cluster.count, cluster.expansionZoom]).toEqual([2, undefined])
  })
})

describe('answers as they come from a worker', () => {
  const places = [
    ...scattered(400),
    ...placesOf(
      {
        id: 'full',
        name: { fi: 'Täysi', sv: 'Full', en: 'Full' },
        description: 'Kaikki mitä on.',
        categories: [{ fi: 'Eläimet', en: 'Animals' }],
        marks: ['LuontoHoiva'],
        positions: [JYVASKYLA, JYVASKYLA],
        shapes: [{ type: 'LineString', coordinates: [JYVASKYLA, [26, 62]] }],
        style: { markerColor: '#2c6549', strokeWidth: 2 },
      },
      { id: 'bare', name: 'Pelkkä nimi' },
    ),
  ]

  it('are the same after structuredClone, all of them', async () => {
    const store = new PlaceStore(places)
    const summary = await store.apply({ filters: {}, language: 'en' })
    const markers = await store.markers(around([25.4, 62.5], 7.5))
    const [cluster] = markers.filter(isCluster)
    if (!cluster) throw new Error('There is no cluster.')
    const answers = {
      summary,
      markers,
      single: await store.markers(around([25.4, 62.5], 7.5), true),
      list: await store.list(0, Infinity),
      members: await store.members(cluster.key),
      extent: await store.extentOfCluster(cluster.key),
      place: await store.place('full'),
      noPlace: await store.place('none'),
      shapes: await store.shapes(),
      places: await store.places(),
    }
    expect(structuredClone(answers)).toStrictEqual(answers)
    expect(answers.list).toHaveLength(402)
  })

  it('are right whenever and in whatever order they come', async () => {
    const store = new PlaceStore(places)
    const late = new LateStore(store)
    const view = around([25.4, 62.5], 8)
    const applied = late.apply({ filters: {}, language: 'fi' })
    const markers = late.markers(view)
    const list = late.list(0, 30)
    const place = late.place('full')
    expect(late.waiting).toEqual(['apply', 'markers', 'list', 'place'])
    late.deliver('place')
    expect(await place).toEqual(await store.place('full'))
    late.deliver('list')
    expect(await list).toEqual(await store.list(0, 30))
    expect(late.waiting).toEqual(['apply', 'markers'])
    late.flow()
    expect(await markers).toEqual(await store.markers(view))
    expect((await applied).count).toBe(402)
    expect(late.waiting).toEqual([])
  })

  it('are copies: whoever changes one changes nothing in the store', async () => {
    const store = new PlaceStore(placesOf({ id: 'a', name: 'A' }))
    const late = new LateStore(store)
    late.flow()
    await late.apply({ filters: {}, language: 'fi' })
    const copy = await late.place('a')
    expect(copy).toEqual(await store.place('a'))
    expect(copy).not.toBe(await store.place('a'))
  })
})
