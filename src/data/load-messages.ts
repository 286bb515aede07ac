/** Lazy: what a failure means and what a site owner can do, in English for the console. */
import type { LoadError, LoadErrorCode, LoadErrorDetails } from './load-error.js'

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

export const messageOf = ({ code, details }: LoadError): string =>
  `${MESSAGES[code](details)} <${details.url.slice(0, 200)}>`
