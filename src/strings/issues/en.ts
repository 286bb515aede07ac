import type { IssueStrings } from '../issues.js'

export const en: IssueStrings = {
  issues: {
    'no-name': [
      'A service has no name',
      'Give it a property "name". Without one it is called by its address, provider or category; where it has none of these either, it is left out.',
    ],
    'no-position': [
      'A service has no position',
      'It is in the list but not on the map. Add its coordinates: "geometry": {"type": "Point", "coordinates": [25.75, 62.24]} (longitude first).',
    ],
    'address-without-position': [
      'A service has an address but no coordinates',
      'It is in the list but not on the map: addresses are not looked up. Look up the coordinates of the address once and add them.',
    ],
    'placed-at-municipality': [
      'A service without a position is shown at the centre of its municipality',
      'It is marked as approximate. Add its coordinates to show where it really is.',
    ],
    'empty-geometry': [
      'The geometry of a service is empty',
      'It is in the list but not on the map. Add its coordinates, or write "geometry": null.',
    ],
    'bad-coordinates': [
      'Coordinates cannot be read',
      'A position is two numbers, longitude first: [25.75, 62.24]. A line has at least two positions, the ring of an area at least four.',
    ],
    'out-of-range': [
      'Coordinates are not on the globe',
      'Longitude is from -180 to 180 and latitude from -90 to 90 degrees. Where the file has metres, export it in WGS 84 (EPSG:4326), or name its coordinate system in "crs".',
    ],
    'perhaps-swapped': [
      'Latitude and longitude seem to be in the wrong order',
      'GeoJSON puts longitude first: [25.75, 62.24] is in Finland, [62.24, 25.75] is not.',
    ],
    swapped: [
      'Latitude and longitude are in the wrong order in the whole file',
      'They were read the right way round this time. Export the file with longitude first, so that other programs read it too.',
    ],
    'unknown-crs': [
      'The coordinate system of the file is not known',
      'Export the file in WGS 84 (EPSG:4326). These can be converted too: EPSG:3067, EPSG:3857 and EPSG:3873–3885.',
    ],
    'guessed-crs': [
      'The file does not say which coordinate system it is in; it was guessed',
      'Check that the places are where they belong. Better: export the file in WGS 84 (EPSG:4326).',
    ],
    'far-from-others': [
      'A service is very far from all the others',
      'Check its coordinates. Zeros mean that they were not found when the file was made.',
    ],
    'duplicate-id': [
      'Several services have the same id',
      'The later ones got another, which changes when rows are added. Give each an id of its own, so that links to it last.',
    ],
    'unsafe-link': [
      'A link is not a web address',
      'It was left out. A link begins with https:// or http://, is like www.example.fi, or is a path like images/stable.jpg.',
    ],
    'bad-colour': ['A colour cannot be read', 'It was left out. Write it as #rrggbb, like #2e7d32.'],
    'markup-removed': [
      'A text contained HTML',
      'It is shown as plain text. Remove the tags from the file if something is missing.',
    ],
    'unread-properties': [
      'Some properties or columns are not used',
      'Visitors do not see them. If some of them are meant to be seen, give them a name that is read, such as "description", "price" or "phone".',
    ],
    'bad-feature': [
      'An entry is not a GeoJSON feature',
      'It was left out. A feature is {"type": "Feature", "geometry": …, "properties": …}.',
    ],
    'not-geojson': [
      'The data is not GeoJSON',
      'Export it as GeoJSON: {"type": "FeatureCollection", "features": […]}.',
    ],
    encoding: [
      'The file is not in UTF-8',
      'It was read as Windows-1252. Check ä, ö and å, and save the file as UTF-8.',
    ],
    'no-cors': [
      'Pages on other sites may not read the file',
      'The server has to send the header "Access-Control-Allow-Origin: *" with it. On the site where the file itself is, the map works without.',
    ],
    truncated: ['The end of the file is missing', 'Upload the file again.'],
    'too-large': ['The file is too large', 'Leave out rows and properties that the map does not need.'],
  },
  errors: {
    network:
      'There was no answer that this page may read. Check the address and the connection. If the file is on another site than the page, {host} must allow it with the header "Access-Control-Allow-Origin: *".',
    'file-page':
      'The page was opened from disk, and browsers let no such page read files. Open it from a web server, or put the data inside the tag.',
    'not-found': 'There is no file at this address ({status}). Check its spelling, upper and lower case too.',
    forbidden: 'The server does not give the file to visitors ({status}). Make it public.',
    server: 'The server answered with an error ({status}). Try again later or ask its keeper.',
    timeout: 'Nothing came from the server for {seconds} seconds.',
    html: 'A web page came instead of data, often a login page. Use the address of the file itself, one that opens without logging in.',
    'not-json':
      'The file is neither valid JSON nor a table that can be read: line {line}, column {column}, at "{found}".',
    'not-geojson':
      'The file is {found}, not GeoJSON. Export it as GeoJSON; KML and KMZ can be converted with the command of this project.',
    truncated: 'The end of the file is missing. Upload the file again.',
    empty: 'The file is empty.',
    'too-large': 'The file is larger than {megabytes} megabytes. Leave out what the map does not need.',
  },
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
  row: 'row {n}',
  feature: 'features[{n}]',
  wholeFile: 'whole file',
  expected: 'expected {expected}',
  andMore: '… and {n} more',
  unknownValue: 'The attribute {attribute} has {value}, which no service in the file has.',
  knownValues: 'The file has: {known}.',
  summary: '{source}: services {places}, errors {errors}, warnings {warnings}, notes {infos}',
  fine: 'Everything is in order.',
}
