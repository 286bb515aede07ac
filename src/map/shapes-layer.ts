import Feature from 'ol/Feature.js'
import type Geometry from 'ol/geom/Geometry.js'
import LineString from 'ol/geom/LineString.js'
import MultiLineString from 'ol/geom/MultiLineString.js'
import MultiPolygon from 'ol/geom/MultiPolygon.js'
import Polygon from 'ol/geom/Polygon.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import type { LonLat, Shape } from '../data/place.js'
import type { PlaceShapes } from '../data/query.js'
import { toMetres } from '../data/viewport.js'
import type { ShapeColor } from './map-view.js'

/** What is smaller than this on the map, in CSS pixels, is a speck beside its pin and not drawn. */
const SMALLEST = 12

/** Lines and areas of the data, each in its own style or its category's colour. */
export function shapesLayer(places: readonly PlaceShapes[], color: ShapeColor): VectorLayer {
  const features = places.flatMap((place) => {
    const style = styleOf(place, color)
    return place.shapes.map((shape) => {
      const geometry = geometryOf(shape)
      const [left = 0, bottom = 0, right = 0, top = 0] = geometry.getExtent()
      const extent = Math.max(right - left, top - bottom)
      const feature = new Feature(geometry)
      feature.setStyle((_, resolution) => (extent < SMALLEST * resolution ? [] : style))
      return feature
    })
  })
  return new VectorLayer({ source: new VectorSource({ features }), updateWhileInteracting: true })
}

const line = (positions: readonly LonLat[]): number[][] =>
  positions.map((position) => [...toMetres(position)])
const lines = (parts: readonly (readonly LonLat[])[]): number[][][] => parts.map(line)

function geometryOf(shape: Shape): Geometry {
  switch (shape.type) {
    case 'LineString':
      return new LineString(line(shape.coordinates))
    case 'MultiLineString':
      return new MultiLineString(lines(shape.coordinates))
    case 'Polygon':
      return new Polygon(lines(shape.coordinates))
    case 'MultiPolygon':
      return new MultiPolygon(shape.coordinates.map(lines))
  }
}

/** A light casing under each line keeps it visible on any ground. */
function styleOf({ style = {}, category }: PlaceShapes, color: ShapeColor): Style[] {
  const own = color(category)
  const width = style.strokeWidth ?? 3
  const stroke = withOpacity(style.stroke ?? own, style.strokeOpacity ?? 1)
  const fill = withOpacity(style.fill ?? style.stroke ?? own, style.fillOpacity ?? 0.2)
  return [
    new Style({ stroke: new Stroke({ color: 'rgb(255 255 255 / 0.7)', width: width + 3 }) }),
    new Style({ stroke: new Stroke({ color: stroke, width }), fill: new Fill({ color: fill }) }),
  ]
}

/** simplestyle gives opacity apart from colour; canvas understands it inside. */
function withOpacity(color: string, opacity: number): string {
  return opacity >= 1 ? color : `color-mix(in srgb, ${color} ${Math.round(opacity * 100)}%, transparent)`
}
