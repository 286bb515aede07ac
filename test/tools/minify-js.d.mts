import type { Plugin } from 'vite'

export function minifyJs(): Plugin
