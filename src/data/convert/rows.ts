/** Lazy: rows of a table, each an object by column name, become GeoJSON features. */

export type TableRow = Readonly<Record<string, unknown>>

interface TableFeature {
  readonly type: 'Feature'
  readonly geometry: object | null
  readonly properties: TableRow
}

/** Columns in which positions are found, by lower-case name. */
export const LATITUDES = [
  'lat',
  'latitude',
  'leveys',
  'leveysaste',
  'leveyspiiri',
  'latitud',
  'n',
  'pohjoinen',
  'north',
  'northing',
  'y',
]
export const LONGITUDES = [
  'lon',
  'lng',
  'long',
  'longitude',
  'pituus',
  'pituusaste',
  'pituuspiiri',
  'longitud',
  'e',
  'itä',
  'east',
  'easting',
  'x',
]
export const PAIRS = ['koordinaatit', 'coordinates', 'coords', 'latlng', 'latlon', 'koordinater', 'gps']
export const SHAPES = ['wkt', 'geometry_wkt', 'the_geom']

const lower = (name: string) => name.trim().toLowerCase()

/** A feature for each row, in order; its position from whichever columns have one. */
export function rowsToFeatures(rows: readonly TableRow[]): TableFeature[] {
  return rows.map((row) => ({ type: 'Feature', geometry: geometryOf(row), properties: row }))
}

function geometryOf(row: TableRow): object | null {
  const names = Object.keys(row)
  const find = (wanted: readonly string[]): unknown => {
    for (const one of wanted) {
      const name = names.find((each) => lower(each) === one)
      const value = name === undefined ? undefined : row[name]
      if (value !== undefined && value !== null && String(value).trim() !== '') return value
    }
    return undefined
  }
  const pair = find(PAIRS)
  const [lat, lon] = typeof pair === 'string' ? splitPair(pair) : [find(LATITUDES), find(LONGITUDES)]
  if (lat !== undefined || lon !== undefined) {
    return { type: 'Point', coordinates: [tidy(lon), tidy(lat)] }
  }
  const shape = find(SHAPES)
  return typeof shape === 'string' ? readWkt(shape) : null
}

/** Spaces group thousands, a degree sign or a compass point adorns: "6 903 462,5", "62.24° N". */
function tidy(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null
  const plain = value.trim().replace(/[°º]? ?[NEne]?$/, '')
  return plain.replace(/(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '$1')
}

/** Latitude before longitude, as maps write them: "62.24, 25.75", "62,24; 25,75", "62,24 25,75". */
function splitPair(text: string): [unknown, unknown] {
  for (const separator of [';', /,\s+/, /\s+/, ',']) {
    const parts = text.trim().split(separator)
    if (parts.length === 2) return [parts[0], parts[1]]
  }
  return [text, undefined]
}

/** Well-known text, as My Maps exports it: "POINT (25.75 62.24)", lines and areas too. */
function readWkt(text: string): object {
  const [, kind = '', body = ''] = /^\s*([a-z]+)(?: +(?:zm?|m))? *(\(.*\))\s*$/is.exec(text) ?? []
  const type = WKT_TYPES.get(kind.toLowerCase())
  if (!type || /[^\d\s.,()+eE-]/.test(body)) return { type: 'Point', coordinates: [text] }
  // "(1 2, 3 4)" → "[[1,2],[3,4]]"
  const json = body
    .replace(
      /[-+.\d][-+.\deE]*(?:\s+[-+.\d][-+.\deE]*)+/g,
      (position) => `[${position.trim().split(/\s+/).join(',')}]`,
    )
    .replaceAll('(', '[')
    .replaceAll(')', ']')
  try {
    const coordinates = JSON.parse(json)
    return { type, coordinates: type === 'Point' ? coordinates[0] : coordinates }
  } catch {
    return { type, coordinates: [text] }
  }
}

const WKT_TYPES = new Map(
  ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'].map((type) => [
    type.toLowerCase(),
    type,
  ]),
)
