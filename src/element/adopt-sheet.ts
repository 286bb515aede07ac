import type { CSSResult } from 'lit'

/** Adds the styles of a chunk that has come to those of the element. */
export function adoptSheet(root: Node, { styleSheet }: CSSResult): void {
  if (root instanceof ShadowRoot && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets.push(styleSheet)
  }
}
