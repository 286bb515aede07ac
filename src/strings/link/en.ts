import type { LinkStrings } from '../link.js'

export const en: LinkStrings = {
  placeMissing: 'The service in the link was not found.',
  filtersMissing: {
    one: 'The filter in the link was not found: {x}.',
    other: 'The filters in the link were not found: {x}.',
  },
}
