import { describe, expect, it } from 'vitest'
import { KNOWN_MARKS } from '../../src/data/place.js'
import { en } from '../../src/strings/card/en.js'
import { fi } from '../../src/strings/card/fi.js'
import { sv } from '../../src/strings/card/sv.js'
import { type CardStrings, loadCardStrings } from '../../src/strings/card.js'
import { fi as widget } from '../../src/strings/fi.js'
import type { Plural } from '../../src/strings/strings.js'

const languages: Record<'fi' | 'sv' | 'en', CardStrings> = { fi, sv, en }
const keys = Object.keys(fi) as (keyof CardStrings)[]
const formsOf = (strings: CardStrings, key: keyof CardStrings): Record<string, string> => {
  const value = strings[key] as string | Plural
  return typeof value === 'string' ? { text: value } : { ...value }
}
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(Object.entries(languages))('the texts of the card (%s)', (_, strings) => {
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

  it('have no name of the widget’s texts', () => {
    expect(keys.filter((key) => Object.hasOwn(widget, key))).toEqual([])
  })
})

describe('the texts of the card', () => {
  it('differ from each other: nothing was left in another language', () => {
    /** The same word in all three. */
    const same = new Set(['videoOf', 'numberOf'])
    for (const key of keys) {
      if (same.has(key)) continue
      expect([
        key,
        new Set(Object.values(languages).map((strings) => JSON.stringify(strings[key]))).size,
      ]).toEqual([key, 3])
    }
  })

  it('explain each quality mark that we know and keep its Finnish name', () => {
    for (const strings of Object.values(languages)) {
      for (const mark of KNOWN_MARKS) expect(strings[mark].startsWith(mark)).toBe(true)
    }
  })

  it('are loaded by language, with those of the widget', async () => {
    const translate = await loadCardStrings('sv')
    expect(translate.locale).toBe('sv-FI')
    expect([translate('share'), translate('close')]).toEqual(['Dela', 'Stäng'])
  })
})
