import { percentEncode } from './percent-encode.js'

/**
 * The address where an error in a place is reported: the owner's, with `{id}` and `{name}` filled in.
 * @param template `mailto:`, or an address of the web, as a link on the page would have it
 * @param base what it is relative to
 * @returns undefined for whatever else it is
 */
export function feedbackHref(
  template: string,
  place: { readonly id: string; readonly name: string },
  base: string,
): string | undefined {
  const filled = template.replace(/\{(id|name)\}/g, (_, key: 'id' | 'name') => percentEncode(place[key]))
  try {
    const { protocol, href } = new URL(filled, base)
    return ['mailto:', 'https:', 'http:'].includes(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
