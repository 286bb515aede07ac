/** What is said of opening hours: times and days in words. */
import type { Change, Interval, OpeningHours, Week } from '../data/opening-hours.js'
import type { HoursTranslator } from '../strings/hours.js'

const HOUR = 60 * 60_000
/** A closing time that near needs no day, past midnight either. */
const SOON = 12 * HOUR
/** A date so many days ahead has its year. */
const NEARLY_A_YEAR = 300

const ON_DAYS = [
  'onMonday',
  'onTuesday',
  'onWednesday',
  'onThursday',
  'onFriday',
  'onSaturday',
  'onSunday',
] as const

/** What providers write when they mean it, with or without quotation marks: has a text in each language. */
const APPOINTMENT =
  /^((by|on|upon) (appointment|arrangement|agreement)( only)?|(vain )?sopimuksen mukaan|(endast )?enligt överenskommelse)[.!]?$/i

export function isAppointment(comment: string | undefined): boolean {
  return comment !== undefined && APPOINTMENT.test(comment.trim())
}

/** Whether it is open and until when; undefined when the text's own comment says it: "kysy puhelimella". */
export function statusText(hours: OpeningHours, now: Date, translate: HoursTranslator): string | undefined {
  const { state, comment, nextChange } = hours
  if (hours.always) return translate('always')
  switch (state) {
    case 'open':
      return openText(nextChange, now, translate)
    case 'open-end':
      return translate('openEnd')
    case 'closed':
      return closedText(nextChange, translate)
    case 'unknown':
      if (isAppointment(comment)) return translate('appointment')
      return comment ? undefined : translate('unknown')
  }
}

/** When it opens for certain, for states in which nobody knows. */
export function nextOpeningText(
  { state, nextChange }: OpeningHours,
  translate: HoursTranslator,
): string | undefined {
  if (state !== 'unknown' || !nextChange) return undefined
  return translate('thenOpen', {
    day: dayText(nextChange, translate),
    t: timeText(nextChange.at, translate.locale),
  })
}

function openText(change: Change | undefined, now: Date, translate: HoursTranslator): string {
  if (!change) return translate('open')
  const { at, daysAhead, state } = change
  const t = timeText(at, translate.locale)
  const isSoon = daysAhead === 0 || at.getTime() - now.getTime() < SOON
  if (isSoon && state === 'open-end') return translate('openAtLeast', { t })
  if (daysAhead === 1 && isMidnight(at)) return translate('openUntilMidnight')
  return isSoon
    ? translate('openUntil', { t })
    : translate('openUntilDay', { day: dayText(change, translate), t })
}

function closedText(change: Change | undefined, translate: HoursTranslator): string {
  if (!change) return translate('closed')
  const t = timeText(change.at, translate.locale)
  return change.daysAhead === 0
    ? translate('closedUntil', { t })
    : translate('closedUntilDay', { day: dayText(change, translate), t })
}

/** Today, tomorrow, a day of the week within one, else a date. */
function dayText({ at, daysAhead, weekday }: Change, translate: HoursTranslator): string {
  if (daysAhead === 0) return translate('onToday')
  if (daysAhead === 1) return translate('onTomorrow')
  const day = ON_DAYS[weekday]
  if (daysAhead < 7 && day) return translate(day)
  const format = new Intl.DateTimeFormat(translate.locale, {
    timeZone: 'Europe/Helsinki',
    day: 'numeric',
    month: 'long',
    ...(daysAhead > NEARLY_A_YEAR && { year: 'numeric' }),
  })
  return translate('onDate', { x: format.format(at) })
}

/** What the week's table is called. */
export function weekText(week: Week, translate: HoursTranslator): string {
  if (week.isCurrent) return translate('thisWeek')
  const format = new Intl.DateTimeFormat(translate.locale, { timeZone: 'UTC', day: 'numeric', month: 'long' })
  return translate('weekOf', { x: format.formatRange(week.monday, week.sunday) })
}

export function intervalText({ from, to, openEnd }: Interval, translate: HoursTranslator): string {
  const { locale } = translate
  if (to === undefined) return translate('from', { t: minutesText(from, locale) })
  if (from === 0 && to === 1440) return translate('allDay')
  const x = `${minutesText(from, locale)}–${minutesText(to, locale)}`
  return openEnd ? translate('orLonger', { x }) : x
}

/** A moment on the place's clock: 9.00. */
function timeText(at: Date, locale: string): string {
  return clock(locale, 'Europe/Helsinki').format(at)
}

/** Minutes from midnight: 9.00; the day's end is 24.00. */
function minutesText(minutes: number, locale: string): string {
  return clock(locale, 'UTC', minutes === 1440).format(minutes * 60_000)
}

function isMidnight(at: Date): boolean {
  return clock('fi-FI', 'Europe/Helsinki').format(at) === '0.00'
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Made once each: a table asks for dozens of times. */
function clock(locale: string, timeZone: string, isEnd = false): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${isEnd}`
  const known =
    clocks.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone,
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: isEnd ? 'h24' : 'h23',
    })
  clocks.set(key, known)
  return known
}
