import { html, nothing, type TemplateResult } from 'lit'
import type { LoadErrorCode } from '../data/load.js'
import type { TextKey, Translator } from '../strings/strings.js'

const BYTES_IN_MEGABYTE = 1e6

/** What a visitor is told of a failure; the owner finds the rest in the console and in `nsm-error`. */
const FAILURES: Readonly<Partial<Record<LoadErrorCode, TextKey>>> = {
  network: 'failedNetwork',
  'not-found': 'failedMissing',
  forbidden: 'failedForbidden',
  server: 'failedServer',
  timeout: 'failedTimeout',
}

export function failureText(code: LoadErrorCode, translate: Translator): string {
  return `${translate('failed')} ${translate(FAILURES[code] ?? 'failedUnreadable')}`
}

/** "Ladattu 3,1/45 Mt" for files that take a while. To be seen only: read out at every change it would never end. */
export function progressView(
  progress: { loaded: number; total: number | undefined } | undefined,
  translate: Translator,
): TemplateResult | typeof nothing {
  if (!progress) return nothing
  const loaded = progress.loaded / BYTES_IN_MEGABYTE
  const text =
    progress.total === undefined
      ? translate('progress', { loaded })
      : translate('progressOf', { loaded, total: progress.total / BYTES_IN_MEGABYTE })
  return html`<p class="status progress" aria-hidden="true">${text}</p>`
}

/** Rows that stand for the list until it comes, and the owner's fallback content. */
export function loadingView(): TemplateResult {
  return html`
    <div class="message"><slot></slot></div>
    <div class="skeleton" aria-hidden="true">${Array.from({ length: 7 }, () => html`<span></span>`)}</div>
  `
}

/** The owner's fallback content and a way to try again. */
export function failedView(translate: Translator, retry: () => void): TemplateResult {
  const onRetry = ({ target }: Event) => {
    // The button goes, and the focus stays where the list will be.
    if (target instanceof Element) target.closest<HTMLElement>('.side')?.focus()
    retry()
  }
  return html`<div class="message">
    <button type="button" class="button button-main" part="button" @click=${onRetry}>${translate('retry')}</button>
    <slot></slot>
  </div>`
}

/** A file without a single place. */
export function emptyView(): TemplateResult {
  return html`<div class="message"><slot name="empty"></slot></div>`
}
