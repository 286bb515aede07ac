import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { parseGeoJson } from '../../src/data/parse-geojson.js'
import type { Language, Place } from '../../src/data/place.js'
import {
  all,
  clean,
  facts,
  find,
  links,
  overflowing,
  SENTENCE,
  sheetIf,
  show,
  textOf,
  WORD,
} from '../support/card.js'

await page.viewport(900, 900)

describe('absurdly long', () => {
  const TEXTS = [
    'name',
    'description',
    'provider',
    'municipality',
    'address',
    'price',
    'season',
    'openingHours',
    'accessibility',
    'updated',
    'phone',
    'email',
    'hashtag',
  ] as const
  const LISTS = ['categories', 'marks', 'audiences', 'activities', 'languages'] as const
  const ADDRESS = `https://${'pitka-'.repeat(9)}a.${'nimi-'.repeat(11)}b.example.fi/${WORD}`

  const cases: [string, Partial<Place>][] = [
    ...TEXTS.flatMap((field): [string, Partial<Place>][] => [
      [`${field} of one word`, { [field]: WORD }],
      [`${field} of many words`, { [field]: SENTENCE }],
    ]),
    ...LISTS.flatMap((field): [string, Partial<Place>][] => [
      [`${field} of one word`, { [field]: [WORD, 'x', WORD] }],
      [`${field} of many values`, { [field]: Array.from({ length: 80 }, (_, n) => `arvo ${n}`) }],
    ]),
    ...(['website', 'booking', 'facebook', 'instagram', 'youtube', 'video'] as const).map(
      (field): [string, Partial<Place>] => [field, { [field]: ADDRESS }],
    ),
    ['an address in the description', { description: `${WORD} ${ADDRESS}` }],
    ['a phone number with a story', { phone: `040 123 4567 ${SENTENCE}` }],
    ['a phone number with a word', { phone: `040 123 4567 ${WORD}` }],
    ['an e-mail address', { email: `${'a'.repeat(60)}@${'b.'.repeat(80)}fi` }],
    ['a postcode', { postcode: WORD }],
    [
      'everything',
      Object.fromEntries([
        ...TEXTS.map((field) => [field, WORD]),
        ...LISTS.map((field) => [field, [WORD, SENTENCE]]),
        ...['website', 'booking', 'facebook', 'instagram', 'youtube', 'video'].map((field) => [
          field,
          ADDRESS,
        ]),
      ]),
    ],
  ]

  describe.each([
    ['at its pin', false],
    ['as a sheet', true],
  ])('%s', (_, sheet) => {
    it.each(cases)('%s stays in the card, close button and main link in sight', async (_, given) => {
      await page.viewport(320, 640)
      const contact = given.phone || given.website || given.booking ? {} : { website: 'https://example.fi/' }
      await show(
        { positions: [[25, 62]], ...contact, ...given },
        { sheet: sheetIf(sheet), neighbours: { number: 1, count: 2, next: 'b' }, sharing: 2 },
      )
      if (sheet) find('.card').showPopover()
      expect(overflowing()).toEqual([])
      const card = find('.card').getBoundingClientRect()
      for (const part of ['[aria-label=Sulje]', '.card-next', '.card > .card-actions > *']) {
        for (const box of all(part).map((one) => one.getBoundingClientRect())) {
          expect(box.top).toBeGreaterThanOrEqual(card.top)
          expect(box.bottom).toBeLessThanOrEqual(card.bottom)
        }
      }
      // Room to read in.
      expect(find('.card-body').clientHeight).toBeGreaterThanOrEqual(80)
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    })
  })
})

describe('hostile', () => {
  const SCRIPTS = [
    'javascript:window.nsmHacked=1',
    'JaVaScRiPt:window.nsmHacked=1',
    ' javascript:window.nsmHacked=1',
    'java\tscript:window.nsmHacked=1',
    '\u0001javascript:window.nsmHacked=1',
    'data:text/html,<script>window.nsmHacked=1</script>',
    'vbscript:nsmHacked',
    'blob:https://example.fi/1',
    'https://example.fi" onclick="window.nsmHacked=1',
    'https://example.fi\\@evil.example/',
    'https://oikea.fi@evil.example/',
    'mailto:a@example.fi?bcc=b@example.fi',
    'tel:112;phone-context=x',
  ]
  const MARKUP = [
    '<img src=x onerror="window.nsmHacked=1">',
    '"><svg onload=window.nsmHacked=1>',
    '<script>window.nsmHacked=1</script>',
    `\${window.nsmHacked=1}{{nsmHacked}}`,
    '<!--?lit$123$-->',
    '<style>*{display:none}</style>',
    '</div></section><iframe srcdoc="<script>parent.nsmHacked=1</script>">',
  ]
  const LINKS = [
    'website',
    'booking',
    'image',
    'video',
    'facebook',
    'instagram',
    'youtube',
    'email',
    'phone',
    'hashtag',
  ]
  const TEXTS = [
    'name',
    'description',
    'category',
    'mark',
    'audience',
    'activity',
    'languages',
    'provider',
    'municipality',
    'address',
    'postcode',
    'price',
    'season',
    'openingHours',
    'accessibility',
    'updated',
    'hashtag',
    'phone',
    'email',
    'imageAlt',
  ]
  const PASSING = /^(?:https?:\/\/[^@\\]*|mailto:[^?]*|tel:\+?\d+|geo:.*)$/

  /** As a file brings it: read first, as any. */
  async function showRead(properties: Record<string, unknown>, language: Language = 'fi'): Promise<Place> {
    const { places } = parseGeoJson({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [25.7, 62.2] },
          properties: { id: 'a', name: 'Aitta', ...properties },
        },
      ],
    })
    const [place] = places
    if (!place) throw new Error('There is no place.')
    await show(place, { language, mayShowImage: true })
    return place
  }

  function expectHarmless(): void {
    expect(all('script, iframe, object, embed, style, .card svg[onload]')).toEqual([])
    expect(
      all('*').flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
    ).toEqual([])
    const hrefs = all('a').map((link) => link.getAttribute('href') ?? '')
    expect(hrefs.filter((href) => !PASSING.test(href))).toEqual([])
    expect('nsmHacked' in window).toBe(false)
  }

  it.each(SCRIPTS)('as an address in every field that has one: %j', async (address) => {
    await showRead(Object.fromEntries(LINKS.map((field) => [field, address])))
    expectHarmless()
    for (const link of all('a'))
      expect(new URL(link.getAttribute('href') ?? '').hostname).not.toBe('evil.example')
    expect(all('img')).toEqual([])
  })

  it.each(SCRIPTS)('as a text in every field that has one: %j', async (text) => {
    await showRead(Object.fromEntries(TEXTS.map((field) => [field, text])))
    expectHarmless()
  })

  it.each(MARKUP)('mark-up in every field stays text or goes: %s', async (markup) => {
    await showRead(Object.fromEntries([...TEXTS, ...LINKS].map((field) => [field, `A ${markup} Z`])))
    expectHarmless()
  })

  it.each(MARKUP)('mark-up that the reading didn’t take out stays text: %s', async (markup) => {
    await show({
      name: markup,
      description: markup,
      categories: [markup],
      marks: [markup],
      audiences: [markup],
      activities: [markup],
      languages: [markup],
      provider: `${markup}!`,
      municipality: markup,
      address: markup,
      price: markup,
      season: markup,
      openingHours: markup,
      accessibility: markup,
      updated: markup,
      phone: `x${markup.replace(/\d/g, '')}`,
      email: markup,
      hashtag: markup,
    })
    expectHarmless()
    expect(textOf('#card-title')).toBe(clean(markup))
    expect(textOf('.card-description')).toBe(clean(markup))
    expect(facts().find(([name]) => name === 'Hinta')).toEqual(['Hinta', clean(markup)])
    expect(facts().length).toBe(14)
  })

  it('texts that turn the direction or are half of a pair leave the rest as it is', async () => {
    const odd = '\u202egnihtemos\u202d \u2067x\ud83d y\udc00\u0000'
    await showRead(Object.fromEntries(TEXTS.map((field) => [field, `A${odd}Z`])))
    expectHarmless()
    const text = find('.card').textContent ?? ''
    expect(text).not.toMatch(/[\p{Cf}\p{Surrogate}]/u)
    expect(text).not.toContain('\0')
    expect(textOf('#card-title')).toBe('Agnihtemos x\ufffd y\ufffdZ')
  })

  it('half of a pair in a place’s name leaves its links whole', async () => {
    await show({ name: 'Aitta \ud83d', positions: [[25, 62]], website: 'https://example.fi/' })
    expect(links().map(([, href]) => href)).toEqual([
      'https://www.openstreetmap.org/directions?to=62,25#map=14/62/25',
      'https://example.fi/',
    ])
  })

  it.each(['https://[', 'https://example.fi:99999/', 'https://a b/', 'https://xn--/'])(
    'an address that no browser can read breaks nothing: %s',
    async (address) => {
      await showRead({
        website: address,
        booking: address,
        video: address,
        description: address,
        price: '5 €',
      })
      expectHarmless()
      expect(facts().find(([name]) => name === 'Hinta')).toEqual(['Hinta', '5 €'])
    },
  )
})
