import { describe, expect, it } from 'vitest'
import { KNOWN_MARKS } from '../../src/data/place.js'
import { en } from '../../src/strings/card/en.js'
import { fi } from '../../src/strings/card/fi.js'
import { sv } from '../../src/strings/card/sv.js'
import { type CardStrings, loadCardStrings } from '../../src/strings/card.js'
import { fi as widget } from '../../src/strings/fi.js'
import { describeTexts } from '../support/strings.js'

const languages: Record<'fi' | 'sv' | 'en', CardStrings> = { fi, sv, en }
const keys = Object.keys(fi) as (keyof CardStrings)[]

// The same word in all three.
describeTexts('the texts of the card', languages, ['videoOf', 'numberOf'])

describe('the texts of the card', () => {
  it('have no name of the widget’s texts', () => {
    expect(keys.filter((key) => Object.hasOwn(widget, key))).toEqual([])
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
