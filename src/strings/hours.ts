/** The texts of opening hours, loaded with their chunk: few cards need them. */
import type { Language } from '../data/place.js'
import type { fi } from './hours/fi.js'
import { type Translator, translator, type Voice } from './strings.js'

export type HoursStrings = typeof fi
export type HoursTranslator = Translator<keyof HoursStrings>

const loaders: Record<Language, () => Promise<HoursStrings>> = {
  fi: async () => (await import('./hours/fi.js')).fi,
  sv: async () => (await import('./hours/sv.js')).sv,
  en: async () => (await import('./hours/en.js')).en,
}

/** @param voice of the element's other texts */
export async function loadHoursStrings(language: Language, { locale, own }: Voice): Promise<HoursTranslator> {
  return translator({ locale, ...(await loaders[language]()) }, own)
}
