import { describe, expect, it } from 'vitest'
import { en } from '../../src/strings/hours/en.js'
import { fi } from '../../src/strings/hours/fi.js'
import { sv } from '../../src/strings/hours/sv.js'
import { type HoursStrings, loadHoursStrings } from '../../src/strings/hours.js'

const languages: Record<'fi' | 'sv' | 'en', HoursStrings> = { fi, sv, en }
const keys = Object.keys(fi) as (keyof HoursStrings)[]
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(Object.entries(languages))('the texts of opening hours (%s)', (_, strings) => {
  it('have the keys and blanks of the Finnish ones', () => {
    expect(Object.keys(strings)).toEqual(keys)
    for (const key of keys) expect([key, holes(strings[key])]).toEqual([key, holes(fi[key])])
  })

  it('are nowhere empty, and have typographic dots and quotation marks', () => {
    for (const key of keys) {
      expect(strings[key]).toMatch(/^\S.*\S$/)
      expect(strings[key]).not.toMatch(/\.\.\.|["']| - /)
    }
  })
})

describe('the texts of opening hours', () => {
  it('differ from each other: nothing was left in another language', () => {
    for (const key of keys) {
      expect([key, new Set(Object.values(languages).map((strings) => strings[key])).size]).toEqual([key, 3])
    }
  })

  it('are loaded by language', async () => {
    expect((await loadHoursStrings('sv', { locale: 'sv-FI' }))('openUntil', { t: '16.00' })).toBe(
      'Öppet nu, stänger kl.\u00a016.00',
    )
    const finnish = await loadHoursStrings('fi', { locale: 'fi-FI' })
    expect(finnish('closedUntilDay', { day: finnish('onMonday'), t: '9.00' })).toBe(
      'Suljettu nyt, avautuu maanantaina klo\u00a09.00',
    )
    expect(finnish.locale).toBe('fi-FI')
  })
})
