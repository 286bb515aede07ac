import type { LonLat } from './place.js'

/** The 22 municipalities of Central Finland and their seats: longitude and latitude, to some hundred metres. */
export const SEATS: readonly (readonly [municipality: string, seat: LonLat])[] = [
  ['Hankasalmi', [26.436, 62.389]],
  ['Joutsa', [26.115, 61.742]],
  ['Jyväskylä', [25.747, 62.242]],
  ['Jämsä', [25.19, 61.864]],
  ['Kannonkoski', [25.262, 62.977]],
  ['Karstula', [24.8, 62.878]],
  ['Keuruu', [24.705, 62.259]],
  ['Kinnula', [24.967, 63.367]],
  ['Kivijärvi', [25.07, 63.12]],
  ['Konnevesi', [26.286, 62.628]],
  ['Kyyjärvi', [24.565, 63.042]],
  ['Laukaa', [25.952, 62.414]],
  ['Luhanka', [25.703, 61.799]],
  ['Multia', [24.795, 62.41]],
  ['Muurame', [25.672, 62.129]],
  ['Petäjävesi', [25.189, 62.255]],
  ['Pihtipudas', [25.575, 63.369]],
  ['Saarijärvi', [25.253, 62.705]],
  ['Toivakka', [26.081, 62.099]],
  ['Uurainen', [25.433, 62.5]],
  ['Viitasaari', [25.86, 63.075]],
  ['Äänekoski', [25.726, 62.604]],
]
