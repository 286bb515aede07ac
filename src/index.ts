/** The npm entry: classes and types. It registers nothing; `nature-service-map/define` does. */
export { LOAD_ERROR_CODES, LoadError, type LoadErrorCode } from './data/load.js'
export * from './data/place.js'
export * from './element/action-event.js'
export {
  NsmErrorEvent,
  NsmFilterEvent,
  NsmLoadEvent,
  NsmMoveEvent,
  NsmReadyEvent,
  NsmSelectEvent,
  type SelectedBy,
} from './element/events.js'
export { NatureServiceMapElement } from './element/nature-service-map-element.js'
export type { OwnCard } from './element/selection.js'
export { STATES, type State } from './element/source-controller.js'
