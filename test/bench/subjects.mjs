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

/** The reference again, as people without a bundler have it: by the tags that the libraries' own pages show. */
const LEAFLET_TAGS = {
  name: 'leaflet-tags',
  title: 'Leaflet + markercluster, by their tags',
  map: '#map',
  files: () =>
    new Map([
      ...['leaflet/dist/leaflet', 'leaflet.markercluster/dist/MarkerCluster'].map((path) =>
        file(`${path}.css`),
      ),
      ...['leaflet/dist/leaflet', 'leaflet.markercluster/dist/leaflet.markercluster'].map((path) =>
        file(`${path}.js`),
      ),
      ['leaflet-tags.css', readFileSync(new URL('peers/page.css', import.meta.url))],
    ]),
  head: `<link rel="stylesheet" href="leaflet.css">
<link rel="stylesheet" href="MarkerCluster.css">
<script src="leaflet.js"></script>
<script src="leaflet.markercluster.js"></script>`,
  tag: ({ src }) => `<div id="map" data-src="${src}"></div>
<script>
${readFileSync(new URL('peers/leaflet-tags.js', import.meta.url), 'utf8')}
</script>`,
}

function file(path) {
  return [path.split('/').at(-1), readFileSync(new URL(`node_modules/${path}`, import.meta.url))]
}

/**
 * What a script in the page can't go below on a slow line, where page, script and data are three round trips: as small
 * as can be, and with our entry's bytes in it as a comment, so that they are fetched and do nothing.
 */
export const FLOORS = [
  peer('floor', 'rows and six buttons, nothing else'),
  {
    ...peer('floor', 'the same, and the bytes of our entry'),
    name: 'floor-as-large',
    files: async (dist) => {
      const files = await buildPeer('floor')
      const entry = readFileSync(`${dist}/nature-service-map.js`, 'utf8')
      const filler = `/*${entry.replaceAll('*/', '')}*/`
      return new Map([
        ...files,
        ['floor.js', files.get('floor.js') + filler],
        ['floor-as-large.css', files.get('floor.css')],
      ])
    },
  },
]

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
/** Measured where its time to the first pins is asked for, not where the map is moved. */
export const LOADING_PEERS = [REFERENCE, LEAFLET_TAGS, ...PEERS.slice(1)]

/** Read once, so that a build in the meantime doesn't change what is measured. */
function builtFiles(dist) {
  const names = readdirSync(dist).filter((name) => name.endsWith('.js'))
  const css = readFileSync(new URL('peers/ours.css', import.meta.url))
  return new Map([...names.map((name) => [name, readFileSync(`${dist}/${name}`)]), ['ours.css', css]])
}
