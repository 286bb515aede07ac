import { describe, expect, it } from 'vitest'
import { feedbackHref } from '../../src/data/feedback.js'

const BASE = 'https://kunta.example.fi/luonto/palvelut.html'
const AITTA = { id: 'aitta', name: 'Aitta' }
const hrefOf = (template: string, place = AITTA) => feedbackHref(template, place, BASE)

describe('the address where an error is reported', () => {
  it.each([
    ['mailto:kartta@example.fi', 'mailto:kartta@example.fi'],
    ['https://example.fi/palaute', 'https://example.fi/palaute'],
    ['http://example.fi/palaute', 'http://example.fi/palaute'],
    ['palaute.html', 'https://kunta.example.fi/luonto/palaute.html'],
    ['/palaute?p={id}', 'https://kunta.example.fi/palaute?p=aitta'],
    ['//example.fi/', 'https://example.fi/'],
    ['#palaute-{id}', `${BASE}#palaute-aitta`],
  ])('is as a link on the page would have it: %s', (template, href) => {
    expect(hrefOf(template)).toBe(href)
  })

  it('has the place’s id and name wherever they are asked for', () => {
    expect(hrefOf('https://example.fi/{id}?nimi={name}&sama={id}')).toBe(
      'https://example.fi/aitta?nimi=Aitta&sama=aitta',
    )
    expect(hrefOf('mailto:kartta@example.fi?subject={name}%20({id})')).toBe(
      'mailto:kartta@example.fi?subject=Aitta%20(aitta)',
    )
  })

  it.each([
    ['Ääni & Öljy', '%C3%84%C3%A4ni%20%26%20%C3%96ljy'],
    ['a@example.com&bcc=b@example.com', 'a%40example.com%26bcc%3Db%40example.com'],
    ['yksi\r\nBcc: b@example.com', 'yksi%0D%0ABcc%3A%20b%40example.com'],
    ['{id}', '%7Bid%7D'],
    ['$& $1', '%24%26%20%241'],
    ['puoli \ud83d', 'puoli%20%EF%BF%BD'],
    ['../..', '..%2F..'],
  ])('keeps a name in its place whatever it holds: %j', (name, written) => {
    expect(hrefOf('mailto:kartta@example.fi?subject={name}', { id: 'a', name })).toBe(
      `mailto:kartta@example.fi?subject=${written}`,
    )
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert("{name}")',
    ' java\nscript:alert(1)',
    'data:text/html,{name}',
    'blob:https://example.fi/1',
    'file:///etc/passwd',
    'ftp://example.fi/',
    'tel:112',
    'https://',
    'https://[',
  ])('is none where a browser should not follow it: %j', (template) => {
    expect(hrefOf(template)).toBeUndefined()
  })

  it('is no other scheme by the place’s name or id', () => {
    const href = hrefOf('{name}', { id: 'a', name: 'javascript:alert(1)' })
    expect(href).toBe('https://kunta.example.fi/luonto/javascript%3Aalert(1)')
    expect(hrefOf('{id}//example.com', { id: 'https:', name: '' })).toBe(
      'https://kunta.example.fi/luonto/https%3A//example.com',
    )
  })

  it('leaves other braces as they are', () => {
    expect(hrefOf('mailto:kartta@example.fi?subject={Name}{ID}{}')).toBe(
      'mailto:kartta@example.fi?subject={Name}{ID}{}',
    )
  })
})
