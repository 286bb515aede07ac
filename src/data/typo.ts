/** Words shorter than this have too many neighbours. */
const LEAST = 6

/**
 * Whether a word begins like what was typed, but for one slip of the finger: a letter missing, extra or wrong, or two
 * that changed places. Never the first letter, which people get right.
 */
export function beginsAlmost(word: string, typed: string): boolean {
  if (typed.length < LEAST || word[0] !== typed[0]) return false
  let n = 1
  while (n < typed.length && word[n] === typed[n]) n++
  const goesOn = (inWord: number, inTyped: number) => word.startsWith(typed.slice(inTyped), inWord)
  return (
    goesOn(n + 1, n) ||
    goesOn(n, n + 1) ||
    (n < word.length && goesOn(n + 1, n + 1)) ||
    (word[n] === typed[n + 1] && word[n + 1] === typed[n] && goesOn(n + 2, n + 2))
  )
}
