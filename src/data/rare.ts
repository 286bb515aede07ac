/** Lazy: what few files need of the parser. */
import { draw } from './geometry.js'
import { headingOf } from './headings.js'
import { profileAddress, webAddress } from './links.js'
import { plainText } from './markup.js'
import type { Draft, Rare, Reporter } from './parser.js'
import { isSpacedPicture, pathAddress } from './paths.js'
import type { Style } from './place.js'
import { SLOTS } from './property-aliases.js'
import { linkTexts, readLink } from './read-link.js'
import { isEmpty, isObject, readNumber, readPlain } from './values.js'

export const rare: Rare = { plainText, draw, heading: headingOf, link, finish }

type Get = (slot: number) => unknown

/** Of a sentence no word is a path, unless the whole of it is a picture's. */
function link(value: unknown, { base, onRefused }: Reporter): string | undefined {
  const isSentence = typeof value === 'string' && /\s/.test(value.trim())
  return readLink(
    value,
    onRefused,
    (text) =>
      webAddress(text) ?? (isSentence && !isSpacedPicture(text) ? undefined : pathAddress(text, base)),
  )
}

function finish(place: Draft, get: Get, parser: Reporter): void {
  readProfiles(place, get, parser)
  if (get(SLOTS.freeUse) === true) place.accessibility ??= 'free-use'
  if (/^approximate$/i.test(readPlain(get(SLOTS.precision)))) place.approximate = true
  const style = readStyle(get, parser)
  if (style) place.style = style
}

/** Where else the provider is: named by property, or found among the addresses of `sameAs`. */
function readProfiles(place: Draft, get: Get, { onRefused }: Reporter): void {
  const profile = (site: 'facebook' | 'instagram') => {
    const address = readLink(get(SLOTS[site]), onRefused, (text) => profileAddress(text, site))
    if (address) place[site] = address
  }
  profile('facebook')
  profile('instagram')
  const youtube = readLink(get(SLOTS.youtube), onRefused)
  for (const address of [youtube, ...linkTexts(get(SLOTS.sameAs)).map(webAddress)]) {
    const [, host, path = ''] = /^https?:\/\/(?:www\.|m\.)?([a-z.]+)\/(.*)/i.exec(address ?? '') ?? []
    const site = host?.toLowerCase()
    if (site === 'facebook.com') place.facebook ??= address
    else if (site === 'instagram.com') place.instagram ??= address
    // A watch link is a video, anything else there a channel.
    else if (site === 'youtu.be' || (site === 'youtube.com' && VIDEO.test(path))) place.video ??= address
    else if (site === 'youtube.com') place.youtube ??= address
  }
}

const VIDEO = /^(?:watch|embed\/|shorts\/|live\/)/

/** simplestyle 1.1.0, and uMap's one colour for all that has no other. */
function readStyle(get: Get, parser: Reporter): Style | undefined {
  const umap = get(SLOTS.umapOptions)
  const color = (slot: number) => readColor(get(slot) ?? (isObject(umap) ? umap.color : undefined), parser)
  const style: Style = {
    markerColor: color(SLOTS.markerColor),
    stroke: color(SLOTS.stroke),
    strokeWidth: within(get(SLOTS.strokeWidth), 100),
    strokeOpacity: within(get(SLOTS.strokeOpacity), 1),
    fill: color(SLOTS.fill),
    fillOpacity: within(get(SLOTS.fillOpacity), 1),
  }
  const told = Object.entries(style).filter(([, value]) => value !== undefined)
  return told.length > 0 ? Object.fromEntries(told) : undefined
}

function readColor(value: unknown, parser: Reporter): string | undefined {
  if (isEmpty(value)) return undefined
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : ''
  const hex = /^#?([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1]
  if (hex) return `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`
  if (/^[a-z]{3,20}$/.test(text)) return text
  parser.report('bad-colour', 'info', value, '#rrggbb')
  return undefined
}

function within(value: unknown, most: number): number | undefined {
  const number = readNumber(value)
  return number >= 0 && number <= most ? number : undefined
}
