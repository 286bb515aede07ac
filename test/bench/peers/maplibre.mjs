/** MapLibre with a clustered source and nothing under it, as its owner would write it: its workers fetch the data. */
import 'maplibre-gl/dist/maplibre-gl.css'
import './page.css'
import { Map as MapLibre, NavigationControl, Popup, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { BOUNDS, COLOR, cluster, popup, RADIUS, src, target } from './owner.mjs'

setWorkerUrl(workerUrl)

const circle = (radius) => ({
  'circle-color': COLOR,
  'circle-radius': radius,
  'circle-stroke-color': '#fff',
  'circle-stroke-width': 2,
})
const map = new MapLibre({
  container: target,
  bounds: BOUNDS,
  fitBoundsOptions: { padding: 40 },
  style: {
    version: 8,
    sources: {
      services: {
        type: 'geojson',
        data: new URL(src, location.href).href,
        cluster: cluster !== 'off',
        clusterRadius: RADIUS,
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#eceadf' } },
      {
        id: 'clusters',
        type: 'circle',
        source: 'services',
        filter: ['has', 'point_count'],
        paint: circle(17),
      },
      {
        id: 'counts',
        type: 'symbol',
        source: 'services',
        filter: ['has', 'point_count'],
        layout: {
          'text-field': ['get', 'point_count_abbreviated'],
          'text-size': 14,
          'text-overlap': 'always',
        },
        paint: { 'text-color': '#fff' },
      },
      {
        id: 'pins',
        type: 'circle',
        source: 'services',
        filter: ['!', ['has', 'point_count']],
        paint: circle(15),
      },
    ],
  },
})
map.addControl(new NavigationControl())
map.on('click', 'pins', ({ features: [{ geometry, properties }] }) => {
  new Popup()
    .setLngLat(geometry.coordinates)
    .setDOMContent(popup(withObjects(properties)))
    .addTo(map)
})

/** Objects among the properties come from the worker as JSON. */
function withObjects({ name, description, ...rest }) {
  const read = (value) => (value.startsWith('{') ? JSON.parse(value) : value)
  return { ...rest, name: read(name), description: read(description) }
}
