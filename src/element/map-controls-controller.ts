/** What stands on the map besides pins and card: buttons, credits, a hint about gestures. Loaded after the first pins. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { REGION_ATTRIBUTION } from '../basemap/attribution.js'
import type { Translator } from '../strings/strings.js'
import { attribution, type Credit, hint, mapControls } from '../ui/map-controls.js'
import type { AttributeProperties } from './attributes.js'

export { laterStyles } from '../ui/map-controls.js'

/** How long a hint about gestures stays, in milliseconds. */
const HINT_TIME = 1600

type ControlsHost = ReactiveControllerHost &
  Pick<AttributeProperties, 'attribution' | 'basemap'> & { fit(): void }

export class MapControlsController implements ReactiveController {
  readonly #host: ControlsHost
  readonly #zoomBy: (delta: number) => void
  #hint: 'wheel' | 'touch' | undefined
  #hintTimer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ControlsHost, zoomBy: (delta: number) => void) {
    this.#host = host
    this.#zoomBy = zoomBy
    host.addController(this)
  }

  hostConnected(): void {}

  /** Tells how the map is moved to somebody who has just scrolled the page past it. */
  showHint(by: 'wheel' | 'touch'): void {
    clearTimeout(this.#hintTimer)
    this.#hintTimer = setTimeout(() => {
      this.#hint = undefined
      this.#host.requestUpdate()
    }, HINT_TIME)
    if (this.#hint === by) return
    this.#hint = by
    this.#host.requestUpdate()
  }

  render(translate: Translator): unknown {
    const callbacks = { onZoom: this.#zoomBy, onFit: () => this.#host.fit() }
    return [mapControls(translate, callbacks), attribution(this.#credits()), hint(this.#hint, translate)]
  }

  #credits(): readonly Credit[] {
    const { attribution: own, basemap } = this.#host
    if (basemap === 'region') return REGION_ATTRIBUTION
    if (basemap === 'osm') {
      return [{ text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' }]
    }
    return own !== null && basemap !== 'none' ? [{ text: own }] : []
  }
}
