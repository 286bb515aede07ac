import { LANGUAGES, type Language } from '../data/place.js'
import { type OwnStrings, type Translator, translator } from './strings.js'

/** Each language is a chunk of its own: a page loads only the one it speaks. */
const loaders = {
  fi: async () => (await import('./fi.js')).fi,
  sv: async () => (await import('./sv.js')).sv,
  en: async () => (await import('./en.js')).en,
}

export async function loadStrings(language: Language, own?: OwnStrings): Promise<Translator> {
  return translator(await loaders[language](), own)
}

/** The interface language for a BCP 47 tag, by its primary part: `sv-FI` is `sv`; undefined when we don't speak it. */
export function supportedLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === primary)
}
