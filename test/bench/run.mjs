/**
 * `npm run bench`: our map and its peers, side by side in one run, then the parser by itself. Or a part of it:
 *
 *     --case 120-slow      only this case; may be given several times
 *     --subject leaflet    only this map, likewise
 *     --runs 3             so many of each instead of five
 *     --quick              one run of the case 120
 *     --dist folder        built files from somewhere else
 *     --pictures folder    keeps what was seen of each page load, frame by frame
 *
 * A run of everything is kept in results/.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    case: { type: 'string', multiple: true },
    subject: { type: 'string', multiple: true },
    runs: { type: 'string' },
    quick: { type: 'boolean' },
    dist: { type: 'string', default: 'dist' },
    pictures: { type: 'string' },
  },
})
if (!existsSync(`${values.dist}/nature-service-map.js`)) {
  console.error(`No ${values.dist}/nature-service-map.js: \`npm run build\` first.`)
  process.exit(1)
}

const here = fileURLToPath(new URL('.', import.meta.url))
if (!existsSync(`${here}/node_modules`)) run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', here])

// Not before its packages are there.
const { bench } = await import('./bench.mjs')
const isWhole = !values.case && !values.subject && !values.quick
const failures = await bench({
  cases: values.quick ? ['120'] : values.case,
  subjects: values.subject,
  runs: Number(values.runs ?? (values.quick ? 1 : 5)),
  dist: values.dist,
  pictures: values.pictures,
  keepIn: isWhole ? `${here}/results` : undefined,
})
if (isWhole) {
  console.log('\n## The parser\n')
  run(process.execPath, ['--max-old-space-size=4096', `${here}/data.mjs`, '--million'])
}
process.exitCode = failures > 0 ? 1 : 0

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
