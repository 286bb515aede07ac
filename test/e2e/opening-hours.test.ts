import { expect, test } from 'vitest'
import { understandOpeningHours } from '../../src/data/opening-hours.js'

/** One of each thing that the library is asked for: what was left out of it in the built file is missed by none. */
const VALUES = [
  'Mo-Fr 09:00-16:00; Sa 10:00-14:00; PH off',
  'PH,Su 12:00-15:00',
  'easter -2 days-easter +1 day 10:00-12:00; Mo-Fr 09:00-16:00',
  'May 15-Sep 15: Tu 18:00-19:15; Jun-Aug: We-Su 11:00-16:00',
  'week 1-53/2 We 10:00-12:00; Th[-1] 17:00-19:00',
  'Mo-Fr sunrise-(sunset-00:30)',
  'Fr-Sa 20:00-02:00; Su 09:00+ "kahvila"',
  'Sa-Su 12:00-15:00 || "sopimuksen mukaan"',
  '24/7; Dec 24-26 off',
  'Mo closed; Tu 10:00-12:00 unknown "soita"',
]

test.each(['opening-hours.js', 'bundle-opening-hours.js'])(
  '%s understands what the whole library does',
  async (name) => {
    const built: { understandOpeningHours: typeof understandOpeningHours } = await import(
      new URL(`../../dist/${name}`, import.meta.url).href
    )
    for (const value of VALUES) {
      for (let day = 0; day < 365; day += 13) {
        const now = new Date(Date.UTC(2026, 0, 1 + day, (day * 5) % 24, 30))
        const expected = understandOpeningHours(value, now)
        expect(expected?.state).toBeDefined()
        expect(built.understandOpeningHours(value, now)).toEqual(expected)
      }
    }
  },
)
