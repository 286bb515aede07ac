/** The texts about a link that names what isn't there: fetched only then. */
import type { Language } from '../data/place.js'
import type { FinderStrings } from './finder.js'
import type { fi } from './link/fi.js'
import { type Translator, translator, type Voice } from './strings.js'

export type LinkStrings = typeof fi
type Texts = LinkStrings & FinderStrings

/** With those of finding, for the names of the facets. */
const loaders: Record<Language, () => Promise<Texts>> = {
  fi: async () => ({ ...(await import('./finder/fi.js')).fi, ...(await import('./link/fi.js')).fi }),
  sv: async () => ({ ...(await import('./finder/sv.js')).sv, ...(await import('./link/sv.js')).sv }),
  en: async () => ({ ...(await import('./finder/en.js')).en, ...(await import('./link/en.js')).en }),
}

/** @param voice of the element's other texts */
export async function loadLinkStrings(
  language: Language,
  { locale, own }: Voice,
): Promise<Translator<keyof Texts>> {
  return translator({ locale, ...(await loaders[language]()) }, own)
}
