import { expect, test } from 'vitest'
import { DARK, LIGHT, type RegionTheme } from '../../src/basemap/theme.js'
import { tintTheme } from '../../src/basemap/tint.js'

/** WCAG's relative luminance and contrast. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const ACCENTS = ['#2d6a4f', '#b3261e', '#ffd400', '#0047ff', '#ff00ff', '#000000', '#ffffff', '#00ffcc']
const THEMES: [string, RegionTheme][] = [
  ['light', LIGHT],
  ['dark', DARK],
]

test.each(THEMES)(
  'names in the %s theme are legible on land, in the region and on water, whatever the accent',
  (_, theme) => {
    for (const { label, quietLabel, waterLabel, land, region, water } of [
      theme,
      ...ACCENTS.map((accent) => tintTheme(theme, accent)),
    ]) {
      for (const ground of [land, region, water]) expect(contrast(label, ground)).toBeGreaterThan(7)
      expect(contrast(quietLabel, land)).toBeGreaterThan(4.5)
      expect(contrast(waterLabel, water)).toBeGreaterThan(4.5)
    }
  },
)

test('a green accent makes land greener and leaves its lightness', () => {
  const { land, fontFamily } = tintTheme(LIGHT, '#2d6a4f')
  expect(luminance(land)).toBeCloseTo(luminance(LIGHT.land), 1)
  expect(land).not.toBe(LIGHT.land)
  expect(fontFamily).toBe(LIGHT.fontFamily)
})

test('what is no colour tints nothing', () => {
  expect(tintTheme(LIGHT, 'bananas')).toBe(LIGHT)
  expect(tintTheme({ ...LIGHT, land: 'wheat' }, '#2d6a4f').land).toBe('wheat')
})
