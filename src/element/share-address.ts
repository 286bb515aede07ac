import { NOTHING, writeLink } from './links.js'

/**
 * The address that opens a place: the page's own, or the one that its owner has named, with the place in its fragment.
 * Filters, search and view of whoever shares it stay behind; whatever else the address has is left as it is.
 * @param elementId the map's, where it has one: it is named only where there are several
 * @param pageUrl the owner's `page-url`; what isn't an address of the web is as if there were none
 * @param address the page's own
 */
export function shareAddress(
  placeId: string,
  elementId: string | undefined,
  severalMaps: boolean,
  pageUrl: string | null,
  address: string = location.href,
): string {
  const url = pageOf(pageUrl, address) ?? address
  const at = url.indexOf('#')
  const [page, fragment] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
  const as = severalMaps && elementId ? elementId : ''
  // Every parameter of any map is replaced by the one place.
  return `${page}#${writeLink(fragment, { ...NOTHING, place: placeId }, as, [], () => true)}`
}

function pageOf(pageUrl: string | null, address: string): string | undefined {
  if (!pageUrl) return undefined
  try {
    const { protocol, href } = new URL(pageUrl, address)
    return protocol === 'https:' || protocol === 'http:' ? href : undefined
  } catch {
    return undefined
  }
}
