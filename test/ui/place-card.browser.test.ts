import axe from 'axe-core'
import { html } from 'lit'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Language, Place, Text } from '../../src/data/place.js'
import { loadCardStrings } from '../../src/strings/card.js'
import { CARD_FIELDS, spotCard } from '../../src/ui/place-card.js'
import {
  all,
  clean,
  drawIn,
  EVERYTHING,
  facts,
  find,
  host,
  links,
  overflowing,
  parts,
  root,
  SENTENCE,
  sheetIf,
  show,
  textOf,
  WORD,
} from '../support/card.js'

await page.viewport(900, 900)

describe('a place that tells only its name', () => {
  it('has a title, a way to share it, and nothing else', async () => {
    await show({})
    expect(textOf('#card-title')).toBe('Aitta')
    expect(find('.card').role).toBe('dialog')
    expect(find('.card').getAttribute('aria-labelledby')).toBe('card-title')
    expect(all('.card-title').map(({ localName }) => localName)).toEqual(['h3'])
    expect(all('button').map((button) => button.ariaLabel ?? clean(button.textContent))).toEqual([
      'Sulje',
      'Jaa: Aitta',
    ])
    expect(all('a, dl, dt, img, ul, video, iframe, input')).toEqual([])
    expect(clean(find('.card').textContent)).toBe('Aitta Jaa: Aitta Ei sijaintia kartalla')
  })

  it('has no room that nothing stands in', async () => {
    await show({ positions: [[25, 62]] }, { fields: ['description', 'price'] })
    expect(clean(find('.card-body').textContent)).toBe('')
    expect(find('.card-body').firstElementChild?.getBoundingClientRect().height).toBe(0)
  })

  it.each(CARD_FIELDS)('shows nothing where only "%s" is wanted', async (field) => {
    await show({ positions: [[25, 62]] }, { fields: [field] })
    const shown: Record<string, string> = { share: 'Jaa: Aitta', directions: directionsText() }
    expect(clean(find('.card-body').textContent)).toBe(shown[field] ?? '')
    expect(all('.card > .card-actions, dl, dt, .card-feedback')).toEqual([])
  })
})

/** What the link to the directions says; it leads to OpenStreetMap where the device has no map app of its own. */
const directionsText = (language: 'fi' = 'fi'): string =>
  ({ fi: 'Reittiohjeet: Aitta, www.openstreetmap.org (avautuu uuteen välilehteen)' })[language]

describe('a row of the card', () => {
  it.each<[keyof Place | string, Partial<Place>, string, string]>([
    ['audience', { audiences: ['ikääntyneet', 'perheet'] }, 'Kohderyhmä', 'ikääntyneet, perheet'],
    ['activity', { activities: ['ratsastus'] }, 'Toiminta', 'ratsastus'],
    [
      'language',
      { languages: ['fi', 'sv', 'viittomakieli'] },
      'Palvelukielet',
      'suomi, ruotsi, viittomakieli',
    ],
    ['hours', { openingHours: 'Sopimuksen mukaan' }, 'Aukioloajat', 'Sopimuksen mukaan'],
    ['price', { price: 'Alkaen 25 €' }, 'Hinta', 'Alkaen 25 €'],
    ['season', { season: 'Touko–syyskuu' }, 'Kausi', 'Touko–syyskuu'],
    ['accessibility', { accessibility: 'Luiska sivuovella' }, 'Esteettömyys', 'Luiska sivuovella'],
    ['provider', { provider: 'Aholan tila Ky' }, 'Palveluntuottaja', 'Aholan tila Ky'],
    ['address', { address: 'Tallitie 1', postcode: '41330' }, 'Osoite', 'Tallitie 1, 41330'],
    [
      'address',
      { address: 'Tallitie 1, 41330 Vihtavuori', postcode: '41330' },
      'Osoite',
      'Tallitie 1, 41330 Vihtavuori',
    ],
    ['address', { postcode: '41330' }, 'Osoite', '41330'],
    ['municipality', { municipality: 'Laukaa' }, 'Kunta', 'Laukaa'],
    ['phone', { phone: 'Kysy kioskilta' }, 'Puhelin', 'Kysy kioskilta'],
    ['email', { email: 'talli@example.fi' }, 'Sähköposti', 'talli@example.fi'],
    ['email', { email: 'talli (at) example.fi' }, 'Sähköposti', 'talli (at) example.fi'],
    ['hashtag', { hashtag: 'luontohoiva' }, 'Aihetunniste', '#luontohoiva'],
    ['updated', { updated: '2026-03-09' }, 'Tiedot päivitetty', '9. maaliskuuta 2026'],
  ])('is there where the place tells it: %s', async (field, given, name, value) => {
    const before = { positions: [[25, 62]] as const }
    await show({ ...before, ...given })
    expect(facts()).toEqual([[name, value]])
    await show({ ...before, ...given }, { fields: [field] })
    expect(facts()).toEqual([[name, value]])
    await show({ ...before, ...given }, { fields: CARD_FIELDS.filter((one) => one !== field) })
    expect(facts()).toEqual([])
  })

  it('tells how far it is, where there is a point to measure from', async () => {
    await show({}, { neighbours: { number: 1, count: 1, distance: 1240 } })
    expect(facts()).toEqual([['Etäisyys', '1,2 km']])
  })

  it('tells a route’s length and an area’s size once they are measured', async () => {
    const { context, draw } = await show({})
    expect(facts()).toEqual([])
    context.state.size = { length: 0, area: 0 }
    draw()
    expect(facts()).toEqual([])
    context.state.size = { length: 5230, area: 12_300 }
    draw()
    expect(facts()).toEqual([
      ['Reitin pituus', '5,2 km'],
      ['Pinta-ala', '1,2 ha'],
    ])
  })

  it('shows understood opening hours instead of their text', async () => {
    const asked: unknown[] = []
    await show(
      { openingHours: { sv: 'Mo-Fr 10-16' } },
      {
        hours: (...given) => {
          asked.push(given)
          return html`<b>Auki nyt</b>`
        },
      },
    )
    expect(asked).toEqual([['Mo-Fr 10-16', 'sv']])
    expect(facts()).toEqual([['Aukioloajat', 'Auki nyt']])
  })

  it.each<[Partial<Place>, string, string, string]>([
    [{ accessibility: 'yes' }, 'Esteetön', 'Tillgänglighetsanpassad', 'Accessible'],
    [{ accessibility: 'no' }, 'Ei esteetön', 'Inte tillgänglighetsanpassad', 'Not accessible'],
    [
      { accessibility: 'limited' },
      'Osittain esteetön',
      'Delvis tillgänglighetsanpassad',
      'Partly accessible',
    ],
    [
      { accessibility: ' Limited ' },
      'Osittain esteetön',
      'Delvis tillgänglighetsanpassad',
      'Partly accessible',
    ],
    [
      { accessibility: 'designated' },
      'Suunniteltu liikkumisesteisille',
      'Planerad för personer med nedsatt rörlighet',
      'Designed for people with reduced mobility',
    ],
    [{ accessibility: 'free-use' }, 'Vapaasti käytettävissä', 'Fri för alla', 'Free for anyone to use'],
    [{ price: 'no' }, 'Maksuton', 'Avgiftsfri', 'Free of charge'],
    [{ price: 'yes' }, 'Maksullinen', 'Avgiftsbelagd', 'There is a charge'],
    [{ price: 'false' }, 'Maksuton', 'Avgiftsfri', 'Free of charge'],
    [{ season: 'yes' }, 'Vain osan vuotta', 'Bara en del av året', 'Part of the year only'],
    [{ season: 'no' }, 'Ympäri vuoden', 'Året runt', 'All year round'],
    [
      { languages: ['fi', 'sv', 'en'] },
      'suomi, ruotsi, englanti',
      'finska, svenska, engelska',
      'Finnish, Swedish, English',
    ],
    [{ languages: ['DE', 'xx'] }, 'saksa, xx', 'tyska, xx', 'German, xx'],
    [{ updated: '2026-03-09T12:00:00Z' }, '9. maaliskuuta 2026', '9 mars 2026', '9 March 2026'],
    // ArcGIS: midnight in Finland.
    [{ updated: '1772402400000' }, '2. maaliskuuta 2026', '2 mars 2026', '2 March 2026'],
    [{ updated: '2026-12-31 23:59' }, '31. joulukuuta 2026', '31 december 2026', '31 December 2026'],
  ])('says a known value in the language: %j', async (given, fi, sv, en) => {
    for (const [language, value] of [
      ['fi', fi],
      ['sv', sv],
      ['en', en],
    ] as const) {
      await show(given, { language })
      expect(facts().map(([, shown]) => shown)).toEqual([value])
      expect(all('dd [lang]')).toEqual([])
    }
  })

  it('tells who may use a place as its use, and not as its accessibility', async () => {
    await show({ accessibility: 'free-use' })
    expect(facts()).toEqual([['Käyttö', 'Vapaasti käytettävissä']])
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'has no value of JavaScript’s own: %s',
    async (word) => {
      await show({ price: word, season: word, accessibility: word, languages: [word], hashtag: word })
      expect(facts()).toEqual([
        ['Palvelukielet', word],
        ['Hinta', word],
        ['Kausi', word],
        ['Esteettömyys', word],
        ['Aihetunniste', `#${word}`],
      ])
    },
  )

  it.each(['keväällä 2026', '2026', '2026-13-01', '2026-02-30', '09.03.2026', '2026-03-09x'])(
    'leaves what is no date as it is: %s',
    async (updated) => {
      await show({ updated })
      expect(facts()).toEqual([['Tiedot päivitetty', updated]])
    },
  )

  it.each<[Text, Text]>([
    ['Aitta', 'Aitta'],
    ['Aitta', ' aitta'],
    [
      { fi: 'Aitta', sv: 'Boden' },
      { fi: 'AITTA', en: 'Barn' },
    ],
  ])('is not there for a provider that is named like the place (%#)', async (name, provider) => {
    await show({ name, provider })
    expect(facts()).toEqual([])
  })
})

describe('a part of the card', () => {
  it('names its categories with colour and symbol', async () => {
    const asked: unknown[] = []
    await show(
      { categories: ['Maatila', { fi: 'Vesistö', sv: 'Vattendrag' }] },
      {
        look: (key) => {
          asked.push(key)
          return { color: key === 'maatila' ? '2' : undefined, symbol: 'leaf' }
        },
      },
    )
    expect(asked).toEqual(['maatila', 'vesisto'])
    expect(all('.card-categories li').map(({ textContent }) => clean(textContent))).toEqual([
      'Maatila',
      'Vesistö',
    ])
    expect(all('.card-categories .item-symbol').map(({ dataset }) => dataset.color)).toEqual(['2', undefined])
    expect(all('.card-categories svg').map((symbol) => symbol.getAttribute('aria-hidden'))).toEqual([
      'true',
      'true',
    ])
  })

  it('explains the marks that it knows, and names the others', async () => {
    await show({ marks: ['luontohoiva', 'LuontoVoima', { sv: 'Svanen' }] })
    expect(all('.card-mark').map(({ textContent }) => clean(textContent))).toEqual([
      'LuontoHoiva: luontoperustaisia sosiaali- ja terveyspalveluja',
      'LuontoVoima: luontoperustaisia virkistys-, hyvinvointi- ja kasvatuspalveluja',
      'Svanen',
    ])
    expect(all('.card-mark [lang]').map(({ lang, textContent }) => [lang, textContent])).toEqual([
      ['sv', 'Svanen'],
    ])
    expect(find('.card-mark').part.value).toBe('mark')
  })

  it('is a picture only where it may be asked for', async () => {
    const given = { image: 'https://example.invalid/aitta.jpg', imageAlt: 'Punainen aitta' }
    await show(given, { mayShowImage: false })
    expect(all('img')).toEqual([])
    await show({ ...given, image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })
    expect(find<HTMLImageElement>('img').alt).toBe('Punainen aitta')
  })

  it('is a video that waits for a click', async () => {
    await show({ video: 'https://youtu.be/dQw4w9-Wg_Q' })
    expect(all('.card-video').length).toBe(1)
    expect(all('iframe, video')).toEqual([])
  })

  it('leads to the channels by their names', async () => {
    await show({
      facebook: 'https://www.facebook.com/aitta',
      instagram: 'https://www.instagram.com/aitta',
      youtube: 'https://www.youtube.com/@aitta',
    })
    expect(facts().map(([name]) => name)).toEqual(['Sosiaalisessa mediassa'])
    expect(all('.card-channels a').map((link) => link.getAttribute('href'))).toEqual([
      'https://www.facebook.com/aitta',
      'https://www.instagram.com/aitta',
      'https://www.youtube.com/@aitta',
    ])
    for (const text of all('.card-channels a').map(({ textContent }) => clean(textContent)))
      expect(text).toMatch(/^(?:Facebook|Instagram|YouTube).* \(avautuu uuteen välilehteen\)$/)
  })

  it('says where a place isn’t on the map, and where only about', async () => {
    await show({})
    expect(all('.item-note').map(({ textContent }) => textContent)).toEqual(['Ei sijaintia kartalla'])
    await show({ positions: [[25, 62]], approximate: true })
    expect(all('.item-note').map(({ textContent }) => textContent)).toEqual(['Sijainti on suuntaa-antava'])
    await show({ positions: [[25, 62]] })
    expect(all('.item-note')).toEqual([])
  })

  it.each([
    ['mailto:kartta@example.fi', null, 'Ilmoita virheestä tiedoissa'],
    ['https://example.fi/palaute', '_blank', 'Ilmoita virheestä tiedoissa (avautuu uuteen välilehteen)'],
  ])('leads to where an error is reported: %s', async (feedback, target, text) => {
    await show({}, { feedback })
    expect(links()).toEqual([[text, feedback]])
    expect(find('a').getAttribute('target')).toBe(target)
    await show({}, { feedback, fields: ['share'] })
    expect(links()).toEqual([])
  })
})

describe('the description', () => {
  const LONG = Array.from({ length: 12 }, (_, n) => `${n + 1}. kappale kertoo luonnosta.`).join('\n\n')

  it('keeps its paragraphs', async () => {
    await show({ description: 'Yksi.\n\nKaksi.\nKolme.' })
    expect(find('.card-description').textContent).toBe('Yksi.\n\nKaksi.\nKolme.')
    expect(getComputedStyle(find('.card-description')).whiteSpace).toBe('pre-line')
    expect(find('.card-description').innerText.split('\n')).toEqual(['Yksi.', '', 'Kaksi.', 'Kolme.'])
    expect(all('.card-more')).toEqual([])
  })

  it.each(['{Enter}', ' '])('that is long unfolds and folds with a key: %j', async (key) => {
    await show({ description: LONG }, { fields: ['description'] })
    const button = find('.card-more')
    const state = () => [button.ariaExpanded, clean(button.textContent)]
    const folded = find('.card-description').clientHeight
    expect(find('.card-description').scrollHeight).toBeGreaterThan(folded)
    expect(state()).toEqual(['false', 'Näytä koko kuvaus'])
    expect(root.getElementById(button.getAttribute('aria-controls') ?? '')).toBe(find('.card-description'))
    button.focus()
    await userEvent.keyboard(key)
    expect(state()).toEqual(['true', 'Näytä lyhyemmin'])
    expect(find('.card-description').clientHeight).toBe(find('.card-description').scrollHeight)
    expect(find('.card-description').clientHeight).toBeGreaterThan(folded)
    expect(root.activeElement).toBe(button)
    await userEvent.keyboard(key)
    expect(state()).toEqual(['false', 'Näytä koko kuvaus'])
    expect(find('.card-description').clientHeight).toBe(folded)
  })

  it('that is long is folded by its length too, and a short one never', async () => {
    await show({ description: 'sana '.repeat(121) })
    expect(all('.card-more').length).toBe(1)
    await show({ description: 'sana '.repeat(119) })
    expect(all('.card-more').length).toBe(0)
  })

  it('unfolds where the focus comes to a link that is folded away', async () => {
    await show({ description: `${LONG}\nhttps://example.fi/loppu` }, { fields: ['description'] })
    find('#card').focus()
    await userEvent.keyboard('{Tab}{Tab}')
    const link = find('.card-description a')
    expect(root.activeElement).toBe(link)
    expect(find('.card-more').ariaExpanded).toBe('true')
    const bottom = () => link.getBoundingClientRect().bottom
    await expect.poll(bottom).toBeLessThanOrEqual(find('.card-body').getBoundingClientRect().bottom + 1)
  })

  it.each([
    ['Katso https://example.fi.', 'https://example.fi'],
    ['Katso https://example.fi/a, ja tule!', 'https://example.fi/a'],
    ['(https://example.fi/a)', 'https://example.fi/a'],
    ['”https://example.fi/a”', 'https://example.fi/a'],
    ['Oletko nähnyt https://example.fi/a?b=c#d?!', 'https://example.fi/a?b=c#d'],
    ['HTTP://EXAMPLE.FI/A;', 'HTTP://EXAMPLE.FI/A'],
    ['https://fi.wikipedia.org/wiki/Suo_(maasto)', 'https://fi.wikipedia.org/wiki/Suo_(maasto)'],
    ['(https://fi.wikipedia.org/wiki/Suo_(maasto))', 'https://fi.wikipedia.org/wiki/Suo_(maasto)'],
    ['Tästä: https://example.fi/a…', 'https://example.fi/a'],
  ])('has its web addresses as links, without what ends the sentence: %s', async (description, href) => {
    await show({ description })
    const [link] = all('.card-description a')
    expect(link?.getAttribute('href')).toBe(href)
    expect(link?.firstChild?.nextSibling?.textContent ?? link?.firstChild?.textContent).toBe(href)
    expect(link?.getAttribute('target')).toBe('_blank')
    expect(link?.getAttribute('rel')).toBe('noopener')
    expect(textOf('.card-description').replace(' (avautuu uuteen välilehteen)', '')).toBe(description)
  })

  it('has each of several addresses as a link, and all of its text', async () => {
    await show({ description: 'https://a.example.fi ja https://b.example.fi/x.\nLoppu.' })
    expect(links().map(([, href]) => href)).toEqual(['https://a.example.fi', 'https://b.example.fi/x'])
    expect(textOf('.card-description').replaceAll(' (avautuu uuteen välilehteen)', '')).toBe(
      'https://a.example.fi ja https://b.example.fi/x. Loppu.',
    )
  })

  it.each([
    'javascript:alert(1)',
    'https://talli@example.fi/',
    'https://',
    'https://...',
    'ftp://example.fi/',
    'file:///x',
  ])('has no link for %s', async (description) => {
    await show({ description })
    expect(links()).toEqual([])
    expect(textOf('.card-description')).toBe(description)
  })
})

describe('what to do next', () => {
  it('is a link each, the first to the provider at the card’s lower edge', async () => {
    await show(EVERYTHING)
    expect(textOf('.card > .card-actions')).toBe('Soita +358 50 000 0001: Aitta')
    expect(find('.card > .card-actions a').getAttribute('href')).toBe('tel:+358500000001')
    expect(
      all('.card-other-actions > *').map((link) => [clean(link.textContent), link.getAttribute('href')]),
    ).toEqual([
      ['Varaa: Aitta, varaus.example.fi (avautuu uuteen välilehteen)', 'https://varaus.example.fi/talli'],
      ['Sähköposti: Aitta, talli@example.fi', 'mailto:talli@example.fi'],
      ['Verkkosivut: Aitta, talli.example.fi (avautuu uuteen välilehteen)', 'https://talli.example.fi/'],
      [
        'Reittiohjeet: Aitta, www.openstreetmap.org (avautuu uuteen välilehteen)',
        'https://www.openstreetmap.org/directions?to=62.2,25.7#map=14/62.2/25.7',
      ],
      ['Jaa: Aitta', null],
    ])
  })

  it('opens other sites in a tab of their own, without a hand on this one', async () => {
    await show(EVERYTHING)
    const web = all('a').filter((link) => link.getAttribute('href')?.startsWith('https:'))
    expect(web.length).toBe(5)
    for (const link of web) {
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener'])
      expect(clean(link.textContent)).toMatch(/\(avautuu uuteen välilehteen\)$/)
    }
    for (const link of all('a').filter((one) => !web.includes(one)))
      expect(link.hasAttribute('target')).toBe(false)
  })

  it.each<[Partial<Place>, string | undefined]>([
    [{ phone: '112', booking: 'https://example.fi/', website: 'https://example.fi/' }, 'Soita'],
    [{ booking: 'https://example.fi/', website: 'https://example.fi/', email: 'a@example.fi' }, 'Varaa'],
    [{ website: 'https://example.fi/', email: 'a@example.fi' }, 'Verkkosivut'],
    [{ email: 'a@example.fi' }, 'Sähköposti'],
    [{ phone: 'Kysy', email: 'ei ole' }, undefined],
    [{ positions: [[25, 62]] }, undefined],
  ])('has one link in sight, the best there is (%#)', async (given, main) => {
    await show(given)
    expect(
      all('.card > .card-actions').map(({ textContent }) => clean(textContent).split(/[: ]/)[0]),
    ).toEqual(main ? [main] : [])
    expect(all('.card > .card-actions > *').length).toBe(main ? 1 : 0)
  })

  it('is named with what is seen on it', async () => {
    await show(EVERYTHING)
    for (const action of all('.card-actions > *')) {
      const seen = clean(action.innerText)
      const hidden = all('.visually-hidden')
        .filter((one) => action.contains(one))
        .map((one) => clean(one.textContent))
      const visible = hidden.reduce((text, part) => text.replace(part, ''), seen).trim()
      expect(clean(action.textContent).startsWith(visible), visible).toBe(true)
      expect(visible).not.toBe('')
    }
  })

  it('is told of before, and not done where the page takes it over', async () => {
    const told: string[] = []
    await show(EVERYTHING, {
      feedback: 'mailto:kartta@example.fi',
      onAction: (action) => {
        told.push(action)
        return false
      },
      onShare: () => told.push('shared all the same'),
    })
    const followed: string[] = []
    host.addEventListener('click', (event) => {
      if (!event.defaultPrevented && event.composedPath()[0] instanceof HTMLAnchorElement)
        followed.push('link')
      event.preventDefault()
    })
    for (const action of all('.card-actions > *, .card-video-room button, .card-feedback a')) action.click()
    expect(told).toEqual(['book', 'email', 'website', 'directions', 'share', 'video', 'feedback', 'call'])
    expect(followed).toEqual([])
    expect(all('iframe')).toEqual([])
  })
})

describe('the fields that an owner chooses', () => {
  it('stand in the order given, facts together and parts by themselves', async () => {
    await show(EVERYTHING, {
      fields: ['updated', 'price', 'description', 'municipality', 'category', 'mark'],
    })
    expect(parts()).toEqual(
      ['card-facts', 'card-description-part', 'card-facts', 'card-categories', 'card-mark'].map((name) =>
        name === 'card-description-part' ? 'div' : name,
      ),
    )
    expect(facts().map(([name]) => name)).toEqual(['Tiedot päivitetty', 'Hinta', 'Kunta'])
    expect(all('.card-actions')).toEqual([])
  })

  it('are the only ones', async () => {
    await show(EVERYTHING, { fields: ['website', 'share'] })
    expect(textOf('.card > .card-actions')).toBe(
      'Verkkosivut: Aitta, talli.example.fi (avautuu uuteen välilehteen)',
    )
    expect(textOf('.card-other-actions')).toBe('Jaa: Aitta')
    expect(facts()).toEqual([])
    expect(all('.card-description, .card-categories, .card-mark, .card-video')).toEqual([])
  })

  it('order the links too', async () => {
    await show(EVERYTHING, { fields: ['share', 'directions', 'email', 'phone'] })
    expect(all('.card-other-actions > *').map(({ textContent }) => clean(textContent).split(':')[0])).toEqual(
      ['Jaa', 'Reittiohjeet', 'Sähköposti'],
    )
  })

  it.each(['constructor', 'toString', '__proto__', 'puhelin'])('may be nonsense: %s', async (word) => {
    await show(EVERYTHING, { fields: [word, 'price'] })
    expect(parts()).toEqual(['card-facts'])
    expect(facts()).toEqual([['Hinta', 'Maksuton']])
  })
})

describe('previous and next', () => {
  const AMONG = { number: 2, count: 3, previous: 'a', next: 'c' }

  it.each([
    ['fi', 'Edellinen palvelu', 'Seuraava palvelu', 'Aitta, 2/3'],
    ['sv', 'Föregående tjänst', 'Nästa tjänst', 'Aitta, 2/3'],
    ['en', 'Previous service', 'Next service', 'Aitta, 2 of 3'],
  ] as const)('are buttons, with a word on where one is (%s)', async (language, previous, next, status) => {
    const steps: string[] = []
    await show({}, { language, neighbours: AMONG, onStep: (id) => steps.push(id) })
    expect(all('.card-steps button').map(({ ariaLabel }) => ariaLabel)).toEqual([previous, next])
    expect(all('.card-steps button').map(({ ariaDisabled }) => ariaDisabled)).toEqual([null, null])
    expect(textOf('.card-steps [role=status]')).toBe(status)
    for (const button of all('.card-steps button')) button.click()
    expect(steps).toEqual(['a', 'c'])
  })

  it.each([
    ['previous', { number: 1, count: 3, next: 'c' }, ['true', null], ['c']],
    ['next', { number: 3, count: 3, previous: 'a' }, [null, 'true'], ['a']],
  ])('stay where they are at an end, and do nothing there: %s', async (_, neighbours, disabled, done) => {
    const steps: string[] = []
    await show({}, { neighbours, onStep: (id) => steps.push(id) })
    expect(all('.card-steps button').map(({ ariaDisabled }) => ariaDisabled)).toEqual(disabled)
    for (const button of all('.card-steps button')) button.click()
    expect(steps).toEqual(done)
  })

  it.each([
    ['is found alone', { number: 1, count: 1 }],
    ['isn’t among those found', undefined],
  ])('are not there for a place that %s', async (_, neighbours) => {
    await show({}, { neighbours })
    expect(all('.card-steps, [role=status]:not(#card-shared)')).toEqual([])
  })
})

describe('a spot with several places', () => {
  const entries = (...names: string[]) =>
    names.map((name, n) => ({
      id: `p${n}`,
      name,
      categories: [],
      marks: [],
      approximate: false,
      ...(n === 1 ? { nameLanguage: 'sv' } : {}),
    }))

  async function showSpot(names: string[], language: Language = 'fi', theme = 'light', sheet = false) {
    const chosen: unknown[] = []
    const translate = await loadCardStrings(language)
    const context = {
      translate,
      language,
      headingLevel: 3,
      look: () => ({ color: '1', symbol: 'leaf' }),
      sheet: sheetIf(sheet),
      onClose: () => chosen.push('close'),
    }
    drawIn(
      spotCard(entries(...names), context, (id, button) => chosen.push([id, button])),
      language,
      theme,
    )
    if (sheet) find('.card').showPopover()
    return chosen
  }

  it.each([
    ['fi', '2 palvelua samassa paikassa'],
    ['sv', '2 tjänster på samma plats'],
    ['en', '2 services at this spot'],
  ] as const)('lists them (%s)', async (language, title) => {
    const chosen = await showSpot(['Aitta', 'Boden'], language)
    expect(textOf('#card-title')).toBe(title)
    expect(all('li button').map(({ textContent, lang }) => [textContent, lang])).toEqual([
      ['Aitta', ''],
      ['Boden', 'sv'],
    ])
    const [, second] = all('li button')
    second?.click()
    find('.close').click()
    expect(chosen).toEqual([['p1', second], 'close'])
  })

  it('is gone back to from one of them', async () => {
    let backs = 0
    await show({}, { sharing: 3, onBack: () => backs++ })
    const back = find('.card-body > .card-more')
    expect(clean(back.textContent)).toBe('Takaisin: 3 palvelua samassa paikassa')
    expect(find('.card-body').firstElementChild).toBe(back)
    back.click()
    expect(backs).toBe(1)
    await show({})
    expect(all('.card-more')).toEqual([])
  })

  it.each([[false], [true]])(
    'stays within its width with the longest of names (sheet: %s)',
    async (sheet) => {
      await page.viewport(320, 640)
      await showSpot(
        [WORD, SENTENCE, ...Array.from({ length: 40 }, (_, n) => `Palvelu ${n}`)],
        'fi',
        'light',
        sheet,
      )
      expect(overflowing()).toEqual([])
      expect(find('.card').getBoundingClientRect().height).toBeLessThanOrEqual(640)
    },
  )
})

describe('in another language', () => {
  const sv = (text: string): Text => ({ sv: text })

  it.each<[string, Partial<Place>, string]>([
    ['name', { name: sv('Boden') }, 'Boden'],
    ['description', { description: sv('Ridning för alla.') }, 'Ridning för alla.'],
    ['category', { categories: [sv('Gård')] }, 'Gård'],
    ['mark', { marks: [sv('Svanen')] }, 'Svanen'],
    ['audience', { audiences: [sv('äldre')] }, 'äldre'],
    ['activity', { activities: [sv('ridning')] }, 'ridning'],
    ['language', { languages: [sv('teckenspråk')] }, 'teckenspråk'],
    ['hours', { openingHours: sv('Enligt överenskommelse') }, 'Enligt överenskommelse'],
    ['price', { price: sv('Från 25 €') }, 'Från 25 €'],
    ['season', { season: sv('Maj') }, 'Maj'],
    ['accessibility', { accessibility: sv('Ramp') }, 'Ramp'],
    ['provider', { provider: sv('Gården Ab') }, 'Gården Ab'],
    ['address', { address: sv('Stallvägen 1') }, 'Stallvägen 1'],
    ['municipality', { municipality: sv('Karstula') }, 'Karstula'],
  ])('%s says which', async (_, given, text) => {
    await show({ positions: [[25, 62]], ...given })
    expect(all('.card [lang]').map(({ lang, textContent }) => [lang, clean(textContent)])).toEqual([
      ['sv', text],
    ])
    await show({ positions: [[25, 62]], ...given }, { language: 'sv' })
    expect(all('.card [lang]')).toEqual([])
    expect(clean(find('.card').textContent)).toContain(text)
  })

  it('is each value by itself', async () => {
    await show({ audiences: [{ fi: 'ikääntyneet' }, sv('familjer'), 'nuoret', { se: 'bearrašat' }] })
    expect(facts()).toEqual([['Kohderyhmä', 'ikääntyneet, familjer, nuoret, bearrašat']])
    expect(all('dd [lang]').map(({ lang, textContent }) => [lang, textContent])).toEqual([
      ['sv', 'familjer'],
      ['se', 'bearrašat'],
    ])
  })

  it('known values are in the interface’s, whatever the file’s', async () => {
    await show({ accessibility: sv('limited'), price: sv('no') })
    expect(facts()).toEqual([
      ['Hinta', 'Maksuton'],
      ['Esteettömyys', 'Osittain esteetön'],
    ])
    expect(all('dd [lang]')).toEqual([])
  })
})

describe('axe finds nothing', () => {
  const LOOKS = (['fi', 'sv', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [false, true].map((sheet) => [language, theme, sheet] as const),
    ),
  )

  it.each(LOOKS)('in %s, %s, as a sheet: %s', async (language, theme, sheet) => {
    const { context, draw } = await show(
      { ...EVERYTHING, description: `https://example.fi/ ${SENTENCE}`, price: { de: 'Ab 25 €' } },
      {
        language,
        theme,
        sheet: sheetIf(sheet),
        neighbours: { number: 1, count: 2, next: 'b', distance: 1240 },
        sharing: 2,
        feedback: 'mailto:kartta@example.fi',
      },
    )
    context.state.shared = { outcome: 'copied', address: 'https://example.fi/#nsm=aitta' }
    context.state.size = { length: 5230, area: 12_300 }
    draw()
    if (sheet) find('.card').showPopover()
    const { violations } = await axe.run(host, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
    expect(all('[style]')).toEqual([])
    expect(clean(find('.card').textContent)).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/)
  })
})
