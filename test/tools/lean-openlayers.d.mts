import type { Plugin } from 'vite'

export declare function leanOpenLayers(): Plugin
