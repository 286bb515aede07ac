import type { Plugin } from 'vite'

export interface MinifyOptions {
  /** Names of files of which all is needed at once. */
  readonly atOnce?: RegExp
}

export function minifyJs(options?: MinifyOptions): Plugin
