import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlaceStore } from '../../src/data/place-store.js'
import { FACETS, type Facet, type Filters, type Query } from '../../src/data/query.js'
import { placesOf } from '../support/places.js'

const places = placesOf(
  {
    id: 'talli',
    name: 'Talli',
    categories: [{ fi: 'Eläimet', sv: 'Djur', en: 'Animals' }, 'Maatila'],
    municipality: 'Äänekoski',
    marks: ['LuontoHoiva'],
    audiences: ['Lapset'],
    season: 'kesä',
    languages: ['fi', 'sv'],
  },
  {
    id: 'metsa',
    name: 'Metsäpolku',
    categories: ['Metsä'],
    municipality: { fi: 'Jämsä', sv: 'Östra Jämsä' },
    marks: ['LuontoVoima'],
    audiences: ['Perheet'],
    season: 'kesä',
    languages: ['suomi'],
  },
  {
    id: 'tila',
    name: 'Tila',
    categories: ['Maatila', 'maatila'],
    municipality: 'Laukaa',
    marks: ['LuontoVoima'],
    audiences: ['Perheet', 'Lapset'],
    provider: 'Öljymäki',
  },
  { id: 'lampola', name: 'Lampola', categories: ['Maatila', 'Eläimet'], provider: 'Aho' },
)

async function storeOf(query: Partial<Query> = {}): Promise<PlaceStore> {
  const store = new PlaceStore(places)
  await store.apply({ filters: {}, language: 'fi', ...query })
  return store
}

/** The options of a facet as lines to read. */
async function optionsOf(facet: Facet, query: Partial<Query> = {}): Promise<[string, number][]> {
  const values = (await (await storeOf(query)).facets([facet]))[facet]
  return (values ?? []).map(({ key, count }) => [key, count])
}

describe('the values of a facet', () => {
  it('are those of the whole file with their counts, most frequent first', async () => {
    expect(await optionsOf('category')).toEqual([
      ['maatila', 3],
      ['elaimet', 2],
      ['metsa', 1],
    ])
  })

  it('have the names of all languages, whichever place tells them', async () => {
    const store = new PlaceStore([...places].reverse())
    await store.apply({ filters: {}, language: 'fi' })
    const { category = [] } = await store.facets(['category'])
    expect(category[1]?.name).toEqual({ fi: 'Eläimet', sv: 'Djur', en: 'Animals' })
  })

  it('are answered for each facet asked for, and no other', async () => {
    expect(Object.keys(await (await storeOf()).facets(['mark', 'season']))).toEqual(['mark', 'season'])
    expect(await (await storeOf()).facets([])).toEqual({})
  })

  it('are in the order of the alphabet where there are many: municipalities and providers', async () => {
    const names = async (language: 'fi' | 'sv') =>
      (await optionsOf('municipality', { language })).map(([key]) => key)
    expect(await names('fi')).toEqual(['jamsa', 'laukaa', 'aanekoski'])
    expect(await names('sv')).toEqual(['laukaa', 'aanekoski', 'jamsa'])
    expect(await optionsOf('provider')).toEqual([
      ['aho', 1],
      ['oljymaki', 1],
    ])
  })

  it('that would find nothing come last, and keep their order', async () => {
    expect(await optionsOf('category', { filters: { mark: ['LuontoVoima'] } })).toEqual([
      ['maatila', 1],
      ['metsa', 1],
      ['elaimet', 0],
    ])
    expect(await optionsOf('municipality', { filters: { mark: ['LuontoHoiva'] } })).toEqual([
      ['aanekoski', 1],
      ['jamsa', 0],
      ['laukaa', 0],
    ])
  })

  it('are counted as if nothing were chosen in their own facet', async () => {
    const filters: Filters = { category: ['Metsä'], mark: ['LuontoVoima'] }
    expect(await optionsOf('category', { filters })).toEqual([
      ['maatila', 1],
      ['metsa', 1],
      ['elaimet', 0],
    ])
    expect(await optionsOf('mark', { filters })).toEqual([
      ['luontovoima', 1],
      ['luontohoiva', 0],
    ])
  })

  it('are counted under the search and the places that the owner chose', async () => {
    expect(await optionsOf('category', { search: 'lapset' })).toEqual([
      ['maatila', 2],
      ['elaimet', 1],
      ['metsa', 0],
    ])
    expect(await optionsOf('category', { filters: { ids: ['metsa', 'tila'] } })).toEqual([
      ['maatila', 1],
      ['metsa', 1],
      ['elaimet', 0],
    ])
  })

  it('of languages are one whether the file gives code or name, and are chosen by either', async () => {
    expect(await optionsOf('language')).toEqual([
      ['suomi', 2],
      ['ruotsi', 1],
    ])
    for (const language of ['suomi', 'finska', 'Finnish', 'suomi ']) {
      const store = await storeOf({ filters: { language: [language] } })
      expect((await store.list(0, 9)).map(({ id }) => id)).toEqual(['metsa', 'talli'])
    }
  })

  it('tell how many places are found when one is chosen', async () => {
    const wanted = fc.record(
      {
        category: fc.subarray(['maatila', 'elaimet', 'metsa']),
        mark: fc.subarray(['luontovoima', 'luontohoiva']),
        audience: fc.subarray(['perheet', 'lapset']),
        language: fc.subarray(['suomi', 'ruotsi']),
      },
      { requiredKeys: [] },
    )
    const store = new PlaceStore(places)
    await fc.assert(
      fc.asyncProperty(wanted, fc.constantFrom(...FACETS), async (filters, facet) => {
        await store.apply({ filters, language: 'fi' })
        const values = (await store.facets([facet]))[facet] ?? []
        for (const { key, count } of values) {
          const one = await store.apply({ filters: { ...filters, [facet]: [key] }, language: 'fi' })
          expect(one.count).toBe(count)
        }
      }),
    )
  })
})

describe('what to take away when nothing is found', () => {
  const looseningsOf = async (query: Partial<Query>) => (await storeOf(query)).loosenings()

  it('is each condition that alone keeps something out, the most fruitful first', async () => {
    const filters: Filters = { category: ['Metsä'], audience: ['Lapset'], mark: ['LuontoVoima'] }
    expect(await looseningsOf({ filters })).toEqual([
      { condition: 'category', count: 1 },
      { condition: 'audience', count: 1 },
    ])
    expect(await looseningsOf({ filters: { category: ['Maatila'] }, search: 'metsäpolku' })).toEqual([
      { condition: 'search', count: 3 },
      { condition: 'category', count: 1 },
    ])
  })

  it('is nothing as long as something is found', async () => {
    expect(await looseningsOf({ filters: { category: ['Metsä'] } })).toEqual([])
  })

  it('is nothing where no one condition is to blame', async () => {
    const filters: Filters = { category: ['Metsä'], provider: ['Aho'], mark: ['LuontoHoiva'] }
    expect(await looseningsOf({ filters })).toEqual([])
  })

  it('is never the choice of places, which is the owner’s', async () => {
    expect(await looseningsOf({ filters: { ids: ['tila'], category: ['Metsä'] } })).toEqual([
      { condition: 'category', count: 1 },
    ])
    expect(await looseningsOf({ filters: { ids: ['none'], category: ['Metsä'] } })).toEqual([])
  })

  it('counts what is then found', async () => {
    const filters: Filters = { language: ['ruotsi'], mark: ['LuontoVoima'] }
    expect(await looseningsOf({ filters })).toEqual([
      { condition: 'language', count: 2 },
      { condition: 'mark', count: 1 },
    ])
    const store = await storeOf({ filters: { mark: ['LuontoVoima'] } })
    expect(await store.list(0, 9)).toHaveLength(2)
  })
})

describe('the first places with some values', () => {
  const idsOf = async (filters: Filters, length = 10, query: Partial<Query> = {}) =>
    (await (await storeOf(query)).matching(filters, length)).map(({ id }) => id)

  it('are in the order of the file, and no more than asked for', async () => {
    expect(await idsOf({})).toEqual(['talli', 'metsa', 'tila', 'lampola'])
    expect(await idsOf({ category: ['maatila'] })).toEqual(['talli', 'tila', 'lampola'])
    expect(await idsOf({ category: ['maatila'] }, 2)).toEqual(['talli', 'tila'])
    expect(await idsOf({}, 0)).toEqual([])
  })

  it('have one of the values of each filter, in any language', async () => {
    expect(await idsOf({ category: ['djur', 'metsä'], audience: ['lapset'] })).toEqual(['talli'])
    expect(await idsOf({ language: ['Finnish'] })).toEqual(['talli', 'metsa'])
    expect(await idsOf({ ids: ['tila', 'metsa'], mark: ['luontovoima'] })).toEqual(['metsa', 'tila'])
    expect(await idsOf({ municipality: [], ids: [] })).toHaveLength(4)
  })

  it('are the same whatever has been asked for', async () => {
    const query: Partial<Query> = { filters: { ids: ['nobody'] }, search: 'talli' }
    expect(await idsOf({ mark: ['LuontoVoima'] }, 10, query)).toEqual(['metsa', 'tila'])
  })
})
