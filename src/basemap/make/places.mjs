/** Which names stand on the map. Positions and populations come from GeoNames; the choice and spelling are ours. */

const words = (text) => text.trim().split(/\s+/)

/** The 22 municipalities of Central Finland (since 2021): their seats. */
export const SEATS = words(`
  Hankasalmi Joutsa Jyväskylä Jämsä Kannonkoski Karstula Keuruu Kinnula Kivijärvi Konnevesi Kyyjärvi Laukaa Luhanka
  Multia Muurame Petäjävesi Pihtipudas Saarijärvi Toivakka Uurainen Viitasaari Äänekoski
`)

/** Villages and former seats in the region that a visitor looks for. */
export const VILLAGES = words('Jämsänkoski Korpilahti Leivonmäki Pylkönmäki Sumiainen Suolahti')

/** Towns and seats around the region, and the cities that tell where in the country one is. */
export const NEIGHBOURS = words(`
  Alajärvi Alavus Haapajärvi Hartola Heinola Hirvensalmi Iisalmi Juupajoki Kangasniemi Karttula Kaustinen Keitele
  Kihniö Kiuruvesi Kuhmoinen Kuopio Kuortane Lahti Lapinlahti Lappajärvi Lestijärvi Maaninka Mikkeli Mäntyharju Mänttä
  Nivala Orivesi Padasjoki Parkano Perho Pertunmaa Pieksämäki Pielavesi Pyhäsalmi Rautalampi Reisjärvi Ruovesi
  Siilinjärvi Soini Suonenjoki Sysmä Tampere Tervo Varkaus Vesanto Veteli Virrat Ähtäri
  Helsinki Hämeenlinna Joensuu Kajaani Kokkola Kouvola Kuusamo Lappeenranta Oulu Pori Rovaniemi Savonlinna Seinäjoki
  Turku Vaasa
`)

/** Cities abroad, for the smallest scales: country code and GeoNames' name. */
export const ABROAD = [
  ['EE', 'Tallinn'],
  ['SE', 'Stockholm'],
  ['RU', 'Saint Petersburg'],
]

/** Finnish|Swedish|English where they differ from GeoNames' name; a language left out takes the Finnish one. */
export const OTHER_NAMES = {
  Helsinki: 'Helsinki|Helsingfors',
  Hämeenlinna: 'Hämeenlinna|Tavastehus',
  Iisalmi: 'Iisalmi|Idensalmi',
  Kajaani: 'Kajaani|Kajana',
  Kokkola: 'Kokkola|Karleby',
  Lahti: 'Lahti|Lahtis',
  Lappeenranta: 'Lappeenranta|Villmanstrand',
  Mikkeli: 'Mikkeli|S:t Michel',
  Oulu: 'Oulu|Uleåborg',
  Pori: 'Pori|Björneborg',
  'Saint Petersburg': 'Pietari|Sankt Petersburg|Saint Petersburg',
  Savonlinna: 'Savonlinna|Nyslott',
  Stockholm: 'Tukholma|Stockholm|Stockholm',
  Tallinn: 'Tallinna|Tallinn|Tallinn',
  Tampere: 'Tampere|Tammerfors',
  Turku: 'Turku|Åbo',
  Vaasa: 'Vaasa|Vasa',
}
