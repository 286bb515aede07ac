/** Bytes, a text or a value of any form in the data contract become places. What is rare is loaded when met. */

import { systemOf } from './coordinate-system.js'
import { asDegrees, type Project } from './geometry.js'
import type { LoadError, LoadErrorCode, LoadErrorDetails } from './load-error.js'
import { type ParseOptions, parseGeoJson } from './parse-geojson.js'
import type { DataIssue, IssueCode, ParseResult } from './place.js'
import { seemsRight } from './region.js'
import { isObject } from './values.js'

/** Makes the error for the document being read. */
export type Fail = (
  code: LoadErrorCode,
  details?: Omit<LoadErrorDetails, 'url'>,
  cause?: unknown,
) => LoadError

export interface ReadOptions {
  /**
   * Whether a service without a position stands, marked as approximate, at the seat of its municipality where that
   * is one of the region's. Default true.
   */
  readonly placeAtMunicipality?: boolean
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

/** Reads a value as `JSON.parse` gives it. Never rejects; what isn't GeoJSON is one `not-geojson` issue. */
export async function readValue(
  value: unknown,
  { placeAtMunicipality = true }: ReadOptions = {},
): Promise<ParseResult> {
  if (isTable(value)) {
    const features = (await import('./convert/rows.js')).rowsToFeatures(value)
    // Any list of objects looks like rows; only positions make it one of places.
    if (features.some(({ geometry }) => geometry)) return readValue(features, { placeAtMunicipality })
  }
  const system = systemOf(value)
  const { project, issues = [] } = system
    ? (await import('./projection.js')).projectionOf(system)
    : NO_PROJECTION
  let options: ParseOptions = project ? { project } : {}
  let result = parseGeoJson(value, options)
  const has = (code: IssueCode) => result.issues.some((issue) => issue.code === code)
  const again = (more: ParseOptions) => {
    options = { ...options, ...more }
    result = parseGeoJson(value, options)
  }
  let whole: readonly DataIssue[] = issues
  if (!system && has('out-of-range')) {
    const guess = (await import('./projection.js')).guessing(asDegrees)
    again({ project: guess.project })
    whole = guess.issues
  }
  if (has('markup-removed')) again(await import('./markup.js'))
  if (!seemsRight(result.places)) {
    const { lookAgain, provesSwapped } = await import('./second-look.js')
    if (provesSwapped(result.places)) {
      const { project = asDegrees } = options
      again({ project: (x, y) => project(y, x) })
      whole = [...whole, { code: 'swapped', severity: 'warning', expected: '[lon, lat]' }]
    }
    result = lookAgain(result, placeAtMunicipality)
  }
  return whole.length > 0 ? { places: result.places, issues: [...whole, ...result.issues] } : result
}

/** An array of objects that are anything but GeoJSON: rows, as spreadsheet services give them. */
function isTable(value: unknown): value is Record<string, unknown>[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => isObject(row) && !('type' in row && 'geometry' in row) && !('properties' in row))
  )
}

const NO_PROJECTION: { readonly project?: Project; readonly issues?: readonly DataIssue[] } = {}
