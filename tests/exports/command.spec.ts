import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'
import { charts } from '../../components/charts/bars.ts'
import { main as exportDeck } from '../../tools/commands/export.ts'
import { main as exportHandout } from '../../tools/commands/export-handout.ts'
import { main as exportPng } from '../../tools/commands/export-png.ts'
import { main as exportPptx } from '../../tools/commands/export-pptx.ts'
import { otherThanNamed } from '../../tools/shared/browser.ts'
import { findBrowser } from '../../tools/shared/find-browser.ts'
import { UserError } from '../../tools/shared/errors.ts'
import { runNode } from '../../tools/shared/child.ts'
import { root } from '../../tools/shared/deck.ts'
import { launchError } from '../../tools/export/page.ts'
import { sampleChart } from '../support/canvas.ts'
import { bytesOf, copyPages, differences, expect, readOnce, test } from './fixtures.ts'

test.describe('npm run export', () => {
  test('gives the same text and pictures each time, also when slides and fonts come late', async ({
    exported,
    printedShort,
  }) => {
    expect(await differences(printedShort.bytes, bytesOf(exported.file))).toEqual([])
  })

  test('detects a changed word and a changed line', async ({ printedShort }) => {
    const few = async (harm?: (page: PDFPage, font: PDFFont) => void) => {
      const pdf = await copyPages(printedShort.bytes, [0, 1, 2])
      const font = await pdf.embedFont(StandardFonts.Helvetica)
      harm?.(pdf.getPage(1), font)
      return pdf.save()
    }
    const before = await few()
    expect(await differences(before, await few())).toEqual([])
    const word = await few((page, font) => page.drawText('Word', { font, size: 9, x: 20, y: 20 }))
    expect(await differences(before, word)).toEqual(['page 2'])
    const line = await few((page) => page.drawLine({ start: { x: 9, y: 9 }, end: { x: 99, y: 9 } }))
    expect(await differences(before, line)).toEqual(['page 2'])
  })

  test('shows every value of the charts', async ({ printed }) => {
    const { pages } = await readOnce(printed.bytes)
    const values = charts.flatMap(({ name, bars }) =>
      bars.flatMap(({ parts }) => parts.map(({ display }) => ({ name, display }))),
    )
    const lacking = (text: (page: string) => string) =>
      values.filter(({ name, display }) => {
        const on = printed.expected.sheets.find((sheet) => sheet.charts.some((chart) => chart.name === name))!
        return !text(pages[on.no - 1]!.text).includes(display)
      })
    expect(values.length).toBeGreaterThan(0)
    expect(lacking((page) => page)).toEqual([])
    const removed = sampleChart.bars[0]!.parts[0]!.display
    // A value that contains the removed one is lost with it, in whichever chart it stands.
    expect(lacking((page) => page.replaceAll(removed, ''))).toEqual(
      values.filter(({ display }) => display.includes(removed)),
    )
  })
})

test.describe('a command that cannot work says why', () => {
  const cases = {
    'a path through a file': ['--output', join(root, 'package.json', 'deck')],
    'an unknown option': ['--colour'],
    'an empty name': ['--output', ' '],
  }
  for (const [name, args] of Object.entries(cases))
    test(name, async () => {
      for (const main of [exportDeck, exportHandout, exportPptx, exportPng]) {
        const error = await main(args).catch((error: unknown) => error)
        expect(error).toBeInstanceOf(UserError)
        expect(String(error).split('\n').length).toBeLessThan(4)
      }
    })

  test('a browser that does not start', async ({ folder }) => {
    const named = process.execPath
    test.skip(findBrowser(named) !== named, 'Playwright’s own browser takes precedence.')
    const file = join(folder, 'none.pdf')
    const env = { ...process.env, CHROMIUM_PATH: named }
    const { code, output } = await runNode(join(root, 'tools/run.mjs'), ['export', '--output', file], { env })
    expect(code, output).toBe(1)
    expect(output).toContain(`The browser ${named} does not start`)
    expect(output).not.toMatch(/^\s+at /m)
    expect(existsSync(file)).toBe(false)
  })

  test('a full temporary folder is not blamed on the browser', () => {
    const said = (message: string) => String(launchError(new Error(message), '/usr/bin/chromium'))
    const full = 'ENOSPC: no space left on device, mkdtemp ‘/tmp/playwright_chromiumdev_profile-’'
    for (const message of [
      full,
      'Target closed\n[pid=7] Failed to create a profile: No space left on device',
    ])
      expect(said(message)).toMatch(/folder for temporary files, \S+, cannot be written: the disk is full/)
    expect(said('EACCES: permission denied, mkdtemp ‘/tmp/x-’')).toContain('you may not write there')
    expect(said('Target closed')).toMatch(/chromium does not start: Target closed\n.*CHROMIUM_PATH/)
  })

  test('a named browser that is not used', () => {
    const found = '/somewhere/chrome'
    expect(otherThanNamed(found, undefined)).toBeUndefined()
    expect(otherThanNamed(found, found)).toBeUndefined()
    expect(otherThanNamed(found, '/nowhere/chrome')).toMatch(
      'not /nowhere/chrome from CHROMIUM_PATH: there is no',
    )
    expect(otherThanNamed(found, process.execPath)).toMatch('Playwright’s own browser takes precedence')
  })
})
