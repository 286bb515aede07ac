import type { Place } from './place.js'
import { webUrl } from './web-server.js'

export interface SocialChannel {
  /** What people call it; of an address that leads elsewhere its host, so that nothing sails under another's name. */
  readonly name: string
  readonly address: string
  /** The provider's name there, where the address tells: `@metsatupa`. */
  readonly handle?: string
}

interface Network {
  readonly name: string
  readonly hosts: RegExp
  /** The handle in a path, of what isn't a page of the network's own. */
  readonly handle: RegExp
}

const NETWORKS: Readonly<Record<'facebook' | 'instagram' | 'youtube', Network>> = {
  facebook: {
    name: 'Facebook',
    hosts: /^(?:[a-z-]+\.)?(?:facebook\.com|fb\.com|fb\.me)$/,
    handle: /^\/(?!(?:profile\.php|pages|groups|people|events|share|p|watch)(?:\/|$))([\w.-]{2,60})\/?$/,
  },
  instagram: {
    name: 'Instagram',
    hosts: /^(?:www\.|m\.)?(?:instagram\.com|instagr\.am)$/,
    handle: /^\/(?!(?:p|reel|reels|explore|stories|tv)(?:\/|$))([\w.]{1,60})\/?$/,
  },
  youtube: {
    name: 'YouTube',
    hosts: /^(?:www\.|m\.|music\.)?(?:youtube\.com|youtu\.be)$/,
    handle: /^\/(?:@|c\/|user\/)([\p{L}\p{N}_.-]{2,60})(?:\/|$)/u,
  },
}

/** Where else a place can be followed, in the same order for all. */
export function socialChannels(place: Pick<Place, 'facebook' | 'instagram' | 'youtube'>): SocialChannel[] {
  const channels: SocialChannel[] = []
  for (const key of ['facebook', 'instagram', 'youtube'] as const) {
    const address = place[key]
    const url = address === undefined ? undefined : webUrl(address)
    if (!url) continue
    const { name, hosts, handle } = NETWORKS[key]
    const { host, href } = url
    if (!hosts.test(host)) channels.push({ name: host.replace(/^www\./, ''), address: href })
    else {
      const own = handle.exec(decoded(url.pathname))?.[1]
      channels.push({ name, address: href, ...(own ? { handle: `@${own}` } : {}) })
    }
  }
  return channels
}

/** A hashtag as it is written, or undefined for what isn't one: `#` and one word of letters, digits and underscores. */
export function hashtagOf(text: string): string | undefined {
  const word = /^[#＃]?([\p{L}\p{M}\p{N}_]{1,100})$/u.exec(text.trim())?.[1]
  // Networks take a number for a number.
  return word && /\p{L}/u.test(word) ? `#${word}` : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
