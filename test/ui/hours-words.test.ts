import { describe, expect, it } from 'vitest'
import { type OpeningHours, understandOpeningHours } from '../../src/data/opening-hours.js'
import { type HoursTranslator, loadHoursStrings } from '../../src/strings/hours.js'
import {
  intervalText,
  isAppointment,
  nextOpeningText,
  statusText,
  weekText,
} from '../../src/ui/hours-words.js'

const fi = await loadHoursStrings('fi', { locale: 'fi-FI' })
const sv = await loadHoursStrings('sv', { locale: 'sv-FI' })
const en = await loadHoursStrings('en', { locale: 'en-GB' })

function understand(text: string, now: Date): OpeningHours {
  const hours = understandOpeningHours(text, now)
  if (!hours) throw new Error(`${text} was not understood`)
  return hours
}

/** What is said in Finnish, Swedish and English, with plain spaces. */
const inEach = (say: (translate: HoursTranslator) => string | undefined) =>
  [fi, sv, en].map((translate) => say(translate)?.replace(/\s/g, ' '))

describe('the line about now', () => {
  /** All on a Tuesday but where another day is said. */
  it.each([
    [
      'Mo-Fr 09:00-16:00',
      '11-24T11:30',
      ['Avoinna nyt, sulkeutuu klo 16.00', 'Öppet nu, stänger kl. 16.00', 'Open now, closes at 16:00'],
    ],
    [
      'Mo-Fr 09:05-16:00',
      '11-24T08:00',
      ['Suljettu nyt, avautuu klo 9.05', 'Stängt nu, öppnar kl. 9.05', 'Closed now, opens at 9:05'],
    ],
    [
      'Mo-Fr 09:00-16:00',
      '11-24T18:00',
      [
        'Suljettu nyt, avautuu huomenna klo 9.00',
        'Stängt nu, öppnar i morgon kl. 9.00',
        'Closed now, opens tomorrow at 9:00',
      ],
    ],
    [
      'Mo-Fr 09:00-16:00',
      '11-28T18:00',
      [
        'Suljettu nyt, avautuu maanantaina klo 9.00',
        'Stängt nu, öppnar på måndag kl. 9.00',
        'Closed now, opens on Monday at 9:00',
      ],
    ],
    [
      'We 09:00-16:00',
      '11-26T18:00',
      [
        'Suljettu nyt, avautuu keskiviikkona klo 9.00',
        'Stängt nu, öppnar på onsdag kl. 9.00',
        'Closed now, opens on Wednesday at 9:00',
      ],
    ],
    [
      'Tu 09:00-16:00',
      '11-24T18:00',
      [
        'Suljettu nyt, avautuu 1. joulukuuta klo 9.00',
        'Stängt nu, öppnar den 1 december kl. 9.00',
        'Closed now, opens on 1 December at 9:00',
      ],
    ],
    [
      'Nov 5 10:00-12:00',
      '11-24T18:00',
      [
        'Suljettu nyt, avautuu 5. marraskuuta 2027 klo 10.00',
        'Stängt nu, öppnar den 5 november 2027 kl. 10.00',
        'Closed now, opens on 5 November 2027 at 10:00',
      ],
    ],
    ['2020 Nov 5 10:00-12:00', '11-24T18:00', ['Suljettu nyt', 'Stängt nu', 'Closed now']],
    [
      'Fr-Sa 20:00-02:00',
      '11-27T21:00',
      ['Avoinna nyt, sulkeutuu klo 2.00', 'Öppet nu, stänger kl. 2.00', 'Open now, closes at 2:00'],
    ],
    [
      'Mo-Fr 09:00-24:00',
      '11-24T11:00',
      ['Avoinna nyt, sulkeutuu keskiyöllä', 'Öppet nu, stänger vid midnatt', 'Open now, closes at midnight'],
    ],
    [
      'Tu 00:00-24:00; We 00:00-12:00',
      '11-24T11:00',
      [
        'Avoinna nyt, sulkeutuu huomenna klo 12.00',
        'Öppet nu, stänger i morgon kl. 12.00',
        'Open now, closes tomorrow at 12:00',
      ],
    ],
    ['24/7', '11-24T11:00', ['Avoinna aina', 'Alltid öppet', 'Always open']],
    ['"by appointment"', '11-24T11:00', ['Sopimuksen mukaan', 'Enligt överenskommelse', 'By appointment']],
    [
      'Tu 10:00-12:00 unknown',
      '11-24T11:00',
      ['Aukioloaika ei ole tiedossa', 'Öppettiden är inte känd', 'Opening hours are not known'],
    ],
    ['"kysy puhelimella"', '11-24T11:00', [undefined, undefined, undefined]],
    [
      'Mo-Fr 09:00+',
      '11-24T11:00',
      [
        'Voi olla avoinna: sulkemisaikaa ei ole ilmoitettu',
        'Kan vara öppet: ingen stängningstid har angetts',
        'May be open: no closing time is given',
      ],
    ],
    [
      'Mo-Fr 09:00-22:00+',
      '11-24T11:00',
      [
        'Avoinna nyt ainakin klo 22.00 asti',
        'Öppet nu åtminstone till kl. 22.00',
        'Open now until at least 22:00',
      ],
    ],
  ])('is right for %s on %s', (text, time, expected) => {
    const now = new Date(`2026-${time}+02:00`)
    const hours = understand(text, now)
    expect(inEach((translate) => statusText(hours, now, translate))).toEqual(expected)
  })

  it.each(
    [
      ['maanantaina', 'på måndag', 'on Monday'],
      ['tiistaina', 'på tisdag', 'on Tuesday'],
      ['keskiviikkona', 'på onsdag', 'on Wednesday'],
      ['torstaina', 'på torsdag', 'on Thursday'],
      ['perjantaina', 'på fredag', 'on Friday'],
      ['lauantaina', 'på lördag', 'on Saturday'],
      ['sunnuntaina', 'på söndag', 'on Sunday'],
    ].map((days, index) => ({ days, index })),
  )('names the day: $days', ({ days, index }) => {
    const day = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'][index] ?? ''
    // Two days before: neither today nor tomorrow.
    const now = new Date(Date.UTC(2026, 10, 21 + index, 10))
    const hours = understand(`${day} 18:00-20:00`, now)
    expect(inEach((translate) => statusText(hours, now, translate))).toEqual([
      `Suljettu nyt, avautuu ${days[0]} klo 18.00`,
      `Stängt nu, öppnar ${days[1]} kl. 18.00`,
      `Closed now, opens ${days[2]} at 18:00`,
    ])
  })

  it('is followed by the next sure opening where nobody knows about now', () => {
    const now = new Date('2026-11-24T11:00+02:00')
    const next = (text: string) => inEach((translate) => nextOpeningText(understand(text, now), translate))
    expect(next('Sa-Su 12:00-15:00 || "by appointment"')).toEqual([
      'Seuraavan kerran avoinna lauantaina klo 12.00',
      'Öppet nästa gång på lördag kl. 12.00',
      'Next open on Saturday at 12:00',
    ])
    expect(next('Mo-Fr 18:00-19:00 || "by appointment"')[0]).toBe('Seuraavan kerran avoinna tänään klo 18.00')
    expect(next('"by appointment"')).toEqual([undefined, undefined, undefined])
    expect(next('Mo-Fr 18:00-19:00')).toEqual([undefined, undefined, undefined])
  })
})

describe('the week', () => {
  const now = new Date('2026-11-24T11:00+02:00')

  it('is this one, or has its dates', () => {
    const named = (text: string) =>
      inEach((translate) => {
        const { week } = understand(text, now)
        return week && weekText(week, translate)
      })
    expect(named('Mo-Fr 09:00-16:00')).toEqual([
      'Tämän viikon aukioloajat',
      'Öppettider den här veckan',
      'Opening hours this week',
    ])
    expect(named('May-Sep: Mo-Su 10:00-18:00')).toEqual([
      'Aukioloajat 3.–9. toukokuuta',
      'Öppettider 3–9 maj',
      'Opening hours, 3 – 9 May',
    ])
  })

  it.each([
    [{ from: 540, to: 960, openEnd: false }, ['9.00–16.00', '9.00–16.00', '9:00–16:00']],
    [{ from: 0, to: 1440, openEnd: false }, ['ympäri vuorokauden', 'dygnet runt', '24 hours']],
    [{ from: 0, to: 545, openEnd: false }, ['0.00–9.05', '0.00–9.05', '0:00–9:05']],
    [{ from: 1080, to: 1440, openEnd: false }, ['18.00–24.00', '18.00–24.00', '18:00–24:00']],
    [{ from: 1200, to: 1560, openEnd: false }, ['20.00–2.00', '20.00–2.00', '20:00–2:00']],
    [{ from: 540, openEnd: true }, ['klo 9.00 alkaen', 'från kl. 9.00', 'from 9:00']],
    [
      { from: 540, to: 1320, openEnd: true },
      ['9.00–22.00 tai pitempään', '9.00–22.00 eller längre', '9:00–22:00 or later'],
    ],
  ])('has hours: %j', (interval, expected) => {
    expect(inEach((translate) => intervalText({ ...interval, certain: true }, translate))).toEqual(expected)
  })
})

describe('by appointment', () => {
  it.each([
    'by appointment',
    'By appointment only',
    'on appointment',
    'Sopimuksen mukaan.',
    'vain sopimuksen mukaan',
    ' enligt överenskommelse ',
  ])('is meant by %j', (comment) => expect(isAppointment(comment)).toBe(true))

  it.each(['sopimuksen mukaan, kysy puhelimella', 'soita', '', undefined])(
    'is not all that is meant by %j',
    (comment) => expect(isAppointment(comment)).toBe(false),
  )
})
