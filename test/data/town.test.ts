import { describe, expect, it } from 'vitest'
import type { LonLat } from '../../src/data/place.js'
import { townAtCentre } from '../../src/data/town.js'
import { toMetres, type Viewport } from '../../src/data/viewport.js'

const at = (center: LonLat, resolution = 100): Viewport => ({
  center: toMetres(center),
  resolution,
  size: [400, 300],
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
