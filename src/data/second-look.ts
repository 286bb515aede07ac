/** Lazy: what only a look at all places together can tell, for files in which something seems odd. */
import { brief } from './parse-geojson.js'
import { type DataIssue, fold, type IssueCode, localize, type ParseResult, type Place } from './place.js'
import { FINLAND, REGION, within } from './region.js'
import { SEATS } from './seats.js'

const BY_FOLDED_NAME = new Map(SEATS.map(([name, seat]) => [fold(name), seat]))

/** Whether the file proves that it has latitude before longitude: each point is in the region only when swapped. */
export function provesSwapped(places: readonly Place[]): boolean {
  const positions = places.flatMap((place) => place.positions)
  return (
    positions.length > 0 &&
    positions.every(([lon, lat]) => within(REGION, lat, lon) && !within(REGION, lon, lat))
  )
}

/** Adds what seems odd to the issues, and puts places without a position to their municipality's seat. */
export function lookAgain({ places, issues }: ParseResult, placeAtMunicipality: boolean): ParseResult {
  const found: DataIssue[] = []
  const swapped = new Set<Place>()
  for (const place of places) {
    const [lon, lat] = place.positions[0] ?? []
    if (lon === undefined || lat === undefined || within(FINLAND, lon, lat) || !within(FINLAND, lat, lon))
      continue
    swapped.add(place)
    found.push({
      code: 'perhaps-swapped',
      severity: 'warning',
      ...which(place),
      got: brief([lon, lat]),
      expected: brief([lat, lon]),
    })
  }
  for (const place of farFromOthers(places)) {
    if (swapped.has(place)) continue
    found.push({
      code: 'far-from-others',
      severity: 'warning',
      ...which(place),
      got: brief(place.positions[0]),
    })
  }
  const seated = placeAtMunicipality ? seatPlaces(places, issues) : { places, issues }
  return { places: seated.places, issues: [...seated.issues, ...found] }
}

/** Which place an issue is about. */
const which = ({ index, id, name }: Place) => ({ index, id, name: brief(localize(name, 'fi')) })

/** Only rows that have no position at all: a wrong one has to be mended, not covered. */
function seatPlaces(places: readonly Place[], issues: readonly DataIssue[]): ParseResult {
  const missing = new Set(issues.filter(({ code }) => POSITION_MISSING.has(code)).map(({ index }) => index))
  const told = new Map<number | undefined, DataIssue>()
  const placed = places.map((place) => {
    const { index, municipality } = place
    const got = missing.has(index) && municipality ? localize(municipality, 'fi') : ''
    const seat = BY_FOLDED_NAME.get(fold(got))
    if (!seat) return place
    told.set(index, {
      code: 'placed-at-municipality',
      // Shown, found and marked approximate: nothing is lost, so the owner's console stays quiet.
      severity: 'info',
      ...which(place),
      got,
      expected: '[lon, lat]',
    })
    return { ...place, positions: [seat], approximate: true }
  })
  // The new issue says all that "no position" would.
  const replaced = issues.map((issue) => (POSITION_MISSING.has(issue.code) && told.get(issue.index)) || issue)
  return { places: placed, issues: replaced }
}

const POSITION_MISSING = new Set<IssueCode>(['no-position', 'address-without-position', 'empty-geometry'])

/** Fewer places have no middle to be far from. */
const FEWEST = 10
/** Nearer than this, in degrees of latitude (about 110 km each), nothing is far. */
const NEAR = 4
/** How many times as far as three quarters of the places. */
const TIMES = 8
/** More than this share aren't strays but another group. */
const SHARE = 0.05

/** Places that stand far from nearly all others, or at zero degrees by zero, where broken exports put them. */
function farFromOthers(places: readonly Place[]): Place[] {
  const seen = places.filter(({ positions }) => positions.length > 0)
  const lonOf = ({ positions }: Place) => positions[0]?.[0] ?? 0
  const latOf = ({ positions }: Place) => positions[0]?.[1] ?? 0
  const nowhere = seen.filter((place) => lonOf(place) === 0 && latOf(place) === 0)
  if (nowhere.length === seen.length) return []
  if (seen.length < FEWEST) return nowhere
  const middle = (values: number[], part: number) =>
    values.sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0
  const lon = middle(seen.map(lonOf), 0.5)
  const lat = middle(seen.map(latOf), 0.5)
  const shrink = Math.cos((lat * Math.PI) / 180)
  const distance = (place: Place) => {
    const across = Math.abs(lonOf(place) - lon)
    return Math.hypot(Math.min(across, 360 - across) * shrink, latOf(place) - lat)
  }
  const limit = Math.max(NEAR, TIMES * middle(seen.map(distance), 0.75))
  const far = seen.filter((place) => distance(place) > limit)
  return far.length <= Math.max(1, seen.length * SHARE) ? far : nowhere
}
