/** The basemap's colours and type. */

/** Colours are CSS colours; `tintTheme` only tints those that are `#rrggbb`. */
export interface RegionTheme {
  /** Land around the region. */
  readonly land: string
  /** Land in the region. */
  readonly region: string
  readonly water: string
  /** The thin line along water. */
  readonly shore: string
  /** The region's border, and fainter the countries'. */
  readonly border: string
  /** Names in the region. */
  readonly label: string
  /** Names around it. */
  readonly quietLabel: string
  /** Names of waters. */
  readonly waterLabel: string
  /** Around names on land. */
  readonly halo: string
  /** CSS font families of towns' names. */
  readonly fontFamily: string
  /** CSS font families of waters' names, which are italic. */
  readonly waterFontFamily: string
}

const FONT = '"Avenir Next", "Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif'
const WATER_FONT = 'Georgia, "Iowan Old Style", "Noto Serif", "Times New Roman", serif'

export const LIGHT: RegionTheme = {
  land: '#ebe9e1',
  region: '#faf8f2',
  water: '#bfdbe8',
  shore: '#8fb9cd',
  border: '#a8977a',
  label: '#33332d',
  quietLabel: '#686660',
  waterLabel: '#295e7d',
  halo: '#fbfaf5',
  fontFamily: FONT,
  waterFontFamily: WATER_FONT,
}

export const DARK: RegionTheme = {
  land: '#1d2124',
  region: '#282d2f',
  water: '#1a3747',
  shore: '#33596c',
  border: '#85795f',
  label: '#e6e4dc',
  quietLabel: '#9a9a93',
  waterLabel: '#7fb0c8',
  halo: '#1f2426',
  fontFamily: FONT,
  waterFontFamily: WATER_FONT,
}
