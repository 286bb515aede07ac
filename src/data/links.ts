/** Links made from checked parts only. Whatever else a file says stays text. */

const WEB_SCHEME = /^https?:\/\//i
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i
/** `example.fi`, `www.example.fi/x`, `example.fi:8080`: a dotted host that ends in letters. */
const BARE_HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d{1,5})?(?=[/?#]|$)/u
/** File names that look like hosts. */
const FILE_NAME = /^[^/]*\.(?:jpe?g|png|gif|webp|avif|svg|html?|php|pdf|mp4)$/i

/** The absolute `http:` or `https:` address that a text means, or undefined. */
export function webAddress(text: string): string | undefined {
  let candidate = text.trim()
  if (candidate.startsWith('//')) candidate = `https:${candidate}`
  else if (!WEB_SCHEME.test(candidate)) {
    if (!BARE_HOST.test(candidate) || FILE_NAME.test(candidate)) return undefined
    candidate = `https://${candidate}`
  }
  if (/[\s<>"]/.test(candidate)) return undefined
  try {
    const url = new URL(candidate)
    // A user name in front of the host is there to make the host look like another.
    return url.username || url.password ? undefined : url.href
  } catch {
    return undefined
  }
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

/**
 * `tel:` for a phone number as people write it: "+358 (0)40 123 4567", "040-123 4567 / Maija".
 * The first number of the text counts. Undefined when there is none of 3 to 15 digits.
 */
export function telephoneHref(phone: string): string | undefined {
  const written = /\+?[\d(][\d\s().\u00a0\u2011-]*/.exec(phone)?.[0]
  if (!written) return undefined
  const international = written.startsWith('+')
  const digits = (international ? written.replace('(0)', '') : written).replace(/\D/g, '')
  return digits.length >= 3 && digits.length <= 15 ? `tel:${international ? '+' : ''}${digits}` : undefined
}

/** `mailto:` for one plain address, or undefined: no headers, no second receiver. */
export function emailHref(email: string): string | undefined {
  const address = email.trim().replace(/^mailto:/i, '')
  if (address.length > 254 || !/^[^\s@<>"',;:?&%]+@[^\s@<>"',;:?&%]+\.\p{L}{2,}$/u.test(address))
    return undefined
  return `mailto:${address}`
}
