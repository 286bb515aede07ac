/** The texts of finding, loaded with its chunk: the first paint does without. */
import type { Language } from '../data/place.js'
import type { fi } from './finder/fi.js'
import { type Translator, translator, type Voice } from './strings.js'

export type FinderStrings = typeof fi
export type FinderTranslator = Translator<keyof FinderStrings>

const loaders: Record<Language, () => Promise<FinderStrings>> = {
  fi: async () => (await import('./finder/fi.js')).fi,
  sv: async () => (await import('./finder/sv.js')).sv,
  en: async () => (await import('./finder/en.js')).en,
}

/** @param voice of the element's other texts */
export async function loadFinderStrings(
  language: Language,
  { locale, own }: Voice,
): Promise<FinderTranslator> {
  return translator({ locale, ...(await loaders[language]()) }, own)
}
