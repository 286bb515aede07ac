/** Measures what a page's main thread has to do from a key press in the search field until the list shows it. */
import { withPage } from './browsing.mjs'
import { quantile } from './statistics.mjs'

/** Typed letter by letter, and taken away again: much is found by the first letters, little by the last. */
const WORDS = ['metsä', 'jämsä', 'eläimet', 'perhe', 'vesistö']
const FIELD = 'nature-service-map [part~="search-input"]'
/** A task of a thread, in a trace. */
const TASK = 'ThreadControllerImpl::RunTask'
/** A list that hasn't changed after this long won't, in milliseconds: the letter finds what the one before it found. */
const PATIENCE = 2000

export function measureTyping(browser, site, subject, { services }) {
  const address = site.page(subject, { services })
  return withPage(browser, async (page, _session, rest) => {
    await page.goto(address)
    await rest.until(2000)
    await page.locator(FIELD).click()
    // The index is made when the field gets the focus.
    await rest.until(2000)
    await page.evaluate(observe)
    await browser.startTracing(page, {
      categories: ['-*', 'toplevel', 'blink.user_timing'],
    })
    const waits = []
    for (const word of WORDS) {
      for (const key of [...word, ...[...word].map(() => 'Backspace')]) {
        const changed = await page.evaluateHandle(
          (patience) => ({ when: window.listChange(patience) }),
          PATIENCE,
        )
        if (key === 'Backspace') await page.keyboard.press(key)
        else await page.keyboard.type(key)
        const waited = await changed.evaluate(({ when }) => when)
        if (waited !== undefined) waits.push(waited)
        await rest.until(300)
      }
    }
    const { tasks } = await page.evaluate(() => window.observed)
    const work = workOf(JSON.parse(String(await browser.stopTracing())).traceEvents)
    if (work.length !== waits.length) throw new Error(`${waits.length} lists shown, ${work.length} traced`)
    return {
      keys: work.length,
      workMedian: quantile(work, 0.5),
      work95: quantile(work, 0.95),
      workMost: Math.max(...work),
      waitMedian: quantile(waits, 0.5),
      waitMost: Math.max(...waits),
      longest: Math.max(0, ...tasks),
    }
  })
}

/** What the main thread did from each key until its list was shown, in milliseconds: whole tasks, the painting one too. */
function workOf(events) {
  const marks = events.filter(({ name }) => name === 'key' || name === 'shown').sort((a, b) => a.ts - b.ts)
  const spans = marks.flatMap((mark, n) => {
    const before = marks[n - 1]
    return mark.name === 'shown' && before?.name === 'key' ? [[before, mark]] : []
  })
  return spans.map(([key, shown]) => {
    const tasks = events.filter(
      ({ name, ph, pid, tid, ts, dur }) =>
        name === TASK &&
        ph === 'X' &&
        pid === key.pid &&
        tid === key.tid &&
        ts + dur > key.ts &&
        ts < shown.ts,
    )
    return tasks.reduce((sum, { dur }) => sum + dur, 0) / 1000
  })
}

/** Runs in the page. */
function observe() {
  const observed = { tasks: [] }
  window.observed = observed
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) observed.tasks.push(duration)
  }).observe({ type: 'longtask' })
  const root = document.querySelector('nature-service-map').shadowRoot
  /** Milliseconds from the next key until a frame shows another list; undefined when none comes. */
  window.listChange = (patience) =>
    new Promise((resolve) => {
      const onKey = () => {
        performance.mark('key')
        const since = performance.now()
        const done = (value) => {
          clearTimeout(timer)
          observer.disconnect()
          if (value !== undefined) performance.mark('shown')
          resolve(value)
        }
        const timer = setTimeout(done, patience)
        const observer = new MutationObserver(() => {
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - since)))
        })
        observer.observe(root.querySelector('.side'), { subtree: true, childList: true, characterData: true })
      }
      // Not keydown: a letter that this keyboard lacks comes without one.
      addEventListener('beforeinput', onKey, { capture: true, once: true })
    })
}
