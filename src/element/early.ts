/** The data is asked for before the element's own code is evaluated, or by `embed.js` before it has even come. */

interface Begun {
  readonly response: Promise<Response>
  abort(): void
}

/** `embed.js` is a file of its own: this is how it hands over to the element. */
const KEY = Symbol.for('nature-service-map.begun')
const page = globalThis as typeof globalThis & { [KEY]?: Map<string, Begun> }

const keyOf = (url: string, credentials: string): string => `${credentials} ${url}`

/** Asks for the data of an element that is in the page, or soon will be. */
export function beginEarly(element: Element): void {
  const url = element.getAttribute('src')
  // With data handed over, or credentials of one's own, the element knows better.
  if (
    url === null ||
    !URL.canParse(url, document.baseURI) ||
    element.hasAttribute('credentials') ||
    Object.hasOwn(element, 'data')
  )
    return
  const { href } = new URL(url, document.baseURI)
  const key = keyOf(href, 'same-origin')
  page[KEY] ??= new Map()
  if (page[KEY].has(key)) return
  const controller = new AbortController()
  const response = fetch(href, { signal: controller.signal, credentials: 'same-origin' })
  // Whoever takes it handles its failure.
  response.catch(() => undefined)
  page[KEY].set(key, { response, abort: () => controller.abort() })
}

/** `fetch`, or the answer to what was asked early; each is given once. */
export async function fetchOrTake(url: string, init: RequestInit): Promise<Response> {
  const key = keyOf(url, init.credentials ?? 'same-origin')
  const begun = page[KEY]?.get(key)
  if (!begun) return fetch(url, init)
  page[KEY]?.delete(key)
  init.signal?.addEventListener('abort', begun.abort, { once: true })
  return begun.response
}
