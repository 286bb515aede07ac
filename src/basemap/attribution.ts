/** Whose data the embedded basemap is made of; see NOTICE.md. To be shown on the map. */
export const REGION_ATTRIBUTION: readonly { readonly text: string; readonly href: string }[] = [
  { text: 'GSHHG', href: 'https://www.soest.hawaii.edu/pwessel/gshhg/' },
  { text: 'Natural Earth', href: 'https://www.naturalearthdata.com/' },
  { text: 'GeoNames', href: 'https://www.geonames.org/' },
]
