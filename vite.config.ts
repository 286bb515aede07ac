import { defineConfig, type LibraryOptions } from 'vite'
import manifest from './package.json' with { type: 'json' }
import { leanOpeningHours } from './test/tools/lean-opening-hours.mjs'
import { leanOpenLayers } from './test/tools/lean-openlayers.mjs'
import { licences } from './test/tools/licences.mjs'
import { minifyCss } from './test/tools/minify-css.mjs'
import { minifyJs } from './test/tools/minify-js.mjs'

const WORKER = 'nature-service-map.worker.js'
/** All that runs before the first pins. */
const BEFORE_PINS = /^(nature-service-map|read-thoroughly|seats|strings-[a-z]+)\.js$/

/**
 * `vite build` fills dist/ once for each environment below:
 * - client: for a script tag. Everything is bundled; what a page doesn't need at first is in chunks of its own.
 * - bundle: the same with all that the default page needs in one file, for pages that pin it by its hash.
 * - worker: what both of them give large data to, in one file: a worker shares nothing with the page.
 * - embed: the classic script that only puts the tag in place.
 * - cli: the command, for Node.
 * - npm: for bundlers. The libraries stay imports.
 */
export default defineConfig({
  publicDir: false,
  plugins: [minifyCss(), leanOpeningHours(), leanOpenLayers()],
  build: {
    target: 'es2022',
    reportCompressedSize: false,
  },
  builder: {},
  environments: {
    // The name that Vite has for what runs in a browser.
    client: {
      define: {
        __WORKER__: JSON.stringify(`./${WORKER}`),
        // Asked for before they are imported: see `preload.ts`.
        __CHUNKS__: JSON.stringify({
          first: ['seats.js'],
          later: ['map-controls.js', 'finder.js', 'ground.js', 'map.js'],
        }),
      },
      build: {
        emptyOutDir: true,
        // The map is imported by the element, and an entry only so as to be one file: see `codeSplitting`.
        lib: library({ 'nature-service-map': 'src/nature-service-map.ts', map: 'src/map/map-view.ts' }),
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: {
            chunkFileNames: chunkName,
            // An entry holds all that it imports, also what chunks share with it: a file more would be a round trip
            // more, before the first pins or before the map.
            codeSplitting: {
              groups: [
                { name: 'nature-service-map', test: /nature-service-map\.ts$/, priority: 2 },
                { name: 'map', test: /map-view\.ts$/, priority: 1 },
                // What all buttons, both sheets and both ways past something need.
                { name: 'icons', test: /\/ui\/(icons|keyboard|sheet-pull|skip)\.ts$/ },
                // Small things that the card shares with other chunks: one file, not one each.
                {
                  name: 'links',
                  test: /\/(element\/links|share-address|contact-links|percent-encode|in-language)\.ts$/,
                },
              ],
            },
          },
          // Vite leaves libraries half minified, for a bundler to go on with. These files go to browsers.
          plugins: [licences('LICENSES.txt'), minifyJs({ atOnce: BEFORE_PINS })],
        },
      },
    },
    bundle: {
      consumer: 'client',
      define: { __WORKER__: JSON.stringify(`./${WORKER}`) },
      build: {
        emptyOutDir: false,
        lib: library({ 'nature-service-map.bundle': 'src/nature-service-map.ts' }),
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: {
            chunkFileNames: (chunk) => `bundle-${chunkName(chunk)}`,
            codeSplitting: { groups: [{ name: 'nature-service-map.bundle', test: (id) => !RARE.test(id) }] },
          },
          plugins: [minifyJs()],
        },
      },
    },
    worker: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        lib: library({ [WORKER.replace('.js', '')]: 'src/data/worker.ts' }),
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: {
            chunkFileNames: (chunk) => `worker-${chunkName(chunk)}`,
            codeSplitting: { groups: [{ name: WORKER.replace('.js', ''), test: (id) => !RARE.test(id) }] },
          },
          plugins: [minifyJs()],
        },
      },
    },
    embed: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        lib: {
          entry: 'src/embed.ts',
          formats: ['iife'],
          name: 'natureServiceMapEmbed',
          fileName: () => 'embed.js',
        },
        rolldownOptions: { plugins: [minifyJs()] },
      },
    },
    cli: {
      consumer: 'server',
      build: {
        emptyOutDir: false,
        ssr: 'src/cli/main.ts',
        minify: false,
        rolldownOptions: {
          external: Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
          output: { entryFileNames: 'cli.js', chunkFileNames: 'cli/[name].js' },
        },
      },
    },
    npm: {
      consumer: 'client',
      // Bundlers take the file along when they read `new URL('…', import.meta.url)`.
      define: { __WORKER__: JSON.stringify(`../${WORKER}`) },
      build: {
        emptyOutDir: false,
        lib: library({ index: 'src/index.ts', define: 'src/define.ts' }),
        minify: false,
        rolldownOptions: {
          external: Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
          output: { chunkFileNames: (chunk) => `npm/${chunkName(chunk)}` },
        },
      },
    },
  },
})

/** What few pages need and much weighs stays out of the one file. */
const RARE =
  /node_modules\/(proj4|mgrs|wkt-parser|papaparse|geotiff|opening_hours|suncalc)\/|\/src\/data\/(opening-hours|projection)\.ts|\/src\/data\/convert\//

/** As a library Vite leaves `import()` as it is: chunks are found beside the file that asks for them. */
function library(entry: Record<string, string>): LibraryOptions {
  return { entry, formats: ['es'], fileName: (_, name) => `${name}.js` }
}

/** Chunks that are called otherwise than their module. */
const NAMES: Readonly<Record<string, string>> = {
  'finder-controller': 'finder',
  'json-ld-controller': 'json-ld',
  'map-controls-controller': 'map-controls',
  selection: 'card',
  'print-controller': 'print',
}

/**
 * Fixed names, after the module: `strings/fi.ts` is `strings-fi.js`. Releases live in folders of their own, so
 * no hash is needed.
 */
function chunkName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string {
  const strings = facadeModuleId?.match(/\/src\/(strings\/.+)\.ts$/)?.[1]
  if (strings) return `${strings.replaceAll('/', '-')}.js`
  return `${NAMES[name] ?? name}.js`
}
