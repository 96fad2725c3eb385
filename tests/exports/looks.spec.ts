import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'
import { charts } from '../../components/charts/bars.ts'
import { otherThanNamed } from '../../tools/shared/browser.ts'
import { findBrowser } from '../../tools/shared/find-browser.ts'
import { runNode } from '../../tools/shared/child.ts'
import { root } from '../../tools/shared/deck.ts'
import { launchError } from '../../tools/export/page.ts'
import { readPdf } from '../../tools/export/read-pdf.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { Deck } from '../support/fixtures.ts'
import { at, differences, edgeLines, expect, picturesOf, readOnce, run, test, toTheEdge } from './printed.ts'
import { slides } from '../support/slides.ts'

/** The page, from 0, of a slide's last step. */
const lastOf = (states: readonly number[], i: number) =>
  states.slice(0, i + 1).reduce((sum, count) => sum + count, -1)

/** Slides whose page in the deck does not read as the last of their steps does. */
const notFinal = (final: readonly string[], steps: readonly string[], states: readonly number[]) =>
  final.flatMap((text, i) => (text === steps[lastOf(states, i)] ? [] : [`slide ${i + 1}`]))

test.describe('npm run export', () => {
  test('does not differ from the export before it, in text or in picture', async ({ exported, printed }) => {
    const { code, output, file } = exported
    expect(code, output).toBe(0)
    expect(await differences(printed.bytes, new Uint8Array(readFileSync(file)))).toEqual([])
  })

  test('detects one changed word, and one changed line', async ({ printed }) => {
    const few = async (harm?: (page: PDFPage, font: PDFFont) => void) => {
      const [pdf, whole] = [await PDFDocument.create(), await PDFDocument.load(printed.bytes)]
      for (const page of await pdf.copyPages(whole, [0, 3, 15])) pdf.addPage(page)
      const font = await pdf.embedFont(StandardFonts.Helvetica)
      harm?.(pdf.getPage(1), font)
      return pdf.save()
    }
    expect(await differences(await few(), await few())).toEqual([])
    const word = await few((page, font) => page.drawText('Abe', { font, size: 9, x: 20, y: 20 }))
    expect(await differences(await few(), word)).toEqual(['page 2'])
    const line = await few((page) => page.drawLine({ start: { x: 9, y: 9 }, end: { x: 99, y: 9 } }))
    expect(await differences(await few(), line)).toEqual(['page 2'])
  })

  test('--dark is dark, and as complete', async ({ folder, printed }) => {
    const file = join(folder, 'dark.pdf')
    const { code, output } = await run('export', '--dark', '--output', file)
    expect(code, output).toBe(0)
    const dark = new Uint8Array(readFileSync(file))
    const light = await readOnce(printed.bytes)
    expect((await readPdf(dark)).pages.map(({ text }) => text)).toEqual(light.pages.map(({ text }) => text))
    for (const [i, picture] of (await picturesOf(dark, toTheEdge)).entries()) {
      expect(Math.max(...at(picture, 2, 2)), 'its paper').toBeLessThan(80)
      expect(edgeLines(picture), `slide ${i + 1}`).toEqual([])
    }
  })

  test('--with-clicks has a page for each step that can be clicked, and its last is that of the deck', async ({
    folder,
    page,
    printed,
  }) => {
    const file = join(folder, 'steps.pdf')
    const count = async () => {
      const served = await serveDeck({ dir: join(root, '.deck'), port: 0 })
      const deck = new Deck(page, served.url)
      await deck.open()
      let steps = 0
      for (const { no } of slides) {
        await deck.go(no)
        steps += 1 + (await deck.clicks())
      }
      await served.close()
      return steps
    }
    // Who counts the clicks waits more than it works.
    const [{ code, output }, steps] = await Promise.all([
      run('export', '--with-clicks', '--output', file),
      count(),
    ])
    expect(code, output).toBe(0)
    const { pages } = await readPdf(new Uint8Array(readFileSync(file)))
    expect(pages.length).toBe(steps)
    expect(output).toContain(`${steps} pages`)

    const states = printed.expected.source.slides.map((slide) => slide.steps)
    const texts = pages.map(({ text }) => text)
    const final = (await readOnce(printed.bytes)).pages.map(({ text }) => text)
    expect(notFinal(final, texts, states)).toEqual([])
    // Caught: a slide in its first state.
    const stepped = states.findIndex(
      (count, i) => count > 1 && texts[lastOf(states, i)] !== texts[lastOf(states, i) - count + 1],
    )
    const first = final.with(stepped, texts[lastOf(states, stepped) - states[stepped]! + 1]!)
    expect(notFinal(first, texts, states)).toEqual([`slide ${stepped + 1}`])
  })

  test('shows every value that a chart writes', async ({ printed }) => {
    const { pages } = await readOnce(printed.bytes)
    const lacking = (text: (page: string) => string) =>
      charts.flatMap(({ name, bars }) => {
        const on = printed.expected.sheets.find((sheet) => sheet.charts.some((chart) => chart.name === name))!
        const words = text(pages[on.no - 1]!.text)
        const values = bars.flatMap(({ parts }) => parts)
        return values.flatMap(({ display }) => (words.includes(display) ? [] : [`${name}: ${display}`]))
      })
    expect(charts.length).toBeGreaterThan(3)
    expect(lacking((page) => page)).toEqual([])
    expect(lacking((page) => page.replaceAll('75%', ''))).toEqual(['cost sharing: 75%'])
  })
})

test.describe('a command that cannot do its work says so in plain words', () => {
  const cases = {
    'a path through a file': ['--output', join(root, 'package.json', 'deck')],
    'an option that is none': ['--colour'],
    'a name that is none': ['--output', ' '],
  }
  for (const [name, args] of Object.entries(cases)) {
    test(name, async () => {
      const commands = ['export', 'export:handout', 'export:pptx', 'export:png']
      for (const { code, output } of await Promise.all(commands.map((name) => run(name, ...args)))) {
        expect(code, output).toBe(1)
        expect(output).not.toMatch(/^\s+at /m)
        expect(output.trim().split('\n').length).toBeLessThan(4)
      }
    })
  }

  test('a browser that does not start', async ({ folder }) => {
    const named = process.execPath
    test.skip(findBrowser(named) !== named, 'Playwright’s own browser comes before the one that is named')
    const file = join(folder, 'none.pdf')
    const env = { ...process.env, CHROMIUM_PATH: named }
    const { code, output } = await runNode(join(root, 'tools/run.mjs'), ['export', '--output', file], { env })
    expect(code, output).toBe(1)
    expect(output).toContain(`The browser ${named} does not start`)
    expect(output).not.toMatch(/^\s+at /m)
    expect(existsSync(file)).toBe(false)
  })

  test('a full folder for temporary files is not put down to the browser', () => {
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

  test('a browser that is named and not taken', () => {
    const found = '/somewhere/chrome'
    expect(otherThanNamed(found, undefined)).toBeUndefined()
    expect(otherThanNamed(found, found)).toBeUndefined()
    expect(otherThanNamed(found, '/nowhere/chrome')).toMatch(
      'not /nowhere/chrome from CHROMIUM_PATH: there is no',
    )
    expect(otherThanNamed(found, process.execPath)).toMatch('Playwright’s own browser takes precedence')
  })
})
