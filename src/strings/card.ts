/** The texts of the card, loaded with its chunk: nobody needs them before a choice. */
import type { Language } from '../data/place.js'
import type { fi } from './card/fi.js'
import type { Strings } from './strings.js'
import { type OwnStrings, type Translator, translator } from './strings.js'

export type CardStrings = typeof fi
export type CardTranslator = Translator<keyof (CardStrings & Strings)>

/** With those of the widget, which are there already. */
const loaders: Record<Language, () => Promise<CardStrings & Strings>> = {
  fi: async () => ({ ...(await import('./fi.js')).fi, ...(await import('./card/fi.js')).fi }),
  sv: async () => ({ ...(await import('./sv.js')).sv, ...(await import('./card/sv.js')).sv }),
  en: async () => ({ ...(await import('./en.js')).en, ...(await import('./card/en.js')).en }),
}

export async function loadCardStrings(language: Language, own?: OwnStrings): Promise<CardTranslator> {
  return translator(await loaders[language](), own)
}
