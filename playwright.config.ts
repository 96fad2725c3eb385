import { defineConfig } from 'playwright/test'
import { findBrowser } from './tools/find-browser.ts'

export default defineConfig({
  testDir: 'tests',
  // They take their time, and have commands of their own: npm run test:exports, npm run test:browsers.
  testIgnore: ['export*.spec.ts', 'short.spec.ts', 'single.spec.ts', 'publish.spec.ts', 'browsers.spec.ts'],
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  // A machine of CI may be busy with something else. What passes only then is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  // It takes 4 minutes on two cores with nothing else to do; what hangs is not waited for.
  globalTimeout: 20 * 60_000,
  expect: { timeout: 10_000 },
  // The table comes first, so that the runner’s own count is the last line.
  reporter: [['./tests/table-reporter.ts'], ['list']],
  // A golden is made on purpose (--update-snapshots); a missing one fails.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/goldens/{arg}{ext}',
  use: {
    viewport: { width: 980, height: 552 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: findBrowser(),
      // The headless shell hints letters as it is told, the whole browser as the system does: slightly, on Linux.
      args: ['--disable-background-networking', '--font-render-hinting=slight'],
    },
  },
})
