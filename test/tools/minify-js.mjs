/** Makes scripts for browsers small; the bundler's own minifier leaves a hundredth more. */
import { minify } from 'terser'

/**
 * Compiles every function of a file while it arrives, and not on the main thread: for files all of which is needed at
 * once. https://v8.dev/blog/explicit-compile-hints, Chromium 136 and later; a comment to others.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n'

/** @param options.atOnce file names for which that is told */
export function minifyJs({ atOnce } = {}) {
  return {
    name: 'minify-js',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
      await Promise.all(
        chunks.map(async (chunk) => {
          const { code } = await minify(chunk.code, OPTIONS)
          chunk.code = atOnce?.test(chunk.fileName) ? COMPILE_ALL + code : code
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
