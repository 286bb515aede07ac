/** The pins of a printed map as one drawing: whatever the paper's width, they are scaled together with the map. */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import type { LonLat } from '../data/place.js'
import type { Cluster, Marker, Pin } from '../data/query.js'
import { type Pixel, project, toMetres, type Viewport } from '../data/viewport.js'
import type { Appearance, Look } from './look.js'
import { symbol } from './symbols.js'

export interface PrintMapModel {
  readonly viewport: Viewport
  readonly markers: readonly Marker[]
  readonly look: Look
  readonly pinShape: 'drop' | 'circle' | 'square'
  /** CSS pixels on the screen. */
  readonly pinSize: number
  /** Font size on the screen, in CSS pixels: clusters are sized by it. */
  readonly em: number
  /** Where distances are measured from. */
  readonly from: LonLat | undefined
  readonly label: string
}

/** Width of a pin's light edge in CSS pixels, and the part of its shape that its symbol takes: as on the screen. */
const EDGE = 2
const SYMBOL = 0.62
/** Diameters of clusters in em, from a number of places on: as on the screen. */
const CLUSTERS = [
  [100, 3.2],
  [10, 2.7],
  [0, 2.3],
] as const

/** A drawing whose unit is a CSS pixel of the screen's map. Call {@link finishPins} when it has been rendered. */
export function printPins(model: PrintMapModel): TemplateResult {
  const { viewport, markers, from, em, label } = model
  const at = (position: LonLat): Pixel => project(viewport, toMetres(position))
  const [width, height] = viewport.size
  return html`<svg class="print-pins" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${label}>
    ${from ? startPoint(at(from), em) : nothing}
    ${northFirst(markers).map((marker) =>
      marker.kind === 'pin'
        ? pin(marker, at(marker.position), model)
        : cluster(marker, at(marker.position), em),
    )}
  </svg>`
}

/** What attributes can't say: the file's own colours; and sizes, which the symbols have from style sheets elsewhere. */
export function finishPins(root: ParentNode, markers: readonly Marker[]): void {
  const drawn = [...root.querySelectorAll<SVGElement>('.print-marker')]
  northFirst(markers).forEach((marker, i) => {
    if (marker.kind === 'pin' && marker.color) drawn[i]?.style.setProperty('--_own', marker.color)
  })
  for (const nested of root.querySelectorAll('.print-marker svg')) {
    nested.setAttribute('width', '24')
    nested.setAttribute('height', '24')
  }
}

/** A category's sign beside its name: filled as a drawing is, since browsers leave backgrounds out. */
export function printKey({ color, symbol: name }: Appearance): TemplateResult {
  return html`<svg class="print-key" viewBox="0 0 24 24" aria-hidden="true" data-color=${color ?? nothing}>
    <circle class="print-fill" cx="12" cy="12" r="12" />
    <g class="print-symbol" transform="translate(4.2 4.2) scale(0.65)">${symbol(name)}</g>
  </svg>`
}

/** The sign of a cluster, for the key. */
export const clusterKey =
  (): TemplateResult => html`<svg class="print-key" viewBox="0 0 24 24" aria-hidden="true">
  <circle class="print-cluster" cx="12" cy="12" r="11" /><text class="print-count" x="12" y="16.5" font-size="13">2</text>
</svg>`

/** The sign of a rough position, for the key. */
export const approximateKey =
  (): TemplateResult => html`<svg class="print-key is-approximate" viewBox="0 0 24 24" aria-hidden="true">
  <circle class="print-edge" cx="12" cy="12" r="11" /><circle class="print-fill" cx="12" cy="12" r="7" />
</svg>`

/** The sign of the point that distances are measured from, for the key. */
export const startKey = (): TemplateResult =>
  html`<svg class="print-key" viewBox="0 0 24 24" aria-hidden="true">${startPoint([12, 12], 17)}</svg>`

function pin(
  { category, color: own, approximate }: Pin,
  [x, y]: Pixel,
  model: PrintMapModel,
): SVGTemplateResult {
  const { look, pinShape, pinSize } = model
  const { color, symbol: name } = look(category)
  // A drop stands on its point, other shapes around it.
  const middle = pinShape === 'drop' ? -0.7 * pinSize : 0
  const scale = (SYMBOL * pinSize) / 24
  return svg`<g
    class="print-marker ${own ? 'is-own' : ''} ${approximate ? 'is-approximate' : ''}"
    data-color=${color ?? nothing}
    transform=${`translate(${round(x)} ${round(y)})`}
  >
    ${outline('print-edge', pinShape, pinSize / 2, middle)}
    ${outline('print-fill', pinShape, pinSize / 2 - EDGE, middle)}
    <g class="print-symbol" transform=${`translate(${-12 * scale} ${middle - 12 * scale}) scale(${scale})`}>${symbol(name)}</g>
  </g>`
}

function outline(
  name: string,
  shape: PrintMapModel['pinShape'],
  radius: number,
  middle: number,
): SVGTemplateResult {
  if (shape === 'circle') return svg`<circle class=${name} cy=${middle} r=${radius}></circle>`
  if (shape === 'square') {
    return svg`<rect class=${name} x=${-radius} y=${middle - radius} width=${2 * radius} height=${2 * radius} rx=${0.4 * radius}></rect>`
  }
  const diagonal = radius * Math.SQRT1_2
  return svg`<path class=${name} d=${`M0 ${middle + 2 * diagonal}L${-diagonal} ${middle + diagonal}A${radius} ${radius} 0 1 1 ${diagonal} ${middle + diagonal}Z`}></path>`
}

function cluster({ count }: Cluster, [x, y]: Pixel, em: number): SVGTemplateResult {
  const size = CLUSTERS.find(([least]) => count >= least)?.[1] ?? 0
  return svg`<g class="print-marker" transform=${`translate(${round(x)} ${round(y)})`}>
    <circle class="print-halo" r=${(size * em) / 2 + 2}></circle>
    <circle class="print-cluster" r=${(size * em) / 2 - 1}></circle>
    <text class="print-count" y="0.35em" font-size=${em}>${count}</text>
  </g>`
}

const startPoint = ([x, y]: Pixel, em: number): SVGTemplateResult =>
  svg`<circle class="print-start" cx=${round(x)} cy=${round(y)} r=${0.5 * em}></circle>`

/** As on the screen, nearer pins stand before farther ones. */
const northFirst = (markers: readonly Marker[]): readonly Marker[] =>
  [...markers].sort((a, b) => b.position[1] - a.position[1])

const round = (length: number): number => Math.round(length * 100) / 100
