import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Page } from 'playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose result depends on colours: all that another scheme can change. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/** Runs axe on a page or a part of it, with all rules of WCAG 2.2 AA and best practice, or with some. */
export async function axe(page: Page, { part, rules }: { part?: string; rules?: readonly string[] } = {}) {
  // Loading it takes longer than running it, so it stays in the page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    ({ part, runOnly }) =>
      (window as unknown as { axe: typeof axeCore }).axe.run(part ?? document, {
        runOnly,
        resultTypes: ['violations', 'passes'],
      }),
    {
      part,
      runOnly: rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: tags },
    },
  )
}
