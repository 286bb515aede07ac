import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { GroundColors, RegionCanvas } from '../basemap/ground.js'
import type { Bounds, Language, LonLat } from '../data/place.js'
import type { Marker, PlaceShapes, PlaceSource } from '../data/query.js'
import {
  clusterZoom,
  fit,
  fitApart,
  type Padding,
  type Pixel,
  type Size,
  toMetres,
  unproject,
  type Viewport,
  zoomToResolution,
} from '../data/viewport.js'
import type { MapView, ShapeColor } from '../map/map-view.js'
import type { PinLayer, PinLayerState } from '../ui/pin-layer.js'
import type { Basemap } from './attributes.js'
import { emOf } from './layout.js'

/** What the map is asked to show: kept, so that it is shown again when the element's size changes. */
export type Aim =
  | { readonly bounds: Bounds; readonly minZoom?: number }
  | { readonly center: LonLat; readonly zoom: number }

export interface MapStageCallbacks {
  /** The visitor's or our own movement has come to rest. */
  onRest(viewport: Viewport): void
  /** Markers for the viewport have come. */
  onMarkers(markers: readonly Marker[]): void
  /** The view moves, frame by frame. */
  onFrame(): void
  onHint(by: 'wheel' | 'touch'): void
  /** Whether the map key stands on a narrow map too. */
  hasLowKey(): boolean
}

/** Room for pins above their points and buttons at the side, in CSS pixels. */
export const PADDING: Padding = [56, 68, 36, 40]
const OSM_TEMPLATE = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'
/** The map key stands open at the left of maps of this size, and takes so much of it, in em. */
const KEY = { width: 38, height: 26, takes: 16 }
/** Closed it stands above the credits of maps narrower than this, and takes so much of their lower side, in em. */
const LOW_KEY = { width: 30, takes: 5.6 }
/** Markers are asked for again when the centre has moved by this share of the viewport. */
const REQUERY_SHARE = 0.25

type PinState = Omit<PinLayerState, 'markers'>
const KEYS_OF_PINS = ['selected', 'highlighted', 'translate', 'look'] as const

/**
 * The map's area: owns the viewport, shows pins in it at once, and lets OpenLayers take over when it has come.
 */
export class MapStage implements ReactiveController {
  readonly element = document.createElement('div')
  readonly #pins: PinLayer
  readonly #callbacks: MapStageCallbacks
  readonly #sizes = new ResizeObserver(() => {
    this.#box = this.#measure()
    this.#onSize()
  })
  /** The size as last observed: to read it from an element that has just been rendered costs a layout. */
  #box: Size | undefined
  #map: MapView | undefined
  /** Stands for one call of `start` until the map has come or `stop` is called. */
  #starting: object | undefined
  /** OpenLayers is wanted, if only as soon as the element has a size. */
  #wanted = false
  #store: PlaceSource | undefined
  #viewport: Viewport | undefined
  #aim: Aim | undefined
  #queried: Viewport | undefined
  #pinState: PinState | undefined
  #markers: readonly Marker[] = []
  #cluster: 'auto' | 'off' = 'auto'
  /** The viewport that we asked for last: somewhere else means that the visitor has moved. */
  #expected: Viewport | undefined
  #basemap: Basemap = 'none'
  /** The embedded basemap, once it has come. */
  #ground: RegionCanvas | undefined
  #groundLook: { colors: GroundColors; language: Language } | undefined
  #greedy = false
  #shapes: { places: readonly PlaceShapes[]; color: ShapeColor } | undefined

  constructor(host: ReactiveControllerHost, pins: PinLayer, callbacks: MapStageCallbacks) {
    this.#pins = pins
    this.#callbacks = callbacks
    this.element.className = 'stage'
    this.element.setAttribute('part', 'map')
    this.element.append(pins.element)
    this.#sizes.observe(this.element)
    host.addController(this)
  }

  hostConnected(): void {}

  get viewport(): Viewport | undefined {
    return this.#viewport
  }

  /** Colours and language of the embedded basemap, as last set. */
  get groundLook(): { readonly colors: GroundColors; readonly language: Language } | undefined {
    return this.#groundLook
  }

  /** Whether there is something for a map key to tell. */
  hasKey = false
  /** The visitor hasn't closed it. */
  keepsKeyOpen = true

  /** What the open map key takes of the map's left side, in CSS pixels; 0 where there is no room for it. */
  get keyRoom(): number {
    const [width, height] = (this.hasKey && this.keepsKeyOpen && this.#size()) || [0, 0]
    const em = emOf(this.element)
    return width >= KEY.width * em && height >= KEY.height * em ? KEY.takes * em : 0
  }

  #viewportFor(aim: Aim, size: Size): Viewport {
    const em = emOf(this.element)
    const isLow = size[0] < LOW_KEY.width * em && this.hasKey && this.#callbacks.hasLowKey()
    return viewportFor(aim, size, paddingFor(size, this.keyRoom, isLow ? LOW_KEY.takes * em : 0))
  }

  get markers(): readonly Marker[] {
    return this.#markers
  }

  /** Whether the visitor has moved the view away from where we put it. */
  get moved(): boolean {
    return !this.#expected || !this.#viewport || !isNear(this.#viewport, this.#expected)
  }

  /** Shows the pins of another source; resolves when its markers have come. */
  async setSource(store: PlaceSource | undefined, aim: Aim | undefined): Promise<void> {
    this.#store = store
    this.#queried = undefined
    if (!store) this.#setMarkers([])
    if (aim) this.aim(aim)
    else await this.requery()
    await this.settled
  }

  /** Resolves when the markers last asked for have come. */
  get settled(): Promise<void> {
    return this.#pending
  }

  /** Brings something into view; without a size yet, as soon as there is one. */
  aim(aim: Aim, animate = false): void {
    this.#aim = aim
    const size = this.#size()
    if (size) this.go(this.#viewportFor(aim, size), animate)
  }

  /** Moves to a viewport. */
  go(viewport: Viewport, animate = false): void {
    this.#expected = viewport
    if (this.#map) {
      this.#map.setViewport(viewport, { animate })
      if (!animate) this.#show(viewport)
    } else {
      this.#show(viewport)
      this.#callbacks.onRest(viewport)
    }
  }

  /** Moves to where the visitor wants to be: as after a drag, nothing else takes the view from there. */
  visit(viewport: Viewport): void {
    this.go(viewport, true)
    this.#expected = undefined
  }

  /** Moves the view by CSS pixels, x to the right and y down. */
  panBy([x, y]: Pixel): void {
    if (!this.#viewport || (x === 0 && y === 0)) return
    const [width, height] = this.#viewport.size
    this.go({ ...this.#viewport, center: unproject(this.#viewport, [width / 2 + x, height / 2 + y]) }, true)
  }

  setPins(state: PinState): void {
    const before = this.#pinState
    if (before && KEYS_OF_PINS.every((key) => before[key] === state[key])) return
    this.#pinState = state
    this.#drawPins()
  }

  setCluster(cluster: 'auto' | 'off'): void {
    if (cluster === this.#cluster) return
    this.#cluster = cluster
    void this.requery()
  }

  setBasemap(basemap: Basemap): void {
    this.#basemap = basemap
    if (basemap !== 'region') this.#dropGround()
    else if (this.#wanted) this.#guard(this.#showGround())
    this.#guard(this.#map?.setTiles(tilesOf(basemap)))
  }

  /** Colours and language of the embedded basemap. */
  setGroundLook(colors: GroundColors, language: Language): void {
    this.#groundLook = { colors, language }
    if (this.#ground) this.#guard(this.#showGround())
  }

  setGreedy(greedy: boolean): void {
    this.#greedy = greedy
    this.element.classList.toggle('is-greedy', greedy)
    this.#map?.setGreedy(greedy)
  }

  setShapes(places: readonly PlaceShapes[], color: ShapeColor): void {
    this.#shapes = { places, color }
    this.#guard(this.#map?.setShapes(places, color))
  }

  /** Lets OpenLayers take over; harmless to call again. */
  start(): void {
    this.#wanted = true
    if (!this.#viewport || this.#map || this.#starting) return
    this.#starting = {}
    const ground = this.#showGround()
    this.#guard(ground)
    // The ground is drawn before OpenLayers is evaluated: pins stand on nothing as short a time as can be.
    this.#guard(ground.catch(() => undefined).then(() => this.#load(this.#starting)))
  }

  /** Lets OpenLayers go; pins stay, and `start` brings it back. */
  stop(): void {
    this.#map?.destroy()
    this.#map = undefined
    this.#starting = undefined
    this.#wanted = false
  }

  async #showGround(): Promise<void> {
    if (this.#basemap !== 'region' || !this.#groundLook) return
    const { RegionCanvas, themeOf } = await import('../basemap/ground.js')
    if (this.#basemap !== 'region') return
    const { colors, language } = this.#groundLook
    if (this.#ground) {
      this.#ground.setTheme(themeOf(colors))
      this.#ground.setLanguage(language)
      return
    }
    const ground = new RegionCanvas(themeOf(colors), language)
    this.#ground = ground
    if (this.#viewport) await ground.begin(this.#viewport)
    if (this.#ground === ground) this.element.prepend(ground.element)
  }

  #dropGround(): void {
    this.#ground?.element.remove()
    this.#ground = undefined
  }

  async #load(start: object | undefined): Promise<void> {
    if (!start || this.#starting !== start) return
    const { MapView } = await import('../map/map-view.js').catch((error) => {
      this.#starting = undefined
      throw error
    })
    if (this.#starting !== start || !this.#viewport) return
    this.#starting = undefined
    this.#map = new MapView({
      target: this.element,
      overlay: this.#pins.element,
      viewport: this.#viewport,
      onFrame: (viewport, moving) => {
        this.#show(viewport, moving)
        this.#callbacks.onFrame()
      },
      onRest: (viewport) => {
        this.#show(viewport)
        void this.requery()
        this.#callbacks.onRest(viewport)
      },
      onHint: (by) => this.#callbacks.onHint(by),
    })
    this.setGreedy(this.#greedy)
    this.setBasemap(this.#basemap)
    if (this.#shapes) this.setShapes(this.#shapes.places, this.#shapes.color)
  }

  /** A part of the map that can't be loaded is no reason to take the list and the pins away. */
  #guard(loading: Promise<void> | undefined): void {
    loading?.catch((error: unknown) => {
      console.warn(
        'nature-service-map: a part of the map could not be loaded; list and pins work without it.',
        error,
      )
    })
  }

  #onSize(): void {
    const size = this.#size()
    if (!size) return
    if (this.#aim && (!this.#viewport || !this.moved)) {
      const viewport = this.#viewportFor(this.#aim, size)
      if (!this.#viewport || !isNear(viewport, this.#viewport) || !sameSize(viewport, this.#viewport))
        this.go(viewport)
    } else if (this.#viewport) this.#show({ ...this.#viewport, size })
    if (this.#wanted) this.start()
  }

  #show(viewport: Viewport, moving = false): void {
    this.#viewport = viewport
    this.#pins.move(viewport)
    this.#ground?.update(viewport, moving)
    if (!this.#queried || needsQuery(this.#queried, viewport)) void this.requery()
  }

  #pending: Promise<void> = Promise.resolve()

  /** Asks for the markers of the viewport; an answer that another question has overtaken is dropped. */
  requery(): Promise<void> {
    const viewport = this.#viewport
    const store = this.#store
    if (!viewport || !store) return Promise.resolve()
    this.#queried = viewport
    this.#pending = store.markers(viewport, this.#cluster === 'off').then((markers) => {
      if (this.#queried !== viewport || this.#store !== store) return
      this.#setMarkers(markers)
    })
    return this.#pending
  }

  #setMarkers(markers: readonly Marker[]): void {
    this.#markers = markers
    this.#drawPins()
    this.#callbacks.onMarkers(markers)
  }

  #drawPins(): void {
    if (this.#pinState) this.#pins.update({ ...this.#pinState, markers: this.#markers })
  }

  #size(): Size | undefined {
    this.#box ??= this.#measure()
    return this.#box
  }

  #measure(): Size | undefined {
    // In a closed `<details>` there is a size, but Chromium forgets to draw what comes in before it is opened.
    if (this.element.checkVisibility?.() === false) return undefined
    const { clientWidth, clientHeight } = this.element
    // Too narrow to show anything: for a frame, when a screen is turned. Never 0 for OpenLayers, which would complain.
    if (clientWidth < 9 || clientHeight < 9) return undefined
    return [clientWidth, clientHeight]
  }
}

function viewportFor(aim: Aim, size: Size, padding: Padding): Viewport {
  if ('bounds' in aim) {
    const { bounds, minZoom } = aim
    return minZoom === undefined ? fit(bounds, size, padding) : fitApart(bounds, minZoom, size, padding)
  }
  return { center: toMetres(aim.center), resolution: zoomToResolution(aim.zoom), size }
}

/** On a small map the room for pins and key must not eat the map. */
function paddingFor([width, height]: Size, leastLeft: number, leastBottom: number): Padding {
  const [top, right, bottom, left] = PADDING
  const x = Math.min(1, width / 480)
  const y = Math.min(1, height / 320)
  // The buttons keep their size on a small map.
  return [
    top * y,
    Math.min(right, width * 0.2),
    Math.max(bottom * y, Math.min(leastBottom, height * 0.25)),
    Math.max(leastLeft, left * x),
  ]
}

function isNear(one: Viewport, other: Viewport): boolean {
  const distance = Math.hypot(one.center[0] - other.center[0], one.center[1] - other.center[1])
  return distance < 2 * other.resolution && Math.abs(one.resolution / other.resolution - 1) < 0.01
}

const sameSize = ({ size: [a, b] }: Viewport, { size: [c, d] }: Viewport): boolean => a === c && b === d

/** Whether markers of one viewport will not do for another: another whole zoom, another size, or a long way off. */
function needsQuery(queried: Viewport, viewport: Viewport): boolean {
  const [width, height] = viewport.size
  return (
    clusterZoom(queried.resolution) !== clusterZoom(viewport.resolution) ||
    !sameSize(queried, viewport) ||
    Math.abs(queried.center[0] - viewport.center[0]) > width * viewport.resolution * REQUERY_SHARE ||
    Math.abs(queried.center[1] - viewport.center[1]) > height * viewport.resolution * REQUERY_SHARE
  )
}

function tilesOf(basemap: Basemap): { template: string } | undefined {
  if (basemap === 'none' || basemap === 'region') return undefined
  return basemap === 'osm' ? { template: OSM_TEMPLATE } : basemap
}
