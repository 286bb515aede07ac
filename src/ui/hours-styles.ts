import { css } from 'lit'

/** Styles of opening hours, which come with them. */
export const hoursStyles = css`
  /* A table wants the whole width, under its term. */
  .card-facts dd:has(> .hours) {
    grid-column: 1 / -1;
  }
  .hours {
    container-type: inline-size;
    display: grid;
    gap: 0.15em;
  }
  .hours p {
    margin: 0;
  }
  .hours-status {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    font-weight: 600;
  }
  /* A full disc while it is open, else a ring: the words say the same. */
  .hours-status::before {
    content: '';
    flex: none;
    inline-size: 0.65em;
    block-size: 0.65em;
    border: 0.15em solid var(--_muted);
    border-radius: 50%;
  }
  .hours-status[data-state='open']::before {
    border-color: var(--_accent-text);
    background: var(--_accent-text);
  }
  .hours-note {
    color: var(--_muted);
    font-size: 0.95em;
  }
  .hours-week summary {
    inline-size: fit-content;
    min-block-size: 24px;
    padding-block: 0.2em;
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .hours-week table {
    inline-size: 100%;
    margin-block: 0.1em 0.3em;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .hours-week th,
  .hours-week td {
    padding: 0.25em 0.4em;
    border-block-end: 1px solid var(--_border);
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  .hours-week th {
    overflow-wrap: break-word;
  }
  .hours-week tr:last-child > * {
    border-block-end: 0;
  }
  .hours-week tr[aria-current] {
    background: var(--_raised);
    font-weight: 650;
  }
  .hours-today {
    white-space: nowrap;
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 400;
  }
  /* Text twice as large in a narrow card: the hours under their day. */
  @container (inline-size < 13em) {
    .hours-week :is(tr, th, td) {
      display: block;
    }
    .hours-week th {
      padding-block-end: 0;
      border: 0;
    }
    .hours-week td {
      padding-block-start: 0;
    }
  }
  /* Fingers: as high as a thumb is wide. */
  @media (pointer: coarse) {
    .hours-week summary {
      padding-block: max(0.2em, (44px - 1lh) / 2);
    }
  }
  @media (forced-colors: active) {
    .hours-status[data-state='open']::before {
      border-color: CanvasText;
      background: CanvasText;
      forced-color-adjust: none;
    }
    .hours-week summary {
      color: LinkText;
    }
  }
`
