/** The owner's colours, corrected where they can't be told from the ground, and said so. Loaded with the first of them. */
import type { RegionTheme } from '../basemap/theme.js'
import { tintTheme } from '../basemap/tint.js'
import { type Rgb, toHex } from '../data/oklab.js'
import {
  applyPalette,
  CATEGORY_CONTRAST,
  categoryColor,
  categorySheet,
  contrast,
  palette,
  type SchemeName,
  SURFACES,
  toRgb,
} from '../ui/palette.js'

export interface OwnColors {
  /** A CSS colour, null for ours. */
  readonly accent: string | null
  /** CSS colours by category. */
  readonly categories: Readonly<Record<string, string>>
  /** The theme in use: what is corrected for the other one isn't on screen, and isn't told. */
  readonly dark: boolean
}

/**
 * Paints the element.
 * @param sheet what the categories' colours are written to
 * @returns what tints the basemap, if there is an accent
 */
export function paint(
  root: HTMLElement,
  sheet: CSSStyleSheet,
  { accent, categories, dark }: OwnColors,
): ((theme: RegionTheme) => RegionTheme) | undefined {
  const theme = dark ? 'dark' : 'light'
  const rgb = accent === null ? undefined : toRgb(accent)
  const colors = rgb && palette(rgb)
  applyPalette(root, colors)
  if (accent !== null && rgb && colors) tell(`accent="${accent}"`, rgb, colors[theme].accent, theme)

  const painted = Object.entries(categories).flatMap(([category, color]) => {
    const given = toRgb(color)
    if (!given) return []
    const used = categoryColor(given)
    tell(`category-colors="${category}=${color}"`, given, used[theme], theme)
    return [[category, used] as const]
  })
  sheet.replaceSync(categorySheet(painted))
  return rgb && ((theme) => tintTheme(theme, toHex(rgb)))
}

/** What has been said, so that it is said once. */
const told = new Set<string>()

/** Tells the owner of a colour that isn't used as it was given: nothing is wrong, so it is no warning. */
function tell(attribute: string, given: Rgb, used: Rgb, theme: SchemeName): void {
  if (toHex(given) === toHex(used)) return
  const [surface, other] = [SURFACES[theme], SURFACES[theme === 'dark' ? 'light' : 'dark']]
  const text =
    `nature-service-map: ${attribute} would be hard to see on the ${theme} theme’s ${toHex(surface)} ` +
    `(contrast ${contrast(given, surface).toFixed(1)}), so ${toHex(used)} is used there. ` +
    `A colour with a contrast of ${CATEGORY_CONTRAST} or more to ${toHex(surface)} is used as it is; ` +
    `one with as much to ${toHex(other)} too is in both themes.`
  if (!told.has(text)) console.info(text)
  told.add(text)
}
