/** When the page's address may be written, and how. */

/** Between two writings, in milliseconds: browsers allow a page a hundred in half a minute. */
const GAP = 350
/** When the page's next writing may be, by `performance.now()`: its maps share what is allowed. */
let nextWrite = 0

export class AddressWriter {
  readonly #write: (push: boolean) => void
  /** Something of what waits to be written is a step that the visitor can undo. */
  #push = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param write is called when it is time */
  constructor(write: (push: boolean) => void) {
    this.#write = write
  }

  /** @param push whether the visitor can go back to how it was before */
  schedule(push: boolean): void {
    this.#push ||= push
    if (this.#timer !== undefined) return
    const now = performance.now()
    const at = Math.max(now, nextWrite)
    nextWrite = at + GAP
    this.#timer = setTimeout(() => {
      const isStep = this.#push
      this.#timer = undefined
      this.#push = false
      this.#write(isStep)
    }, at - now)
  }

  cancel(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#push = false
  }
}

/** Puts a fragment into the address. Returns whether the browser lets it. */
export function writeFragment(fragment: string, push: boolean): boolean {
  // From `location`, since a `<base>` would be taken for the page.
  const address = location.href.split('#', 1)[0] + (fragment && `#${fragment}`)
  try {
    if (push) history.pushState(history.state, '', address)
    else history.replaceState(history.state, '', address)
    return true
  } catch {
    // A frame without an address of its own, or too often by whatever the page does.
    return false
  }
}
