import { html, type TemplateResult } from 'lit'

/** Something to do about it. */
export interface WayOut {
  readonly text: string
  onClick(): void
}

/** Nothing is found: says so, and what would help. */
export function noMatches(text: string, ways: readonly WayOut[]): TemplateResult {
  return html`<div class="no-matches">
    <p>${text}</p>
    <div class="ways">
      ${ways.map(
        (way) =>
          html`<button type="button" class="button" part="button" @click=${way.onClick}>${way.text}</button>`,
      )}
    </div>
  </div>`
}
