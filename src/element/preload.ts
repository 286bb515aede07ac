/** File name of the map's chunk beside the entry; set by the script-tag build, which fixes chunk names. */
declare const __MAP_CHUNK__: string | undefined

/**
 * Begins to fetch the map's chunk with low priority, so that it is there when the first pins are painted. It is
 * evaluated only when imported.
 */
export function preloadMap(): void {
  if (typeof __MAP_CHUNK__ === 'undefined') return
  const { href } = new URL(__MAP_CHUNK__, import.meta.url)
  if (document.head.querySelector(`link[href="${CSS.escape(href)}"]`)) return
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = href
  link.fetchPriority = 'low'
  document.head.append(link)
}
