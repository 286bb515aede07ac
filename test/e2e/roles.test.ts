/**
 * What a screen reader is given in each state: roles, names and order, written by hand as they should be. Playwright
 * writes the page's accessibility tree as YAML; nothing here is recorded from it.
 */
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { STATES, type State } from '../../src/element/source-controller.js'
import { drag } from './support/input.js'
import { collection, point, THREE } from './support/places.js'
import { expect, happened, test } from './support/site.js'

const tree = async (page: Page, selector = 'nature-service-map'): Promise<string> =>
  page.locator(selector).ariaSnapshot()

const lines = (text: string): string => text.replace(/^\n|\s+$/g, '')

const FALLBACK = '<a href="luettelo.html">Palvelut luettelona</a>'

const HEAD = `
- region "Luontopalvelut":
  - heading "Luontopalvelut" [level=2]`

const FINDER = `
  - search "Luontopalvelut":
    - searchbox "Hae palveluja"
    - button "Rajaa"
    - button "Lähellä minua"
    - combobox "Järjestys":
      - option "A–Ö" [selected]
    - status
  - checkbox "Vain kartalla näkyvät"
  - text: Vain kartalla näkyvät
  - button "Tulosta"`

const LIST = `
  - list "Luettelo":
    - listitem:
      - heading "Hevostalli" [level=3]:
        - button "Hevostalli"
      - paragraph: Petäjävesi
      - paragraph: LuontoHoiva
    - listitem:
      - heading "Melontaretki" [level=3]:
        - button "Melontaretki"
      - paragraph: Viitasaari
    - listitem:
      - heading "Ängen puutarha" [level=3]:
        - button "Ängen puutarha"
      - paragraph: Luhanka`

/** From north to south, as they stand before each other. */
const PINS = `
    - button "Melontaretki"
    - button "Hevostalli"
    - button "Ängen puutarha"`

/** @param key what the legend says, if there is one */
const map = (text: string, pins: string, key = ''): string => `
  - button "Ohita kartta"
  - group "Kartta":
    - paragraph: "${text}"${pins}
  - button "Lähennä"
  - button "Loitonna"
  - button "Näytä kaikki kartalla"
  - button "Siirrä karttaa"
  - paragraph: Nuolinäppäimet siirtävät karttaa, plus ja miinus zoomaavat, Home näyttää kaikki.
  - button "Koko näyttö"
  - paragraph:
    - link "GSHHG (avautuu uuteen välilehteen)":
      - /url: https://www.soest.hawaii.edu/pwessel/gshhg/
      - text: GSHHG
    - text: ·
    - link "Natural Earth (avautuu uuteen välilehteen)":
      - /url: https://www.naturalearthdata.com/
      - text: Natural Earth
    - text: ·
    - link "GeoNames (avautuu uuteen välilehteen)":
      - /url: https://www.geonames.org/
      - text: GeoNames${key}
  - paragraph: Kartan loppu
  - status`

const KEY = `
  - group "Merkkien selitykset":
    - button "Merkkien selitykset" [expanded]
    - list:
      - listitem:
        - checkbox "eläimet, 1 palvelu"
        - text: eläimet 1
      - listitem:
        - checkbox "vesistö, 1 palvelu"
        - text: vesistö 1
      - listitem:
        - checkbox "puutarha, 1 palvelu"
        - text: puutarha 1`

const WHOLE_MAP = map(
  'Kartalla näkyy 3 palvelua. Kartan keskellä: Multia. Samat palvelut ovat luettelossa.',
  PINS,
  KEY,
)

const READY = `${HEAD}
  - status: Löytyi 3 palvelua${FINDER}${LIST}${WHOLE_MAP}`

const EXPECTED: Record<State, string> = {
  loading: `${HEAD}
  - status: Ladataan palveluja…
  - link "Palvelut luettelona":
    - /url: luettelo.html`,
  ready: READY,
  // What was left out is the owner's to know.
  partial: READY,
  empty: `${HEAD}
  - status: Näytettäviä palveluja ei ole.${map('Kartalla ei näy palveluja. Kartan keskellä: Äänekoski.', '')}`,
  failed: `${HEAD}
  - status: Palveluja ei voitu ladata. Tiedostoa, jossa palvelut ovat, ei löytynyt.
  - button "Yritä uudelleen"
  - link "Palvelut luettelona":
    - /url: luettelo.html`,
}

/** What a card has, in its order; a space stands before what is said and not shown. */
const STABLE = collection(
  point('Hevostalli', [25.1, 62.2], {
    'name:en': 'Horse stable',
    category: 'eläimet',
    mark: 'LuontoHoiva',
    description: 'Ratsastusta kaikille.',
    audience: 'perheet; ikääntyneet',
    languages: 'fi; sv',
    price: '25 €',
    accessibility: 'yes',
    provider: 'Aholan tila',
    address: 'Tallitie 1',
    postcode: '41900',
    municipality: 'Petäjävesi',
    phone: '+358 50 000 0001',
    website: 'https://talli.example.fi/',
    updated: '2026-10-03',
  }),
  point('Melontaretki', [26.1, 62.9]),
)

const CARD = `
- dialog "Hevostalli":
  - heading "Hevostalli" [level=3]
  - button "Edellinen palvelu" [disabled]
  - status: Hevostalli, 1/2
  - button "Seuraava palvelu"
  - button "Sulje"
  - 'link "Verkkosivut : Hevostalli, talli.example.fi (avautuu uuteen välilehteen)"':
    - /url: https://talli.example.fi/
  - 'link "Reittiohjeet : Hevostalli, www.openstreetmap.org (avautuu uuteen välilehteen)"':
    - /url: https://www.openstreetmap.org/directions?to=62.2,25.1#map=14/62.2/25.1
  - 'button "Jaa : Hevostalli"'
  - status
  - list:
    - listitem: eläimet
  - paragraph: "LuontoHoiva: luontoperustaisia sosiaali- ja terveyspalveluja"
  - paragraph: Ratsastusta kaikille.
  - term: Kohderyhmä
  - definition: perheet, ikääntyneet
  - term: Palvelukielet
  - definition: suomi, ruotsi
  - term: Hinta
  - definition: 25 €
  - term: Esteettömyys
  - definition: Esteetön
  - term: Palveluntuottaja
  - definition: Aholan tila
  - term: Osoite
  - definition: Tallitie 1, 41900
  - term: Kunta
  - definition: Petäjävesi
  - term: Tiedot päivitetty
  - definition: 3. lokakuuta 2026
  - 'link "Soita +358 50 000 0001 : Hevostalli"':
    - /url: tel:+358500000001`

describe('what a screen reader is given', () => {
  test.for(STATES)('in the state "%s"', async (state, { site, openPage, expectProblem }) => {
    const data = {
      loading: THREE,
      ready: THREE,
      partial: { ...THREE, features: [...THREE.features, 'rikki'] },
      empty: collection(),
      failed: '',
    }[state]
    const src =
      state === 'failed' ? `${site.data.origin}/gone.geojson` : site.data.put('/services.geojson', data)
    if (state === 'loading') site.data.hold('/services.geojson')
    if (state === 'failed') for (const problem of [/404/, /nature-service-map/]) expectProblem(problem)
    if (state === 'partial') expectProblem(/nature-service-map/)
    const page = await openPage({ tag: { src, lang: 'fi', heading: 'Luontopalvelut' }, fallback: FALLBACK })
    if (state !== 'loading') await happened(page, state === 'failed' ? 'nsm-error' : 'nsm-ready')
    // The last to come.
    if (state === 'ready' || state === 'partial') await page.locator('.legend').waitFor()
    if (state === 'empty') await page.locator('.map-end').waitFor({ state: 'attached' })
    expect(await tree(page)).toBe(lines(EXPECTED[state]))
  })

  test('in the card, which is a dialog of its own beside the map', async ({ site, openPage }) => {
    const page = await openPage({
      tag: { src: site.data.put('/services.geojson', STABLE), lang: 'fi', heading: 'Luontopalvelut' },
    })
    await page.getByRole('button', { name: 'Hevostalli' }).first().click()
    await page.locator('.card-next').waitFor()
    expect(await tree(page, '.card')).toBe(lines(CARD))
    expect(
      await page.evaluate(
        () => document.querySelector('nature-service-map')?.shadowRoot?.activeElement?.role,
      ),
    ).toBe('dialog')
  })

  test('in the same card on a phone, where it is a sheet', async ({ site, openPage }) => {
    const page = await openPage({
      tag: { src: site.data.put('/services.geojson', STABLE), lang: 'fi', heading: 'Luontopalvelut' },
      viewport: { width: 360, height: 740 },
    })
    await page.locator('.item-name').first().click()
    await page.locator('.card-next').waitFor()
    const grip = '  - button "Kortin koko"\n'
    expect(await tree(page, '.card')).toBe(lines(CARD.replace(/(?= {2}- button "Sulje")/, grip)))
  })
})

describe('what a screen reader is told', () => {
  const said = (page: Page) => page.locator('.root > [role=status]').textContent()

  test('where the map has come to by keys and buttons, once it rests, and nothing while it is dragged', async ({
    site,
    openPage,
  }) => {
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', THREE), lang: 'fi' } })
    const stage = page.getByRole('group', { name: 'Kartta' })
    await page.locator('.stage canvas').first().waitFor()
    await page.locator('nature-service-map').evaluate((element) => {
      const voice = element.shadowRoot?.querySelector('.root > [role=status]')
      const heard: string[] = []
      Object.assign(window, { heard })
      if (voice)
        new MutationObserver(() => heard.push(voice.textContent ?? '')).observe(voice, {
          subtree: true,
          childList: true,
          characterData: true,
        })
    })
    const box = await stage.boundingBox()
    if (!box) throw new Error('The map has no box.')
    const middle = { x: box.x + box.width * 0.7, y: box.y + box.height / 2 }
    await drag(page, middle, { x: middle.x, y: middle.y + 60 })
    await happened(page, 'nsm-move', 2)
    expect(await said(page)).toBe('')
    await stage.focus()
    await page.keyboard.press('Home')
    await expect
      .poll(() => said(page))
      .toBe('Kartalla näkyy 3 palvelua. Kartan keskellä: Multia. Samat palvelut ovat luettelossa.')
    // Quick steps are told of once, where they end.
    for (let n = 0; n < 3; n++) await page.keyboard.press('+')
    await expect.poll(() => said(page)).toMatch(/^Kartalla ei näy palveluja\. Kartan keskellä: Multia\.$/)
    expect(await page.evaluate(() => Reflect.get(window, 'heard').length)).toBe(2)
    await page.getByRole('button', { name: 'Näytä kaikki kartalla' }).click()
    await expect.poll(() => said(page)).toMatch(/^Kartalla näkyy 3 palvelua\./)
  })

  test('which place has been opened where the focus doesn’t go to it', async ({ site, openPage }) => {
    const page = await openPage({ tag: { src: site.data.put('/services.geojson', THREE), lang: 'sv' } })
    await page.getByRole('group', { name: 'Karta' }).waitFor()
    await page.evaluate(() =>
      document.querySelector('nature-service-map')?.setAttribute('selected', 'melontaretki'),
    )
    await expect.poll(() => said(page)).toBe('Öppnad: Melontaretki')
    // A step through the open card is told by the card.
    await page.getByRole('button', { name: 'Nästa tjänst' }).click()
    await page.locator('.card').getByRole('status').getByText('Ängen puutarha, ').waitFor()
    expect(await said(page)).toBe('Öppnad: Melontaretki')
  })
})
