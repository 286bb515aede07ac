/** Plain OpenLayers with its Cluster source, as its owner would write it. */
import 'ol/ol.css'
import './page.css'
import Feature from 'ol/Feature.js'
import Point from 'ol/geom/Point.js'
import VectorLayer from 'ol/layer/Vector.js'
import OlMap from 'ol/Map.js'
import Overlay from 'ol/Overlay.js'
import { fromLonLat, transformExtent } from 'ol/proj.js'
import Cluster from 'ol/source/Cluster.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import View from 'ol/View.js'
import { BOUNDS, COLOR, cluster, fetchServices, popup, RADIUS, target } from './owner.mjs'

const services = fetchServices()

const fill = new Fill({ color: COLOR })
const stroke = new Stroke({ color: '#fff', width: 2 })
const pin = new Style({ image: new CircleStyle({ radius: 15, fill, stroke }) })
const styles = {}
const clusterStyle = (count) =>
  new Style({
    image: new CircleStyle({ radius: 17, fill, stroke }),
    text: new Text({ text: String(count), font: 'bold 14px sans-serif', fill: new Fill({ color: '#fff' }) }),
  })
function styleOf(feature) {
  const count = feature.get('features')?.length ?? 1
  if (count === 1) return pin
  styles[count] ??= clusterStyle(count)
  return styles[count]
}

const source = new VectorSource()
const clustered = cluster === 'off' ? source : new Cluster({ distance: RADIUS, source })
const overlay = new Overlay({ element: document.createElement('div') })
const map = new OlMap({
  target,
  layers: [new VectorLayer({ source: clustered, style: styleOf })],
  overlays: [overlay],
  view: new View(),
})
map.getView().fit(transformExtent(BOUNDS, 'EPSG:4326', 'EPSG:3857'), { padding: [40, 40, 40, 40] })
map.on('click', ({ pixel }) => {
  const [hit] = map.getFeaturesAtPixel(pixel)
  const [feature = hit] = hit?.get('features') ?? []
  overlay.setPosition(feature?.getGeometry().getCoordinates())
  if (feature) overlay.getElement().replaceChildren(popup(feature.getProperties()))
})

source.addFeatures(
  (await services).map(
    ({ geometry, properties }) =>
      new Feature({ ...properties, geometry: new Point(fromLonLat(geometry.coordinates)) }),
  ),
)
