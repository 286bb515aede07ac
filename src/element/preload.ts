/** File names of chunks beside the entry; set by the script-tag build, which fixes chunk names. */
declare const __CHUNKS__: { readonly soon: readonly string[]; readonly later: readonly string[] } | undefined

/**
 * Begins to fetch what will be imported: `soon` what some data needs before the first pins can be drawn, `later` what
 * comes right after them. Nothing is evaluated before it is imported.
 */
export function preloadChunks(when: 'soon' | 'later'): void {
  if (typeof __CHUNKS__ === 'undefined') return
  for (const name of __CHUNKS__[when]) preload(name, when === 'soon' ? 'auto' : 'low')
}

function preload(name: string, priority: 'auto' | 'low'): void {
  const { href } = new URL(name, import.meta.url)
  if (document.head.querySelector(`link[href="${CSS.escape(href)}"]`)) return
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = href
  link.fetchPriority = priority
  document.head.append(link)
}
