/** What can go wrong between an address and its places. */

export const LOAD_ERROR_CODES = [
  'network', // no connection, or the server doesn't allow this page (CORS)
  'file-page', // opened from disk, where browsers let no page read files
  'not-found', // 404, 410
  'forbidden', // 401, 403
  'server', // any other status that isn't a success
  'timeout', // nothing came for too long
  'html', // a web page came: often a login page
  'not-json', // neither JSON nor any other form that is known
  'not-geojson', // a known form, but not GeoJSON; or JSON of another kind
  'truncated', // the end of the file is missing
  'empty', // nothing in it
  'too-large',
] as const
export type LoadErrorCode = (typeof LOAD_ERROR_CODES)[number]

/** What is known about the failure; survives `structuredClone`. */
export interface LoadErrorDetails {
  readonly url: string
  /** Whose server it is, where the address has one. */
  readonly host?: string
  /** HTTP status. */
  readonly status?: number
  /** Where in the file, from 1. */
  readonly line?: number
  readonly column?: number
  /** What was found instead: "TopoJSON", "KML", the beginning of the text. */
  readonly found?: string
  readonly seconds?: number
  readonly megabytes?: number
}

/**
 * `message` begins with the code; `load` makes it a sentence for the console, which tells an owner what to do.
 * `strings/` has the sentences that people see, by `code`.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError'

  constructor(
    readonly code: LoadErrorCode,
    readonly details: LoadErrorDetails,
    options?: ErrorOptions,
  ) {
    super(`${code} <${details.url.slice(0, 200)}>`, options)
  }
}
