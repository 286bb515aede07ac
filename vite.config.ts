import { defineConfig, type LibraryOptions } from 'vite'
import { licences } from './test/tools/licences.mjs'

/**
 * `vite build` fills dist/ once for each environment below:
 * - page: for a script tag. Everything is bundled; what a page doesn't need at first is in chunks of its own.
 * - npm: for bundlers. The libraries stay imports.
 */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    reportCompressedSize: false,
  },
  builder: {},
  environments: {
    // The name that Vite has for what runs in a browser.
    client: {
      build: {
        emptyOutDir: true,
        lib: library({ 'nature-service-map': 'src/nature-service-map.ts' }),
        rolldownOptions: {
          // What the chunks share with the entry stays in it: a file more would be a round trip before the first pins.
          preserveEntrySignatures: 'allow-extension',
          // Vite leaves libraries half minified, for a bundler to go on with. These files go to browsers.
          output: { minify: true, comments: false, chunkFileNames: chunkName },
          plugins: [licences('LICENSES.txt')],
        },
      },
    },
    npm: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        lib: library({ index: 'src/index.ts', define: 'src/define.ts' }),
        minify: false,
        rolldownOptions: {
          external: [/^lit\b/, /^ol\b/, /^@floating-ui\//, /^supercluster$/],
          output: { chunkFileNames: (chunk) => `npm/${chunkName(chunk)}` },
        },
      },
    },
  },
})

/** As a library Vite leaves `import()` as it is: chunks are found beside the file that asks for them. */
function library(entry: Record<string, string>): LibraryOptions {
  return { entry, formats: ['es'], fileName: (_, name) => `${name}.js` }
}

/**
 * Fixed names, after the module: `strings/fi.ts` is `strings-fi.js`. Releases live in folders of their own, so
 * no hash is needed. A chunk without a module of its own holds what several others share.
 */
function chunkName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string {
  const path = facadeModuleId?.split('/src/').at(-1)?.replace(/\.ts$/, '')
  if (!path) return `shared-${name.toLowerCase()}.js`
  const short: Record<string, string> = { 'map/map-view': 'map', 'ui/place-card': 'card' }
  return `${short[path] ?? (path.startsWith('strings/') ? path.replace('/', '-') : name)}.js`
}
