import { NatureServiceMapElement } from './element/nature-service-map-element.js'

/** Registers `<nature-service-map>`. Harmless when it is registered already, by this or another version. */
export function define(): void {
  if (!customElements.get('nature-service-map'))
    customElements.define('nature-service-map', NatureServiceMapElement)
}

define()

declare global {
  interface HTMLElementTagNameMap {
    'nature-service-map': NatureServiceMapElement
  }
}
