import { afterEach, expect, it, vi } from 'vitest'
import { loadOpeningHours } from '../../src/ui/opening-hours.js'

afterEach(() => {
  vi.doUnmock('../../src/data/opening-hours.js')
  vi.resetModules()
})

const WEEK = 'Mo-Fr 09:00-16:00'

it('opening hours whose reader can’t be fetched have no view, and one when it can be again', async () => {
  const failing = vi.fn(() => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  vi.doMock('../../src/data/opening-hours.js', failing)
  expect(await loadOpeningHours(WEEK, 'fi', { locale: 'fi-FI' })).toBeUndefined()
  expect(failing).toHaveBeenCalledTimes(1)

  vi.doUnmock('../../src/data/opening-hours.js')
  const view = await loadOpeningHours(WEEK, 'fi', { locale: 'fi-FI' })
  expect(view?.render(WEEK, new Date('2026-11-24T11:30+02:00'))).toBeDefined()
})

it('a text that is no syntax asks for nothing', async () => {
  const asked = vi.fn(() => ({}))
  vi.doMock('../../src/data/opening-hours.js', asked)
  expect(await loadOpeningHours('ma–pe 9–16', 'fi', { locale: 'fi-FI' })).toBeUndefined()
  expect(asked).not.toHaveBeenCalled()
})
