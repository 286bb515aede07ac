/** Lazy, with Papa Parse: a table as text, with the names of its columns in its first row. */
import Papa from 'papaparse'
import { aliasOf } from '../property-aliases.js'
import { rowsToFeatures, type TableRow } from './rows.js'

export interface Table {
  readonly features: ReturnType<typeof rowsToFeatures>
  /** The row of each feature as a spreadsheet numbers it: the heading is 1. */
  readonly rows: readonly number[]
}

/**
 * Reads a table, or returns undefined for a text that isn't one whose columns we know.
 * @param headingOf what a column is by a name that isn't the contract's
 */
export function readCsv(text: string, headingOf: (name: string) => unknown): Table | undefined {
  // Excel's own first line, which names the separator.
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const delimiter = told?.[1] ?? delimiterOf(body)
  if (delimiter === undefined) return undefined
  const { data } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
  const heading = (data[0] ?? []).map((name) => name.trim())
  if (heading.length < 2 || !heading.some((name) => aliasOf(name) ?? headingOf(name))) return undefined
  const first = told ? 3 : 2
  const rows: number[] = []
  const objects: TableRow[] = []
  data.slice(1).forEach((cells, n) => {
    if (cells.every((cell) => cell.trim() === '')) return
    rows.push(n + first)
    // A column's later namesake doesn't cover it: the first with a value counts.
    const object = new Map<string, string>()
    heading.forEach((name, column) => {
      const cell = cells[column] ?? ''
      if (name !== '' && cell.trim() !== '' && !object.has(name)) object.set(name, cell)
    })
    objects.push(Object.fromEntries(object))
  })
  return { features: rowsToFeatures(objects), rows }
}

/** The separator that the first line has most of, outside quotes; undefined when it has none. */
function delimiterOf(text: string): string | undefined {
  const line =
    text
      .slice(0, 10_000)
      .split(/\r?\n/)[0]
      ?.replace(/"[^"]*"/g, '') ?? ''
  const counted = [';', '\t', ','].map((separator) => ({
    separator,
    count: line.split(separator).length - 1,
  }))
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count > 0 ? best.separator : undefined
}
