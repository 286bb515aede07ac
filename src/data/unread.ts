/** Which properties of a file nobody will see: for the command, which tells its owner. */
import { LATITUDES, LONGITUDES, PAIRS, SHAPES } from './convert/rows.js'
import { headingOf } from './headings.js'
import { brief, featuresOf } from './parser.js'
import type { DataIssue } from './place.js'
import { aliasOf } from './property-aliases.js'
import { isEmpty, isObject } from './values.js'

/** What programs keep for themselves; visitors miss nothing. */
const TECHNICAL =
  /^(?:[_@]|source\b|check_date|survey:date|created_by$|note$|fixme$|(?:ogc_)?fid$|gid$|objectid|globalid$|shape_)/i
/** Tables have their positions in these; elsewhere they say the same as the geometry. */
const POSITIONS = new Set([...LATITUDES, ...LONGITUDES, ...PAIRS, ...SHAPES])
/** Names told; a file of sensors has hundreds. */
const MOST = 20

/** The note on the whole file, or none: properties that have values and are no field of a place. */
export function unreadProperties(input: unknown): DataIssue[] {
  const counts = new Map<string, number>()
  for (const feature of featuresOf(input)?.list ?? []) {
    const properties = isObject(feature) ? feature.properties : undefined
    if (!isObject(properties)) continue
    for (const [name, value] of Object.entries(properties))
      if (!isEmpty(value) && isUnread(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  // What most rows have is what its owner misses first.
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => brief(name))
  const told = names.slice(0, MOST).join(', ')
  return [{ code: 'unread-properties', severity: 'info', got: names.length > MOST ? `${told}, …` : told }]
}

const isUnread = (name: string): boolean =>
  !aliasOf(name) && !headingOf(name) && !TECHNICAL.test(name) && !POSITIONS.has(name.trim().toLowerCase())
