/** Filters and search: from a link into what is asked of the places, and back. */
import { means } from '../data/place.js'
import { FACETS, type Facet, type PlaceSource } from '../data/query.js'
import type { FindingState, Presets } from './finding-state.js'
import type { Link } from './links.js'

/**
 * Sets the filters and the search in which two links differ.
 * @returns whether there are any, and the facets of which the data doesn't have a value
 */
export async function setFinding(
  state: FindingState,
  { lock }: Presets,
  store: PlaceSource,
  from: Link,
  to: Link,
): Promise<{ isChanged: boolean; missing: readonly Facet[] }> {
  const facets = FACETS.filter(
    (facet) => !lock.includes(facet) && !isEqual(from.filters[facet], to.filters[facet]),
  )
  const named = facets.filter((facet) => to.filters[facet]?.length)
  const known = named.length > 0 ? await store.facets(named) : {}
  const missing: Facet[] = []
  const chosen = { ...state.chosen }
  for (const facet of facets) {
    delete chosen[facet]
    const wanted = to.filters[facet]
    const found = wanted?.filter((value) => known[facet]?.some(({ name }) => means(name, value)))
    if (found && found.length < (wanted?.length ?? 0)) missing.push(facet)
    if (found && (found.length > 0 || wanted?.length === 0)) chosen[facet] = found
  }
  state.chosen = chosen
  const isSearched = from.search !== to.search
  if (isSearched) state.search = to.search ?? ''
  return { isChanged: facets.length > 0 || isSearched, missing }
}

/** Filters and search as they are at the moment, where they aren't the owner's. */
export function findingOf({ chosen, search }: FindingState, presets: Presets): Link {
  const facets = FACETS.filter(
    (facet) =>
      chosen[facet] && !presets.lock.includes(facet) && !isEqual(chosen[facet], presets[facet] ?? []),
  )
  return {
    filters: Object.fromEntries(facets.map((facet) => [facet, chosen[facet] ?? []])),
    search: search || undefined,
  }
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
