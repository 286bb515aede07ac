/** What a page and its worker say to each other. */
import type { LoadErrorCode, LoadErrorDetails } from './load-error.js'
import type { DataIssue } from './place.js'
import type { PlaceSource } from './query.js'

/** What a worker is asked besides what is asked of the places. */
export interface Opener {
  /**
   * Reads a file and answers from then on for its places.
   * @param chunks its bytes, as they came
   * @param base its address
   */
  open(chunks: readonly Uint8Array[], base: string): Promise<Opened>
  /** What reading the file found. */
  issues(): Promise<readonly DataIssue[]>
}

/** How many places a file has, or why it has none to show: what a `LoadError` is made from, which can't be cloned. */
export type Opened =
  | { readonly count: number }
  | { readonly code: LoadErrorCode; readonly details: Omit<LoadErrorDetails, 'url' | 'host'> }

/** All that a worker can be asked. Whatever `PlaceSource` comes to have is among it. */
export type Questions = Opener & PlaceSource

/** The `id` of what a worker says unasked, once: that it is alive. */
export const GREETING = 0

export interface Request {
  readonly id: number
  readonly question: string
  readonly args: readonly unknown[]
}

/**
 * A long list is answered by several messages, of which the last has a `value`: each is a task of its own to the
 * page, and none of them a long one.
 */
export type Answer =
  | { readonly id: number; readonly piece: readonly unknown[] }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: unknown }

/** One end of the line: a `Worker`, what a worker has for the page, or a `MessagePort`. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}
