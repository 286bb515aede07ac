/**
 * Takes out of the library opening_hours what nobody asks of it here, two thirds of it: the holidays of other
 * countries, and day and month names in all the world's languages. What is read here is in OpenStreetMap's own words.
 */
import { replaced } from './replaced.mjs'

const CHANGES = [
  [/(var holiday_definitions = [^{]*\{\s*__proto__: null,)[^{}]*\}/, '$1 fi: fi }'],
  [/^var crossLocale = \{$[\s\S]*?^\};$/m, 'var crossLocale = {};'],
]

/** For LICENSES.txt, as its licence wants it of a changed copy. */
export const NOTE = `This library is in opening-hours.js and bundle-opening-hours.js, with src/data/opening-hours.ts and nothing else.
Either file may be replaced by any other that exports the same function, understandOpeningHours.
Changed on 2026-11-24: holidays of other countries than Finland, and names of days and months in other languages
than English, were left out, by test/tools/lean-opening-hours.mjs of the nature-service-map sources.
Unchanged source: https://www.npmjs.com/package/opening_hours, https://github.com/opening-hours/opening_hours.js`

export function leanOpeningHours() {
  return {
    name: 'lean-opening-hours',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/node_modules/opening_hours/')) return undefined
      return { code: replaced(code, 'opening_hours', CHANGES), map: null }
    },
  }
}
