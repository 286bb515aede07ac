/** Input as a hand gives it: real mouse, wheel and touch events through the browser, none made by script. */
import type { Page } from 'playwright-core'

export interface Point {
  x: number
  y: number
}

const STEPS = 10

/** Presses at one point, moves to another, lets go. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: STEPS })
  await page.mouse.up()
}

/** Turns the wheel at a point, down when `deltaY` is positive, with a key such as `Control` held. */
export async function wheel(page: Page, at: Point, deltaY: number, key?: string): Promise<void> {
  await page.mouse.move(at.x, at.y)
  if (key) await page.keyboard.down(key)
  await page.mouse.wheel(0, deltaY)
  if (key) await page.keyboard.up(key)
}

/** How a touch ends, beside by lifting the finger. */
interface TouchEnd {
  /** Milliseconds that the finger rests before it is lifted. */
  rest?: number
  /** The browser or the device takes the touch away. */
  cancelled?: boolean
  /** Another finger comes down before. */
  second?: Point
}

/** One finger, from one point to another. */
export async function swipe(page: Page, from: Point, to: Point, end: TouchEnd = {}): Promise<void> {
  await touch(page, [[from, to]], end)
}

/** Two fingers side by side, from one point to another. */
export async function twoFingerPan(page: Page, from: Point, to: Point): Promise<void> {
  const beside = ({ x, y }: Point) => ({ x: x + 60, y })
  await touch(page, [
    [from, to],
    [beside(from), beside(to)],
  ])
}

/** Two fingers either side of a centre, from one distance between them to another: apart zooms in. */
export async function pinch(page: Page, center: Point, from: number, to: number): Promise<void> {
  const aside = (distance: number) => ({ x: center.x + distance / 2, y: center.y })
  await touch(page, [
    [aside(-from), aside(-to)],
    [aside(from), aside(to)],
  ])
}

/** Each finger goes from its first point to its second, all at once. The page needs `hasTouch`. */
async function touch(
  page: Page,
  fingers: [from: Point, to: Point][],
  { rest = 0, cancelled = false, second }: TouchEnd = {},
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const at = (part: number) =>
    fingers.map(([from, to], id) => ({
      id,
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    }))
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= STEPS; step++) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / STEPS) })
    // A frame apart: moves within one frame come to the page as one.
    await page.waitForTimeout(17)
  }
  await page.waitForTimeout(rest)
  if (second) {
    const touchPoints = [...at(1), { id: fingers.length, ...second }]
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  }
  await session.send('Input.dispatchTouchEvent', {
    type: cancelled ? 'touchCancel' : 'touchEnd',
    touchPoints: [],
  })
  await session.detach()
}
