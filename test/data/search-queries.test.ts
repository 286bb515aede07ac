import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import { fold, type Place, type Text } from '../../src/data/place.js'
import { SEARCH_CASES, type SearchCase, type SearchKind } from './search-queries.js'

// The table itself is looked at, not the search: what it expects has to be there to be found.
const { places } = parseGeoJson(JSON.parse(await readFile('demo/data/services.geojson', 'utf8')))

const inAllLanguages = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text))

function textsOf(place: Place): string {
  const { name, description, provider, municipality, address, price, season, accessibility } = place
  const texts = [name, description, provider, municipality, address, price, season, accessibility]
  return [
    ...texts.filter((text) => text !== undefined),
    ...place.categories,
    ...place.marks,
    ...place.audiences,
    ...place.activities,
    ...(place.languages ?? []),
  ]
    .flatMap(inAllLanguages)
    .map(fold)
    .join('\n')
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

const textsById = new Map(places.map((place) => [place.id, textsOf(place)]))
const wordsById = new Map([...textsById].map(([id, texts]) => [id, wordsOf(texts)]))
const allWords = [...wordsById.values()].flat()

const beginsOneOf = (words: readonly string[]) => (typed: string) =>
  words.some((word) => word.startsWith(typed))
/** Whether each word of the query begins a word of the place. */
const isAsTyped = (query: string, id: string) => wordsOf(query).every(beginsOneOf(wordsById.get(id) ?? []))

const expectedOf = ({ first = [], finds = [] }: SearchCase): readonly string[] => [first, finds].flat()
const casesOf = (...kinds: readonly SearchKind[]) => SEARCH_CASES.filter(({ kind }) => kinds.includes(kind))
/** What is wrong, to be read in a failure: the query and the place it is about. */
const pairs = (cases: readonly SearchCase[], idsOf: (row: SearchCase) => readonly string[]) =>
  cases.flatMap((row) => idsOf(row).map((id) => ({ query: row.query, id })))

describe('the queries a search has to answer', () => {
  it('are enough of each kind', () => {
    const counted = (language: string) => SEARCH_CASES.filter((row) => row.language === language).length
    const finnish = (kind: SearchKind) => casesOf(kind).filter(({ language }) => language === 'fi').length
    expect(counted('fi')).toBeGreaterThanOrEqual(60)
    expect(counted('sv')).toBeGreaterThanOrEqual(5)
    expect(counted('en')).toBeGreaterThanOrEqual(5)
    expect(finnish('inflected')).toBeGreaterThanOrEqual(15)
    expect(finnish('typo')).toBeGreaterThanOrEqual(10)
    expect(finnish('not')).toBeGreaterThanOrEqual(10)
    expect(finnish('folded')).toBeGreaterThanOrEqual(5)
    expect(finnish('several-words')).toBeGreaterThanOrEqual(10)
  })

  it('are each asked once', () => {
    const asked = SEARCH_CASES.map(({ language, query }) => `${language} ${query}`)
    expect(asked.filter((row, index) => asked.indexOf(row) !== index)).toEqual([])
  })

  it('speak of places that are in the demo data, and of none twice', () => {
    const idsOf = (row: SearchCase) => [...expectedOf(row), ...(row.never ?? [])]
    expect(pairs(SEARCH_CASES, idsOf).filter(({ id }) => !textsById.has(id))).toEqual([])
    const contradicted = SEARCH_CASES.filter(({ never = [], ...row }) =>
      expectedOf(row).some((id) => never.includes(id)),
    )
    expect(contradicted).toEqual([])
  })

  it('all expect something, and nothing beside "none"', () => {
    const vague = SEARCH_CASES.filter((row) =>
      row.none ? expectedOf(row).length > 0 || row.never : expectedOf(row).length === 0 && !row.never?.length,
    )
    expect(vague).toEqual([])
    expect(casesOf('not').filter(({ never, none }) => !never && !none)).toEqual([])
  })

  it('are words of the expected places, where they are plain or folded', () => {
    const absent = pairs(casesOf('plain', 'folded'), expectedOf).filter(
      ({ query, id }) => !isAsTyped(query, id),
    )
    expect(absent).toEqual([])
  })

  it('are literally in no text of the expected places, where they are inflected', () => {
    const literal = pairs(casesOf('inflected'), expectedOf).filter(({ query, id }) =>
      textsById.get(id)?.includes(fold(query)),
    )
    expect(literal).toEqual([])
  })

  it('are nowhere as they are typed, where they have a typo or nothing may be found', () => {
    const found = SEARCH_CASES.filter(({ kind, none }) => kind === 'typo' || none).filter(({ query }) =>
      wordsOf(query).every(beginsOneOf(allWords)),
    )
    expect(found).toEqual([])
  })

  it('are not all words of a place that must not be found', () => {
    const found = pairs(SEARCH_CASES, ({ never = [] }) => never).filter(({ query, id }) =>
      isAsTyped(query, id),
    )
    expect(found).toEqual([])
  })

  it('have several words where they are to narrow', () => {
    expect(casesOf('several-words').filter(({ query }) => wordsOf(query).length < 2)).toEqual([])
  })
})
