import type { Plugin } from 'vite'

export declare const NOTE: string
export declare function leanOpeningHours(): Plugin
