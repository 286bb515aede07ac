/**
 * Finds tests that depend on luck: with `SHAKE=1` every answer of a server comes after a pause by chance, and each
 * page's processor is slower by a factor of chance. A test that then fails waited for the wrong thing.
 *
 *     SHAKE=1 npx vitest run --project e2e
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

const isOn = process.env.SHAKE === '1'
/** The longest pause before an answer, in milliseconds. */
const PAUSE = 300
/** How many times slower a processor gets at most. */
const SLOWER = 6

/** Waits a while, if tests are to be shaken. */
export async function shaken(): Promise<void> {
  if (isOn) await wait(Math.random() * PAUSE)
}

/** Slows a page's processor, likewise. */
export async function slowDown(page: Page): Promise<void> {
  if (!isOn) return
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 + Math.random() * (SLOWER - 1) })
}
