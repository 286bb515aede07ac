/** What can be checked of the texts that owners take over: that they say the same, and name what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../src/data/place.js'
import { ATTRIBUTES, type Attribute } from '../src/element/attributes.js'
import { loadFinderStrings } from '../src/strings/finder.js'

const DOCUMENTS = ['accessibility-statement', 'privacy-notice'] as const
const read = (path: string) => readFileSync(path, 'utf8')
const textOf = (name: string, language: string) => read(`docs/${name}.${language}.md`)

/** A document's build: what kind of block each is, and how many lines, rows or placeholders are in it. */
const structureOf = (text: string) =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const kind = /^(#+|>|-|\|)/.exec(block)?.[1] ?? 'text'
      return `${kind} ${block.split('\n').length} […]×${block.match(/\[…[^\]]*\]/g)?.length ?? 0}`
    })

const namesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')
const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)#]+?)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '')

describe.each(DOCUMENTS)('the %s', (name) => {
  it.each(['sv', 'en'])('is built in %s as in Finnish, and names the same settings', (language) => {
    expect(structureOf(textOf(name, language))).toEqual(structureOf(textOf(name, 'fi')))
    expect(namesIn(textOf(name, language))).toEqual(namesIn(textOf(name, 'fi')))
  })

  it('is of the version that there is', () => {
    const { version } = JSON.parse(read('package.json'))
    for (const language of LANGUAGES) expect(textOf(name, language)).toContain(version)
  })

  it('tells its owner what to fill in', () => {
    for (const language of LANGUAGES) expect(textOf(name, language)).toMatch(/^# .+\n\n> .*`\[…\]`/)
  })
})

describe('the accessibility-statement', () => {
  it('names what a statement must have in every language', () => {
    for (const language of LANGUAGES) {
      const text = textOf('accessibility-statement', language)
      for (const needed of ['EN 301 549', 'WCAG 2.2', '306/2019', '2016/2102', 'axe-core', 'Chromium'])
        expect([language, text.includes(needed) ? needed : '']).toEqual([language, needed])
      expect(text).toMatch(/14 (dagar|days|päivän)/)
    }
  })
})

describe('the privacy-notice', () => {
  const attributes: Readonly<Record<string, Attribute<unknown>>> = ATTRIBUTES
  const names = namesIn(textOf('privacy-notice', 'fi')).filter((name) => name !== '[…]')

  it('names attributes and values that there are', () => {
    const settings = names.filter((name) => !name.startsWith('nsm-'))
    expect(settings.length).toBeGreaterThan(10)
    for (const setting of settings) {
      const [, name = '', value] = /^([a-z-]+)(?:="(.+)")?$/.exec(setting) ?? []
      expect(Object.keys(attributes)).toContain(name)
      if (value !== undefined)
        expect([setting, attributes[name]?.parse(value)]).not.toEqual([setting, undefined])
    }
  })

  it('tells of each value that decides who is asked', () => {
    for (const name of ['images', 'credentials'] as const) {
      const values = ATTRIBUTES[name].accepts.split(', ').map((value) => `${name}="${value}"`)
      expect(names.filter((one) => one.startsWith(`${name}=`)).sort()).toEqual(values.sort())
    }
    expect(names).toEqual(
      expect.arrayContaining(['basemap="region"', 'basemap="none"', 'basemap="osm"', 'src', 'strings']),
    )
  })

  it('names the events by which a page is told of what visitors do', () => {
    const events = names.filter((name) => name.startsWith('nsm-'))
    const code = read('src/element/events.ts') + read('src/element/action-event.ts')
    expect(events).toHaveLength(3)
    for (const event of events) expect(code).toContain(`'${event}'`)
  })

  it('names the button that asks for the position as it is called', async () => {
    for (const language of LANGUAGES) {
      const translate = await loadFinderStrings(language, { locale: language })
      expect(textOf('privacy-notice', language)).toMatch(new RegExp(`[”“]${translate('nearMe')}”`))
    }
  })

  it('is right that nothing is stored in the browser, and that only these servers are known by name', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => read(join('src', path)))
    const STORES =
      /\b(localStorage|sessionStorage|indexedDB|cookieStore|document\.cookie|caches\.open|sendBeacon)\b/
    expect(files.filter((code) => STORES.test(code))).toEqual([])
    const code = read('src/data/video.ts') + read('src/element/map-stage.ts') + read('src/data/directions.ts')
    const hosts = ['youtube-nocookie.com', 'player.vimeo.com', 'openstreetmap.org']
    for (const host of hosts) {
      expect(code).toContain(host)
      expect(textOf('privacy-notice', 'en')).toContain(host)
    }
  })
})

it('every file that a document or the README links to is there', () => {
  const documents = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)]
  const links = documents
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => linksIn(read(path)).map((link) => ({ path, link })))
    .filter(({ link }) => !/^[a-z]+:/.test(link))
  expect(links.length).toBeGreaterThan(9)
  expect(links.filter(({ path, link }) => !existsSync(join(dirname(path), link)))).toEqual([])
})
