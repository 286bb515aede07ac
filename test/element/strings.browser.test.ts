import { describe, expect, it } from 'vitest'
import {
  AITTA,
  all,
  button,
  collection,
  create,
  eventually,
  expectWarnings,
  mapOf,
  mount,
  mountReady,
  names,
  next,
  OLJYMAKI,
  one,
  point,
  SAUNA,
  shadowOf,
  THREE,
  textOf,
} from '../support/element.js'

let count = 0
/** An address that nothing is known of yet: what has come from one is kept. */
const fileOf = (content: unknown): string =>
  `data:application/json;n=${++count},${encodeURIComponent(typeof content === 'string' ? content : JSON.stringify(content))}`

/** What an element of another test says as it is taken away isn't meant. */
function warningsOfStrings(): () => string[] {
  const warnings = expectWarnings()
  return () => warnings().filter((text) => text.startsWith('nature-service-map: strings='))
}

const ESTONIAN = {
  locale: 'et-EE',
  services: 'Loodusteenused',
  found: { one: 'Leitud {n} teenus', other: 'Leitud {n} teenust' },
  zoomIn: 'Suurenda',
  search: 'Otsi teenuseid',
  close: 'Sulge',
  website: 'Veebileht',
  placeMissing: 'Lingil olevat teenust ei leitud.',
}

describe('texts of the site’s own', () => {
  it('replace ours in list, map, finding and card, and ours stay where there are none', async () => {
    const data = collection(
      AITTA,
      OLJYMAKI,
      point('Sauna', [25.7, 62.24], { website: 'https://sauna.example.fi' }),
    )
    const strings = fileOf({ ...ESTONIAN, locale: undefined })
    const element = await mountReady({ data, attributes: { lang: 'fi', strings } })
    await eventually(() => textOf(element, '.status')).toBe('Leitud 3 teenust')
    await eventually(() => all(element, '[aria-label="Suurenda"]').length).toBe(1)
    await eventually(() => all(element, 'input[aria-label="Otsi teenuseid"]').length).toBe(1)
    await eventually(() => all(element, '.filter-button').length).toBe(1)
    expect(textOf(element, '.filter-button')).toContain('Rajaa')
    await element.select('Sauna')
    expect(button(element, 'Sulge').isConnected).toBe(true)
    expect(textOf(element, '[role="dialog"]')).toContain('Veebileht')
    expect(textOf(element, '[role="dialog"]')).toContain('Reittiohjeet')
    expect(one(element, 'section').lang).toBe('fi')
  })

  it('in a fourth language are told as that language, and Finnish fills the gaps', async () => {
    const data = collection(...Array.from({ length: 1200 }, (_, n) => point(`Paikka ${n}`, [25.7, 62.24])))
    const element = await mountReady({ data, attributes: { lang: 'et', strings: fileOf(ESTONIAN) } })
    await eventually(() => one(element, 'section').lang).toBe('et-EE')
    expect(one(element, 'section').ariaLabel).toBe('Loodusteenused')
    expect(textOf(element, '.status')).toBe('Leitud 1200 teenust')
    await eventually(() => all(element, '[aria-label="Loitonna"]').length).toBe(1)
  })

  it('come, change and go while the map is running, in an open card too', async () => {
    const element = await mountReady({ data: THREE, attributes: { lang: 'fi' } })
    await mapOf(element)
    await element.select('Sauna')
    await eventually(() => all(element, '[aria-label="Lähennä"]').length).toBe(1)
    const closing = () => all(element, '[role="dialog"] [aria-label]').map(({ ariaLabel }) => ariaLabel)
    expect(closing()).toContain('Sulje')

    element.strings = fileOf(ESTONIAN)
    await eventually(() => textOf(element, '.status')).toBe('Leitud 3 teenust')
    await eventually(() => all(element, '[aria-label="Suurenda"]').length).toBe(1)
    await eventually(closing).toContain('Sulge')
    await eventually(() => all(element, 'input[aria-label="Otsi teenuseid"]').length).toBe(1)

    element.setAttribute('strings', fileOf({ close: 'Pois' }))
    await eventually(closing).toContain('Pois')
    expect(textOf(element, '.status')).toBe('Löytyi 3 palvelua')

    element.strings = null
    await eventually(closing).toContain('Sulje')
    await eventually(() => all(element, '[aria-label="Lähennä"]').length).toBe(1)
  })

  it('are those of opening hours too', async () => {
    const data = collection(point('Sauna', [25.7, 62.24], { opening_hours: '24/7' }))
    const strings = fileOf({ always: 'Alati avatud' })
    const element = await mountReady({ data, attributes: { lang: 'fi' } })
    await element.select('Sauna')
    await eventually(() => textOf(element, '[role="dialog"]')).toContain('Avoinna aina')
    element.strings = strings
    await eventually(() => textOf(element, '[role="dialog"]')).toContain('Alati avatud')
    expect(textOf(element, '[role="dialog"]')).not.toContain('Avoinna aina')
  })

  it('leave the list as long as it is', async () => {
    const many = Array.from({ length: 40 }, (_, n) => point(`Paikka ${n}`, [25 + n / 40, 62.24]))
    const element = await mountReady({ data: collection(...many), attributes: { lang: 'fi' } })
    await eventually(() => names(element).length).toBe(40)
    element.strings = fileOf(ESTONIAN)
    await eventually(() => textOf(element, '.status')).toBe('Leitud 40 teenust')
    expect(names(element).length).toBe(40)
  })

  it('stay when the language changes, and what they don’t have follows it', async () => {
    const element = await mountReady({
      data: THREE,
      attributes: { lang: 'fi', strings: fileOf({ search: 'Etsi' }) },
    })
    await eventually(() => all(element, 'input[aria-label="Etsi"]').length).toBe(1)
    element.lang = 'sv'
    await eventually(() => textOf(element, '.status')).toBe('3 tjänster hittades')
    await eventually(() => all(element, '[aria-label="Zooma in"]').length).toBe(1)
    expect(all(element, 'input[aria-label="Etsi"]').length).toBe(1)
  })

  it('belong to one map of a page', async () => {
    const first = await mountReady({ data: THREE, attributes: { strings: fileOf({ found: 'Ensin {n}' }) } })
    const second = await mountReady({ data: THREE, attributes: { strings: fileOf({ found: 'Sitten {n}' }) } })
    const plain = await mountReady({ data: THREE })
    await eventually(() => [first, second, plain].map((element) => textOf(element, '.status'))).toEqual([
      'Ensin 3',
      'Sitten 3',
      'Löytyi 3 palvelua',
    ])
    await first.select('Sauna')
    await second.select('Sauna')
    expect(textOf(first, '#card-title')).toBe('Sauna')
  })

  it('are told where a link names what isn’t there', async () => {
    location.hash = '#nsm=gone'
    try {
      const element = await mountReady({ data: THREE, attributes: { strings: fileOf(ESTONIAN) } })
      await eventually(() => textOf(element, '.status')).toContain('Lingil olevat teenust ei leitud.')
    } finally {
      history.replaceState(null, '', location.pathname)
    }
  })
})

describe('a file of texts that is wrong', () => {
  it.each([
    ['no JSON', '{"search": ', 'SyntaxError'],
    ['no object', '["Etsi"]', 'It is no object.'],
  ])('(%s) is told of, and ours stay', async (_, content, why) => {
    const warnings = warningsOfStrings()
    const strings = fileOf(content)
    const element = await mountReady({ data: THREE, attributes: { strings } })
    await eventually(warnings).toHaveLength(1)
    expect(warnings()[0]).toContain(`strings="${strings}" could not be read, so the usual texts are used.`)
    expect(warnings()[0]).toContain(why)
    expect(textOf(element, '.status')).toBe('Löytyi 3 palvelua')
  })

  it('that isn’t there is told of by its status, once for two maps', async () => {
    const warnings = warningsOfStrings()
    const strings = '/no-such-file.json'
    const { fetch } = globalThis
    globalThis.fetch = async (input, init) =>
      String(input).endsWith(strings) ? new Response('', { status: 404 }) : fetch(input, init)
    try {
      await Promise.all([1, 2].map(() => mountReady({ data: THREE, attributes: { strings } })))
      await eventually(warnings).toEqual([
        'nature-service-map: strings="/no-such-file.json" could not be read, so the usual texts are used. Expected: JSON like {"search": "Etsi"}. Error: The server answered with 404.',
      ])
    } finally {
      globalThis.fetch = fetch
    }
  })

  it('is told of key by key, once, and what is right in it is used', async () => {
    const warnings = warningsOfStrings()
    const strings = fileOf({ serach: 'Etsi', found: 'Löytöjä {n}, sivu {page}', close: 1 })
    const element = await mountReady({ data: collection(SAUNA), attributes: { strings } })
    await eventually(() => textOf(element, '.status')).toBe('Löytöjä 1, sivu {page}')
    await eventually(warnings).toEqual([
      [
        `nature-service-map: strings="${strings}" has texts that can’t be used:`,
        '"close" is 1; expected: a text or {"one": "…", "other": "…"}.',
        '"serach" is none of our texts.',
        '"found" has {page}, which stays as it is; expected: {n}.',
      ].join('\n'),
    ])
    element.remove()
    document.body.append(element)
    await element.updateComplete
    expect(textOf(element, '.status')).toBe('Löytöjä 1, sivu {page}')
    expect(warnings()).toHaveLength(1)
  })

  it('never shows a key, however little is in it', async () => {
    const element = create({ data: THREE, attributes: { lang: 'et', strings: fileOf({}) } })
    const ready = next(element, 'nsm-ready')
    document.body.append(element)
    await ready
    await eventually(() => all(element, '[aria-label="Lähennä"]').length).toBe(1)
    expect(shadowOf(element).textContent).toContain('Löytyi 3 palvelua')
    expect(mount({ attributes: { strings: '' } }).strings).toBeNull()
  })
})
