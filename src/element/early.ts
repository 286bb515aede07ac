/** The data is asked for before the element's own code is evaluated, or by `embed.js` before it has even come. */

interface Begun {
  readonly response: Promise<Response>
  abort(): void
}

/** `embed.js` is a file of its own: this is how it hands over to the element. */
const KEY = Symbol.for('nature-service-map.begun')
const page = globalThis as typeof globalThis & { [KEY]?: Map<string, Begun> }

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
  page[KEY] ??= new Map()
  if (page[KEY].has(href)) return
  const controller = new AbortController()
  const response = fetch(href, { signal: controller.signal, credentials: USUAL })
  // Whoever takes it handles its failure.
  response.catch(() => undefined)
  page[KEY].set(href, { response, abort: () => controller.abort() })
}

const USUAL = 'same-origin'

/** `fetch`, or the answer to what was asked early; each is given once. */
export async function fetchOrTake(url: string, init: RequestInit): Promise<Response> {
  const begun = init.credentials === USUAL ? page[KEY]?.get(url) : undefined
  if (!begun) return fetch(url, init)
  page[KEY]?.delete(url)
  init.signal?.addEventListener('abort', begun.abort, { once: true })
  return begun.response
}
