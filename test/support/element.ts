/** The element in a page, for browser tests: made, filled, listened to and cleaned up. */
import { afterEach, expect, vi } from 'vitest'
import '../../src/define.js'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'

export const point = (
  name: unknown,
  coordinates: readonly [lon: number, lat: number],
  properties: Record<string, unknown> = {},
) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { id: typeof name === 'string' ? name : undefined, name, ...properties },
})

export const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })

export const AITTA = point('Aitta', [25.1, 62.5], { municipality: 'Laukaa', category: 'Maatila' })
export const SAUNA = point('Sauna', [25.7, 62.24], { municipality: 'Jyväskylä', category: 'Vesistö' })
export const OLJYMAKI = point('Öljymäki', [26.3, 61.9], { municipality: 'Joutsa', category: 'Maatila' })
/** Three places far from each other. */
export const THREE = collection(OLJYMAKI, SAUNA, AITTA)

/** A `data:` address of a GeoJSON object. */
export const addressOf = (data: unknown): string =>
  `data:application/geo+json,${encodeURIComponent(JSON.stringify(data))}`

export interface Given {
  readonly attributes?: Readonly<Record<string, string>>
  readonly data?: unknown
  /** Light DOM. */
  readonly content?: string
  readonly parent?: ParentNode
}

/** An element that isn't in the page yet. */
export function create({ attributes = {}, data, content = '' }: Given = {}): NatureServiceMapElement {
  const element = document.createElement('nature-service-map')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.innerHTML = content
  if (data !== undefined) element.data = data
  made.push(element)
  return element
}

/** An element in the page, whatever it shows at first. */
export function mount(given: Given = {}): NatureServiceMapElement {
  const element = create(given)
  ;(given.parent ?? document.body).append(element)
  return element
}

/** An element in the page with list and pins on screen. */
export async function mountReady(given: Given): Promise<NatureServiceMapElement> {
  const element = create(given)
  const ready = next(element, 'nsm-ready')
  ;(given.parent ?? document.body).append(element)
  await ready
  return element
}

export function next<T extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: T,
): Promise<HTMLElementEventMap[T]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[T]), { once: true })
  })
}

const TYPES = ['nsm-ready', 'nsm-load', 'nsm-error', 'nsm-select', 'nsm-filter', 'nsm-move'] as const

/** The types of the events that reach a target, in their order, from now on. */
export function eventsAt(target: EventTarget, ...types: readonly (typeof TYPES)[number][]): string[] {
  const heard: string[] = []
  for (const type of types.length > 0 ? types : TYPES) {
    target.addEventListener(type, () => heard.push(type))
  }
  return heard
}

export function shadowOf(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error('There is no shadow root.')
  return element.shadowRoot
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...shadowOf(element).querySelectorAll<HTMLElement>(selector)]
}

export function one(element: Element, selector: string): HTMLElement {
  const [found, ...others] = all(element, selector)
  if (!found || others.length > 0) {
    throw new Error(`${found ? others.length + 1 : 'No'} elements match "${selector}".`)
  }
  return found
}

export const textOf = (element: Element, selector: string): string =>
  one(element, selector).textContent?.trim().replace(/\s+/g, ' ') ?? ''
export const names = (element: Element): string[] =>
  all(element, '.item-name').map(({ textContent }) => textContent ?? '')
export const pinNames = (element: Element): string[] =>
  all(element, '.pin')
    .map((pin) => pin.getAttribute('aria-label') ?? '')
    .sort()
export const button = (element: Element, name: string): HTMLElement => {
  const found = all(element, 'button').filter(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent?.trim()) === name,
  )
  const [first] = found
  if (!first) throw new Error(`There is no button "${name}".`)
  return first
}
export const itemOf = (element: Element, name: string): HTMLElement => {
  const found = all(element, '.item-name').find(({ textContent }) => textContent === name)
  if (!found) throw new Error(`There is no entry "${name}".`)
  return found
}

/** What has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

/** As `expect.poll`, with time for a machine that does other things too. */
export const eventually = <T>(get: () => T | Promise<T>) =>
  expect.poll(get, { timeout: 10_000, interval: 20 })

/** Resolves when OpenLayers has taken over. */
export async function mapOf(element: Element): Promise<HTMLElement> {
  await eventually(
    () => all(element, '.ol-viewport canvas, .ol-viewport .ol-overlaycontainer').length,
  ).not.toBe(0)
  return one(element, '.ol-viewport')
}

export interface HeldRequest {
  readonly url: string
  readonly signal: AbortSignal
  answer(response: Response): void
  fail(): void
}

/** Takes the place of `fetch`: each request is answered by the test, when it likes. */
export function holdRequests(): {
  readonly requests: HeldRequest[]
  next(count?: number): Promise<HeldRequest>
} {
  const requests: HeldRequest[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    (input, init) =>
      new Promise<Response>((resolve, reject) => {
        const signal = init?.signal ?? new AbortController().signal
        signal.addEventListener('abort', () => reject(signal.reason))
        requests.push({
          url: String(input),
          signal,
          answer: resolve,
          fail: () => reject(new TypeError('Failed to fetch')),
        })
      }),
  )
  return {
    requests,
    async next(count = 1) {
      await eventually(() => requests.length).toBe(count)
      const request = requests[count - 1]
      if (!request) throw new Error('There is no request.')
      return request
    },
  }
}

export const jsonResponse = (data: unknown): Response =>
  new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/geo+json' } })

/** Warnings that a test expects are kept out of the console and can be asked for. */
export function expectWarnings(): () => string[] {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  return () => warn.mock.calls.map(([message]) => String(message))
}

const made: NatureServiceMapElement[] = []

afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  // A card that is still open goes with its data.
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  for (const element of made.splice(0)) {
    element.removeAttribute('src')
    element.data = undefined
    await element.updateComplete
  }
  warn.mockRestore()
  document.body.replaceChildren()
  document.documentElement.lang = 'fi'
})
document.documentElement.lang = 'fi'
