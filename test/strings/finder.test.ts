import { describe, expect, it } from 'vitest'
import { FACETS } from '../../src/data/query.js'
import { en } from '../../src/strings/finder/en.js'
import { fi } from '../../src/strings/finder/fi.js'
import { sv } from '../../src/strings/finder/sv.js'
import { type FinderStrings, loadFinderStrings } from '../../src/strings/finder.js'

const languages: Record<'fi' | 'sv' | 'en', FinderStrings> = { fi, sv, en }
const keys = Object.keys(fi) as (keyof FinderStrings)[]
const formsOf = (strings: FinderStrings, key: keyof FinderStrings): Record<string, string> => {
  const value = strings[key]
  return typeof value === 'string' ? { text: value } : { ...value }
}
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(Object.entries(languages))('the texts of finding (%s)', (_, strings) => {
  it('have the keys, forms and blanks of the Finnish ones', () => {
    expect(Object.keys(strings)).toEqual(keys)
    for (const key of keys) {
      const expected = holes(Object.values(formsOf(fi, key))[0] ?? '')
      expect(Object.keys(formsOf(strings, key))).toEqual(Object.keys(formsOf(fi, key)))
      for (const text of Object.values(formsOf(strings, key)))
        expect([key, holes(text)]).toEqual([key, expected])
    }
  })

  it('are nowhere empty, and have typographic dots and quotation marks', () => {
    for (const key of keys) {
      for (const text of Object.values(formsOf(strings, key))) {
        expect(text).toMatch(/^\S.*\S$/)
        expect(text).not.toMatch(/\.\.\.|["']| - /)
      }
    }
  })

  it('name every facet', () => {
    expect(FACETS.filter((facet) => !strings[facet])).toEqual([])
  })
})

describe('the texts of finding', () => {
  it('differ from each other: nothing was left in another language', () => {
    /** The alphabet has the same letters at its ends. */
    const same = new Set(['orderName'])
    for (const key of keys) {
      if (same.has(key)) continue
      expect(new Set(Object.values(languages).map((strings) => JSON.stringify(strings[key]))).size).toBe(3)
    }
  })

  it('are loaded by language', async () => {
    expect((await loadFinderStrings('sv', { locale: 'sv-FI' }))('option', { x: 'djur', n: 1 })).toBe(
      'djur, 1 tjänst',
    )
    expect((await loadFinderStrings('fi', { locale: 'fi-FI' }))('option', { x: 'eläimet', n: 12 })).toBe(
      'eläimet, 12 palvelua',
    )
  })
})
