import type { Neighbours } from '../data/query.js'
import type { CardTranslator } from '../strings/card.js'
import type { Action } from './card-actions.js'
import type { CardState } from './card-state.js'
import type { Look } from './look.js'
import type { SheetPull } from './sheet-pull.js'

/** What every card is drawn with. */
export interface CardContext {
  readonly translate: CardTranslator
  readonly language: string
  readonly headingLevel: number
  readonly look: Look
  /** What pulls it where it is a sheet on the screen's lower edge. */
  readonly sheet: SheetPull | undefined
  onClose(): void
}

/** What a place's card is drawn with. */
export interface PlaceContext extends CardContext {
  readonly state: CardState
  /** The place's name in the interface's language. */
  readonly name: string
  /** What is shown, in this order; none that is a field: everything. */
  readonly fields: readonly string[]
  /** Whether the site lets visitors share it. */
  readonly canShare: boolean
  /** The site shows the place by itself, in the slot. */
  readonly isOwn: boolean
  readonly neighbours: Neighbours | undefined
  /** How many places share the spot from which this one was chosen. */
  readonly sharing: number | undefined
  /** Its picture may be asked for. */
  readonly mayShowImage: boolean
  /** Its video is on a server that has been asked already. */
  readonly hasOwnVideo: boolean
  /** Address where an error is reported. */
  readonly feedback: string | undefined
  /** Opening hours as they are understood; undefined: as they are written. */
  hours(text: string, textLanguage: string | undefined): unknown
  /** @returns whether to go on: a listener may have taken it over */
  onAction(action: Action): boolean
  onShare(): void
  /** To another place of the result. */
  onStep(id: string): void
  /** Back to the places of the spot. */
  onBack(): void
  /** Something in `state` is another. */
  onChange(): void
}
