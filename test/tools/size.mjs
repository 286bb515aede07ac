/** What a page has to fetch, brotli-compressed, against what it may: read from the built files themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { parseSync } from 'vite'

const ENTRY = 'nature-service-map.js'
/** Not for pages: what bundlers read. */
const FOR_BUNDLERS = ['index.js', 'define.js']

if (!existsSync(`dist/${ENTRY}`)) fail('No dist/ yet: `npm run build` first.')

const chunks = new Map(
  readdirSync('dist')
    .filter((name) => name.endsWith('.js') && !FOR_BUNDLERS.includes(name))
    .map((name) => [name, readChunk(name)]),
)

const languages = [...chunks.keys()].filter((name) => /^strings-[a-z]+\.js$/.test(name))
const longest = languages.reduce((a, b) => (chunks.get(a).size > chunks.get(b).size ? a : b))

/** What has a limit, in thousands of bytes. A page speaks one language: the longest counts. */
const limited = [
  { what: 'until the first pins', roots: [ENTRY, longest], limit: 25 },
  { what: 'the default page in all', roots: [ENTRY, longest, 'map.js', 'card.js'], limit: 100 },
]
/** What comes only when a page needs it; a chunk in no row at all is an error, so that nothing hides. */
const onDemand = [
  { what: 'a tile basemap', roots: ['tile-layer.js'] },
  { what: 'lines and areas', roots: ['shapes-layer.js'] },
  { what: 'an accent colour', roots: ['palette.js'] },
  { what: 'mark-up in texts', roots: ['markup.js'] },
  { what: 'another character encoding', roots: ['encodings.js'] },
  { what: 'other forms of data', roots: ['other-forms.js'] },
  { what: 'words for a failure', roots: ['load-messages.js'] },
  { what: 'tables', roots: ['csv.js'] },
  { what: 'other coordinate systems', roots: ['projection.js'] },
  { what: 'positions that look wrong', roots: ['second-look.js'] },
  { what: 'another language', roots: [languages.find((name) => name !== longest)] },
]

const onEveryPage = closure(limited.flatMap(({ roots }) => roots))
for (const row of limited) {
  const names = closure(row.roots)
  row.size = sizeOf(names)
  print(row.what, row.size, `of ${row.limit}.0`, names)
}
console.log('\nand only for')
for (const { what, roots } of onDemand) {
  const names = closure(roots).filter((name) => !onEveryPage.includes(name))
  print(what, sizeOf(names), '', names)
}

const counted = closure([...limited, ...onDemand].flatMap(({ roots }) => roots).concat(languages))
const uncounted = [...chunks.keys()].filter((name) => !counted.includes(name))
if (uncounted.length) fail(`${uncounted.join(', ')}: in no row of test/tools/size.mjs. When is it fetched?`)
const over = limited.filter(({ size, limit }) => size > limit)
if (over.length) fail(`Too large: ${over.map(({ what }) => what).join(', ')}.`)

function readChunk(name) {
  const bytes = readFileSync(`dist/${name}`)
  const { staticImports, staticExports } = parseSync(name, bytes.toString()).module
  const imports = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ]
  return {
    size: brotliCompressSync(bytes).length / 1000,
    imports: imports.map((path) => path.replace('./', '')),
  }
}

/** The chunks and all that they import at once. */
function closure(roots) {
  const names = new Set(roots)
  for (const name of names) {
    if (!chunks.has(name)) fail(`dist/${name} is missing.`)
    for (const imported of chunks.get(name).imports) names.add(imported)
  }
  return [...names]
}

function sizeOf(names) {
  return names.reduce((sum, name) => sum + chunks.get(name).size, 0)
}

function print(what, size, limit, names) {
  const files = names.map((name) => `${name} ${chunks.get(name).size.toFixed(1)}`).join(', ')
  console.log(`${what.padEnd(27)}${size.toFixed(1).padStart(6)} kB ${limit.padEnd(9)}${files}`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
