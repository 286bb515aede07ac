/**
 * The one-tag entry, a classic script: `<script async src=".../embed.js" data-src="services.geojson"></script>`.
 * It puts `<nature-service-map>` where its tag stands, or into `data-target`, and passes each other `data-*` on as an
 * attribute. It must be read while it runs: only then is it known which tag it came from.
 */
import { beginEarly } from './element/early.js'

const script = document.currentScript
if (script instanceof HTMLScriptElement) embed(script)
else console.warn('nature-service-map: embed.js is a classic script; take type="module" away from its tag.')

function embed(script: HTMLScriptElement): void {
  const map = document.createElement('nature-service-map')
  for (const { name, value } of script.attributes) {
    if (name.startsWith('data-') && name !== 'data-target')
      map.setAttribute(name.slice('data-'.length), value)
  }
  if (!place(map, script)) document.addEventListener('DOMContentLoaded', () => place(map, script, true))
  beginEarly(map)
  // A relative `import()` in a script from another origin would be resolved against `about:blank`.
  const entry = new URL('nature-service-map.js', script.src).href
  import(/* @vite-ignore */ entry).catch((error: unknown) => {
    console.warn(`nature-service-map: ${entry} could not be loaded, so there is no map here.`, error)
  })
}

/**
 * Puts the map into its place, if that is there yet.
 * @param last there is no later try: a target that isn't there is told of, and the map stands at its tag
 */
function place(
  map: HTMLElement,
  script: HTMLScriptElement,
  last = document.readyState !== 'loading',
): boolean {
  const { target } = script.dataset
  const container = target === undefined ? null : find(target)
  if (container) container.append(map)
  else if (target !== undefined && !last) return false
  else if (document.body?.contains(script)) script.after(map)
  else if (document.body && last) document.body.append(map)
  else return false
  if (target !== undefined && !container) {
    console.warn(`nature-service-map: nothing on the page matches data-target="${target}".`)
  }
  return true
}

function find(selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    // Not a selector: as good as none that matches.
    return null
  }
}
