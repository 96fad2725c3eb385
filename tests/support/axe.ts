import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Page } from 'playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Asks axe about a page, or a part of it, by all of WCAG 2.2 AA and best practice, or by one rule. */
export async function axe(page: Page, { part, rule }: { part?: string; rule?: string } = {}) {
  // It stays in the page: to put it there takes longer than to ask it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    ({ part, runOnly }) =>
      (window as unknown as { axe: typeof axeCore }).axe.run(part ?? document, {
        runOnly,
        resultTypes: ['violations', 'passes'],
      }),
    {
      part,
      runOnly: rule ? { type: 'rule' as const, values: [rule] } : { type: 'tag' as const, values: tags },
    },
  )
}
