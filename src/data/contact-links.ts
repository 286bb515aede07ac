/** `tel:` and `mailto:` links, made from checked parts only. */

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

const EMAIL = /^[^\s@<>"',;:?&%]+@[^\s@<>"',;:?&%]+\.\p{L}{2,}$/u

/** `mailto:` for the first plain address of a text, or undefined: no headers, no second receiver. */
export function emailHref(email: string): string | undefined {
  const address = email
    .split(/[\s,;/]+/)
    .map((word) => word.replace(/^mailto:/i, ''))
    .find((word) => word.length <= 254 && EMAIL.test(word))
  return address && `mailto:${address}`
}
