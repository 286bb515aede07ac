/** How the parts stand: side by side, map over list, or one of them alone. */
export type Layout = 'split' | 'stack' | 'map' | 'list'

/** From this width list and map stand side by side, in em of the element's own text. */
const SPLIT_FROM = 44

/**
 * @param wanted the attribute's value
 * @param width the element's width in CSS pixels
 * @param em its font size in CSS pixels
 * @param opened whether the visitor has asked for the part that the owner's layout hides
 */
export function layoutFor(
  wanted: 'auto' | 'split' | 'map' | 'list',
  width: number,
  em: number,
  opened: boolean,
): Layout {
  const both = width >= SPLIT_FROM * em ? 'split' : 'stack'
  if (wanted === 'split') return 'split'
  if (wanted === 'auto' || opened) return both
  return wanted
}

/** An element's font size in CSS pixels. */
export const emOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize) || 16
