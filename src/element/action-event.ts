import type { Place } from '../data/place.js'
import { NsmEvent } from './events.js'

/** What a card's link or button does. */
export type Action = 'call' | 'email' | 'website' | 'book' | 'directions' | 'share' | 'video' | 'feedback'

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
