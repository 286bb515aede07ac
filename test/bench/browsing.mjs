/** A browser, and fresh pages in it that begin when it has come to rest. */
import { chromium } from 'playwright-core'
import { findBrowser, launchArgs } from '../tools/browser.mjs'
import { Rest } from './rest.mjs'

export const VIEWPORT = { width: 1200, height: 800 }

export async function startBrowser() {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: launchArgs,
  })
}

/** Opens an empty page, hands it to a function and closes it, whatever happens. */
export async function withPage(browser, use) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'fi-FI' })
  try {
    const page = await context.newPage()
    const problems = []
    page.on('pageerror', (error) => problems.push(error.stack || error.message))
    const session = await context.newCDPSession(page)
    const rest = new Rest(await browser.newBrowserCDPSession(), session, context)
    // A new window goes on starting for a while.
    await rest.until(500)
    const result = await use(page, session, rest)
    if (problems.length > 0) throw new Error(`Errors on ${page.url()}:\n${problems.join('\n')}`)
    return result
  } finally {
    await context.close()
  }
}
