import { html, type TemplateResult } from 'lit'

/** A heading of a level known only at run time; levels past 6 stay at 6. */
export function heading(level: number, content: unknown, className: string, part = ''): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${className} part=${part}>${content}</h1>`
    case 2:
      return html`<h2 class=${className} part=${part}>${content}</h2>`
    case 3:
      return html`<h3 class=${className} part=${part}>${content}</h3>`
    case 4:
      return html`<h4 class=${className} part=${part}>${content}</h4>`
    case 5:
      return html`<h5 class=${className} part=${part}>${content}</h5>`
    default:
      return html`<h6 class=${className} part=${part}>${content}</h6>`
  }
}
