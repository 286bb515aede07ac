import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { ref } from 'lit/directives/ref.js'
import type { FileVideo, PlayerVideo, Video } from '../data/video.js'
import type { CardTranslator } from '../strings/card.js'
import { outward } from './outward.js'

const PLAY = html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
  <path d="M7 4.5v15l12.5-7.5z" />
</svg>`

/** What has become of a card's video; a new one for each card. */
export class VideoState {
  phase: 'closed' | 'open' | 'failed' = 'closed'
  /** The button had the focus: the player takes it over when it comes … */
  isArriving = false
  /** … and once more when there is something in it. */
  isLoaded = false
}

export interface VideoContext {
  readonly translate: CardTranslator
  /** The place's name in the interface's language. */
  readonly name: string
  /** The file is on a server that has been asked already: see `isOnServerOf`. */
  readonly isOwn: boolean
  /** The visitor wants to see it; false: it doesn't load. */
  onPlay(): boolean
  /** The state has changed: render again. */
  onChange(): void
}

/**
 * A video that nothing is fetched of before its button is pressed. What that sends, and to whom, stands before the
 * button; the video's own page is the other way to it.
 */
export function video(video: Video, state: VideoState, context: VideoContext): TemplateResult {
  return html`${keyed(state, video.kind === 'link' ? pageLink(video, context) : playable(video, state, context))}`
}

function playable(video: PlayerVideo | FileVideo, state: VideoState, context: VideoContext): TemplateResult {
  const { translate, isOwn } = context
  const note =
    video.kind === 'file'
      ? isOwn
        ? undefined
        : translate('videoOn', { host: video.host })
      : translate('videoAt', { service: video.service, host: video.host })
  return html`<div class="card-video" part="card-media">
    ${note === undefined ? nothing : html`<p id="video-note" class="card-video-note">${note}</p>`}
    <div class="card-video-room">
      ${
        state.phase === 'open'
          ? player(video, state, context)
          : state.phase === 'failed'
            ? html`<p role="alert">${translate('videoFailed')}</p>`
            : html`<button
                type="button"
                class="button button-main"
                part="button"
                aria-describedby=${note === undefined ? nothing : 'video-note'}
                @click=${() => open(state, context)}
              >${PLAY} ${translate('showVideo')}</button>`
      }
    </div>
    ${pageLink(video, context)}
  </div>`
}

function pageLink({ page }: Video, { translate }: VideoContext): TemplateResult {
  const host = new URL(page).host.replace(/^www\./, '')
  return html`<p class="card-video-page">
    ${outward(page, translate('openVideo', { host }), translate)}
  </p>`
}

function open(state: VideoState, context: VideoContext): void {
  if (!context.onPlay()) return
  state.phase = 'open'
  state.isArriving = true
  context.onChange()
}

/**
 * The frame isn't sandboxed: only two services get one, at addresses of our own making, from another origin than the
 * page's; what their players need would lift nearly all that a sandbox holds, and what it would break, full screen or
 * a cast, fails without a word. They want a referrer, which is the page's origin; they may not start by themselves.
 */
function player(video: PlayerVideo | FileVideo, state: VideoState, context: VideoContext): TemplateResult {
  const { translate, name } = context
  const title = translate('videoOf', { name })
  const arrive = arrival(video, state, context)
  return video.kind === 'file'
    ? html`<video
        ${ref(arrive)}
        class="card-player"
        controls
        playsinline
        tabindex="0"
        preload="metadata"
        aria-label=${title}
        @error=${({ currentTarget }: Event) =>
          currentTarget instanceof HTMLElement && fail(currentTarget, state, context)}
        src=${video.src}
      ></video>`
    : html`<iframe
        ${ref(arrive)}
        class="card-player"
        title=${title}
        allow="fullscreen; picture-in-picture; encrypted-media"
        referrerpolicy="strict-origin-when-cross-origin"
        @load=${({ currentTarget }: Event) =>
          currentTarget instanceof HTMLElement && enter(currentTarget, state)}
        src=${video.player}
      ></iframe>`
}

/** Is told of the player when it comes, and again, without it, when it goes. */
function arrival(video: PlayerVideo | FileVideo, state: VideoState, context: VideoContext) {
  let listening: AbortController | undefined
  return (element: Element | undefined): void => {
    listening?.abort()
    if (!(element instanceof HTMLElement)) return
    if (state.isArriving) {
      state.isArriving = false
      // Lit tells of it a moment before it is in the document.
      queueMicrotask(() => element.focus({ preventScroll: true }))
    }
    if (video.kind === 'file') return
    listening = new AbortController()
    // That a page's policy has no room for the frame is told only here: the frame itself says that it has loaded.
    document.addEventListener(
      'securitypolicyviolation',
      ({ disposition, effectiveDirective, blockedURI }) => {
        const isFrame = effectiveDirective === 'frame-src' || effectiveDirective === 'child-src'
        if (isFrame && disposition === 'enforce' && blockedURI.startsWith(`https://${video.host}`))
          fail(element, state, context)
      },
      { signal: listening.signal },
    )
  }
}

/** What had the focus in an empty frame is gone with it: without this the next Tab would pass by the player. */
function enter(frame: HTMLElement, state: VideoState): void {
  if (state.isLoaded) return
  state.isLoaded = true
  if (!hasFocus(frame)) return
  frame.blur()
  frame.focus({ preventScroll: true })
}

/** The focus goes to the other way to the video before the player goes. */
function fail(player: HTMLElement, state: VideoState, { onChange }: VideoContext): void {
  if (hasFocus(player)) {
    const link = player.closest('.card-video')?.querySelector<HTMLElement>('.card-video-page a')
    link?.focus({ preventScroll: true })
  }
  state.phase = 'failed'
  onChange()
}

function hasFocus(element: HTMLElement): boolean {
  const root = element.getRootNode()
  return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element
}
