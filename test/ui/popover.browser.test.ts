import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { anchor, openSheet, roomFor } from '../../src/ui/popover.js'
import { seeded } from '../support/places.js'

await page.viewport(900, 700)

afterEach(() => {
  document.body.replaceChildren()
  document.body.removeAttribute('style')
  window.scrollTo(0, 0)
})

interface Scene {
  readonly card: HTMLElement
  readonly map: HTMLElement
  /** A pin of 32 × 38 pixels whose point is at a pixel of the map. */
  pin(x: number, y: number): HTMLElement
}

/** A map of 600 × 400 pixels with a card in it. */
function scene(width: number, height: number, parent: ParentNode = document.body): Scene {
  const map = document.createElement('div')
  map.style.cssText =
    'position: relative; inline-size: 600px; block-size: 400px; overflow: clip; margin: 40px 60px'
  const card = document.createElement('div')
  card.style.cssText = `position: absolute; inset: 0 auto auto 0; width: ${width}px; height: ${height}px`
  map.append(card)
  parent.append(map)
  return {
    card,
    map,
    pin(x, y) {
      const pin = document.createElement('div')
      pin.style.cssText = `position: absolute; width: 32px; height: 38px; left: ${x - 16}px; top: ${y - 38}px`
      map.append(pin)
      return pin
    },
  }
}

/** The card's rectangle in the map's pixels. */
function inMap({ card, map }: Scene): { left: number; top: number; right: number; bottom: number } {
  const { left, top, right, bottom } = card.getBoundingClientRect()
  const { x, y } = map.getBoundingClientRect()
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y }
}

async function placed(set: Scene, pin: HTMLElement) {
  await anchor(set.card, pin.getBoundingClientRect(), set.map)
  return inMap(set)
}

const overlaps = (one: DOMRect, other: DOMRect) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

describe('a card at its pin', () => {
  it('stands above it, in its middle, with a gap of 8 pixels', async () => {
    const set = scene(200, 120)
    expect(await placed(set, set.pin(300, 300))).toEqual({
      left: 200,
      right: 400,
      bottom: 300 - 38 - 8,
      top: 300 - 38 - 8 - 120,
    })
  })

  it('stays 8 pixels from the edges of the map, and off the buttons at the right of a wide one', async () => {
    const left = scene(200, 120)
    expect((await placed(left, left.pin(40, 300))).left).toBe(8)
    const right = scene(200, 120)
    expect((await placed(right, right.pin(580, 300))).right).toBe(600 - 64)
  })

  it('stands beside or below it where there is no room above', async () => {
    for (const [x, y] of [
      [300, 60],
      [30, 60],
      [570, 60],
    ] as const) {
      const set = scene(200, 120)
      const pin = set.pin(x, y)
      const { left, top, right, bottom } = await placed(set, pin)
      expect(left).toBeGreaterThanOrEqual(8)
      expect(right).toBeLessThanOrEqual(592)
      expect(top).toBeGreaterThanOrEqual(8)
      expect(bottom).toBeLessThanOrEqual(392)
      expect(overlaps(set.card.getBoundingClientRect(), pin.getBoundingClientRect())).toBe(false)
    }
  })

  it('that is tall stands at its side, so that the map needn’t move far', async () => {
    const set = scene(200, 300)
    const { left, top, bottom } = await placed(set, set.pin(150, 200))
    expect(left).toBe(150 + 16 + 8)
    expect(top).toBeGreaterThanOrEqual(8)
    expect(bottom).toBeLessThanOrEqual(392)
  })

  it('that is tall stands at the other side where there is no room', async () => {
    const set = scene(200, 300)
    expect((await placed(set, set.pin(550, 200))).right).toBe(550 - 16 - 8)
  })

  it('follows the pin that has moved', async () => {
    const set = scene(200, 120)
    await placed(set, set.pin(300, 300))
    expect((await placed(set, set.pin(350, 250))).left).toBe(250)
  })

  it('is in the same place of the map however far the page is scrolled', async () => {
    document.body.style.height = '3000px'
    const set = scene(200, 120)
    const pin = set.pin(300, 300)
    const before = await placed(set, pin)
    window.scrollTo(0, 130)
    expect(window.scrollY).toBe(130)
    expect(await placed(set, pin)).toEqual(before)
  })

  it('is in the same place of the map where half of the map is scrolled out of sight', async () => {
    document.body.style.height = '3000px'
    const set = scene(200, 120)
    const pin = set.pin(300, 300)
    const before = await placed(set, pin)
    window.scrollTo(0, 250)
    expect(await placed(set, pin)).toEqual(before)
  })

  it('is at its pin in a shadow root and in a transformed ancestor', async () => {
    const host = document.createElement('div')
    host.style.transform = 'translate(30px, 20px)'
    document.body.append(host)
    const set = scene(200, 120, host.attachShadow({ mode: 'open' }))
    expect(await placed(set, set.pin(300, 300))).toEqual({ left: 200, right: 400, bottom: 254, top: 134 })
  })
})

describe('the room a card needs', () => {
  const room = new DOMRect(60, 40, 600, 400)
  const card = new DOMRect(0, 0, 200, 120)
  const pinAt = (x: number, y: number) => new DOMRect(60 + x - 16, 40 + y - 38, 32, 38)

  it('is none where pin and card are inside already', () => {
    expect(roomFor(pinAt(300, 300), card, room)).toEqual([0, 0])
  })

  it('moves the view up where the card would stand out above', () => {
    // Pin, gap and card are 38 + 8 + 120 high: the top of the card at y = 60 is 114 above the 8 of the edge.
    expect(roomFor(pinAt(300, 60), card, room)).toEqual([0, 60 - 38 - 8 - 120 - 8])
  })

  it('moves the view to the side and down to a pin near an edge', () => {
    // The card is wider than the pin: 100 to each side of the point.
    expect(roomFor(pinAt(30, 300), card, room)).toEqual([30 - 100 - 8, 0])
    expect(roomFor(pinAt(580, 300), card, room)).toEqual([580 + 100 - (600 - 64), 0])
    expect(roomFor(pinAt(300, 398), card, room)).toEqual([0, 6])
  })

  it('for a tall card is at the side that is less far', () => {
    const tall = new DOMRect(0, 0, 200, 300)
    expect(roomFor(pinAt(100, 200), tall, room)).toEqual([0, 0])
    expect(roomFor(pinAt(-20, 200), tall, room)[0]).toBe(-20 - 16 - 8)
    expect(roomFor(pinAt(590, 200), tall, room)[0]).toBe(590 + 16 - (600 - 64))
  })

  it('under a sheet is that of the pin alone', () => {
    expect(roomFor(pinAt(300, 60), undefined, room)).toEqual([0, 0])
    expect(roomFor(pinAt(300, 20), undefined, room)).toEqual([0, 20 - 38 - 8])
  })

  it('leaves pin and card whole and apart in the map, wherever the pin was', async () => {
    const random = seeded(11)
    for (const [width, height] of [
      [200, 120],
      [320, 200],
      [280, 330],
    ] as const) {
      for (let n = 0; n < 20; n++) {
        const set = scene(width, height)
        const [x, y] = [random() * 700 - 50, random() * 500 - 50]
        const before = set.pin(x, y)
        const area = set.map.getBoundingClientRect()
        const [dx, dy] = roomFor(before.getBoundingClientRect(), set.card.getBoundingClientRect(), area)
        before.remove()
        const pin = set.pin(x - dx, y - dy)
        const { left, top, right, bottom } = await placed(set, pin)
        const found = {
          left: left >= 7.5,
          top: top >= 7.5,
          right: right <= 592.5,
          bottom: bottom <= 392.5,
          overlap: overlaps(set.card.getBoundingClientRect(), pin.getBoundingClientRect()),
        }
        const wanted = { left: true, top: true, right: true, bottom: true, overlap: false }
        expect({ x, y, width, height, ...found }).toEqual({ x, y, width, height, ...wanted })
        set.map.remove()
      }
    }
  })
})

describe('a sheet', () => {
  it('is shown above everything, and showing it again changes nothing', () => {
    const sheet = document.createElement('div')
    sheet.popover = 'manual'
    document.body.append(sheet)
    expect(sheet.matches(':popover-open')).toBe(false)
    openSheet(sheet)
    expect(sheet.matches(':popover-open')).toBe(true)
    openSheet(sheet)
    expect(sheet.matches(':popover-open')).toBe(true)
  })
})
