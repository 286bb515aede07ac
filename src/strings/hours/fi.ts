/**
 * Opening hours; the shape that the other languages follow. `{t}` is a time, which stays on the line of its `klo`;
 * `{day}` is one of the days below.
 */
export const fi = {
  always: 'Avoinna aina',
  open: 'Avoinna nyt',
  openUntil: 'Avoinna nyt, sulkeutuu klo\u00a0{t}',
  openUntilDay: 'Avoinna nyt, sulkeutuu {day} klo\u00a0{t}',
  openUntilMidnight: 'Avoinna nyt, sulkeutuu keskiyöllä',
  openAtLeast: 'Avoinna nyt ainakin klo\u00a0{t} asti',
  openEnd: 'Voi olla avoinna: sulkemisaikaa ei ole ilmoitettu',
  closed: 'Suljettu nyt',
  closedUntil: 'Suljettu nyt, avautuu klo\u00a0{t}',
  closedUntilDay: 'Suljettu nyt, avautuu {day} klo\u00a0{t}',
  appointment: 'Sopimuksen mukaan',
  unknown: 'Aukioloaika ei ole tiedossa',
  thenOpen: 'Seuraavan kerran avoinna {day} klo\u00a0{t}',
  onToday: 'tänään',
  onTomorrow: 'huomenna',
  onMonday: 'maanantaina',
  onTuesday: 'tiistaina',
  onWednesday: 'keskiviikkona',
  onThursday: 'torstaina',
  onFriday: 'perjantaina',
  onSaturday: 'lauantaina',
  onSunday: 'sunnuntaina',
  /** `{x}` is a date: 1. toukokuuta. */
  onDate: '{x}',
  monday: 'Maanantai',
  tuesday: 'Tiistai',
  wednesday: 'Keskiviikko',
  thursday: 'Torstai',
  friday: 'Perjantai',
  saturday: 'Lauantai',
  sunday: 'Sunnuntai',
  thisWeek: 'Tämän viikon aukioloajat',
  /** `{x}` is a range of dates: 3.–9. toukokuuta. */
  weekOf: 'Aukioloajat {x}',
  /** In the week's table. */
  closedDay: 'suljettu',
  allDay: 'ympäri vuorokauden',
  from: 'klo\u00a0{t} alkaen',
  /** `{x}` is hours: 9.00–16.00. */
  orLonger: '{x} tai pitempään',
  byAppointment: 'sopimuksen mukaan',
  notKnown: 'ei tiedossa',
  otherwise: 'muulloin: {x}',
  unsure: 'epävarma',
  varies: 'Ajat vaihtelevat vuoden mittaan.',
}
