/** Random keys, as somebody presses them who tries things out: wherever they lead, the focus is on something to be seen. */
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { seeded } from '../support/places.js'
import { type Collection, collection, point } from './support/places.js'
import { expect, type PageOptions, test } from './support/site.js'

const KEYS = 500
/** A walk begins again after so many keys, so that it comes to the map as often as to the list … */
const FRESH_START = 25
/** … at one of the page's links or before the map, which comes twice as often. */
const STARTS = ['before', 'after', 'skip', 'skip'] as const
const CATEGORIES = ['eläimet', 'metsä', 'vesistö', 'puutarha']
const TOWNS = ['Jämsä', 'Keuruu', 'Viitasaari']

/** Clusters that come apart, three places at one spot, and a place without any. */
const PLACES: Collection = collection(
  ...Array.from({ length: 24 }, (_, i) =>
    point(`${['Hevos', 'Metsä', 'Melonta', 'Kukka'][i % 4]}paikka ${i + 1}`, spotOf(i), {
      category: CATEGORIES[i % 4],
      municipality: TOWNS[i % 3],
      audience: i % 2 ? 'perheet' : 'ikääntyneet',
      description: 'Rauhallista tekemistä luonnossa.',
      phone: '+358 50 000 0001',
      website: 'https://paikka.example.fi/',
    }),
  ),
  { ...point('Ei missään', [0, 0]), geometry: null },
)

function spotOf(i: number): readonly [number, number] {
  if (i < 3) return [25.75, 62.24]
  return [24.9 + ((i * 37) % 100) / 60, 61.8 + ((i * 53) % 100) / 80]
}

/** How often each key is pressed, of a hundred. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Tab: 24,
  'Shift+Tab': 10,
  ArrowDown: 5,
  ArrowUp: 4,
  ArrowLeft: 4,
  ArrowRight: 4,
  Enter: 13,
  Space: 7,
  Escape: 7,
  Home: 2,
  End: 2,
  PageUp: 1,
  PageDown: 2,
  '+': 4,
  '-': 3,
  h: 3,
  e: 3,
  Backspace: 2,
}
const BAG = Object.entries(WEIGHTS).flatMap(([key, weight]) => Array<string>(weight).fill(key))

/** Where the focus is: on a link of the page, or in the element, there with what is wrong with it. */
interface Focus {
  readonly at: 'before' | 'inside' | 'after' | 'browser'
  readonly on: string
  readonly wrong: string
}

/** Runs in the page: waits until the focus is on something to be seen, and tells what is wrong if it never is. */
async function settledFocus(key: string): Promise<Focus> {
  const began = performance.now()
  const memory = window as unknown as { walkedTo?: Element }
  for (;;) {
    const focus = look()
    // Past the ends of a modal dialog, and of a full screen, there is only the browser's own bar.
    if (focus.wrong && /Tab$/.test(key) && isModal()) return { at: 'browser', on: 'browser', wrong: '' }
    if (!focus.wrong || performance.now() - began > 4000) return focus
    await new Promise(requestAnimationFrame)
  }

  function isModal(): boolean {
    const host = document.querySelector('nature-service-map')
    const keeps = host?.shadowRoot?.querySelector(':modal') ?? document.fullscreenElement
    return document.activeElement === document.body && keeps != null
  }

  function look(): Focus {
    let root: DocumentOrShadowRoot & Node = document
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) {
      root = element.shadowRoot
      element = element.shadowRoot.activeElement
    }
    if (element?.id === 'before' || element?.id === 'after')
      return { at: element.id, on: element.id, wrong: '' }
    if (!element || root === document)
      return { at: 'inside', on: String(element?.localName), wrong: 'is lost' }
    // A check box is drawn by its label.
    const shown = element.closest('label') ?? element
    // Whoever scrolls the page has scrolled it away themselves, and can bring it back.
    if (memory.walkedTo === element) shown.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    const wrong = wrongWith(shown, root)
    if (!wrong) memory.walkedTo = element
    return { at: 'inside', on: nameOf(element), wrong }
  }

  function nameOf(element: Element): string {
    const { className, localName, textContent } = element
    return `${localName}.${className} "${element.getAttribute('aria-label') ?? textContent?.trim().slice(0, 30)}"`
  }

  function wrongWith(element: Element, root: DocumentOrShadowRoot): string {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      return 'is not rendered'
    const box = element.getBoundingClientRect()
    if (box.width < 1 || box.height < 1) return 'has no size'
    const left = Math.max(box.left, 0)
    const top = Math.max(box.top, 0)
    const right = Math.min(box.right, innerWidth)
    const bottom = Math.min(box.bottom, innerHeight)
    if (right - left < 1 || bottom - top < 1)
      return `is outside the window: ${Math.round(box.x)}, ${Math.round(box.y)}`
    const shares = [0.06, 0.3, 0.5, 0.7, 0.94]
    const isSeen = shares.some((x) =>
      shares.some((y) => {
        const hit = root.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)
        // What the visitor has opened over it goes with Escape (WCAG 2.4.11, note 2).
        return hit && (element.contains(hit) || hit.contains(element) || hit.closest('.card, .directions'))
      }),
    )
    const { scrollY } = window
    const middle = root.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return isSeen
      ? ''
      : `is covered by ${middle && nameOf(middle)} at ${[left, top, right, bottom, scrollY].map(Math.round)}`
  }
}

/** Runs in the page: nothing that a walk presses leaves it, or scrolls it on and on while the focus has moved. */
function stayHere(): void {
  addEventListener('click', (event) => {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) event.preventDefault()
  })
  addEventListener('nsm-action', (event) => event.preventDefault())
  addEventListener('keydown', (event) => {
    const [target] = event.composedPath()
    const fields = /^Page/.test(event.key) ? 'select' : 'input:not([type=checkbox]), select'
    const hasOwn = event.key === ' ' ? 'button, input, select' : fields
    const scrolls = /^( |Home|End|Page|Arrow(Up|Down))/.test(event.key)
    if (scrolls && target instanceof Element && !target.matches(hasOwn)) event.preventDefault()
  })
  window.print = () => undefined
}

/** Presses `KEYS` keys, and after each looks where the focus is. */
async function walk(page: Page, seed: number): Promise<{ visited: Set<string>; inside: number }> {
  const random = seeded(seed)
  const pressed: string[] = []
  const visited = new Set<string>()
  let inside = 0
  let focus: Focus = { at: 'before', on: '', wrong: '' }
  for (let i = 0; i < KEYS; i++) {
    if (i % FRESH_START === 0) {
      // A dialog keeps the focus until it is closed.
      await page.keyboard.press('Escape')
      const start = STARTS[Math.floor(random() * STARTS.length)] ?? 'skip'
      await page.locator(start === 'skip' ? '.skip' : `#${start}`).focus()
      focus = { at: start === 'skip' ? 'inside' : start, on: start, wrong: '' }
    }
    const any = BAG[Math.floor(random() * BAG.length)] ?? 'Tab'
    const key = focus.at === 'inside' ? any : focus.at === 'after' ? 'Shift+Tab' : 'Tab'
    pressed.push(`${key} on ${focus.on}`)
    await page.keyboard.press(key)
    focus = await page.evaluate(settledFocus, key)
    const what = `seed ${seed}, key ${i + 1}, focus on ${focus.on}, after\n${pressed.slice(-12).join('\n')}\n`
    expect(focus.wrong, what).toBe('')
    if (focus.at === 'inside') inside++
    visited.add(focus.on.split(' ')[0] ?? '')
  }
  return { visited, inside }
}

const SEEDS: readonly [seed: number, where: string, options: PageOptions, tag: Record<string, string>][] = [
  [20261124, 'side by side', {}, {}],
  [7, 'on a phone', { viewport: { width: 360, height: 740 } }, {}],
  [2107, 'on a turned phone', { viewport: { width: 740, height: 360 } }, {}],
  [
    2302,
    'in a box of its own height',
    { viewport: { width: 380, height: 700 }, css: 'nature-service-map { height: 500px; min-height: 0 }' },
    {},
  ],
  [62, 'with a map alone', { viewport: { width: 900, height: 700 } }, { layout: 'map', heading: 'Palvelut' }],
]

describe.each(SEEDS)(`${KEYS} random keys (seed %i)`, (seed, where, options, tag) => {
  test(`never lose the focus ${where}`, { timeout: 90_000 }, async ({ site, openPage, expectProblem }) => {
    expectProblem(/no-position/)
    const src = site.data.put('/walk.geojson', PLACES)
    const attributes = Object.entries({ src, ...tag }).map(([name, value]) => `${name}="${value}"`)
    const page = await openPage({
      ...options,
      html: `<!doctype html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Palvelut</title><link rel="stylesheet" href="/page.css">${site.script}</head><body><main><h1>Sivu</h1>
<p><a id="before" href="#ennen">Ennen</a></p>
<nature-service-map ${attributes.join(' ')}></nature-service-map>
<p><a id="after" href="#jalkeen">Jälkeen</a></p></main></body></html>`,
    })
    await page.locator('.ol-viewport').waitFor()
    await page.getByRole('searchbox').waitFor()
    await page.evaluate(stayHere)
    const { visited, inside } = await walk(page, seed)
    // It has been somewhere, and not in one corner all the time.
    expect(inside).toBeGreaterThan(KEYS / 2)
    expect([...visited]).toContain('div.stage')
    expect(visited.size).toBeGreaterThan(8)
  })
})
