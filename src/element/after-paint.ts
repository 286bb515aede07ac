/** Calls back once what has been rendered is painted; in a page that isn't shown, and so never paints, after a while. */
export function afterPaint(callback: () => void): () => void {
  let timer = setTimeout(callback, 500)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(callback)
  })
  return () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
}

/** Calls back when the page has nothing better to do. */
export function whenIdle(callback: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(callback, { timeout: 2000 })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(callback, 200)
  return () => clearTimeout(timer)
}

/** Resolves when the page has nothing better to do. */
export const idle = (): Promise<void> => new Promise((resolve) => whenIdle(resolve))
