import { describe, expect, it } from 'vitest'
import { en } from '../../src/strings/print/en.js'
import { fi } from '../../src/strings/print/fi.js'
import { sv } from '../../src/strings/print/sv.js'
import { loadPrintStrings, type PrintStrings } from '../../src/strings/print.js'

const languages: Record<'fi' | 'sv' | 'en', PrintStrings> = { fi, sv, en }
const keys = Object.keys(fi) as (keyof PrintStrings)[]
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(Object.entries(languages))('the texts of paper (%s)', (_, strings) => {
  it('have the keys and blanks of the Finnish ones, are nowhere empty and typographic', () => {
    expect(Object.keys(strings)).toEqual(keys)
    for (const key of keys) {
      expect([key, holes(strings[key])]).toEqual([key, holes(fi[key])])
      expect(strings[key]).toMatch(/^\S.*\S$/)
      expect(strings[key]).not.toMatch(/\.\.\.|["']| - /)
    }
  })
})

describe('the texts of paper', () => {
  it('differ from each other: nothing was left in another language', () => {
    for (const key of keys) {
      expect([key, new Set(Object.values(languages).map((strings) => strings[key])).size]).toEqual([key, 3])
    }
  })

  it('come with those of finding', async () => {
    const translate = await loadPrintStrings('sv', { locale: 'sv-FI' })
    expect(translate('partOf', { n: 9, total: 120 })).toBe('Listan omfattar 9 av 120 tjänster.')
    expect(translate('legend')).toBe('Teckenförklaring')
  })
})
