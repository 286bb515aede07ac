import { LANGUAGES, type Language } from '../data/place.js'
import { supportedLanguage } from '../strings/index.js'

/** The nearest `lang` around an element that we speak, through shadow roots too; else Finnish. */
export function languageAround(element: Element): Language {
  let at: Element | null = element
  while (at) {
    const holder: Element | null = at.closest('[lang]')
    if (holder) return supportedLanguage(holder.getAttribute('lang')) ?? languageBeyond(holder)
    const root: Node = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : null
  }
  return LANGUAGES[0]
}

/** A language that we don't speak: the next one further out may do. */
function languageBeyond(holder: Element): Language {
  const root = holder.getRootNode()
  const outside = holder.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  return outside ? languageAround(outside) : LANGUAGES[0]
}

/** Calls back when the language of the page changes; returns what stops it. */
export function onPageLanguage(callback: () => void): () => void {
  const observer = new MutationObserver(callback)
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] })
  return () => observer.disconnect()
}
