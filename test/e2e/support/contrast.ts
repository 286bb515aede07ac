/**
 * Finds what is hard to see on a page: text below 4.5 : 1 (3 : 1 where it is large), and icons, fills and edges below
 * 3 : 1, computed from what the browser has made of all styles (WCAG 2.2, 1.4.3 and 1.4.11).
 */
import type { Page } from 'playwright-core'

/** Red, green and blue, 0 to 255. */
type Rgb = readonly number[]

export interface Looked {
  /** What is hard to see, in words. */
  readonly faults: readonly string[]
  /** How many contrasts have been computed. */
  readonly count: number
}

/** @param grounds the colours of the basemap, on which pins, buttons and credits stand */
export const lookAt = (page: Page, grounds: readonly Rgb[]): Promise<Looked> =>
  page.evaluate(findFaults, grounds)

/** Runs in the page: nothing outside it is known here. */
function findFaults(grounds: readonly Rgb[]): Looked {
  type Rgba = readonly [number, number, number, number]
  const faults = new Set<string>()
  let count = 0

  // Whatever notation the browser computes to, a canvas knows the colour.
  const known = new Map<string, Rgba>()
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })
  if (!context) throw new Error('no canvas')
  const parse = (text: string): Rgba => {
    const found = known.get(text)
    if (found) return found
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = text
    context.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
    const color = [r, g, b, a / 255] as const
    known.set(text, color)
    return color
  }
  const over = ([r, g, b, a]: Rgba, under: Rgb, opacity = 1): Rgb =>
    [r, g, b].map((part, i) => part * a * opacity + (under[i] ?? 0) * (1 - a * opacity))
  const luminance = (color: Rgb): number => {
    const [r = 0, g = 0, b = 0] = color.map((part) => {
      const value = part / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: Rgb, other: Rgb): number => {
    const [a, b] = [luminance(one), luminance(other)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }

  /** What an element is painted on: its slot or parent, or the host of its shadow tree. */
  const above = (element: Element): Element | null => {
    const root = element.getRootNode()
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  }
  /** The colours that may be behind an element's content: one, or on the map as many as the map has. */
  const behind = (element: Element | null): readonly Rgb[] => {
    if (!element) return [parse('Canvas').slice(0, 3)]
    const before = backs.get(element)
    if (before) return before
    const { backgroundColor, opacity } = getComputedStyle(element)
    const color = parse(backgroundColor)
    const isOpaque = color[3] === 1 && opacity === '1'
    const back = element.matches('.map-area')
      ? grounds
      : isOpaque
        ? [color.slice(0, 3)]
        : behind(above(element)).map((under) => over(color, under, Number(opacity)))
    backs.set(element, back)
    return back
  }
  const backs = new Map<Element, readonly Rgb[]>()

  /** Left out: what is there for screen readers only, what can't be used, and the map key while it steps back. */
  const isLeftOut = (element: Element | null): boolean => {
    if (!element) return false
    const before = leftOut.get(element)
    if (before !== undefined) return before
    const out =
      element.matches('[aria-disabled="true"], :disabled') ||
      (element.matches('.legend') && getComputedStyle(element).opacity !== '1') ||
      getComputedStyle(element).clipPath.startsWith('inset(50%') ||
      isLeftOut(above(element))
    leftOut.set(element, out)
    return out
  }
  const leftOut = new Map<Element, boolean>()
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return (
      width >= 2 &&
      height >= 2 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !isLeftOut(element)
    )
  }
  const nameOf = (element: Element): string => {
    const classes = [...element.classList].map((name) => `.${name}`).join('')
    const parent = classes ? '' : `${above(element)?.className ?? ''} > `
    return `${parent}${element.localName}${classes} “${element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 20)}”`
  }
  /** The best of several colours must reach what is asked, on the worst ground. */
  const expectOn = (
    what: string,
    element: Element,
    colors: readonly (readonly [Rgba, number?])[],
    backs: readonly Rgb[],
    least: number,
  ): void => {
    for (const back of backs) {
      count++
      const reached = Math.max(
        ...colors.map(([color, opacity]) => contrast(over(color, back, opacity), back)),
      )
      if (reached >= least) continue
      const shown = colors
        .map(([color]) => color.map((part) => Math.round(part * 100) / 100).join(' '))
        .join(', ')
      faults.add(
        `${what} of ${nameOf(element)}: ${reached.toFixed(2)} instead of ${least}, ${shown} on ${back.map(Math.round).join(' ')}`,
      )
    }
  }
  /** The colours of an element's shadows without blur: rings. */
  const rings = (style: CSSStyleDeclaration): Rgba[] =>
    [...style.boxShadow.matchAll(/((?:rgba?|color|oklab|oklch)\([^)]*\)) \S+ \S+ 0px [1-9]\S*/g)].map(
      ([, color = '']) => parse(color),
    )

  /** Grounds of tiles, of which nobody knows the colours: greys, and the corners of sRGB. */
  const tiles: Rgb[] = [
    ...Array.from({ length: 18 }, (_, i) => [i * 15, i * 15, i * 15]),
    ...Array.from({ length: 8 }, (_, i) => [i & 1, i & 2, i & 4].map((bit) => (bit ? 255 : 0))),
  ]

  const look = (element: Element): void => {
    if (!isSeen(element)) return
    const style = getComputedStyle(element)
    const opacity = Number(style.opacity)
    const hasText =
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim()) ||
      (element.matches('input:not([type="checkbox"])') && (element as HTMLInputElement).value !== '')
    if (hasText || element.localName === 'select') {
      const size = Number.parseFloat(style.fontSize)
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
      expectOn('text', element, [[parse(style.color), opacity]], behind(element), isLarge ? 3 : 4.5)
    }
    if (element.matches('input:placeholder-shown')) {
      const { color } = getComputedStyle(element, '::placeholder')
      expectOn('placeholder', element, [[parse(color)]], behind(element), 4.5)
    }
    if (element.localName === 'svg') {
      // A pin's symbol stands on the shape beside it.
      const shape = element.closest('.pin')?.querySelector('.pin-shape')
      const isOwn = element.closest('.is-own') !== null
      const surface = parse(getComputedStyle(element.closest('.root') ?? element).backgroundColor)
      const on = !shape
        ? behind(element)
        : [(isOwn ? surface : parse(getComputedStyle(shape).backgroundColor)).slice(0, 3)]
      expectOn(
        'icon',
        element,
        [[parse(style.color), opacity]],
        on,
        element.closest('[data-color]') ? 4.5 : 3,
      )
    }
    const outside = behind(above(element))
    const edge = parse(style.borderTopColor)
    const fill = parse(style.backgroundColor)
    if (element.matches('.button-main, .badge, .option.is-chosen'))
      expectOn('fill', element, [[fill]], outside, 3)
    else if (element.matches('.item-symbol'))
      expectOn('fill', element, [[fill], ...rings(style).map((ring) => [ring] as const)], outside, 3)
    else if (element.matches('.search-input, .button:not(.control), .option')) {
      const on = element.closest('.map-area') ? behind(element) : outside
      expectOn('edge', element, [[edge]], on, 3)
    } else if (element.matches('.control')) expectOn('edge', element, [[edge]], behind(element), 3)
    if (element.matches('.pin-shape, .cluster, .start-point')) {
      const outline = element.matches(':focus-visible') ? [parse(style.outlineColor)] : []
      const edges = [edge, ...rings(style), ...outline].map((color) => [color] as const)
      expectOn('edge', element, edges, [...outside, ...tiles], 3)
    }
    if (element.matches('.item.is-selected')) {
      const bar = /((?:rgba?|color|oklab|oklch)\([^)]*\)).* inset/.exec(style.boxShadow)?.[1] ?? 'transparent'
      expectOn('bar', element, [[parse(bar)]], behind(element), 3)
    }
    if (element.matches(':focus-visible')) {
      const { outlineColor } = element.matches('.item-name') ? getComputedStyle(element, '::after') : style
      const on = element.matches('.pin, .cluster') ? [...outside, ...tiles] : outside
      expectOn(
        'focus ring',
        element,
        [[parse(outlineColor)], ...rings(style).map((ring) => [ring] as const)],
        on,
        3,
      )
    }
  }

  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      look(element)
      if (element.shadowRoot) walk(element.shadowRoot)
    }
  }
  const root = document.querySelector('nature-service-map')?.shadowRoot
  if (root) walk(root)
  return { faults: [...faults], count }
}
