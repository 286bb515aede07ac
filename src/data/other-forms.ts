/** Lazy: documents that aren't plain GeoJSON. Reads the ones we can, names the ones we can't. */
import { findJsonError } from './find-json-error.js'
import type { ParseResult } from './place.js'
import { type Fail, type ReadOptions, readValue, thoroughReader } from './read-document.js'

/** A text that `JSON.parse` refused. */
export async function readOtherText(text: string, fail: Fail, options?: ReadOptions): Promise<ParseResult> {
  const start = text.trimStart()
  if (start === '') throw fail('empty')
  if (start.startsWith('<'))
    throw /<html|<!doctype html|<body/i.test(start.slice(0, 2000)) ? fail('html') : xml(start, fail)
  if (start.startsWith('PK\u0003\u0004')) throw fail('not-geojson', { found: 'ZIP' })
  const features = readLines(start)
  if (features) return readValue(features, options)
  if (!/^[{["]/.test(start) || /^"[^"]*"\s*[;,\t]/.test(start)) {
    const { readCsv } = await import('./convert/csv.js')
    const { headingOf } = await thoroughReader()
    const table = readCsv(start, headingOf)
    if (table) return withRows(await readValue(table.features, options), table.rows)
  }
  const { offset, truncated } = findJsonError(text)
  if (truncated) throw fail('truncated')
  const before = text.slice(0, offset).split('\n')
  const column = (before[before.length - 1] ?? '').length + 1
  throw fail('not-json', {
    line: before.length,
    column,
    found: text.slice(offset, offset + 20).split('\n')[0],
  })
}

/** Says where in the table an issue's row is. */
function withRows({ places, issues }: ParseResult, rows: readonly number[]): ParseResult {
  const located = issues.map((issue) => {
    const row = issue.index === undefined ? undefined : rows[issue.index]
    return row === undefined ? issue : { ...issue, row }
  })
  return { places, issues: located }
}

/** A value that `parseGeoJson` refused. */
export function readOtherValue(value: unknown, fail: Fail): ParseResult {
  throw fail('not-geojson', { found: describe(value) })
}

/** One feature a line, with or without the record separators of RFC 8142; undefined when it isn't that. */
function readLines(text: string): unknown[] | undefined {
  const lines = text
    .replaceAll('\u001e', '\n')
    .split(/[\n\r]+/)
    .filter((line) => line.trim() !== '')
  if (lines.length < 2 && !text.startsWith('\u001e')) return undefined
  try {
    return lines.map((line) => JSON.parse(line))
  } catch {
    return undefined
  }
}

function xml(text: string, fail: Fail) {
  const root = /<([a-z][\w:-]*)/i.exec(text.slice(0, 2000).replace(/<\?[^>]*>|<!--[^>]*>/g, ''))?.[1] ?? 'XML'
  const names: Record<string, string> = { kml: 'KML', gpx: 'GPX', rss: 'RSS', osm: 'OpenStreetMap XML' }
  return fail('not-geojson', { found: names[root.toLowerCase()] ?? `XML (${root})` })
}

/** What a JSON value is, in words that its owner's programs use: it stands in sentences of every language. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) {
    const item = describe(value[0])
      .replace(/^JSON \((.*)\)$/, '{$1}')
      .replace(/^JSON(?: |$)/, '')
    return `JSON [${item || '…'}]`
  }
  if (typeof value !== 'object' || value === null) return 'JSON'
  const has = (key: string) => Object.hasOwn(value, key)
  if ('type' in value && value.type === 'Topology') return 'TopoJSON'
  if (has('geometryType') || has('spatialReference')) return 'Esri JSON'
  if (has('elements') && (has('osm3s') || has('generator'))) return 'Overpass JSON'
  if (has('layers') && 'type' in value && value.type === 'umap') return 'uMap'
  if (has('@context')) return 'JSON-LD'
  return `JSON (${Object.keys(value).slice(0, 5).join(', ').slice(0, 80)})`
}
