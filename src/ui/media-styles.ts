import { css } from 'lit'

/** Styles of the card's picture and video, and of what sharing says. */
export const mediaStyles = css`
  .card-image {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_raised);
  }
  /* A logo or a tall picture: whole, and not enlarged. */
  .card-image.is-whole {
    object-fit: scale-down;
  }
  /* Blocks: as items of a grid or a flex box, boxes with a proportion would make room for their height in width. */
  .card-video,
  .card-image {
    align-self: start;
    min-inline-size: 0;
  }
  .card-video > * + * {
    margin-block-start: 0.5em;
  }
  .card-video-note,
  .card-video-page {
    font-size: 0.9em;
  }
  .card-video-note {
    color: var(--_muted);
  }
  /* The room is the same before and after: nothing jumps. */
  .card-video-room {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    overflow: clip;
    overflow-clip-margin: 6px;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_raised);
    text-align: center;
  }
  .card-video-room .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .card-video-room svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .card-player {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: #000;
  }
  .card-player:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  .card-video-page a {
    color: var(--_accent-text);
    overflow-wrap: anywhere;
  }
  .card-shared {
    font-size: 0.9em;
  }
  .card-shared-link {
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 0.3em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_control-border);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
`
