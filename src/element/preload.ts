/** File names of chunks beside the entry; set by the script-tag build, which fixes chunk names. */
declare const __CHUNKS__: Readonly<Record<When, readonly string[]>> | undefined

/** `first`: what those import that the entry imports at once; `later`: what is imported right after the first pins. */
type When = 'first' | 'later'

/** Begins to fetch what is going to be imported. Nothing is evaluated before that. */
export function preloadChunks(when: When): void {
  if (typeof __CHUNKS__ === 'undefined') return
  for (const name of __CHUNKS__[when]) preload(name)
}

function preload(name: string): void {
  const { href } = new URL(name, import.meta.url)
  if (document.head.querySelector(`link[href="${CSS.escape(href)}"]`)) return
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = href
  link.fetchPriority = 'low'
  document.head.append(link)
}
