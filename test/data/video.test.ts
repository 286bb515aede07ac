import { describe, expect, it } from 'vitest'
import { videoOf } from '../../src/data/video.js'

const player = (address: string): string | undefined => {
  const video = videoOf(address)
  return video?.kind === 'youtube' || video?.kind === 'vimeo' ? video.player : video?.kind
}

const ID = 'dQw4w9-Wg_Q'
const PLAYER = `https://www.youtube-nocookie.com/embed/${ID}?rel=0`

describe('an address of YouTube', () => {
  it.each([
    `https://www.youtube.com/watch?v=${ID}`,
    `http://youtube.com/watch?v=${ID}`,
    `https://m.youtube.com/watch?v=${ID}`,
    `https://music.youtube.com/watch?v=${ID}&si=abc`,
    `HTTPS://WWW.YOUTUBE.COM/watch?feature=shared&v=${ID}`,
    `https://www.youtube.com/watch?v=${ID}&list=PL0123456789&index=3`,
    `https://www.youtube.com/watch/?v=${ID}`,
    `https://www.youtube.com/watch/${ID}`,
    `https://youtu.be/${ID}`,
    `https://youtu.be/${ID}/?si=abc`,
    `https://www.youtube.com/shorts/${ID}?feature=share`,
    `https://www.youtube.com/live/${ID}`,
    `https://www.youtube.com/embed/${ID}?autoplay=1&origin=https://example.fi`,
    `https://www.youtube-nocookie.com/embed/${ID}`,
    `https://www.youtube.com/v/${ID}`,
    `https://www.youtube.com/e/${ID}/`,
  ])('of one video is a player of the domain that sets no cookies at first: %s', (address) => {
    expect(videoOf(address)).toEqual({
      kind: 'youtube',
      service: 'YouTube',
      host: 'www.youtube-nocookie.com',
      player: PLAYER,
      page: `https://www.youtube.com/watch?v=${ID}`,
    })
  })

  it.each([
    ['?t=90', 90],
    ['?t=90s', 90],
    ['?t=1m30s', 90],
    ['?t=1h2m3s', 3723],
    ['?t=2h', 7200],
    ['?si=x&start=12', 12],
    ['?time_continue=7', 7],
    ['#t=1m', 60],
  ])('keeps where it begins: %s', (query, seconds) => {
    expect(videoOf(`https://youtu.be/${ID}${query}`)).toMatchObject({
      player: `${PLAYER}&start=${seconds}`,
      page: `https://www.youtube.com/watch?v=${ID}&t=${seconds}s`,
    })
  })

  it.each(['?t=', '?t=0', '?t=-5', '?t=1:30', '?t=x', '?t=1e9', '?t=9999999', '?t="><b>'])(
    'begins at the beginning where that isn’t a time: %s',
    (query) => {
      expect(player(`https://youtu.be/${ID}${query}`)).toBe(PLAYER)
    },
  )

  it.each([
    'https://www.youtube.com/playlist?list=PL0123456789',
    'https://www.youtube.com/embed/videoseries?list=PL0123456789',
    'https://www.youtube.com/embed/live_stream?channel=UC0123456789',
    'https://www.youtube.com/@metsatupa',
    'https://www.youtube.com/channel/UC0123456789',
    'https://www.youtube.com/results?search_query=luonto',
    'https://www.youtube.com/clip/UgkxAbCdEfG',
    'https://www.youtube.com/',
    'https://youtu.be/',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/watch?v=',
    `https://www.youtube.com/watch?v=${ID}x`,
    `https://www.youtube.com/watch?v=${ID.slice(1)}`,
    'https://www.youtube.com/watch?v=dQw4w9<Wg_Q',
    'https://www.youtube.com/watch?v=dQw4w9%22Wg_Q',
    'https://youtu.be/..%2F..%2Fxxxxx',
    `https://youtu.be/${ID}/more`,
    `https://www.youtube.com:8080/watch?v=${ID}`,
    `https://youtube.com.example.fi/watch?v=${ID}`,
    `https://notyoutube.com/watch?v=${ID}`,
    `https://example.fi/?https://www.youtube.com/watch?v=${ID}`,
  ])('of anything else is a link: %s', (address) => {
    const { host, href } = new URL(address)
    expect(videoOf(address)).toEqual({ kind: 'link', host, page: href })
  })
})

describe('an address of Vimeo', () => {
  const PLAYER = 'https://player.vimeo.com/video/76979871?dnt=1'

  it.each([
    ['https://vimeo.com/76979871', PLAYER, 'https://vimeo.com/76979871'],
    ['https://www.vimeo.com/76979871/?share=copy', PLAYER, 'https://vimeo.com/76979871'],
    ['https://vimeo.com/channels/staff-picks/76979871', PLAYER, 'https://vimeo.com/76979871'],
    ['https://vimeo.com/groups/luonto/videos/76979871', PLAYER, 'https://vimeo.com/76979871'],
    ['https://vimeo.com/showcase/123/video/76979871', PLAYER, 'https://vimeo.com/76979871'],
    [
      'https://vimeo.com/76979871/abcdef0123',
      `${PLAYER}&h=abcdef0123`,
      'https://vimeo.com/76979871/abcdef0123',
    ],
    ['https://player.vimeo.com/video/76979871', PLAYER, 'https://vimeo.com/76979871'],
    [
      'https://player.vimeo.com/video/76979871?h=abcdef0123&autoplay=1',
      `${PLAYER}&h=abcdef0123`,
      'https://vimeo.com/76979871/abcdef0123',
    ],
    ['https://player.vimeo.com/video/76979871?h=%22%3E', PLAYER, 'https://vimeo.com/76979871'],
    ['https://vimeo.com/76979871#t=1m5s', `${PLAYER}#t=65s`, 'https://vimeo.com/76979871#t=65s'],
  ])('of one video is a player that doesn’t track: %s', (address, playerAddress, page) => {
    expect(videoOf(address)).toEqual({
      kind: 'vimeo',
      service: 'Vimeo',
      host: 'player.vimeo.com',
      player: playerAddress,
      page,
    })
  })

  it.each([
    'https://vimeo.com/user76979871',
    'https://vimeo.com/channels/staffpicks',
    'https://vimeo.com/showcase/123',
    'https://vimeo.com/76979871/description',
    'https://vimeo.com/1234567890123',
    'https://vimeo.com/76979871x',
    'https://player.vimeo.com/76979871',
    'https://vimeo.com.example.fi/76979871',
  ])('of anything else is a link: %s', (address) => {
    expect(player(address)).toBe('link')
  })
})

describe('any other address', () => {
  it.each([
    'https://example.fi/video.mp4',
    'https://example.fi/a/b/Video%20esittely.WEBM?v=2#t=10',
    'http://example.fi:8080/v.ogv',
    'https://example.fi/v.m4v',
    'https://example.fi/v.mov?dl=1',
  ])('of a file that browsers play is that file: %s', (address) => {
    const { host, href } = new URL(address)
    expect(videoOf(address)).toEqual({ kind: 'file', host, src: href, page: href })
  })

  it.each([
    'https://example.fi/esittely',
    'https://example.fi/video.avi',
    'https://example.fi/?file=video.mp4',
  ])('is a link: %s', (address) => {
    expect(videoOf(address)).toEqual({ kind: 'link', host: 'example.fi', page: address })
  })

  it.each([
    '',
    'video',
    'javascript:alert(1)//youtu.be/dQw4w9-Wg_Q',
    'data:video/mp4;base64,AAAA',
    'blob:https://example.fi/1.mp4',
    'file:///video.mp4',
    '//youtu.be/dQw4w9-Wg_Q',
    'https://user:word@youtu.be/dQw4w9-Wg_Q',
    'https://youtu.be@example.fi/video.mp4',
    '<b>https://youtu.be/dQw4w9-Wg_Q</b>',
  ])('is nothing where it isn’t one of the web: %s', (address) => {
    expect(videoOf(address)).toBeUndefined()
  })

  it('may be absurdly long', () => {
    const path = 'a'.repeat(100_000)
    expect(player(`https://youtu.be/${path}`)).toBe('link')
    expect(player(`https://vimeo.com/${'1'.repeat(100_000)}`)).toBe('link')
    expect(player(`https://youtu.be/${ID}?t=${'1'.repeat(100_000)}`)).toBe(PLAYER)
    expect(player(`https://example.fi/${path}.mp4`)).toBe('file')
  })
})
