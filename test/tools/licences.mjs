import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { NOTE } from './lean-opening-hours.mjs'

/** What has to be said of a library besides its licence. */
const NOTES = { opening_hours: NOTE }

export function licences(fileName) {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? [])
      // Of `…/node_modules/@lit/reactive-element/css-tag.js` the part up to the package's own folder.
      const folders = modules.flatMap((id) => id.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? [])
      const source = [...new Set(folders)]
        .sort()
        .map(licence)
        .join(`\n\n${'-'.repeat(80)}\n\n`)
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // In a folder, after https://reuse.software, each file is called after its licence.
  const file = [...readdirSync(folder), `LICENSES/${license}.txt`].find(
    (entry) =>
      /^(licen[cs]e|copying)/i.test(entry) &&
      statSync(join(folder, entry), { throwIfNoEntry: false })?.isFile(),
  )
  if (!file) throw new Error(`${name} is bundled, but has no licence file in ${folder}`)
  const title = `${name} ${version}${license ? ` (${license})` : ''}`
  return `${[title, NOTES[name]].filter(Boolean).join('\n\n')}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
}
