/** Tells when a browser has come to rest, from outside: nothing asked for, and processors idle. */
import { setTimeout as wait } from 'node:timers/promises'

const TICK = 250
/** Of one processor: less than a cursor's blinking. */
const IDLE_SHARE = 0.06
const LIMIT = 60_000

export class Rest {
  #session
  #requests = 0
  #lastRequest = 0

  /** @param session a session of the browser itself, where processors are counted */
  constructor(session, context) {
    this.#session = session
    const change = (by) => () => {
      this.#requests += by
      this.#lastRequest = performance.now()
    }
    context.on('request', change(1)).on('requestfinished', change(-1)).on('requestfailed', change(-1))
  }

  /**
   * Resolves when nothing has happened for so many milliseconds. A throttled processor is never idle, it is made
   * slow by being kept busy: there only requests count.
   */
  async until(quiet, { isThrottled = false } = {}) {
    const start = performance.now()
    let quietSince = start
    let before = await this.#processorTime()
    while (performance.now() - start < LIMIT) {
      await wait(TICK)
      const after = await this.#processorTime()
      const isBusy = !isThrottled && after - before > (IDLE_SHARE * TICK) / 1000
      before = after
      if (isBusy || this.#requests > 0) quietSince = performance.now()
      if (performance.now() - Math.max(quietSince, this.#lastRequest) >= quiet) return
    }
    throw new Error(`The page hasn't come to rest within ${LIMIT / 1000} s.`)
  }

  /** Seconds of processor that pages, their workers and the drawing have taken so far. */
  async #processorTime() {
    const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo')
    const drawing = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU')
    return drawing.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  }
}
