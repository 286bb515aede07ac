/** What it was measured on. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem, type } from 'node:os'
import { startBrowser } from './browsing.mjs'

export async function machine() {
  const browser = await startBrowser()
  const chromium = browser.version()
  await browser.close()
  const processors = cpus()
  const [load] = loadavg()
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
  const commit =
    git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') && ' with changes')
  return {
    commit,
    versions: { chromium, node: process.version, ...dependencies },
    load,
    description:
      `Commit ${commit}. ${processors.length} × ${processors[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, ` +
      `${type()}, headless Chromium ${chromium} drawing in software; load at the start ${load.toFixed(1)}.`,
  }
}

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim()
