/** The peers' scripts and style sheets, bundled and minified as for a site, from memory: path → bytes. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const folder = fileURLToPath(new URL('peers', import.meta.url))

export async function buildPeer(name) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    base: './',
    build: {
      write: false,
      target: 'es2022',
      // Pictures that no page asks for would otherwise be carried by every style sheet.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: `${folder}/${name}.mjs`,
        output: { entryFileNames: `${name}.js`, assetFileNames: '[name][extname]' },
      },
    },
  })
  return new Map(
    output.map(({ fileName, code, source }) => [
      fileName.endsWith('.css') ? `${name}.css` : fileName,
      code ?? source,
    ]),
  )
}
