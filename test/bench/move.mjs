/** Measures the frames of a page while its map is dragged and zoomed with the mouse. */
import { setTimeout as wait } from 'node:timers/promises'
import { withPage } from './browsing.mjs'
import { quantile } from './statistics.mjs'

/** From where the drag begins, in pixels from the map's lower left corner: away from buttons, and from pins at first. */
const START = [24, -24]
/** To the right and up, back again, and there once more, in so many steps of so many pixels each. */
const STEPS = 40
const STEP = [5, -3]
/** Turns of the wheel in one direction, as far apart as a finger's, and the rest after them, in milliseconds. */
const TURNS = 6
const TURN = 120
const TURN_TIME = 80
const SETTLE_TIME = 1000

export function measureMoving(browser, site, subject, { services, cluster }) {
  const address = site.page(subject, { services, cluster })
  return withPage(browser, async (page, _, rest) => {
    await page.goto(address)
    await rest.until(1000)
    const { x, y, width, height } = await page.locator(subject.map).boundingBox()
    const look = () => page.screenshot({ clip: { x, y, width, height } })

    const still = await look()
    const at = [x + START[0], y + height + START[1]]
    await page.mouse.move(...at)
    await page.mouse.down()
    // The first step tells the map that this is no click.
    await page.mouse.move(at[0] + STEP[0], at[1] + STEP[1])
    const panning = await framesDuring(page, () => swing(page, at))
    const panned = await look()
    await page.mouse.up()
    await wait(SETTLE_TIME)

    await page.mouse.move(x + width / 2, y + height / 2)
    await page.keyboard.down('Control')
    const into = await framesDuring(page, () => turn(page, -TURN))
    const zoomed = await look()
    const out = await framesDuring(page, () => turn(page, TURN))
    await page.keyboard.up('Control')

    if (still.equals(panned) || panned.equals(zoomed)) throw new Error(`The map didn't move on ${address}`)
    return { ...summary('pan', panning), ...summary('zoom', [...into, ...out]) }
  })
}

/** Each step is taken when the page has handled the one before, so there is one for every frame. */
async function swing(page, [x, y]) {
  const there = Array.from({ length: STEPS }, (_, i) => i + 1)
  for (const step of [...there, ...there.toReversed(), ...there])
    await page.mouse.move(x + step * STEP[0], y + step * STEP[1])
}

/** Ctrl is held, without which our map lets the page scroll. */
async function turn(page, delta) {
  for (let i = 0; i < TURNS; i++) {
    await page.mouse.wheel(0, delta)
    await wait(TURN_TIME)
  }
  await wait(SETTLE_TIME)
}

/** Milliseconds between the page's frames while something is done. */
async function framesDuring(page, act) {
  await page.evaluate(() => {
    window.frameTimes = []
    const note = (time) => {
      window.frameTimes.push(time)
      window.nextFrame = requestAnimationFrame(note)
    }
    window.nextFrame = requestAnimationFrame(note)
  })
  await act()
  const times = await page.evaluate(() => {
    cancelAnimationFrame(window.nextFrame)
    return window.frameTimes
  })
  return times.slice(1).map((time, i) => time - times[i])
}

const summary = (name, frames) => ({
  [`${name}Mean`]: frames.reduce((sum, time) => sum + time, 0) / frames.length,
  [`${name}Median`]: quantile(frames, 0.5),
  [`${name}95`]: quantile(frames, 0.95),
  [`${name}Longest`]: Math.max(...frames),
})
