/** Tints the basemap with an owner's accent colour. */
import type { RegionTheme } from './theme.js'

/** How far each colour goes towards the accent's hue, 0 to 1. Water stays the colour of water. */
const SHARES = {
  land: 0.1,
  region: 0.05,
  water: 0.08,
  shore: 0.12,
  border: 0.55,
  label: 0.12,
  quietLabel: 0.15,
  waterLabel: 0.1,
  halo: 0.05,
} as const satisfies Partial<Record<keyof RegionTheme, number>>

/** Distance from grey in OKLab. */
const MAX_CHROMA = 0.1

/**
 * The theme with a breath of the accent in it. Each colour keeps its lightness (in OKLab), so names stay as legible as
 * they were.
 * @param accent `#rrggbb`; with anything else, and for colours of the theme that are anything else, nothing is tinted
 */
export function tintTheme(theme: RegionTheme, accent: string): RegionTheme {
  const hue = parse(accent)
  if (!hue) return theme
  const [, a, b] = toOklab(hue)
  // A garish accent gives no more colour than a calm one.
  const calm = Math.min(1, MAX_CHROMA / Math.hypot(a, b))
  const [accentA, accentB] = [a * calm, b * calm]
  const tinted: Partial<Record<keyof RegionTheme, string>> = {}
  for (const [name, share] of Object.entries(SHARES) as [keyof typeof SHARES, number][]) {
    const colour = parse(theme[name])
    if (!colour) continue
    const [lightness, ownA, ownB] = toOklab(colour)
    const mixed = [ownA + share * (accentA - ownA), ownB + share * (accentB - ownB)] as const
    tinted[name] = format(fromOklab([lightness, ...mixed]))
  }
  return { ...theme, ...tinted }
}

type Triple = readonly [number, number, number]

function parse(colour: string): Triple | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim())
  if (!match) return undefined
  const [red, green, blue] = match.slice(1).map((hex) => Number.parseInt(hex, 16) / 255)
  return [red ?? 0, green ?? 0, blue ?? 0]
}

const format = (rgb: Triple) =>
  `#${rgb
    .map((part) =>
      Math.round(255 * Math.max(0, Math.min(1, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** sRGB's transfer function and back. */
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const gamma = (part: number) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)

/** Björn Ottosson's OKLab, https://bottosson.github.io/posts/oklab/ */
function toOklab(rgb: Triple): Triple {
  const [red, green, blue] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])]
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}
