/** What stands on the map besides pins and card. A chunk of its own, since the first pins don't need it. */
import { html, nothing, type TemplateResult } from 'lit'
import { STEPS, type Step } from '../data/map-steps.js'
import type { FinderTranslator } from '../strings/finder.js'
import type { Translator } from '../strings/strings.js'
import { icon } from './icons.js'

export { laterStyles } from './later-styles.js'
export { skipEnd, skipLink } from './skip.js'

export interface MapControlsCallbacks {
  onStep(step: Step): void
  onFit(): void
  /** Directions are shown, or hidden again. */
  onPad(open: boolean): void
  onFullscreen(): void
}

/** What tells what the map shows. */
export const TEXT_ID = 'map-text'
/** What tells of the map's keys. */
export const KEYS_ID = 'map-keys'
const PAD_ID = 'map-pad'

/**
 * @param texts those that may be later than the buttons that have no need of them
 * @param isFullscreen undefined: it can't be
 */
export function mapControls(
  translate: Translator,
  texts: FinderTranslator | undefined,
  padOpen: boolean,
  isFullscreen: boolean | undefined,
  { onStep, onFit, onPad, onFullscreen }: MapControlsCallbacks,
): TemplateResult {
  const button = (
    label: string,
    name: Parameters<typeof icon>[0],
    onClick: () => void,
    className = '',
  ) => html`<button
    type="button"
    class="button control ${className}"
    part="button"
    aria-label=${label}
    .title=${label}
    @click=${onClick}
  >${icon(name)}</button>`
  return html`<div class="controls" part="controls">
    <div class="zoom">
      ${button(translate('zoomIn'), 'plus', () => onStep(STEPS.nearer))}
      ${button(translate('zoomOut'), 'minus', () => onStep(STEPS.farther))}
    </div>
    ${button(translate('fit'), 'fit', onFit)}
    ${texts ? pad(texts) : nothing}
    ${texts && isFullscreen !== undefined ? fullscreen(texts, isFullscreen) : nothing}
  </div>`

  /** One button, so that the focus stays on it: its name says what it does next. */
  function fullscreen(texts: FinderTranslator, isOn: boolean): TemplateResult {
    return button(
      texts(isOn ? 'exitFullscreen' : 'fullscreen'),
      isOn ? 'reduce' : 'enlarge',
      onFullscreen,
      'fullscreen',
    )
  }

  /** Directions for those who can't drag: behind a button, so that they don't fill a small map. */
  function pad(texts: FinderTranslator): TemplateResult {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !padOpen) return
      // One Escape closes one thing.
      event.stopPropagation()
      event.preventDefault()
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.querySelector('button')?.focus()
      onPad(false)
    }
    return html`<div class="pad" @keydown=${onKey}>
      <button
        type="button"
        class="button control"
        part=${padOpen ? 'button button-active' : 'button'}
        aria-label=${texts('move')}
        .title=${texts('move')}
        aria-expanded=${padOpen}
        aria-controls=${padOpen ? PAD_ID : nothing}
        @click=${() => onPad(!padOpen)}
      >${icon('move')}</button>
      ${
        padOpen
          ? html`<div id=${PAD_ID} class="directions" role="group" aria-label=${texts('move')}>
              ${button(texts('north'), 'up', () => onStep(STEPS.north), 'north')}
              ${button(texts('west'), 'left', () => onStep(STEPS.west), 'west')}
              ${button(texts('east'), 'right', () => onStep(STEPS.east), 'east')}
              ${button(texts('south'), 'down', () => onStep(STEPS.south), 'south')}
            </div>`
          : nothing
      }
      <p id=${KEYS_ID} class="visually-hidden">${texts('mapKeys')}</p>
    </div>`
  }
}

/** The map in words, for those who don't see it. */
export function mapText(n: number, town: string | undefined, texts: FinderTranslator): string {
  return [
    n > 0 ? texts('mapCount', { n }) : texts('mapNone'),
    ...(town === undefined ? [] : [texts('mapTown', { town })]),
    ...(n > 0 ? [texts('mapSame', { n })] : []),
  ].join(' ')
}

/** What is said to screen readers alone. */
export function voice(text: string): TemplateResult {
  return html`<p class="visually-hidden" role="status">${text}</p>`
}

/** A credit, with the address of its text. */
export interface Credit {
  readonly text: string
  readonly href?: string
}

export function attribution(
  credits: readonly Credit[],
  translate: FinderTranslator | undefined,
): TemplateResult | typeof nothing {
  if (credits.length === 0) return nothing
  return html`<p class="attribution" part="attribution">
    ${credits.map(({ text, href }, i) => [
      i > 0 ? ' · ' : '',
      href
        ? html`<a href=${href} target="_blank" rel="noopener" aria-label=${translate?.('creditLink', { x: text }) ?? nothing}>${text}</a>`
        : text,
    ])}
  </p>`
}

/** How the map is moved, told to somebody who has just scrolled the page past it. */
export function hint(
  by: 'wheel' | 'touch' | undefined,
  translate: Translator,
): TemplateResult | typeof nothing {
  if (!by) return nothing
  const isMac = /Mac/.test(navigator.platform)
  const text = by === 'touch' ? 'hintTouch' : isMac ? 'hintWheelMac' : 'hintWheel'
  return html`<div class="hint" aria-hidden="true">${translate(text)}</div>`
}
