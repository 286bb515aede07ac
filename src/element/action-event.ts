import type { Place } from '../data/place.js'
import type { Action } from '../ui/place-card.js'
import { NsmEvent } from './events.js'

export type { Action }

/** Before an action of a card happens. Cancelling leaves it to the page. */
export class NsmActionEvent extends NsmEvent<{ place: Place; action: Action }> {
  constructor(place: Place, action: Action) {
    super('nsm-action', { place, action }, true)
  }
}

declare global {
  interface HTMLElementEventMap {
    'nsm-action': NsmActionEvent
  }
}
