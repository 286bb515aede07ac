/** Addresses that the page itself may ask: which of them are on the web, and whose server they are on. */

/** The parsed address where it is one of the web's, without a user name; undefined for whatever else a text may be. */
export function webUrl(address: string): URL | undefined {
  try {
    const url = new URL(address)
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
    return isWeb && url.username === '' && url.password === '' ? url : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether an address is on a server that the visitor's browser has asked already: the page's own or the data's.
 * `http:` counts as `https:` of the same host, since pages on `https:` ask for their pictures so anyway.
 * @param origins of page and data, or addresses there; what isn't of the web (`null`, none) has no server
 */
export function isOnServerOf(address: string, origins: readonly (string | null | undefined)[]): boolean {
  const host = webUrl(address)?.host
  return host !== undefined && origins.some((origin) => origin && webUrl(origin)?.host === host)
}
