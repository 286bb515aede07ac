/** The link to this page that was clicked last: it has the focus again when the card that it opens is closed. */
export class ClickedLink {
  readonly #again: (link: HTMLAnchorElement) => void
  #link: HTMLAnchorElement | undefined

  /** @param again is called when a link leads to where the page is already */
  constructor(again: (link: HTMLAnchorElement) => void) {
    this.#again = again
  }

  watch(signal: AbortSignal): void {
    document.addEventListener('click', (event) => this.#onClick(event), {
      signal,
      capture: true,
      passive: true,
    })
  }

  /** Returns it, once, if it is what has led to the present address. */
  take(): HTMLAnchorElement | undefined {
    const link = this.#link
    this.#link = undefined
    return link?.href === location.href ? link : undefined
  }

  #onClick(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
    if (!link?.hash) return
    this.#link = link
    // The address stays as it is, so that no event tells of it.
    if (link.href === location.href)
      setTimeout(() => {
        if (!event.defaultPrevented) this.#again(link)
      })
  }
}
