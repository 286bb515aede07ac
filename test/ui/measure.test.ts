import { describe, expect, it } from 'vitest'
import { areaText, lengthText } from '../../src/ui/measure.js'

const nbsp = '\u00a0'

describe('a length', () => {
  it('is in tens of metres, then in kilometres with a decimal, then in whole ones', () => {
    const texts = [0, 4, 994, 996, 4234, 12_345, 99_940, 99_960, 1_234_567]
    expect(texts.map((metres) => lengthText(metres, 'fi-FI'))).toEqual([
      `10${nbsp}m`,
      `10${nbsp}m`,
      `990${nbsp}m`,
      `1${nbsp}km`,
      `4,2${nbsp}km`,
      `12,3${nbsp}km`,
      `99,9${nbsp}km`,
      `100${nbsp}km`,
      `1${nbsp}235${nbsp}km`,
    ])
  })

  it('is written as the language does', () => {
    expect(['fi-FI', 'sv-FI', 'en-GB'].map((locale) => lengthText(4234, locale))).toEqual([
      `4,2${nbsp}km`,
      `4,2${nbsp}km`,
      `4.2${nbsp}km`,
    ])
  })
})

describe('a size', () => {
  it('is in square metres, then in hectares, then in square kilometres', () => {
    const texts = [
      0, 85.4, 5230, 9949, 9950, 12_345, 123_456, 994_999, 995_000, 1_234_567, 123_456_789, 1.2e10,
    ]
    expect(texts.map((squareMetres) => areaText(squareMetres, 'fi-FI'))).toEqual([
      `1${nbsp}m²`,
      `85${nbsp}m²`,
      `5${nbsp}200${nbsp}m²`,
      `9${nbsp}900${nbsp}m²`,
      `1${nbsp}ha`,
      `1,2${nbsp}ha`,
      `12${nbsp}ha`,
      `99${nbsp}ha`,
      `1${nbsp}km²`,
      `1,2${nbsp}km²`,
      `120${nbsp}km²`,
      `12${nbsp}000${nbsp}km²`,
    ])
  })

  it('is written as the language does', () => {
    expect(['fi-FI', 'sv-FI', 'en-GB'].map((locale) => areaText(12_345, locale))).toEqual([
      `1,2${nbsp}ha`,
      `1,2${nbsp}ha`,
      `1.2${nbsp}ha`,
    ])
    expect(['fi-FI', 'sv-FI', 'en-GB'].map((locale) => areaText(5230, locale))).toEqual([
      `5${nbsp}200${nbsp}m²`,
      `5${nbsp}200${nbsp}m²`,
      `5,200${nbsp}m²`,
    ])
  })
})
