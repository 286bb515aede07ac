import { html } from 'lit'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import {
  AITTA,
  addressOf,
  all,
  button,
  collection,
  eventually,
  expectWarnings,
  focused,
  itemOf,
  mapOf,
  mountReady,
  one,
  point,
  THREE,
  textOf,
} from '../support/element.js'

await page.viewport(1000, 760)

const title = (element: Element) => all(element, '#card-title').map(({ textContent }) => textContent)
const facts = (element: Element) =>
  all(element, '.card dt').map((dt) => [dt.textContent, dt.nextElementSibling?.textContent?.trim()])
const place = (element: Element) => textOf(element, '.card-steps [role=status]')

/** Opens a place's card from the list, with the mouse. */
async function open(element: NatureServiceMapElement, name: string): Promise<void> {
  await userEvent.click(itemOf(element, name))
  await eventually(() => title(element)).toEqual([name])
  await eventually(() => focused()).toBe(one(element, '#card'))
}

const closed = (element: Element) => eventually(() => title(element)).toEqual([])

describe('the next and the previous place', () => {
  it('are those of the list; the focus stays on the button, and it is said where one is', async () => {
    const element = await mountReady({ data: THREE })
    await open(element, 'Aitta')
    await eventually(() => place(element)).toBe('Aitta, 1/3')
    const said = one(element, '.card-steps [role=status]')
    const next = button(element, 'Seuraava palvelu')
    next.focus()
    await userEvent.keyboard('{Enter}')
    await eventually(() => title(element)).toEqual(['Sauna'])
    await eventually(() => place(element)).toBe('Sauna, 2/3')
    expect(focused()).toBe(next)
    await userEvent.keyboard(' ')
    await eventually(() => place(element)).toBe('Öljymäki, 3/3')
    expect(title(element)).toEqual(['Öljymäki'])
    expect(focused()).toBe(next)
    expect(next.ariaDisabled).toBe('true')
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(focused()).toBe(button(element, 'Edellinen palvelu'))
    await userEvent.keyboard('{Enter}')
    await eventually(() => place(element)).toBe('Sauna, 2/3')
    expect(focused()).toBe(button(element, 'Edellinen palvelu'))
    expect(one(element, '.card-steps [role=status]')).toBe(said)
    expect(element.selected).toBe('Sauna')
    await userEvent.keyboard('{Escape}')
    await closed(element)
    expect(focused()).toBe(itemOf(element, 'Aitta'))
  })

  it('keep the buttons in their place and never say a wrong number', async () => {
    const element = await mountReady({ data: THREE })
    await open(element, 'Aitta')
    await eventually(() => place(element)).toBe('Aitta, 1/3')
    const seen = new Set<string>()
    const observer = new MutationObserver(() =>
      seen.add(all(element, '.card-steps [role=status]').map(() => place(element))[0] ?? 'no buttons'),
    )
    observer.observe(one(element, '#card'), { subtree: true, childList: true, characterData: true })
    button(element, 'Seuraava palvelu').click()
    await eventually(() => seen.has('Sauna, 2/3')).toBe(true)
    observer.disconnect()
    expect([...seen]).toEqual(['Sauna, 2/3'])
  })

  it('show the card’s beginning', async () => {
    const long = 'Kappale.\n\n'.repeat(60)
    const element = await mountReady({
      data: collection(
        point('Aitta', [25.1, 62.5], { description: long, price: 'x', season: 'x' }),
        point('Sauna', [25.7, 62.2], { description: long }),
      ),
    })
    await open(element, 'Aitta')
    await userEvent.click(button(element, 'Näytä koko kuvaus'))
    const body = one(element, '.card-body')
    body.scrollTop = 500
    expect(body.scrollTop).toBe(500)
    button(element, 'Seuraava palvelu').click()
    await eventually(() => title(element)).toEqual(['Sauna'])
    expect(one(element, '.card-body').scrollTop).toBe(0)
    expect(button(element, 'Näytä koko kuvaus').ariaExpanded).toBe('false')
  })

  it('can be refused by the page', async () => {
    const element = await mountReady({ data: THREE })
    await open(element, 'Aitta')
    element.addEventListener('nsm-select', (event) => event.preventDefault())
    await userEvent.click(button(element, 'Seuraava palvelu'))
    await element.updateComplete
    expect(title(element)).toEqual(['Aitta'])
    expect(place(element)).toBe('Aitta, 1/3')
  })

  it('are not there where one place is found', async () => {
    const element = await mountReady({ data: THREE, attributes: { municipality: 'Laukaa' } })
    await open(element, 'Aitta')
    expect(all(element, '.card-steps')).toEqual([])
  })

  it('follow the filters, and go where the open place is not among those found', async () => {
    const element = await mountReady({ data: THREE })
    await element.select('Öljymäki')
    await eventually(() => place(element)).toBe('Öljymäki, 3/3')
    element.filters = { category: ['Maatila'] }
    await eventually(() => place(element)).toBe('Öljymäki, 2/2')
    button(element, 'Edellinen palvelu').click()
    await eventually(() => place(element)).toBe('Aitta, 1/2')
    element.filters = {}
    await eventually(() => place(element)).toBe('Aitta, 1/3')
  })

  it('follow the language’s order', async () => {
    const element = await mountReady({
      data: collection(
        point({ fi: 'Äijälä', sv: 'Bondgården' }, [25.1, 62.5], { id: 'a' }),
        point({ fi: 'Metsäpolku', sv: 'Ängsstig' }, [26.1, 61.9], { id: 'b' }),
      ),
    })
    await element.select('a')
    await eventually(() => place(element)).toBe('Äijälä, 2/2')
    element.lang = 'sv'
    await eventually(() => all(element, '.card-steps [role=status]').map(() => place(element))).toEqual([
      'Bondgården, 1/2',
    ])
    await eventually(() => all(element, '.card-steps button').map(({ ariaLabel }) => ariaLabel)).toEqual([
      'Föregående tjänst',
      'Nästa tjänst',
    ])
  })
})

describe('a spot with several places', () => {
  const SPOT = collection(
    point('Öylätti', [25.7, 62.2]),
    point('Aitta', [25.7, 62.2]),
    point('Muu', [26.5, 61.6]),
  )

  it('is a list, a place, the list again; in the end the focus is where it was', async () => {
    const element = await mountReady({ data: SPOT })
    await mapOf(element)
    const cluster = button(element, '2 palvelua samassa paikassa')
    cluster.focus()
    await userEvent.keyboard('{Enter}')
    await eventually(() => title(element)).toEqual(['2 palvelua samassa paikassa'])
    await eventually(() => focused()).toBe(one(element, '#card'))
    expect(all(element, '.card-steps')).toEqual([])
    const choice = all(element, '.card-list button')[1]
    choice?.focus()
    await userEvent.keyboard('{Enter}')
    await eventually(() => title(element)).toEqual(['Öylätti'])
    await eventually(() => focused()).toBe(one(element, '#card'))
    const back = button(element, 'Takaisin: 2 palvelua samassa paikassa')
    back.focus()
    await userEvent.keyboard('{Enter}')
    await eventually(() => title(element)).toEqual(['2 palvelua samassa paikassa'])
    expect(element.selected).toBeNull()
    await eventually(() => focused()).toBe(one(element, '#card'))
    await userEvent.keyboard('{Escape}')
    await closed(element)
    expect(focused()?.getAttribute('aria-label')).toBe('2 palvelua samassa paikassa')
  })

  it('is told of only while its places are gone through', async () => {
    const element = await mountReady({ data: SPOT })
    await userEvent.click(button(element, '2 palvelua samassa paikassa'))
    await eventually(() => all(element, '.card-list button').length).toBe(2)
    all(element, '.card-list button')[0]?.click()
    await eventually(() => all(element, '.card-steps').length).toBe(1)
    expect(all(element, '.card-body > .card-more').length).toBe(1)
    button(element, 'Seuraava palvelu').click()
    await eventually(() => title(element)).toEqual(['Muu'])
    expect(all(element, '.card-body > .card-more')).toEqual([])
  })
})

const BUSY = point('Aitta', [25.1, 62.5], {
  phone: '+358 50 000 0001',
  email: 'talli@example.fi',
  website: 'https://talli.example.fi/',
  booking: 'https://varaus.example.fi/',
  video: 'https://youtu.be/dQw4w9-Wg_Q',
})

describe('nsm-action', () => {
  const ACTIONS = [
    ['call', '.card > .card-actions a'],
    ['email', '.card-other-actions a[href^="mailto:"]'],
    ['website', '.card-other-actions a[href*="talli.example"]'],
    ['book', '.card-other-actions a[href*="varaus.example"]'],
    ['directions', '.card-other-actions a[href*="openstreetmap"], .card-other-actions a[href*="maps.apple"]'],
    ['share', '.card-other-actions button'],
    ['video', '.card-video button'],
    ['feedback', '.card-feedback a'],
  ] as const

  it.each(ACTIONS)('tells of "%s" before it happens, and leaves it to the page', async (action, selector) => {
    const element = await mountReady({
      data: collection(BUSY),
      attributes: { feedback: 'https://example.fi/palaute' },
    })
    await open(element, 'Aitta')
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const heard: unknown[] = []
    element.addEventListener(
      'nsm-action',
      (event) => {
        heard.push([event.detail.action, event.detail.place.id, event.cancelable, event.composed])
        event.preventDefault()
      },
      { once: true },
    )
    const navigations: boolean[] = []
    element.addEventListener(
      'click',
      (event) => {
        navigations.push(!event.defaultPrevented)
        event.preventDefault()
      },
      { once: true },
    )
    await userEvent.click(one(element, selector))
    expect(heard).toEqual([[action, 'Aitta', true, true]])
    // A button's click leads nowhere.
    expect(navigations).toEqual([action === 'share' || action === 'video'])
    expect(write).not.toHaveBeenCalled()
    expect(all(element, 'iframe')).toEqual([])
    expect(textOf(element, '#card-shared')).toBe('')
  })

  it('that nobody minds happens', async () => {
    const element = await mountReady({ data: collection(BUSY) })
    await open(element, 'Aitta')
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const followed: unknown[] = []
    element.addEventListener('click', (event) => {
      const [target] = event.composedPath()
      const link = target instanceof Element ? target.closest('a') : null
      if (link) followed.push([link.protocol, event.defaultPrevented])
      event.preventDefault()
    })
    await userEvent.click(one(element, '.card > .card-actions a'))
    await userEvent.click(one(element, '.card-other-actions a[href*="talli.example"]'))
    expect(followed).toEqual([
      ['tel:', false],
      ['https:', false],
    ])
    await userEvent.click(one(element, '.card-other-actions button'))
    await eventually(() => textOf(element, '#card-shared')).toBe('Linkki kopioitu')
    expect(write.mock.calls).toEqual([[`${location.href.split('#')[0]}#nsm=Aitta`]])
    expect(focused()).toBe(one(element, '.card-other-actions button'))
  })

  it('shares the address that page-url names', async () => {
    const element = await mountReady({
      data: collection(BUSY),
      attributes: { 'page-url': 'https://kunta.example.fi/kartta?s=1' },
    })
    await open(element, 'Aitta')
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(one(element, '.card-other-actions button'))
    await eventually(() => write.mock.calls).toEqual([['https://kunta.example.fi/kartta?s=1#nsm=Aitta']])
  })

  it('what came of sharing one place is not said on the next card', async () => {
    const element = await mountReady({ data: collection(BUSY, point('Sauna', [25.7, 62.2])) })
    await open(element, 'Aitta')
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(one(element, '.card-other-actions button'))
    await eventually(() => textOf(element, '#card-shared')).toBe('Linkki kopioitu')
    button(element, 'Seuraava palvelu').click()
    await eventually(() => title(element)).toEqual(['Sauna'])
    expect(textOf(element, '#card-shared')).toBe('')
  })
})

describe('a site’s own card', () => {
  const own = (element: Element) => [...element.querySelectorAll('[slot=card]')].map((one) => one.textContent)
  const usual = (element: Element) => facts(element).map(([name]) => name)

  it.each<[string, () => unknown, string]>([
    ['a Lit template', () => html`<p>Oma <b>kortti</b></p>`, 'Oma kortti'],
    ['a text', () => 'Oma kortti', 'Oma kortti'],
    [
      'a DOM node',
      () => Object.assign(document.createElement('p'), { textContent: 'Oma kortti' }),
      'Oma kortti',
    ],
    ['mark-up, which is text', () => '<b>Oma</b>', '<b>Oma</b>'],
  ])('is what its function makes: %s', async (_, make, text) => {
    const element = await mountReady({ data: THREE })
    const asked: unknown[] = []
    element.card = (given) => {
      asked.push(given.id)
      return make()
    }
    await open(element, 'Sauna')
    expect(asked).toEqual(['Sauna'])
    expect(own(element)).toEqual([text])
    expect(usual(element)).toEqual([])
    expect(all(element, '.card-actions')).toEqual([])
    const [shown] = element.querySelectorAll('[slot=card]')
    expect(shown?.checkVisibility()).toBe(true)
    expect((shown?.getBoundingClientRect().height ?? 0) > 0).toBe(true)
    // The frame is the usual one.
    await eventually(() => place(element)).toBe('Sauna, 2/3')
    button(element, 'Seuraava palvelu').click()
    await eventually(() => title(element)).toEqual(['Öljymäki'])
    expect(asked).toEqual(['Sauna', 'Öljymäki'])
    await userEvent.click(button(element, 'Sulje'))
    await closed(element)
    expect(own(element)).toEqual([])
  })

  it.each([[undefined], [null]])('is the usual one where the function gives %s', async (given) => {
    const element = await mountReady({ data: THREE })
    element.card = () => given
    await open(element, 'Sauna')
    expect(own(element)).toEqual([])
    expect(usual(element)).toEqual(['Kunta'])
  })

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('rikki')
      },
    ],
    [
      'gives what throws when it is shown',
      () =>
        html`${{
          [Symbol.iterator]: () => {
            throw new Error('rikki')
          },
        }}`,
    ],
  ])('is the usual one where the function %s, and the console tells', async (_, card) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const element = await mountReady({ data: THREE })
    element.card = card
    await open(element, 'Sauna')
    expect(usual(element)).toEqual(['Kunta'])
    expect(own(element)).toEqual([])
    expect(error.mock.calls.map(([message]) => message)).toEqual([
      'nature-service-map: the function "card" has failed; the usual card is shown.',
    ])
    element.card = () => 'Oma kortti'
    button(element, 'Seuraava palvelu').click()
    await eventually(() => own(element)).toEqual(['Oma kortti'])
    expect(usual(element)).toEqual([])
  })

  it('may be there for some places only', async () => {
    const element = await mountReady({ data: THREE })
    element.card = ({ id }) => (id === 'Sauna' ? html`<p>Oma kortti</p>` : undefined)
    await element.select('Sauna')
    await eventually(() => own(element)).toEqual(['Oma kortti'])
    await element.select('Aitta')
    await eventually(() => usual(element)).toEqual(['Kunta'])
    expect(own(element)).toEqual([])
    await element.select('Sauna')
    await eventually(() => own(element)).toEqual(['Oma kortti'])
  })

  it('has the page’s styles, not ours', async () => {
    const style = document.createElement('style')
    style.textContent = '.own { color: rgb(1, 2, 3); margin: 7px }'
    const element = await mountReady({ data: THREE })
    document.body.append(style)
    element.card = () => html`<p class="own">Oma kortti</p>`
    await open(element, 'Sauna')
    const { color, marginTop } = getComputedStyle(element.querySelector('.own') ?? element)
    expect([color, marginTop]).toEqual(['rgb(1, 2, 3)', '7px'])
  })

  it('gives the focus back when it was inside', async () => {
    const element = await mountReady({ data: THREE })
    let pressed = 0
    element.card = () => html`<button class="own" @click=${() => pressed++}>Paina</button>`
    await open(element, 'Sauna')
    const inside = element.querySelector<HTMLElement>('.own')
    inside?.focus()
    await userEvent.keyboard('{Enter}')
    expect(pressed).toBe(1)
    expect(focused()).toBe(inside)
    await userEvent.keyboard('{Escape}')
    await closed(element)
    expect(focused()).toBe(itemOf(element, 'Sauna'))
    expect(own(element)).toEqual([])
  })

  it('goes with its data', async () => {
    const element = await mountReady({ data: THREE })
    element.card = () => 'Oma kortti'
    await element.select('Sauna')
    expect(own(element)).toEqual(['Oma kortti'])
    expectWarnings()
    element.data = collection(AITTA)
    await eventually(() => title(element)).toEqual([])
    expect(own(element)).toEqual([])
  })
})

describe('attributes of the card', () => {
  const RICH = point('Aitta', [25.1, 62.5], {
    municipality: 'Laukaa',
    price: '5 €',
    season: 'Kesä',
    description: 'Ratsastusta.',
  })

  it('card-fields choose and order what it shows', async () => {
    const element = await mountReady({
      data: collection(RICH),
      attributes: { 'card-fields': 'season price' },
    })
    await open(element, 'Aitta')
    expect(facts(element)).toEqual([
      ['Kausi', 'Kesä'],
      ['Hinta', '5 €'],
    ])
    element.setAttribute('card-fields', 'municipality description')
    await eventually(() => facts(element)).toEqual([['Kunta', 'Laukaa']])
    expect(textOf(element, '.card-description')).toBe('Ratsastusta.')
    element.removeAttribute('card-fields')
    await eventually(() => facts(element).map(([name]) => name)).toEqual(['Hinta', 'Kausi', 'Kunta'])
  })

  it('card-fields that are none are named once, and the others count', async () => {
    const warnings = expectWarnings()
    const element = await mountReady({
      data: collection(RICH, point('Sauna', [25.7, 62.2], { price: '7 €' })),
      attributes: { 'card-fields': 'hinta price constructor' },
    })
    await open(element, 'Aitta')
    expect(facts(element)).toEqual([['Hinta', '5 €']])
    await element.select('Sauna')
    await eventually(() => facts(element)).toEqual([['Hinta', '7 €']])
    expect(warnings().filter((text) => text.includes('card-fields'))).toEqual([
      'nature-service-map: card-fields has "hinta constructor", which is no field. Accepted: image, category, mark, description, audience, activity, language, hours, price, season, accessibility, provider, address, municipality, distance, size, video, social, hashtag, phone, booking, email, website, directions, share, updated, feedback.',
    ])
  })

  it.each(['  ', 'kukkuu'])('card-fields in which there is no field show everything: %j', async (given) => {
    expectWarnings()
    const element = await mountReady({ data: collection(RICH), attributes: { 'card-fields': given } })
    await open(element, 'Aitta')
    expect(facts(element).map(([name]) => name)).toEqual(['Hinta', 'Kausi', 'Kunta'])
  })

  it.each([
    ['mailto:kartta@example.fi?subject={name}', 'mailto:kartta@example.fi?subject=%C3%84%C3%A4ni'],
    ['https://example.fi/?p={id}', 'https://example.fi/?p=a%2F1'],
    ['/palaute', `${location.origin}/palaute`],
  ])('feedback leads where its owner says: %s', async (feedback, href) => {
    const element = await mountReady({
      data: collection(point({ fi: 'Ääni' }, [25.1, 62.5], { id: 'a/1' })),
      attributes: { feedback },
    })
    await open(element, 'Ääni')
    expect(one(element, '.card-feedback a').getAttribute('href')).toBe(href)
  })

  it.each(['javascript:alert(1)', 'https://[', 'tel:112', ''])(
    'feedback is no link for %j',
    async (feedback) => {
      const element = await mountReady({ data: THREE, attributes: { feedback } })
      await open(element, 'Sauna')
      expect(all(element, '.card-feedback')).toEqual([])
    },
  )

  const FOREIGN = 'http://127.0.0.1:9/aitta.png'

  it.each([
    ['none', []],
    ['same-origin', [`${location.origin}/oma.png`]],
    ['all', [`${location.origin}/oma.png`, FOREIGN]],
  ])('images="%s" lets those pictures be asked for', async (images, asked) => {
    const element = await mountReady({
      data: collection(
        point('Aitta', [25.1, 62.5], { image: `${location.origin}/oma.png` }),
        point('Sauna', [25.7, 62.2], { image: FOREIGN }),
      ),
      attributes: { images },
    })
    const seen: string[] = []
    for (const id of ['Aitta', 'Sauna']) {
      await element.select(id)
      await eventually(() => title(element)).toEqual([id])
      seen.push(...all(element, '.card img').map((image) => image.getAttribute('src') ?? ''))
    }
    expect(seen).toEqual(asked)
  })

  it('images come from the data’s own server too', async () => {
    const data = collection(
      point('Aitta', [25.1, 62.5], { image: 'https://data.example.invalid/kuvat/a.png' }),
    )
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify(data)))
    const element = await mountReady({ attributes: { src: 'https://data.example.invalid/palvelut.geojson' } })
    await element.select('Aitta')
    await eventually(() => title(element)).toEqual(['Aitta'])
    expect(all(element, '.card img').length).toBe(1)
    const plain = await mountReady({ attributes: { src: addressOf(data) } })
    await plain.select('Aitta')
    await eventually(() => title(plain)).toEqual(['Aitta'])
    expect(all(plain, '.card img')).toEqual([])
  })

  it('addresses in the data are as seen from its file, and from the page where they stand in it', async () => {
    const data = collection(point('Aitta', [25.1, 62.5], { image: 'kuvat/a.png', website: '../aitta' }))
    const content = `<script type="application/geo+json">${JSON.stringify(data)}</script>`
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify(data)))
    const addresses = async (element: NatureServiceMapElement) => {
      await element.select('Aitta')
      await eventually(() => title(element)).toEqual(['Aitta'])
      const image = one(element, '.card img').getAttribute('src')
      return [image, one(element, '.card a[href$="/aitta"]').getAttribute('href')]
    }
    const from = (base: string) => [new URL('kuvat/a.png', base).href, new URL('../aitta', base).href]
    const src = 'https://data.example.invalid/2026/palvelut.geojson'
    expect(await addresses(await mountReady({ attributes: { src } }))).toEqual(from(src))
    expect(await addresses(await mountReady({ data }))).toEqual(from(document.baseURI))
    expect(await addresses(await mountReady({ content }))).toEqual(from(document.baseURI))
  })
})

describe('opening hours on an open card', () => {
  it('follow the clock: what was open is closed a minute later', async () => {
    // Monday, two minutes to four in Finland.
    const now = new Date('2026-11-30T13:58:30Z')
    vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval'] })
    const element = await mountReady({
      data: collection(point('Aitta', [25.1, 62.5], { openingHours: 'Mo-Fr 10:00-16:00' })),
    })
    await element.select('Aitta')
    const state = () => all(element, '.hours-status').map((status) => status.getAttribute('data-state'))
    await eventually(state).toEqual(['open'])
    vi.advanceTimersByTime(60_000)
    await element.updateComplete
    expect(state()).toEqual(['open'])
    vi.advanceTimersByTime(60_000)
    await element.updateComplete
    expect(state()).toEqual(['closed'])
    await element.select(null)
    await eventually(() => vi.getTimerCount()).toBe(0)
  })
})

describe('the language, while a card is open,', () => {
  it('changes names, values, dates and buttons; what was unfolded stays so', async () => {
    const description = 'Kappale.\n'.repeat(20)
    const element = await mountReady({
      data: collection(
        point({ fi: 'Aitta', sv: 'Boden' }, [25.1, 62.5], {
          id: 'a',
          price: 'no',
          updated: '2026-03-09',
          description,
          openingHours: 'Mo-Fr 10:00-16:00',
        }),
      ),
      attributes: { lang: 'fi' },
    })
    await element.select('a')
    await eventually(() => facts(element).map(([name]) => name)).toEqual([
      'Aukioloajat',
      'Hinta',
      'Tiedot päivitetty',
    ])
    await userEvent.click(button(element, 'Näytä koko kuvaus'))
    element.lang = 'en'
    await eventually(() => facts(element).slice(1)).toEqual([
      ['Price', 'Free of charge'],
      ['Updated', '9 March 2026'],
    ])
    await eventually(() => facts(element)[0]?.[1]).toMatch(/Monday/)
    expect(button(element, 'Show less').ariaExpanded).toBe('true')
    expect(button(element, 'Close').checkVisibility()).toBe(true)
    element.lang = 'sv'
    await eventually(() => facts(element).slice(1)).toEqual([
      ['Pris', 'Avgiftsfri'],
      ['Uppgifterna uppdaterade', '9 mars 2026'],
    ])
    await eventually(() => facts(element)[0]?.[1]).toMatch(/[Mm]åndag/)
    expect(title(element)).toEqual(['Boden'])
    element.lang = 'fi'
    await eventually(() => facts(element).slice(1)).toEqual([
      ['Hinta', 'Maksuton'],
      ['Tiedot päivitetty', '9. maaliskuuta 2026'],
    ])
    await eventually(() => facts(element)[0]?.[1]).toMatch(/[Mm]aanantai/)
  })
})

describe('around it', () => {
  it.each([900, 360])('header and footer show what the site puts there (%i px)', async (width) => {
    const parent = document.createElement('div')
    parent.style.width = `${width}px`
    document.body.append(parent)
    const element = await mountReady({
      data: THREE,
      parent,
      attributes: { heading: 'Luontopalvelut' },
      content:
        '<p slot="header" class="top">Verkosto</p><p slot="footer" class="bottom">#luontohoiva</p><p>Varalla</p>',
    })
    const boxOf = (selector: string) => (element.querySelector(selector) ?? element).getBoundingClientRect()
    const frame = element.getBoundingClientRect()
    const heading = one(element, '.title').getBoundingClientRect()
    const map = one(element, '.map-area').getBoundingClientRect()
    const list = one(element, '.side').getBoundingClientRect()
    expect(boxOf('.top').height).toBeGreaterThan(0)
    expect(boxOf('.top').top).toBeGreaterThanOrEqual(frame.top)
    expect(boxOf('.top').bottom).toBeLessThanOrEqual(heading.top)
    expect(boxOf('.bottom').height).toBeGreaterThan(0)
    expect(boxOf('.bottom').top).toBeGreaterThanOrEqual(Math.max(map.bottom, list.bottom) - 1)
    expect(boxOf('.bottom').bottom).toBeLessThanOrEqual(frame.bottom + 1)
    expect(boxOf('.bottom').width).toBeGreaterThan(frame.width - 10)
  })

  it('they are no part of the page’s fallback', async () => {
    const element = await mountReady({
      data: THREE,
      content: '<p slot="header">Verkosto</p><p class="f">Varalla</p>',
    })
    await eventually(() => element.querySelector('.f')?.checkVisibility()).toBe(false)
    expect(element.querySelector('[slot]')?.checkVisibility()).toBe(true)
  })
})
