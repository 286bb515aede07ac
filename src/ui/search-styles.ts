import { css } from 'lit'

/** What stands in the row of the search field: the field, the order, their buttons. */
export const searchStyles = css`
  /* Search */
  .search {
    position: relative;
    flex: 1 1 auto;
    /* Below 16 pixels an iPhone zooms into the field. */
    font-size: max(1em, 16px);
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
  }
  .order::before {
    min-inline-size: 8em;
    padding-inline: 0.75em 1.65em;
    font-size: 0.93em;
  }
  .search > svg,
  .order > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.7em;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block: auto;
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
    min-block-size: 2.75em;
    margin: 0;
    padding-block: 0;
    padding-inline: 2.3em 2.6em;
    border: 1px solid var(--_control-border);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
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
    /* As high as the field beside them, in every size of text. */
    min-block-size: max(2.75em, 44px);
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
    min-block-size: max(2.75em / 0.93, 44px);
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
`
