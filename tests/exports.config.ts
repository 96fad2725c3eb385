import { defineConfig } from 'playwright/test'
import base from '../playwright.config.ts'

/** The tests of the exports: npm run test:exports. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: ['export*.spec.ts', 'short.spec.ts', 'single.spec.ts', 'publish.spec.ts'],
  testIgnore: [],
  fullyParallel: false,
  timeout: 240_000,
  globalTimeout: 20 * 60_000,
  reporter: [['./table-reporter.ts'], ['list']],
})
