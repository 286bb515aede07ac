import { describe, expect, it } from 'vitest'
import { emailHref, telephoneHref } from '../../src/data/contact-links.js'
import { hasOtherScheme, profileAddress, webAddress } from '../../src/data/links.js'

describe('web addresses', () => {
  it('are kept as written, and get a scheme where they have none', () => {
    const cases: [string, string][] = [
      ['https://example.fi/a?b=c#d', 'https://example.fi/a?b=c#d'],
      ['HTTP://EXAMPLE.FI', 'HTTP://EXAMPLE.FI'],
      ['www.example.fi', 'https://www.example.fi'],
      ['example.fi/polku', 'https://example.fi/polku'],
      ['mökki.example.fi', 'https://mökki.example.fi'],
      ['//example.fi/a', 'https://example.fi/a'],
      ['http://localhost:8080/', 'http://localhost:8080/'],
      ['https://example.fi/a@b', 'https://example.fi/a@b'],
    ]
    for (const [text, address] of cases) expect(webAddress(` ${text}\n`)).toBe(address)
  })

  it('are nothing else', () => {
    for (const text of [
      '',
      'kysy',
      'kuva.jpg',
      'example',
      'https://',
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'ftp://example.fi',
      'https://user@example.fi/',
      'https://user:word@example.fi/',
      'https://example.fi\\@other.fi/',
      'https://example.fi/"onclick="x',
      'https://example.fi/<b>',
      'https://exa mple.fi/',
      `https://example.fi/${'a'.repeat(2000)}`,
    ]) {
      expect([text, webAddress(text)]).toEqual([text, undefined])
    }
  })

  it('of other schemes are told from mere text', () => {
    expect(
      ['javascript:x', ' ftp://x', 'https://x', 'Liikuntasihteeri: 040', 'kysy'].map(hasOtherScheme),
    ).toEqual([true, true, false, false, false])
  })

  it('of profiles may be only a name', () => {
    expect(profileAddress('@metsa.polku', 'instagram')).toBe('https://www.instagram.com/metsa.polku')
    expect(profileAddress('metsa_polku', 'facebook')).toBe('https://www.facebook.com/metsa_polku')
    expect(profileAddress('instagram.com/metsa', 'instagram')).toBe('https://instagram.com/metsa')
    expect(profileAddress('www.instagram.com', 'instagram')).toBe('https://www.instagram.com')
    expect(profileAddress('javascript:x', 'instagram')).toBeUndefined()
  })
})

describe('telephone links', () => {
  it('have the digits of the first number', () => {
    const cases: [string, string | undefined][] = [
      ['040 123 4567', 'tel:0401234567'],
      ['+358 (0)40 123 4567', 'tel:+358401234567'],
      ['(014) 123-456', 'tel:014123456'],
      ['014‑123\u00a0456', 'tel:014123456'],
      ['p. 040 123 4567 / Maija', 'tel:0401234567'],
      ['040 1234567, 050 7654321', 'tel:0401234567'],
      ['112', 'tel:112'],
      ['12', undefined],
      ['kysy', undefined],
      ['1234567890123456', undefined],
    ]
    for (const [text, href] of cases) expect([text, telephoneHref(text)]).toEqual([text, href])
  })
})

describe('e-mail links', () => {
  it('have the first plain address and nothing else', () => {
    const cases: [string, string | undefined][] = [
      ['maija@example.fi', 'mailto:maija@example.fi'],
      [' mailto:maija.m+luonto@mail.example.fi ', 'mailto:maija.m+luonto@mail.example.fi'],
      ['maija(at)example.fi', undefined],
      ['maija@example', undefined],
      ['a@example.fi, b@example.fi', 'mailto:a@example.fi'],
      ['maija(at)example.fi; b@example.fi', 'mailto:b@example.fi'],
      ['Maija: a@example.fi / mailto:b@example.fi', 'mailto:a@example.fi'],
      [`${'a'.repeat(250)}@example.fi`, undefined],
      ['', undefined],
      ['a@example.fi?subject=x', undefined],
      ['a@example.fi&bcc=b@example.fi', undefined],
      ['"a"@example.fi', undefined],
    ]
    for (const [text, href] of cases) expect([text, emailHref(text)]).toEqual([text, href])
  })
})
