import { css } from 'lit'

/** Styles of what comes with the card's chunk. */
export const cardStyles = css`
  /* Card: at the pin, or a sheet on the screen's lower edge. */
  .card {
    display: flex;
    flex-direction: column;
  }
  .card:not(.sheet) {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 4;
    inline-size: min(23.5em, 100% - 1em);
    /* A screen that lies on its side is lower than the map. */
    max-block-size: min(100% - 16px, 100dvh - 16px);
  }
  /* Its pin beside it where the map is narrow. */
  [data-layout='split'] .card {
    inline-size: min(23.5em, max(16em, 100% - 4.5em));
  }
  /* Large text has room for some lines between the title and what stays in sight, as far as the screen has it. */
  .card.sheet {
    max-block-size: min(max(60vh, min(20em, 100vh - 8em)), 34em, 100dvh - var(--_keyboard, 0px) - 3.5em);
  }
  /* Pulled up: nearly the whole screen, with a strip left of what is under it. */
  .card.sheet:is([data-tall], [data-pulled]) {
    block-size: calc(100dvh - env(safe-area-inset-top, 0px) - var(--_keyboard, 0px) - 3.5em);
    max-block-size: none;
  }
  .card.sheet .card-body {
    flex: 1 1 auto;
  }
  /* What a visitor does next stays at the screen's edge while the sheet above it is pulled. */
  .card.sheet[data-pulled] > .card-actions {
    background: var(--_surface);
    translate: 0 calc(-1 * min(var(--_pulled), var(--_low)));
  }
  .card:focus-visible {
    outline-offset: -3px;
    box-shadow: var(--_shadow);
  }
  /* Title and close button; where there are steps, they and the button are a bar above the title. */
  .card-header {
    flex: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    column-gap: 0.5em;
    padding: 0.4em;
    padding-inline: 1em 0.5em;
  }
  .card-title {
    align-self: center;
    margin: 0;
    font-size: 1.15em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: pretty;
    overflow-wrap: anywhere;
    /* The longest of names leaves room for what it names. */
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
  }
  .sheet .card-header {
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .sheet .grip {
    grid-area: 1 / 2;
  }
  .sheet .card-title,
  .card-header:has(.card-steps) .card-title {
    grid-area: 2 / 1 / auto / -1;
    padding-inline-end: 0.5em;
  }
  .card-steps {
    grid-area: 1 / 1;
    display: flex;
    align-items: center;
    gap: 0.2em;
    margin-inline-start: -0.8em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .card-steps p {
    white-space: nowrap;
  }
  .card-previous svg {
    transform: rotate(90deg);
  }
  .card-next svg {
    transform: rotate(-90deg);
  }
  .card-steps:dir(rtl) svg {
    scale: -1 1;
  }
  .close[aria-disabled] {
    opacity: 0.4;
    cursor: default;
  }
  .close {
    flex: none;
    display: grid;
    place-items: center;
    /* Large text on a narrow screen: room for the steps beside them. */
    inline-size: clamp(44px, 15vw, 2.75em);
    block-size: clamp(44px, 15vw, 2.75em);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }
  .close:hover {
    background: var(--_raised);
  }
  .close svg {
    inline-size: 1.3em;
    block-size: 1.3em;
  }
  .card-body {
    display: grid;
    gap: 0.7em;
    padding: 0 1em 1em;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .card-categories {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 0.9em;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .card-categories li {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .card-body > * {
    min-inline-size: 0;
  }
  .card-description {
    white-space: pre-line;
  }
  .card-description.is-folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 8;
    overflow: hidden;
  }
  .card-body a {
    color: var(--_accent-text);
    overflow-wrap: anywhere;
  }
  .card-more {
    justify-self: start;
    min-block-size: 2.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .card-channels {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card-feedback {
    font-size: 0.9em;
  }
  /* On a line of their own: as tall as a target has to be, with a small text too. */
  .card-channels a,
  .card-facts p a,
  .card-feedback a,
  .card-video-page a {
    display: inline-block;
    padding-block: 0.4em;
  }
  .card-facts {
    display: grid;
    grid-template-columns: fit-content(42%) minmax(0, 1fr);
    gap: 0.2em 0.9em;
    margin: 0;
    font-size: 0.95em;
  }
  .card-facts dt {
    color: var(--_muted);
  }
  .card-facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .card-mark {
    display: block;
    padding: 0.4em 0.7em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_raised);
    font-size: 0.9em;
  }
  .card-actions {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .card-actions > * {
    flex: 1 1 auto;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: 3.1em;
    padding-inline: 0.7em;
    font-size: 0.93em;
    line-height: 1.2;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .card-actions svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  /* Stays in sight while the text scrolls: what a visitor does next is one tap away. */
  .card > .card-actions {
    padding: 0.6em 1em;
    border-block-start: 1px solid var(--_border);
  }
  .card-other-actions > * {
    flex: 0 1 auto;
    padding-inline: 0.65em;
    font-size: 0.9em;
  }
  .card-body .card-actions a {
    color: inherit;
  }
  .card-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card-list button {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
    background: none;
    color: var(--_accent-text);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  /* Fingers: a link on a line of its own is as high as a thumb is wide. */
  @media (pointer: coarse) {
    .card-channels a,
    .card-facts p a,
    .card-feedback a,
    .card-video-page a {
      padding-block: max(0.4em, (44px - 1lh) / 2);
    }
  }
`
