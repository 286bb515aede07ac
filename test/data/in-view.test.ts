import { describe, expect, it } from 'vitest'
import { countInView, townAtCentre } from '../../src/data/in-view.js'
import type { LonLat } from '../../src/data/place.js'
import type { Marker } from '../../src/data/query.js'
import { toMetres, type Viewport } from '../../src/data/viewport.js'

const at = (center: LonLat, resolution = 100): Viewport => ({
  center: toMetres(center),
  resolution,
  size: [400, 300],
})
const pin = (position: LonLat): Marker => ({
  kind: 'pin',
  key: String(position),
  id: String(position),
  name: 'Aitta',
  position,
  approximate: false,
})
const cluster = (position: LonLat, count: number): Marker => ({
  kind: 'cluster',
  key: `c${position}`,
  position,
  count,
})

describe('how many places are in view', () => {
  it('counts pins and what is inside clusters, and leaves out what is beyond the edge', () => {
    const viewport = at([25.75, 62.24])
    expect(countInView(viewport, [pin([25.75, 62.24]), cluster([25.8, 62.25], 7)])).toBe(8)
    // 200 CSS pixels to the side at 100 Mercator metres each are 0.18 degrees.
    expect(countInView(viewport, [pin([25.9, 62.24]), pin([25.95, 62.24])])).toBe(1)
    expect(countInView(viewport, [])).toBe(0)
  })
})

describe('the town in the middle', () => {
  it.each<[LonLat, string | undefined]>([
    [[25.747, 62.242], 'Jyväskylä'],
    [[25.2, 61.87], 'Jämsä'],
    [[25.45, 62.25], 'Petäjävesi'],
    // Some 29 and 31 kilometres south of Joutsa's seat.
    [[26.115, 61.742 - 0.26], 'Joutsa'],
    [[26.115, 61.742 - 0.28], undefined],
    [[24.94, 60.17], undefined],
    [[-122.4, 37.8], undefined],
  ])('of a map around %s is %s', (center, town) => {
    expect(townAtCentre(at(center))).toBe(town)
  })
})
