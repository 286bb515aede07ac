import { css } from 'lit'

/** Styles that may be a moment late: of states that a visitor brings about, of the map's controls, of forced colours. */
export const laterStyles = css`
  .button:hover {
    background: var(--_raised);
  }
  /* Another fill might be one that its text can't be read on. */
  .button-main:hover {
    background: var(--_accent);
    box-shadow: inset 0 0 0 2px var(--_on-accent);
  }
  /* What can't be seen isn't laid out, yet found by find-in-page and read by screen readers. */
  .item:nth-child(n + 13) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.7em;
  }
  .item.is-highlighted,
  .item:hover {
    background: var(--_raised);
  }
  .item.is-selected {
    background: var(--_raised);
    box-shadow: inset 0.3em 0 var(--_accent);
  }
  .item-name:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .item-name:focus-visible::after {
    outline: 3px solid var(--_text);
    outline-offset: -3px;
  }
  .item:hover .item-name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .side:focus-visible {
    outline-offset: -3px;
  }
  .stage:active {
    cursor: grabbing;
  }
  .stage:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
    z-index: 1;
  }
  .stage:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 2;
    border: 3px solid var(--_text);
    outline: 2px solid var(--_surface);
    outline-offset: -5px;
    pointer-events: none;
  }
  .pin:hover,
  .pin.is-highlighted,
  .cluster:hover {
    z-index: 1;
  }
  .pin:hover .pin-shape,
  .pin.is-highlighted .pin-shape,
  .cluster:hover {
    box-shadow: 0 0 0 3px var(--_text), 0 0 0 5px var(--_surface);
  }
  .pin.is-selected {
    z-index: 2;
  }
  .pin.is-selected .pin-shape {
    background: var(--_surface);
    border: 4px solid var(--_category);
    box-shadow: 0 0 0 2px var(--_surface), 0 0 0 4px var(--_text), 0 3px 8px rgb(0 0 0 / 0.5);
  }
  .pin.is-selected .pin-symbol {
    color: var(--_text);
  }
  .pin.is-selected .pin-shape,
  .pin.is-selected .pin-symbol {
    scale: 1.2;
  }
  [data-pin-shape='drop'] .pin.is-selected .pin-shape,
  [data-pin-shape='drop'] .pin.is-selected .pin-symbol {
    translate: 0 -5px;
  }
  /* The file's own colour: the symbol stands on the surface, since nobody knows what is readable on the colour. */
  .pin.is-own .pin-shape {
    --_category: var(--_own);
    padding: 4px;
    background: linear-gradient(var(--_surface) 0 0) content-box, var(--_own);
  }
  .pin.is-own .pin-symbol {
    color: var(--_text);
  }
  .pin:focus-visible,
  .cluster:focus-visible {
    z-index: 3;
    outline: 3px solid var(--_text);
    outline-offset: 3px;
    border-radius: 0.4em;
    box-shadow: 0 0 0 3px var(--_surface);
  }
  .cluster:focus-visible {
    border-radius: 50%;
  }
  /* A sheet on the screen's lower edge, in the browser's top layer, pulled by its header. */
  .sheet {
    position: fixed;
    inset: auto env(safe-area-inset-right, 0) var(--_keyboard, 0) env(safe-area-inset-left, 0);
    inline-size: auto;
    max-inline-size: 40em;
    margin: 0 auto;
    padding: 0 0 env(safe-area-inset-bottom, 0);
    border: 1px solid var(--_border);
    border-block-end: 0;
    border-radius: calc(var(--_radius) * 2) calc(var(--_radius) * 2) 0 0;
    overflow: hidden;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .sheet[data-pulled] {
    translate: 0 var(--_pulled);
  }
  .sheet[data-pulled='let-go'],
  .sheet[data-pulled='let-go'] > .card-actions {
    transition: translate 0.25s cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  .sheet :is(.card-header, .filter-sheet-header) {
    /* Up and down is ours; two fingers are the browser's. */
    touch-action: pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
  }
  .sheet[data-pulled='held'] :is(.card-header, .filter-sheet-header) {
    cursor: grabbing;
  }
  .grip {
    min-block-size: 2.75em;
    padding: 0;
    border: 0;
    background: none;
    cursor: inherit;
  }
  .grip::before {
    content: '';
    position: absolute;
    inset: 0.45em 0 auto;
    inline-size: 2.4em;
    block-size: 0.3em;
    margin-inline: auto;
    border-radius: 1em;
    background: var(--_control-border);
    pointer-events: none;
  }
  /* Large text in a small map: the buttons grow with it only as far as there is room for all of them. */
  .map-area {
    container-type: size;
  }
  .controls {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-end: 0.6em;
    z-index: 2;
    display: grid;
    gap: 0.5em;
  }
  .control {
    display: grid;
    place-items: center;
    inline-size: clamp(44px, min(20cqi, 13cqb), 2.75em);
    min-block-size: clamp(44px, min(20cqi, 13cqb), 2.75em);
    padding: 0;
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.25);
  }
  .control svg {
    inline-size: 1.3em;
    block-size: 1.3em;
  }
  .zoom {
    display: grid;
  }
  .zoom .control:first-child {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .zoom .control:last-child {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    border-block-start: 0;
  }
  /* A map so low has no room for all of them under each other; but the way out of full screen stays. */
  @container (block-size < 18em) {
    .fullscreen {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: calc(100% + 0.5em);
    }
    :host(:not(:fullscreen)) .fullscreen {
      display: none;
    }
  }
  .control:focus-visible {
    z-index: 1;
  }
  :host(:fullscreen) .root {
    padding: env(safe-area-inset-top, 0) env(safe-area-inset-right, 0) env(safe-area-inset-bottom, 0)
      env(safe-area-inset-left, 0);
    border: 0;
    border-radius: 0;
  }
  /*
   * On a phone map and list share the screen, and the list scrolls by itself. The map, which takes a finger and the
   * wheel for itself, never fills the screen: they would find no way back to what is above or under it.
   */
  :host(:fullscreen) .root[data-layout='stack'] {
    grid-template-rows: auto auto minmax(min(18em, 69vb), 3fr) minmax(min(9em, 46vb), 2fr);
  }
  :host(:fullscreen) .root[data-layout='map'] {
    grid-template-rows: auto auto minmax(min(16em, 69vb), 1fr);
  }
  :host(:fullscreen) .root[data-layout='stack'] .side {
    contain: size;
    overflow: hidden auto;
  }
  /* Where not all of it has room on the screen, the list's ends lead on. */
  :host(:fullscreen) .root .side {
    overscroll-behavior: auto;
  }
  :host(:fullscreen) .frame {
    overscroll-behavior: contain;
  }
  .pad {
    position: relative;
  }
  .pad > [aria-expanded='true'] {
    border-color: var(--_accent);
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_accent), 0 1px 4px rgb(0 0 0 / 0.25);
  }
  .directions {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: calc(100% + 0.5em);
    display: grid;
    grid-template: '. north .' 'west . east' '. south .';
    /* West is left in every script. */
    direction: ltr;
    pointer-events: none;
  }
  .directions .control {
    pointer-events: auto;
  }
  .directions .north {
    grid-area: north;
  }
  .directions .south {
    grid-area: south;
  }
  .directions .west {
    grid-area: west;
  }
  .directions .east {
    grid-area: east;
  }
  /* Before and after the map: seen while they have the focus, and there for screen readers always. */
  .skip,
  .map-end {
    position: absolute;
    inset-inline-start: 0.6em;
    z-index: 4;
  }
  .skip {
    inset-block-start: 0.6em;
  }
  .map-end {
    inset-block-end: 0.6em;
    padding: 0.4em 1em;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
  }
  :is(.skip-link, .skip-end):not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  .attribution {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    z-index: 1;
    max-inline-size: 100%;
    padding: 0.1em 0.6em;
    border-start-start-radius: var(--_radius);
    background: color-mix(in srgb, var(--_surface) 85%, transparent);
    color: var(--_muted);
    font-size: 0.75em;
  }
  .attribution a {
    color: inherit;
  }
  .hint {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: grid;
    place-items: center;
    padding: 1em;
    background: rgb(0 0 0 / 0.6);
    color: #fff;
    font-size: 1.15em;
    text-align: center;
    pointer-events: none;
    animation: appear 0.15s;
  }
  /* A screen of a few lines: all of the card scrolls but its header. */
  @media (max-height: 22em) {
    .root .card.sheet {
      max-block-size: calc(100dvh - 1em);
      overflow: hidden auto;
      scroll-padding-block-start: 6em;
    }
    .root .card.sheet > :is(.card-body, .card-actions) {
      flex: none;
    }
    .root .card.sheet > .card-body {
      overflow: visible;
    }
    .card.sheet > .card-header {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--_surface);
    }
  }
  /* Fingers: as wide as a thumb, however small the owner's pins are; a credit's lines stand as far apart as they are pressed. */
  @media (pointer: coarse) {
    .pin::before {
      inset: min(-4px, (var(--_pin-size) - 44px) / 2);
    }
    .attribution {
      line-height: 2;
    }
    .attribution a {
      padding-block: 0.45em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .hint {
      animation: none;
    }
    .sheet[data-pulled],
    .sheet[data-pulled] > .card-actions {
      transition: none;
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --_muted: var(--_text);
      --_border: var(--_text);
      --_control-border: var(--_text);
    }
    .attribution {
      background: var(--_surface);
    }
    .hint {
      background: rgb(0 0 0 / 0.85);
    }
  }
  /* The visitor's few colours instead of ours, also where ours aren't replaced by themselves: icons, rings, pins. */
  @media (forced-colors: active) {
    .root {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_border: CanvasText;
      --_control-border: CanvasText;
      --_raised: Canvas;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_accent-text: CanvasText;
    }
    .grip::before {
      background: ButtonText;
      forced-color-adjust: none;
    }
    .pin-shape,
    .cluster,
    .item-symbol {
      forced-color-adjust: none;
      border: 2px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .pin-shape,
    .cluster {
      box-shadow: 0 0 0 2px Canvas;
    }
    .pin-symbol,
    .pin.is-own .pin-symbol {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .pin.is-own .pin-shape {
      padding: 0;
      background: Canvas;
    }
    .pin.is-selected .pin-shape {
      border: 4px solid Highlight;
      background: Canvas;
    }
    .item.is-selected {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .pad > [aria-expanded='true'] {
      border: 4px solid Highlight;
    }
    /* Else the browser would lay the ground's colour under their text, which is their own ground's. */
    .button-main,
    .badge,
    .option.is-chosen {
      forced-color-adjust: none;
    }
    .card-body a:not(.button),
    .attribution a {
      color: LinkText;
    }
    /* What is drawn on the map keeps its colours. */
    .color-probe {
      forced-color-adjust: none;
    }
  }
`
