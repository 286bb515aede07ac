/** What stands on the map besides pins and card. A chunk of its own, since the first pins don't need it. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Translator } from '../strings/strings.js'
import { icon } from './icons.js'

export { laterStyles } from './later-styles.js'

export interface MapControlsCallbacks {
  onZoom(delta: 1 | -1): void
  onFit(): void
}

export function mapControls(translate: Translator, { onZoom, onFit }: MapControlsCallbacks): TemplateResult {
  const button = (label: string, name: Parameters<typeof icon>[0], onClick: () => void) => html`<button
    type="button"
    class="button control"
    part="button"
    aria-label=${label}
    .title=${label}
    @click=${onClick}
  >${icon(name)}</button>`
  return html`<div class="controls" part="controls">
    <div class="zoom">
      ${button(translate('zoomIn'), 'plus', () => onZoom(1))}
      ${button(translate('zoomOut'), 'minus', () => onZoom(-1))}
    </div>
    ${button(translate('fit'), 'fit', onFit)}
  </div>`
}

/** A credit, with the address of its text. */
export interface Credit {
  readonly text: string
  readonly href?: string
}

export function attribution(credits: readonly Credit[]): TemplateResult | typeof nothing {
  if (credits.length === 0) return nothing
  return html`<p class="attribution" part="attribution">
    ${credits.map(({ text, href }, i) => [
      i > 0 ? ' · ' : '',
      href ? html`<a href=${href} target="_blank" rel="noopener">${text}</a>` : text,
    ])}
  </p>`
}

/** How the map is moved, told to somebody who has just scrolled the page past it. */
export function hint(
  by: 'wheel' | 'touch' | undefined,
  translate: Translator,
): TemplateResult | typeof nothing {
  if (!by) return nothing
  const isMac = /Mac/.test(navigator.platform)
  const text = by === 'touch' ? 'hintTouch' : isMac ? 'hintWheelMac' : 'hintWheel'
  return html`<div class="hint" aria-hidden="true">${translate(text)}</div>`
}
