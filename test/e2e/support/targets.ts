/** How large what can be pressed is: measured by asking the browser what a press would hit, point by point. */
import type { Page } from 'playwright-core'

/** Something to press, with the size of the area that presses it, in CSS pixels. */
export interface Target {
  /** Its class or tag: what a style sheet knows it by. */
  readonly kind: string
  readonly name: string
  /** Through its middle, measured no further than needed to call it large. */
  readonly width: number
  readonly height: number
  /** Whether a square of 24 CSS pixels lies in it (WCAG 2.5.8, size) … */
  readonly holdsSquare: boolean
  /** … or a circle of 24 CSS pixels around its middle touches no other target, nor the circle of a small one (spacing) … */
  readonly hasSpace: boolean
  /** … or its line of text is as high as it is (inline). */
  readonly isInText: boolean
  /** What lies over its middle: a kind, or a part of the map that may be over another. */
  readonly coveredBy: string
}

export const measureTargets = (page: Page): Promise<Target[]> => page.evaluate(measure)

/** Runs in the page. */
async function measure(): Promise<Target[]> {
  const PRESSABLE =
    'button, a[href], input, select, textarea, summary, iframe, [tabindex="0"], label:has(input)'
  const OVER = '.card, .directions, .controls, .legend, .on-map, .attribution, .pin, .cluster'
  const FAR = 64
  const SQUARE = 24
  const host = document.querySelector('nature-service-map')
  const root = host?.shadowRoot
  if (!root) throw new Error('There is no map.')
  // What is still rising isn't where it will be pressed.
  await Promise.all(root.getAnimations().map(({ finished }) => finished))
  const modal = root.querySelector(':modal')
  const elements = [...root.querySelectorAll<HTMLElement>(PRESSABLE)].filter(
    (element) =>
      !(element.matches('input') && element.closest('label')) && (!modal || modal.contains(element)),
  )
  const found = elements.flatMap((element) => {
    // What is seen only with the focus is pressed only then.
    const isSkip = element.matches('.skip, .list-skip')
    if (isSkip) element.focus()
    if (!element.checkVisibility({ visibilityProperty: true })) return []
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    const { x, y, width, height } = firstBox(element)
    const middle = { x: x + width / 2, y: y + height / 2 }
    // A pin beyond the map's edge: the map can be moved.
    if (element.closest('.stage') && !isInside(middle, root.querySelector('.map-area'))) return []
    const size = sizeOf(element, middle)
    if (isSkip) element.blur()
    return [{ ...size, element }]
  })
  const small = found.filter(({ holdsSquare }) => !holdsSquare)
  return found.map(({ element, ...size }) => ({
    ...size,
    kind: kindOf(element),
    name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40),
    hasSpace: size.holdsSquare || hasSpace(element),
    isInText: isInText(element),
  }))

  function firstBox(element: Element): DOMRect {
    // A link may go on in the next line: then the space between isn't its own.
    return element.getClientRects()[0] ?? element.getBoundingClientRect()
  }

  function ownerAt(x: number, y: number): Element | null {
    const hit = root?.elementFromPoint(x, y)
    return hit?.closest('label:has(input)') ?? hit?.closest(PRESSABLE) ?? null
  }

  function sizeOf(element: Element, { x, y }: { x: number; y: number }) {
    const isMine = (x: number, y: number) => ownerAt(x, y) === element
    if (!isMine(x, y)) {
      const over = root?.elementFromPoint(x, y)
      return {
        width: 0,
        height: 0,
        holdsSquare: false,
        coveredBy: over ? kindOf(over.closest(OVER) ?? over) : 'nothing',
      }
    }
    const reach = (dx: number, dy: number) => {
      let near = 0
      let far = 1
      while (far < FAR && isMine(x + dx * far, y + dy * far)) {
        near = far
        far *= 2
      }
      while (far - near > 0.25) {
        const between = (near + far) / 2
        if (isMine(x + dx * between, y + dy * between)) near = between
        else far = between
      }
      // What is found to be in and what to be out are a quarter of a pixel apart.
      return near === 0 ? 0 : far
    }
    const [left, right, top, bottom] = [reach(-1, 0), reach(1, 0), reach(0, -1), reach(0, 1)]
    const center = { x: x + (right - left) / 2, y: y + (bottom - top) / 2 }
    const half = SQUARE / 2 - 0.5
    const corners = [-half, half].flatMap((dx) => [-half, half].map((dy) => [dx, dy] as const))
    const holdsSquare =
      left + right >= SQUARE &&
      top + bottom >= SQUARE &&
      corners.every(([dx, dy]) => isMine(center.x + dx, center.y + dy))
    // What is partly under an open sheet has its whole size once that is closed.
    const edges = [
      [-left - 1, 0],
      [right + 1, 0],
      [0, -top - 1],
      [0, bottom + 1],
    ] as const
    const isUnderSheet = edges.some(
      ([dx, dy]) => !element.closest('.sheet') && root?.elementFromPoint(x + dx, y + dy)?.closest('.sheet'),
    )
    return {
      width: left + right,
      height: top + bottom,
      holdsSquare,
      coveredBy: isUnderSheet ? '.card' : '',
    }
  }

  function hasSpace(element: Element): boolean {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    const { x, y, width, height } = firstBox(element)
    const middle = { x: x + width / 2, y: y + height / 2 }
    return elements.every((other) => {
      if (
        other === element ||
        other.contains(element) ||
        !other.checkVisibility({ visibilityProperty: true })
      )
        return true
      const box = other.getBoundingClientRect()
      const dx = Math.max(box.left - middle.x, 0, middle.x - box.right)
      const dy = Math.max(box.top - middle.y, 0, middle.y - box.bottom)
      const isSmall = small.some((one) => one.element === other)
      const apart = Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y)
      return Math.hypot(dx, dy) >= SQUARE / 2 && (!isSmall || apart >= SQUARE)
    })
  }

  function isInText(element: Element): boolean {
    if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false
    const around = element.parentElement?.textContent?.trim() ?? ''
    return around.length > (element.textContent?.trim().length ?? 0)
  }

  function isInside({ x, y }: { x: number; y: number }, around: Element | null): boolean {
    const box = around?.getBoundingClientRect()
    return box !== undefined && x > box.left && x < box.right && y > box.top && y < box.bottom
  }

  function kindOf(element: Element): string {
    const own = [...element.classList].filter((name) => !/^(is-|button$|control$)/.test(name))
    const names = own.length > 0 ? own : [...element.classList]
    if (names.length > 0) return `.${names[0]}`
    const around = element.parentElement?.closest('[class]')
    return `${around ? `.${around.classList[0]} ` : ''}${element.localName}`
  }
}
