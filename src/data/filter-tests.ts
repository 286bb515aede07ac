import type { FacetIndex } from './facets.js'
import type { Place } from './place.js'
import { FACETS, type Facet, type Filters } from './query.js'

/** What a place has to pass. */
export type Test = readonly [condition: Facet | 'ids' | 'search', test: (place: Place) => boolean]

/** What the filters ask of a place, but for `language`: see `finding.ts`. */
export function testsOf({ facet: indexOf }: { facet(facet: Facet): FacetIndex }, filters: Filters): Test[] {
  const tests = FACETS.flatMap((facet): Test[] => {
    const wanted = filters[facet]
    return wanted?.length && facet !== 'language' ? [[facet, indexOf(facet).test(wanted)]] : []
  })
  const { ids } = filters
  if (ids?.length) tests.push(['ids', ({ id }) => ids.includes(id)])
  return tests
}
