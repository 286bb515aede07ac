import { describe, expect, it } from 'vitest'
import { distanceText } from '../../src/ui/found.js'

const nbsp = '\u00a0'

describe('a distance', () => {
  it('is in metres, then in kilometres with a decimal, then in whole ones', () => {
    const texts = [0, 4, 84, 994, 995, 1234, 9940, 9960, 21_400, 1_234_567]
    expect(texts.map((metres) => distanceText(metres, 'fi-FI'))).toEqual([
      `10${nbsp}m`,
      `10${nbsp}m`,
      `80${nbsp}m`,
      `990${nbsp}m`,
      `1${nbsp}km`,
      `1,2${nbsp}km`,
      `9,9${nbsp}km`,
      `10${nbsp}km`,
      `21${nbsp}km`,
      `1${nbsp}235${nbsp}km`,
    ])
  })

  it('is written as the language does', () => {
    expect(['fi-FI', 'sv-FI', 'en-GB'].map((locale) => distanceText(1234, locale))).toEqual([
      `1,2${nbsp}km`,
      `1,2${nbsp}km`,
      `1.2${nbsp}km`,
    ])
  })
})
