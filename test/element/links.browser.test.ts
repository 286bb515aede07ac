import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { NatureServiceMapElement } from '../../src/element/nature-service-map-element.js'
import {
  AITTA,
  all,
  button,
  collection,
  create,
  eventually,
  focused,
  itemOf,
  mountReady,
  names,
  next,
  one,
  pinNames,
  point,
  SAUNA,
  shadowOf,
  THREE,
  textOf,
} from '../support/element.js'

const address = location.href.split('#')[0] ?? ''
const go = (fragment: string) =>
  history.replaceState(history.state, '', address + (fragment && `#${fragment}`))
const fragment = () => location.hash.slice(1)
const title = (element: Element) =>
  all(element, '.card-title').map(({ textContent }) => textContent?.trim())[0]
const status = (element: Element) => textOf(element, '.status')

afterEach(() => {
  // Before the address is cleared: they would write it again.
  document.body.replaceChildren()
  go('')
})

/** As a link in the page would, without the page's being left. */
function clickLink(hash: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = address + hash
  link.textContent = 'Kartalle'
  document.body.prepend(link)
  link.click()
  return link
}

async function mountAt(hash: string, attributes: Record<string, string> = {}, data: unknown = THREE) {
  await page.viewport(1200, 760)
  go(hash)
  return mountReady({ attributes: { lang: 'fi', ...attributes }, data })
}

/** With what a visitor finds with: from then on filters and search are told of. */
async function mountFinder(hash: string, attributes: Record<string, string> = {}, data: unknown = THREE) {
  const element = await mountAt(hash, attributes, data)
  await eventually(() => all(element, '.above *').length).not.toBe(0)
  return element
}

/** Long enough for whatever needs no answer from elsewhere. */
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

/** Steps back or forward, and waits until the browser has. */
async function traverse(step: -1 | 1): Promise<void> {
  const done = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
  history.go(step)
  await done
}

describe('the link that a page is opened with', () => {
  it('filters and searches before the first pins are shown', async () => {
    await page.viewport(1200, 760)
    go('nsm-category=maatila&nsm-q=aitta')
    const element = create({ attributes: { lang: 'fi' }, data: THREE })
    const shown: string[][] = []
    const observer = new MutationObserver(() => shown.push(pinNames(element)))
    const ready = next(element, 'nsm-ready')
    document.body.append(element)
    observer.observe(shadowOf(element), { subtree: true, childList: true })
    await ready
    expect(names(element)).toEqual(['Aitta'])
    expect(element.filters).toEqual({ category: ['maatila'] })
    expect(element.search).toBe('aitta')
    observer.disconnect()
    expect(shown.filter((pins) => pins.length > 0 && pins.join() !== 'Aitta')).toEqual([])
  })

  it('opens a place, says that a link has, and gives its card the focus', async () => {
    await page.viewport(1200, 760)
    await userEvent.click(document.body)
    go('nsm=Sauna')
    const element = create({ attributes: { lang: 'fi', selected: 'Aitta' }, data: THREE })
    const by: unknown[] = []
    element.addEventListener('nsm-select', ({ detail }) => by.push([detail.place?.id, detail.by]))
    document.body.append(element)
    await eventually(() => title(element)).toBe('Sauna')
    expect(by).toEqual([['Sauna', 'link']])
    expect(element.selected).toBe('Sauna')
    await eventually(() => focused()).toBe(one(element, '#card'))
    await userEvent.keyboard('{Escape}')
    expect(focused()).toBe(itemOf(element, 'Sauna'))
    // Read, and never written.
    expect(fragment()).toBe('nsm=Sauna')
  })

  it('leaves the focus to those who have begun to do something else', async () => {
    const field = document.createElement('input')
    document.body.append(field)
    go('nsm=Sauna')
    const element = create({ attributes: { lang: 'fi' }, data: THREE })
    document.body.append(element)
    field.focus()
    await eventually(() => title(element)).toBe('Sauna')
    await element.updateComplete
    expect(focused()).toBe(field)
  })

  it('brings the element into view', async () => {
    const above = document.createElement('div')
    above.setAttribute('style', 'height: 3000px')
    document.body.append(above)
    const element = await mountAt('nsm=Sauna')
    await eventually(() => title(element)).toBe('Sauna')
    expect(element.getBoundingClientRect().top).toBeLessThan(innerHeight)
  })

  it('goes before what the owner has set, and not before what is locked', async () => {
    const open = await mountAt('nsm-category=', { category: 'Maatila' })
    expect(names(open)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
    const locked = await mountAt('nsm-category=vesistö&nsm-municipality=Laukaa', {
      category: 'Maatila',
      lock: 'category',
    })
    // The second map in the page isn't spoken to.
    expect(names(locked)).toEqual(['Aitta', 'Öljymäki'])
    open.remove()
    await eventually(() => names(locked)).toEqual(['Aitta', 'Öljymäki'])
    clickLink('#nsm-category=vesistö&nsm-municipality=Joutsa')
    await eventually(() => names(locked)).toEqual(['Öljymäki'])
  })

  it('takes away the filters that hide its place, and no others', async () => {
    const element = await mountAt('nsm=Sauna&nsm-municipality=Jyväskylä', { category: 'Maatila' })
    await eventually(() => title(element)).toBe('Sauna')
    expect(element.filters).toEqual({ municipality: ['Jyväskylä'] })
    await eventually(() => all(element, '.above *').length).not.toBe(0)
    expect(title(element)).toBe('Sauna')
  })

  it('drops filters that no place has, with a word', async () => {
    const element = await mountAt(
      'nsm-category=maatila,kadonnut&nsm-municipality=Atlantis&nsm-audience=lapset',
      { 'sync-url': '' },
    )
    expect(element.filters).toEqual({ category: ['maatila'] })
    await eventually(() => status(element)).toBe(
      'Näkyvissä 2/3 palvelua. Linkin rajauksia ei löytynyt: Palvelutyyppi, Kunta, Kohderyhmä.',
    )
    await eventually(fragment).toBe('nsm-category=maatila')
    element.search = 'aitta'
    await eventually(() => status(element)).toBe('Näkyvissä 1/3 palvelua')
  })

  it('to a place that is gone opens nothing and says so, in the language of the interface', async () => {
    const element = await mountAt('nsm=kadonnut', { 'sync-url': '' })
    await eventually(() => status(element)).toBe('Löytyi 3 palvelua. Linkin palvelua ei löytynyt.')
    expect(title(element)).toBeUndefined()
    await eventually(fragment).toBe('')
    element.lang = 'sv'
    await eventually(() => status(element)).toMatch(/ Tjänsten i länken hittades inte\.$/)
  })

  it('is told of no longer when other data have come', async () => {
    const element = await mountAt('nsm-category=maatila,kadonnut')
    await eventually(() => status(element)).toContain('ei löytynyt')
    // The word has been said in Swedish before, so that it would be there at once.
    element.lang = 'sv'
    await eventually(() => status(element)).toContain('i länken')
    element.lang = 'fi'
    await eventually(() => status(element)).toContain('ei löytynyt')
    const ready = next(element, 'nsm-ready')
    element.data = collection(AITTA)
    await ready
    element.lang = 'sv'
    await eventually(() => status(element)).toContain('Visar 1 av 1 tjänster')
    await frames()
    expect(status(element)).toBe('Visar 1 av 1 tjänster')
  })

  it('to a place that the owner has kept out is one to a place that is gone', async () => {
    const element = await mountAt('nsm=Sauna', { ids: 'Aitta,Öljymäki' })
    await eventually(() => status(element)).toBe('Löytyi 2 palvelua. Linkin palvelua ei löytynyt.')
    expect(title(element)).toBeUndefined()
  })

  it('waits for the data', async () => {
    await page.viewport(1200, 760)
    go('nsm=Sauna&nsm-category=vesistö')
    const element = create({ attributes: { lang: 'fi' } })
    document.body.append(element)
    await element.updateComplete
    element.data = THREE
    await eventually(() => title(element)).toBe('Sauna')
    expect(names(element)).toEqual(['Sauna'])
  })

  it('shows the part of the map that it names', async () => {
    await page.viewport(1200, 760)
    go('nsm-view=62.5,25.1,11')
    const element = create({ attributes: { lang: 'fi', zoom: '6' }, data: THREE })
    const rest = next(element, 'nsm-move')
    document.body.append(element)
    const { center, zoom } = (await rest).detail
    expect(center.map((degrees) => degrees.toFixed(3))).toEqual(['25.100', '62.500'])
    expect(zoom).toBeCloseTo(11, 5)
  })
})

describe('a link in the page', () => {
  it('opens its place, also the same again, and has the focus back afterwards', async () => {
    const element = await mountAt('')
    const link = clickLink('#nsm=Sauna')
    link.focus()
    await eventually(() => title(element)).toBe('Sauna')
    await eventually(() => focused()).toBe(one(element, '#card'))
    button(element, 'Sulje').click()
    await eventually(() => title(element)).toBeUndefined()
    expect(focused()).toBe(link)
    link.click()
    await eventually(() => title(element)).toBe('Sauna')
    clickLink('#nsm=Aitta')
    await eventually(() => title(element)).toBe('Aitta')
  })

  it('to another part of the page leaves the map as it is', async () => {
    const element = await mountAt('nsm-category=maatila', { 'sync-url': '' })
    await eventually(() => names(element)).toEqual(['Aitta', 'Öljymäki'])
    clickLink('#yhteystiedot')
    await eventually(fragment).toBe('yhteystiedot&nsm-category=maatila')
    expect(names(element)).toEqual(['Aitta', 'Öljymäki'])
  })

  it('that names no filters leaves those that the visitor has chosen', async () => {
    const element = await mountAt('nsm-category=maatila')
    element.search = 'a'
    clickLink('#nsm-category=maatila&nsm=Aitta')
    await eventually(() => title(element)).toBe('Aitta')
    expect(element.search).toBe('a')
  })
})

describe('sync-url', () => {
  it('writes what is found and opened, and back and forward undo and redo it', async () => {
    const element = await mountFinder('osio', { 'sync-url': '' })
    element.filters = { category: ['Maatila'] }
    await eventually(fragment).toBe('osio&nsm-category=Maatila')
    itemOf(element, 'Aitta').click()
    await eventually(fragment).toBe('osio&nsm=Aitta&nsm-category=Maatila')
    await eventually(() => title(element)).toBe('Aitta')
    await traverse(-1)
    await eventually(() => title(element)).toBeUndefined()
    expect(element.filters).toEqual({ category: ['Maatila'] })
    await traverse(-1)
    await eventually(() => names(element)).toEqual(['Aitta', 'Sauna', 'Öljymäki'])
    expect(fragment()).toBe('osio')
    await traverse(1)
    await eventually(() => names(element)).toEqual(['Aitta', 'Öljymäki'])
    await traverse(1)
    await eventually(() => title(element)).toBe('Aitta')
  })

  it('keeps the state that the page has in its history, and adds a step a search', async () => {
    const element = await mountFinder('', { 'sync-url': '' })
    // What could be gone forward to is no more.
    history.pushState({ mine: 1 }, '')
    const before = history.length
    await userEvent.type(one(element, '.search-input'), 'sau')
    await eventually(fragment).toBe('nsm-q=sau')
    expect(history.state).toEqual({ mine: 1 })
    expect(history.length).toBe(before + 1)
  })

  it('writes the view that the visitor has moved to, in place, and no longer when all are shown', async () => {
    const element = await mountAt('', { 'sync-url': '' })
    await eventually(() => all(element, '.controls').length).toBe(1)
    expect(fragment()).toBe('')
    const before = history.length
    button(element, 'Lähennä').click()
    await eventually(fragment).toMatch(/^nsm-view=[\d.]+,[\d.]+,[\d.]+$/)
    expect(history.length).toBe(before)
    button(element, 'Näytä kaikki kartalla').click()
    await eventually(fragment).toBe('')
  })

  it('does not write an owner’s own selection as a step', async () => {
    go('')
    const before = history.length
    const element = await mountAt('', { 'sync-url': '', selected: 'Aitta' })
    await eventually(fragment).toBe('nsm=Aitta')
    expect(history.length).toBe(before)
    await eventually(() => title(element)).toBe('Aitta')
  })

  it('begins and ends with its attribute, and with the element', async () => {
    const element = await mountFinder('')
    element.filters = { category: ['Maatila'] }
    await eventually(() => names(element)).toEqual(['Aitta', 'Öljymäki'])
    expect(fragment()).toBe('')
    element.syncUrl = true
    await eventually(fragment).toBe('nsm-category=Maatila')
    element.syncUrl = false
    await told(element, { category: ['Vesistö'] })
    expect(fragment()).toBe('nsm-category=Maatila')
    element.remove()
    clickLink('#nsm=Aitta')
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
    expect(element.selected).toBeNull()
    expect(fragment()).toBe('nsm=Aitta')
  })

  it('falls silent where the page has no history to write', async () => {
    const push = vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const element = await mountFinder('', { 'sync-url': '' })
    await told(element, { category: ['Maatila'] })
    await eventually(() => push.mock.calls.length).toBe(1)
    expect(names(element)).toEqual(['Aitta', 'Öljymäki'])
    expect(fragment()).toBe('')
    push.mockRestore()
    await told(element, { category: ['Vesistö'] })
    await eventually(fragment).toBe('nsm-category=Vesist%C3%B6')
  })
})

async function told(element: NatureServiceMapElement, filters: Record<string, string[]>): Promise<void> {
  const event = next(element, 'nsm-filter')
  element.filters = filters
  await event
}

describe('several maps', () => {
  it('are spoken to by id, and keep what the others have written', async () => {
    await page.viewport(1200, 760)
    go('nsm=b:Sauna&nsm-category=a:Maatila')
    const a = await mountReady({ attributes: { id: 'a', lang: 'fi', 'sync-url': '' }, data: THREE })
    const b = await mountReady({ attributes: { id: 'b', lang: 'fi', 'sync-url': '' }, data: THREE })
    await eventually(() => title(b)).toBe('Sauna')
    expect(names(a)).toEqual(['Aitta', 'Öljymäki'])
    expect(title(a)).toBeUndefined()
    expect(status(a)).not.toContain('Linkin')
    await eventually(() => all(a, '.above *').length).not.toBe(0)
    a.search = 'aitta'
    await eventually(fragment).toBe('nsm=b:Sauna&nsm-category=a:Maatila&nsm-q=a:aitta')
    await b.select(null)
    await eventually(fragment).toBe('nsm-category=a:Maatila&nsm-q=a:aitta')
  })

  it('a place for no map in particular is opened by the first that has it, once', async () => {
    await page.viewport(1200, 760)
    go('nsm=Sauna')
    const given = (id: string, data: unknown) =>
      create({ attributes: { id, lang: 'fi', 'sync-url': '' }, data })
    const [a, b, c] = [given('a', collection(AITTA)), given('b', THREE), given('c', collection(SAUNA))]
    document.body.append(a, b, c)
    await eventually(() => title(b)).toBe('Sauna')
    expect([title(a), title(c)]).toEqual([undefined, undefined])
    expect(status(a)).toBe('Löytyi 1 palvelu')
    await b.select('Aitta')
    await eventually(fragment).toBe('nsm=b:Aitta')
  })

  it('a map that is taken out while it waits for its data keeps no other from opening the place', async () => {
    await page.viewport(1200, 760)
    go('nsm=Sauna')
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => undefined))
    const a = create({ attributes: { id: 'a', lang: 'fi', src: 'never.geojson' } })
    const b = create({ attributes: { id: 'b', lang: 'fi', 'sync-url': '' }, data: THREE })
    const ready = next(b, 'nsm-ready')
    document.body.append(a, b)
    await ready
    await frames()
    expect(title(b)).toBeUndefined()
    a.remove()
    await eventually(() => title(b)).toBe('Sauna')
    await b.select('Aitta')
    await eventually(fragment).toBe('nsm=Aitta')
  })

  it('a place that none has is told of by the first', async () => {
    await page.viewport(1200, 760)
    go('nsm=kadonnut')
    const [a, b] = [
      create({ attributes: { lang: 'fi' }, data: collection(AITTA) }),
      create({ attributes: { lang: 'fi' }, data: collection(SAUNA) }),
    ]
    document.body.append(a, b)
    await eventually(() => all(a, '.status')[0]?.textContent).toContain('Linkin palvelua ei löytynyt.')
    await eventually(() => all(b, '.status')[0]?.textContent).toBe('Löytyi 1 palvelu')
  })
})

it('any id is found: with colons, commas and marks', async () => {
  const id = 'lipas:12/ä, 50 % & "x"=#?'
  const odd = point('Outo', [25.5, 62.3], { id })
  const element = await mountAt('', { 'sync-url': '' }, collection(AITTA, odd))
  await element.select(id)
  await eventually(fragment).not.toBe('')
  const hash = fragment()
  element.remove()
  const other = await mountAt(hash, {}, collection(AITTA, odd))
  await eventually(() => title(other)).toBe('Outo')
})
