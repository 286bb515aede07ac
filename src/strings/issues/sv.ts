import type { IssueStrings } from '../issues.js'

export const sv: IssueStrings = {
  issues: {
    'no-name': [
      'En tjänst saknar namn',
      'Ge den egenskapen "name" eller "namn". Utan namn visas den med sin adress, producent eller kategori; saknas även de lämnas den bort.',
    ],
    'no-position': [
      'En tjänst saknar läge',
      'Den finns i listan men inte på kartan. Lägg till koordinater: "geometry": {"type": "Point", "coordinates": [25.75, 62.24]} (longituden först).',
    ],
    'address-without-position': [
      'En tjänst har adress men inga koordinater',
      'Den finns i listan men inte på kartan, eftersom adresser inte slås upp. Ta reda på adressens koordinater en gång och lägg till dem.',
    ],
    'placed-at-municipality': [
      'En tjänst utan läge visas i kommunens centrum',
      'Läget är märkt som ungefärligt. Lägg till koordinater så visas tjänsten på rätt plats.',
    ],
    'empty-geometry': [
      'En tjänsts geometri är tom',
      'Den finns i listan men inte på kartan. Lägg till koordinater eller skriv "geometry": null.',
    ],
    'bad-coordinates': [
      'Koordinaterna kan inte läsas',
      'Ett läge är två tal, longituden först: [25.75, 62.24]. En linje har minst två lägen, kanten på ett område minst fyra.',
    ],
    'out-of-range': [
      'Koordinaterna finns inte på jordklotet',
      'Longituden är från -180 till 180 och latituden från -90 till 90 grader. Om filen är i meter, exportera den i WGS 84 (EPSG:4326) eller ange dess koordinatsystem i "crs".',
    ],
    'perhaps-swapped': [
      'Latitud och longitud verkar stå i fel ordning',
      'I GeoJSON står longituden först: [25.75, 62.24] ligger i Finland, [62.24, 25.75] gör det inte.',
    ],
    swapped: [
      'Latitud och longitud står i fel ordning i hela filen',
      'De lästes åt rätt håll den här gången. Exportera filen med longituden först, så att även andra program läser den rätt.',
    ],
    'unknown-crs': [
      'Filens koordinatsystem är okänt',
      'Exportera filen i WGS 84 (EPSG:4326). Även EPSG:3067, EPSG:3857 och EPSG:3873–3885 kan omvandlas.',
    ],
    'guessed-crs': [
      'Filen anger inte sitt koordinatsystem; det gissades',
      'Kontrollera att platserna ligger rätt. Säkrast är att exportera filen i WGS 84 (EPSG:4326).',
    ],
    'far-from-others': [
      'En tjänst ligger mycket långt från alla andra',
      'Kontrollera dess koordinater. Nollor betyder att läget inte hittades när filen gjordes.',
    ],
    'duplicate-id': [
      'Flera tjänster har samma id',
      'De senare fick ett annat, som ändras när rader läggs till. Ge var och en ett eget id, så att länkar till den håller.',
    ],
    'unsafe-link': [
      'En länk är ingen webbadress',
      'Den lämnades bort. En länk börjar med https:// eller http://, ser ut som www.example.fi eller är en sökväg, till exempel bilder/stall.jpg.',
    ],
    'bad-colour': [
      'En färg kan inte läsas',
      'Den lämnades bort. Skriv färgen som #rrggbb, till exempel #2e7d32.',
    ],
    'markup-removed': [
      'En text innehöll HTML',
      'Den visas som vanlig text. Ta bort märkningen ur filen om något saknas.',
    ],
    'unread-properties': [
      'Några egenskaper eller kolumner används inte',
      'Besökarna ser dem inte. Om någon av dem ska synas, ge den ett namn som läses, till exempel "beskrivning", "pris" eller "telefon".',
    ],
    'bad-feature': [
      'En post är inget GeoJSON-objekt',
      'Den lämnades bort. Ett objekt är {"type": "Feature", "geometry": …, "properties": …}.',
    ],
    'not-geojson': [
      'Uppgifterna är inte GeoJSON',
      'Exportera dem som GeoJSON: {"type": "FeatureCollection", "features": […]}.',
    ],
    encoding: [
      'Filen är inte i UTF-8',
      'Den lästes som Windows-1252. Kontrollera ä, ö och å och spara filen som UTF-8.',
    ],
    'no-cors': [
      'Sidor på andra webbplatser får inte läsa filen',
      'Servern måste skicka huvudet "Access-Control-Allow-Origin: *" med den. På webbplatsen där filen själv ligger fungerar kartan ändå.',
    ],
    truncated: ['Slutet av filen saknas', 'Ladda upp filen på nytt.'],
    'too-large': ['Filen är för stor', 'Lämna bort rader och egenskaper som kartan inte behöver.'],
  },
  errors: {
    network:
      'Det kom inget svar som sidan får läsa. Kontrollera adressen och förbindelsen. Om filen ligger på en annan webbplats än sidan måste {host} tillåta det med huvudet "Access-Control-Allow-Origin: *".',
    'file-page':
      'Sidan har öppnats från disk, och webbläsare låter ingen sådan sida läsa filer. Öppna sidan från en webbserver eller skriv uppgifterna inne i taggen.',
    'not-found':
      'Det finns ingen fil på adressen ({status}). Kontrollera stavningen, även stora och små bokstäver.',
    forbidden: 'Servern ger inte filen till besökare ({status}). Gör filen offentlig.',
    server: 'Servern svarade med ett fel ({status}). Försök senare eller fråga den som sköter servern.',
    timeout: 'Det kom ingenting från servern på {seconds} sekunder.',
    html: 'I stället för uppgifter kom en webbsida, ofta en inloggningssida. Använd filens egen adress, en som öppnas utan inloggning.',
    'not-json':
      'Filen är varken giltig JSON eller en tabell som kan läsas: rad {line}, kolumn {column}, vid "{found}".',
    'not-geojson':
      'Filen är {found}, inte GeoJSON. Exportera den som GeoJSON; KML och KMZ kan omvandlas med projektets kommando.',
    truncated: 'Slutet av filen saknas. Ladda upp filen på nytt.',
    empty: 'Filen är tom.',
    'too-large': 'Filen är större än {megabytes} megabyte. Lämna bort det som kartan inte behöver.',
  },
  severities: { error: 'Fel', warning: 'Varning', info: 'Obs' },
  row: 'rad {n}',
  feature: 'features[{n}]',
  wholeFile: 'hela filen',
  expected: 'borde vara {expected}',
  andMore: '… och {n} till',
  unknownValue: 'Attributet {attribute} har {value}, som inte finns på någon tjänst i filen.',
  knownValues: 'I filen finns: {known}.',
  summary: '{source}: tjänster {places}, fel {errors}, varningar {warnings}, anmärkningar {infos}',
  fine: 'Allt är i sin ordning.',
}
