import { defineConfig } from 'playwright/test'
import base from '../playwright.config.ts'
import { engineNames } from '../tools/engines.ts'
import type { Options } from './browsers.ts'

/** The talk in other browsers than Chromium: npm run test:browsers. */
export default defineConfig<object, Options>({
  ...base,
  testDir: '.',
  testMatch: 'browsers.spec.ts',
  testIgnore: [],
  fullyParallel: false,
  // Browsers in processes of their own take their time on a busy machine. What passes only then is listed as flaky.
  retries: 1,
  reporter: [['./table-reporter.ts'], ['list']],
  projects: engineNames.flatMap((engine) =>
    (['server', 'file'] as const).map((from) => ({ name: `${engine}, ${from}`, use: { engine, from } })),
  ),
})
