/** See encode.mjs. For the tests, which read what it writes. */
export function encode(lines: readonly (readonly (readonly [x: number, y: number])[])[]): string
