/** Names of the great waters and the lines along which they are written. The lines are our own, drawn by eye. */

export interface Water {
  /** Finnish, Swedish, English; a missing one is as in Finnish. */
  readonly names: readonly string[]
  /** How much it counts: 0 for seas and the greatest lakes, 3 for those that are only named from near. */
  readonly rank: 0 | 1 | 2 | 3
  /** Longitudes and latitudes in turn, in the direction of reading. */
  readonly line: readonly number[]
}

const water = (rank: Water['rank'], names: string, ...line: number[]): Water => ({
  names: names.split('|'),
  rank,
  line,
})

/** In the order of importance. */
export const WATERS: readonly Water[] = [
  water(1, 'Päijänne', 25.5, 61.25, 25.48, 61.45, 25.5, 61.65, 25.57, 61.82, 25.61, 61.98, 25.72, 62.12),
  water(1, 'Keitele', 25.63, 63.17, 25.79, 63.04, 25.97, 62.92, 26.18, 62.83, 26.38, 62.71),
  water(2, 'Kivijärvi', 25.02, 63.36, 25.09, 63.25, 25.14, 63.13, 25.17, 63.0),
  water(2, 'Konnevesi', 26.38, 62.62, 26.55, 62.57, 26.65, 62.45),
  water(2, 'Kolima', 25.6, 63.34, 25.74, 63.29, 25.87, 63.22, 25.97, 63.18),
  water(2, 'Pyhäjärvi', 25.41, 62.785, 25.46, 62.725, 25.515, 62.655),
  water(2, 'Leppävesi', 25.925, 62.235, 25.943, 62.28, 25.945, 62.33, 25.935, 62.37),
  water(2, 'Keurusselkä', 24.625, 62.07, 24.64, 62.16, 24.655, 62.25),
  water(2, 'Puula', 26.46, 61.83, 26.6, 61.85, 26.76, 61.885),
  water(3, 'Alvajärvi', 25.26, 63.5, 25.32, 63.42, 25.45, 63.35),
  water(3, 'Pääjärvi', 24.66, 62.87, 24.76, 62.83, 24.8, 62.72),
  water(3, 'Vuosjärvi', 25.31, 63.02, 25.5, 62.99),
  water(3, 'Muuratjärvi', 25.445, 62.135, 25.5, 62.115, 25.59, 62.112),
  water(3, 'Kynsivesi', 26.13, 62.43, 26.22, 62.4, 26.3, 62.32),
  water(3, 'Summasjärvi', 25.28, 62.665, 25.45, 62.605),
  water(3, 'Jääsjärvi', 25.98, 61.63, 26.17, 61.57),
  water(3, 'Suontee', 26.43, 61.78, 26.5, 61.66),
  water(3, 'Rutajärvi', 25.93, 61.92, 26.05, 61.94),
  water(2, 'Pielavesi', 26.45, 63.33, 26.57, 63.25, 26.72, 63.22),
  water(2, 'Nilakka', 26.42, 63.15, 26.54, 63.05, 26.6, 62.96),
  water(2, 'Näsijärvi', 23.69, 61.52, 23.72, 61.63, 23.83, 61.74),
  water(2, 'Längelmävesi', 24.25, 61.54, 24.43, 61.6, 24.62, 61.7),
  water(2, 'Kallavesi', 27.58, 62.69, 27.71, 62.82, 27.74, 62.95),
  water(2, 'Lappajärvi', 23.58, 63.06, 23.64, 63.15, 23.7, 63.23),
  water(2, 'Pyhäjärvi', 25.88, 63.54, 25.96, 63.6, 25.98, 63.68),
  water(3, 'Isojärvi', 24.92, 61.74, 25.08, 61.66),
  water(3, 'Kyyvesi', 26.98, 62.04, 27.08, 61.92),
  water(3, 'Lestijärvi', 24.65, 63.55, 24.82, 63.52),
  water(3, 'Ähtärinjärvi', 23.98, 62.78, 24.05, 62.62),
  water(3, 'Tarjanne', 23.86, 62.14, 24.0, 62.11, 24.14, 62.1),
  water(3, 'Vesijärvi', 25.42, 61.16, 25.58, 61.03),
  water(0, 'Saimaa|Saimen', 27.95, 61.17, 28.35, 61.22, 28.75, 61.28),
  water(0, 'Laatokka|Ladoga|Ladoga', 30.6, 61.35, 31.4, 60.85, 32.2, 60.3),
  water(1, 'Oulujärvi|Ule träsk', 26.75, 64.36, 27.35, 64.3),
  water(1, 'Pielinen', 29.2, 63.5, 29.6, 63.25, 30.0, 63.0),
  water(0, 'Selkämeri|Bottenhavet|Bothnian Sea', 19.3, 60.9, 19.5, 61.7, 20.1, 62.6),
  water(0, 'Perämeri|Bottenviken|Bothnian Bay', 22.3, 64.2, 23.0, 64.7, 23.9, 65.15),
  water(0, 'Suomenlahti|Finska viken|Gulf of Finland', 23.4, 59.55, 25.5, 59.85, 27.8, 60.1),
  water(0, 'Itämeri|Östersjön|Baltic Sea', 18.6, 56.2, 19.4, 57.3, 20.3, 58.6),
]
