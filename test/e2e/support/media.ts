/** Picture, video and sharing of a card, without the card: for a page under a strict policy. */
import { type CSSResult, html, render } from 'lit'
import { mayLoad } from '../../../src/data/image.js'
import type { Place } from '../../../src/data/place.js'
import { videoOf } from '../../../src/data/video.js'
import { isOnServerOf } from '../../../src/data/web-server.js'
import { loadCardStrings } from '../../../src/strings/card.js'
import { cardStyles } from '../../../src/ui/card-styles.js'
import { ImageState, image } from '../../../src/ui/image.js'
import { laterStyles } from '../../../src/ui/later-styles.js'
import { mediaStyles } from '../../../src/ui/media-styles.js'
import { type ShareOutcome, share, shareOutcome } from '../../../src/ui/share.js'
import { styles } from '../../../src/ui/styles.js'
import { VideoState, video } from '../../../src/ui/video.js'

export interface MediaPlace extends Pick<Place, 'image' | 'imageAlt' | 'video'> {
  readonly name: string
}

declare global {
  interface Window {
    /** Shows a place as a card does: with states of its own. */
    showMedia(place: MediaPlace, dataOrigin: string): void
  }
}

const URL_ = 'https://example.fi/#nsm=aitta'
const translate = await loadCardStrings('fi')
const host = document.querySelector('#card')
if (!host) throw new Error('There is no room for a card.')
const root = host.attachShadow({ mode: 'open' })
root.adoptedStyleSheets = [styles, laterStyles, cardStyles, mediaStyles].map(
  ({ styleSheet }: CSSResult) => styleSheet ?? new CSSStyleSheet(),
)

window.showMedia = (place, dataOrigin) => {
  const imageState = new ImageState()
  const videoState = new VideoState()
  const found = place.video === undefined ? undefined : videoOf(place.video)
  let outcome: ShareOutcome | undefined
  const draw = () => {
    const mayShow = place.image !== undefined && mayLoad(place.image, 'same-origin', origin, dataOrigin)
    const isOwn = found?.kind === 'file' && isOnServerOf(found.src, [origin, dataOrigin])
    render(
      html`<div class="frame">
        <div class="root">
          <div class="card-body">
            ${mayShow ? image(place, imageState, { language: 'fi', onChange: draw }) : ''}
            ${
              found
                ? video(found, videoState, {
                    translate,
                    name: place.name,
                    isOwn,
                    onPlay: () => true,
                    onChange: draw,
                  })
                : ''
            }
            <button
              type="button"
              class="share button"
              @click=${async () => {
                outcome = await share({ title: place.name, text: '', url: URL_ })
                draw()
              }}
            >${translate('share')}</button>
            ${shareOutcome(outcome, URL_, translate)}
          </div>
        </div>
      </div>`,
      root,
    )
  }
  draw()
}
