/** Leaflet with markercluster, as its owner would write it; `chunkedLoading` is what it offers for large data. */
import 'leaflet/dist/leaflet.css'
import 'leaflet.markercluster/dist/MarkerCluster.css'
import './page.css'
import L from 'leaflet'
import 'leaflet.markercluster'
import { BOUNDS, cluster, fetchServices, nameOf, popup, RADIUS, target } from './owner.mjs'

const services = fetchServices()

const [west, south, east, north] = BOUNDS
// The plugin asks for the greatest zoom where no tiles tell it.
const map = L.map(target, { maxZoom: 18 }).fitBounds([
  [south, west],
  [north, east],
])
const group =
  cluster === 'off'
    ? L.featureGroup()
    : L.markerClusterGroup({
        maxClusterRadius: RADIUS,
        chunkedLoading: true,
        iconCreateFunction: (cluster) =>
          L.divIcon({ className: 'cluster', html: String(cluster.getChildCount()), iconSize: [36, 36] }),
      })
group.on('click', ({ layer }) => {
  L.popup().setLatLng(layer.getLatLng()).setContent(popup(layer.properties)).openOn(map)
})
group.addTo(map)

const icon = L.divIcon({ className: 'pin', iconSize: [32, 32] })
const markers = (await services).map(({ geometry, properties }) => {
  const [lon, lat] = geometry.coordinates
  return Object.assign(L.marker([lat, lon], { icon, title: nameOf(properties) }), { properties })
})
if (cluster === 'off') for (const marker of markers) group.addLayer(marker)
else group.addLayers(markers)
