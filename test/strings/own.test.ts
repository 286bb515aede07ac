import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/data/place.js'
import { loadCardStrings } from '../../src/strings/card.js'
import { loadFinderStrings } from '../../src/strings/finder.js'
import { loadHoursStrings } from '../../src/strings/hours.js'
import { loadStrings } from '../../src/strings/index.js'
import { loadLinkStrings } from '../../src/strings/link.js'
import { compareStrings, loadAllStrings, readOwnStrings } from '../../src/strings/own.js'
import { type OwnStrings, type Plural, translator } from '../../src/strings/strings.js'

type Texts = Record<string, string | Plural>

/** Parts whose texts visitors read, by folder; the widget's own are in none. What is told to owners is none of it. */
const PARTS = readdirSync('src/strings', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'issues')
  .map(({ name }) => name)

async function textsOf(part: string, language: string): Promise<Texts> {
  const path = part === '' ? language : `${part}/${language}`
  const module: Record<string, Texts> = await import(/* @vite-ignore */ `../../src/strings/${path}.ts`)
  return module[language] ?? {}
}

describe('the keys of all texts', () => {
  it('are one space: what two parts call the same says the same', async () => {
    for (const language of LANGUAGES) {
      const seen: Texts = {}
      for (const part of ['', ...PARTS]) {
        for (const [key, text] of Object.entries(await textsOf(part, language))) {
          expect([language, key, text]).toEqual([language, key, seen[key] ?? text])
          seen[key] = text
        }
      }
      expect(await loadAllStrings(language)).toEqual(seen)
    }
  })

  it.each(LANGUAGES)('are in docs/strings.%s.json, which owners begin with', async (language) => {
    const json = `${JSON.stringify(await loadAllStrings(language), null, 2)}\n`
    await expect(json).toMatchFileSnapshot(`../../docs/strings.${language}.json`)
  })

  it.each(LANGUAGES)('are read without a complaint from docs/strings.%s.json', async (language) => {
    const all = await loadAllStrings(language)
    expect(readOwnStrings(JSON.parse(JSON.stringify(all)))).toEqual({ strings: all, problems: [] })
    expect(compareStrings(all as OwnStrings, all)).toEqual([])
  })
})

describe('a translator with texts of the site’s own', () => {
  const own = { locale: 'et-EE', found: 'Leitud: {n}', search: 'Otsi', 'card.season': 'Hooaeg' } as OwnStrings

  it('uses them, and ours where there are none', async () => {
    const translate = await loadStrings('fi', own)
    expect(translate('found', { n: 2 })).toBe('Leitud: 2')
    expect(translate('retry')).toBe('Yritä uudelleen')
  })

  it('writes numbers by their language', async () => {
    expect((await loadStrings('en', own))('found', { n: 12345 })).toBe('Leitud: 12\u00a0345')
    expect((await loadStrings('en', { found: '{n}' } as OwnStrings))('found', { n: 12345 })).toBe('12,345')
  })

  it('chooses the form by the number, and takes one form for all numbers', () => {
    const strings = { locale: 'fi-FI', some: { one: '{n} a', other: '{n} b' } }
    const told = (some: string | Plural) =>
      [1, 2].map((n) => translator(strings, { some } as OwnStrings)('some', { n }))
    expect(told({ one: '{n} c', other: '{n} d' })).toEqual(['1 c', '2 d'])
    expect(told('yhteensä {n}')).toEqual(['yhteensä 1', 'yhteensä 2'])
  })

  it('hands them on to the parts that come later', async () => {
    const voice = await loadStrings('fi', own)
    expect((await loadFinderStrings('fi', voice))('search')).toBe('Otsi')
    expect((await loadFinderStrings('fi', voice))('season')).toBe('Ajankohta')
    expect((await loadLinkStrings('fi', voice))('search')).toBe('Otsi')
    expect((await loadCardStrings('fi', own))('card.season')).toBe('Hooaeg')
    expect((await loadHoursStrings('fi', voice))('onToday')).toBe('tänään')
    expect((await loadHoursStrings('fi', voice)).locale).toBe('et-EE')
  })

  it('leaves a hole visible that we have nothing for', async () => {
    const texts = { found: '{n} / {total}' } as OwnStrings
    expect((await loadStrings('fi', texts))('found', { n: 2 })).toBe('2 / {total}')
  })
})

describe('own texts that are read', () => {
  it('are told of where they are no texts, and the others are used', () => {
    expect(
      readOwnStrings({
        locale: 'et_EE!',
        search: 'Otsi',
        close: 5,
        retry: '',
        fit: null,
        list: ['a'],
        found: { one: 'yks' },
        showMore: { one: 'yks {n}', other: '{n}' },
        __proto__: null,
      }),
    ).toEqual({
      strings: { search: 'Otsi', showMore: { one: 'yks {n}', other: '{n}' } },
      problems: [
        '"locale" is "et_EE!"; expected: a language tag, "et-EE".',
        '"close" is 5; expected: a text or {"one": "…", "other": "…"}.',
        '"retry" is ""; expected: a text or {"one": "…", "other": "…"}.',
        '"fit" is null; expected: a text or {"one": "…", "other": "…"}.',
        '"list" is ["a"]; expected: a text or {"one": "…", "other": "…"}.',
        '"found" is {"one":"yks"}; expected: a text or {"one": "…", "other": "…"}.',
      ],
    })
  })

  it('are an object', () => {
    for (const document of [null, 'Otsi', 1, [], ['Otsi'], undefined]) {
      expect(readOwnStrings(document)).toBeUndefined()
    }
  })

  it('with strange keys change nothing but their own key', () => {
    const read = readOwnStrings(JSON.parse('{"__proto__": {"one": "a", "other": "b"}, "constructor": "c"}'))
    expect(Object.keys(read?.strings ?? {})).toEqual(['__proto__', 'constructor'])
    expect(read?.strings.one).toBeUndefined()
  })
})

describe('own texts beside ours', () => {
  it('are told of where we have no such text or nothing to fill in', async () => {
    const own = {
      serach: 'Etsi',
      constructor: 'x',
      found: { one: '{n}', other: '{count} {n}' },
      close: 'Sulje {x}',
      progress: 'Ladataan',
    } as unknown as OwnStrings
    expect(compareStrings(own, await loadAllStrings('fi'))).toEqual([
      '"serach" is none of our texts.',
      '"constructor" is none of our texts.',
      '"found" has {count}, which stays as it is; expected: {n}.',
      '"close" has {x}, which stays as it is; expected: nothing to fill in.',
    ])
  })
})
