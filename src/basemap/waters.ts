/** Names of the great waters and the lines along which they are written. The lines are our own, drawn by eye. */

export interface Water {
  /** Finnish, Swedish, English; a missing one is as in Finnish. */
  readonly names: readonly string[]
  /** Longitudes and latitudes in turn, in the direction of reading. */
  readonly line: readonly number[]
  /** Zoom levels between which it is named at all. */
  readonly zooms: readonly [from: number, to: number]
}

const EVER: Water['zooms'] = [6.4, 14]

/** In the order of importance. */
export const WATERS: readonly Water[] = [
  { names: ['Päijänne'], line: [25.42, 61.35, 25.55, 61.62, 25.6, 61.85, 25.72, 62.05], zooms: EVER },
  { names: ['Keitele'], line: [25.75, 63.15, 25.98, 62.93, 26.05, 62.75], zooms: EVER },
  { names: ['Kivijärvi'], line: [25.1, 63.33, 25.16, 63.15, 25.2, 63.0], zooms: EVER },
  { names: ['Konnevesi'], line: [26.3, 62.7, 26.5, 62.62, 26.6, 62.55], zooms: EVER },
  { names: ['Kolima'], line: [25.7, 63.33, 25.85, 63.25], zooms: EVER },
  { names: ['Bottniska'], line: [19, 61, 20, 62], zooms: [3, 3] },
]
