/** A library's code with parts of it replaced; one that has changed its shape fails the build. */
export function replaced(code, library, changes) {
  return changes.reduce((changed, [part, by]) => {
    const result = changed.replace(part, by)
    if (result === changed) throw new Error(`${library} isn’t as it was: nothing matches ${part}`)
    return result
  }, code)
}
