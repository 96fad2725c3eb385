import type { Browser } from 'playwright/test'
import { expect } from '../support/fixtures.ts'
import { contrast, rgb } from '../support/tokens.ts'

/** Opens a page with JavaScript off, checks its message and returns the addresses it links to. */
export async function linksWithoutScript(browser: Browser, url: string): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await expect(page.getByRole('heading')).toHaveText('This talk needs JavaScript')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const words = await page.locator('.no-script :is(h1, p, a)').evaluateAll((words) => {
        const paper = getComputedStyle(document.querySelector('.no-script')!).backgroundColor
        return words.map((word) => ({ paper, ink: getComputedStyle(word).color }))
      })
      for (const { paper, ink } of words)
        expect(contrast(rgb(ink), rgb(paper)), `${ink} on ${paper}`).toBeGreaterThan(4.5)
    }
    return await page
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  } finally {
    await context.close()
  }
}
