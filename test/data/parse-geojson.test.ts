import { describe, expect, it } from 'vitest'
import { parseGeoJson } from '../../src/data/parse-geojson.js'

const point = { type: 'Point', coordinates: [25.75, 62.24] }
const feature = (properties: unknown, geometry: unknown = point) => ({
  type: 'Feature',
  geometry,
  properties,
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const only = (input: unknown) => {
  const { places, issues } = parseGeoJson(input)
  expect(issues).toEqual([])
  expect(places).toHaveLength(1)
  return places[0]
}
const drawn = (geometry: unknown) => parseGeoJson(feature({ name: 'A', id: 1 }, geometry))

describe('documents', () => {
  it('reads a collection in its order', () => {
    const { places, issues } = parseGeoJson(collection(feature({ name: 'B' }), feature({ name: 'A' })))
    expect(places.map(({ name, index }) => [name, index])).toEqual([
      ['B', 0],
      ['A', 1],
    ])
    expect(issues).toEqual([])
  })

  it('reads a feature, and an array of features', () => {
    expect(only(feature({ name: 'A' }))?.positions).toEqual([[25.75, 62.24]])
    expect(only([feature({ name: 'A' })])?.positions).toEqual([[25.75, 62.24]])
  })

  it('names a bare geometry by where it is', () => {
    const { places, issues } = parseGeoJson(point)
    expect(places[0]).toMatchObject({ name: '62.24000, 25.75000', positions: [[25.75, 62.24]] })
    expect(issues).toEqual([
      {
        code: 'no-name',
        severity: 'warning',
        index: 0,
        id: expect.any(String),
        name: '62.24000, 25.75000',
        got: '62.24000, 25.75000',
        expected: 'name',
      },
    ])
  })

  it('shows nothing of a bare geometry without a position, and tells', () => {
    expect(parseGeoJson({ type: 'Point', coordinates: ['x'] }).places).toEqual([])
    expect(parseGeoJson({ type: 'Point', coordinates: ['x'] }).issues.map(({ code }) => code)).toEqual([
      'bad-coordinates',
      'no-name',
    ])
  })

  it('takes a feature that forgot its type', () => {
    expect(only({ geometry: point, properties: { name: 'A' } })?.name).toBe('A')
  })

  it('takes an empty collection for what it is', () => {
    expect(parseGeoJson(collection())).toEqual({ places: [], issues: [] })
    expect(parseGeoJson([])).toEqual({ places: [], issues: [] })
  })

  it('says what came instead of GeoJSON', () => {
    const issue = (got: string) => ({
      code: 'not-geojson',
      severity: 'error',
      got,
      expected: 'FeatureCollection',
    })
    expect(parseGeoJson({ type: 'Topology', objects: {} }).issues).toEqual([issue('Topology')])
    expect(parseGeoJson({ rows: [], total: 1 }).issues).toEqual([issue('rows, total')])
    expect(parseGeoJson('hei').issues).toEqual([issue('hei')])
    expect(parseGeoJson(null).issues).toEqual([issue('null')])
  })

  it('leaves a bad feature out and keeps the good ones', () => {
    const { places, issues } = parseGeoJson(
      collection(feature({ name: 'A' }), null, 5, { type: 'Topology' }, feature({ name: 'B' })),
    )
    expect(places.map(({ index }) => index)).toEqual([0, 4])
    expect(issues).toEqual([
      { code: 'bad-feature', severity: 'error', index: 1, got: 'null', expected: 'Feature' },
      { code: 'bad-feature', severity: 'error', index: 2, got: '5', expected: 'Feature' },
      { code: 'bad-feature', severity: 'error', index: 3, got: 'Topology', expected: 'Feature' },
    ])
  })
})

describe('names and ids', () => {
  it('calls a nameless feature by its address, provider or category, and tells', () => {
    const { places, issues } = parseGeoJson(
      collection(
        feature({ osoite: 'Rantatie 5' }),
        feature({ yritys: 'Luontotila' }),
        feature({ type: 'laavu' }),
      ),
    )
    expect(places.map(({ name }) => name)).toEqual(['Rantatie 5', 'Luontotila', 'laavu'])
    expect(issues.map(({ code, severity, got }) => [code, severity, got])).toEqual([
      ['no-name', 'warning', 'Rantatie 5'],
      ['no-name', 'warning', 'Luontotila'],
      ['no-name', 'warning', 'laavu'],
    ])
  })

  it('leaves a feature out that nothing can be called by', () => {
    expect(parseGeoJson(collection(feature({ Zone: 'A' }), feature(null)))).toEqual({
      places: [],
      issues: [
        { code: 'no-name', severity: 'error', index: 0, expected: 'name' },
        { code: 'no-name', severity: 'error', index: 1, expected: 'name' },
      ],
    })
  })

  it("prefers the feature's own id, and keeps numbers as text", () => {
    expect(only({ ...feature({ name: 'A', id: 'b' }), id: 12 })?.id).toBe('12')
    expect(only(feature({ name: 'A', id: 'b' }))?.id).toBe('b')
  })

  it('makes an id of name and position, the same on each load', () => {
    const make = () => only(feature({ name: 'Metsäpolku' }))?.id
    expect(make()).toMatch(/^p[0-9a-z]{6,11}$/)
    expect(make()).toBe(make())
    const others = [
      only(feature({ name: 'Metsäpolku 2' }))?.id,
      only(feature({ name: 'Metsäpolku' }, { type: 'Point', coordinates: [25.76, 62.24] }))?.id,
    ]
    expect(new Set([make(), ...others]).size).toBe(3)
  })

  it('gives a second place with an id another, and tells', () => {
    const { places, issues } = parseGeoJson(
      collection(...['a', 'a-2', 'a', 'a'].map((id) => feature({ name: id, id }))),
    )
    expect(places.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-3', 'a-4'])
    expect(issues).toEqual([
      { code: 'duplicate-id', severity: 'warning', index: 2, id: 'a-3', name: 'a', got: 'a' },
      { code: 'duplicate-id', severity: 'warning', index: 3, id: 'a-4', name: 'a', got: 'a' },
    ])
  })
})

describe('texts', () => {
  it('are read by language in every way of writing', () => {
    const name = { fi: 'Metsä', sv: 'Skog', en: 'Forest' }
    for (const properties of [
      { name },
      { 'name:fi': 'Metsä', 'name:sv': 'Skog', 'name:en': 'Forest' },
      { name_fi: 'Metsä', name_sv: 'Skog', name_en: 'Forest' },
      { 'name-fi': 'Metsä', 'name-sv': 'Skog', 'name-en': 'Forest' },
      { 'name.fi': 'Metsä', 'name.sv': 'Skog', 'name.en': 'Forest' },
      { nameFi: 'Metsä', nameSv: 'Skog', nameEn: 'Forest' },
      { name: { fi: 'Metsä', se: 'Skog', en: 'Forest' } },
      { name: 'Metsä', 'name:sv': 'Skog', 'name:en': 'Forest' },
    ]) {
      expect(only(feature(properties))?.name).toEqual(name)
    }
  })

  it('may be in languages that we do not speak, and in those of countries', () => {
    expect(
      only(feature({ name: { 'fi-FI': 'Metsä', se: 'Skog', no: 'Skog', en_GB: 'Forest' } }))?.name,
    ).toEqual({
      fi: 'Metsä',
      sv: 'Skog',
      no: 'Skog',
      en: 'Forest',
    })
  })

  it('a name without a language that repeats a known one adds nothing', () => {
    expect(only(feature({ name: 'Ekenäs', 'name:fi': 'Tammisaari', 'name:sv': 'Ekenäs' }))?.name).toEqual({
      fi: 'Tammisaari',
      sv: 'Ekenäs',
    })
  })

  it('leaves empty languages out', () => {
    expect(only(feature({ name: { fi: 'Metsä', sv: '', en: null } }))?.name).toEqual({ fi: 'Metsä' })
  })

  it('takes "", "-", null and [] for absent', () => {
    const place = only(
      feature({ name: 'A', description: ' ', phone: '-', email: null, category: [], hours: {} }),
    )
    expect(Object.keys(place ?? {})).toEqual([
      'id',
      'index',
      'name',
      'categories',
      'marks',
      'audiences',
      'activities',
      'positions',
    ])
  })

  it('reads numbers and booleans as text', () => {
    expect(only(feature({ name: 1999, price: 12.5, fee: true, wheelchair: false }))).toMatchObject({
      name: '1999',
      price: '12.5',
      accessibility: 'no',
    })
  })

  it('splits at semicolons where there are any, else at commas', () => {
    const categories = (category: unknown) => only(feature({ name: 'A', category }))?.categories
    expect(categories('kasvatus, koulutus ja ohjaus; virkistys')).toEqual([
      'kasvatus, koulutus ja ohjaus',
      'virkistys',
    ])
    expect(categories('metsä, vesistö,,metsä')).toEqual(['metsä', 'vesistö'])
    expect(categories(['metsä, luonto', 'vesistö', 3])).toEqual(['metsä, luonto', 'vesistö', '3'])
  })

  it('pairs the values of several languages', () => {
    expect(
      only(feature({ name: 'A', category: { fi: 'metsä; vesi', sv: 'skog; vatten' } }))?.categories,
    ).toEqual([
      { fi: 'metsä', sv: 'skog' },
      { fi: 'vesi', sv: 'vatten' },
    ])
    expect(only(feature({ name: 'A', category_fi: 'metsä; vesi', category_sv: 'skog' }))?.categories).toEqual(
      [{ fi: 'metsä' }, { fi: 'vesi' }],
    )
  })

  it('turns mark-up into text, once a feature told', () => {
    const { places, issues } = parseGeoJson(
      feature({
        id: 1,
        name: 'A &amp; B',
        description: '<p>Laavu<br>ranta &auml;&#228;</p><script>alert(1)</script><b>!',
      }),
    )
    expect(places[0]).toMatchObject({ name: 'A & B', description: 'Laavu\nranta ää\n\n!' })
    expect(issues).toEqual([
      { code: 'markup-removed', severity: 'info', index: 0, id: '1', name: 'A & B', got: 'A &amp; B' },
    ])
  })

  it('keeps line breaks and drops what would disturb a page', () => {
    expect(
      only(feature({ name: 'A\u202e\u0007B', description: 'yksi\r\nkaksi\rkolme \ud800' })),
    ).toMatchObject({
      name: 'AB',
      description: 'yksi\nkaksi\nkolme \ufffd',
    })
    expect(only(feature({ name: '🌲 Metsä' }))?.name).toBe('🌲 Metsä')
  })
})

describe('links', () => {
  const linked = (website: unknown) => parseGeoJson(feature({ id: 1, name: 'A', website }))

  it('get a scheme where they have none', () => {
    expect(linked('www.example.fi/a, www.example.fi/b').places[0]?.website).toBe('https://www.example.fi/a')
    expect(linked('//example.fi').places[0]?.website).toBe('https://example.fi')
    expect(linked(['-', 'example.fi:8080?a=1']).places[0]?.website).toBe('https://example.fi:8080?a=1')
  })

  it('with another scheme are left out and told', () => {
    for (const unsafe of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
    ]) {
      const { places, issues } = linked(unsafe)
      expect(places[0]?.website).toBeUndefined()
      expect(issues).toEqual([
        {
          code: 'unsafe-link',
          severity: 'error',
          index: 0,
          id: '1',
          name: 'A',
          got: unsafe,
          expected: 'https://…',
        },
      ])
    }
  })

  it('that are no addresses are told as such', () => {
    expect(linked('kysy').issues).toEqual([
      {
        code: 'unsafe-link',
        severity: 'warning',
        index: 0,
        id: '1',
        name: 'A',
        got: 'kysy',
        expected: 'https://…',
      },
    ])
    expect(linked('https://user:secret@example.fi/').places[0]?.website).toBeUndefined()
  })
})

describe('geometries', () => {
  it('a MultiPoint is one place with several pins', () => {
    const geometry = {
      type: 'MultiPoint',
      coordinates: [
        [25, 62],
        [26, 62.5, 120],
      ],
    }
    expect(only(feature({ name: 'A' }, geometry))?.positions).toEqual([
      [25, 62],
      [26, 62.5],
    ])
  })

  it('a line has its pin half way', () => {
    const geometry = {
      type: 'LineString',
      coordinates: [
        [25, 62],
        [25, 62.2],
        [25, 63],
      ],
    }
    const place = only(feature({ name: 'A' }, geometry))
    expect(place?.positions).toEqual([[25, 62.5]])
    expect(place?.shapes).toEqual([geometry])
  })

  it('several lines have one pin, on the longest', () => {
    const long = [
      [25, 62],
      [25, 63],
    ]
    const geometry = {
      type: 'MultiLineString',
      coordinates: [
        [
          [20, 60],
          [20, 60.1],
        ],
        long,
      ],
    }
    expect(only(feature({ name: 'A' }, geometry))?.positions).toEqual([[25, 62.5]])
  })

  it('an area has its pin inside, not in its bay nor in its hole', () => {
    const bay = [
      [0, 0],
      [9, 0],
      [9, 9],
      [6, 9],
      [6, 1],
      [3, 1],
      [3, 9],
      [0, 9],
      [0, 0],
    ]
    expect(only(feature({ name: 'A' }, { type: 'Polygon', coordinates: [bay] }))?.positions).toEqual([
      [1.5, 4.5],
    ])
    const outer = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ]
    const hole = [
      [1, 1],
      [1, 9],
      [7, 9],
      [7, 1],
      [1, 1],
    ]
    expect(only(feature({ name: 'A' }, { type: 'Polygon', coordinates: [outer, hole] }))?.positions).toEqual([
      [8.5, 5],
    ])
  })

  it('of several areas the largest has the pin', () => {
    const square = (x: number, size: number) => [
      [x, 0],
      [x + size, 0],
      [x + size, size],
      [x, size],
      [x, 0],
    ]
    const geometry = { type: 'MultiPolygon', coordinates: [[square(0, 1)], [square(10, 4)]] }
    expect(only(feature({ name: 'A' }, geometry))).toMatchObject({ positions: [[12, 2]], shapes: [geometry] })
  })

  it('a ring that is left open is closed', () => {
    const place = only(
      feature(
        { name: 'A' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [2, 0],
              [2, 2],
              [0, 2],
            ],
          ],
        },
      ),
    )
    expect(place?.shapes).toEqual([
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [2, 0],
            [2, 2],
            [0, 2],
            [0, 0],
          ],
        ],
      },
    ])
  })

  it('a collection is one place: its points are the pins, the rest is drawn', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [25, 62],
        [26, 63],
      ],
    }
    const nested = {
      type: 'GeometryCollection',
      geometries: [{ type: 'GeometryCollection', geometries: [point] }, line],
    }
    expect(only(feature({ name: 'A' }, nested))).toMatchObject({
      positions: [[25.75, 62.24]],
      shapes: [line],
    })
  })

  it('a line over the antimeridian is unrolled, its pin is not', () => {
    const place = only(
      feature(
        { name: 'A' },
        {
          type: 'LineString',
          coordinates: [
            [170, 0],
            [-170, 0],
            [-168, 0],
          ],
        },
      ),
    )
    expect(place?.shapes).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [170, 0],
          [190, 0],
          [192, 0],
        ],
      },
    ])
    expect(place?.positions).toEqual([[-179, 0]])
  })

  it('poles are places too, and coordinates may be texts', () => {
    expect(drawn({ type: 'Point', coordinates: [0, -90] }).places[0]?.positions).toEqual([[0, -90]])
    expect(drawn({ type: 'Point', coordinates: ['25,75', '62.24'] }).places[0]?.positions).toEqual([
      [25.75, 62.24],
    ])
  })

  it('a named feature without a position stays, and is told', () => {
    expect(drawn(null)).toMatchObject({
      places: [{ name: 'A', positions: [] }],
      issues: [
        { code: 'no-position', severity: 'warning', index: 0, id: '1', name: 'A', expected: '[lon, lat]' },
      ],
    })
    expect(parseGeoJson(feature({ name: 'A', osoite: 'Rantatie 5' }, null)).issues).toEqual([
      {
        code: 'address-without-position',
        severity: 'warning',
        index: 0,
        id: expect.any(String),
        name: 'A',
        got: 'Rantatie 5',
        expected: '[lon, lat]',
      },
    ])
  })

  it('bad coordinates cost a place its pin and are told', () => {
    const issue = (code: string, got: string, severity = 'error') => ({
      places: [{ name: 'A', positions: [] }],
      issues: [{ code, severity, index: 0, id: '1', name: 'A', got, expected: '[lon, lat]' }],
    })
    expect(drawn({ type: 'Point', coordinates: [25] })).toMatchObject(issue('bad-coordinates', '[25]'))
    expect(drawn({ type: 'Point', coordinates: [null, 'x'] })).toMatchObject(
      issue('bad-coordinates', '[null, x]'),
    )
    expect(drawn({ type: 'Point', coordinates: [Number.NaN, 1] })).toMatchObject(
      issue('bad-coordinates', '[NaN, 1]'),
    )
    expect(drawn({ type: 'Point', coordinates: [25, 95] })).toMatchObject(issue('out-of-range', '[25, 95]'))
    expect(drawn({ type: 'Point' }).issues).toMatchObject([{ code: 'bad-coordinates', severity: 'error' }])
    expect(drawn({ type: 'Circle', coordinates: [25, 62] })).toMatchObject(issue('bad-coordinates', 'Circle'))
    expect(drawn({ type: 'LineString', coordinates: [[25, 62]] })).toMatchObject(
      issue('bad-coordinates', '[[…]]'),
    )
    expect(drawn({ type: 'Point', coordinates: [] })).toMatchObject(
      issue('empty-geometry', 'Point', 'warning'),
    )
    expect(drawn({ type: 'GeometryCollection', geometries: [] })).toMatchObject(
      issue('empty-geometry', 'GeometryCollection', 'warning'),
    )
  })

  it('of many bad points a few are told', () => {
    const { issues } = drawn({ type: 'MultiPoint', coordinates: Array.from({ length: 50 }, () => ['x']) })
    expect(issues.map(({ code }) => code)).toEqual(['bad-coordinates', 'bad-coordinates', 'bad-coordinates'])
  })

  it('one bad point of several costs only itself', () => {
    const { places, issues } = drawn({ type: 'MultiPoint', coordinates: [[25, 62], [25], [26, 62]] })
    expect(places[0]?.positions).toEqual([
      [25, 62],
      [26, 62],
    ])
    expect(issues).toHaveLength(1)
  })
})
