/** The embedded basemap as one lazily loaded chunk: its element, and its theme made of what the page has chosen. */
import { DARK, LIGHT, type RegionTheme } from './theme.js'

export { drawRegion } from './draw-region.js'
export { RegionCanvas } from './region-canvas.js'

/** What the page has chosen: CSS colours and font, all of them optional. */
export interface GroundColors {
  readonly dark: boolean
  /** Puts a breath of the accent into every colour. */
  readonly tint?: (theme: RegionTheme) => RegionTheme
  readonly land?: string
  readonly region?: string
  readonly water?: string
  readonly label?: string
  readonly fontFamily?: string
}

export function themeOf({ dark, tint, land, region, water, label, fontFamily }: GroundColors): RegionTheme {
  const base = dark ? DARK : LIGHT
  return {
    ...(tint?.(base) ?? base),
    ...(land && { land }),
    ...(region && { region }),
    ...(water && { water }),
    ...(label && { label }),
    ...(fontFamily && { fontFamily }),
  }
}
