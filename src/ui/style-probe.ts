/**
 * What the page's style says at the element: its colour scheme and colours. A style sheet tells nobody when it
 * changes, but a transition does: the probe's colours take a millisecond to change, and that is an event.
 */
export class StyleProbe {
  readonly element = document.createElement('span')

  /** @param onChange called after the scheme, the accent or the map's colours have changed */
  constructor(onChange: () => void) {
    this.element.className = 'style-probe'
    this.element.setAttribute('aria-hidden', 'true')
    this.element.addEventListener('transitionend', onChange)
  }

  /** Whether the dark scheme is used here: text is light, also where the visitor has forced colours upon the page. */
  get dark(): boolean {
    const [, green] = getComputedStyle(this.element).color.split(',')
    return Number(green) > 127
  }

  /** The owner's colours, as the browser works them out here; undefined where there are none. */
  get colors(): Readonly<Record<'accent' | 'land' | 'region' | 'water' | 'label', string | undefined>> {
    const style = getComputedStyle(this.element)
    const set = (color: string): string | undefined => (color === 'rgba(0, 0, 0, 0)' ? undefined : color)
    return {
      accent: set(style.backgroundColor),
      land: set(style.borderTopColor),
      region: set(style.textDecorationColor),
      water: set(style.outlineColor),
      label: set(style.caretColor),
    }
  }
}
