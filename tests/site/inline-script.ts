import type { Page } from 'playwright/test'

/** Adds a script to a page and tells whether it has run, which its policy should prevent. */
export const runsInlineScripts = (page: Page) =>
  page.evaluate(() => {
    document.head.append(
      Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }),
    )
    return 'ran' in window
  })
