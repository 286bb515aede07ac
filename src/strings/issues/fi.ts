import type { IssueStrings } from '../issues.js'

export const fi: IssueStrings = {
  issues: {
    'no-name': [
      'Palvelulla ei ole nimeä',
      'Anna sille ominaisuus "name" tai "nimi". Ilman nimeä palvelu näytetään osoitteen, tuottajan tai luokan nimellä; jos niitäkään ei ole, se jää pois.',
    ],
    'no-position': [
      'Palvelulla ei ole sijaintia',
      'Se on luettelossa mutta ei kartalla. Lisää koordinaatit: "geometry": {"type": "Point", "coordinates": [25.75, 62.24]} (pituus ensin).',
    ],
    'address-without-position': [
      'Palvelulla on osoite mutta ei koordinaatteja',
      'Se on luettelossa mutta ei kartalla, koska osoitteita ei haeta. Selvitä osoitteen koordinaatit kerran ja lisää ne tiedostoon.',
    ],
    'placed-at-municipality': [
      'Palvelu, jolla ei ole sijaintia, näytetään kuntansa keskustassa',
      'Sijainti on merkitty suuntaa-antavaksi. Lisää koordinaatit, niin palvelu näkyy oikealla paikallaan.',
    ],
    'empty-geometry': [
      'Palvelun geometria on tyhjä',
      'Se on luettelossa mutta ei kartalla. Lisää koordinaatit tai kirjoita "geometry": null.',
    ],
    'bad-coordinates': [
      'Koordinaatteja ei voi lukea',
      'Sijainti on kaksi lukua, pituus ensin: [25.75, 62.24]. Viivassa on vähintään kaksi sijaintia, alueen reunassa vähintään neljä.',
    ],
    'out-of-range': [
      'Koordinaatit eivät ole maapallolla',
      'Pituus on -180–180 ja leveys -90–90 astetta. Jos koordinaatit ovat metrejä, vie tiedosto WGS 84 -järjestelmässä (EPSG:4326) tai kerro sen koordinaattijärjestelmä kohdassa "crs".',
    ],
    'perhaps-swapped': [
      'Leveys ja pituus näyttävät olevan väärässä järjestyksessä',
      'GeoJSONissa pituus on ensin: [25.75, 62.24] on Suomessa, [62.24, 25.75] ei.',
    ],
    swapped: [
      'Leveys ja pituus ovat väärässä järjestyksessä koko tiedostossa',
      'Ne luettiin tällä kertaa oikein päin. Vie tiedosto niin, että pituus on ensin, jotta muutkin ohjelmat lukevat sen oikein.',
    ],
    'unknown-crs': [
      'Tiedoston koordinaattijärjestelmää ei tunneta',
      'Vie tiedosto WGS 84 -järjestelmässä (EPSG:4326). Myös EPSG:3067, EPSG:3857 ja EPSG:3873–3885 muunnetaan.',
    ],
    'guessed-crs': [
      'Tiedosto ei kerro koordinaattijärjestelmäänsä; se pääteltiin',
      'Tarkista, että paikat ovat oikeilla kohdillaan. Varminta on viedä tiedosto WGS 84 -järjestelmässä (EPSG:4326).',
    ],
    'far-from-others': [
      'Palvelu on hyvin kaukana kaikista muista',
      'Tarkista sen koordinaatit. Nollat tarkoittavat, että sijaintia ei löytynyt tiedostoa tehtäessä.',
    ],
    'duplicate-id': [
      'Usealla palvelulla on sama tunniste',
      'Jälkimmäiset saivat toisen, joka vaihtuu, kun rivejä lisätään. Anna kullekin oma id, jotta linkit siihen kestävät.',
    ],
    'unsafe-link': [
      'Linkki ei ole verkko-osoite',
      'Se jätettiin pois. Linkin alussa on https:// tai http://, se on muotoa www.example.fi, tai se on polku, kuten kuvat/talli.jpg.',
    ],
    'bad-colour': [
      'Väriä ei voi lukea',
      'Se jätettiin pois. Kirjoita väri muodossa #rrggbb, esimerkiksi #2e7d32.',
    ],
    'markup-removed': [
      'Tekstissä oli HTML-merkintöjä',
      'Se näytetään pelkkänä tekstinä. Poista merkinnät tiedostosta, jos jotain puuttuu.',
    ],
    'unread-properties': [
      'Joitakin ominaisuuksia tai sarakkeita ei käytetä',
      'Kävijät eivät näe niitä. Jos jonkin kuuluu näkyä, anna sille nimi, joka luetaan, kuten "kuvaus", "hinta" tai "puhelin".',
    ],
    'bad-feature': [
      'Kohta ei ole GeoJSON-kohde',
      'Se jätettiin pois. Kohde on muotoa {"type": "Feature", "geometry": …, "properties": …}.',
    ],
    'not-geojson': [
      'Tieto ei ole GeoJSONia',
      'Vie se GeoJSON-muodossa: {"type": "FeatureCollection", "features": […]}.',
    ],
    encoding: [
      'Tiedosto ei ole UTF-8-muodossa',
      'Se luettiin Windows-1252-merkistönä. Tarkista ä, ö ja å ja tallenna tiedosto UTF-8-muodossa.',
    ],
    'no-cors': [
      'Muiden sivustojen sivut eivät saa lukea tiedostoa',
      'Palvelimen pitää lähettää sen mukana otsake "Access-Control-Allow-Origin: *". Sivustolla, jolla tiedosto itse on, kartta toimii ilmankin.',
    ],
    truncated: ['Tiedoston loppu puuttuu', 'Lataa tiedosto palvelimelle uudelleen.'],
    'too-large': ['Tiedosto on liian suuri', 'Jätä pois rivit ja ominaisuudet, joita kartta ei tarvitse.'],
  },
  errors: {
    network:
      'Palvelimelta ei tullut vastausta, jonka sivu saa lukea. Tarkista osoite ja yhteys. Jos tiedosto on eri sivustolla kuin sivu, palvelimen {host} pitää sallia se otsakkeella "Access-Control-Allow-Origin: *".',
    'file-page':
      'Sivu on avattu levyltä, eikä selain anna sellaisen sivun lukea tiedostoja. Avaa sivu verkkopalvelimelta tai kirjoita tiedot tagin sisään.',
    'not-found':
      'Osoitteessa ei ole tiedostoa ({status}). Tarkista kirjoitusasu, myös isot ja pienet kirjaimet.',
    forbidden: 'Palvelin ei anna tiedostoa kävijöille ({status}). Tee tiedostosta julkinen.',
    server:
      'Palvelin vastasi virheellä ({status}). Yritä myöhemmin uudelleen tai kysy palvelimen ylläpidosta.',
    timeout: 'Palvelimelta ei tullut mitään {seconds} sekuntiin.',
    html: 'Tietojen sijasta tuli verkkosivu, usein kirjautumissivu. Käytä tiedoston omaa osoitetta, joka aukeaa kirjautumatta.',
    'not-json':
      'Tiedosto ei ole kelvollista JSONia eikä taulukko, jonka voi lukea: rivi {line}, sarake {column}, kohdassa "{found}".',
    'not-geojson':
      'Tiedosto on {found}, ei GeoJSONia. Vie se GeoJSON-muodossa; KML:n ja KMZ:n voi muuntaa tämän projektin komennolla.',
    truncated: 'Tiedoston loppu puuttuu. Lataa tiedosto palvelimelle uudelleen.',
    empty: 'Tiedosto on tyhjä.',
    'too-large': 'Tiedosto on suurempi kuin {megabytes} megatavua. Jätä pois, mitä kartta ei tarvitse.',
  },
  severities: { error: 'Virhe', warning: 'Varoitus', info: 'Huomautus' },
  row: 'rivi {n}',
  feature: 'features[{n}]',
  wholeFile: 'koko tiedosto',
  expected: 'pitäisi olla {expected}',
  andMore: '… ja {n} muuta',
  unknownValue: 'Attribuutissa {attribute} on {value}, jota ei ole missään aineiston palvelussa.',
  knownValues: 'Aineistossa on: {known}.',
  summary: '{source}: palveluja {places}, virheitä {errors}, varoituksia {warnings}, huomautuksia {infos}',
  fine: 'Kaikki on kunnossa.',
}
