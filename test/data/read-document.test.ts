import { describe, expect, it } from 'vitest'
import { LoadError, type LoadErrorCode, type LoadErrorDetails } from '../../src/data/load-error.js'
import { readText, readValue } from '../../src/data/read-document.js'

const fail = (code: LoadErrorCode, details?: Omit<LoadErrorDetails, 'url'>) =>
  new LoadError(code, { url: 'test:', ...details })
const read = (text: string) => readText(text, fail)
const refusal = (text: string) =>
  read(text).then(
    () => 'read',
    (error: LoadError) => [error.code, error.details.found],
  )

const feature = (name: string, coordinates = [25.75, 62.24]) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Point', coordinates },
})

describe('documents', () => {
  it('one feature a line, with and without record separators', async () => {
    const lines = ['A', 'B'].map((name) => JSON.stringify(feature(name)))
    for (const text of [
      lines.join('\n'),
      `${lines.join('\r\n')}\n`,
      lines.map((line) => `\u001e${line}\n`).join(''),
    ]) {
      const { places, issues } = await read(text)
      expect([places.map(({ name }) => name), issues]).toEqual([['A', 'B'], []])
    }
  })

  it('an array of plain rows, such as a spreadsheet service gives', async () => {
    const { places, issues } = await readValue([
      { nimi: 'A', lat: 62.24, lon: '25,75' },
      { nimi: 'B', Latitude: 62, Longitude: 25 },
    ])
    expect(places.map(({ name, positions }) => [name, positions])).toEqual([
      ['A', [[25.75, 62.24]]],
      ['B', [[25, 62]]],
    ])
    expect(issues).toEqual([])
  })

  it('entities are decoded where there are any', async () => {
    const { places, issues } = await readValue(feature('A &ndash; &Auml;&#x2019;&lt;b&gt;'))
    expect(places[0]?.name).toBe('A – Ä’<b>')
    expect(issues.map(({ code }) => code)).toEqual(['markup-removed'])
  })

  it('what is another format is named as what it is', async () => {
    expect(await refusal('{"type":"Topology","objects":{}}')).toEqual(['not-geojson', 'TopoJSON'])
    expect(
      await refusal(
        '{"geometryType":"esriGeometryPoint","features":[{"attributes":{},"geometry":{"x":1,"y":2}}]}',
      ),
    ).toEqual(['not-geojson', 'Esri JSON'])
    expect(await refusal('{"version":0.6,"generator":"Overpass API","elements":[]}')).toEqual([
      'not-geojson',
      'Overpass JSON',
    ])
    expect(await refusal('{"type":"umap","layers":[]}')).toEqual(['not-geojson', 'uMap'])
    expect(await refusal('<?xml version="1.0"?><!-- x --><kml xmlns="x"></kml>')).toEqual([
      'not-geojson',
      'KML',
    ])
    expect(await refusal('<gpx version="1.1"></gpx>')).toEqual(['not-geojson', 'GPX'])
    expect(await refusal('{"rows":[],"total":0}')).toEqual(['not-geojson', 'JSON (rows, total)'])
    expect(await refusal('[{"title":"a","payload":"b"}]')).toEqual(['not-geojson', 'JSON [{title, payload}]'])
    expect(await refusal('[{"@context":"https://schema.org"}]')).toEqual(['not-geojson', 'JSON [JSON-LD]'])
    expect(await refusal('[[1, 2], [3]]')).toEqual(['not-geojson', 'JSON [[…]]'])
    expect(await refusal('"hei"')).toEqual(['not-geojson', 'JSON'])
    expect(await refusal('<html><body>Kirjaudu</body></html>')).toEqual(['html', undefined])
    expect(await refusal('PK\u0003\u0004')).toEqual(['not-geojson', 'ZIP'])
  })

  it('what is broken is told where', async () => {
    expect(await refusal('{"type": "FeatureCollection", "features": [}')).toEqual(['not-json', '}'])
    expect(await refusal('{"type": "FeatureCollection", "features": [{"type"')).toEqual([
      'truncated',
      undefined,
    ])
    expect(await refusal('Hei maailma')).toEqual(['not-json', 'Hei maailma'])
  })
})

describe('tables', () => {
  const table = async (text: string) => {
    const { places, issues } = await read(text)
    return { rows: places.map(({ name, positions }) => [name, positions[0]]), issues, places }
  }

  it('with commas, semicolons and tabs, decimal points and commas', async () => {
    for (const text of [
      'name,lat,lon\nA,62.24,25.75\nB,62.5,26',
      'Nimi;Leveys;Pituus\r\nA;62,24;25,75\r\nB;62,5;26\r\n',
      'otsikko\tlatitude\tlongitude\nA\t62.24\t25.75\nB\t62.5\t26',
      'sep=;\nname;lat;lon\nA;62,24;25,75\nB;62,5;26',
      'name;koordinaatit\nA;62.24, 25.75\nB;62,5 26',
      'name,koordinaatit\nA,"62.24, 25.75"\nB,"62,5; 26,0"',
      'WKT,name\n"POINT (25.75 62.24)",A\nPOINT(26 62.5),B',
    ]) {
      const { rows, issues } = await table(text)
      expect([text, rows, issues]).toEqual([
        text,
        [
          ['A', [25.75, 62.24]],
          ['B', [26, 62.5]],
        ],
        [],
      ])
    }
  })

  it('in ETRS-TM35FIN', async () => {
    const { rows, issues } = await table('nimi;N;E\nA;6 903 000;435 000,5')
    expect(rows[0]?.[1]).toEqual([expect.closeTo(25.753, 2), expect.closeTo(62.255, 2)])
    expect(issues).toEqual([
      { code: 'guessed-crs', severity: 'warning', got: '[435000.5, 6903000]', expected: 'EPSG:3067' },
    ])
  })

  it('tell the row as a spreadsheet numbers it, empty rows counted', async () => {
    const { rows, issues } = await table('nimi;lat;lon;kunta\nA;62;25;\n;;;\n;61;24;\n\nB;;;Keuruu\nC;62;;\n')
    expect(rows).toEqual([
      ['A', [25, 62]],
      ['B', [24.705, 62.259]],
      ['C', undefined],
    ])
    expect(issues.map(({ code, index, row }) => [code, index, row])).toEqual([
      ['no-name', 1, 4],
      ['placed-at-municipality', 2, 6],
      ['bad-coordinates', 3, 7],
    ])
  })

  it('keep quotes and line breaks of their cells', async () => {
    const { places } = await table('name,description,lat,lon\n"A ""B""","yksi\nkaksi, kolme",62,25')
    expect(places[0]).toMatchObject({ name: 'A "B"', description: 'yksi\nkaksi, kolme' })
  })

  it('with lines and areas as well-known text', async () => {
    const { places } = await table(
      'WKT,name\n"LINESTRING (25 62, 26 62)",A\n"POLYGON ((0 0, 2 0, 2 2, 0 0))",B',
    )
    expect(places.map(({ shapes }) => shapes?.[0]?.type)).toEqual(['LineString', 'Polygon'])
  })
})
