import { describe, expect, it } from 'vitest'
import { en } from '../../src/strings/hours/en.js'
import { fi } from '../../src/strings/hours/fi.js'
import { sv } from '../../src/strings/hours/sv.js'
import { type HoursStrings, loadHoursStrings } from '../../src/strings/hours.js'
import { describeTexts } from '../support/strings.js'

const languages: Record<'fi' | 'sv' | 'en', HoursStrings> = { fi, sv, en }

describeTexts('the texts of opening hours', languages)

describe('the texts of opening hours', () => {
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
