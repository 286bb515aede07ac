import { css } from 'lit'

/**
 * Styles of paper. What is on the screen isn't shown there, and nothing of its measures stays: a list that scrolls,
 * or a box of a given height, would be cut at the first page's end. Always in light colours.
 */
export const printStyles = css`
  .print {
    display: none;
  }
  @media print {
    /* What a page has reserved or limited for the screen, even in a style attribute. */
    :host {
      block-size: auto !important;
      min-block-size: 0 !important;
      max-block-size: none !important;
      overflow: visible !important;
    }
    .frame {
      display: block;
      min-block-size: 0;
      overflow: visible;
    }
    .root.is-printing {
      display: block;
      min-block-size: 0;
      overflow: visible;
      border: 0;
      border-radius: 0;
      background: none;
    }
    /* What the page has put above and below stays: a network's logo, its channels. */
    .root.is-printing > :not(.print, .header, slot),
    .root.is-printing > .header > :not(slot) {
      display: none !important;
    }
    .root.is-printing > .header {
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
    .root > .print {
      display: block;
      /* Where a page is dark and its backgrounds are printed, ours is white. */
      background: #fff;
      box-shadow: -2mm 0 #fff, 2mm 0 #fff;
      color: #000;
      color-scheme: light;
      font-size: min(1em, 11pt);
      line-height: 1.35;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .print-title {
      margin: 0 0 0.3em;
      font-size: 1.3em;
      line-height: 1.2;
      break-after: avoid;
    }
    .print-about,
    .print-note {
      margin: 0 0 0.6em;
      break-after: avoid;
    }
    .print-note {
      font-weight: 700;
    }
    /* The key stands beside the map where the sheet is wide enough for both. */
    .print-top {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 0.8em 1.2em;
      margin-block-end: 1em;
      break-inside: avoid;
    }
    .print-figure {
      flex: 0 1 auto;
      margin: 0;
    }
    .print-map {
      position: relative;
      overflow: hidden;
      background: var(--_land);
      outline: 1px solid #555;
      outline-offset: -1px;
    }
    /* What an owner has chosen for a dark page is dark. */
    .print-map.is-dark {
      background: #eceadf;
    }
    .print-map > * {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }
    .print-credit {
      margin-block-start: 0.2em;
      color: #444;
      font-size: 0.75em;
    }
    .print-legend {
      display: flex;
      flex-wrap: wrap;
      flex: 1 1 11em;
      gap: 0.3em 1.2em;
      margin: 0;
      padding: 0;
      font-size: 0.9em;
      list-style: none;
    }
    .print-legend li {
      display: flex;
      align-items: center;
      gap: 0.4em;
      break-inside: avoid;
    }
    .print-list {
      columns: 3 20em;
      column-gap: 1.6em;
      column-fill: balance;
      margin: 0;
      padding: 0;
      border-block-start: 1px solid #999;
      font-size: 0.9em;
      list-style: none;
      orphans: 1;
      widows: 1;
    }
    .print-item {
      display: flex;
      gap: 0.6em;
      padding-block: 0.5em;
      border-block-end: 1px solid #ccc;
      break-inside: avoid;
    }
    .print-item > div {
      flex: 1;
      min-inline-size: 0;
    }
    .print-item p {
      overflow-wrap: anywhere;
    }
    .print-name {
      margin: 0;
      font-size: 1.05em;
      line-height: 1.25;
      overflow-wrap: anywhere;
    }
    .print-kinds {
      color: #333;
      font-size: 0.92em;
    }
    /* A number or an address stays whole wherever a line is long enough for it. */
    .print-reach > * {
      display: inline-block;
      max-inline-size: 100%;
      margin-inline-end: 0.9em;
    }
    .print a {
      color: inherit;
      text-decoration: none;
    }
    .print-key {
      flex: none;
      inline-size: 1.5em;
      block-size: 1.5em;
    }

    /* Drawn, not filled in by a background: a browser prints these whatever it is told about backgrounds. */
    .print-marker,
    .print-key {
      forced-color-adjust: none;
    }
    .print-marker:not([data-color]),
    .print-key:not([data-color]) {
      --_category: #717481;
      --_on-category: #fff;
    }
    .print-edge {
      fill: #fff;
      stroke: #333;
    }
    .print-fill {
      fill: var(--_category);
    }
    .print-symbol {
      color: var(--_on-category);
    }
    .is-own .print-fill {
      fill: #fff;
      stroke: var(--_own);
      stroke-width: 4px;
    }
    .is-own .print-symbol {
      color: #000;
    }
    .is-approximate .print-edge {
      stroke-width: 1.5px;
      stroke-dasharray: 3 2;
    }
    .print-cluster {
      fill: var(--_accent);
      stroke: #fff;
      stroke-width: 2px;
    }
    .print-halo {
      fill: none;
      stroke: var(--_accent);
      stroke-opacity: 0.5;
      stroke-width: 4px;
    }
    .print-count {
      fill: var(--_on-accent);
      font-weight: 700;
      text-anchor: middle;
    }
    .print-start {
      fill: #1769d2;
      stroke: #fff;
      stroke-width: 3px;
      paint-order: stroke;
    }
  }
`
