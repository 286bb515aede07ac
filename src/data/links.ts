/** Web addresses made from checked parts only. Whatever else a file says stays text. */

const WEB_SCHEME = /^https?:\/\//i
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:(?=\S)/i
/** `example.fi`, `www.example.fi/x`, `example.fi:8080`: a dotted host that ends in letters. */
const BARE_HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d{1,5})?(?=[/?#]|$)/u
/** No user name or backslash before the path, nothing anywhere that ends an address in text. */
const SAFE = /^https?:\/\/[^\s<>"\\@/?#]+(?:[/?#][^\s<>"]*)?$/i
/** File names that look like hosts. */
const FILE_NAME = /^[^/]*\.(?:jpe?g|png|gif|webp|avif|svg|html?|php|pdf|mp4)$/i

/** Longer addresses don't work everywhere. */
const MAX_LENGTH = 2000

/** The absolute `http:` or `https:` address that a text means, or undefined. */
export function webAddress(text: string): string | undefined {
  let candidate = text.trim()
  if (candidate.length > MAX_LENGTH) return undefined
  if (candidate.startsWith('//')) candidate = `https:${candidate}`
  else if (!WEB_SCHEME.test(candidate)) {
    if (!BARE_HOST.test(candidate) || FILE_NAME.test(candidate)) return undefined
    candidate = `https://${candidate}`
  }
  // A user name in front of the host is there to make the host look like another.
  // Safari before 17 has no `canParse`; what the pattern lets through is safe there too.
  return SAFE.test(candidate) && URL.canParse?.(candidate) !== false ? candidate : undefined
}

/** Whether a text names another scheme than the web's: `javascript:`, `data:`, `ftp:`. */
export const hasOtherScheme = (text: string): boolean =>
  ANY_SCHEME.test(text.trim()) && !WEB_SCHEME.test(text.trim())

/** The address of a profile that may be written as `@name`, `name` or a web address. */
export function profileAddress(text: string, site: string): string | undefined {
  const name = /^@?([\w.]{2,60})$/.exec(text.trim())?.[1]
  const known = name?.toLowerCase().includes(`${site}.com`)
  return name && !known && !name.includes('..') ? `https://www.${site}.com/${name}` : webAddress(text)
}
