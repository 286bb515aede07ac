import { html } from 'lit'
import { localize, otherLanguageOf, type Text } from '../data/place.js'

/** A text, with its language where that isn't the interface's. */
export function inLanguage(text: Text, language: string): unknown {
  const own = otherLanguageOf(text, language)
  const written = localize(text, language)
  return own ? html`<span lang=${own}>${written}</span>` : written
}
