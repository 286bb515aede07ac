import { computePosition, flip, offset, shift } from '@floating-ui/dom'

/** Room between a card and what it belongs to, and between a card and the map's edge, in CSS pixels. */
const GAP = 8
const EDGE = 8

/**
 * Puts a card beside a rectangle (in client coordinates), inside the boundary.
 * Resolves when it is there; call again whenever the rectangle has moved.
 */
export async function anchor(card: HTMLElement, rect: DOMRect, boundary: HTMLElement): Promise<void> {
  const inside = { boundary, rootBoundary: 'document', padding: EDGE } as const
  const { x, y } = await computePosition(
    { getBoundingClientRect: () => rect, contextElement: boundary },
    card,
    {
      placement: 'top',
      middleware: [
        offset(GAP),
        flip({ ...inside, fallbackPlacements: ['right', 'left', 'bottom'] }),
        shift({ ...inside, crossAxis: true }),
      ],
    },
  )
  card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
}

/** The room that a pin with its card above it takes. */
export function withPin(card: DOMRect, pin: DOMRect): DOMRect {
  const height = GAP + card.height
  return new DOMRect(pin.x + pin.width / 2 - card.width / 2, pin.y - height, card.width, height + pin.height)
}

/** How far a view must move, in CSS pixels right and down, to have a rectangle inside its room. */
export function panInto(needed: DOMRect, room: DOMRect): readonly [x: number, y: number] {
  return [
    overflow(needed.left, needed.right, room.left + EDGE, room.right - EDGE),
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
  if (typeof card.showPopover === 'function' && !card.matches(':popover-open')) card.showPopover()
}
