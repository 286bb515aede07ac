import { describe, expect, it } from 'vitest'
import { looksLikeOpeningHours } from '../../src/data/opening-hours-syntax.js'

const SYNTAX = [
  '24/7',
  '24/7; Dec 24-26 off',
  '24/7 "soita ovikelloa"',
  'Mo-Fr 09:00-16:00',
  'Mo-Fr 9:00-16:00',
  'Mo-Fr 9-16',
  'Mo–Fr 09:00–16:00',
  '  Mo-Fr 09:00-16:00  ',
  'Mo-Fr 09:00-16:00; Sa 10:00-14:00; PH off',
  'Mo-We,Fr 10:00-17:00; Th 12:00-18:00',
  'Mo-Fr 10:00-12:00,13:00-17:00',
  'Mo-Fr 09:00+',
  'Fr-Sa 20:00-02:00',
  'Fr-Sa 20:00-26:00',
  'May-Sep: Mo-Su 10:00-18:00',
  'May 15-Sep 15: Tu 18:00-19:15; May 15-Sep 15: Su 10:00-11:15',
  'Apr-Oct 10:00-18:00',
  'Sep-Apr: Sa,Su 11:00-15:00',
  '2026 Dec 01-2027 Jan 06: Mo-Su 10:00-16:00',
  'Su[1] 10:00-14:00',
  'Th[-1] 17:00-19:00',
  'week 1-53/2 We 10:00-12:00',
  'easter -2 days-easter +1 day off; Mo-Fr 09:00-16:00',
  'sunrise-sunset',
  'Mo-Su (sunrise+00:30)-(sunset-00:30)',
  'Mo-Fr dawn-dusk',
  'Mo off; Tu-Su 11:00-17:00',
  'Mo closed',
  'PH,Mo-Fr 08:00-15:00',
  'Mo-Fr 10:00-14:00 unknown "soita ensin"',
  'Mo-Fr 10:00-14:00 open "kahvila"',
  'Sa-Su 12:00-15:00 || "sopimuksen mukaan"',
  'Jun-Aug "ryhmille tilauksesta"',
  '"by appointment"',
  '"Sopimuksen mukaan, kysy puhelimella!"',
  'off',
  'closed',
]

const PROSE = [
  '',
  ' ',
  'ma–pe 9–16',
  'ma-pe 9.00-16.00',
  'Ma-Pe 09:00-16:00',
  'ma-su 10-18',
  'La-Su 10:00-14:00',
  'To 17-19, Su 12-15',
  'Sopimuksen mukaan',
  'Sopimuksen mukaan, myös viikonloppuisin',
  'Joka toinen keskiviikko klo 10–14',
  'Joka päivä kesällä',
  'Kesä-elokuussa Su 12:00-15:00',
  'Avoinna 24/7',
  '24 h',
  '24h',
  '24/7/365',
  '9–16',
  '10:00-16:00',
  'klo 10:00-16:00',
  '1.6.–31.8.',
  'mån–fre 9–16',
  'Må-Fr 09:00-16:00',
  'Fr 9-12, Lö 10-14',
  'Lördagar kl. 10:00-14:00',
  'Enligt överenskommelse',
  'Dygnet runt',
  'Open Mon–Fri 9–16, call first',
  'Mon-Fri 09:00-16:00',
  'Monday 09:00-16:00',
  'Open',
  'open',
  'unknown',
  'We are open Sa 10:00-14:00',
  'Sa 10:00-14:00 by appointment',
  'Sa 10:00-14:00 (call first)',
  'We',
  'May',
  'Su',
  'May-Sep',
  'Jun 1-15',
  'Sa-Su',
  'MO-FR 09:00-16:00',
  'Mo-Fr 09:00-16:00.',
  'Mo-Fr 09:00-16:00 "soita',
  'He sanoivat "tervetuloa"',
  '""',
  'SH off',
  'Mo-Fr 09:00-16:00; SH off',
  'Mo-Fr 09:00-16:00 <b>',
  'Mo-Fr 09:00-16:00; 12345 Sa 10:00-12:00',
  `Mo 09:00-10:00${'; Tu 09:00-10:00'.repeat(20)}`,
]

describe('what looks like the syntax of opening_hours', () => {
  it.each(SYNTAX)('is %j', (text) => expect(looksLikeOpeningHours(text)).toBe(true))

  it.each(PROSE)('is not %j', (text) => expect(looksLikeOpeningHours(text)).toBe(false))

  it('is decided at once, however a text is made', () => {
    const before = performance.now()
    for (const part of ['Mo', '1', '"', '24/7', 'Mo 1-', '\u0301', ' ']) {
      looksLikeOpeningHours(part.repeat(100_000))
      looksLikeOpeningHours(`${part.repeat(250 / part.length)}!`)
    }
    expect(performance.now() - before).toBeLessThan(500)
  })
})
