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

  /** Whether the dark scheme is used here. */
  get dark(): boolean {
    return getComputedStyle(this.element).color === 'rgb(255, 255, 255)'
  }

  /** The value of a custom property here, undefined where it isn't set. */
  property(name: string): string | undefined {
    return getComputedStyle(this.element).getPropertyValue(name).trim() || undefined
  }

  /** The page's font here. */
  get fontFamily(): string {
    return getComputedStyle(this.element).fontFamily
  }
}
