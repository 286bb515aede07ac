import { css } from 'lit'

/**
 * Names that begin with `--nsm-` are the owner's to set; those that begin with `--_` are derived from them.
 * Sizes are in em, so a page's root font size changes nothing. `light-dark()` follows the page's `color-scheme`.
 */
export const styles = css`
  :host {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--nsm-height, 480px);
  }
  :host([hidden]) {
    display: none;
  }

  /* The frame takes the page's font and text size, nothing else, and the room that the page reserved. */
  .frame {
    all: initial;
    font-family: inherit;
    font-size: inherit;
    color-scheme: inherit;
    visibility: inherit;
    display: grid;
    /* A page's own height may be too low for all of it: then it scrolls. */
    grid-template-rows: minmax(max-content, 1fr);
    block-size: 100%;
    min-block-size: inherit;
    overflow: auto;
  }
  .root {
    --_accent: var(--_given-accent, light-dark(#2c6549, #8fcba8));
    --_on-accent: var(--nsm-on-accent, var(--_given-on-accent, light-dark(#fff, #10231a)));
    --_accent-text: var(--_given-accent-text, light-dark(#235a3f, #9bd6b4));
    --_surface: var(--nsm-surface, light-dark(#fff, #171c19));
    --_text: var(--nsm-text, light-dark(#1c2620, #e9efeb));
    --_muted: var(--nsm-muted, light-dark(#526058, #a8b5ad));
    --_border: var(--nsm-border, light-dark(#d8dfd9, #36413a));
    --_control-border: light-dark(#7d8a82, #7f8c84);
    --_land: var(--nsm-land, light-dark(#eceadf, #20271f));
    --_raised: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
    --_radius: var(--nsm-radius, 0.5em);
    --_pin-size: var(--_given-pin-size, var(--nsm-pin-size, 32px));
    --_shadow: 0 0.1em 0.3em rgb(0 0 0 / 0.18), 0 0.5em 1.5em rgb(0 0 0 / 0.14);

    box-sizing: border-box;
    display: grid;
    grid-template: 'header' auto 'finder' auto 'side' 1fr / minmax(0, 1fr);
    min-inline-size: 0;
    min-block-size: 20em;
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--nsm-font, inherit);
    line-height: 1.45;
    -webkit-text-size-adjust: 100%;
  }
  .root[data-theme='light'] {
    color-scheme: light;
  }
  .root[data-theme='dark'] {
    color-scheme: dark;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }

  /* Layouts: list and map side by side; one under the other; one of them alone. */
  .root[data-layout='split'] {
    /* However low the element, some of the list is seen; however narrow, half of it is the map's. */
    grid-template:
      'header header' auto 'finder map' auto 'side map' minmax(9em, 1fr) / minmax(min(16em, 50%), max(22em, 256px))
      minmax(50%, 1fr);
  }
  .root[data-layout='stack'] {
    grid-template: 'header' auto 'finder' auto 'map' minmax(16em, 24em) 'side' 1fr / minmax(0, 1fr);
  }
  .root[data-layout='map'] {
    grid-template: 'header' auto 'finder' auto 'map' minmax(16em, 1fr) / minmax(0, 1fr);
  }
  .root[data-layout='list'] .map-area,
  .root[data-layout='map'] .side {
    display: none;
  }
  .header {
    grid-area: header;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1em;
    padding: 0.6em 1em;
    border-block-end: 1px solid var(--_border);
  }
  /* Room for what comes with the texts, so that nothing moves when they do. */
  .status::before {
    content: '\\200b';
  }
  .header.has-toggle {
    min-block-size: 4.1em;
    align-items: center;
  }
  .header .button {
    margin-inline-start: auto;
  }
  .root[data-layout='stack'] .title {
    flex-basis: 100%;
  }
  ::slotted([slot='header']) {
    flex-basis: 100%;
  }
  slot[name='footer'] {
    display: block;
    grid-column: 1 / -1;
  }
  ::slotted([slot='footer']) {
    display: block;
    margin: 0;
    padding: 0.6em 1em;
    border-block-start: 1px solid var(--_border);
  }
  .finder {
    grid-area: finder;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    /* Large text on a phone: rather more room for it than around it. */
    padding: 0.6em min(1em, 5vw);
    border-block-end: 1px solid var(--_border);
  }
  .find-row {
    flex: 1 1 18em;
    min-inline-size: 0;
    /* However small the text, the field's is 16 pixels. */
    min-block-size: max(2.75em, 44px);
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    column-gap: 0.5em;
  }
  /* Room for what comes above the list: a choice, and a row of chips for the owner's presets. */
  .above {
    flex: none;
    min-block-size: 2.75em;
  }
  .above.has-chips {
    min-block-size: 6.15em;
  }
  :host([hide~='print']) [data-layout='list'] .above {
    min-block-size: 0;
  }
  .side {
    grid-area: side;
    min-inline-size: 0;
    display: flex;
    flex-direction: column;
  }
  .map-area {
    grid-area: map;
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: clip;
    background: var(--_land);
    isolation: isolate;
  }
  .root[data-layout='split'] :is(.finder, .side) {
    border-inline-end: 1px solid var(--_border);
  }
  .root[data-layout='split'] .side {
    contain: size;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .root[data-layout='stack'] .map-area {
    border-block-end: 1px solid var(--_border);
  }

  /* Without places words and the owner's content are together, whatever the layout, and the map comes after them. */
  .root[data-state='empty']:not([data-layout='split']) .side {
    grid-area: finder;
    display: flex;
  }
  [data-state='failed'] .header {
    border: 0;
    padding-block-end: 0;
  }

  /* Text */
  .title,
  .item-heading {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: 1.2em;
  }
  .status {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  [data-state='failed'] .status {
    flex-basis: 100%;
    color: inherit;
    font-size: inherit;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Buttons and focus: two rings, so that one of them shows on any ground. */
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .button {
    min-block-size: 2.75em;
    padding: 0.4em 1em;
    border: 1px solid var(--_control-border);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }
  .button-main {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--_text);
    outline-offset: 1px;
    box-shadow: 0 0 0 6px var(--_surface);
  }

  /* List */
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    position: relative;
    display: flex;
    gap: 0.7em;
    padding: 0.65em 1em;
    border-block-end: 1px solid var(--_border);
  }
  .item-text {
    flex: 1;
    min-inline-size: 0;
  }
  .item-symbol {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.7em;
    block-size: 1.7em;
    border-radius: 50%;
    background: var(--_category);
    color: var(--_on-category);
  }
  .item-symbol svg {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .item-name {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .item-name::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .item-details,
  .item-note {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .item-note {
    font-style: italic;
  }
  .item-marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin-block-start: 0.25em;
  }
  .mark {
    padding: 0.05em 0.55em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_accent-text);
    font-size: 0.8em;
    font-weight: 600;
  }
  .more {
    margin: 0.8em 1em;
  }

  /* While there is nothing to list */
  .message {
    display: grid;
    gap: 0.8em;
    justify-items: start;
    padding: 1em;
  }
  .message-title {
    font-weight: 650;
  }
  .skeleton {
    display: grid;
    gap: 1.2em;
    padding: 1em;
  }
  .skeleton span {
    block-size: 2.4em;
    border-radius: var(--_radius);
    background: var(--_border);
    opacity: 0.6;
  }
  .skeleton span:nth-child(2n) {
    inline-size: 80%;
  }

  /* Map */
  .stage > canvas {
    animation: appear 0.3s;
  }
  .stage {
    position: absolute;
    inset: 0;
    overflow: clip;
    touch-action: pan-x pan-y;
    cursor: grab;
  }
  .stage.is-greedy {
    touch-action: none;
  }
  .pins {
    position: absolute;
    inset: 0 auto auto 0;
    direction: ltr;
    inline-size: 0;
    block-size: 0;
  }
  .pin,
  .cluster {
    position: absolute;
    top: 0;
    left: 0;
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    pointer-events: auto;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
    will-change: transform;
  }
  .pin {
    inline-size: var(--_pin-size);
    block-size: calc(var(--_pin-size) * 1.2);
    margin: calc(var(--_pin-size) * -1.2) 0 0 calc(var(--_pin-size) / -2);
  }
  /* The target is larger than what is seen, for fingers. */
  .pin::before,
  .cluster::before {
    content: '';
    position: absolute;
    inset: -4px;
  }
  /* A light and a dark edge, so that one of them stands out from any basemap. */
  .pin-shape {
    position: absolute;
    inset-block-start: 0;
    inline-size: var(--_pin-size);
    block-size: var(--_pin-size);
    border: 2px solid #fff;
    border-radius: 50% 50% 50% 0;
    background: var(--_category);
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.6), -1px 2px 5px rgb(0 0 0 / 0.35);
    transform: rotate(-45deg);
  }
  [data-pin-shape='circle'] .pin-shape,
  [data-pin-shape='square'] .pin-shape {
    border-radius: 50%;
    transform: none;
  }
  [data-pin-shape='square'] .pin-shape {
    border-radius: 20%;
  }
  [data-pin-shape='circle'] .pin,
  [data-pin-shape='square'] .pin {
    block-size: var(--_pin-size);
    margin-block-start: calc(var(--_pin-size) / -2);
  }
  .pin-symbol {
    position: absolute;
    inset-block-start: 0;
    inline-size: var(--_pin-size);
    block-size: var(--_pin-size);
    display: grid;
    place-items: center;
    color: var(--_on-category);
  }
  .pin-symbol svg {
    inline-size: 62%;
    block-size: 62%;
  }
  .pin.is-approximate .pin-shape {
    border-style: dashed;
  }
  .cluster {
    --_cluster-size: 2.3em;
    inline-size: var(--_cluster-size);
    block-size: var(--_cluster-size);
    margin: calc(var(--_cluster-size) / -2) 0 0 calc(var(--_cluster-size) / -2);
    border: 2px solid #fff;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.6), 0 0 0 4px color-mix(in srgb, var(--_accent) 40%, transparent), 0 2px 6px rgb(0 0 0 / 0.4);
  }
  .cluster[data-size='m'] {
    --_cluster-size: 2.7em;
  }
  .cluster[data-size='l'] {
    --_cluster-size: 3.2em;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  /*
   * Categories: eight colours as far apart in the common forms of colour blindness as colours can be that white can be
   * read on (4.5 : 1) and that stand out from the surface of either theme (3 : 1), each also told by a symbol.
   */
  [data-color] {
    --_on-category: #fff;
  }
  [data-color='1'] {
    --_category: var(--nsm-category-1, #438159);
  }
  [data-color='2'] {
    --_category: var(--nsm-category-2, #ca4f08);
  }
  [data-color='3'] {
    --_category: var(--nsm-category-3, #2a75da);
  }
  [data-color='4'] {
    --_category: var(--nsm-category-4, #c74979);
  }
  [data-color='5'] {
    --_category: var(--nsm-category-5, #897236);
  }
  [data-color='6'] {
    --_category: var(--nsm-category-6, #187e9e);
  }
  [data-color='7'] {
    --_category: var(--nsm-category-7, #9c56c2);
  }
  [data-color='8'] {
    --_category: var(--nsm-category-8, #717481);
  }
  .color-probe {
    display: none;
    background: var(--_category);
  }
  /* Its colours change with the page's scheme, accent and map colours, and tell so by the end of a transition. */
  .style-probe {
    position: absolute;
    visibility: hidden;
    /* What it tells are the page's colours, not those that a visitor forces upon it. */
    forced-color-adjust: none;
    color: CanvasText;
    background-color: var(--nsm-accent, transparent);
    border: 0 solid var(--nsm-land, transparent);
    outline-color: var(--nsm-water, transparent);
    text-decoration-color: var(--nsm-region, transparent);
    caret-color: var(--nsm-label, transparent);
    transition: color 1ms, background-color 1ms, border-color 1ms, outline-color 1ms, text-decoration-color 1ms, caret-color 1ms;
  }
  .color-probe:not([data-color]),
  .pin:not([data-color]),
  .item-symbol:not([data-color]) {
    --_category: #717481;
    --_on-category: #fff;
  }

  @media (prefers-reduced-motion: reduce) {
    .stage > canvas {
      animation: none;
    }
  }
`
