/** Links that ask a map app, or OpenStreetMap, for the way to a place. Where the visitor is, only those ask. */
import { percentEncodeMarks } from './percent-encode.js'
import type { LonLat } from './place.js'

/** Whose map app opens what kind of link. */
export type Platform = 'apple' | 'android' | 'other'

/** What a browser tells of the device: the parts of `navigator` that are needed. */
export interface Device {
  readonly userAgent: string
  readonly platform: string
}

/** An iPad says that it is a Mac: its map app is the same. */
export function platformOf({ userAgent, platform }: Device): Platform {
  if (/android/i.test(userAgent)) return 'android'
  return /^(?:mac|iphone|ipad|ipod)/i.test(platform) ? 'apple' : 'other'
}

export interface DirectionLinks {
  /** Opens the device's own map app; undefined where there is no such link. */
  readonly app: string | undefined
  /** Opens OpenStreetMap's directions with the destination filled in. */
  readonly osm: string
}

/** @param name plain text; the app shows it at the destination where it can */
export function directionLinks([lon, lat]: LonLat, name: string, platform: Platform): DirectionLinks {
  const [y, x] = [decimal(lat), decimal(lon)]
  return {
    app:
      platform === 'apple'
        ? `https://maps.apple.com/?daddr=${y},${x}`
        : platform === 'android'
          ? `geo:${y},${x}?q=${y},${x}(${percentEncodeMarks(name.trim().slice(0, 200))})`
          : undefined,
    osm: `https://www.openstreetmap.org/directions?to=${y},${x}#map=14/${y}/${x}`,
  }
}

/** A decimetre; written out, never with an exponent. */
const decimal = (degrees: number): string => String(+degrees.toFixed(6))
