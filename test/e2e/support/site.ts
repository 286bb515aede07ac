/**
 * Opens the built files on real pages under a strict policy, and sees to it that every test ends with a clean
 * console, nothing asked of strangers, and nothing for axe to find.
 *
 *     test('shows every place', async ({ site, openPage }) => {
 *       const page = await openPage({ tag: { src: site.data.put('/services.geojson', places) } })
 *       await happened(page, 'nsm-ready')
 *     })
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import type axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { test as base, expect } from 'vitest'
import { findBrowser, launchArgs } from '../../tools/browser.mjs'
import { assetsServer, builtFiles, DataServer, TestServer, TileServer } from './servers.js'
import { slowDown } from './shake.js'

export { expect }

export interface PageOptions extends BrowserContextOptions {
  /** Attributes of one tag on an otherwise ordinary page … */
  tag?: Record<string, string>
  /** … and what stands in that tag. */
  fallback?: string
  /** Or the whole page; `site.script` is the tag that loads the element. */
  html?: string
  /** More rules for the page's style sheet, which is `/page.css`. */
  css?: string
  /** What follows the page's address: `#nsm=…`. */
  hash?: string
  /** Directives that differ from the strict policy. */
  policy?: Record<string, string>
}

/** Shorter than a test's limit, so that a failure says what was waited for; in milliseconds. */
const ACTION = 15_000
/** How long after a test something it expects may still come, in milliseconds. */
const PATIENCE = 8000

/** What a failed test's page showed: the only trace of what went wrong on another machine. */
async function describePage(page: Page): Promise<string> {
  if (page.isClosed()) return 'The page was closed.'
  const tree = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String)
  return `${page.url()} showed:\n${tree}`
}

export class Site {
  readonly assets = assetsServer()
  readonly data = new DataServer()
  readonly tiles = new TileServer()
  /** Has the built files too, for pages that take them from their own server. */
  readonly pages = new TestServer((path, response, request) => {
    const page = this.#pages.get(path)
    if (page) return response.writeHead(200, page.headers).end(page.body)
    builtFiles(request, response, () => {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    })
  })
  readonly #pages = new Map<string, { headers: Record<string, string>; body: string }>()

  get servers(): TestServer[] {
    return [this.pages, this.assets, this.data, this.tiles]
  }

  /** The tag that loads the element. */
  get script(): string {
    return `<script type="module" src="${this.assets.origin}/nature-service-map.js"></script>`
  }

  /** The map's chunk doesn't come until the returned function is called. */
  holdMapChunk(): () => void {
    return this.assets.hold('/map.js')
  }

  /** Puts a page at a path of the page server; returns its address. */
  putPage(path: string, { tag = {}, fallback = '', html, css = '', policy, hash = '' }: PageOptions): string {
    this.#pages.set('/page.css', {
      headers: { 'content-type': 'text/css' },
      body: `body { margin: 0; font-family: sans-serif } nature-service-map { display: block; min-height: 480px } ${css}`,
    })
    this.#pages.set(path, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': this.#policy(policy),
      },
      body: html ?? ordinaryPage(this.script, tag, fallback),
    })
    return this.pages.origin + path + hash
  }

  #policy(changes: Record<string, string> = {}): string {
    const directives = {
      'default-src': "'none'",
      'script-src': `'self' ${this.assets.origin}`,
      'style-src': "'self'",
      'img-src': `'self' ${this.tiles.origin}`,
      'connect-src': `'self' ${this.data.origin}`,
      'worker-src': 'blob:',
      'require-trusted-types-for': "'script'",
      // Without `allow-duplicates` a second copy of Lit on the page dies at import.
      'trusted-types': "lit-html nature-service-map 'allow-duplicates'",
      ...changes,
    }
    return Object.entries(directives)
      .map((directive) => directive.join(' '))
      .join('; ')
  }
}

function ordinaryPage(script: string, tag: Record<string, string>, fallback: string): string {
  const attributes = Object.entries(tag).map(
    ([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`,
  )
  return `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Luontopalvelut</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
<h1>Luontopalvelut</h1>
<p>Ennen karttaa.</p>
${script}
<nature-service-map${attributes.join('')}>${fallback}</nature-service-map>
<p>Kartan jälkeen.</p>
</main>
</body>
</html>`
}

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from this parameter what a fixture needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs })
    onCleanup(() => browser.close())
    return browser
  })
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('site', async ({}, { onCleanup }) => {
    const site = new Site()
    await Promise.all(site.servers.map((server) => server.start()))
    onCleanup(async () => {
      await Promise.all(site.servers.map((server) => server.stop()))
    })
    return site
  })
  .extend('problems', () => new Problems())
  /** Tells of a problem that has to occur: a console message, a failed request. */
  .extend('expectProblem', ({ problems }) => (pattern: RegExp) => {
    problems.expected.push(pattern)
  })
  .extend('openPage', ({ browser, site, problems, task }, { onCleanup }) => {
    const pages: Page[] = []
    const toBeSearched: Page[] = []
    onCleanup(async () => {
      // What broke a test often breaks the page for axe too, and would be told twice.
      const failed = task.result?.state === 'fail'
      // Where a second try passes, Vitest doesn't say what the first one found.
      if (failed) console.log(task.result?.errors?.map(({ message }) => message).join('\n'))
      if (failed) for (const page of pages) console.log(await describePage(page))
      for (const page of failed ? [] : toBeSearched) {
        // A page caught in a loop never answers, and Vitest sets no limit to a clean-up.
        const tooLong = wait(20_000, ['axe did not come to an end'], { ref: false })
        if (!page.isClosed()) problems.add(...(await Promise.race([findWithAxe(page), tooLong])))
      }
      if (!failed) await problems.cameAsExpected()
      await Promise.all(pages.map((page) => page.context().close()))
      problems.tell(failed)
    })
    return async (options: PageOptions): Promise<Page> => {
      const { tag, fallback, html, css, hash, policy, ...contextOptions } = options
      const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...contextOptions })
      context.setDefaultTimeout(ACTION)
      const page = await context.newPage()
      await slowDown(page)
      const path = pages.push(page) === 1 ? '/' : `/${pages.length}`
      // axe is a script, and never ends where those are off.
      if (contextOptions.javaScriptEnabled !== false) toBeSearched.push(page)
      problems.watch(page, site)
      await page.addInitScript(recordEvents)
      const address = site.putPage(path, { tag, fallback, html, css, hash, policy })
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      return page
    }
  })

/** Whatever goes wrong on a page, in words. */
class Problems {
  readonly expected: RegExp[] = []
  readonly #all: string[] = []

  add(...problems: string[]): void {
    this.#all.push(...problems)
  }

  /** Waits for what has to occur: words about a file, for instance, come after what can be shown of it. */
  async cameAsExpected(): Promise<void> {
    const deadline = Date.now() + PATIENCE
    while (this.#missing.length > 0 && Date.now() < deadline) await wait(50)
  }

  get #missing(): RegExp[] {
    return this.expected.filter((pattern) => !this.#all.some((problem) => pattern.test(problem)))
  }

  /** Fails for what wasn't expected, and, unless the test has broken off, for what was and didn't come. */
  tell(brokenOff: boolean): void {
    const unexpected = this.#all.filter((problem) => !this.expected.some((pattern) => pattern.test(problem)))
    const lines = [
      ...unexpected,
      ...(brokenOff ? [] : this.#missing.map((pattern) => `expected, but never came: ${pattern}`)),
    ]
    if (lines.length) throw new Error(`Problems on the page:\n${lines.map((line) => `- ${line}`).join('\n')}`)
  }

  watch(page: Page, site: Site): void {
    const origins = site.servers.map((server) => server.origin)
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return
      this.add(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => this.add(`uncaught: ${error.stack || error}`))
    page.on('crash', () => this.add('the page crashed'))
    page.context().on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      const isLocal = protocol === 'data:' || protocol === 'blob:' || origins.includes(origin)
      if (!isLocal) this.add(`asked of a stranger: ${request.url()}`)
    })
    page.context().on('requestfailed', (request) => {
      const reason = request.failure()?.errorText
      // What our own code or leaving the page cancels hasn't failed.
      if (reason !== 'net::ERR_ABORTED') this.add(`request failed: ${request.url()} ${reason}`)
    })
  }
}

interface RecordingWindow extends Window {
  nsmEvents: { type: string; detail: unknown }[]
}

/** Runs in the page before anything else: keeps our events, and brings policy violations to the console. */
function recordEvents(): void {
  const events: RecordingWindow['nsmEvents'] = []
  Object.assign(window, { nsmEvents: events })
  for (const name of ['ready', 'load', 'error', 'select', 'filter', 'move', 'action', 'consent']) {
    addEventListener(`nsm-${name}`, (event) => {
      events.push({ type: event.type, detail: (event as CustomEvent).detail })
    })
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `policy: ${event.violatedDirective} forbids ${event.blockedURI} ${event.sample} (${event.sourceFile})`,
    )
  })
}

/** Waits until the element has sent an event so many times since the page was opened. */
export async function happened(page: Page, type: string, times = 1): Promise<void> {
  const seen = () => page.evaluate(countEvents, type)
  await expect.poll(seen, { message: `${type} events`, timeout: 10_000 }).toBeGreaterThanOrEqual(times)
}

function countEvents(wanted: string): number {
  return (window as unknown as RecordingWindow).nsmEvents.filter(({ type }) => type === wanted).length
}

/** Waits until the browser has drawn two frames more: what was asked for has been painted. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}

/** The minified one takes half as long to come into a page as `axe.source`. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, in words. */
export async function findWithAxe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  let violations = await page.evaluate(runAxe, AXE_TAGS)
  // Colours halfway through a transition aren't the ones that stay.
  if (violations.length) {
    await page.waitForTimeout(500)
    violations = await page.evaluate(runAxe, AXE_TAGS)
  }
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(
      ({ target, failureSummary }) => `\n  ${target.flat().join(' >>> ')}: ${failureSummary}`,
    )
    return `axe ${id}: ${help}${places.join('')}`
  })
}

/** Violations only: to bring over all that is right takes longer than to find it. */
async function runAxe(tags: string[]): Promise<axe.Result[]> {
  const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
  // Pins stand where their places are, under a button of the map too, and can be moved out from there (WCAG 2.5.8,
  // essential). One that is small in itself is found.
  const isCoveredPin = ({ html, failureSummary = '' }: axe.NodeResult) =>
    /^<button[^>]* class="(pin|cluster)\b/.test(html) && failureSummary.includes('partially obscured')
  return violations
    .map((one) =>
      one.id === 'target-size' ? { ...one, nodes: one.nodes.filter((node) => !isCoveredPin(node)) } : one,
    )
    .filter(({ nodes }) => nodes.length > 0)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
