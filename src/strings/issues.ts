/** What a site owner is told about their file: for the console and the command. Loaded when there is something to tell. */
import type { LoadErrorCode, LoadErrorDetails } from '../data/load-error.js'
import type { DataIssue, IssueCode, Language } from '../data/place.js'

/** One language's sentences. */
export interface IssueStrings {
  /** What is wrong, and how to mend it. */
  readonly issues: Readonly<Record<IssueCode, readonly [what: string, mend: string]>>
  /** Why there is nothing to show, and what to do. `{host}`, `{status}` and the like are filled in. */
  readonly errors: Readonly<Record<LoadErrorCode, string>>
  readonly severities: Readonly<Record<DataIssue['severity'], string>>
  /** "Row {n}" of a table; "feature {n}", where n is the position in `features`, from 0. */
  readonly row: string
  readonly feature: string
  readonly wholeFile: string
  readonly expected: string
  readonly andMore: string
  /** A filter of the owner's that no place has; what there is in the data. */
  readonly unknownValue: string
  readonly knownValues: string
  /** The first line of a report. */
  readonly summary: string
  readonly fine: string
}

const loaders: Record<Language, () => Promise<IssueStrings>> = {
  fi: async () => (await import('./issues/fi.js')).fi,
  sv: async () => (await import('./issues/sv.js')).sv,
  en: async () => (await import('./issues/en.js')).en,
}

export const loadIssueStrings = (language: Language): Promise<IssueStrings> => loaders[language]()

type Values = Readonly<Record<string, string | number | undefined>>

const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole))

/** Why a file couldn't be shown, in a sentence for its owner. */
export function errorSentence(code: LoadErrorCode, details: LoadErrorDetails, strings: IssueStrings): string {
  const sentence = strings.errors[code]
  // A file on one's own disk has no status.
  const template = details.status === undefined ? sentence.replace(' ({status})', '') : sentence
  return fill(template, { host: details.url, found: '?', ...details })
}

/** A value of an attribute that no place has. */
export interface UnknownValue {
  readonly attribute: string
  readonly value: string
  /** Those that places have, most frequent first. */
  readonly known: readonly string[]
}

/** So many values are named. */
const MOST_VALUES = 20

/** What an attribute asks for and no place has, and what could be asked for instead. */
export function unknownSentence({ attribute, value, known }: UnknownValue, strings: IssueStrings): string {
  const list = known.slice(0, MOST_VALUES).map((one) => JSON.stringify(one))
  if (known.length > MOST_VALUES) list.push('…')
  const has = known.length > 0 ? ` ${fill(strings.knownValues, { known: list.join(', ') })}` : ''
  return fill(strings.unknownValue, { attribute, value: JSON.stringify(value) }) + has
}

/** Issues of one kind. */
export interface IssueGroup {
  readonly code: IssueCode
  readonly severity: DataIssue['severity']
  readonly issues: readonly DataIssue[]
}

const ORDER: readonly DataIssue['severity'][] = ['error', 'warning', 'info']

/** Issues by severity and code: the worst first, then the most frequent. */
export function groupIssues(issues: readonly DataIssue[]): IssueGroup[] {
  const groups = new Map<string, DataIssue[]>()
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`
    const group = groups.get(key)
    if (group) group.push(issue)
    else groups.set(key, [issue])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      return first ? [{ code: first.code, severity: first.severity, issues: group }] : []
    })
    .sort(
      (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.issues.length - a.issues.length,
    )
}

/** Where in the file an issue is, in words by which its owner finds it. */
export function locate(issue: DataIssue, strings: IssueStrings): string {
  if (issue.index === undefined && issue.row === undefined) return strings.wholeFile
  const where =
    issue.row === undefined ? fill(strings.feature, { n: issue.index }) : fill(strings.row, { n: issue.row })
  if (issue.name !== undefined) return `${where}, ${JSON.stringify(issue.name)}`
  return issue.id === undefined ? where : `${where} (id ${JSON.stringify(issue.id)})`
}

/**
 * A readable report, one paragraph for each kind of issue; its first line counts.
 * @param most how many of a kind are listed
 */
export function issueReport(
  source: string,
  places: number,
  issues: readonly DataIssue[],
  strings: IssueStrings,
  most = 10,
): string {
  const counts = ORDER.map((severity) => issues.filter((issue) => issue.severity === severity).length)
  const [errors, warnings, infos] = counts
  const lines = [fill(strings.summary, { source, places, errors, warnings, infos })]
  if (issues.length === 0) lines.push(strings.fine)
  for (const group of groupIssues(issues)) {
    const [what, mend] = strings.issues[group.code]
    const count = group.issues.length > 1 ? ` (${group.issues.length})` : ''
    lines.push('', `${strings.severities[group.severity]}: ${what}${count} [${group.code}]`, `  ${mend}`)
    for (const issue of group.issues.slice(0, most)) lines.push(`  - ${line(issue, strings)}`)
    if (group.issues.length > most)
      lines.push(`  ${fill(strings.andMore, { n: group.issues.length - most })}`)
  }
  return lines.join('\n')
}

function line(issue: DataIssue, strings: IssueStrings): string {
  // A value's own line breaks and control characters must not forge lines of the report.
  const got = issue.got === undefined ? '' : `: ${JSON.stringify(issue.got)}`
  const expected =
    issue.expected === undefined ? '' : ` → ${fill(strings.expected, { expected: issue.expected })}`
  return `${locate(issue, strings)}${got}${expected}`
}
