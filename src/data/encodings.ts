/** Lazy: files that aren't UTF-8. */
import type { DataIssue } from './place.js'

/** The text of bytes that failed to be UTF-8: UTF-16 where NULs or a mark show it, else windows-1252. */
export function decode(bytes: Uint8Array): { text: string; issue?: DataIssue } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  if (first !== 0 && second === 0) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (first === 0 && second !== 0) return { text: new TextDecoder('utf-16be').decode(bytes) }
  const issue: DataIssue = { code: 'encoding', severity: 'warning', got: 'windows-1252', expected: 'UTF-8' }
  return { text: new TextDecoder('windows-1252').decode(bytes), issue }
}
