import { describe, expect, it } from 'vitest'
import { mayLoad } from '../../src/data/image.js'
import { isOnServerOf } from '../../src/data/web-server.js'

const PAGE = 'https://kunta.example.fi'
const DATA = 'https://data.example.org'

describe('a picture', () => {
  it.each([
    ['https://kunta.example.fi/kuvat/aitta.jpg', true],
    ['https://data.example.org/aitta.jpg?w=600', true],
    ['http://kunta.example.fi/aitta.jpg', true],
    ['https://KUNTA.example.fi/aitta.jpg', true],
    ['https://kunta.example.fi:443/aitta.jpg', true],
    ['https://kunta.example.fi:8443/aitta.jpg', false],
    ['https://www.kunta.example.fi/aitta.jpg', false],
    ['https://kunta.example.fi.example.com/aitta.jpg', false],
    ['https://example.com/https://kunta.example.fi/aitta.jpg', false],
    ['https://cdn.example.com/aitta.jpg', false],
  ])('is on the page’s or the data’s server, or it isn’t: %s %s', (address, isOwn) => {
    expect(mayLoad(address, 'same-origin', PAGE, DATA)).toBe(isOwn)
    expect(mayLoad(address, 'all', PAGE, DATA)).toBe(true)
    expect(mayLoad(address, 'none', PAGE, DATA)).toBe(false)
  })

  it.each([
    '',
    'aitta.jpg',
    '/aitta.jpg',
    '//kunta.example.fi/aitta.jpg',
    'data:image/png;base64,AAAA',
    'blob:https://kunta.example.fi/1',
    'javascript:alert(1)',
    'file:///aitta.jpg',
    'https://',
    'https://kunta.example.fi@example.com/aitta.jpg',
    'https://user:word@kunta.example.fi/aitta.jpg',
  ])('doesn’t load where it has no address on the web: %s', (address) => {
    for (const policy of ['same-origin', 'all', 'none'] as const)
      expect(mayLoad(address, policy, PAGE, DATA)).toBe(false)
  })

  it('has no server of its own in a page or data without one', () => {
    for (const origin of ['null', 'file://', 'blob:null', ''])
      expect(mayLoad('https://null/aitta.jpg', 'same-origin', origin, origin)).toBe(false)
    expect(mayLoad('https://kunta.example.fi/aitta.jpg', 'same-origin', PAGE)).toBe(true)
    expect(mayLoad('https://kunta.example.fi/aitta.jpg', 'same-origin', 'null', null)).toBe(false)
  })
})

describe('a server', () => {
  it('is known by its host and port', () => {
    expect(isOnServerOf('http://127.0.0.1:81/v.mp4', ['http://127.0.0.1:80', 'http://127.0.0.1:81'])).toBe(
      true,
    )
    expect(isOnServerOf('http://127.0.0.1:82/v.mp4', ['http://127.0.0.1:80', 'http://127.0.0.1:81'])).toBe(
      false,
    )
    expect(isOnServerOf('http://127.0.0.1/v.mp4', [undefined, null])).toBe(false)
  })
})
