/** The texts of a printed page, loaded with its chunk. */
import type { Language } from '../data/place.js'
import type { FinderStrings } from './finder.js'
import type { fi } from './print/fi.js'
import { type Translator, translator, type Voice } from './strings.js'

export type PrintStrings = typeof fi
type Texts = PrintStrings & FinderStrings
export type PrintTranslator = Translator<keyof Texts>

/** With those of finding, since paper tells what was searched and chosen. */
const loaders: Record<Language, () => Promise<Texts>> = {
  fi: async () => ({ ...(await import('./finder/fi.js')).fi, ...(await import('./print/fi.js')).fi }),
  sv: async () => ({ ...(await import('./finder/sv.js')).sv, ...(await import('./print/sv.js')).sv }),
  en: async () => ({ ...(await import('./finder/en.js')).en, ...(await import('./print/en.js')).en }),
}

/** @param voice of the element's other texts */
export async function loadPrintStrings(language: Language, { locale, own }: Voice): Promise<PrintTranslator> {
  return translator({ locale, ...(await loaders[language]()) }, own)
}
