/** What is measured: how each comes into a page, and where its map is on it. */
import { readdirSync, readFileSync } from 'node:fs'
import { buildPeer } from './build-peers.mjs'

const peer = (name, title) => ({
  name,
  title,
  map: '#map',
  files: () => buildPeer(name),
  head: `<script type="module" src="${name}.js"></script>`,
  tag: ({ src, cluster }) => `<div id="map" data-src="${src}" data-cluster="${cluster}"></div>`,
})

/** The documented tag; `attributes` are further ones. */
const ours = (name, title, attributes = '') => ({
  name,
  title,
  map: 'nature-service-map [part~="map"]',
  list: 'nature-service-map [part~="list"]',
  files: builtFiles,
  head: '',
  // As high as makes the map 500 px.
  tag: ({ src, cluster }) => `<script type="module" src="nature-service-map.js"></script>
<nature-service-map src="${src}" cluster="${cluster}"${attributes} style="display:block;min-height:546px">
  <a href="${src}">Palvelut tiedostona</a>
</nature-service-map>`,
})

export const OURS = ours('ours', 'nature-service-map')
export const OURS_BARE = ours('ours-bare', 'nature-service-map, basemap="none"', ' basemap="none"')
export const REFERENCE = peer('leaflet', 'Leaflet + markercluster')
export const PEERS = [REFERENCE, peer('openlayers', 'OpenLayers + Cluster'), peer('maplibre', 'MapLibre')]

/** Read once, so that a build in the meantime doesn't change what is measured. */
function builtFiles(dist) {
  const names = readdirSync(dist).filter((name) => name.endsWith('.js'))
  const css = readFileSync(new URL('peers/ours.css', import.meta.url))
  return new Map([...names.map((name) => [name, readFileSync(`${dist}/${name}`)]), ['ours.css', css]])
}
