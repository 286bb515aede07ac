import type { Plugin } from 'vite'

/** Writes the licence texts of every bundled package into a file beside the bundle; fails where one has none. */
export function licences(fileName: string): Plugin
