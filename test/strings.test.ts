import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../src/data/place.js'
import { en } from '../src/strings/en.js'
import { fi } from '../src/strings/fi.js'
import { loadStrings, supportedLanguage } from '../src/strings/index.js'
import { type Strings, type TextKey, translator } from '../src/strings/strings.js'
import { sv } from '../src/strings/sv.js'

const languages: Record<(typeof LANGUAGES)[number], Strings> = { fi, sv, en }
const others = { sv, en }
const keys = Object.keys(fi) as TextKey[]

/** The forms of a text by name: one that doesn't depend on a number has only `text`. */
const formsOf = (strings: Strings, key: TextKey): Record<string, string> => {
  const value = strings[key]
  return typeof value === 'string' ? { text: value } : { ...value }
}
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the texts', () => {
  it('have the same keys in every language', () => {
    for (const strings of Object.values(others)) expect(Object.keys(strings).sort()).toEqual([...keys].sort())
  })

  it('are nowhere empty and have no space around them', () => {
    for (const strings of Object.values(languages)) {
      for (const key of keys) {
        for (const text of Object.values(formsOf(strings, key))) {
          expect(text).not.toBe('')
          expect(text).toBe(text.trim())
        }
      }
    }
  })

  it('depend on a number in one language when they do in the others', () => {
    for (const strings of Object.values(languages)) {
      for (const key of keys) {
        expect([key, ...Object.keys(formsOf(strings, key))]).toEqual([key, ...Object.keys(formsOf(fi, key))])
      }
    }
  })

  it('have the same blanks to fill in, in every form and language', () => {
    for (const [language, strings] of Object.entries(languages)) {
      for (const key of keys) {
        const expected = holes(Object.values(formsOf(fi, key))[0] ?? '')
        for (const [form, text] of Object.entries(formsOf(strings, key))) {
          expect({ language, key, form, holes: holes(text) }).toEqual({
            language,
            key,
            form,
            holes: expected,
          })
        }
      }
    }
  })

  it('have a blank for the number where their form depends on it', () => {
    for (const key of keys) {
      if (typeof fi[key] !== 'string') expect([key, ...holes(fi[key].other)]).toContain('n')
    }
  })

  it('differ from each other: nothing was left in another language', () => {
    /** Words that are the same in two languages, or names. */
    const same = new Set(['website', 'provider'])
    for (const key of keys) {
      for (const [one, other] of [
        [fi, sv],
        [fi, en],
        [sv, en],
      ] as const) {
        if (!same.has(key)) expect([key, formsOf(one, key)]).not.toEqual([key, formsOf(other, key)])
      }
    }
  })

  it('have typographic dashes, dots and quotation marks', () => {
    for (const strings of Object.values(languages)) {
      for (const key of keys) {
        for (const text of Object.values(formsOf(strings, key))) expect(text).not.toMatch(/\.\.\.|["']| - /)
      }
    }
  })
})

describe('a translator', () => {
  it('fills in values as they are, without inflecting or escaping them', () => {
    const values = { loaded: 'Äijälä & <Öljymäki> $1', total: '$&' }
    expect(translator(fi)('progressOf', values)).toBe('Ladattu Äijälä & <Öljymäki> $1/$& Mt')
    expect(translator(sv)('progressOf', values)).toBe('Äijälä & <Öljymäki> $1 av $& MB har laddats')
    expect(translator(en)('progressOf', values)).toBe('Äijälä & <Öljymäki> $1 of $& MB loaded')
  })

  it('leaves a blank visible that nothing was given for', () => {
    expect(translator(en)('progressOf', { loaded: '1' })).toBe('1 of {total} MB loaded')
  })

  it('chooses the form by the number: one for 1, other for the rest and for 0', () => {
    const found = (strings: Strings) => [0, 1, 2, 21].map((n) => translator(strings)('found', { n }))
    expect(found(fi)).toEqual([
      'Löytyi 0 palvelua',
      'Löytyi 1 palvelu',
      'Löytyi 2 palvelua',
      'Löytyi 21 palvelua',
    ])
    expect(found(sv)).toEqual([
      '0 tjänster hittades',
      '1 tjänst hittades',
      '2 tjänster hittades',
      '21 tjänster hittades',
    ])
    expect(found(en)).toEqual([
      '0 services found',
      '1 service found',
      '2 services found',
      '21 services found',
    ])
  })

  it("writes numbers as the language's region does", () => {
    const nbsp = '\u00a0'
    const n = 12345
    expect(translator(fi)('found', { n })).toBe(`Löytyi 12${nbsp}345 palvelua`)
    expect(translator(sv)('found', { n })).toBe(`12${nbsp}345 tjänster hittades`)
    expect(translator(en)('found', { n })).toBe('12,345 services found')
  })

  it('writes one decimal at most', () => {
    const values = { loaded: 2.7345, total: 45 }
    expect(translator(fi)('progressOf', values)).toBe('Ladattu 2,7/45 Mt')
    expect(translator(sv)('progressOf', values)).toBe('2,7 av 45 MB har laddats')
    expect(translator(en)('progressOf', values)).toBe('2.7 of 45 MB loaded')
  })

  it('tells its locale with a region, for Intl', () => {
    expect(Object.values(languages).map((strings) => translator(strings).locale)).toEqual([
      'fi-FI',
      'sv-FI',
      'en-GB',
    ])
  })

  it('is loaded by language', async () => {
    const retry = await Promise.all(LANGUAGES.map(async (language) => (await loadStrings(language))('retry')))
    expect(retry).toEqual(['Yritä uudelleen', 'Försök igen', 'Try again'])
  })
})

describe('the language for a tag', () => {
  it('is that of its first part, in any case', () => {
    const tags = ['fi', 'fi-FI', 'sv-FI', 'SV', 'en-US', ' en-GB ', 'en-Latn-GB-oed']
    expect(tags.map(supportedLanguage)).toEqual(['fi', 'fi', 'sv', 'sv', 'en', 'en', 'en'])
  })

  it('is undefined where we do not speak it', () => {
    for (const tag of ['se', 'de-DE', 'fin', 'english', 'f', '', ' ', '-fi', null, undefined]) {
      expect(supportedLanguage(tag)).toBeUndefined()
    }
  })
})
