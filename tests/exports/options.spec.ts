import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPptx } from '../../tools/export/check-pptx.ts'
import { findBrowser } from '../../tools/shared/find-browser.ts'
import { openPdf, type Picture, pictureOf } from '../../tools/export/look.ts'
import { readPdf } from '../../tools/export/read-pdf.ts'
import { loadSource } from '../../tools/export/source.ts'
import { slidev } from '../../tools/build/slidev.ts'
import { at, expect, picturesOf, run, test } from './printed.ts'

// All options at once, and of the short talk, whose steps are fewer.
const options = ['--short', '--dark', '--with-clicks', '--output']
const { slides } = await loadSource('short')
const steps = slides.flatMap(({ no, title, steps }) =>
  Array.from({ length: steps }, (_, click) => ({ no, title, click })),
)
const two = (n: number) => String(n).padStart(2, '0')

/** The places that are not as dark as the paper of the dark scheme. */
const light = (pictures: readonly Picture[]) =>
  pictures.flatMap((picture, i) => (Math.max(...at(picture, 2, 2)) < 80 ? [] : [i]))

// Commands that know nothing of each other.
test.describe.configure({ mode: 'parallel' })

test('deck-short.pdf, dark, a page a step, each called by its slide and step', async ({
  folder,
  printed,
}) => {
  const file = join(folder, 'all.pdf')
  const { code, output } = await run('export', ...options, file)
  expect(code, output).toBe(0)
  expect(output).toContain(`${steps.length} pages`)
  const bytes = new Uint8Array(readFileSync(file))
  expect((await readPdf(bytes)).pages.length).toBe(steps.length)
  expect(light(await picturesOf(bytes, 0.25))).toEqual([])
  const pdf = await openPdf(bytes)
  const labels = steps.map(({ no, click }) => (click ? `${no}.${click}` : `${no}`))
  expect(await pdf.getPageLabels()).toEqual(labels)
  await pdf.destroy()
  // Caught: the light deck, of which only the openers of sections are dark.
  const openers = printed.expected.source.slides.filter(({ frontmatter }) => frontmatter.layout === 'section')
  const lightPages = light(await picturesOf(printed.bytes, 0.25)).length
  expect(lightPages).toBe(printed.expected.sheets.length - openers.length)
})

test('deck-short.pptx, dark, a slide a step', async ({ folder }) => {
  const file = join(folder, 'all.pptx')
  const { code, output } = await run('export:pptx', ...options, file)
  expect(code, output).toBe(0)
  const shown = await readPptx(new Uint8Array(readFileSync(file)))
  expect(shown.map(({ title }) => title)).toEqual(steps.map(({ title }) => title))
  const pictures: Picture[] = []
  for (const i of [0, 1, steps.length - 1]) pictures.push(await pictureOf(shown[i]!.picture!))
  expect(light(pictures)).toEqual([])
})

test('exports/png-short/, dark, a picture a step', async ({ folder }) => {
  const target = join(folder, 'all')
  const { code, output } = await run('export:png', ...options, target)
  expect(code, output).toBe(0)
  const names = steps.map(({ no, click }) => `${two(no)}-${two(click)}.png`)
  expect(readdirSync(target).sort()).toEqual(names)
  const pictures: Picture[] = []
  for (const i of [0, 1, steps.length - 1])
    pictures.push(await pictureOf(readFileSync(join(target, names[i]!))))
  expect(light(pictures)).toEqual([])
})

test('npx slidev export, as Slidev documents it', async ({ folder }) => {
  const file = join(folder, 'slidev.pdf')
  const browser = ['--executable-path', findBrowser()!]
  const { code, output } = await slidev(['export', '--range', '1-2', '--output', file, ...browser])
  expect(code, output).toBe(0)
  const { pages } = await readPdf(new Uint8Array(readFileSync(file)))
  expect(pages.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
    expect.stringContaining('how Tokyo revised its foreign policy'),
    expect.stringContaining('A theory and a verdict'),
  ])
})
