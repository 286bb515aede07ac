/**
 * A guess that costs nothing: is a text worth loading the reader of OpenStreetMap's `opening_hours` for? Stricter
 * than the reader itself, which takes "ma–pe 9–16" for its syntax too: to say nothing about a sentence is better
 * than to say something wrong. https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */

/** A value in OpenStreetMap has no more characters. */
const LONGEST = 255

const DAYS = 'Mo Tu We Th Fr Sa Su PH'
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
const SUN = 'sunrise sunset dawn dusk'
const STATES = 'off closed open unknown'
/** `SH` is missing: the reader knows no school holidays of Finland. */
const WORDS = new Set(`${DAYS} ${MONTHS} ${SUN} ${STATES} week easter day days`.split(' '))

const COMMENT = /"[^"]*"/g
const TOKENS = /\p{L}+|\d+|\S/gu
const oneOf = (words: string) => words.replaceAll(' ', '|')
/** What days it is about. */
const DATES = new RegExp(`\\b(${oneOf(`${DAYS} ${MONTHS}`)}|week|easter)\\b`)
/** What is with those days. */
const HOURS = new RegExp(
  `\\d:\\d\\d|"|\\b(${oneOf(STATES)})\\b|\\b(${oneOf(DAYS)}) ?\\d{1,2} ?[-–] ?\\d{1,2}\\b`,
)
/** Says both at once; so does a comment alone. */
const WHOLE = new RegExp(`^(off|closed|"[^"]+")$|(^|\\s)24/7(?!\\S)|\\b(${oneOf(SUN)})\\b`)

/**
 * Whether all of a text is words and signs of the syntax and it says when something is open. Hours without days
 * ("10:00-16:00") aren't enough: people who write so seldom mean Sundays too.
 */
export function looksLikeOpeningHours(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return false
  if (!WHOLE.test(trimmed) && !(DATES.test(trimmed.replace(COMMENT, '')) && HOURS.test(trimmed))) return false
  const tokens = trimmed.replace(COMMENT, ' ').match(TOKENS) ?? []
  return tokens.every((token) => WORDS.has(token) || /^(\d{1,4}|[-–,;:+/|()[\]])$/.test(token))
}
