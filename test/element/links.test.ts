import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS } from '../../src/data/query.js'
import { isSame, type Link, NOTHING, readLink, writeLink } from '../../src/element/links.js'

const read = (fragment: string, map = '', maps: readonly string[] = []) => readLink(fragment, map, maps)
const write = (fragment: string, link: Partial<Link>, map = '', maps: readonly string[] = []) =>
  writeLink(fragment, { ...NOTHING, ...link }, map, maps)

describe('a fragment', () => {
  it('says which place is open, what is chosen and searched for, and what is in view', () => {
    expect(
      read(
        'nsm=talli&nsm-category=Eläimet,Vesistö&nsm-municipality=Jämsä&nsm-q=hevo&nsm-view=62.24,25.7,9.5',
      ),
    ).toEqual({
      place: 'talli',
      filters: { category: ['Eläimet', 'Vesistö'], municipality: ['Jämsä'] },
      search: 'hevo',
      view: { center: [25.7, 62.24], zoom: 9.5 },
    })
  })

  it('may be percent-encoded, badly encoded or not at all', () => {
    expect(read('nsm=%C3%84ij%C3%A4').place).toBe('Äijä')
    expect(read('nsm=50%&nsm-q=100%25%20%E4%20%zz')).toEqual({
      place: '50%',
      search: '100% %E4 %zz',
      filters: {},
    })
  })

  it('has commas between values, and encodes those that belong to one; parameters add up', () => {
    expect(read('nsm-category=a,%20b,,a%2C%20b;c&nsm-category=a,d').filters).toEqual({
      category: ['a', 'b', 'a, b;c', 'd'],
    })
    expect(write('', { filters: { category: ['a, b;c', 'd'] } })).toBe('nsm-category=a%2C%20b%3Bc,d')
  })

  it('tells "none" from "as the owner has it"', () => {
    expect(read('nsm-category=').filters).toEqual({ category: [] })
    expect(write('', { filters: { category: [] } })).toBe('nsm-category=')
  })

  it('that names a view which is none has none', () => {
    for (const view of [
      '',
      '62,25',
      '62,25,9,1',
      '91,25,9',
      '62,181,9',
      '62,25,20',
      '62,25,-1',
      'a,b,c',
      '62,,9',
    ])
      expect([view, read(`nsm-view=${view}`)]).toEqual([view, { filters: {}, view: undefined }])
  })

  it('has parameters of our prefix that say nothing to us', () => {
    const foreign = 'nsm-x=1&nsmq=2&xnsm=3&nsm'
    expect(read(foreign)).toEqual(NOTHING)
    expect(write(foreign, { place: 'a' })).toBe(`${foreign}&nsm=a`)
  })
})

describe('what the page has in its fragment', () => {
  it.each([
    ['', 'nsm=x'],
    ['section', 'section&nsm=x'],
    ['a=1&b=2', 'a=1&b=2&nsm=x'],
    ['a=1&', 'a=1&&nsm=x'],
    ['&', '&&nsm=x'],
    ['/route', '/route?nsm=x'],
    ['/route?x=1', '/route?x=1&nsm=x'],
    ['/route?', '/route?&nsm=x'],
    ['!/route', '!/route?nsm=x'],
    ['?x=1', '?x=1&nsm=x'],
    ['section:~:text=Luonto', 'section&nsm=x:~:text=Luonto'],
    [':~:text=Luonto', 'nsm=x:~:text=Luonto'],
    ['%E4%zz=ä b', '%E4%zz=ä b&nsm=x'],
  ])('%j stays, with ours %j', (foreign, both) => {
    expect(write(foreign, { place: 'x' })).toBe(both)
    expect(read(both).place).toBe('x')
    expect(write(both, {})).toBe(foreign)
  })

  it('stays where it stands, and ours stays where it stood', () => {
    expect(write('a=1&nsm=x&b=2&nsm-q=y&c', { place: 'z', search: 'å' })).toBe('a=1&nsm=z&nsm-q=%C3%A5&b=2&c')
    expect(write('/r?nsm=x&a=1', {})).toBe('/r?a=1')
  })
})

describe('several maps', () => {
  const maps = ['a', 'b:c']

  it('are named before a colon; a colon inside an id is encoded', () => {
    const fragment = 'nsm=a:x:y&nsm-q=b%3Ac:z&nsm-mark=q'
    expect(read(fragment, 'a', maps)).toEqual({ place: 'x:y', filters: {} })
    expect(read(fragment, 'b:c', maps)).toEqual({ search: 'z', filters: {} })
    expect(read(fragment, '', maps)).toEqual({ filters: { mark: ['q'] } })
    expect(write(fragment, { place: 'ö' }, 'b:c', maps)).toBe('nsm=a:x:y&nsm=b%3Ac:%C3%B6&nsm-mark=q')
  })

  it('are only those of the page: what else stands before a colon may be part of an id', () => {
    expect(read('nsm=lipas:12', '', maps)).toEqual({ place: 'lipas:12', filters: {}, doubtful: true })
    expect(read('nsm=lipas%3A12', '', maps)).toEqual({ place: 'lipas:12', filters: {} })
  })
})

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(..."aä:,;&=%?#/+ ~'()!*.2C"), minLength: 1 }),
)
const value = text.map((one) => one.trim()).filter(Boolean)
const link: fc.Arbitrary<Link> = fc.record(
  {
    place: text,
    search: text,
    filters: fc.dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(value, { maxLength: 3 }), {
      noNullPrototype: true,
    }),
    view: fc.record({
      center: fc
        .tuple(fc.integer({ min: -180e5, max: 180e5 }), fc.integer({ min: -90e5, max: 90e5 }))
        .map(([lon, lat]) => [lon / 1e5, lat / 1e5] as const),
      zoom: fc.integer({ min: 0, max: 1900 }).map((zoom) => zoom / 100),
    }),
  },
  { requiredKeys: ['filters'] },
)
/** Anything but a parameter of ours. */
const plain = fc
  .string({ unit: fc.constantFrom(...'abnsm-=%:,;+.') })
  .filter((part) => !/^nsm(-[a-z]+)?=/.test(part) && !part.includes(':~:'))
const foreign = fc
  .tuple(
    fc.constantFrom('', '', '/', '/sivu', '/sivu?', '!sivu?', '?'),
    fc.array(plain, { maxLength: 3 }),
    fc.constantFrom('', '', ':~:text=a&nsm=b'),
  )
  .filter(([path, parts]) => path === '' || path.includes('?') || parts.length === 0)
  .map(([path, parts, directive]) => path + parts.join('&') + directive)

describe('any link', () => {
  it('is read as it was written, whatever else stands in the fragment', () => {
    fc.assert(
      fc.property(foreign, link, (fragment, given) => {
        const written = write(fragment, given)
        const found = read(written)
        expect(found.place).toBe(given.place)
        expect(found.search).toBe(given.search)
        expect(found.filters).toEqual(given.filters)
        expect(found.view).toEqual(given.view)
        expect(found.doubtful).toBeUndefined()
        expect(isSame(found, given)).toBe(true)
        // To write the same again changes nothing.
        expect(write(written, given)).toBe(written)
      }),
    )
  })

  it('leaves what is foreign byte for byte when it goes', () => {
    fc.assert(
      fc.property(foreign, link, link, (fragment, first, second) => {
        expect(write(write(write(fragment, first), second), {})).toBe(fragment)
      }),
    )
  })

  it('is an address that browsers leave as it is', () => {
    fc.assert(
      fc.property(link, (given) => {
        const written = write('', given)
        expect(new URL(`https://example.fi/#${written}`).hash.slice(1)).toBe(written)
      }),
    )
  })

  it('is independent of those of other maps', () => {
    const ids = fc.uniqueArray(text, { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(foreign, ids, link, link, link, (fragment, maps, one, two, three) => {
        const [a = '', b = ''] = maps
        const both = write(write(fragment, one, a, maps), two, b, maps)
        expect(isSame(read(both, a, maps), one)).toBe(true)
        expect(isSame(read(both, b, maps), two)).toBe(true)
        const changed = write(both, three, a, maps)
        expect(isSame(read(changed, b, maps), two)).toBe(true)
        expect(write(write(changed, {}, b, maps), {}, a, maps)).toBe(fragment)
      }),
    )
  })
})
