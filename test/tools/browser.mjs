/** A Chromium to test with: an installed Chrome, Chromium or Edge, else one that is installed now. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const isRoot = process.getuid?.() === 0

/** What every Chromium of ours is started with: it asks nobody but our own servers. */
export const launchArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  // Pages of the browser's own that load with each window; the last list counts, so Playwright's is in it.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,MediaRouter,OptimizationHints,PaintHolding',
  // Chromium refuses to start its sandbox as root.
  ...(isRoot ? ['--no-sandbox'] : []),
]

export async function findBrowser() {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, but there is no such file.`)
  }
  return installed() ?? install()
}

function installed() {
  return [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path) && starts(path))
}

function usualPlaces() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/Applications', `${process.env.HOME}/Applications`].map(
          (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      )
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
        .flatMap((name) => process.env[name] ?? [])
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ])
    default: {
      const names = [
        'chromium',
        'google-chrome',
        'google-chrome-stable',
        'chromium-browser',
        'microsoft-edge',
      ]
      const folders = [
        ...(process.env.PATH ?? '').split(delimiter),
        '/usr/bin',
        '/usr/local/bin',
        '/snap/bin',
      ]
      return names.flatMap((name) => folders.map((folder) => join(folder, name)))
    }
  }
}

/** Ubuntu's `chromium-browser` may be a script that only says to install a snap; Windows would open a window. */
function starts(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

function install() {
  console.error('No Chrome, Chromium or Edge found. Installing Chromium …')
  const tried = []
  for (const command of isRoot && isDebian() ? [apt, playwright] : [playwright]) {
    tried.push(...command())
    const path = installed()
    if (path) return path
  }
  throw new Error(
    [
      'The tests need Chrome, Chromium or Edge. None was found, and installing one failed:',
      ...tried.map((line) => `  ${line}`),
      'Install one of them, or set CHROME_PATH to the program of one that is somewhere else.',
    ].join('\n'),
  )
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

const apt = () => [
  run('apt-get', ['update']),
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    DEBIAN_FRONTEND: 'noninteractive',
  }),
]

function playwright() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  return [run(process.execPath, [cli, 'install', 'chromium'])]
}

/** Runs a command with its output on stderr, and tells how that went. */
function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  })
  return `${command} ${args.join(' ')} – ${error?.message ?? (status === 0 ? 'done' : `failed (${status})`)}`
}
