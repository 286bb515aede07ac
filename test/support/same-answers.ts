import { expect } from 'vitest'
import type { LonLat } from '../../src/data/place.js'
import type { Cluster, PlaceSource, Query } from '../../src/data/query.js'
import { toMetres, type Viewport, zoomToResolution } from '../../src/data/viewport.js'

const at = (position: LonLat, zoom: number): Viewport => ({
  center: toMetres(position),
  resolution: zoomToResolution(zoom),
  size: [800, 600],
})

const VIEWPORTS = [at([25.5, 62.4], 7), at([25.7, 62.2], 13), at([25.7, 62.2], 19)]

const QUERIES: readonly Query[] = [
  { filters: {}, language: 'fi' },
  { filters: { category: ['metsä', 'VESISTÖ'], municipality: ['keuruu'] }, language: 'sv' },
  { filters: { ids: ['nobody'] }, language: 'en' },
  { filters: {}, language: 'fi', search: 'palvelu', from: [25.7, 62.2] },
]

/** Each question, put as often as it takes to see that its answers are right. A new question needs a line here. */
const QUESTIONS: Readonly<Record<keyof PlaceSource, (source: PlaceSource) => Promise<unknown>>> = {
  apply: (source) => source.apply({ filters: { municipality: ['Jyväskylä'] }, language: 'fi' }),
  markers: (source) =>
    Promise.all(VIEWPORTS.flatMap((view) => [source.markers(view), source.markers(view, true)])),
  list: (source) => Promise.all([source.list(0, 12), source.list(1990, 3000), source.list(1e6, 1)]),
  contacts: (source) =>
    Promise.all([
      source.contacts(0, 12),
      source.contacts(1990, 3000),
      source.contacts(0, 9, [25, 62, 26, 63]),
    ]),
  members: async (source) => Promise.all((await clusters(source)).map(({ key }) => source.members(key))),
  extentOfCluster: async (source) =>
    Promise.all(
      [...(await clusters(source)), { key: 'cluster-0-1' }].map(({ key }) => source.extentOfCluster(key)),
    ),
  place: (source) => Promise.all(['palvelu-7', 'palvelu-5999', 'nobody'].map((id) => source.place(id))),
  neighbours: (source) =>
    Promise.all(['palvelu-7', 'palvelu-5999', 'nobody'].map((id) => source.neighbours(id))),
  has: (source) => Promise.all([source.has('palvelu-7'), source.has('nobody')]),
  countIn: (source) => source.countIn([25, 62, 26, 63]),
  facets: (source) => source.facets(['category', 'municipality', 'audience']),
  loosenings: (source) => source.loosenings(),
  prepareSearch: (source) => source.prepareSearch(),
  shapes: (source) => source.shapes(),
  matching: (source) =>
    Promise.all([
      source.matching({}, 1001),
      source.matching({ municipality: ['keuruu'], language: ['suomi'] }, 5),
      source.matching({ ids: ['palvelu-7', 'nobody'] }, 5),
    ]),
  places: (source) => source.places(),
}

async function clusters(source: PlaceSource): Promise<Cluster[]> {
  const markers = await source.markers(at([25.7, 62.2], 19))
  return markers.filter((marker): marker is Cluster => marker.kind === 'cluster')
}

/** Asks two sources of one file everything, under several queries, and compares what they answer. */
export async function expectSameAnswers(source: PlaceSource, other: PlaceSource): Promise<void> {
  for (const query of QUERIES) {
    expect(structuredClone(await other.apply(query))).toEqual(structuredClone(await source.apply(query)))
    for (const [question, ask] of Object.entries(QUESTIONS)) {
      expect([question, structuredClone(await ask(other))]).toEqual([
        question,
        structuredClone(await ask(source)),
      ])
    }
  }
}
