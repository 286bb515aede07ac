import TileLayer from 'ol/layer/Tile.js'
import XYZ from 'ol/source/XYZ.js'

/** Tiles in Web Mercator from an address with {z}, {x} and {y} or {-y}. */
export function tileLayer(template: string): TileLayer {
  return new TileLayer({ source: new XYZ({ url: template, maxZoom: 19 }) })
}
