/** Web Mercator (EPSG:3857) in metres, as in src/data/viewport.ts. */
const RADIUS = 6378137

export const toMetres = ([lon, lat]) => [
  (lon * Math.PI * RADIUS) / 180,
  RADIUS * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
]
