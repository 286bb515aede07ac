import { isOnServerOf, webUrl } from './web-server.js'

/** Whose pictures a page's owner allows: those of the page's and the data's own servers, anybody's, or nobody's. */
export type ImagePolicy = 'same-origin' | 'all' | 'none'

/**
 * Whether a picture may be asked for. Only the web's are: `data:` and `blob:` aren't an owner's picture at an address.
 * @param pageOrigin `self.origin`
 * @param data address of the data's file, or its origin, where there is one
 */
export function mayLoad(
  address: string,
  policy: ImagePolicy,
  pageOrigin: string,
  data?: string | null,
): boolean {
  if (policy === 'none' || !webUrl(address)) return false
  return policy === 'all' || isOnServerOf(address, [pageOrigin, data])
}
