import { describe, expect, it } from 'vitest'
import { hashtagOf, socialChannels } from '../../src/data/social.js'

describe('social channels', () => {
  it('have their names, in the same order for all', () => {
    expect(
      socialChannels({
        youtube: 'https://www.youtube.com/@metsatupa/videos',
        instagram: 'https://www.instagram.com/metsa.tupa/',
        facebook: 'https://www.facebook.com/metsatupa',
      }),
    ).toEqual([
      { name: 'Facebook', address: 'https://www.facebook.com/metsatupa', handle: '@metsatupa' },
      { name: 'Instagram', address: 'https://www.instagram.com/metsa.tupa/', handle: '@metsa.tupa' },
      { name: 'YouTube', address: 'https://www.youtube.com/@metsatupa/videos', handle: '@metsatupa' },
    ])
    expect(socialChannels({})).toEqual([])
  })

  it.each([
    ['facebook', 'https://fi-fi.facebook.com/metsatupa/', '@metsatupa'],
    ['facebook', 'https://m.facebook.com/metsa.tupa-1?ref=share', '@metsa.tupa-1'],
    ['facebook', 'https://fb.com/metsatupa', '@metsatupa'],
    ['facebook', 'https://www.facebook.com/profile.php?id=1000', undefined],
    ['facebook', 'https://www.facebook.com/pages/Metsatupa/1000', undefined],
    ['facebook', 'https://www.facebook.com/groups/metsatupa', undefined],
    ['facebook', 'https://www.facebook.com/groups', undefined],
    ['facebook', 'https://www.facebook.com/', undefined],
    ['facebook', 'https://www.facebook.com/%3Cb%3E', undefined],
    ['facebook', 'https://www.facebook.com/%E4%', undefined],
    ['instagram', 'https://instagram.com/metsatupa?igsh=x', '@metsatupa'],
    ['instagram', 'https://www.instagram.com/p/CxYz', undefined],
    ['instagram', 'https://www.instagram.com/reel/CxYz/', undefined],
    ['youtube', 'https://www.youtube.com/c/Mets%C3%A4tupa', '@Metsätupa'],
    ['youtube', 'https://m.youtube.com/user/metsatupa', '@metsatupa'],
    ['youtube', 'https://www.youtube.com/channel/UC012', undefined],
  ] as const)(
    'tell the name that somebody has there, where the address does: %s %s',
    (key, address, handle) => {
      const name = { facebook: 'Facebook', instagram: 'Instagram', youtube: 'YouTube' }[key]
      expect(socialChannels({ [key]: address })).toEqual([{ name, address, ...(handle ? { handle } : {}) }])
    },
  )

  it.each([
    ['https://www.example.fi/metsatupa', 'example.fi'],
    ['https://facebook.com.example.fi/metsatupa', 'facebook.com.example.fi'],
    ['https://notfacebook.com/metsatupa', 'notfacebook.com'],
    ['https://www.facebook.com:8080/metsatupa', 'facebook.com:8080'],
  ])('sail under no other name: %s', (address, name) => {
    expect(socialChannels({ facebook: address })).toEqual([{ name, address }])
  })

  it.each([
    'javascript:alert(1)',
    'facebook.com/x',
    '',
    'https://facebook.com@example.fi/x',
    'data:text/html,x',
  ])('are addresses of the web: not %s', (address) => {
    expect(socialChannels({ facebook: address, instagram: address, youtube: address })).toEqual([])
  })

  it('may be absurdly long', () => {
    const address = `https://www.facebook.com/${'a'.repeat(100_000)}`
    expect(socialChannels({ facebook: address })).toEqual([{ name: 'Facebook', address }])
  })
})

describe('a hashtag', () => {
  it.each([
    ['#keskisuomenluontopalvelut', '#keskisuomenluontopalvelut'],
    ['keskisuomenluontopalvelut', '#keskisuomenluontopalvelut'],
    [' #Metsä_2026 ', '#Metsä_2026'],
    ['＃luonto', '#luonto'],
    ['#Metsa\u0308', '#Metsa\u0308'],
  ])('is written with its sign: %s', (text, hashtag) => {
    expect(hashtagOf(text)).toBe(hashtag)
  })

  it.each([
    '',
    '#',
    '##luonto',
    '#luonto #metsä',
    'luonto metsä',
    '#luonto,metsä',
    '#2026',
    '#luonto-palvelut',
    'https://example.fi/#luonto',
    '<b>luonto</b>',
    'javascript:alert(1)',
    'a'.repeat(101),
  ])('is one word: not "%s"', (text) => {
    expect(hashtagOf(text)).toBeUndefined()
  })
})
