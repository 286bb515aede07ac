/** Tints the basemap with an owner's accent colour. */
import { fromHex, fromOklab, toHex, toOklab } from '../data/oklab.js'
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
  const hue = fromHex(accent)
  if (!hue) return theme
  const [, a, b] = toOklab(hue)
  // A garish accent gives no more colour than a calm one.
  const calm = Math.min(1, MAX_CHROMA / Math.hypot(a, b))
  const [accentA, accentB] = [a * calm, b * calm]
  const tinted: Partial<Record<keyof RegionTheme, string>> = {}
  for (const [name, share] of Object.entries(SHARES) as [keyof typeof SHARES, number][]) {
    const colour = fromHex(theme[name])
    if (!colour) continue
    const [lightness, ownA, ownB] = toOklab(colour)
    const mixed = [ownA + share * (accentA - ownA), ownB + share * (accentB - ownB)] as const
    tinted[name] = toHex(fromOklab([lightness, ...mixed]))
  }
  return { ...theme, ...tinted }
}
