/** What stands on paper only; the shape that the other languages follow. */
export const fi = {
  partOf: 'Luettelossa on {n}/{total} palvelua.',
  noContacts: 'Luettelosta puuttuvat yhteystiedot.',
  useButton: 'Tulosta sivun painikkeella, niin kaikki tulevat mukaan.',
  narrow: 'Rajaa hakua, niin loputkin mahtuvat mukaan.',
  searched: 'Haku: {x}',
  filtered: 'Rajaukset: {x}',
  clusterKey: 'Useita palveluja, luku kertoo määrän',
}
