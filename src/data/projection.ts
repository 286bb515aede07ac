/** Lazy, with proj4: other coordinate systems than degrees. */
import proj4 from 'proj4'
import { brief } from './parse-geojson.js'
import type { DataIssue, LonLat } from './place.js'
import { asDegrees, type Project } from './positions.js'

/** ETRS89 in Finland is WGS 84 to within a metre, and is taken for it, as maps on the web do. */
const ETRS89 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'

/** ETRS-GKn, a zone for each degree from 19 to 31, in EPSG's order from 3873. JHS 197, chapter 5. */
const FIRST_ZONE = 19
const LAST_ZONE = 31
const FIRST_ZONE_CODE = 3873

interface System {
  /** For proj4. */
  readonly definition: string
  /** Which eastings and northings may be in Finland, in metres; undefined for systems of the whole world. */
  readonly finland?: readonly [west: number, south: number, east: number, north: number]
}

function systemFor(code: string): System | undefined {
  const number = Number(code)
  // 5048 is 3067 with its axes in the other order, in words; files are written the same.
  if (number === 3067 || number === 5048) {
    return { definition: `+proj=utm +zone=35 ${ETRS89}`, finland: [40_000, 6_560_000, 780_000, 7_820_000] }
  }
  const zone = number - FIRST_ZONE_CODE + FIRST_ZONE
  if (zone >= FIRST_ZONE && zone <= LAST_ZONE) {
    return {
      definition: `+proj=tmerc +lat_0=0 +lon_0=${zone} +k=1 +x_0=${zone * 1e6 + 500_000} +y_0=0 ${ETRS89}`,
      finland: [zone * 1e6, 6_560_000, zone * 1e6 + 999_999, 7_820_000],
    }
  }
  return [3857, 900913, 102100, 102113].includes(number)
    ? {
        definition:
          '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
      }
    : undefined
}

const inside = ([west, south, east, north]: NonNullable<System['finland']>, x: number, y: number) =>
  x >= west && x <= east && y >= south && y <= north

function projectFrom({ definition, finland }: System): Project {
  const { inverse } = proj4(definition)
  return (x, y) => {
    // The Finnish recommendation puts north first, and some files follow it: the ranges don't overlap.
    const swapped = finland && !inside(finland, x, y) && inside(finland, y, x)
    const [lon, lat] = inverse(swapped ? [y, x] : [x, y])
    if (lon === undefined || lat === undefined || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90))
      return undefined
    // To about a tenth of a millimetre: more digits would only be noise.
    return [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9]
  }
}

/** A coordinate system's way to degrees, with what is to be told about it. */
export interface Projection {
  readonly project: Project
  /** Of the file as a whole; for a guess, filled while positions are read. */
  readonly issues: readonly DataIssue[]
}

/** From the system that a file names, by code; from one we don't know nothing is read but what can be degrees. */
export function projectionOf(code: string): Projection {
  const system = systemFor(code)
  if (system) return { project: projectFrom(system), issues: [] }
  return {
    project: asDegrees,
    issues: [{ code: 'unknown-crs', severity: 'error', got: brief(code), expected: KNOWN }],
  }
}

const KNOWN = 'EPSG:4326, EPSG:3067, EPSG:3857, EPSG:3873–3885'

/**
 * For a file that names no system: what can't be degrees is read as ETRS-TM35FIN, or as the Gauss-Krüger zone whose
 * number its easting begins with, where that is in Finland. One issue for each system met.
 */
export function guessing(degrees: Project): Projection {
  const known = new Map<string, Project>()
  const issues: DataIssue[] = []
  const guess = (code: string, x: number, y: number): LonLat | undefined => {
    const system = systemFor(code)
    if (!system?.finland || !(inside(system.finland, x, y) || inside(system.finland, y, x))) return undefined
    const project = known.get(code) ?? projectFrom(system)
    if (!known.has(code)) {
      known.set(code, project)
      issues.push({ code: 'guessed-crs', severity: 'warning', got: brief([x, y]), expected: `EPSG:${code}` })
    }
    return project(x, y)
  }
  const project: Project = (x, y) => {
    const zone = Math.floor(Math.max(x, y) / 1e6)
    return degrees(x, y) ?? guess('3067', x, y) ?? guess(String(zone - FIRST_ZONE + FIRST_ZONE_CODE), x, y)
  }
  return { project, issues }
}
