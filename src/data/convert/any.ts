/** Every form that can be read, KML and KMZ too: for the command, and for what else is not short of bytes. */
import type { ParseResult } from '../place.js'
import { type Fail, type ReadOptions, readBytes, readValue } from '../read-document.js'
import { isZip, readKml, unpackKmz } from './kml.js'

export async function readAny(bytes: Uint8Array, fail: Fail, options?: ReadOptions): Promise<ParseResult> {
  const kml = isZip(bytes) ? unpackKmz(bytes) : kmlText(bytes)
  if (kml === undefined) return readBytes(bytes, fail, options)
  const features = readKml(kml)
  if (!features) throw fail('not-geojson', { found: 'XML' })
  return readValue(features, options)
}

/** The text of bytes that begin like a KML. */
function kmlText(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 2000))
  return /^\s*</.test(start) && /<kml[\s>]/i.test(start) ? new TextDecoder().decode(bytes) : undefined
}
