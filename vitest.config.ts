import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser, launchArgs } from './test/tools/browser.mjs'

const browserTests = 'test/**/*.browser.test.ts'
const e2eTests = 'test/e2e/**/*.test.ts'

/** A browser on a busy machine may lose a tap. Shaken tests (`e2e/support/shake.ts`) are to show what they have. */
const retry = process.env.SHAKE ? 0 : 1

/** Groups run one after another: what is timed in a browser isn't disturbed by the others. */
export default defineConfig({
  test: {
    onConsoleLog: (log) => !log.startsWith('Lit is in dev mode'),
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', browserTests, e2eTests],
          setupFiles: 'test/support/seed.ts',
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Found before the tests start, so that Vite doesn't reload the page when it meets them.
        optimizeDeps: { entries: ['src/**/*.ts', browserTests] },
        test: {
          name: 'browser',
          include: [browserTests],
          exclude: ['**/node_modules/**'],
          retry,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: await findBrowser(), args: launchArgs },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: [e2eTests],
          globalSetup: 'test/e2e/support/built.ts',
          expect: { poll: { timeout: 8000 } },
          sequence: { groupOrder: 2 },
          testTimeout: 30_000,
          retry,
          maxWorkers: 2,
        },
      },
    ],
  },
})
