/** Bytes, a text or a value of any form in the data contract become places. What is rare is loaded when met. */
import type { LoadError, LoadErrorCode, LoadErrorDetails } from './load-error.js'
import { parseGeoJson } from './parse-geojson.js'
import type { DataIssue, ParseResult } from './place.js'

/** Makes the error for the document being read. */
export type Fail = (
  code: LoadErrorCode,
  details?: Omit<LoadErrorDetails, 'url'>,
  cause?: unknown,
) => LoadError

/** Reads a file's bytes: UTF-8, else what they show themselves to be. */
export async function readBytes(bytes: Uint8Array, fail: Fail): Promise<ParseResult> {
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
  const result = await readText(text, fail)
  return issues.length > 0 ? { places: result.places, issues: [...issues, ...result.issues] } : result
}

/** Reads a file's text: JSON, else what it shows itself to be. */
export async function readText(text: string, fail: Fail): Promise<ParseResult> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return (await import('./other-forms.js')).readOtherText(text, fail)
  }
  const result = await readValue(value)
  if (result.issues[0]?.code !== 'not-geojson') return result
  return (await import('./other-forms.js')).readOtherValue(value, fail)
}

/** Reads a value as `JSON.parse` gives it. Never rejects; what isn't GeoJSON is one `not-geojson` issue. */
export async function readValue(value: unknown): Promise<ParseResult> {
  const result = parseGeoJson(value)
  if (!result.issues.some(({ code }) => code === 'markup-removed')) return result
  const { plainText } = await import('./markup.js')
  return parseGeoJson(value, { plainText })
}
