/**
 * OpenLayers behind one small class. It starts from a viewport and from then on is the viewport's source.
 * This module and what it imports is the lazily loaded map chunk; nothing outside map/ imports `ol`.
 */

import { easeOut } from 'ol/easing.js'
import DoubleClickZoom from 'ol/interaction/DoubleClickZoom.js'
import DragPan from 'ol/interaction/DragPan.js'
import DragZoom from 'ol/interaction/DragZoom.js'
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js'
import PinchZoom from 'ol/interaction/PinchZoom.js'
import Kinetic from 'ol/Kinetic.js'
import type Layer from 'ol/layer/Layer.js'
import OlMap from 'ol/Map.js'
import type MapBrowserEvent from 'ol/MapBrowserEvent.js'
import View from 'ol/View.js'
import type { PlaceShapes } from '../data/query.js'
import { MAX_ZOOM, MIN_ZOOM, type Viewport } from '../data/viewport.js'

export interface MapViewOptions {
  /** Sized element that the map fills. */
  readonly target: HTMLElement
  /** Element drawn over the map that lets pointers through: pins. It is moved into the map and back by `destroy`. */
  readonly overlay: HTMLElement
  readonly viewport: Viewport
  /**
   * Called in each frame that is drawn, so that what lies over and under the map moves with it.
   * @param moving whether the next frame is likely to show another part
   */
  onFrame(viewport: Viewport, moving: boolean): void
  /** Called when the view comes to rest. */
  onRest(viewport: Viewport): void
  /** Somebody tried to move a cooperative map in the way that scrolls the page. */
  onHint(by: 'wheel' | 'touch'): void
}

/** Tiles that lie under everything. */
export interface TileBasemap {
  /** Address with {z}, {x} and {y} or {-y}. */
  readonly template: string
}

/** How lines and areas are drawn: a CSS colour for a category's key. */
export type ShapeColor = (category: string | undefined) => string

/** Duration of the map's own movements, in milliseconds. */
const DURATION = 300

export class MapView {
  readonly #map: OlMap
  readonly #options: MapViewOptions
  readonly #home: { parent: ParentNode | null; next: Node | null }
  readonly #abort = new AbortController()
  #greedy = false
  #tiles: Layer | undefined
  #shapes: Layer | undefined

  constructor(options: MapViewOptions) {
    this.#options = options
    const { target, overlay, viewport } = options
    this.#home = { parent: overlay.parentNode, next: overlay.nextSibling }
    this.#map = new OlMap({
      target,
      controls: [],
      interactions: this.#interactions(),
      layers: [],
      view: new View({
        center: [...viewport.center],
        resolution: viewport.resolution,
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        enableRotation: false,
      }),
    })
    const container = this.#map.getOverlayContainer()
    if (container) moveInto(container, overlay)
    this.#listen(target, overlay)
  }

  /** Shows another viewport; its size is the element's own. */
  setViewport({ center, resolution }: Viewport, { animate = false } = {}): void {
    const view = this.#map.getView()
    view.cancelAnimations()
    if (animate && !prefersStill()) {
      view.animate({ center: [...center], resolution, duration: DURATION, easing: easeOut })
    } else {
      view.setCenter([...center])
      view.setResolution(resolution)
    }
  }

  /** `greedy`: the map takes every wheel turn and finger; else the page scrolls past it. */
  setGreedy(greedy: boolean): void {
    this.#greedy = greedy
  }

  /** Puts tiles under everything, or takes them away. */
  async setTiles(basemap: TileBasemap | undefined): Promise<void> {
    const layer = basemap && (await import('./tile-layer.js')).tileLayer(basemap.template)
    if (this.#abort.signal.aborted) return
    this.#replace(this.#tiles, layer, 0)
    this.#tiles = layer
  }

  /** Draws lines and areas under the pins. */
  async setShapes(places: readonly PlaceShapes[], color: ShapeColor): Promise<void> {
    const layer =
      places.length > 0 ? (await import('./shapes-layer.js')).shapesLayer(places, color) : undefined
    if (this.#abort.signal.aborted) return
    this.#replace(this.#shapes, layer, 2)
    this.#shapes = layer
  }

  /** Draws everything again, for instance when colours have changed. */
  render(): void {
    this.#map.render()
  }

  /** Takes the map away and puts the overlay back where it was. */
  destroy(): void {
    this.#abort.abort()
    const { parent, next } = this.#home
    if (parent) moveInto(parent, this.#options.overlay, next?.parentNode === parent ? next : null)
    this.#map.dispose()
  }

  #replace(old: Layer | undefined, layer: Layer | undefined, zIndex: number): void {
    if (old) this.#map.removeLayer(old)
    if (!layer) return
    layer.setZIndex(zIndex)
    this.#map.addLayer(layer)
  }

  #interactions() {
    const cooperative = (event: MapBrowserEvent): boolean => {
      const { originalEvent } = event
      if (this.#greedy) return true
      if (originalEvent instanceof WheelEvent) return originalEvent.ctrlKey || originalEvent.metaKey
      if (originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch') {
        return (event.activePointers?.length ?? 1) > 1
      }
      return true
    }
    const isStill = prefersStill()
    const duration = isStill ? 0 : DURATION
    return [
      new DoubleClickZoom({ duration }),
      new DragPan({
        ...(!isStill && { kinetic: new Kinetic(-0.005, 0.05, 100) }),
        condition: (event) => isPrimary(event) && cooperative(event),
      }),
      new PinchZoom({ duration }),
      new MouseWheelZoom({
        condition: (event) => event.type === 'wheel' && cooperative(event),
        ...(isStill && { duration }),
      }),
      new DragZoom({ duration }),
    ]
  }

  #listen(target: HTMLElement, overlay: HTMLElement): void {
    const { signal } = this.#abort
    this.#map.on('postrender', (event) => {
      const viewport = this.#viewport()
      if (!viewport || !event.frameState) return
      const [animating = 0, interacting = 0] = event.frameState.viewHints
      this.#options.onFrame(viewport, animating + interacting > 0)
    })
    this.#map.on('moveend', () => {
      const viewport = this.#viewport()
      if (viewport) this.#options.onRest(viewport)
    })
    // A double click on a pin is two clicks on the pin.
    this.#map.on('dblclick', (event) => {
      const { target } = event.originalEvent
      if (target instanceof Node && overlay.contains(target)) event.stopPropagation()
    })
    target.addEventListener(
      'wheel',
      (event) => {
        if (!this.#greedy && !event.ctrlKey && !event.metaKey) this.#options.onHint('wheel')
      },
      { passive: true, signal },
    )
    target.addEventListener(
      'touchmove',
      (event) => {
        if (!this.#greedy && event.touches.length === 1) this.#options.onHint('touch')
      },
      { passive: true, signal },
    )
  }

  #viewport(): Viewport | undefined {
    const view = this.#map.getView()
    const [x, y] = view.getCenter() ?? []
    const [width, height] = this.#map.getSize() ?? []
    const resolution = view.getResolution()
    if (x === undefined || y === undefined || !width || !height || !resolution) return undefined
    return { center: [x, y], resolution, size: [width, height] }
  }
}

const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** A drag with the main button and without a modifier, which belongs to zooming by a rectangle. */
function isPrimary({ originalEvent }: MapBrowserEvent): boolean {
  return (
    originalEvent instanceof PointerEvent &&
    originalEvent.isPrimary !== undefined &&
    originalEvent.button <= 0 &&
    !originalEvent.shiftKey &&
    !originalEvent.altKey
  )
}

/**
 * Moves an element without its losing the focus that something in it has. Only then by `moveBefore`: Chromium counts
 * what it moves as a layout shift, though nothing visibly moves.
 */
function moveInto(
  parent: ParentNode & Partial<MovableParent>,
  element: HTMLElement,
  before: Node | null = null,
): void {
  const root = element.getRootNode()
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
  const keeps = focused instanceof HTMLElement && element.contains(focused)
  if (keeps && parent.moveBefore && parent.isConnected) {
    parent.moveBefore(element, before)
    return
  }
  if (parent instanceof Node) parent.insertBefore(element, before)
  if (keeps) focused.focus({ preventScroll: true })
}

/** https://developer.mozilla.org/docs/Web/API/Element/moveBefore, not yet in every browser. */
interface MovableParent {
  moveBefore(node: Node, before: Node | null): void
  readonly isConnected: boolean
}
