/** Measures what a page's main thread has to do from a key press in the search field until the list shows it. */
import { withPage } from './browsing.mjs'
import { quantile } from './statistics.mjs'

/** Typed letter by letter, and taken away again: much is found by the first letters, little by the last. */
const WORDS = ['metsä', 'jämsä', 'eläimet', 'perhe', 'vesistö']
const FIELD = 'nature-service-map [part~="search-input"]'
/** A list that hasn't changed after this long won't, in milliseconds: the letter finds what the one before it found. */
const PATIENCE = 2000

export function measureTyping(browser, site, subject, { services }) {
  const address = site.page(subject, { services })
  return withPage(browser, async (page, session, rest) => {
    await page.goto(address)
    await rest.until(2000)
    await page.locator(FIELD).click()
    // The index is made when the field gets the focus.
    await rest.until(2000)
    await page.evaluate(observe)
    const work = []
    const waits = []
    for (const word of WORDS) {
      for (const key of [...word, ...[...word].map(() => 'Backspace')]) {
        const before = await taskTime(session)
        const changed = await page.evaluateHandle(
          (patience) => ({ when: window.listChange(patience) }),
          PATIENCE,
        )
        if (key === 'Backspace') await page.keyboard.press(key)
        else await page.keyboard.type(key)
        const waited = await changed.evaluate(({ when }) => when)
        if (waited !== undefined) {
          work.push((await taskTime(session)) - before)
          waits.push(waited)
        }
        await rest.until(300)
      }
    }
    const { tasks } = await page.evaluate(() => window.observed)
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

/** What the main thread has done so far, in milliseconds. */
async function taskTime(session) {
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

/** Runs in the page. */
function observe() {
  const observed = { tasks: [] }
  window.observed = observed
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) observed.tasks.push(duration)
  }).observe({ type: 'longtask' })
  const root = document.querySelector('nature-service-map').shadowRoot
  /** Milliseconds from now until a frame shows another list; undefined when none comes. */
  window.listChange = (patience) => {
    const since = performance.now()
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(undefined), patience)
      const observer = new MutationObserver(() =>
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - since))),
      )
      const done = (value) => {
        clearTimeout(timer)
        observer.disconnect()
        resolve(value)
      }
      observer.observe(root.querySelector('.side'), { subtree: true, childList: true, characterData: true })
    })
  }
}
