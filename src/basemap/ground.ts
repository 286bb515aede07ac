/** The embedded basemap as one lazily loaded chunk: its element, and its theme made of what the page has chosen. */
import { DARK, LIGHT, type RegionTheme } from './theme.js'
import { tintTheme } from './tint.js'

export { drawRegion } from './draw-region.js'
export { RegionCanvas } from './region-canvas.js'

/** What the page has chosen: CSS colours and font, all of them optional. */
export interface GroundColors {
  readonly dark: boolean
  /** `#rrggbb`: a breath of it goes into every colour. */
  readonly accent?: string
  readonly land?: string
  readonly region?: string
  readonly water?: string
  readonly label?: string
  readonly fontFamily?: string
}

export function themeOf({ dark, accent, land, region, water, label, fontFamily }: GroundColors): RegionTheme {
  const base = dark ? DARK : LIGHT
  const tinted = accent ? tintTheme(base, accent) : base
  return {
    ...tinted,
    ...(land && { land }),
    ...(region && { region }),
    ...(water && { water }),
    ...(label && { label }),
    ...(fontFamily && { fontFamily }),
  }
}
