/** File names of chunks beside the entry; set by the script-tag build, which fixes chunk names. */
declare const __CHUNKS__: readonly string[] | undefined

/** Begins to fetch what will be imported right after the first pins. Nothing is evaluated before it is imported. */
export function preloadChunks(): void {
  if (typeof __CHUNKS__ === 'undefined') return
  for (const name of __CHUNKS__) preload(name)
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
