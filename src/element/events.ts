/** The element's events. All bubble and cross shadow roots, so that a page can listen anywhere above. */
import type { LoadError } from '../data/load.js'
import type { Bounds, DataIssue, LonLat, Place } from '../data/place.js'
import type { Filters } from '../data/query.js'

/** What all of them are. */
export class NsmEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable })
  }
}

/** List and pins of a source are on screen, or the empty state is; once per source. */
export class NsmReadyEvent extends NsmEvent<null> {
  constructor() {
    super('nsm-ready', null)
  }
}

/** The data is read. */
export class NsmLoadEvent extends NsmEvent<{ count: number; issues: readonly DataIssue[] }> {
  constructor(count: number, issues: readonly DataIssue[]) {
    super('nsm-load', { count, issues })
  }
}

/** The data can't be had; `error.code` tells why. */
export class NsmErrorEvent extends NsmEvent<{ error: LoadError }> {
  constructor(error: LoadError) {
    super('nsm-error', { error })
  }
}

/** What a selection came from. */
export type SelectedBy = 'pin' | 'list' | 'link' | 'api'

/** Before a card opens (`place`) or closes (`place` is null). Cancelling leaves everything as it is. */
export class NsmSelectEvent extends NsmEvent<{ place: Place | null; by: SelectedBy }> {
  constructor(place: Place | null, by: SelectedBy) {
    super('nsm-select', { place, by }, true)
  }
}

/** Filters or search have changed, and what they find is shown. */
export class NsmFilterEvent extends NsmEvent<{ filters: Filters; search: string; count: number }> {
  constructor(filters: Filters, search: string, count: number) {
    super('nsm-filter', { filters, search, count })
  }
}

/** The view came to rest. */
export class NsmMoveEvent extends NsmEvent<{ center: LonLat; zoom: number; bounds: Bounds }> {
  constructor(center: LonLat, zoom: number, bounds: Bounds) {
    super('nsm-move', { center, zoom, bounds })
  }
}

declare global {
  interface HTMLElementEventMap {
    'nsm-ready': NsmReadyEvent
    'nsm-load': NsmLoadEvent
    'nsm-error': NsmErrorEvent
    'nsm-select': NsmSelectEvent
    'nsm-filter': NsmFilterEvent
    'nsm-move': NsmMoveEvent
  }
}
