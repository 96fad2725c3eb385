import { defineConfig } from 'playwright/test'
import type { Options } from './tests/browsers/browsers.ts'
import { engineNames } from './tools/shared/engines.ts'
import { findBrowser } from './tools/shared/find-browser.ts'

// A busy CI machine can make a test time out. Tests that pass on the second try are listed as flaky.
const retries = process.env.CI ? 1 : 0

export default defineConfig<object, Options>({
  testDir: 'tests',
  workers: 2,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 10_000 },
  // The table comes first, so that the runner’s count is the last line.
  reporter: [['./tests/support/table-reporter.ts'], ['list'], ['html', { open: 'never' }]],
  // A missing golden fails; --update-snapshots writes it.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/goldens/{arg}{ext}',
  use: {
    viewport: { width: 980, height: 552 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--disable-background-networking',
        // On Linux the full browser hints glyphs slightly; this makes the headless shell do the same.
        '--font-render-hinting=slight',
        // Windows live for seconds: to optimize their scripts costs more than it saves, 6% of the talk’s processor time.
        '--js-flags=--no-opt',
      ],
    },
  },
  projects: [
    {
      name: 'tools',
      testMatch: '{exports,site,build,commands,selftest}/*.spec.ts',
      timeout: 240_000,
      retries,
    },
    // Other browsers are slowest on a busy machine, so they get a second try everywhere.
    ...engineNames.flatMap((engine) =>
      (['server', 'file'] as const).map((from) => ({
        name: `browsers: ${engine}, ${from}`,
        testMatch: 'browsers/*.spec.ts',
        ...(from === 'file' && { grepInvert: /@server/ }),
        retries: 1,
        use: { engine, from },
      })),
    ),
    // Last, since its many short tests keep both workers busy to the end of a run of all projects.
    {
      name: 'talk',
      testMatch: '{slides,charts,presenter,content,article}/*.spec.ts',
      fullyParallel: true,
      retries,
      // Playwright would photograph the windows of other tests as well; the fixtures take pictures of the test’s own.
      use: { screenshot: 'off' },
    },
  ],
})
