/** Measures one page load, from outside and for all alike. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { VIEWPORT, withPage } from './browsing.mjs'
import { firstMarker, framesOf, lastChange } from './frames.mjs'
import { heapOf } from './heap.mjs'

/** Milliseconds without anything going on after which a page is done; longer where its workers can't be watched. */
const QUIET = 1000
const QUIET_SLOW = 2000
/** Long tasks' time beyond this counts as blocked: https://w3c.github.io/longtasks/ */
const SHORT = 50

/** @param pictures folder for the frames that were seen, named by their milliseconds */
export function measureLoad(browser, site, subject, { name, services, slow }, pictures) {
  const address = site.page(subject, { services })
  return withPage(browser, async (page, session, rest) => {
    await page.addInitScript(observe)
    if (slow) {
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', slow.network)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
    }
    const sentBefore = site.bytesSent
    await browser.startTracing(page, { screenshots: true, categories: CATEGORIES })
    await page.goto(address)
    await rest.until(slow ? QUIET_SLOW : QUIET, { isThrottled: Boolean(slow) })
    const trace = await browser.stopTracing()
    const bytes = site.bytesSent - sentBefore
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })

    const map = await page.locator(subject.map).boundingBox()
    const list = subject.list && (await page.locator(subject.list).boundingBox())
    const { tasks, shift } = await page.evaluate(() => window.observed)
    const basemap = await page.evaluate(() => document.querySelector('nature-service-map')?.basemap)
    const frames = framesOf(trace.toString(), address)
    if (pictures) keep(frames, `${pictures}/${name}/${subject.name}`)
    const pins = firstMarker(frames, map, VIEWPORT.width)
    const entry = list ? firstMarker(frames, list, VIEWPORT.width) : pins
    if (pins === undefined || entry === undefined) throw new Error(`No pin or entry was seen on ${address}`)
    const complete = lastChange(frames, map, VIEWPORT.width)
    const blocked = (those) => those.reduce((sum, { duration }) => sum + duration - SHORT, 0)
    return {
      first: Math.max(pins, entry),
      pins,
      entry,
      complete,
      blocked: blocked(tasks.filter(({ startTime }) => startTime < complete)),
      blockedInAll: blocked(tasks),
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
      bytes,
      shift,
      ...(await heapOf(session)),
      map: [map.width, map.height],
      basemap,
    }
  })
}

/** Only what is read here, so that tracing itself takes little. */
const CATEGORIES = ['-*', 'blink.user_timing', 'disabled-by-default-devtools.screenshot']

/** Runs in the page before anything else. */
function observe() {
  const observed = { tasks: [], shift: 0 }
  window.observed = observed
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) observed.tasks.push({ startTime, duration })
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) observed.shift += value
  }).observe({ type: 'layout-shift' })
}

function keep(frames, folder) {
  mkdirSync(folder, { recursive: true })
  for (const { time, data } of frames)
    writeFileSync(`${folder}/${String(Math.round(time)).padStart(5, '0')}.jpg`, data)
}
