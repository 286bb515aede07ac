/** Places as the canonical file: valid GeoJSON, degrees, our own property names. What `convert` writes. */
import { draw } from './geometry.js'
import type { LonLat, Place, Shape, Style, Text } from './place.js'
import { asDegrees } from './positions.js'
import { MARKUP } from './values.js'

interface Geometry {
  readonly type: string
  readonly coordinates?: unknown
  readonly geometries?: readonly Geometry[]
}

interface Feature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: Geometry | null
  readonly properties: Record<string, unknown>
}

/** Fields that have the same name and form in the file as in a place. */
const SAME = [
  'name',
  'description',
  'categories',
  'marks',
  'audiences',
  'activities',
  'provider',
  'price',
  'season',
  'updated',
  'municipality',
  'address',
  'postcode',
  'website',
  'phone',
  'email',
  'booking',
  'image',
  'video',
  'facebook',
  'instagram',
  'youtube',
  'hashtag',
  'accessibility',
  'languages',
] as const satisfies readonly (keyof Place)[]

const STYLE: Readonly<Record<keyof Style, string>> = {
  markerColor: 'marker-color',
  stroke: 'stroke',
  strokeWidth: 'stroke-width',
  strokeOpacity: 'stroke-opacity',
  fill: 'fill',
  fillOpacity: 'fill-opacity',
}

/** A collection that `parseGeoJson` reads back as the same places. */
export function toGeoJson(places: readonly Place[]): { type: 'FeatureCollection'; features: Feature[] } {
  return { type: 'FeatureCollection', features: places.map(feature) }
}

function feature(place: Place): Feature {
  const properties: Record<string, unknown> = {}
  for (const field of SAME) {
    const value = place[field]
    if (value !== undefined && value.length !== 0) properties[field] = escaped(value)
  }
  if (place.openingHours !== undefined) properties.opening_hours = escaped(place.openingHours)
  if (place.imageAlt !== undefined) properties['image:alt'] = escaped(place.imageAlt)
  if (place.approximate) properties.location = 'approximate'
  for (const [field, name] of Object.entries(STYLE)) {
    const value = place.style?.[field as keyof Style]
    if (value !== undefined) properties[name] = value
  }
  return { type: 'Feature', id: place.id, geometry: geometry(place), properties }
}

/** A text that looks like mark-up was text in the file too: it is written so that it is read as text again. */
function escaped(value: Text | readonly Text[]): unknown {
  if (typeof value === 'string') {
    return MARKUP.test(value) ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : value
  }
  if (Array.isArray(value)) return value.map(escaped)
  return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, escaped(text)]))
}

function geometry({ positions, shapes = [] }: Place): Geometry | null {
  const drawn = collect(shapes)
  // The pin of a shape is found again from the shape alone.
  if (drawn && same(draw(drawn, asDegrees, () => {}).positions, positions)) return drawn
  const points = collect(
    positions.length > 1
      ? [{ type: 'MultiPoint', coordinates: positions }]
      : positions.map((position) => ({ type: 'Point', coordinates: position })),
  )
  return points && drawn ? { type: 'GeometryCollection', geometries: [points, ...shapes] } : (points ?? drawn)
}

function collect(parts: readonly (Geometry | Shape)[]): Geometry | null {
  const [first] = parts
  return parts.length > 1 ? { type: 'GeometryCollection', geometries: parts } : (first ?? null)
}

const same = (some: readonly LonLat[], others: readonly LonLat[]): boolean =>
  some.length === others.length &&
  some.every(([lon, lat], n) => lon === others[n]?.[0] && lat === others[n]?.[1])
