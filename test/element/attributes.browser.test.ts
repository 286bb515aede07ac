import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ATTRIBUTE_NAMES, type AttributeName } from '../../src/element/attributes.js'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'

interface Row {
  readonly property: string
  readonly default: unknown
  /** What the attribute means when it is empty; unless told, its default. */
  readonly empty?: unknown
  /** Texts, and the values they stand for. */
  readonly valid: readonly (readonly [text: string, value: unknown])[]
  readonly invalid: readonly string[]
  /** What the message about an invalid text names. */
  readonly accepts: string
  /** Values set as a property, and the attribute they write. */
  readonly written: readonly (readonly [value: unknown, text: string])[]
}

const anyText = (property: string): Row => ({
  property,
  default: null,
  valid: [
    ['Luontopalvelut', 'Luontopalvelut'],
    [' x ', ' x '],
  ],
  invalid: [],
  accepts: '',
  written: [['Äänekoski', 'Äänekoski']],
})

const presence = (property: string): Row => ({
  property,
  default: false,
  empty: true,
  valid: [
    ['true', true],
    ['false', false],
  ],
  invalid: [],
  accepts: '',
  written: [[true, '']],
})

const names = (property: string, ...values: [string, ...string[]]): Row => ({
  property,
  default: values[0],
  valid: [...values.map((value) => [value, value] as const), [` ${values[1]?.toUpperCase()} `, values[1]]],
  invalid: ['wrong', `${values[0]}x`, `${values[0]} ${values[1]}`],
  accepts: values.join(', '),
  written: values.map((value) => [value, value] as const),
})

const values = (property: string): Row => ({
  property,
  default: [],
  valid: [
    ['metsä', ['metsä']],
    [' Metsä , eläimet,, ', ['Metsä', 'eläimet']],
    ['kasvatus, koulutus ja ohjaus; virkistys', ['kasvatus, koulutus ja ohjaus', 'virkistys']],
  ],
  invalid: [],
  accepts: '',
  written: [
    [['metsä', 'eläimet'], 'metsä,eläimet'],
    [['kasvatus, koulutus ja ohjaus', 'virkistys'], 'kasvatus, koulutus ja ohjaus;virkistys'],
  ],
})

const TILES = 'https://tiles.example.fi/{z}/{x}/{y}.png'

const TABLE: Record<AttributeName, Row> = {
  src: anyText('src'),
  credentials: names('credentials', 'same-origin', 'omit', 'include'),
  worker: names('worker', 'auto', 'off'),
  strings: anyText('strings'),
  heading: anyText('heading'),
  timeout: {
    property: 'timeout',
    default: 30,
    valid: [
      ['1', 1],
      ['2.5', 2.5],
      ['600', 600],
    ],
    invalid: ['0', '601', '-1', '30s', 'soon'],
    accepts: 'seconds from 1 to 600',
    written: [[10, '10']],
  },
  'max-size': {
    property: 'maxSize',
    default: 250,
    valid: [
      ['1', 1],
      ['2000', 2000],
    ],
    invalid: ['0', '2001', '1 GB'],
    accepts: 'megabytes from 1 to 2000',
    written: [[5, '5']],
  },
  'heading-level': {
    property: 'headingLevel',
    default: 2,
    valid: [
      ['1', 1],
      ['6', 6],
      [' 3 ', 3],
    ],
    invalid: ['0', '7', 'h2', '-1', '2,5', '2.5'],
    accepts: 'a whole number from 1 to 6',
    written: [[4, '4']],
  },
  basemap: {
    property: 'basemap',
    default: 'region',
    valid: [
      ['region', 'region'],
      ['none', 'none'],
      ['osm', 'osm'],
      [TILES, { template: TILES }],
      ['tiles/{z}/{x}/{-y}', { template: 'tiles/{z}/{x}/{-y}' }],
    ],
    invalid: ['google', 'https://tiles.example.fi/{z}/{x}', '{x}/{y}', '1'],
    accepts: 'region, none, osm, or an address with {z}, {x} and {y}',
    written: [
      ['osm', 'osm'],
      [{ template: TILES }, TILES],
      [TILES, TILES],
    ],
  },
  attribution: anyText('attribution'),
  center: {
    property: 'center',
    default: null,
    valid: [
      ['25.75,62.24', [25.75, 62.24]],
      [' 25.75 , 62.24 ', [25.75, 62.24]],
      ['-180,-90', [-180, -90]],
    ],
    invalid: ['25.75', '25.75,90.1', '180.1,62', 'a,b', '25,75,62,24', ',', '25.75,', '62.24 25.75'],
    accepts: 'lon,lat in degrees',
    written: [[[25.75, 62.24], '25.75,62.24']],
  },
  zoom: {
    property: 'zoom',
    default: null,
    valid: [
      ['0', 0],
      ['7.5', 7.5],
      ['19', 19],
    ],
    invalid: ['20', '-1', 'near', '7,5', 'Infinity', 'NaN'],
    accepts: 'a number from 0 to 19',
    written: [[7.5, '7.5']],
  },
  bounds: {
    property: 'bounds',
    default: null,
    valid: [['24.0,61.4,26.7,63.6', [24, 61.4, 26.7, 63.6]]],
    invalid: ['24,61.4,26.7', '26.7,61.4,24,63.6', '24,63.6,26.7,61.4', '24,61.4,24,63.6', '24,61.4,26.7,91'],
    accepts: 'west,south,east,north in degrees',
    written: [[[24, 61.4, 26.7, 63.6], '24,61.4,26.7,63.6']],
  },
  layout: names('layout', 'auto', 'split', 'map', 'list'),
  theme: names('theme', 'auto', 'light', 'dark'),
  accent: {
    property: 'accent',
    default: null,
    valid: [
      ['#2c6549', '#2c6549'],
      ['rebeccapurple', 'rebeccapurple'],
      ['oklch(0.6 0.1 150)', 'oklch(0.6 0.1 150)'],
    ],
    invalid: ['metsä', '#12', '2c6549', 'red; color: blue'],
    accepts: 'a CSS colour',
    written: [['#fff', '#fff']],
  },
  'category-colors': {
    property: 'categoryColors',
    default: {},
    valid: [
      ['metsä=#2d6a4f', { metsä: '#2d6a4f' }],
      [' metsä ja luonto = #2d6a4f ;eläimet=brown; ', { 'metsä ja luonto': '#2d6a4f', eläimet: 'brown' }],
    ],
    invalid: ['metsä', 'metsä=', '=red', 'metsä=ruskea', 'metsä=red=blue', 'metsä=red; eläimet'],
    accepts: 'name=CSS colour, with semicolons between them',
    written: [[{ metsä: '#2d6a4f', eläimet: 'brown' }, 'metsä=#2d6a4f; eläimet=brown']],
  },
  'category-symbols': {
    property: 'categorySymbols',
    default: {},
    valid: [['metsä=tree; vesi=waves', { metsä: 'tree', vesi: 'waves' }]],
    invalid: ['metsä', 'metsä=unicorn', 'metsä=tree, vesi=waves'],
    accepts: 'name=symbol, with semicolons between them',
    written: [[{ metsä: 'tree' }, 'metsä=tree']],
  },
  'pin-shape': names('pinShape', 'drop', 'circle', 'square'),
  'pin-size': {
    property: 'pinSize',
    default: 32,
    valid: [
      ['16', 16],
      ['64', 64],
      ['27.5', 27.5],
    ],
    invalid: ['15.9', '65', '32px', 'large'],
    accepts: 'CSS pixels from 16 to 64',
    written: [[40, '40']],
  },
  category: values('category'),
  municipality: values('municipality'),
  mark: values('mark'),
  audience: values('audience'),
  activity: values('activity'),
  provider: values('provider'),
  ids: values('ids'),
  lock: {
    property: 'lock',
    default: [],
    valid: [['municipality Category', ['municipality', 'category']]],
    invalid: ['municipality, category', 'kunta', 'ids'],
    accepts:
      'any of category, municipality, mark, audience, activity, provider, season, language, with spaces between them',
    written: [[['category'], 'category']],
  },
  facets: {
    property: 'facets',
    default: ['category', 'municipality', 'mark', 'audience'],
    valid: [['audience  season category', ['audience', 'season', 'category']]],
    invalid: ['all', 'category,mark'],
    accepts:
      'any of category, municipality, mark, audience, activity, provider, season, language, with spaces between them',
    written: [[['language', 'mark'], 'language mark']],
  },
  hide: {
    property: 'hide',
    default: [],
    valid: [
      ['list', ['list']],
      [' print  SEARCH print ', ['print', 'search']],
      [
        'search filters list legend locate share print fullscreen',
        ['search', 'filters', 'list', 'legend', 'locate', 'share', 'print', 'fullscreen'],
      ],
    ],
    invalid: ['lists', 'list, search', 'list everything'],
    accepts:
      'any of search, filters, list, legend, locate, share, print, fullscreen, with spaces between them',
    written: [[['search', 'list'], 'search list']],
  },
  selected: anyText('selected'),
  'sync-url': presence('syncUrl'),
  'json-ld': presence('jsonLd'),
  images: names('images', 'same-origin', 'all', 'none'),
  'card-fields': {
    property: 'cardFields',
    default: [],
    valid: [
      ['price', ['price']],
      ['  image\n description ', ['image', 'description']],
    ],
    invalid: [],
    accepts: '',
    written: [[['image', 'price'], 'image price']],
  },
  'page-url': anyText('pageUrl'),
  feedback: anyText('feedback'),
  cluster: names('cluster', 'auto', 'off'),
  gestures: names('gestures', 'cooperative', 'greedy'),
}

const read = (element: NatureServiceMapElement, { property }: Row): unknown => Reflect.get(element, property)
const set = (element: NatureServiceMapElement, { property }: Row, value: unknown): void => {
  Reflect.set(element, property, value)
}

const warn = vi.spyOn(console, 'warn')
beforeEach(() => {
  warn.mockClear().mockImplementation(() => undefined)
})
afterEach(() => document.body.replaceChildren())

// First of all, while the class isn't known yet.
describe('properties set before the class is known', () => {
  it('are taken over when it is', async () => {
    expect(customElements.get('nature-service-map')).toBeUndefined()
    const element = document.createElement('nature-service-map')
    Object.assign(element, {
      heading: 'Aikaisin',
      headingLevel: 3,
      center: [25.75, 62.24],
      basemap: { template: TILES },
      layout: 'list',
      data: {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [25.75, 62.24] },
        properties: { name: 'Varhainen lintu' },
      },
    })
    element.lang = 'en'
    document.body.append(element)
    const ready = new Promise((resolve) => element.addEventListener('nsm-ready', resolve))
    await import('../../src/define.js')
    await ready
    expect(element.getAttributeNames().sort()).toEqual([
      'basemap',
      'center',
      'heading',
      'heading-level',
      'lang',
      'layout',
    ])
    expect(element.getAttribute('center')).toBe('25.75,62.24')
    expect(element.getAttribute('basemap')).toBe(TILES)
    expect(Object.keys(element).filter((name) => ['heading', 'center', 'data'].includes(name))).toEqual([])
    expect(element.shadowRoot?.querySelector('h3')?.textContent?.trim()).toBe('Aikaisin')
    expect(element.shadowRoot?.querySelector('.item-name')?.textContent).toBe('Varhainen lintu')
    element.heading = 'Myöhemmin'
    expect(element.getAttribute('heading')).toBe('Myöhemmin')
  })
})

describe.each(ATTRIBUTE_NAMES)('%s', (name) => {
  const row = TABLE[name]
  const create = () => document.createElement('nature-service-map')

  it('is its default when it is absent, empty or taken away', () => {
    const element = create()
    expect(read(element, row)).toEqual(row.default)
    element.setAttribute(name, '')
    expect(read(element, row)).toEqual(row.empty ?? row.default)
    const [[text, value] = ['', undefined]] = row.valid
    element.setAttribute(name, text)
    expect(read(element, row)).toEqual(value)
    element.removeAttribute(name)
    expect(read(element, row)).toEqual(row.default)
    expect(warn).not.toHaveBeenCalled()
  })

  it.each(row.valid)('%j is accepted', (text, value) => {
    const element = create()
    element.setAttribute(name, text)
    expect(read(element, row)).toEqual(value)
    expect(warn).not.toHaveBeenCalled()
  })

  it.each(row.invalid)('%j falls to the default and says so once', (text) => {
    const element = create()
    element.setAttribute(name, text)
    expect(read(element, row)).toEqual(row.default)
    expect(read(element, row)).toEqual(row.default)
    expect(warn.mock.calls).toEqual([
      [`nature-service-map: ${name}="${text}" is not valid. Accepted: ${row.accepts}. The default is used.`],
    ])
    const other = create()
    other.setAttribute(name, text)
    expect(read(other, row)).toEqual(row.default)
    expect(warn).toHaveBeenCalledTimes(1)
    expect(element.getAttribute(name)).toBe(text)
  })

  it.each(row.written)('set as the property %j writes the attribute %j', (value, text) => {
    const element = create()
    set(element, row, value)
    expect(element.getAttribute(name)).toBe(text)
    expect(read(element, row)).toEqual(
      row.property === 'basemap' && value === TILES ? { template: TILES } : value,
    )
    set(element, row, null)
    expect(element.hasAttribute(name)).toBe(false)
    set(element, row, value)
    set(element, row, undefined)
    expect(element.hasAttribute(name)).toBe(false)
    expect(read(element, row)).toEqual(row.default)
  })
})

it('an invalid value does not stop the element from working', async () => {
  const element = document.createElement('nature-service-map')
  for (const name of ATTRIBUTE_NAMES) {
    const [invalid] = TABLE[name].invalid
    if (invalid !== undefined) element.setAttribute(name, `${invalid}!`)
  }
  element.data = { type: 'Feature', geometry: null, properties: { name: 'Kaikesta huolimatta' } }
  const ready = new Promise((resolve) => element.addEventListener('nsm-ready', resolve))
  document.body.append(element)
  await ready
  expect(element.shadowRoot?.querySelector('.item-name')?.textContent).toBe('Kaikesta huolimatta')
  const named = warn.mock.calls.map(([message]) => /: ([\w-]+)="/.exec(String(message))?.[1])
  expect(new Set(named)).toEqual(
    new Set([
      'credentials',
      'heading-level',
      'basemap',
      'center',
      'zoom',
      'bounds',
      'layout',
      'theme',
      'accent',
      'images',
      'cluster',
      'gestures',
      'worker',
      'category-colors',
      'category-symbols',
      'pin-shape',
      'max-size',
      'timeout',
      'pin-size',
      'hide',
      'lock',
      'facets',
    ]),
  )
  expect(named).toHaveLength(new Set(named).size)
})
