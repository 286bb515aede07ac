/** What goes wrong where room is short: things to be scrolled sideways, text cut off, one thing over another. */
import type { Page } from 'playwright-core'

/** In words, none where all is well. */
export const findLayoutFaults = (page: Page): Promise<string[]> => page.evaluate(findFaults)

/** Runs in the page. */
async function findFaults(): Promise<string[]> {
  /** Text that is cut on purpose, and whole elsewhere: a card's title is the dialog's name, a description unfolds. */
  const CLAMPED = '.card-title, .card-description.is-folded'
  /** Parts that lie over others by their nature. */
  const LAYERS = '.card, .filter-sheet, .filters-end, .hint, .skip, .map-end'
  const PARTS =
    '.on-map, .zoom, .controls > .control, .pad > .control, .directions .control, .legend, .attribution'
  const SLACK = 1.5
  const host = document.querySelector('nature-service-map')
  const root = host?.shadowRoot
  if (!root) throw new Error('There is no map.')
  await Promise.all(root.getAnimations().map(({ finished }) => finished))
  const faults: string[] = []
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
  const all = [...root.querySelectorAll<HTMLElement>('.frame, .frame *')].filter(
    (element) => isShown(element) && !element.closest('.stage, .visually-hidden, option, svg'),
  )

  // Nothing has to be scrolled sideways.
  const wide = [document.documentElement, ...all].filter(
    (element) =>
      (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX)) &&
      element.scrollWidth > element.clientWidth,
  )
  for (const element of wide)
    faults.push(`${nameOf(element)} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`)

  // No text is cut off, and none lies over another.
  const texts = all.flatMap((element) => textsOf(element))
  for (const { element, text, boxes } of texts) {
    for (const box of boxes) {
      const cutter = cutterOf(element, box)
      if (cutter) faults.push(`"${text}" is cut off by ${nameOf(cutter)}`)
    }
  }
  for (const select of root.querySelectorAll('select')) {
    if (!isShown(select)) continue
    const chosen = select.selectedOptions[0]?.text ?? ''
    const room = select.clientWidth - padding(select)
    if (textWidth(chosen, select) > room + SLACK)
      faults.push(`"${chosen}" is cut off in its list: ${textWidth(chosen, select)} in ${room}`)
  }
  for (const input of root.querySelectorAll<HTMLInputElement>('.search-input')) {
    if (!isShown(input) || input.value !== '') continue
    const room = input.clientWidth - padding(input)
    if (textWidth(input.placeholder, input) > room + SLACK)
      faults.push(`"${input.placeholder}" is cut off in its field: ${room} wide`)
  }
  texts.forEach((one, i) => {
    for (const other of texts.slice(i + 1)) {
      if (one.layer !== other.layer) continue
      if (one.seen.some((a) => other.seen.some((b) => overlap(a, b))))
        faults.push(`"${one.text}" and "${other.text}" lie over each other`)
    }
  })

  // Parts of the map don't cover each other, and stand in it whole.
  const room = root.querySelector('.map-area')?.getBoundingClientRect()
  const parts = [...root.querySelectorAll(PARTS)].filter(isShown)
  parts.forEach((one, i) => {
    const box = one.getBoundingClientRect()
    const isWhole =
      room &&
      box.left >= room.left - 1 &&
      box.right <= room.right + 1 &&
      box.top >= room.top - 1 &&
      box.bottom <= room.bottom + 1
    if (!isWhole) faults.push(`${nameOf(one)} stands out of the map`)
    for (const other of parts.slice(i + 1)) {
      if (one.contains(other) || other.contains(one)) continue
      if (overlap(box, other.getBoundingClientRect()))
        faults.push(`${nameOf(one)} and ${nameOf(other)} lie over each other`)
    }
  })
  return [...new Set(faults)]

  function textsOf(element: HTMLElement) {
    if (element.matches('select, option, textarea')) return []
    return [...element.childNodes].flatMap((node) => {
      const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : ''
      if (!text) return []
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      const seen = boxes
        .map((box) => seenOf(element, box))
        .filter(({ width, height }) => width > 0 && height > 0)
      const layer = element.closest(LAYERS) ?? element.closest('.map-area, .frame')
      // Seen only with the focus.
      if (element.closest('[class*=skip]:not(:focus), [class$=-end]:not(:focus, .filters-end)')) return []
      return [{ element, text: text.replace(/\s+/g, ' ').slice(0, 40), boxes, seen, layer }]
    })
  }

  /** The ancestor that hides a part of a box for good: one that can be scrolled down to it doesn't. */
  function cutterOf(element: Element, box: DOMRect): Element | undefined {
    for (
      let around: Element | null = element;
      around && around !== root?.firstElementChild;
      around = around.parentElement
    ) {
      const { overflowX, overflowY, position } = getComputedStyle(around)
      const edge = around.getBoundingClientRect()
      if (around.matches(CLAMPED)) return undefined
      if (overflowX !== 'visible' && (box.left < edge.left - SLACK || box.right > edge.right + SLACK))
        return around
      const isClip = /hidden|clip/.test(overflowY)
      // A line's box is taller than its letters.
      if (isClip && (box.top < edge.top - 3 || box.bottom > edge.bottom + 3)) return around
      if (overflowY === 'auto' || overflowY === 'scroll' || position === 'fixed') return undefined
    }
    return undefined
  }

  /** What is left of a box where its ancestors have been scrolled, or cut it. */
  function seenOf(element: Element, { left, top, right, bottom }: DOMRect): DOMRect {
    for (let around: Element | null = element; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue
      const edge = around.getBoundingClientRect()
      left = Math.max(left, edge.left)
      right = Math.min(right, edge.right)
      top = Math.max(top, edge.top)
      bottom = Math.min(bottom, edge.bottom)
    }
    return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0))
  }

  function overlap(a: DOMRect, b: DOMRect): boolean {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    // Lines of text stand nearer than their boxes are high.
    return across > 1 && down > 4
  }

  function padding(element: Element): number {
    const { paddingLeft, paddingRight } = getComputedStyle(element)
    return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
  }

  function textWidth(text: string, like: Element): number {
    const { font, letterSpacing, wordSpacing } = getComputedStyle(like)
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('No text can be measured.')
    Object.assign(context, { font, letterSpacing, wordSpacing })
    return context.measureText(text).width
  }

  function nameOf(element: Element): string {
    return element.localName + [...element.classList].map((name) => `.${name}`).join('')
  }
}

/** The text spacing that a reader may set (WCAG 1.4.12), set as a bookmarklet does it: into the open shadow root too. */
export const spaceText = (page: Page): Promise<void> =>
  page.locator('nature-service-map').evaluate((element) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }
    `)
    document.adoptedStyleSheets.push(sheet)
    element.shadowRoot?.adoptedStyleSheets.push(sheet)
  })

/** What hides the element with the focus, or another, whole: empty where a part of it can be seen (WCAG 2.4.11). */
export const focusSeen = (page: Page, selector = ''): Promise<string> =>
  page.locator('nature-service-map').evaluate((element, selector) => {
    const root = element.shadowRoot
    const focused = selector ? root?.querySelector(selector) : root?.activeElement
    // What lies under an open card is seen when Escape has closed it (note 2); past a dialog's ends is the browser's bar.
    if (!root || !focused?.closest('.card, .filter-sheet')) return ''
    const shown = focused.closest('label') ?? focused
    const { left, top, width, height } = shown.getBoundingClientRect()
    const shares = [0.1, 0.5, 0.9]
    const isSeen = shares.some((x) =>
      shares.some((y) => {
        const hit = root.elementFromPoint(left + width * x, top + height * y)
        return hit !== null && (shown.contains(hit) || hit.contains(shown))
      }),
    )
    return isSeen
      ? ''
      : `${shown.localName}.${shown.className} at ${Math.round(left)}, ${Math.round(top)} isn't seen`
  }, selector)
