/** Writes the names that {@link layoutSteps} has found room for. */
import { LANGUAGES, type Language } from '../data/place.js'
import type { Steps } from '../data/steps.js'
import { DOTS_TO_ZOOM, type Label, layoutSteps, type TownLabel, type WaterLabel } from './layout-labels.js'
import { type Box, TOWNS } from './region.js'
import type { RegionTheme } from './theme.js'
import { WATERS } from './waters.js'

export interface LabelView {
  readonly resolution: number
  readonly zoom: number
  readonly language: Language
  /** The picture's and the seen part's edges, CSS pixels from the origin. */
  readonly outer: Box
  readonly inner: Box
}

/** @param context with CSS pixels as its unit and the data's origin at 0,0 */
export function* labelSteps(context: CanvasRenderingContext2D, theme: RegionTheme, view: LabelView): Steps {
  const labels = (yield* layoutFor(context, theme, view)).filter(
    ({ hull }) => isIn(hull, view.inner) || (isOut(hull, view.inner) && isIn(hull, view.outer)),
  )
  context.lineJoin = 'round'
  context.textBaseline = 'alphabetic'
  for (const label of labels) {
    if (label.kind !== 'water') continue
    writeWater(context, label, theme)
    yield
  }
  for (const label of labels) {
    if (label.kind !== 'town') continue
    writeTown(context, label, theme, view.zoom)
    yield
  }
}

/** Room kept free between a name and an edge, in CSS pixels. */
const MARGIN = 4

const isIn = (box: Box, frame: Box) =>
  box[0] >= frame[0] + MARGIN &&
  box[1] >= frame[1] + MARGIN &&
  box[2] <= frame[2] - MARGIN &&
  box[3] <= frame[3] - MARGIN
const isOut = (box: Box, frame: Box) =>
  box[2] < frame[0] || box[3] < frame[1] || box[0] > frame[2] || box[1] > frame[3]

function writeTown(
  context: CanvasRenderingContext2D,
  { text, font, style, x, y, dot }: TownLabel,
  theme: RegionTheme,
  zoom: number,
): void {
  const colour = style.quiet ? theme.quietLabel : theme.label
  if (zoom <= DOTS_TO_ZOOM) {
    context.beginPath()
    context.arc(dot[0], dot[1], style.dot, 0, 2 * Math.PI)
    context.fillStyle = theme.halo
    context.strokeStyle = colour
    context.lineWidth = 1.2
    context.fill()
    context.stroke()
  }
  context.font = font
  context.textAlign = 'left'
  context.strokeStyle = theme.halo
  context.lineWidth = 3
  context.globalAlpha = 0.85
  context.strokeText(text, x, y)
  context.globalAlpha = 1
  context.fillStyle = colour
  context.fillText(text, x, y)
}

function writeWater(
  context: CanvasRenderingContext2D,
  { font, glyphs }: WaterLabel,
  theme: RegionTheme,
): void {
  context.font = font
  context.textAlign = 'center'
  context.strokeStyle = theme.water
  context.lineWidth = 2.5
  context.fillStyle = theme.waterLabel
  const place = ({ x, y, angle }: WaterLabel['glyphs'][number], write: () => void) => {
    context.save()
    context.translate(x, y)
    context.rotate(angle)
    write()
    context.restore()
  }
  for (const glyph of glyphs) place(glyph, () => context.strokeText(glyph.text, 0, 0))
  for (const glyph of glyphs) place(glyph, () => context.fillText(glyph.text, 0, 0))
}

let last: { readonly key: string; readonly labels: readonly Label[] } | undefined
const widths = new Map<string, number>()

/** To be called when a font has arrived: texts are measured again. */
export function forgetMeasures(): void {
  last = undefined
  widths.clear()
}

/** While the map is panned the layout stays the same, so the last one is kept. */
function* layoutFor(
  context: CanvasRenderingContext2D,
  theme: RegionTheme,
  view: LabelView,
): Steps<readonly Label[]> {
  const { resolution, zoom, language } = view
  const { fontFamily, waterFontFamily } = theme
  const key = [resolution, language, fontFamily, waterFontFamily].join('|')
  if (last?.key === key) return last.labels
  const measure = (text: string, font: string) => {
    const known = widths.get(font + text)
    if (known !== undefined) return known
    context.font = font
    const { width } = context.measureText(text)
    widths.set(font + text, width)
    return width
  }
  const labels = yield* layoutSteps({
    towns: TOWNS,
    waters: WATERS,
    resolution,
    zoom,
    language: LANGUAGES.indexOf(language),
    fontFamily,
    waterFontFamily,
    measure,
  })
  last = { key, labels }
  return labels
}
