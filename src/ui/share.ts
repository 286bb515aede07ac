import { html, type TemplateResult } from 'lit'
import type { CardTranslator } from '../strings/card.js'

export interface Shared {
  readonly title: string
  /** What goes with the link; may be empty. */
  readonly text: string
  readonly url: string
}

/** `cancelled`: visitors have changed their mind; `failed`: they have to copy the link themselves. */
export type ShareOutcome = 'shared' | 'copied' | 'failed' | 'cancelled'

/** Gives a link to the device's own sharing, or else to the clipboard. To be called in a click. */
export async function share({ title, text, url }: Shared): Promise<ShareOutcome> {
  const data: ShareData = { title, url, ...(text ? { text } : {}) }
  // Not in every browser; a frame may not be allowed to.
  if (typeof navigator.share === 'function' && navigator.canShare?.(data) !== false) {
    try {
      await navigator.share(data)
      return 'shared'
    } catch (error) {
      // `InvalidStateError`: it is being shared already.
      const name = error instanceof DOMException ? error.name : ''
      if (name === 'AbortError' || name === 'InvalidStateError') return 'cancelled'
    }
  }
  try {
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch {
    return copyByEvent(url) ? 'copied' : 'failed'
  }
}

/**
 * Where there is no clipboard to write to (`http:`, a frame without permission), the old command may still copy. What it
 * copies is given in its event: nothing has to be selected, and the focus stays where it is.
 */
function copyByEvent(text: string): boolean {
  let isTaken = false
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  window.addEventListener('copy', onCopy, { capture: true })
  try {
    return document.execCommand('copy') && isTaken
  } catch {
    return false
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true })
  }
}

/**
 * What came of it, in words that screen readers hear: belongs on the card from the beginning, so that they do. Where
 * nothing could be done, the link stands there to be copied, selected when it has the focus.
 * @param outcome undefined: nothing has been shared yet
 */
export function shareOutcome(
  outcome: ShareOutcome | undefined,
  url: string,
  translate: CardTranslator,
): TemplateResult {
  const select = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLInputElement) currentTarget.select()
  }
  const isFailed = outcome === 'failed'
  return html`<div class="card-shared">
    <p role="status" id="card-shared">${
      outcome === 'copied' ? translate('copied') : isFailed ? translate('copyThis') : ''
    }</p>
    ${
      isFailed
        ? html`<input
            class="card-shared-link"
            type="url"
            readonly
            aria-labelledby="card-shared"
            .value=${url}
            @focus=${select}
            @click=${select}
          >`
        : ''
    }
  </div>`
}
