/**
 * OpenStreetMap's `opening_hours` understood, by the library of that name: whether a place is open at a moment, until
 * when, and what its week looks like. This file and that library (LGPL-3.0) are one chunk of the built files and
 * nothing else is in it, so that it can be replaced: see the README's licence section.
 *
 * All hours are those of the place, and the places are in Finland: a visitor in another time zone reads the same.
 */
import OpeningHoursParser from 'opening_hours'

const ZONE = 'Europe/Helsinki'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** How far ahead it is looked for the next opening, in days: the next season is found, a date in three years isn't. */
const HORIZON = 400
/** A change a day and more: no value that makes sense has so many before it opens. */
const MAX_CHANGES = 1000
/** What the library says in English of hours without an end ("09:00+"), whose end it then guesses. */
const GUESSED_END = 'Specified as open end. Closing time was guessed.'
/** Central Finland, in degrees: the sun there, and Finland's public holidays. */
const LATITUDE = 62.24
const LONGITUDE = 25.75

/** `open-end`: it has opened, and nobody said when it closes. `unknown`: by appointment and the like. */
export type OpeningState = 'open' | 'open-end' | 'unknown' | 'closed'

/** A moment that is still to come. */
export interface Change {
  readonly at: Date
  /** Midnights until then, at the place. */
  readonly daysAhead: number
  /** From Monday, 0, to Sunday, 6. */
  readonly weekday: number
  /** What it is from then on. */
  readonly state: OpeningState
}

/** Hours of a day, in minutes from its midnight; `to` is over 1440 where they go on after the next one. */
export interface Interval {
  readonly from: number
  /** Not there when only the beginning is known. */
  readonly to?: number
  /** It may be open longer than that. */
  readonly openEnd: boolean
  /** Without, it may be open then. */
  readonly certain: boolean
  readonly comment?: string
}

export interface Day {
  readonly isToday: boolean
  readonly intervals: readonly Interval[]
  /** What is so in all of the day that isn't in the intervals: by appointment and the like. */
  readonly otherwise?: { readonly comment?: string }
}

export interface Week {
  /** Midnight of Monday and of Sunday as if they were of UTC, for `Intl` with that zone. */
  readonly monday: Date
  readonly sunday: Date
  readonly isCurrent: boolean
  /** Monday to Sunday. */
  readonly days: readonly Day[]
}

export interface OpeningHours {
  readonly state: OpeningState
  /** What the text says of this state, in the language of whoever wrote it. */
  readonly comment?: string
  /** Open at any time: nothing will change. */
  readonly always: boolean
  /** When it is open: until when. Else when it opens next, if it does within {@link HORIZON} days. */
  readonly nextChange?: Change
  /** This week or, when it is closed all through it, the week in which it opens next, if only by appointment; undefined when it never does. */
  readonly week?: Week
  /** Not every week is like this one. */
  readonly varies: boolean
}

/** Undefined when the text can't be read, or is about something that isn't known here, as school holidays. */
export function understandOpeningHours(text: string, now: Date): OpeningHours | undefined {
  try {
    return read(text, now)
  } catch {
    // The library throws words about what it didn't understand. Visitors then see the text itself.
    return undefined
  }
}

type Parser = InstanceType<typeof OpeningHoursParser>

function read(text: string, now: Date): OpeningHours {
  const parser = new OpeningHoursParser(text, placeFor(now), { ...DEFAULTS, locale: 'en' })
  const wall = wallClock(now)
  const at = toLocal(wall)
  const state = stateAt(parser, at)
  const comment = commentAt(parser, at)
  const nextChange = findChange(parser, wall, now, state)
  const weekOf = (moment: number) => readWeek(parser, mondayOf(moment), wall, openEnds(text))
  const thisWeek = weekOf(wall)
  const season = nextChange ?? findChange(parser, wall, now, state, true)
  const week = openDays(thisWeek) > 0 ? thisWeek : season && fuller(weekOf, wallClock(season.at))
  return {
    state,
    always: state === 'open' && parser.getNextChange(at) === undefined && parser.isWeekStable(),
    varies: !parser.isWeekStable(),
    ...(comment && { comment }),
    ...(nextChange && { nextChange }),
    ...(week && { week }),
  }
}

const DEFAULTS = { mode: undefined, tag_key: undefined, map_value: undefined, warnings_severity: undefined }

function stateAt(parser: Parser, at: Date): OpeningState {
  if (parser.getState(at)) return 'open'
  if (!parser.getUnknown(at)) return 'closed'
  return parser.getComment(at) === GUESSED_END ? 'open-end' : 'unknown'
}

function commentAt(parser: Parser, at: Date): string | undefined {
  const comment = parser.getComment(at)
  return comment === GUESSED_END ? undefined : comment
}

/**
 * The end of being open or, when it isn't open, the next opening.
 * @param perhaps hours by appointment are an opening too
 */
function findChange(
  parser: Parser,
  wall: number,
  now: Date,
  from: OpeningState,
  perhaps = false,
): Change | undefined {
  const limit = toLocal(wall + HORIZON * DAY)
  let at: Date | undefined = toLocal(wall)
  let isBetween = from !== 'open-end'
  for (let changes = 0; changes < MAX_CHANGES; changes++) {
    at = parser.getNextChange(at, limit)
    if (!at || at >= limit) return undefined
    const state = stateAt(parser, at)
    isBetween ||= state !== 'open-end'
    const opens = state === 'open' || (state === 'open-end' && isBetween) || (perhaps && state === 'unknown')
    if (from === 'open' ? state === 'open' : !opens) continue
    const then = fromLocal(at)
    return {
      at: instantOf(then, now),
      daysAhead: (midnightOf(then) - midnightOf(wall)) / DAY,
      weekday: weekdayOf(then),
      state,
    }
  }
  return undefined
}

/** A stretch that the library found, between two wall-clock times. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly state: 'open' | 'open-end' | 'unknown'
  readonly comment: string | undefined
}

function readWeek(parser: Parser, monday: number, now: number, ends: ReadonlySet<number>): Week {
  // A day more at both ends, so that hours which go on after midnight are seen whole.
  const found = parser.getOpenIntervals(toLocal(monday - DAY), toLocal(monday + 8 * DAY))
  const stretches = found.flatMap(([start, end, unknown, comment]) => {
    const from = fromLocal(start)
    const isGuessed = comment === GUESSED_END || ends.has(from - midnightOf(from))
    const state = !unknown ? 'open' : isGuessed ? 'open-end' : 'unknown'
    return byDay({
      from,
      to: fromLocal(end),
      state,
      comment: comment === GUESSED_END ? undefined : comment || undefined,
    })
  })
  const days = Array.from({ length: 7 }, (_, index) => {
    const midnight = monday + index * DAY
    return readDay(
      stretches.filter(({ from }) => midnightOf(from) === midnight),
      midnight,
      midnight === midnightOf(now),
    )
  })
  return {
    monday: new Date(monday),
    sunday: new Date(monday + 6 * DAY),
    isCurrent: monday === mondayOf(now),
    days,
  }
}

/** An evening that ends after midnight stays whole; what lasts longer is cut at each midnight. */
function byDay(stretch: Stretch): Stretch[] {
  const midnight = midnightOf(stretch.from) + DAY
  const isEvening = stretch.state !== 'unknown' && stretch.to - stretch.from < DAY
  if (stretch.to <= midnight || isEvening) return [stretch]
  return [{ ...stretch, to: midnight }, ...byDay({ ...stretch, from: midnight })]
}

function readDay(stretches: readonly Stretch[], midnight: number, isToday: boolean): Day {
  const intervals: Interval[] = []
  let otherwise: Day['otherwise']
  const isBeside = (time: number) =>
    stretches.some(({ state, from, to }) => state === 'open' && (from === time || to === time))
  for (const { from, to, state, comment } of stretches) {
    const start = (from - midnight) / MINUTE
    const end = (to - midnight) / MINUTE
    const last = intervals.at(-1)
    if (state === 'open-end') {
      if (last?.certain && last.to === start) intervals.splice(-1, 1, { ...last, openEnd: true })
      else intervals.push({ from: start, openEnd: true, certain: true, ...(comment && { comment }) })
    } else if (state === 'unknown' && (start === 0 || end === 1440 || isBeside(from) || isBeside(to))) {
      // It fills what the hours leave: nobody wrote these times.
      otherwise = comment ? { comment } : {}
    } else {
      intervals.push({
        from: start,
        to: end,
        openEnd: false,
        certain: state === 'open',
        ...(comment && { comment }),
      })
    }
  }
  return { isToday, intervals, ...(otherwise && { otherwise }) }
}

function openDays({ days }: Week): number {
  return days.filter(({ intervals, otherwise }) => intervals.length > 0 || otherwise).length
}

/** The week of a season's first day or, when more of the next one is open, that. */
function fuller(weekOf: (moment: number) => Week, moment: number): Week {
  const [first, second] = [weekOf(moment), weekOf(moment + 7 * DAY)]
  return openDays(second) > openDays(first) ? second : first
}

/** From when on there is no end ("09:00+"), in milliseconds from midnight: a comment hides that it is guessed. */
function openEnds(text: string): ReadonlySet<number> {
  const times = [...text.matchAll(/(\d{1,2}):(\d\d)\+/g)]
  return new Set(times.map(([, hours, minutes]) => (Number(hours) * 60 + Number(minutes)) * MINUTE))
}

/**
 * A wall-clock time is a number: milliseconds since 1970 as if Finland's clocks showed UTC. Its days all have 24
 * hours, so arithmetic is plain. The library works with the clock of the visitor's machine instead: it is given
 * dates on which that clock shows what Finland's does. Where the visitor's zone skips an hour in spring, hours
 * that fall into it are an hour off on that day; visitors in Finland see none of this.
 */
function wallClock(instant: Date): number {
  return instant.getTime() + offsetAt(instant.getTime())
}

function toLocal(wall: number): Date {
  const date = new Date(wall)
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  )
}

/** Where clocks go forward at midnight, a day begins at 1 o'clock: it still begins at its beginning. */
function fromLocal(local: Date): number {
  const year = local.getFullYear()
  const [month, day] = [local.getMonth(), local.getDate()]
  if (local.getTime() === new Date(year, month, day).getTime()) return Date.UTC(year, month, day)
  return Date.UTC(year, month, day, local.getHours(), local.getMinutes(), local.getSeconds())
}

/** The moment when Finland's clocks show a time; of two, in autumn, the first that is still to come. */
function instantOf(wall: number, after: Date): Date {
  const before = offsetAt(wall - DAY)
  const moments = [...new Set([offsetAt(wall + DAY), before])]
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetAt(moment) === wall)
    .sort((a, b) => a - b)
  const next = moments.find((moment) => moment > after.getTime()) ?? moments.at(-1)
  // An hour that spring skips: the clocks have gone forward by then.
  return new Date(next ?? wall - before)
}

const clock = new Intl.DateTimeFormat('en', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

/** How much Finland's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number): number {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(instant / 1000) * 1000
}

function midnightOf(wall: number): number {
  return Math.floor(wall / DAY) * DAY
}

/** 1970 began on a Thursday. */
function weekdayOf(wall: number): number {
  return (Math.floor(wall / DAY) + 3) % 7
}

function mondayOf(wall: number): number {
  return midnightOf(wall) - weekdayOf(wall) * DAY
}

/**
 * Where the library believes the place to be. It reads the sun's times off the visitor's clock: as many degrees to
 * the side as that clock differs from Finland's, the sun rises when that clock shows what Finland's shows here
 * (to a minute or two).
 */
function placeFor(now: Date) {
  const ahead = (offsetAt(now.getTime()) + now.getTimezoneOffset() * MINUTE) / DAY
  const longitude = ((LONGITUDE - ahead * 360 + 540) % 360) - 180
  // The types want numbers, the library takes nothing but strings.
  const degrees = (value: number) => String(value) as unknown as number
  return {
    lat: degrees(LATITUDE),
    lon: degrees(longitude),
    address: { country_code: 'fi', state: 'Keski-Suomi' },
  }
}
