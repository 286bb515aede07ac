/** Tells when a page has come to rest, from outside: nothing is asked for, and nothing is at work. */
import { setTimeout as wait } from 'node:timers/promises'

const TICK = 250
/** Of one processor: a little more than the question itself takes. */
const IDLE_SHARE = 0.08
const LIMIT = 60_000

export class Rest {
  #browser
  #page
  #requests = 0

  /**
   * @param browser session of the browser, which counts what its processes take
   * @param page session of the page, which counts what its main thread takes
   */
  constructor(browser, page, context) {
    this.#browser = browser
    this.#page = page
    const change = (by) => () => {
      this.#requests += by
    }
    context.on('request', change(1)).on('requestfinished', change(-1)).on('requestfailed', change(-1))
  }

  /** Resolves when nothing has happened for so many milliseconds. */
  async until(quiet, { isThrottled = false } = {}) {
    // A processor is made slow by being kept busy: there only the page's own tasks tell.
    const worked = isThrottled ? () => this.#taskTime() : () => this.#processorTime()
    if (isThrottled) await this.#page.send('Performance.enable')
    const start = performance.now()
    let quietSince = start
    let [before, beforeAt] = [await worked(), performance.now()]
    while (performance.now() - start < LIMIT) {
      await wait(TICK)
      const [after, afterAt] = [await worked(), performance.now()]
      const share = (1000 * (after - before)) / (afterAt - beforeAt)
      ;[before, beforeAt] = [after, afterAt]
      if (share > IDLE_SHARE || this.#requests > 0) quietSince = afterAt
      if (afterAt - quietSince >= quiet) return
    }
    throw new Error(`The page hasn't come to rest within ${LIMIT / 1000} s.`)
  }

  /** Seconds of processor that pages, their workers and the drawing have taken so far. */
  async #processorTime() {
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo')
    const drawing = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU')
    return drawing.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  }

  /** Seconds that the main thread's tasks have taken so far. A busy one answers late. */
  async #taskTime() {
    const { metrics } = await this.#page.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value
  }
}
