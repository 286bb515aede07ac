/** Opening hours that are the same each week, of the plainest form of OpenStreetMap's `opening_hours`. */

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export type Day = (typeof DAYS)[number]

export interface WeeklyHours {
  readonly days: readonly Day[]
  /** `09:00`. */
  readonly opens: string
  /** Earlier than `opens`: on the next day. */
  readonly closes: string
}

const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)'
const SPAN = '(?:[01]\\d|2[0-3]):[0-5]\\d-(?:[01]\\d|2[0-3]):[0-5]\\d'
const RULE = new RegExp(`^(${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*) (${SPAN}(?:,${SPAN})*)$`)

/**
 * `Mo-Fr 09:00-17:00; Sa 10:00-12:00,13:00-15:00`, or undefined for a text that says anything else or more: months,
 * holidays, exceptions, words. Half understood it would be wrong.
 */
export function weeklyHours(text: string): readonly WeeklyHours[] | undefined {
  const told = new Set<Day>()
  const all: WeeklyHours[] = []
  for (const rule of text.split(';')) {
    const [, days, spans] = RULE.exec(rule.trim()) ?? []
    const listed = days?.split(',').flatMap(daysOf) ?? []
    // A day that is told of twice is an exception, which goes before the rule.
    if (!spans || listed.some((day) => told.has(day) || !told.add(day))) return undefined
    for (const span of spans.split(',')) {
      const [opens = '', closes = ''] = span.split('-')
      if (opens === closes) return undefined
      all.push({ days: listed, opens, closes })
    }
  }
  return all
}

/** `Mo`, `Mo-Fr`, `Fr-Mo`. */
function daysOf(range: string): Day[] {
  const [first = 0, last = first] = range
    .split('-')
    .map((two) => DAYS.findIndex((day) => day.startsWith(two)))
  const length = ((last - first + DAYS.length) % DAYS.length) + 1
  return [...DAYS, ...DAYS].slice(first, first + length)
}
