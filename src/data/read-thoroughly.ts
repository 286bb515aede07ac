/** Lazy: files in which there is more than plain points of Finland. */
import { systemOf } from './coordinate-system.js'
import { headingOf } from './headings.js'
import { parseInSlices } from './parse-geojson.js'
import type { DataIssue, ParseResult } from './place.js'
import { asDegrees, type Project } from './positions.js'
import type { ReadOptions } from './read-document.js'
import { seemsRight } from './region.js'
import { lookAgain, provesSwapped } from './second-look.js'
import { isObject } from './values.js'

/** Reads a value, whatever it is; what it needs of coordinate systems and tables is loaded. */
async function read(value: unknown, options: ReadOptions): Promise<ParseResult> {
  const { base, placeAtMunicipality = true } = options
  if (isTable(value)) {
    const features = (await import('./convert/rows.js')).rowsToFeatures(value)
    // Any list of objects looks like rows; only positions make it one of places.
    if (features.some(({ geometry }) => geometry)) return read(features, options)
  }
  options.onValue?.(value)
  const system = systemOf(value)
  const named = system ? (await import('./projection.js')).projectionOf(system) : undefined
  let project: Project = named?.project ?? asDegrees
  let whole: readonly DataIssue[] = named?.issues ?? []
  let result = await parseInSlices(value, { project, base })
  if (!system && result.issues.some(({ code }) => code === 'out-of-range')) {
    const guess = (await import('./projection.js')).guessing(asDegrees)
    project = guess.project
    result = await parseInSlices(value, { project, base })
    whole = guess.issues
  }
  if (!seemsRight(result.places)) {
    if (provesSwapped(result.places)) {
      const asWritten = project
      result = await parseInSlices(value, { project: (x, y) => asWritten(y, x), base })
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

export const thorough = { read, headingOf }
