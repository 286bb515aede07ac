/**
 * The one Trusted Types policy: where a page's security policy asks for them, script addresses and data blocks are
 * made here and nowhere else. Such a page lists it: `trusted-types nature-service-map`.
 */

interface Policy {
  /** Really a `TrustedScriptURL`, which goes wherever a script's address does. */
  createScriptURL(url: string): string
  /** Really a `TrustedScript`, which goes wherever a script's text does: browsers ask for it in data blocks too. */
  createScript(text: string): string
}

declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined

let policy: Policy | undefined

/**
 * The address of a script of our own, as the page's security policy wants it.
 * @throws {TypeError} when the page's security policy doesn't allow ours
 */
export const trustScript = (url: string): string => ours()?.createScriptURL(url) ?? url

/**
 * A value as the text of a data block, as the page's security policy wants it: JSON, in which nothing can end the
 * block, and which does nothing if it were run.
 * @throws {TypeError} when the page's security policy doesn't allow ours
 */
export function trustJson(value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c')
  return ours()?.createScript(json) ?? json
}

function ours(): Policy | undefined {
  if (typeof trustedTypes === 'undefined') return undefined
  const asIs = (text: string): string => text
  policy ??= trustedTypes.createPolicy('nature-service-map', { createScriptURL: asIs, createScript: asIs })
  return policy
}
