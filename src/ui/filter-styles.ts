import { css } from 'lit'

/** Filters: those in force, the panel, and the sheet that it is on a phone. */
export const filterStyles = css`
  /* Filters in force */
  .chip-list {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    min-block-size: 3.4em;
    margin: 0;
    padding: 0.6em 1em;
    border-block-end: 1px solid var(--_border);
    list-style: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-block-size: 2.25em;
    padding-block: 0.15em;
    padding-inline: 0.8em 0.5em;
    border: 1px solid transparent;
    border-radius: 1.5em;
    background: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
    font-size: 0.9em;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .chip:hover {
    border-color: var(--_accent);
  }
  .chip svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    color: var(--_muted);
  }

  /* Panel and sheet */
  .filters {
    border-block-end: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_accent) 4%, var(--_surface));
  }
  .facet {
    min-inline-size: 0;
    margin: 0;
    padding: 0 1em;
    border: 0;
  }
  .facet legend {
    padding: 0.8em 0 0;
    font-weight: 650;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    padding-block: 0.5em;
  }
  .option {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.4em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_control-border);
    border-radius: 1.5em;
    background: var(--_surface);
    font-size: 0.93em;
    line-height: 1.25;
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--_text);
  }
  .option .item-symbol {
    margin-inline-start: -0.4em;
  }
  .option input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option.is-chosen {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .option.is-chosen .item-symbol {
    box-shadow: 0 0 0 2px var(--_on-accent);
  }
  .option.is-chosen::before {
    content: '✓' / '';
    font-weight: 700;
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_text);
    outline-offset: 2px;
  }
  .option-name {
    overflow-wrap: anywhere;
  }
  .option-count {
    color: var(--_muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .is-chosen > .option-count {
    color: inherit;
  }
  .option.is-none:not(.is-chosen) {
    border-style: dashed;
    color: var(--_muted);
  }
  .filters-end {
    display: grid;
    padding: 0.6em 1em;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  /* The button stays at the panel's end, over what scrolls: what has the focus comes above it. */
  .filters .facet :is(input, button) {
    scroll-margin-block-end: 5em;
  }
  .filters > .filters-end {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
  }
  .filter-sheet {
    max-block-size: min(85vh, 85dvh);
    animation: rise 0.2s ease-out;
  }
  @keyframes rise {
    from {
      translate: 0 2em;
      opacity: 0;
    }
  }
  .filter-sheet::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .filter-sheet-frame {
    display: flex;
    flex-direction: column;
    max-block-size: inherit;
  }
  .filter-sheet-header {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.5em 0.2em;
    padding-inline: 1em 0.5em;
  }
  .filter-sheet .grip {
    position: absolute;
    inset: 0 0 auto;
    pointer-events: none;
  }
  /* Large text on a narrow screen: the title keeps its line, with the close button. */
  .filter-sheet-frame {
    container-type: inline-size;
  }
  @container (inline-size < 18em) {
    .filter-sheet-header {
      flex-wrap: wrap;
    }
    .filter-sheet-header .text-button {
      order: 1;
    }
  }
  .filter-sheet-title {
    flex: 1;
    min-inline-size: min-content;
    font-size: 1.15em;
    font-weight: 650;
    overflow-wrap: normal;
  }
  .round-button {
    flex: none;
    inline-size: clamp(44px, 15vw, 2.75em);
    block-size: clamp(44px, 15vw, 2.75em);
    border-radius: 50%;
  }
  .filter-sheet-body {
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .text-button[aria-disabled='true'] {
    visibility: hidden;
  }
  .text-button[aria-disabled='true']:focus {
    visibility: visible;
    opacity: 0.6;
  }
`
