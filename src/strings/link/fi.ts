/** What a visitor reads of a link that the data doesn't keep; the shape that the other languages follow. */
export const fi = {
  placeMissing: 'Linkin palvelua ei löytynyt.',
  filtersMissing: { one: 'Linkin rajausta ei löytynyt: {x}.', other: 'Linkin rajauksia ei löytynyt: {x}.' },
}
