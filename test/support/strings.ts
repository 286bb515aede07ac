import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/data/place.js'
import type { Plural } from '../../src/strings/strings.js'

type Texts = Readonly<Record<string, string | Plural>>

const formsOf = (text: string | Plural | undefined): Record<string, string> =>
  typeof text === 'object' ? { ...text } : { text: text ?? '' }
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

/**
 * Tests what the texts of every part have to be.
 * @param same keys whose text is the same in all languages
 */
export function describeTexts(
  what: string,
  languages: Readonly<Record<Language, Texts>>,
  same: readonly string[] = [],
): void {
  const { fi } = languages
  const keys = Object.keys(fi)

  describe.each(Object.entries(languages))(`${what} (%s)`, (_, strings) => {
    it('have the keys, forms and blanks of the Finnish ones', () => {
      expect(Object.keys(strings)).toEqual(keys)
      for (const key of keys) {
        const expected = holes(Object.values(formsOf(fi[key]))[0] ?? '')
        expect(Object.keys(formsOf(strings[key]))).toEqual(Object.keys(formsOf(fi[key])))
        for (const text of Object.values(formsOf(strings[key])))
          expect([key, holes(text)]).toEqual([key, expected])
      }
    })

    it('are nowhere empty, and have typographic dots and quotation marks', () => {
      for (const key of keys) {
        for (const text of Object.values(formsOf(strings[key]))) {
          expect(text).toMatch(/^\S.*\S$/)
          expect(text).not.toMatch(/\.\.\.|["']| - /)
        }
      }
    })
  })

  describe(what, () => {
    it('differ from each other: nothing was left in another language', () => {
      for (const key of keys.filter((one) => !same.includes(one))) {
        const different = new Set(Object.values(languages).map((strings) => JSON.stringify(strings[key])))
        expect([key, different.size]).toEqual([key, 3])
      }
    })
  })
}
