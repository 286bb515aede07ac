import { describe, expect, it } from 'vitest'
import { weeklyHours } from '../../src/data/weekly-hours.js'

/** As lines to read: `Mon Tue 09:00 17:00`. */
const linesOf = (text: string) =>
  weeklyHours(text)?.map(({ days, opens, closes }) =>
    [...days.map((day) => day.slice(0, 3)), opens, closes].join(' '),
  )

describe('hours of a week', () => {
  it.each([
    ['Mo 09:00-17:00', ['Mon 09:00 17:00']],
    ['Mo-We 09:00-17:00', ['Mon Tue Wed 09:00 17:00']],
    ['Sa-Mo 10:00-12:00', ['Sat Sun Mon 10:00 12:00']],
    ['Mo,We-Fr 09:00-17:00', ['Mon Wed Thu Fri 09:00 17:00']],
    ['Mo-Su 00:00-23:59', ['Mon Tue Wed Thu Fri Sat Sun 00:00 23:59']],
    ['Sa 10:00-12:00,13:00-15:00', ['Sat 10:00 12:00', 'Sat 13:00 15:00']],
    [' Mo-Tu 09:00-17:00 ;Fr 20:00-02:00 ', ['Mon Tue 09:00 17:00', 'Fri 20:00 02:00']],
  ])('are read from "%s"', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  it.each([
    'sopimuksen mukaan',
    'ma-pe 9-17',
    '24/7',
    '09:00-17:00',
    'Mo-Fr',
    'Mo-Fr 9:00-17:00',
    'Mo-Fr 09:00-24:00',
    'Mo-Fr 09:00-25:00',
    'Mo-Fr 09:60-17:00',
    'Mo-Fr 09:00-09:00',
    'Mo-Fr 09:00+',
    'Mo-Fr 09:00-17:00;',
    'Mo-Fr 09:00-17:00 "varauksesta"',
    'Mo-Fr 09:00-17:00, Sa 10:00-12:00',
    'May-Oct: Sa 10:00-13:00',
    'Mo-Fr 09:00-17:00; PH off',
    'PH,Mo-Fr 09:00-17:00',
    'Mo-Fr 09:00-17:00; We 09:00-12:00',
    'Mo-Fr,We 09:00-17:00',
    'Mo-Fr 09:00-17:00\nSa 10:00-12:00',
    '',
  ])('are left alone where there is more, or something else: "%s"', (text) => {
    expect(weeklyHours(text)).toBeUndefined()
  })
})
