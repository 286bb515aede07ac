/** What only the owner can mend goes to the console, in the page's language, once for each source. */
import type { LoadError } from '../data/load.js'
import type { DataIssue, Language } from '../data/place.js'
import { errorSentence, issueReport, loadIssueStrings } from '../strings/issues.js'

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

const tell = (text: string): void => console.warn(`nature-service-map: ${text}`)
