/**
 * Begins what takes a round trip while the rest of the script is still being evaluated: the data and the texts of the
 * elements that stand in the page. On a slow phone that is a tenth of a second or two.
 */
import { loadStrings } from '../strings/index.js'
import { languageAround } from './language.js'

interface Early {
  readonly response: Promise<Response>
  abort(): void
}

const begun = new Map<string, Early>()

const keyOf = (url: string, credentials: string): string => `${credentials} ${url}`

/** Asks for the data of every element that is in the page already. */
export function beginEarly(): void {
  for (const element of document.querySelectorAll('nature-service-map[src]')) {
    const url = element.getAttribute('src') ?? ''
    // With data handed over, or credentials of one's own, the element knows better.
    if (
      !URL.canParse(url, document.baseURI) ||
      element.hasAttribute('credentials') ||
      Object.hasOwn(element, 'data')
    )
      continue
    const { href } = new URL(url, document.baseURI)
    const controller = new AbortController()
    const response = fetch(href, { signal: controller.signal, credentials: 'same-origin' })
    // Whoever takes it handles its failure.
    response.catch(() => undefined)
    begun.set(keyOf(href, 'same-origin'), { response, abort: () => controller.abort() })
    loadStrings(languageAround(element)).catch(() => undefined)
  }
}

/** `fetch`, or the answer to what was asked early; each is given once. */
export async function fetchOrTake(url: string, init: RequestInit): Promise<Response> {
  const key = keyOf(url, init.credentials ?? 'same-origin')
  const early = begun.get(key)
  if (!early) return fetch(url, init)
  begun.delete(key)
  init.signal?.addEventListener('abort', early.abort, { once: true })
  return early.response
}
