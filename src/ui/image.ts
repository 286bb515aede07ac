import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { localize, otherLanguageOf, type Place } from '../data/place.js'

/** What has become of a card's picture; a new one for each card. */
export class ImageState {
  /** `whole`: most of it would be cut off, so it is shown with room beside it. */
  phase: 'cut' | 'whole' | 'broken' = 'cut'
}

export interface ImageContext {
  readonly language: string
  /** The state has changed: render again. */
  onChange(): void
}

/** Width by height of the room that is kept: 3 to 2, as most cameras have it. */
const ROOM = 3 / 2
/** When less than this share of it would be left, a picture isn't cut. */
const LEAST_SHARE = 0.6

/**
 * A place's picture, where it may load: see `mayLoad`. Without a description of its own it has none at all (`alt=""`):
 * a name repeated tells nobody what is on it.
 */
export function image(
  { image: address, imageAlt }: Pick<Place, 'image' | 'imageAlt'>,
  state: ImageState,
  { language, onChange }: ImageContext,
): TemplateResult | typeof nothing {
  if (!address || state.phase === 'broken') return nothing
  const become = (phase: ImageState['phase']) => {
    if (state.phase === phase) return
    state.phase = phase
    onChange()
  }
  const onLoad = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLImageElement)) return
    const { naturalWidth, naturalHeight } = currentTarget
    // A vector without a size fits any room.
    if (!naturalWidth || !naturalHeight) return
    const proportion = naturalWidth / naturalHeight / ROOM
    if (Math.min(proportion, 1 / proportion) < LEAST_SHARE) become('whole')
  }
  const alt = imageAlt === undefined ? '' : localize(imageAlt, language)
  // Another place's picture is another element: the old one isn't seen until the new one has come.
  return html`${keyed(
    state,
    html`<img
      class="card-image ${state.phase === 'whole' ? 'is-whole' : ''}"
      part="card-media"
      alt=${alt}
      lang=${(imageAlt === undefined ? undefined : otherLanguageOf(imageAlt, language)) ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="same-origin"
      @load=${onLoad}
      @error=${() => become('broken')}
      src=${address}
    >`,
  )}`
}
