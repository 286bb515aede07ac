/** The parser with all that it can read. */
import { type ParseOptions, parse, parseSteps } from './parser.js'
import type { ParseResult } from './place.js'
import { rare } from './rare.js'
import { inSlices } from './steps.js'

export { brief, featuresOf, type ParseOptions } from './parser.js'

/** Reads any value as GeoJSON: a collection, a feature, a geometry, an array of features. Never throws. */
export const parseGeoJson = (input: unknown, options: ParseOptions = {}): ParseResult =>
  parse(input, options, rare)

/** The same with pauses, so that a page can answer its user meanwhile. */
export const parseInSlices = (input: unknown, options: ParseOptions = {}): Promise<ParseResult> =>
  inSlices(parseSteps(input, options, rare))
