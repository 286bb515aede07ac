/** What a file says about its coordinate system: the `crs` member of GeoJSON 2008, which programs still write. */
import { isObject } from './values.js'

/** Degrees, longitude first: WGS 84, and ETRS89, which is the same to within a metre. */
const DEGREES = /^(?:CRS:?84|4326|4258|4979|4937)$/i

/**
 * The system's code, `3067`, or its name where it has none; undefined for degrees and for a file that doesn't tell.
 * Names are written `EPSG:3067`, `urn:ogc:def:crs:EPSG::3067`, `http://www.opengis.net/def/crs/EPSG/0/3067`.
 */
export function systemOf(document: unknown): string | undefined {
  const { name, code } = properties(document)
  const told = String(name ?? code ?? '')
  const short = /(?:^|[:/#])(\d{4,6}|CRS:?84)$/i.exec(told.trim())?.[1] ?? told.trim()
  return short === '' || DEGREES.test(short) ? undefined : short
}

function properties(document: unknown): Record<string, unknown> {
  try {
    const crs = isObject(document) ? document.crs : undefined
    return isObject(crs) && isObject(crs.properties) ? { ...crs.properties } : {}
  } catch {
    // A getter of a page's own object threw; the parser will say so.
    return {}
  }
}
