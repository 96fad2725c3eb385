import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from 'playwright-chromium'
import { runNode } from '../tools/child.ts'
import { root } from '../tools/deck.ts'
import { readPdf } from '../tools/print/read-pdf.ts'
import { serveDeck } from '../tools/serve.ts'
import { Deck } from './fixtures.ts'
import { at, expect, picturesOf, run, test } from './printed.ts'
import { slides } from './slides.ts'

test.describe('npm run export', () => {
  test('does not differ from the export before it, in text or in picture', async ({ folder, printed }) => {
    const file = join(folder, 'again.pdf')
    const { code, output } = await run('export', '--output', file)
    expect(code, output).toBe(0)
    const again = new Uint8Array(readFileSync(file))
    expect(await readPdf(again)).toEqual(await readPdf(printed.bytes))
    const [before, after] = [await picturesOf(printed.bytes), await picturesOf(again)]
    for (const [i, { data }] of before.entries())
      expect(Buffer.compare(Buffer.from(data), Buffer.from(after[i]!.data)), `slide ${i + 1}`).toBe(0)
  })

  test('--dark is dark, and as complete', async ({ folder, printed }) => {
    const file = join(folder, 'dark.pdf')
    const { code, output } = await run('export', '--dark', '--output', file)
    expect(code, output).toBe(0)
    const dark = new Uint8Array(readFileSync(file))
    const light = await readPdf(printed.bytes)
    expect((await readPdf(dark)).pages.map(({ text }) => text)).toEqual(light.pages.map(({ text }) => text))
    for (const picture of await picturesOf(dark, 0.25))
      expect(Math.max(...at(picture, 2, 2)), 'its paper').toBeLessThan(80)
  })

  test('--with-clicks has a page for each step that can be clicked', async ({ folder, page }) => {
    const file = join(folder, 'steps.pdf')
    const { code, output } = await run('export', '--with-clicks', '--output', file)
    expect(code, output).toBe(0)

    const served = await serveDeck({ dir: join(root, '.deck'), port: 0 })
    const deck = new Deck(page, served.url)
    await deck.open()
    let steps = 0
    for (const { no } of slides) {
      await deck.go(no)
      steps += 1 + (await deck.clicks())
    }
    await served.close()
    expect((await readPdf(new Uint8Array(readFileSync(file)))).pages.length).toBe(steps)
    expect(output).toContain(`${steps} pages`)
  })
})

test.describe('a command that cannot do its work says so, plainly', () => {
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
    const { kind } = findBrowser()!
    test.skip(kind === 'playwright', 'Playwright’s own browser comes before the one that is named')
    const file = join(folder, 'none.pdf')
    const env = { ...process.env, CHROMIUM_PATH: process.execPath }
    const { code, output } = await runNode(join(root, 'tools/run.mjs'), ['export', '--output', file], { env })
    expect(code, output).toBe(1)
    expect(output).toContain(`The browser ${process.execPath} does not start`)
    expect(output).not.toMatch(/^\s+at /m)
    expect(existsSync(file)).toBe(false)
  })
})
