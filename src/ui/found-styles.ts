import { css } from 'lit'

/** What a search adds to the list, and what stands where nothing is found. */
export const foundStyles = css`
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
`
