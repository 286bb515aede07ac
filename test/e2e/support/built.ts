import { existsSync } from 'node:fs'

/** These tests open the built files: say so where there are none. */
export default function setup(): void {
  if (!existsSync('dist/nature-service-map.js')) throw new Error('No dist/ yet: `npm run build` first.')
}
