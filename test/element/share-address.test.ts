import { describe, expect, it } from 'vitest'
import { readLink } from '../../src/element/links.js'
import { shareAddress } from '../../src/element/share-address.js'

const PAGE = 'https://kunta.example.fi/luonto?lang=fi'

describe('the address of a place', () => {
  it.each([
    ['the page’s own', PAGE, `${PAGE}#nsm=aitta`],
    [
      'without the visitor’s filters and view',
      `${PAGE}#nsm-q=sauna&nsm-view=62,25,9&nsm-category=a,b`,
      `${PAGE}#nsm=aitta`,
    ],
    ['in place of another’s', `${PAGE}#nsm=sauna`, `${PAGE}#nsm=aitta`],
    ['without what other maps show', `${PAGE}#nsm=kartta:sauna&nsm-q=toinen:x`, `${PAGE}#nsm=aitta`],
    ['with what else is in the fragment', `${PAGE}#tab=2&nsm=sauna&x=%20y`, `${PAGE}#tab=2&nsm=aitta&x=%20y`],
    ['with a router’s path', `${PAGE}#/kartta?x=1`, `${PAGE}#/kartta?x=1&nsm=aitta`],
    ['with an empty fragment', `${PAGE}#`, `${PAGE}#nsm=aitta`],
    ['of a file', 'file:///home/kartta.html', 'file:///home/kartta.html#nsm=aitta'],
  ])('is %s', (_, address, expected) => {
    expect(shareAddress('aitta', undefined, false, null, address)).toBe(expected)
  })

  it('names the map only where there are several', () => {
    expect(shareAddress('aitta', 'kartta', false, null, PAGE)).toBe(`${PAGE}#nsm=aitta`)
    expect(shareAddress('aitta', 'kartta', true, null, PAGE)).toBe(`${PAGE}#nsm=kartta:aitta`)
    expect(shareAddress('aitta', undefined, true, null, PAGE)).toBe(`${PAGE}#nsm=aitta`)
    expect(shareAddress('aitta', '', true, null, PAGE)).toBe(`${PAGE}#nsm=aitta`)
  })

  it.each([
    ['https://example.fi/kartta#/x', 'https://example.fi/kartta#/x?nsm=aitta'],
    ['/kartta', 'https://kunta.example.fi/kartta#nsm=aitta'],
    ['', `${PAGE}#nsm=aitta`],
    ['javascript:alert(1)', `${PAGE}#nsm=aitta`],
    ['data:text/html,x', `${PAGE}#nsm=aitta`],
    ['https://', `${PAGE}#nsm=aitta`],
  ])('is the owner’s, if that is one of the web: "%s"', (pageUrl, expected) => {
    expect(shareAddress('aitta', undefined, false, pageUrl, `${PAGE}#nsm-q=sauna`)).toBe(expected)
  })

  it.each(['a:b,c', '"><b>', 'Äijälä & pojat', '100 %', "x)'!", '#nsm=y', 'a'.repeat(5000)])(
    'leads to that place and no other: %s',
    (id) => {
      const address = shareAddress(id, 'kartta', true, null, PAGE)
      expect(address).toMatch(/^[\w:/.?=#%&-]+$/)
      expect(readLink(new URL(address).hash.slice(1), 'kartta', ['kartta'])).toEqual({
        place: id,
        filters: {},
      })
    },
  )
})
