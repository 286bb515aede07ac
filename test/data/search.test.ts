import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import { fold, type Language, localize } from '../../src/data/place.js'
import { PlaceStore } from '../../src/data/place-store.js'
import type { Hit, Query } from '../../src/data/query.js'
import { SYNONYMS } from '../../src/data/synonyms.js'
import { placesOf } from '../support/places.js'
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

const storeOf = (...texts: readonly string[]) =>
  new PlaceStore(placesOf(...texts.map((name) => ({ id: name, name }))))
const namesOf = async (store: PlaceStore, search: string, query: Partial<Query> = {}) =>
  (await find(store, search, query)).map(({ name }) => name)

describe('the rank', () => {
  it('is of the name before a category before the rest', async () => {
    const store = new PlaceStore(
      placesOf(
        { name: 'A', description: 'sauna' },
        { name: 'B', provider: 'sauna' },
        { name: 'C', categories: ['sauna'] },
        { name: 'D sauna' },
      ),
    )
    expect(await namesOf(store, 'sauna')).toEqual(['D sauna', 'C', 'A', 'B'])
  })

  it('is of the word itself before its letters without dots, its beginning, its inflections, its compounds', async () => {
    const store = storeOf('metsällä', 'metsäretki', 'metsa', 'metsä', 'metsaretki')
    expect(await namesOf(store, 'metsä')).toEqual(['metsä', 'metsa', 'metsällä', 'metsäretki', 'metsaretki'])
    expect(await namesOf(store, 'metsään')).toEqual([
      'metsa',
      'metsä',
      'metsällä',
      'metsaretki',
      'metsäretki',
    ])
  })

  it('is of the visitor’s language before others', async () => {
    const store = new PlaceStore(
      placesOf({ name: { fi: 'Aitta', en: 'Barn' } }, { name: { fi: 'Päiväkoti', sv: 'Barn' } }),
    )
    expect(await namesOf(store, 'barn', { language: 'sv' })).toEqual(['Barn', 'Aitta'])
    expect(await namesOf(store, 'barn', { language: 'en' })).toEqual(['Barn', 'Päiväkoti'])
  })

  it('is of the words themselves before their synonyms', async () => {
    const store = new PlaceStore(
      placesOf({ name: 'Ikääntyneet' }, { name: 'Muut', description: 'myös senioreille' }),
    )
    expect(await namesOf(store, 'seniorit')).toEqual(['Muut', 'Ikääntyneet'])
  })
})

describe('a typo', () => {
  it('is forgiven only where nothing is written as it was typed', async () => {
    expect(await namesOf(storeOf('retriitti', 'retriitit'), 'retriitti')).toEqual(['retriitti', 'retriitit'])
    expect(await namesOf(storeOf('melonta', 'mellonta'), 'melonta')).toEqual(['melonta'])
  })

  it('is not forgiven in a short word, twice, or in the first letter', async () => {
    expect(await namesOf(storeOf('talli'), 'tallo')).toEqual([])
    expect(await namesOf(storeOf('ratsastus'), 'ratastsu')).toEqual([])
    expect(await namesOf(storeOf('ratsastus'), 'tatsastus')).toEqual([])
  })
})

describe('a name of a municipality', () => {
  it('is no inflection of another word', async () => {
    const store = new PlaceStore(
      placesOf({ name: 'Kasvimaa', description: 'multaa' }, { name: 'Mummola', municipality: 'Multia' }),
    )
    expect(await namesOf(store, 'Multia')).toEqual(['Mummola'])
    expect(await namesOf(store, 'Multialla')).toEqual(['Mummola'])
    expect(await namesOf(store, 'mullan')).toEqual(['Kasvimaa'])
  })
})

describe('synonyms', () => {
  it('are found from each other, inflected and across languages', async () => {
    const store = storeOf('Hevosen kanssa', 'Lampaita')
    for (const word of ['heppa', 'hepat', 'hästar', 'horses'])
      expect(await namesOf(store, word)).toEqual(['Hevosen kanssa'])
    expect(await namesOf(store, 'sheep')).toEqual(['Lampaita'])
  })

  it('may be of several words, and stand among others', async () => {
    const store = storeOf('Luontolähtöinen ryhmä Jämsä', 'Luontolähtöinen ryhmä Laukaa', 'Green house')
    expect(await namesOf(store, 'green care')).toEqual([
      'Luontolähtöinen ryhmä Jämsä',
      'Luontolähtöinen ryhmä Laukaa',
    ])
    expect(await namesOf(store, 'Jämsä Green Care')).toEqual(['Luontolähtöinen ryhmä Jämsä'])
    expect(await namesOf(storeOf('Green Care -tila'), 'luontoperustainen')).toEqual(['Green Care -tila'])
  })

  it('are extended by those of the query', async () => {
    const store = storeOf('Potkukelkka', 'Kelkka')
    expect(await namesOf(store, 'potkuri')).toEqual([])
    const synonyms = [['potkuri', 'potkukelkka']]
    expect(await namesOf(store, 'potkuri', { synonyms })).toEqual(['Potkukelkka'])
    expect(await namesOf(store, 'potkurilla', { synonyms })).toEqual(['Potkukelkka'])
  })

  it('find every other word of their group', async () => {
    for (const group of SYNONYMS) {
      for (const word of group) {
        const found = await namesOf(storeOf(...group), word)
        expect({ word, found: [...found].sort() }).toEqual({ word, found: [...group].sort() })
        expect(found[0]).toBe(word)
      }
    }
  })

  it('are never taken for a typo', async () => {
    expect(await namesOf(storeOf('Vanhassa talossa', 'Vanhuksille'), 'elderly')).toEqual(['Vanhuksille'])
  })

  it('bring a buyer from abroad to a service told of in Finnish only', async () => {
    expect(await idsOf('horses seniors', 'en')).toEqual(['aurala-ratsastusterapia'])
  })
})

describe('small words', () => {
  it('of the page’s language needn’t be found', async () => {
    const store = storeOf('Hevoset, ryhmät ja seniorit, Jämsä', 'Hevoset, Jämsä')
    const asked = 'something with horses for a group of seniors near Jämsä'
    expect(await namesOf(store, asked, { language: 'en' })).toEqual(['Hevoset, ryhmät ja seniorit, Jämsä'])
    expect(await namesOf(store, asked, { language: 'sv' })).toEqual([])
    expect(await namesOf(store, 'hevosia Jämsän lähellä')).toHaveLength(2)
  })

  it('are looked for where there is nothing else', async () => {
    expect(await namesOf(storeOf('Kanssa', 'Muut'), 'kanssa')).toEqual(['Kanssa'])
  })
})

describe('what is shown of a hit', () => {
  const marked = (text: string, hits: readonly Hit[] = []) =>
    hits.reduceRight(
      (all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
      text,
    )
  const shown = async (store: PlaceStore, search: string, language: Language = 'fi') =>
    (await find(store, search, { language })).map(({ name, hits, snippet }) => ({
      name: marked(name, hits),
      ...(snippet && { snippet: marked(snippet.text, snippet.hits) }),
      ...(snippet?.language && { language: snippet.language }),
    }))

  it('is the beginning that was typed, the whole word where another form of it was found', async () => {
    const store = storeOf('Metsäretki ja METSÄSSÄ yö')
    expect(await shown(store, 'mets')).toEqual([{ name: '[Mets]äretki ja [METS]ÄSSÄ yö' }])
    expect(await shown(store, 'metsään yö')).toEqual([{ name: '[Metsä]retki ja [METSÄSSÄ] [yö]' }])
    expect(await shown(store, 'metsaretkki')).toEqual([{ name: '[Metsäretki] ja METSÄSSÄ yö' }])
  })

  it('is a short stretch of the text that has what isn’t in the name', async () => {
    const store = new PlaceStore(
      placesOf({
        name: 'Hoivakoti Tuomi',
        audiences: ['ikääntyneet'],
        description: `${'Alku on pitkä ja polveileva. '.repeat(8)}Pihalla\non puutarha ja sauna ikääntyneille. ${'Loppu on pitkä. '.repeat(8)}`,
      }),
    )
    expect(await shown(store, 'hoivakoti ikääntyneet')).toEqual([
      { name: '[Hoivakoti] Tuomi', snippet: '[ikääntyneet]' },
    ])
    expect(await shown(store, 'puutarha sauna')).toEqual([
      {
        name: 'Hoivakoti Tuomi',
        snippet:
          '…pitkä ja polveileva. Pihalla on [puutarha] ja [sauna] ikääntyneille. Loppu on pitkä. Loppu on pitkä…',
      },
    ])
  })

  it('is in the visitor’s language where it was found there, else in the one it was found in', async () => {
    const store = new PlaceStore(
      placesOf({
        name: 'Tila',
        description: { fi: 'Saunomista', sv: 'Hästar och bastu', en: 'Horses and a sauna' },
      }),
    )
    expect(await shown(store, 'horses', 'en')).toEqual([{ name: 'Tila', snippet: '[Horses] and a sauna' }])
    expect(await shown(store, 'bastu', 'en')).toEqual([
      { name: 'Tila', snippet: 'Hästar och [bastu]', language: 'sv' },
    ])
  })

  it('is right in decomposed letters, too', async () => {
    const name = 'Äijälän talli'.normalize('NFD')
    const [entry] = await find(storeOf(name), 'Äijälän'.normalize('NFC'))
    expect(entry?.hits).toEqual([[0, 'Äijälän'.normalize('NFD').length]])
  })
})

describe('whatever is typed', () => {
  it('any word of any name finds its place, folded or not, and in upper case', async () => {
    for (const { id, name } of places) {
      for (const word of localize(name, 'fi').match(/[\p{L}\p{N}]+/gu) ?? []) {
        for (const typed of [word, fold(word), word.toUpperCase()]) {
          expect({ typed, found: (await idsOf(typed)).includes(id) }).toEqual({ typed, found: true })
        }
      }
    }
  })

  const words = [
    'metsä',
    'sauna',
    'hevos',
    'Jämsä',
    'ikääntyneille',
    'green',
    'care',
    'lapset',
    'yoga',
    'puutarhassa',
  ]

  it('the order of words doesn’t change what is found', async () => {
    const typed = fc.uniqueArray(fc.constantFrom(...words), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        // Two words that are one thing stay together.
        typed.map((all) => all.filter((word) => word !== 'care')),
        async (all) => {
          const found = await idsOf(all.join(' '))
          expect((await idsOf([...all].reverse().join(' '))).sort()).toEqual([...found].sort())
        },
      ),
    )
  })

  it('a word more never finds more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), fc.constantFrom(...words), async (a, b) => {
        // "green" alone has no synonyms, "green care" has.
        fc.pre(!(a === 'green' && b === 'care'))
        const all = await idsOf(a)
        expect((await idsOf(`${a} ${b}`)).filter((id) => !all.includes(id))).toEqual([])
      }),
    )
  })

  it('nothing breaks it, and its hits are within their texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 20 }), async (typed) => {
        for (const { name, hits = [], snippet } of await find(demo, typed)) {
          const within = (text: string, all: readonly Hit[]) =>
            all.every(
              ([start, end], n) => start < end && end <= text.length && start >= (all[n - 1]?.[1] ?? 0),
            )
          expect(within(name, hits) && within(snippet?.text ?? '', snippet?.hits ?? [])).toBe(true)
        }
      }),
    )
  })

  it('without a letter or a digit is no search', async () => {
    expect(await idsOf(' – !? ')).toHaveLength(places.length)
  })
})
