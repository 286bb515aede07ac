/**
 * A whole palette from one colour. Lightness is moved in OKLCH (https://bottosson.github.io/posts/oklab/), which
 * keeps the hue, until the contrast that WCAG 2.2 asks for (1.4.3: 4.5 for text, 1.4.11: 3 for shapes) is reached.
 */

import { isColor } from './css-color.js'

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [r: number, g: number, b: number]

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** The surfaces that a palette must be readable on, see `styles.ts`. */
const LIGHT_SURFACE: Rgb = [255, 255, 255]
const DARK_SURFACE: Rgb = [23, 28, 25]
/** A little over what is asked, since a tinted surface is a little nearer to the text. */
const TEXT_CONTRAST = 5.2
const SHAPE_CONTRAST = 3.2

export interface Scheme {
  /** Fills: buttons, clusters, marks. */
  readonly accent: Rgb
  /** Text on a fill. */
  readonly onAccent: Rgb
  /** Text in the accent colour on the surface. */
  readonly accentText: Rgb
}

export interface Palette {
  readonly light: Scheme
  readonly dark: Scheme
}

export function palette(accent: Rgb): Palette {
  return { light: scheme(accent, LIGHT_SURFACE), dark: scheme(accent, DARK_SURFACE) }
}

function scheme(given: Rgb, surface: Rgb): Scheme {
  const accent = readable(given, surface, SHAPE_CONTRAST)
  return { accent, onAccent: textOn(accent), accentText: readable(given, surface, TEXT_CONTRAST) }
}

/** Black or white, whichever is easier to read on a colour: at least 4.58 on any. */
export function textOn(color: Rgb): Rgb {
  return contrast(color, WHITE) >= contrast(color, BLACK) ? WHITE : BLACK
}

/** The nearest lightness of a colour that has the contrast on a surface. */
export function readable(color: Rgb, surface: Rgb, wanted: number): Rgb {
  const [lightness, a, b] = toOklab(color)
  const step = luminance(surface) > 0.18 ? -0.01 : 0.01
  for (let l = lightness; l >= 0 && l <= 1; l += step) {
    const candidate = fromOklab([l, a, b])
    if (contrast(candidate, surface) >= wanted) return candidate
  }
  return textOn(surface)
}

/** WCAG 2.2's contrast ratio, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b)
}

/** sRGB's transfer function: https://www.w3.org/Graphics/Color/sRGB */
function toLinear(channel: number): number {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

function fromLinear(value: number): number {
  const c = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
  return Math.round(Math.max(0, Math.min(1, c)) * 255)
}

type Oklab = readonly [lightness: number, a: number, b: number]

function toOklab(color: Rgb): Oklab {
  const [r, g, b] = [toLinear(color[0]), toLinear(color[1]), toLinear(color[2])]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

export const toCss = ([r, g, b]: Rgb): string => `rgb(${r} ${g} ${b})`

/** What a CSS colour looks like in sRGB, drawn on white if it is translucent; undefined if it is none. */
export function toRgb(color: string): Rgb | undefined {
  if (!isColor(color)) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 1, 1)
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b]
}

/** Sets a palette's custom properties on an element; `undefined` takes them away. */
export function applyPalette(element: HTMLElement, colors: Palette | undefined): void {
  const set = (name: string, pick: (scheme: Scheme) => Rgb): void => {
    if (colors) {
      element.style.setProperty(name, `light-dark(${toCss(pick(colors.light))}, ${toCss(pick(colors.dark))})`)
    } else element.style.removeProperty(name)
  }
  set('--_given-accent', ({ accent }) => accent)
  set('--_given-on-accent', ({ onAccent }) => onAccent)
  set('--_given-accent-text', ({ accentText }) => accentText)
}

/** A style sheet that gives the owner's colours to categories, each with what is readable on it. */
export function categorySheet(colors: readonly (readonly [name: string, color: string])[]): string {
  return colors
    .map(([name, color]) => {
      const rgb = toRgb(color)
      return rgb
        ? `[data-color='${name}'] { --_category: ${toCss(rgb)}; --_on-category: ${toCss(textOn(rgb))} }`
        : ''
    })
    .join('\n')
}

export const toHex = (rgb: Rgb): string =>
  `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`
