/** Bytes, a text or a value of any form in the data contract become places. What is rare is loaded when met. */

import type { LoadError, LoadErrorCode, LoadErrorDetails } from './load-error.js'
import { parseSteps } from './parser.js'
import type { DataIssue, ParseResult } from './place.js'
import { seemsRight } from './region.js'
import { inSlices } from './steps.js'

/** Makes the error for the document being read. */
export type Fail = (
  code: LoadErrorCode,
  details?: Omit<LoadErrorDetails, 'url'>,
  cause?: unknown,
) => LoadError

export interface ReadOptions {
  /** Address of the file, for the addresses in it that are written as seen from there; left out, they stay so. */
  readonly base?: string | undefined
  /**
   * Whether a service without a position stands, marked as approximate, at the seat of its municipality where that
   * is one of the region's. Default true.
   */
  readonly placeAtMunicipality?: boolean
  /** Told what becomes places, rows as features, where a file is read thoroughly: see {@link thoroughReader}. */
  readonly onValue?: (value: unknown) => void
}

/** Reads a file's bytes: UTF-8, else what they show themselves to be. */
export async function readBytes(bytes: Uint8Array, fail: Fail, options?: ReadOptions): Promise<ParseResult> {
  let text: string
  const issues: DataIssue[] = []
  try {
    // A NUL beside the first character means two bytes to a character.
    if (bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe) throw new TypeError('not UTF-8')
    // Also takes a byte-order mark away.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const decoded = (await import('./encodings.js')).decode(bytes)
    text = decoded.text
    if (decoded.issue) issues.push(decoded.issue)
  }
  const result = await readText(text, fail, options)
  return issues.length > 0 ? { places: result.places, issues: [...issues, ...result.issues] } : result
}

/** Reads a file's text: JSON, else what it shows itself to be. */
export async function readText(text: string, fail: Fail, options?: ReadOptions): Promise<ParseResult> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return (await import('./other-forms.js')).readOtherText(text, fail, options)
  }
  const result = await readValue(value, options)
  if (result.issues[0]?.code !== 'not-geojson') return result
  return (await import('./other-forms.js')).readOtherValue(value, fail)
}

/** Reads a value as `JSON.parse` gives it. What isn't GeoJSON is one `not-geojson` issue. */
export async function readValue(value: unknown, options: ReadOptions = {}): Promise<ParseResult> {
  if (!thorough) {
    const everyday = await inSlices(parseSteps(value))
    if (everyday && everyday.issues[0]?.code !== 'not-geojson' && seemsRight(everyday.places)) return everyday
  }
  return (await thoroughReader()).read(value, options)
}

let thorough: typeof import('./read-thoroughly.js').thorough | undefined

/** Loads what everyday files don't need. Where it is there before the data, no file is read twice. */
export async function thoroughReader() {
  thorough ??= (await import('./read-thoroughly.js')).thorough
  return thorough
}
