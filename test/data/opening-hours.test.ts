import { afterEach, describe, expect, it, vi } from 'vitest'
import { type OpeningHours, understandOpeningHours } from '../../src/data/opening-hours.js'

/** A Tuesday, before noon in Finland. */
const TUESDAY = '2026-11-24T11:30+02:00'
const CLOSED = '–'

function understand(text: string, now = TUESDAY): OpeningHours {
  const hours = understandOpeningHours(text, new Date(now))
  if (!hours) throw new Error(`${text} was not understood`)
  return hours
}

/** Minutes as 9:05, the week as one line a day. */
const time = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
const weekOf = ({ week }: OpeningHours): string[] | undefined =>
  week?.days.map(({ intervals, otherwise, isToday }) => {
    const hours = intervals.map(
      ({ from, to, openEnd, certain, comment }) =>
        `${time(from)}-${to === undefined ? '' : time(to)}${openEnd ? '+' : ''}${certain ? '' : '?'}${comment ? ` ${comment}` : ''}`,
    )
    const rest = otherwise ? [`else ${otherwise.comment ?? '?'}`] : []
    return `${isToday ? '* ' : ''}${[...hours, ...rest].join(', ') || CLOSED}`
  })
const nextOf = ({ nextChange }: OpeningHours) =>
  nextChange && [nextChange.at.toISOString(), nextChange.daysAhead, nextChange.weekday, nextChange.state]

describe('opening hours of a week', () => {
  it('tell until when it is open', () => {
    const hours = understand('Mo-Fr 09:00-16:00; Sa 10:00-14:00; PH off')
    expect(hours.state).toBe('open')
    expect(hours.always).toBe(false)
    expect(nextOf(hours)).toEqual(['2026-11-24T14:00:00.000Z', 0, 1, 'closed'])
    expect(weekOf(hours)).toEqual([
      '9:00-16:00',
      '* 9:00-16:00',
      '9:00-16:00',
      '9:00-16:00',
      '9:00-16:00',
      '10:00-14:00',
      CLOSED,
    ])
    expect(hours.week?.monday.toISOString()).toBe('2026-11-23T00:00:00.000Z')
    expect(hours.week?.sunday.toISOString()).toBe('2026-11-29T00:00:00.000Z')
    expect(hours.week?.isCurrent).toBe(true)
  })

  it.each([
    ['before it opens', '2026-11-24T08:59:59+02:00', 'closed', '2026-11-24T07:00:00.000Z', 0, 1],
    ['at the moment it opens', '2026-11-24T09:00+02:00', 'open', '2026-11-24T14:00:00.000Z', 0, 1],
    ['at the moment it closes', '2026-11-24T16:00+02:00', 'closed', '2026-11-25T07:00:00.000Z', 1, 2],
    ['over a weekend', '2026-11-27T18:00+02:00', 'closed', '2026-11-30T07:00:00.000Z', 3, 0],
    ['on a Sunday', '2026-11-29T12:00+02:00', 'closed', '2026-11-30T07:00:00.000Z', 1, 0],
  ])('are right %s', (_, now, state, at, daysAhead, weekday) => {
    const hours = understand('Mo-Fr 09:00-16:00', now)
    expect(hours.state).toBe(state)
    expect(nextOf(hours)).toEqual([at, daysAhead, weekday, state === 'open' ? 'closed' : 'open'])
  })

  it('have breaks, and days of their own', () => {
    expect(weekOf(understand('Mo,We 10:00-12:00,13:00-17:00; Th 12:00-18:30'))).toEqual([
      '10:00-12:00, 13:00-17:00',
      `* ${CLOSED}`,
      '10:00-12:00, 13:00-17:00',
      '12:00-18:30',
      CLOSED,
      CLOSED,
      CLOSED,
    ])
  })

  it('go on after midnight, on the day on which they began', () => {
    const hours = understand('Fr-Sa 20:00-02:00', '2026-11-28T01:00+02:00')
    expect(hours.state).toBe('open')
    expect(nextOf(hours)).toEqual(['2026-11-28T00:00:00.000Z', 0, 5, 'closed'])
    expect(weekOf(hours)).toEqual([CLOSED, CLOSED, CLOSED, CLOSED, '20:00-26:00', '* 20:00-26:00', CLOSED])
  })

  it('are cut at midnights where they last longer than a day', () => {
    expect(weekOf(understand('Fr 12:00-24:00; Sa 00:00-24:00; Su 00:00-15:00'))?.slice(4)).toEqual([
      '12:00-24:00',
      '0:00-24:00',
      '0:00-15:00',
    ])
  })
})

describe('at all hours', () => {
  it('nothing changes', () => {
    const hours = understand('24/7')
    expect(hours.state).toBe('open')
    expect(hours.always).toBe(true)
    expect(hours.nextChange).toBeUndefined()
    expect(hours.varies).toBe(false)
  })

  it('but for a holiday, it closes then', () => {
    const hours = understand('24/7; Dec 24-26 off')
    expect(hours.always).toBe(false)
    expect(nextOf(hours)).toEqual(['2026-12-23T22:00:00.000Z', 30, 3, 'closed'])
  })

  it('on two days of the week, it is not always', () => {
    expect(understand('Tu-We').always).toBe(false)
    expect(nextOf(understand('Tu-We'))).toEqual(['2026-11-25T22:00:00.000Z', 2, 3, 'closed'])
  })
})

describe('public holidays of Finland', () => {
  it('close what is closed on them', () => {
    const hours = understand('Mo-Su 09:00-16:00; PH off', '2026-12-22T10:00+02:00')
    expect(weekOf(hours)).toEqual([
      '9:00-16:00',
      '* 9:00-16:00',
      '9:00-16:00',
      '9:00-16:00',
      CLOSED,
      CLOSED,
      '9:00-16:00',
    ])
    expect(hours.varies).toBe(true)
  })

  it.each([
    ['Independence Day', '2027-12-06'],
    ['Epiphany', '2027-01-06'],
    ['Good Friday', '2027-03-26'],
    ['May Day', '2028-05-01'],
    ['Ascension Day', '2027-05-06'],
    ['Midsummer Day', '2027-06-26'],
    ['All Saints’ Day', '2027-11-06'],
  ])('are known: %s', (_, day) => {
    const at = (date: string) => understand('Mo-Su 09:00-16:00; PH off', `${date}T12:00+03:00`).state
    expect(at(day)).toBe('closed')
    const before = new Date(Date.parse(day) - 24 * 60 * 60_000).toISOString().slice(0, 10)
    expect(at(before)).toBe('open')
  })
})

describe('seasons', () => {
  it('are announced half a year ahead, with a whole week of theirs', () => {
    const hours = understand('May-Sep: Mo-Su 10:00-18:00')
    expect(hours.state).toBe('closed')
    // The first of May is a Saturday: the week after is more like the others.
    expect(nextOf(hours)).toEqual(['2027-05-01T07:00:00.000Z', 158, 5, 'open'])
    expect(hours.week?.isCurrent).toBe(false)
    expect(hours.week?.monday.toISOString()).toBe('2027-05-03T00:00:00.000Z')
    expect(weekOf(hours)).toEqual(Array(7).fill('10:00-18:00'))
    expect(hours.varies).toBe(true)
  })

  it('show this week as long as anything is open in it', () => {
    const hours = understand('Sep-Nov: We 17:00-19:00', '2026-11-28T12:00+02:00')
    expect(hours.week?.isCurrent).toBe(true)
    expect(nextOf(hours)).toEqual(['2027-09-01T14:00:00.000Z', 277, 2, 'open'])
  })

  it('show a week in which it is open by appointment only', () => {
    const hours = understand('Jun-Aug: We 10:00-12:00 "ryhmille"')
    expect(hours.state).toBe('closed')
    expect(hours.nextChange).toBeUndefined()
    expect(hours.week?.monday.toISOString()).toBe('2027-05-31T00:00:00.000Z')
    expect(weekOf(hours)?.[2]).toBe('10:00-12:00? ryhmille')
  })

  it('that are over have no next time', () => {
    const hours = understand('2025 Jun-Aug: Mo-Su 10:00-18:00')
    expect(hours).toEqual({ state: 'closed', always: false, varies: true })
  })

  it('that never come have no week either', () => {
    expect(understand('off')).toEqual({ state: 'closed', always: false, varies: false })
  })
})

describe('what isn’t certain', () => {
  it('is by appointment', () => {
    const hours = understand('"by appointment"')
    expect(hours.state).toBe('unknown')
    expect(hours.comment).toBe('by appointment')
    expect(hours.always).toBe(false)
    expect(hours.nextChange).toBeUndefined()
    expect(weekOf(hours)?.[1]).toBe('* else by appointment')
  })

  it('fills the time between hours, and has none of its own', () => {
    const hours = understand('Sa-Su 12:00-15:00 || "sopimuksen mukaan"')
    expect(hours.state).toBe('unknown')
    expect(nextOf(hours)).toEqual(['2026-11-28T10:00:00.000Z', 4, 5, 'open'])
    expect(weekOf(hours)?.slice(4)).toEqual([
      'else sopimuksen mukaan',
      '12:00-15:00, else sopimuksen mukaan',
      '12:00-15:00, else sopimuksen mukaan',
    ])
  })

  it('has hours when somebody wrote them', () => {
    const hours = understand('Mo-Fr 10:00-14:00 unknown "soita"')
    expect(hours.state).toBe('unknown')
    expect(hours.comment).toBe('soita')
    expect(weekOf(hours)?.slice(1, 3)).toEqual(['* 10:00-14:00? soita', '10:00-14:00? soita'])
  })

  it('is the end of hours without one', () => {
    const hours = understand('Mo-Fr 09:00+')
    expect(hours.state).toBe('open-end')
    expect(hours.comment).toBeUndefined()
    expect(hours.nextChange?.at.toISOString()).toBe('2026-11-25T07:00:00.000Z')
    expect(weekOf(hours)?.slice(1, 6)).toEqual(['* 9:00-+', '9:00-+', '9:00-+', '9:00-+', CLOSED])
  })

  it('is the end of hours without one, with a comment too', () => {
    expect(weekOf(understand('Mo-Fr 09:00+ "soita"'))?.slice(1, 3)).toEqual([
      '* 9:00-+ soita',
      '9:00-+ soita',
    ])
  })

  it('comes after hours that are certain', () => {
    const hours = understand('Mo-Fr 09:00-22:00+')
    expect(hours.state).toBe('open')
    expect(nextOf(hours)).toEqual(['2026-11-24T20:00:00.000Z', 0, 1, 'open-end'])
    expect(weekOf(hours)?.[1]).toBe('* 9:00-22:00+')
  })

  it('opens at the hour that is given', () => {
    expect(nextOf(understand('Mo-Fr 13:00+'))).toEqual(['2026-11-24T11:00:00.000Z', 0, 1, 'open-end'])
  })
})

describe('comments', () => {
  it('belong to their hours', () => {
    const hours = understand('Tu 09:00-12:00 open "kahvila", Tu 12:00-16:00 open "ravintola"')
    expect(hours.comment).toBe('kahvila')
    // From one to the other it stays open.
    expect(nextOf(hours)).toEqual(['2026-11-24T14:00:00.000Z', 0, 1, 'closed'])
    expect(weekOf(hours)?.[1]).toBe('* 9:00-12:00 kahvila, 12:00-16:00 ravintola')
  })

  it('say why it is closed', () => {
    const hours = understand('Mo-Fr 09:00-16:00; Nov 20-30 off "remontti"')
    expect(hours.state).toBe('closed')
    expect(hours.comment).toBe('remontti')
    expect(nextOf(hours)).toEqual(['2026-12-01T07:00:00.000Z', 7, 1, 'open'])
  })
})

describe('what can’t be read', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each(['sometimes', 'Mo-Fr 25:99-16:00', 'Mo-Fr 10:00-16:00/90', 'Mo-Fr 10:00-', 'Xy 10:00-12:00', ''])(
    'is undefined: %j',
    (text) => {
      const error = vi.spyOn(console, 'error')
      expect(understandOpeningHours(text, new Date(TUESDAY))).toBeUndefined()
      expect(error).not.toHaveBeenCalled()
    },
  )

  it('is undefined where the sun never sets far enough', () => {
    expect(understand('dawn-dusk').state).toBe('open')
    expect(understandOpeningHours('dawn-dusk', new Date('2026-06-22T12:00+03:00'))).toBeUndefined()
  })
})

describe('wherever the visitor’s clock is', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  const ZONES = [
    'Europe/Helsinki',
    'UTC',
    'America/New_York',
    'America/Santiago',
    'Asia/Tokyo',
    'Pacific/Kiritimati',
    'Australia/Lord_Howe',
  ]

  it.each(ZONES)('hours are those of the place (%s)', (name) => {
    process.env.TZ = name
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name)
    // Just after midnight in Finland: in New York it is still Monday.
    const hours = understand('Tu 00:00-16:00; We 09:00-17:00', '2026-11-24T00:10+02:00')
    expect(hours.state).toBe('open')
    expect(nextOf(hours)).toEqual(['2026-11-24T14:00:00.000Z', 0, 1, 'closed'])
    expect(weekOf(hours)).toEqual([CLOSED, '* 0:00-16:00', '9:00-17:00', CLOSED, CLOSED, CLOSED, CLOSED])
  })

  it.each(ZONES)('the clocks of Finland go forward and back (%s)', (name) => {
    process.env.TZ = name
    // Forward at 3 on the 29th of March, 2026; back at 4 on the 25th of October.
    const text = 'Mo-Su 10:00-18:00'
    expect(nextOf(understand(text, '2026-03-28T20:00+02:00'))?.[0]).toBe('2026-03-29T07:00:00.000Z')
    expect(nextOf(understand(text, '2026-03-29T12:00+03:00'))?.[0]).toBe('2026-03-29T15:00:00.000Z')
    expect(nextOf(understand(text, '2026-10-24T20:00+03:00'))?.[0]).toBe('2026-10-25T08:00:00.000Z')
    expect(nextOf(understand(text, '2026-10-25T12:00+02:00'))?.[0]).toBe('2026-10-25T16:00:00.000Z')
    expect(weekOf(understand(text, '2026-03-29T12:00+03:00'))?.[6]).toBe('* 10:00-18:00')
  })

  it.each(ZONES)('an hour that comes twice, or not at all, ends once (%s)', (name) => {
    process.env.TZ = name
    const night = 'Mo-Su 01:00-03:30'
    expect(nextOf(understand(night, '2026-10-25T03:10+03:00'))?.[0]).toBe('2026-10-25T00:30:00.000Z')
    expect(nextOf(understand(night, '2026-10-25T03:10+02:00'))?.[0]).toBe('2026-10-25T01:30:00.000Z')
    // There is no half past three: by then it is half past four.
    expect(nextOf(understand(night, '2026-03-29T02:00+02:00'))?.[0]).toBe('2026-03-29T01:30:00.000Z')
  })

  it('a day that has no midnight there begins at its beginning', () => {
    process.env.TZ = 'America/Santiago'
    // On the 6th of September, 2026, clocks in Santiago go from 0 to 1.
    expect(weekOf(understand('24/7; Dec 24 off', '2026-09-06T12:00+03:00'))?.[6]).toBe('* 0:00-24:00')
  })

  it.each(ZONES)('the sun is the place’s (%s)', (name) => {
    process.env.TZ = name
    // In Jyväskylä it sets at 15.11 that day, and half a year later at 23.15.
    const winter = understand('sunrise-sunset').nextChange?.at.getTime() ?? 0
    expect(Math.abs(winter - Date.parse('2026-11-24T15:11+02:00'))).toBeLessThanOrEqual(3 * 60_000)
    const summer = understand('sunrise-sunset', '2026-06-24T12:00+03:00').nextChange?.at.getTime() ?? 0
    expect(Math.abs(summer - Date.parse('2026-06-24T23:15+03:00'))).toBeLessThanOrEqual(3 * 60_000)
  })
})

describe('hostile values', () => {
  it('are answered or refused within a second', () => {
    const values = [
      `${'Mo-Su 00:00-00:01,'.repeat(13)}Mo 10:00-11:00`,
      `Mo-Su ${Array.from({ length: 20 }, (_, n) => `${n}:00-${n}:30`).join(',')}`,
      '"a" || '.repeat(30),
      `${'(('.repeat(60)}Mo 10:00-11:00`,
      'week 1-53/2 Mo[1] 10:00-10:01 || Jan 31 off "x"',
      'Mo-Su 00:00-24:00/1',
      '2026-9999 Feb 30 10:00-11:00',
    ]
    for (const value of values) {
      const before = performance.now()
      understandOpeningHours(value, new Date(TUESDAY))
      expect([value, performance.now() - before < 1000]).toEqual([value, true])
    }
  })
})
