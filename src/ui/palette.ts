/**
 * A whole palette from one colour. Lightness is moved in OKLCH (https://bottosson.github.io/posts/oklab/), which
 * keeps the hue, until the contrast that WCAG 2.2 asks for (1.4.3: 4.5 for text, 1.4.11: 3 for shapes) is reached.
 */

import { fromOklab, type Rgb, toLinear, toOklab } from '../data/oklab.js'
import { isColor } from './css-color.js'
import { ownColorName } from './look.js'

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** The surfaces that a palette must be readable on, see `styles.ts`. */
export const SURFACES = { light: WHITE, dark: [23, 28, 25] } as const satisfies Record<string, Rgb>
export type SchemeName = keyof typeof SURFACES
/** A little over what is asked, since a surface tinted with the accent is a little nearer to the text … */
const TEXT_CONTRAST = 5.2
/** … and to shapes … */
const SHAPE_CONTRAST = 3.5
/** … and more so to shapes of another colour: an entry that is pointed at is tinted with whatever accent. */
export const CATEGORY_CONTRAST = 3.7

/** A colour for each of the two themes. */
export type Both = Readonly<Record<SchemeName, Rgb>>

export interface Scheme {
  /** Fills: buttons, clusters, marks. */
  readonly accent: Rgb
  /** Text on a fill. */
  readonly onAccent: Rgb
  /** Text in the accent colour on the surface. */
  readonly accentText: Rgb
}

export type Palette = Readonly<Record<SchemeName, Scheme>>

export function palette(accent: Rgb): Palette {
  return { light: scheme(accent, SURFACES.light), dark: scheme(accent, SURFACES.dark) }
}

function scheme(given: Rgb, surface: Rgb): Scheme {
  const accent = readable(given, surface, SHAPE_CONTRAST)
  return { accent, onAccent: textOn(accent), accentText: readable(given, surface, TEXT_CONTRAST) }
}

/** A category's colour as it stands out in a list and on a pin. */
export function categoryColor(given: Rgb): Both {
  return {
    light: readable(given, SURFACES.light, CATEGORY_CONTRAST),
    dark: readable(given, SURFACES.dark, CATEGORY_CONTRAST),
  }
}

/** Black or white, whichever is easier to read on a colour: at least 4.58 on any. */
export function textOn(color: Rgb): Rgb {
  return contrast(color, WHITE) >= contrast(color, BLACK) ? WHITE : BLACK
}

/** The nearest lightness of a colour that has the contrast on a surface. */
export function readable(color: Rgb, surface: Rgb, wanted: number): Rgb {
  if (contrast(color, surface) >= wanted) return color
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

const lightDark = (light: Rgb, dark: Rgb): string => `light-dark(${toCss(light)}, ${toCss(dark)})`

/** Sets a palette's custom properties on an element; `undefined` takes them away. */
export function applyPalette(element: HTMLElement, colors: Palette | undefined): void {
  const set = (name: string, pick: (scheme: Scheme) => Rgb): void => {
    if (colors) element.style.setProperty(name, lightDark(pick(colors.light), pick(colors.dark)))
    else element.style.removeProperty(name)
  }
  set('--_given-accent', ({ accent }) => accent)
  set('--_given-on-accent', ({ onAccent }) => onAccent)
  set('--_given-accent-text', ({ accentText }) => accentText)
}

/** A style sheet that gives the owner's colours to categories, each with what is readable on it. */
export function categorySheet(colors: readonly (readonly [category: string, color: Both])[]): string {
  return colors
    .map(
      ([category, { light, dark }]) =>
        `[data-color='${ownColorName(category)}'] { --_category: ${lightDark(light, dark)}; --_on-category: ${lightDark(textOn(light), textOn(dark))} }`,
    )
    .join('\n')
}
