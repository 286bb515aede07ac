import { css } from 'lit'

/** Styles of what a visitor finds with. */
export const finderStyles = css`
  /* Search */
  .search {
    position: relative;
    flex: 1 1 auto;
  }
  /* As wide as what stands in them in this language and font, where there is room; else a row of their own. */
  .search,
  .order {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .search::before,
  .order::before {
    content: attr(data-text);
    grid-area: 1 / 1;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: nowrap;
  }
  .search::before {
    min-inline-size: 9.3em;
    padding-inline: 2.3em 0.4em;
    font-size: max(1em, 16px);
  }
  .order::before {
    min-inline-size: 8em;
    padding-inline: 0.75em 1.65em;
    font-size: 0.93em;
  }
  .search > svg,
  .order > svg {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-start: 0.7em;
    inline-size: 1.25em;
    block-size: 1.25em;
    color: var(--_muted);
    pointer-events: none;
  }
  .search-input,
  .find-row select.button {
    grid-area: 1 / 1;
    /* As wide as the cell, and never what makes it wide. */
    inline-size: 0;
    min-inline-size: 100%;
  }
  .search-input {
    block-size: 2.75em;
    margin: 0;
    padding: 0 2.6em 0 2.3em;
    border: 1px solid var(--_control-border);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: var(--_text);
    /* Below 16 pixels an iPhone zooms into the field. */
    font: inherit;
    font-size: max(1em, 16px);
    appearance: none;
  }
  .search-input:placeholder-shown {
    padding-inline-end: 0.3em;
  }
  .search-input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search-input::-webkit-search-cancel-button,
  .search-input::-webkit-search-decoration {
    display: none;
  }
  .search-clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 2.75em;
  }
  .search-clear,
  .round-button {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) * 0.8);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .search-clear:hover,
  .round-button:hover {
    color: var(--_text);
    background: var(--_raised);
  }

  .search-clear svg,
  .round-button svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  /* Buttons of the finder */
  .find-row {
    row-gap: 0.5em;
  }
  .find-row .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    block-size: 2.75em;
    padding-inline: 0.7em;
    white-space: nowrap;
  }
  .find-row .button > svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    color: var(--_accent-text);
  }
  .badge {
    min-inline-size: 1.5em;
    padding: 0.05em 0.4em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.85em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .find-row .near {
    flex: 0 1 auto;
  }
  .find-row .near,
  .find-row select.button {
    font-family: inherit;
    padding-inline-start: 0.65em;
    font-size: 0.93em;
    block-size: calc(2.75em / 0.93);
  }
  .near span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* Large text on a narrow screen: the words have the room. */
  .finder {
    container-type: inline-size;
  }
  @container (inline-size < 10em) {
    .search > svg {
      display: none;
    }
    .search::before,
    .search-input {
      padding-inline-start: 0.6em;
    }
    .find-row .near {
      block-size: auto;
      text-align: start;
      white-space: normal;
    }
  }
  .near.is-on {
    border-color: var(--_accent);
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .order {
    position: relative;
    flex: 1 1 auto;
  }
  .order > svg {
    inset-inline: auto 0.5em;
    inline-size: 1.1em;
    block-size: 1.1em;
    inset-block-start: 0.85em;
  }
  .find-row select.button {
    padding-inline-end: 1.55em;
    overflow: hidden;
    text-overflow: ellipsis;
    appearance: none;
  }
  .find-note {
    flex-basis: 100%;
    font-size: 0.9em;
  }
  .order.instead {
    flex-basis: 100%;
  }
  /* No row of its own before it says something. */
  .find-note:empty {
    position: absolute;
  }
  .text-button {
    min-block-size: 2.25em;
    padding: 0.2em 0.4em;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: 0.9em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

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
    padding: 0.15em 0.5em 0.15em 0.8em;
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
    padding: 0.5em 0.5em 0.2em 1em;
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

  /* Nothing found */
  .no-matches {
    display: grid;
    gap: 0.8em;
    padding: 1.2em 1em;
  }
  .no-matches p {
    font-weight: 600;
  }
  .ways {
    display: grid;
    justify-items: start;
    gap: 0.5em;
  }
  .ways .button {
    text-align: start;
  }

  /* In the list */
  .list-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    /* No border: the row is as high as the room that is kept for it. */
    box-shadow: inset 0 -1px var(--_border);
  }
  .list-head .view-toggle {
    flex: 1;
  }
  .print-button {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: calc(2.75em / 0.93);
    padding: 0.2em 1em;
    border: 0;
    background: none;
    font-size: 0.93em;
    white-space: nowrap;
    cursor: pointer;
  }
  .print-button svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    color: var(--_accent-text);
  }
  .on-map {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 0.6em;
    z-index: 2;
    border: 1px solid var(--_control-border);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.25);
  }
  .on-map .print-button {
    border-radius: inherit;
  }
  @container (inline-size < 11em) {
    .on-map .print-button {
      flex-direction: column;
      gap: 0.1em;
      padding-inline: 0.5em;
    }
  }
  .view-toggle {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
    padding: 0.2em 1em;
    cursor: pointer;
  }
  .view-toggle span {
    font-size: 0.93em;
  }
  mark {
    border-radius: 0.15em;
    background: light-dark(#ffe08a, #6b5a17);
    color: inherit;
    box-shadow: 0 0 0 0.08em light-dark(#ffe08a, #6b5a17);
  }
  .item-snippet {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .item-snippet mark {
    color: var(--_text);
  }

  /* The way past a long list, and where it leads: seen while they have the focus. */
  .above {
    position: relative;
  }
  .list-skip {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0.6em;
    z-index: 2;
  }
  .list-end {
    padding: 0.6em 1em;
  }
  .list-end:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  .list-end:not(:focus) {
    block-size: 1px;
    margin-block-start: -1px;
    padding-block: 0;
  }

  /* On the map */
  .legend {
    position: absolute;
    inset-block-end: 0.67em;
    inset-inline-start: 0.67em;
    z-index: 2;
    display: flex;
    flex-direction: column;
    max-inline-size: min(17em, 100% - 1.3em);
    max-block-size: calc(100% - 5em);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    font-size: 0.9em;
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.25);
  }
  /* Across a narrow map the credits reach as far as the key: it stands above two lines of them. */
  @container (inline-size < 30em) {
    .legend {
      inset-block-end: 3em;
      max-inline-size: calc(100% - 4.5em);
      max-block-size: calc(100% - 7.5em);
    }
    /* The directions that a visitor has opened want its place. */
    .controls:has(.directions) ~ .legend {
      display: none;
    }
  }
  .legend-toggle {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em;
    min-block-size: calc(2.75em / 0.9);
    padding: 0.2em 0.9em;
    border: 0;
    border-radius: inherit;
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .legend-toggle svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    rotate: 180deg;
  }
  .legend.is-open .legend-toggle svg {
    rotate: none;
  }
  .legend-list {
    margin: 0;
    padding: 0 0.3em 0.4em;
    overflow: hidden auto;
    overscroll-behavior: contain;
    list-style: none;
    scrollbar-width: thin;
  }
  .legend-option {
    display: flex;
    align-items: center;
    gap: 0.55em;
    min-block-size: max(2.1em, 24px);
    padding: 0.15em 0.6em;
    border-radius: calc(var(--_radius) * 0.6);
  }
  /* Large text on a small map: a name has a line of its own, or it would be broken letter by letter. */
  @container (inline-size < 16em) {
    .legend-option {
      flex-wrap: wrap;
    }
    .legend .option-name {
      order: 1;
      flex-basis: 100%;
    }
  }
  label.legend-option {
    cursor: pointer;
  }
  label.legend-option:hover,
  .legend-option.is-chosen,
  .view-toggle:hover,
  .print-button:hover,
  .legend-toggle:hover {
    background: var(--_raised);
  }
  .legend-option.is-chosen {
    font-weight: 600;
  }
  .legend-option.is-none {
    color: var(--_muted);
  }
  .legend-option .option-count {
    margin-inline-start: auto;
    padding-inline-start: 0.6em;
  }
  .legend .item-symbol,
  .option .item-symbol {
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .legend input,
  .view-toggle input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  /* A pin that has the focus isn't hidden behind the key. */
  .map-area:has(.pin:focus-visible, .cluster:focus-visible) .legend {
    opacity: 0.15;
    pointer-events: none;
  }
  .start-point {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 1;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: -0.55em 0 0 -0.55em;
    border: 3px solid #fff;
    border-radius: 50%;
    background: #1769d2;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.6), 0 0 0 0.5em rgb(23 105 210 / 0.25);
    pointer-events: none;
  }

  /* A screen of a few lines: the options have all of it, and the button to be found after the last of them. */
  @media (max-height: 22em) {
    .filter-sheet {
      max-block-size: calc(100dvh - 1em);
    }
    .filter-sheet .filters-end {
      padding-block: 0.2em;
    }
  }
  /* Fingers: nothing is smaller than a thumb, and the row of chips as high as the room that is kept for it. */
  @media (pointer: coarse) {
    .chip,
    .option,
    .legend-option,
    .text-button {
      min-block-size: max(2.75em, 44px);
    }
    .chip-list {
      padding-block: 0.3em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .filter-sheet {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .option.is-chosen,
    .legend-option.is-chosen,
    .near.is-on {
      border: 2px solid Highlight;
    }
    .badge,
    .chip {
      border: 1px solid ButtonText;
    }
    .start-point {
      forced-color-adjust: none;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`
