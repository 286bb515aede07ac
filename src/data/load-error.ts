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

const MESSAGES: Record<LoadErrorCode, (details: LoadErrorDetails) => string> = {
  network: ({ host }) =>
    `No answer that this page may read. Check the address and the connection; if the file is on another site` +
    ` than the page, ${host ?? 'its server'} must send the header "Access-Control-Allow-Origin: *".`,
  'file-page': () =>
    'Browsers let no page opened from disk read files. Open the page over http, or put the data on a web server.',
  'not-found': ({ status }) =>
    `The server has no such file (${status}). Check the address, upper and lower case too.`,
  forbidden: ({ status }) => `The server doesn't give the file to visitors (${status}). Make it public.`,
  server: ({ status }) => `The server answered with an error (${status}). Try again later or ask its keeper.`,
  timeout: ({ seconds }) => `Nothing came from the server for ${seconds} seconds.`,
  html: () =>
    'A web page came instead of data: often a login page or a "not found" page. Use the address of the file itself.',
  'not-json': ({ line, column, found }) =>
    `The file isn't valid JSON${line ? `: line ${line}, column ${column}` : ''}${found ? `, at "${found}"` : ''}.`,
  'not-geojson': ({ found }) => `The file is ${found || 'JSON'}, not GeoJSON. Save or export it as GeoJSON.`,
  truncated: () => 'The end of the file is missing. Upload it again.',
  empty: () => 'The file is empty.',
  'too-large': ({ megabytes }) =>
    `The file is larger than ${megabytes} MB. Leave out what the map doesn't need.`,
}

/** The English message is for the console; `strings/` has the sentences that people see, by `code`. */
export class LoadError extends Error {
  override readonly name = 'LoadError'

  constructor(
    readonly code: LoadErrorCode,
    readonly details: LoadErrorDetails,
    options?: ErrorOptions,
  ) {
    super(`${MESSAGES[code](details)} <${details.url.slice(0, 200)}>`, options)
  }
}
