/** Addresses that a file writes as seen from where it is: `images/stable.jpg`, `/en/stable`. */
import { webAddress } from './links.js'

/** Begins with `/`, `./` or `../`, or ends in the name of a page, a picture or a document. Never another server's. */
const PATH =
  /^(?:\.{1,2}\/|\/(?!\/)|(?:[^\s<>"\\:?#/]+\/)*[^\s<>"\\:?#/]+\.(?:jpe?g|png|gif|webp|avif|svg|html?|php|aspx?|pdf)(?=[?#]|$))[^\s<>"\\]*$/i
const HAS_NAME = /[\p{L}\p{N}]/u
/** Longer addresses don't work everywhere. */
const MAX_LENGTH = 2000

/**
 * The absolute `http:` or `https:` address that a path means, or undefined.
 * @param base address of the file; where there is none, the path stays as it is
 */
export function pathAddress(text: string, base: string | undefined): string | undefined {
  const path = text.trim()
  if (path.length > MAX_LENGTH || !PATH.test(path) || !HAS_NAME.test(path)) return undefined
  if (base === undefined) return path
  return URL.canParse(path, base) ? webAddress(new URL(path, base).href) : undefined
}
