import { css } from 'lit'

/** What stands on the map: the key, which filters too, and the starting point. */
export const legendStyles = css`
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
`
