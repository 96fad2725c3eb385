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
  reporter: [['./table-reporter.ts'], ['list']],
  projects: engineNames.flatMap((engine) =>
    (['server', 'file'] as const).map((from) => ({ name: `${engine}, ${from}`, use: { engine, from } })),
  ),
})
