/**
 * Pictures of the demo for looking at: each width in light and dark, with the list and with a card open. And the
 * README's, docs/screenshot.png. `npm run screenshots -- [folder]`
 */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serveDemo } from '../../demo/serve.mjs'
import { findBrowser, launchArgs } from './browser.mjs'

const folder = process.argv[2] ?? join(tmpdir(), 'nature-service-map')
const README = 'docs/screenshot.png'
mkdirSync(folder, { recursive: true })
mkdirSync('docs', { recursive: true })

const { server, address } = await serveDemo()
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs })
try {
  for (const width of [1200, 360]) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, locale: 'fi-FI' })
      await page.addInitScript(() => {
        window.atRest = new Promise((resolve) => addEventListener('nsm-ready', resolve))
      })
      await page.goto(address)
      await page.evaluate(() => window.atRest)
      await settle(page)
      await page.screenshot({ path: `${folder}/${width}-${colorScheme}-list.png` })
      await page
        .locator('nature-service-map')
        .getByRole('listitem')
        .first()
        .getByRole('button')
        .first()
        .click()
      await settle(page)
      const path = `${folder}/${width}-${colorScheme}-card.png`
      await page.screenshot({ path })
      if (width === 1200 && colorScheme === 'light') await page.screenshot({ path: README })
      await page.close()
    }
  }
  console.log(`Eight pictures in ${folder}, and ${README}.`)
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}

/** Until the map has come and whatever moves has come to rest. */
async function settle(page) {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1000)
}
