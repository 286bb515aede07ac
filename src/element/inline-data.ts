/** The data inside the tag: `<script type="application/geo+json">…</script>`, an alternative to `src`. */

const SELECTOR =
  'script[type="application/geo+json"], script[type="application/json"], script[type="text/csv"]'

/** The text of the element's own data script; undefined where there is none. */
export function inlineData(element: Element): string | undefined {
  const script = [...element.children].find((child) => child.matches(SELECTOR))
  return script?.textContent?.trim() || undefined
}

/** Calls back when the data inside the tag comes, as it does while the page is still being read, or changes. */
export function onInlineData(element: Element, callback: () => void): () => void {
  let known = inlineData(element)
  const observer = new MutationObserver(() => {
    const now = inlineData(element)
    if (now === known) return
    known = now
    callback()
  })
  observer.observe(element, { childList: true, subtree: true, characterData: true })
  return () => observer.disconnect()
}
