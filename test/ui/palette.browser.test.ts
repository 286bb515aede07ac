import { describe, expect, it } from 'vitest'
import type { Rgb } from '../../src/data/oklab.js'
import {
  applyPalette,
  categoryColor,
  categorySheet,
  palette,
  textOn,
  toCss,
  toRgb,
} from '../../src/ui/palette.js'
import { seeded } from '../support/places.js'

// The surfaces of `styles.ts`: `light-dark(#fff, #171c19)`.
const SURFACES = { light: [255, 255, 255], dark: [23, 28, 25] } as const
const SCHEMES = ['light', 'dark'] as const

/** WCAG 2.2's contrast ratio, written down anew from https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = (color: Rgb): number => {
    const [r = 0, g = 0, b = 0] = color.map((channel) => {
      const value = channel / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** `--_raised`: 7 % of the accent in the surface. */
function raised(accent: Rgb, surface: Rgb): Rgb {
  const mixed = (i: 0 | 1 | 2) => Math.round(accent[i] * 0.07 + surface[i] * 0.93)
  return [mixed(0), mixed(1), mixed(2)]
}

const random = seeded(2026)
const channel = () => Math.floor(random() * 256)
const COLORS: readonly Rgb[] = [
  ...Array.from({ length: 40 }, (): Rgb => [channel(), channel(), channel()]),
  [0, 0, 0],
  [255, 255, 255],
  [255, 255, 0],
  [0, 0, 255],
  [255, 0, 0],
  [119, 119, 119],
]

it('measures contrast as the examples of WCAG do', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10)
  // #777 on white is the well-known 4.48 that just misses.
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2)
})

describe.each(SCHEMES)('a palette on the %s surface', (name) => {
  const surface = SURFACES[name]

  it.each(COLORS.map((color) => [toCss(color), color] as const))('of %s can be read', (_, color) => {
    const { accent, onAccent, accentText } = palette(color)[name]
    expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(accentText, surface)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(accentText, raised(accent, surface))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(accent, surface)).toBeGreaterThanOrEqual(3)
  })
})

describe.each(SCHEMES)('a category’s colour on the %s surface', (name) => {
  it.each(COLORS.map((color) => [toCss(color), color] as const))('of %s stands out', (_, color) => {
    const fill = categoryColor(color)[name]
    // Also in an entry that is pointed at, whatever the accent: black and white change the surface most.
    for (const accent of [
      [0, 0, 0],
      [255, 255, 255],
    ] as const) {
      expect(contrast(fill, raised(accent, SURFACES[name]))).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(textOn(fill), fill)).toBeGreaterThanOrEqual(4.5)
  })
})

it('a category’s colour that stands out in both themes is used in both as it is given', () => {
  const clay: Rgb = [188, 88, 76]
  expect(categoryColor(clay)).toEqual({ light: clay, dark: clay })
})

it('the sheet of categories has a colour for each theme, and what can be read on it', () => {
  const sheet = categorySheet([['Metsä ja luonto', categoryColor([255, 255, 0])]])
  const { light, dark } = categoryColor([255, 255, 0])
  expect(dark).toEqual([255, 255, 0])
  expect(sheet).toBe(
    `[data-color='own-metsa-wja-wluonto'] { --_category: light-dark(${toCss(light)}, rgb(255 255 0)); --_on-category: light-dark(rgb(0 0 0), rgb(0 0 0)) }`,
  )
})

describe('a given colour', () => {
  it('is kept as it is where it can be read already', () => {
    const forest: Rgb = [44, 101, 73]
    expect(palette(forest).light).toEqual({ accent: forest, onAccent: [255, 255, 255], accentText: forest })
    const mint: Rgb = [143, 203, 168]
    expect(palette(mint).dark).toEqual({ accent: mint, onAccent: [0, 0, 0], accentText: mint })
  })

  it('is darkened on the light surface and lightened on the dark one, and stays of its hue', () => {
    const yellow: Rgb = [255, 221, 0]
    const [r, g, b] = palette(yellow).light.accent
    expect(r).toBeLessThan(255)
    expect(r).toBeGreaterThan(g)
    expect(g).toBeGreaterThan(b)
    const navy: Rgb = [0, 0, 80]
    const [dr, dg, db] = palette(navy).dark.accent
    expect(db).toBeGreaterThan(80)
    expect(db).toBeGreaterThan(dr)
    expect(db).toBeGreaterThan(dg)
  })

  it('that is grey stays grey', () => {
    const [r, g, b] = palette([200, 200, 200]).light.accentText
    expect([g, b]).toEqual([r, r])
    expect(r).toBeLessThan(200)
  })
})

describe('a CSS colour', () => {
  it.each([
    ['#2c6549', [44, 101, 73]],
    ['#f00', [255, 0, 0]],
    ['#FF8000', [255, 128, 0]],
    ['rebeccapurple', [102, 51, 153]],
    ['RebeccaPurple', [102, 51, 153]],
    ['rgb(44 101 73)', [44, 101, 73]],
    ['rgb(44, 101, 73)', [44, 101, 73]],
    ['hsl(210 50% 40%)', [51, 102, 153]],
    ['hwb(120 0% 0%)', [0, 255, 0]],
    ['white', [255, 255, 255]],
  ] as const)('%s is what it looks like', (color, expected) => {
    expect(toRgb(color)).toEqual(expected)
  })

  it('in oklch is brought to sRGB', () => {
    // The red of sRGB in OKLCH, CSS Color 4: https://www.w3.org/TR/css-color-4/#ok-lab
    const [r = 0, g = 255, b = 255] = toRgb('oklch(0.62796 0.25768 29.234)') ?? []
    expect(r).toBeGreaterThanOrEqual(254)
    expect(g).toBeLessThanOrEqual(2)
    expect(b).toBeLessThanOrEqual(2)
  })

  it('that is translucent is drawn on white', () => {
    const [r, g = 0, b = 0] = toRgb('rgb(255 0 0 / 50%)') ?? []
    expect(r).toBe(255)
    expect(Math.abs(g - 127.5)).toBeLessThanOrEqual(1)
    expect(b).toBe(g)
  })

  it.each(['', 'metsä', '#12', '#ggg', 'rgb(1 2)', '2c6549', 'url(x)', 'red; color: blue'])(
    '%j is none',
    (text) => {
      expect(toRgb(text)).toBeUndefined()
    },
  )
})

describe('applied to an element', () => {
  const names = ['--_given-accent', '--_given-on-accent', '--_given-accent-text']

  it('it follows the colour scheme', () => {
    const element = document.createElement('div')
    document.body.append(element)
    const colors = palette([255, 221, 0])
    applyPalette(element, colors)
    element.style.color = 'var(--_given-accent-text)'
    element.style.backgroundColor = 'var(--_given-accent)'
    element.style.borderTopColor = 'var(--_given-on-accent)'
    const look = () => {
      const { color, backgroundColor, borderTopColor } = getComputedStyle(element)
      return [color, backgroundColor, borderTopColor]
    }
    const css = (color: Rgb) => `rgb(${color.join(', ')})`
    for (const scheme of SCHEMES) {
      element.style.colorScheme = scheme
      const { accent, onAccent, accentText } = colors[scheme]
      expect(look()).toEqual([css(accentText), css(accent), css(onAccent)])
    }
    element.remove()
  })

  it('it is taken away by undefined', () => {
    const element = document.createElement('div')
    applyPalette(element, palette([1, 2, 3]))
    expect(names.map((name) => element.style.getPropertyValue(name) !== '')).toEqual([true, true, true])
    applyPalette(element, undefined)
    expect(names.map((name) => element.style.getPropertyValue(name))).toEqual(['', '', ''])
  })
})
