import { computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom'

/** Room between a card and its pin, and between a card and the map's edge, in CSS pixels. */
const GAP = 8
const EDGE = 8
/** On maps wider than this the card keeps off the buttons at the right edge too, which take so much, in CSS pixels. */
const WIDE = 560
const BUTTONS = 64
/** A card taller than this share of the map stands at the side of its pin: above it, the map would move too far. */
const TALL = 0.6

/**
 * Puts a card beside a rectangle (in client coordinates), inside the boundary.
 * Resolves when it is there; call again whenever the rectangle has moved.
 */
export async function anchor(card: HTMLElement, rect: DOMRect, boundary: HTMLElement): Promise<void> {
  const own = card.getBoundingClientRect()
  const area = boundary.getBoundingClientRect()
  const room = cardRoom(area, own)
  const padding = { top: EDGE, right: rightEdge(room), bottom: EDGE, left: EDGE }
  const inside = { boundary: room, rootBoundary: 'document', padding } as const
  const tall = isTall(own, room)
  const [placement, ...fallbackPlacements]: Placement[] = tall
    ? ['right', 'left', 'top', 'bottom']
    : ['top', 'right', 'left', 'bottom']
  const { x, y } = await computePosition(
    { getBoundingClientRect: () => rect, contextElement: boundary },
    card,
    {
      placement,
      middleware: [
        offset(GAP),
        flip({ ...inside, crossAxis: false, fallbackPlacements }),
        shift({ ...inside, crossAxis: true }),
      ],
    },
  )
  card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
}

/** The part of a room that is in the window's height, if a card has its place there: screens may be lower than maps. */
export function seenPart(room: DOMRect, card: DOMRect): DOMRect | undefined {
  const top = Math.max(room.top, 0)
  const height = Math.min(room.bottom, innerHeight) - top
  return height >= card.height + EDGE ? new DOMRect(room.x, top, room.width, height) : undefined
}

/** Where a card may stand: in all of the map, wherever the page is scrolled to, unless the window is lower than the map. */
export const cardRoom = (map: DOMRect, card: DOMRect): DOMRect =>
  (map.height > innerHeight ? seenPart(map, card) : undefined) ?? map

/**
 * How far the map must move so that a pin, and a card beside it where there is one, are whole inside the room.
 * In CSS pixels: positive x and y move the view right and down.
 */
export function roomFor(
  pin: DOMRect,
  card: DOMRect | undefined,
  room: DOMRect,
): readonly [x: number, y: number] {
  // A pin alone keeps off the buttons on any map.
  if (!card) return panInto(pin, room, BUTTONS)
  if (!isTall(card, room)) {
    const height = GAP + card.height
    const left = pin.x + pin.width / 2 - card.width / 2
    return panInto(new DOMRect(left, pin.y - height, card.width, height + pin.height), room)
  }
  // At the side the card slides up and down by itself; only the pin must be seen.
  const width = GAP + card.width
  const leftward = panInto(new DOMRect(pin.x - width, pin.y, width + pin.width, pin.height), room)
  const rightward = panInto(new DOMRect(pin.x, pin.y, pin.width + width, pin.height), room)
  // Where the map is too narrow to keep off the buttons, the card covers them rather than they the pin.
  if (room.width <= WIDE) return rightward
  return Math.abs(leftward[0]) < Math.abs(rightward[0]) ? leftward : rightward
}

const isTall = (card: DOMRect, room: DOMRect): boolean => card.height > room.height * TALL

const rightEdge = (room: DOMRect): number => (room.width > WIDE ? BUTTONS : EDGE)

function panInto(needed: DOMRect, room: DOMRect, right = rightEdge(room)): readonly [x: number, y: number] {
  return [
    overflow(needed.left, needed.right, room.left + EDGE, room.right - right),
    overflow(needed.top, needed.bottom, room.top + EDGE, room.bottom - EDGE),
  ]
}

/** How far a stretch stands out of another, negative before its beginning. */
function overflow(start: number, end: number, min: number, max: number): number {
  if (start < min) return start - min
  return end > max ? end - max : 0
}

/** Shows a card in the browser's top layer, where no ancestor's clipping or containment reaches it. */
export function openSheet(card: HTMLElement): void {
  card.style.transform = ''
  if (card.isConnected && 'showPopover' in card && !card.matches(':popover-open')) card.showPopover()
}
