import type { PrintStrings } from '../print.js'

export const en: PrintStrings = {
  partOf: 'The list has {n} of {total} services.',
  noContacts: 'Contact details are missing from the list.',
  useButton: 'Print with the button on the page to include all of them.',
  narrow: 'Narrow the search to include the rest.',
  searched: 'Search: {x}',
  filtered: 'Filters: {x}',
  clusterKey: 'Several services; the number tells how many',
}
