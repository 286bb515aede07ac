/** Finds the address among what a property holds. */
import { hasOtherScheme, webAddress } from './links.js'
import { isSpacedPicture } from './paths.js'
import type { Severity } from './place.js'
import { ByLanguage, isEmpty } from './values.js'

/** Told what was found where no address was. */
export type OnRefused = (severity: Severity, got: string) => void

/** The first address among a value's texts that a link may have. */
export function readLink(
  value: unknown,
  onRefused: OnRefused,
  toAddress: (text: string) => string | undefined = webAddress,
): string | undefined {
  const texts = linkTexts(value)
  for (const text of texts) {
    const address = toAddress(text)
    if (address) return address
  }
  const [refused] = texts
  if (refused !== undefined) {
    onRefused(hasOtherScheme(refused) ? 'error' : 'warning', typeof value === 'string' ? value : refused)
  }
  return undefined
}

/** The texts of a value that may be addresses: one, several, by language, or an object that has one. */
export function linkTexts(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') {
    return /\s/.test(value) && !isSpacedPicture(value)
      ? value.split(/[;,]?\s+/).filter((text) => !isEmpty(text))
      : [value]
  }
  if (typeof value !== 'object' || value === null || depth > 3) return []
  if (value instanceof ByLanguage)
    return [...value.values.values()].flatMap((one) => linkTexts(one, depth + 1))
  if (Array.isArray(value)) return value.flatMap((one) => linkTexts(one, depth + 1))
  const { target, url, urlTemplate, contentUrl, fi } = value as Record<string, unknown>
  const named = target ?? url ?? urlTemplate ?? contentUrl ?? fi ?? Object.values(value)
  return linkTexts(named, depth + 1)
}
