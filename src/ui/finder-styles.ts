import { css } from 'lit'
import { filterStyles } from './filter-styles.js'
import { foundStyles } from './found-styles.js'
import { legendStyles } from './legend-styles.js'
import { searchStyles } from './search-styles.js'

/** What all of it needs on small screens, under fingers and in forced colours: after the parts, which it overrules. */
const circumstances = css`
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

/** Styles of what a visitor finds with. */
export const finderStyles = css`${searchStyles}${filterStyles}${foundStyles}${legendStyles}${circumstances}`
