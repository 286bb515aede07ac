/** The `nature-service-map` command, without a process: what it reads and writes is passed in. */
import { readFile, writeFile } from 'node:fs/promises'
import { readAny } from '../data/convert/any.js'
import { failing, LoadError, loadBytes } from '../data/load.js'
import type { DataIssue, Language, ParseResult } from '../data/place.js'
import { readBytes, thoroughReader } from '../data/read-document.js'
import { toGeoJson } from '../data/to-geojson.js'
import { unreadProperties } from '../data/unread.js'
import { supportedLanguage } from '../strings/index.js'
import { errorSentence, issueReport, loadIssueStrings } from '../strings/issues.js'

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** BCP 47 or POSIX (`fi_FI.UTF-8`) name of the reader's language. */
  readonly language: string | undefined
}

const USAGE = `nature-service-map check <file, URL or -> [--lang fi|sv|en] [--json]
  Reads services as the map would, and tells what to mend. Exit status 1 when there are errors.

nature-service-map convert <file, URL or -> <out.geojson or -> [--lang fi|sv|en]
  Writes the canonical file (GeoJSON, UTF-8, WGS 84) of GeoJSON, CSV, KML or KMZ.
`

/** Exit statuses. */
const FINE = 0
const ERRORS = 1
const MISUSED = 2

/** Runs the command and answers its exit status. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { command, paths, json, language } = parseArguments(args, io.language)
  const [source, target] = paths
  if (command === 'check' && source !== undefined && paths.length === 1)
    return check(source, language, json, io)
  if (command === 'convert' && source !== undefined && target !== undefined && paths.length === 2) {
    return convert(source, target, language, io)
  }
  const asked = command === undefined || command === 'help' || args.includes('--help')
  if (asked) io.out(USAGE)
  else io.err(USAGE)
  return asked ? FINE : MISUSED
}

function parseArguments(args: readonly string[], preferred: string | undefined) {
  const rest: string[] = []
  let told: string | undefined
  let json = false
  for (let n = 0; n < args.length; n++) {
    const arg = args[n] ?? ''
    if (arg === '--json') json = true
    else if (arg === '--lang') told = args[++n]
    else if (arg.startsWith('--lang=')) told = arg.slice('--lang='.length)
    else if (arg !== '--help') rest.push(arg)
  }
  const language: Language =
    supportedLanguage(told) ?? supportedLanguage(preferred?.replace('_', '-')) ?? 'en'
  return { command: rest[0], paths: rest.slice(1), json, language }
}

async function check(source: string, language: Language, json: boolean, io: Io): Promise<number> {
  const strings = await loadIssueStrings(language)
  try {
    const { bytes, base, shared } = await read(source, io)
    // Then each file is read thoroughly, and what is in it is told.
    await thoroughReader()
    let unread: readonly DataIssue[] = []
    const onValue = (value: unknown) => {
      unread = unreadProperties(value)
    }
    const { places, issues: found } = await readBytes(bytes, failing(source), { base, onValue })
    const issues: readonly DataIssue[] = [...(shared ? [] : [NOT_SHARED]), ...found, ...unread]
    const report = json
      ? JSON.stringify({ source, places: places.length, issues }, undefined, 2)
      : issueReport(source, places.length, issues, strings)
    io.out(`${report}\n`)
    return issues.some(({ severity }) => severity === 'error') ? ERRORS : FINE
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    const { code, details } = error
    const sentence = errorSentence(code, details, strings)
    if (json)
      io.out(
        `${JSON.stringify({ source, places: 0, issues: [], error: { code, ...details } }, undefined, 2)}\n`,
      )
    else io.err(`${source}: ${sentence}\n`)
    return ERRORS
  }
}

async function convert(source: string, target: string, language: Language, io: Io): Promise<number> {
  const strings = await loadIssueStrings(language)
  let result: ParseResult
  try {
    // A municipality's seat is no position to write into a file: the owner adds the right one.
    const { bytes, base } = await read(source, io)
    result = await readAny(bytes, failing(source), { base, placeAtMunicipality: false })
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    io.err(`${source}: ${errorSentence(error.code, error.details, strings)}\n`)
    return ERRORS
  }
  const { places, issues } = result
  const { type, features } = toGeoJson(places)
  // One feature a line: changes are seen in a version history.
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  const text = `{"type":"${type}","features":[\n${lines}\n]}\n`
  if (target === '-') io.out(text)
  else await writeFile(target, text)
  io.err(`${issueReport(source, places.length, issues, strings)}\n`)
  return issues.some(({ severity }) => severity === 'error') ? ERRORS : FINE
}

const NOT_SHARED: DataIssue = {
  code: 'no-cors',
  severity: 'warning',
  expected: 'Access-Control-Allow-Origin: *',
}

interface Source {
  /** Its address, where it has one. */
  readonly base: string | undefined
  readonly bytes: Uint8Array
  /** Pages on any site may read it: true where there is no server to forbid it. */
  readonly shared: boolean
}

async function read(source: string, io: Io): Promise<Source> {
  if (source === '-') {
    const chunks: Uint8Array[] = []
    for await (const chunk of io.stdin) chunks.push(chunk)
    return { bytes: Buffer.concat(chunks), base: undefined, shared: true }
  }
  if (/^(?:https?|data):/i.test(source)) {
    let shared = true
    // A page on another site says where it comes from; some servers answer with the header only then.
    const asPage: typeof fetch = async (url, init) => {
      const response = await fetch(url, { ...init, headers: { Origin: 'https://example.fi' } })
      const allowed = response.headers.get('Access-Control-Allow-Origin')
      shared = /^data:/i.test(source) || allowed === '*' || allowed === 'https://example.fi'
      return response
    }
    const bytes = await loadBytes(source, { fetch: asPage, signal: new AbortController().signal })
    return { bytes, base: source, shared }
  }
  try {
    return { bytes: await readFile(source), base: undefined, shared: true }
  } catch (cause) {
    throw failing(source)(isMissing(cause) ? 'not-found' : 'forbidden', undefined, cause)
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
