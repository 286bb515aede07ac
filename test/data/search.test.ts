import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import type { Language } from '../../src/data/place.js'
import { PlaceStore } from '../../src/data/place-store.js'
import type { Query } from '../../src/data/query.js'
import { SEARCH_CASES, type SearchCase } from './search-queries.js'

const { places } = parseGeoJson(JSON.parse(await readFile('demo/data/services.geojson', 'utf8')))
const demo = new PlaceStore(places)

async function find(store: PlaceStore, search: string, query: Partial<Query> = {}) {
  const { count } = await store.apply({ filters: {}, language: 'fi', search, ...query })
  const entries = await store.list(0, Infinity)
  expect(entries).toHaveLength(count)
  return entries
}

const idsOf = async (search: string, language: Language = 'fi') =>
  (await find(demo, search, { language })).map(({ id }) => id)

/** What is wrong with an answer; nothing where it is as expected. */
function wrong(ids: readonly string[], { first, finds = [], never = [], none }: SearchCase) {
  const firsts = [first ?? []].flat()
  const all = typeof first === 'string' ? [first, ...finds] : finds
  return {
    ...(firsts.length > 0 && !firsts.includes(ids[0] ?? '') && { first: ids[0], ids: ids.slice(0, 6) }),
    ...(all.some((id) => !ids.includes(id)) && { missing: all.filter((id) => !ids.includes(id)) }),
    ...(never.some((id) => ids.includes(id)) && { tooMuch: never.filter((id) => ids.includes(id)) }),
    ...(none && ids.length > 0 && { found: ids }),
  }
}

describe('a search of the demo', () => {
  it.each(SEARCH_CASES)('answers "$query" ($language, $kind)', async (row) => {
    expect(wrong(await idsOf(row.query, row.language), row)).toEqual({})
  })
})
