import type { LinkStrings } from '../link.js'

export const sv: LinkStrings = {
  placeMissing: 'Tjänsten i länken hittades inte.',
  filtersMissing: {
    one: 'Filtret i länken hittades inte: {x}.',
    other: 'Filtren i länken hittades inte: {x}.',
  },
}
