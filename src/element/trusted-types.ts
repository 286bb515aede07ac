/**
 * The one Trusted Types policy: where a page's security policy asks for them, script addresses are made here and
 * nowhere else. Such a page lists it: `trusted-types nature-service-map`.
 */

interface Policy {
  /** Really a `TrustedScriptURL`, which goes wherever a script's address does. */
  createScriptURL(url: string): string
}

declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy }
  | undefined

let policy: Policy | undefined

/**
 * The address of a script of our own, as the page's security policy wants it.
 * @throws {TypeError} when the page's security policy doesn't allow ours
 */
export function trustScript(url: string): string {
  if (typeof trustedTypes === 'undefined') return url
  policy ??= trustedTypes.createPolicy('nature-service-map', { createScriptURL: (address) => address })
  return policy.createScriptURL(url)
}
