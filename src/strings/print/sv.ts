import type { PrintStrings } from '../print.js'

export const sv: PrintStrings = {
  partOf: 'Listan omfattar {n} av {total} tjänster.',
  noContacts: 'Kontaktuppgifterna saknas i listan.',
  useButton: 'Skriv ut med knappen på sidan för att få med alla.',
  narrow: 'Begränsa sökningen för att få med resten.',
  searched: 'Sökning: {x}',
  filtered: 'Filter: {x}',
  clusterKey: 'Flera tjänster, siffran anger antalet',
}
