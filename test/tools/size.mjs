/** What a page has to fetch, brotli-compressed, against what it may: read from the built files themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { build, parseSync } from 'vite'
import { minifyCss } from './minify-css.mjs'
import { minifyJs } from './minify-js.mjs'

const ENTRY = 'nature-service-map.js'
/** Not for pages: what bundlers read. */
const FOR_BUNDLERS = ['index.js', 'define.js']
/** Not fetched by pages that load the entry: the command, and the whole of it in one file with its own rare parts. */
const OTHER_WAYS = /^(cli|embed|nature-service-map\.bundle|bundle-.*)\.js$/

if (!existsSync(`dist/${ENTRY}`)) fail('No dist/ yet: `npm run build` first.')

const chunks = new Map(
  readdirSync('dist')
    .filter((name) => name.endsWith('.js') && !FOR_BUNDLERS.includes(name) && !OTHER_WAYS.test(name))
    .map((name) => [name, readChunk(name)]),
)

const languages = [...chunks.keys()].filter((name) => /^strings-[a-z]+\.js$/.test(name))
const longest = languages.reduce((a, b) => (chunks.get(a).size > chunks.get(b).size ? a : b))
const finderLanguage = longest.replace('strings-', 'strings-finder-')
const printLanguage = longest.replace('strings-', 'strings-print-')

/** What has a limit, in thousands of bytes. A page speaks one language: the longest counts. */
const limited = [
  {
    what: 'until the first pins, with Lit and Supercluster',
    roots: [ENTRY, longest],
    limit: 35,
  },
  {
    what: 'the default page in all',
    roots: [
      ENTRY,
      longest,
      'map-controls.js',
      'ground.js',
      'map.js',
      'read-thoroughly.js',
      'finding.js',
      'finder.js',
      finderLanguage,
      'print.js',
      printLanguage,
    ],
    limit: 120,
  },
  {
    what: 'the same without the basemap',
    roots: [
      ENTRY,
      longest,
      'map-controls.js',
      'map.js',
      'read-thoroughly.js',
      'finding.js',
      'finder.js',
      finderLanguage,
      'print.js',
      printLanguage,
    ],
    // 120 in all, of which 25 are the basemap's.
    limit: 95,
  },
  {
    what: 'finding, before the first letter',
    roots: ['finder.js', finderLanguage],
    without: [ENTRY],
    limit: 12,
  },
  {
    what: 'the card, when somebody points at a place',
    roots: ['card.js', longest.replace('strings-', 'strings-card-')],
    without: [ENTRY, 'icons.js'],
    limit: 20.5,
  },
  {
    what: 'what prints, when the page is idle',
    roots: ['print.js', printLanguage],
    without: [ENTRY, 'finder.js', finderLanguage, 'seats.js', 'icons.js', 'map-controls.js'],
    limit: 7,
  },
  { what: 'the basemap, data and drawing', roots: ['ground.js'], without: [ENTRY], limit: 25 },
]
/** What comes only when a page needs it; a chunk in no row at all is an error, so that nothing hides. */
const onDemand = [
  { what: 'a search', roots: ['search.js'] },
  { what: 'links, and writing them', roots: ['link-controller.js'] },
  { what: 'the length of a route, the size of an area', roots: ['measure.js'] },
  { what: 'a link to what is gone', roots: ['strings-link-fi.js'] },
  { what: 'schema.org data', roots: ['json-ld.js'] },
  { what: "texts of the site's own", roots: ['own-strings.js'] },
  { what: 'a tile basemap', roots: ['tile-layer.js'] },
  {
    what: "opening hours in OpenStreetMap's syntax",
    roots: ['hours-view.js', 'strings-hours-fi.js', 'opening-hours.js'],
  },
  { what: 'lines and areas', roots: ['shapes-layer.js'] },
  { what: "the owner's colours", roots: ['paint.js'] },
  { what: 'data inside the tag', roots: ['inline-data.js'] },
  { what: 'another character encoding', roots: ['encodings.js'] },
  { what: 'other forms of data', roots: ['other-forms.js'] },
  {
    what: 'words about the data for its owner',
    roots: ['tell-owner.js', 'strings-issues-fi.js', 'load-messages.js'],
  },
  { what: 'large data', roots: ['remote-source.js', 'nature-service-map.worker.js'] },
  {
    what: 'tables and other coordinate systems in large data',
    roots: ['worker-csv.js', 'worker-projection.js'],
    without: 'nature-service-map.worker.js',
  },
  { what: 'tables', roots: ['csv.js', 'rows.js'] },
  { what: 'other coordinate systems', roots: ['projection.js'] },
  { what: 'another language', roots: [languages.find((name) => name !== longest)] },
]

const own = await ownCode()
print('until the first pins, our own code', own, 'of 25.0', [])

const onEveryPage = closure(limited.flatMap(({ roots }) => roots))
for (const row of limited) {
  const names = closure(row.roots).filter((name) => !row.without?.includes(name))
  row.size = sizeOf(names)
  print(row.what, row.size, `of ${row.limit.toFixed(1)}`, names)
}
console.log('\nand only for')
for (const { what, roots, without } of onDemand) {
  const names = closure(roots).filter((name) => name !== without && !onEveryPage.includes(name))
  print(what, sizeOf(names), '', names)
}

const counted = closure(
  [...limited, ...onDemand]
    .flatMap(({ roots }) => roots)
    .concat(
      languages,
      [...chunks.keys()].filter((name) => /^strings-(issues|finder|link|card|hours|print)-/.test(name)),
    ),
)
const uncounted = [...chunks.keys()].filter((name) => !counted.includes(name))
if (uncounted.length) fail(`${uncounted.join(', ')}: in no row of test/tools/size.mjs. When is it fetched?`)
const over = limited.filter(({ size, limit }) => size > limit)
if (own > 25) over.push({ what: 'our own code until the first pins' })
const embed = readChunk('embed.js').size
print('\nembed.js', embed, 'of 1.1', [])
if (embed > 1.1) over.push({ what: 'embed.js' })
print('nature-service-map.bundle.js', readChunk('nature-service-map.bundle.js').size, '', [])
if (over.length) fail(`Too large: ${over.map(({ what }) => what).join(', ')}.`)

/** The entry and the longest language as they would be without the libraries in them. */
async function ownCode() {
  const { output } = (
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [minifyCss()],
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: 'src/nature-service-map.ts', formats: ['es'] },
        rolldownOptions: {
          external: [/^lit\b/, /^ol\b/, /^supercluster$/, /^@floating-ui\b/],
          plugins: [minifyJs()],
          output: {
            // Hashes would change the size with whatever else changes.
            chunkFileNames: '[name].js',
            codeSplitting: { groups: [{ name: 'entry', test: /nature-service-map\.ts$/ }] },
          },
        },
      },
    })
  )[0]
  const entry = output.find(({ isEntry }) => isEntry)
  const names = new Set([entry.fileName])
  for (const name of names) {
    for (const imported of output.find(({ fileName }) => fileName === name)?.imports ?? [])
      names.add(imported)
  }
  const codes = output
    .filter(({ fileName }) => names.has(fileName))
    .map(({ code }) => brotliCompressSync(code).length)
  return codes.reduce((sum, size) => sum + size, 0) / 1000 + chunks.get(longest).size
}

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
  console.log(`${what.padEnd(50)}${size.toFixed(1).padStart(6)} kB ${limit.padEnd(9)}${files}`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
