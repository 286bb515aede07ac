/** Long work that can pause: so that a slow phone answers its user in between. */

import { nextTask } from './next-task.js'

/** Each `yield` is a place to pause at. */
export type Steps<Result = void> = Generator<void, Result, void>

/** Longest stretch without a pause, in milliseconds; a step or two more still feels like nothing. */
const SLICE = 8

export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Resolves with the work's result when it is done; `steps.return()` ends it before that. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let since = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < SLICE) continue
    await nextTask()
    since = performance.now()
  }
}
