/** How a category is told from others: a colour's number, from 1, and a symbol's name. */
export type Look = (category: string | undefined) => { color: number | undefined; symbol: string }

/** Colours there are; further categories begin anew. */
const COLORS = 8

/** @param categories keys of the file's categories, in the order that gives them their colours */
export function lookOf(categories: readonly string[]): Look {
  const numbers = new Map(categories.map((key, i) => [key, (i % COLORS) + 1]))
  return (category) => ({ color: category === undefined ? undefined : numbers.get(category), symbol: 'dot' })
}
