/**
 * What a video's address leads to: a player at one of two services, a file, or only a page. Players' addresses are made
 * anew from checked parts, never taken from the data.
 */
import { webUrl } from './web-server.js'

/** A video that plays in a frame of its service. */
export interface PlayerVideo {
  readonly kind: 'youtube' | 'vimeo'
  /** What people call the service. */
  readonly service: 'YouTube' | 'Vimeo'
  /** The server that the player is asked from. */
  readonly host: string
  /** Address of the player, of the service's domain or setting that keeps least about visitors. */
  readonly player: string
  /** Address of the page where the video can be watched too. */
  readonly page: string
}

/** A video that the browser plays by itself. */
export interface FileVideo {
  readonly kind: 'file'
  readonly host: string
  readonly src: string
  readonly page: string
}

/** A page with a video on it, as far as we know: nothing to play here. */
export interface LinkVideo {
  readonly kind: 'link'
  readonly host: string
  readonly page: string
}

export type Video = PlayerVideo | FileVideo | LinkVideo

/** Files of the formats that browsers play. */
const FILE = /\.(?:mp4|m4v|webm|ogv|mov)$/i

/** The video at an address, or undefined where it is no address of the web. */
export function videoOf(address: string): Video | undefined {
  const url = webUrl(address)
  if (!url) return undefined
  const { host, href, pathname } = url
  const site = host.replace(/^(?:www|m|music)\./, '')
  if (site === 'youtube.com' || site === 'youtu.be' || site === 'youtube-nocookie.com') {
    const id = youtubeId(site, url)
    if (id) return youtube(id, startOf(url))
  } else if (host === 'vimeo.com' || host === 'www.vimeo.com' || host === 'player.vimeo.com') {
    const id = vimeoId(url)
    if (id) return vimeo(id, startOf(url))
  } else if (FILE.test(pathname)) return { kind: 'file', host, src: href, page: href }
  return { kind: 'link', host, page: href }
}

/** Parts of the player's address that look like an id and are none: they play a list, or whatever is live. */
const NOT_IDS = new Set(['videoseries', 'live_stream'])

function youtubeId(site: string, { pathname, searchParams }: URL): string | undefined {
  const inPath =
    site === 'youtu.be'
      ? /^\/([^/]+)\/?$/.exec(pathname)
      : /^\/(?:embed|shorts|live|watch|v|e)\/([^/]+)\/?$/.exec(pathname)
  const isWatch = site !== 'youtu.be' && /^\/watch\/?$/.test(pathname)
  const id = inPath?.[1] ?? (isWatch ? searchParams.get('v') : undefined)
  return id && /^[\w-]{11}$/.test(id) && !NOT_IDS.has(id) ? id : undefined
}

function youtube(id: string, start: number): PlayerVideo {
  const host = 'www.youtube-nocookie.com'
  return {
    kind: 'youtube',
    service: 'YouTube',
    host,
    // Afterwards it proposes other videos of the same channel, not anybody's.
    player: `https://${host}/embed/${id}?rel=0${start > 0 ? `&start=${start}` : ''}`,
    page: `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}s` : ''}`,
  }
}

interface VimeoId {
  readonly id: string
  /** The key to a video that isn't listed. */
  readonly hash: string | undefined
}

function vimeoId({ host, pathname, searchParams }: URL): VimeoId | undefined {
  const path = pathname.replace(/\/$/, '')
  const [, id, hash = searchParams.get('h') ?? undefined] =
    (host === 'player.vimeo.com'
      ? /^\/video\/(\d{1,12})$/.exec(path)
      : (/^\/(\d{1,12})(?:\/([\da-f]{6,20}))?$/i.exec(path) ??
        /^\/(?:channels\/[\w-]+|groups\/[\w-]+\/videos|(?:album|showcase)\/\d+\/video)\/(\d{1,12})$/.exec(
          path,
        ))) ?? []
  if (!id) return undefined
  return { id, hash: hash && /^[\da-f]{6,20}$/i.test(hash) ? hash : undefined }
}

function vimeo({ id, hash }: VimeoId, start: number): PlayerVideo {
  const host = 'player.vimeo.com'
  const from = start > 0 ? `#t=${start}s` : ''
  return {
    kind: 'vimeo',
    service: 'Vimeo',
    host,
    // `dnt`: do not track.
    player: `https://${host}/video/${id}?dnt=1${hash ? `&h=${hash}` : ''}${from}`,
    page: `https://vimeo.com/${id}${hash ? `/${hash}` : ''}${from}`,
  }
}

/** Where it is to begin, in seconds: `t=90`, `t=1m30s`, `start=90`, in the query or in the fragment. */
function startOf({ searchParams, hash }: URL): number {
  const inHash = new URLSearchParams(hash.slice(1))
  for (const name of ['t', 'start', 'time_continue']) {
    const [match, h = 0, m = 0, s = 0] =
      /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(
        searchParams.get(name) ?? inHash.get(name) ?? '',
      ) ?? []
    if (match) return Number(h) * 3600 + Number(m) * 60 + Number(s)
  }
  return 0
}
