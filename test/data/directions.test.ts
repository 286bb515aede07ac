import { describe, expect, it } from 'vitest'
import { directionLinks, platformOf } from '../../src/data/directions.js'
import type { LonLat } from '../../src/data/place.js'

const HERE: LonLat = [25.7473, 62.2426]

describe('directions', () => {
  it('are asked of the device’s own map app, and of OpenStreetMap on every one', () => {
    const osm = 'https://www.openstreetmap.org/directions?to=62.2426,25.7473#map=14/62.2426/25.7473'
    expect(directionLinks(HERE, 'Aitta', 'apple')).toEqual({
      app: 'https://maps.apple.com/?daddr=62.2426,25.7473',
      osm,
    })
    expect(directionLinks(HERE, 'Aitta', 'android')).toEqual({
      app: 'geo:62.2426,25.7473?q=62.2426,25.7473(Aitta)',
      osm,
    })
    expect(directionLinks(HERE, 'Aitta', 'other')).toEqual({ app: undefined, osm })
  })

  it.each([
    [[25.74731234567, 62.24261234567], '62.242612,25.747312'],
    [[-0.0000001, 0.0000001], '0,0'],
    [[0.000001, -0.000002], '-0.000002,0.000001'],
    [[-180, -90], '-90,-180'],
  ] as const)('have six decimals at most, and no exponent: %s', (position, text) => {
    const { app, osm } = directionLinks(position, 'x', 'android')
    expect(app).toBe(`geo:${text}?q=${text}(x)`)
    expect(osm).toBe(`https://www.openstreetmap.org/directions?to=${text}#map=14/${text.replace(',', '/')}`)
  })

  it.each([
    ['Äijälän tila & Co', '%C3%84ij%C3%A4l%C3%A4n%20tila%20%26%20Co'],
    ['Sauna (Laukaa)', 'Sauna%20%28Laukaa%29'],
    ["Maija's! *", 'Maija%27s%21%20%2A'],
    ['x)&q=1,1(y', 'x%29%26q%3D1%2C1%28y'],
    ['<b>"\n', '%3Cb%3E%22'],
    ['\ud800a', '%EF%BF%BDa'],
    [`${'a'.repeat(199)}🌲`, `${'a'.repeat(199)}%EF%BF%BD`],
    ['a'.repeat(100_000), 'a'.repeat(200)],
  ])('have the name as a name and nothing else: %j', (name, text) => {
    expect(directionLinks([25, 62], name, 'android').app).toBe(`geo:62,25?q=62,25(${text})`)
  })
})

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)', 'iPhone', 'apple'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'MacIntel', 'apple'],
    ['Mozilla/5.0 (Linux; Android 10; K)', 'Linux armv81', 'android'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0)', 'Linux aarch64', 'android'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Win32', 'other'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'Linux x86_64', 'other'],
    ['', '', 'other'],
  ])('is known by what its browser says: %s', (userAgent, platform, expected) => {
    expect(platformOf({ userAgent, platform })).toBe(expected)
  })
})
