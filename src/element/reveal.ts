/** What hides a place that a link names, and how it comes to be seen. */
import type { Language, Place } from '../data/place.js'
import { PlaceStore } from '../data/place-store.js'
import { FACETS } from '../data/query.js'
import { FindingState, type Presets } from './finding-state.js'

/** Whether a place is shown when visitors have taken away all that they can. */
export const isWithinReach = (place: Place, presets: Presets, language: Language): Promise<boolean> =>
  passes(place, bare(presets), language)

/**
 * Takes away what hides a place, as far as it is the visitor's to take away.
 * @returns whether there was anything
 */
export async function reveal(
  place: Place,
  state: FindingState,
  presets: Presets,
  language: Language,
): Promise<boolean> {
  if (await passes(place, state, language)) return false
  const alone = bare(presets)
  if (!(await passes(place, alone, language))) return false
  for (const facet of FACETS) {
    const values = state.filters[facet]
    if (!values || presets.lock.includes(facet)) continue
    alone.chosen = { ...noFilters(), [facet]: values }
    if (!(await passes(place, alone, language))) state.chosen = { ...state.chosen, [facet]: [] }
  }
  if (!(await passes(place, state, language))) state.search = ''
  return true
}

/** What is asked when visitors have taken away all that they can. */
function bare(presets: Presets): FindingState {
  const state = new FindingState(presets)
  state.chosen = noFilters()
  return state
}

const noFilters = () => Object.fromEntries(FACETS.map((facet) => [facet, []]))

/** Whether a query lets a place through, by the rules that the store has. */
const passes = async (place: Place, state: FindingState, language: Language): Promise<boolean> =>
  (await new PlaceStore([place]).apply(state.query(language))).count > 0
