/** What only the owner can mend goes to the console, in the page's language, once for each source. */
import type { LoadError } from '../data/load.js'
import { type DataIssue, type Language, localize, means } from '../data/place.js'
import { FACETS, type Filters, type PlaceSource } from '../data/query.js'
import {
  errorSentence,
  issueReport,
  loadIssueStrings,
  type UnknownValue,
  unknownSentence,
} from '../strings/issues.js'

/** Why the data can't be had, and what to do. */
export async function tellError({ code, details }: LoadError, language: Language): Promise<void> {
  tell(`${details.url}: ${errorSentence(code, details, await loadIssueStrings(language))}`)
}

/** What is wrong in the data, collected: which row, and how to mend it. */
export async function tellIssues(
  source: string,
  places: number,
  issues: readonly DataIssue[],
  language: Language,
): Promise<void> {
  tell(issueReport(source, places, issues, await loadIssueStrings(language)))
}

/** Filters of the owner's that can't find anything: no place has their value. */
export async function tellUnknown(filters: Filters, store: PlaceSource, language: Language): Promise<void> {
  const unknown = await unknownValues(filters, store)
  if (unknown.length === 0) return
  const strings = await loadIssueStrings(language)
  tell(unknown.map((one) => unknownSentence(one, strings)).join('\n'))
}

async function unknownValues({ ids = [], ...filters }: Filters, store: PlaceSource): Promise<UnknownValue[]> {
  const facets = FACETS.filter((facet) => filters[facet])
  const [values, places] = await Promise.all([
    store.facets(facets),
    Promise.all(ids.map((id) => store.place(id))),
  ])
  return [
    ...facets.flatMap((attribute) => {
      const names = values[attribute]?.map(({ name }) => name) ?? []
      const known = names.map((name) => localize(name, 'fi'))
      const wanted = filters[attribute] ?? []
      return wanted
        .filter((value) => !names.some((name) => means(name, value)))
        .map((value) => ({ attribute, value, known }))
    }),
    ...ids.filter((_, n) => !places[n]).map((value) => ({ attribute: 'ids', value, known: [] })),
  ]
}

const tell = (text: string): void => console.warn(`nature-service-map: ${text}`)
