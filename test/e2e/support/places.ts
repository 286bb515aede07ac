/** Small GeoJSON documents for tests, around Jyväskylä unless told otherwise. */

export interface Feature {
  type: 'Feature'
  properties: Record<string, unknown>
  geometry: { type: string; coordinates: unknown } | null
}

export interface Collection {
  type: 'FeatureCollection'
  features: Feature[]
}

export function collection(...features: Feature[]): Collection {
  return { type: 'FeatureCollection', features }
}

/** A service with a name; its id is the name in lower case, with hyphens. */
export function point(
  name: string,
  [lon, lat]: readonly [number, number],
  properties: Record<string, unknown> = {},
): Feature {
  return {
    type: 'Feature',
    properties: { id: name.toLowerCase().replaceAll(' ', '-'), name, ...properties },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }
}

/** Three places far enough from each other to be pins of their own in any view that shows all of them. */
export const THREE = collection(
  point('Hevostalli', [25.1, 62.2], {
    category: 'eläimet',
    municipality: 'Petäjävesi',
    description: 'Ratsastusta kaikille.',
    mark: 'LuontoHoiva',
    phone: '+358 50 000 0001',
    email: 'talli@example.fi',
    website: 'https://talli.example.fi/',
    address: 'Tallitie 1',
  }),
  point('Melontaretki', [26.1, 62.9], { category: 'vesistö', municipality: 'Viitasaari' }),
  point('Ängen puutarha', [25.9, 61.7], { category: 'puutarha', municipality: 'Luhanka' }),
)
