import { css } from 'lit'

/** Styles of what comes with the controls' chunk. */
export const controlStyles = css`
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
    inline-size: 2.75em;
    min-block-size: 2.75em;
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
  .control:focus-visible {
    z-index: 1;
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
  @media (prefers-reduced-motion: reduce) {
    .hint {
      animation: none;
    }
  }
`
