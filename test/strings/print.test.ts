import { describe, expect, it } from 'vitest'
import { en } from '../../src/strings/print/en.js'
import { fi } from '../../src/strings/print/fi.js'
import { sv } from '../../src/strings/print/sv.js'
import { loadPrintStrings, type PrintStrings } from '../../src/strings/print.js'
import { describeTexts } from '../support/strings.js'

const languages: Record<'fi' | 'sv' | 'en', PrintStrings> = { fi, sv, en }

describeTexts('the texts of paper', languages)

describe('the texts of paper', () => {
  it('come with those of finding', async () => {
    const translate = await loadPrintStrings('sv', { locale: 'sv-FI' })
    expect(translate('partOf', { n: 9, total: 120 })).toBe('Listan omfattar 9 av 120 tjänster.')
    expect(translate('legend')).toBe('Teckenförklaring')
  })
})
