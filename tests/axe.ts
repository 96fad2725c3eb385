import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/** WCAG 2.2 AA and best practice; in the mode for pages without frames, which needs no second window to sum up in. */
export const axe = (page: Page) =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
