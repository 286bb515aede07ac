/* Leaflet with markercluster as their own pages show them: a tag for each file, then this, in the page. */
const element = document.getElementById('map')
const map = L.map(element, { maxZoom: 18 }).fitBounds([
  [61.7, 24.3],
  [63.5, 26.6],
])
const icon = L.divIcon({ className: 'pin', iconSize: [32, 32] })
fetch(element.dataset.src)
  .then((response) => response.json())
  .then((data) => {
    const markers = L.markerClusterGroup({
      maxClusterRadius: 50,
      iconCreateFunction: (cluster) =>
        L.divIcon({ className: 'cluster', html: String(cluster.getChildCount()), iconSize: [36, 36] }),
    })
    const layer = L.geoJSON(data, {
      filter: ({ geometry }) => geometry,
      pointToLayer: (_, at) => L.marker(at, { icon }),
      onEachFeature: ({ properties }, layer) => {
        const title = document.createElement('strong')
        title.textContent = properties.name.fi ?? properties.name
        layer.bindPopup(title)
      },
    })
    markers.addLayer(layer)
    map.addLayer(markers)
  })
