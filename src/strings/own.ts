/** Reads a site's own texts: what is usable goes before ours, the rest is told of. */
import type { Language } from '../data/place.js'
import type { OwnStrings, Plural } from './strings.js'

/** What is used of a JSON document, and what is wrong with the rest, a sentence each. */
export interface OwnStringsRead {
  readonly strings: OwnStrings
  readonly problems: readonly string[]
}

type Texts = Readonly<Record<string, string | Plural>>

const EXPECTED = 'a text or {"one": "…", "other": "…"}'

/** @returns undefined when the document isn't an object of texts at all */
export function readOwnStrings(document: unknown): OwnStringsRead | undefined {
  if (!isRecord(document)) return undefined
  const problems: string[] = []
  const usable = Object.entries(document).filter(([key, value]) => {
    if (key === 'locale') {
      if (isLocale(value)) return true
      problems.push(`"locale" is ${told(value)}; expected: a language tag, "et-EE".`)
    } else {
      if (isText(value) || isPlural(value)) return true
      problems.push(`"${key}" is ${told(value)}; expected: ${EXPECTED}.`)
    }
    return false
  })
  return { strings: Object.fromEntries(usable) as OwnStrings, problems }
}

/** What own texts have that ours don't: other keys, other holes to fill. A sentence each. */
export function compareStrings(own: OwnStrings, ours: Texts): readonly string[] {
  return Object.entries(own).flatMap(([key, text]) => {
    const known = Object.hasOwn(ours, key) ? ours[key] : undefined
    if (known === undefined) return `"${key}" is none of our texts.`
    const holes = holesOf(known)
    const strange = holesOf(text).filter((hole) => !holes.includes(hole))
    if (strange.length === 0) return []
    return `"${key}" has ${strange.join(', ')}, which stays as it is; expected: ${holes.join(', ') || 'nothing to fill in'}.`
  })
}

/** All visible texts in a language, of all parts. */
export async function loadAllStrings(language: Language): Promise<Texts> {
  const parts = await Promise.all(loaders[language]())
  return Object.assign({}, ...parts)
}

const loaders: Record<Language, () => readonly Promise<Texts>[]> = {
  fi: () => [
    import('./fi.js').then(({ fi }) => fi),
    import('./finder/fi.js').then(({ fi }) => fi),
    import('./card/fi.js').then(({ fi }) => fi),
    import('./hours/fi.js').then(({ fi }) => fi),
    import('./link/fi.js').then(({ fi }) => fi),
    import('./print/fi.js').then(({ fi }) => fi),
  ],
  sv: () => [
    import('./sv.js').then(({ sv }) => sv),
    import('./finder/sv.js').then(({ sv }) => sv),
    import('./card/sv.js').then(({ sv }) => sv),
    import('./hours/sv.js').then(({ sv }) => sv),
    import('./link/sv.js').then(({ sv }) => sv),
    import('./print/sv.js').then(({ sv }) => sv),
  ],
  en: () => [
    import('./en.js').then(({ en }) => en),
    import('./finder/en.js').then(({ en }) => en),
    import('./card/en.js').then(({ en }) => en),
    import('./hours/en.js').then(({ en }) => en),
    import('./link/en.js').then(({ en }) => en),
    import('./print/en.js').then(({ en }) => en),
  ],
}

const holesOf = (text: string | Plural): readonly string[] => [
  ...new Set((typeof text === 'string' ? text : text.one + text.other).match(/\{\w+\}/g)),
]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text of nothing would leave a button without a name. */
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const isPlural = (value: unknown): value is Plural =>
  isRecord(value) && isText(value.one) && isText(value.other)

function isLocale(value: unknown): value is string {
  try {
    return typeof value === 'string' && Intl.NumberFormat.supportedLocalesOf(value).length >= 0
  } catch {
    return false
  }
}

const told = (value: unknown): string => JSON.stringify(value).slice(0, 80)
