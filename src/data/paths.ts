/** Addresses that a file writes as seen from where it is: `images/stable.jpg`, `images\stable.jpg`, `/en/stable`. */
import { webAddress } from './links.js'

/** Begins with `/`, `./` or `../`, or ends in the name of a page, a picture or a document. Never another server's. */
const PATH =
  /^(?:\.{1,2}\/|\/(?!\/)|(?:[^\s<>"\\:?#/]+\/)*[^\s<>"\\:?#/]+\.(?:jpe?g|png|gif|webp|avif|svg|html?|php|aspx?|pdf)(?=[?#]|$))[^\s<>"\\]*$/i
const PICTURE_END = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]\S*)?$/i
/** One of several: "a.jpg, b.jpg". */
const PICTURE_INSIDE = /\.(?:jpe?g|png|gif|webp|avif|svg)[;,]?\s/i
const HAS_NAME = /[\p{L}\p{N}]/u
/** Longer addresses don't work everywhere. */
const MAX_LENGTH = 2000

/** Whether a text as a whole is the path of a picture with spaces in its name: `images/my pic.svg`. */
export function isSpacedPicture(text: string): boolean {
  const path = text.trim()
  return (
    path.length <= MAX_LENGTH &&
    path.includes(' ') &&
    !/[^\S ]/.test(path) &&
    PICTURE_END.test(path) &&
    !PICTURE_INSIDE.test(path) &&
    !path
      .replace(/[?#].*/, '')
      .split(' ')
      .some(webAddress)
  )
}

/**
 * The absolute `http:` or `https:` address that a path means, or undefined.
 * @param base address of the file; where there is none, the path stays as it is
 */
export function pathAddress(text: string, base: string | undefined): string | undefined {
  const written = text.trim()
  // What begins with a backslash is another server or a disk.
  if (written.length > MAX_LENGTH || written.startsWith('\\')) return undefined
  const path = written.replaceAll('\\', '/')
  // To the pattern a space is a letter, to the parser of addresses it is `%20`.
  const joined = isSpacedPicture(path) ? path.replaceAll(' ', '_') : path
  if (!PATH.test(joined) || !HAS_NAME.test(joined)) return undefined
  if (base === undefined) return path
  return URL.canParse(path, base) ? webAddress(new URL(path, base).href) : undefined
}
