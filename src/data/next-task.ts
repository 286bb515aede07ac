/**
 * Resolves in a task of its own: what follows doesn't make the one before it longer. By `scheduler.yield` where there
 * is one, since a browser makes the fifth of nested timers wait 4 ms.
 */
export const nextTask = (): Promise<void> =>
  typeof scheduler === 'object' && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve))
