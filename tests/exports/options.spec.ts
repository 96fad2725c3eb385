import { join } from 'node:path'
import { letters } from '../../tools/export/check-pdf.ts'
import { readPptx } from '../../tools/export/check-pptx.ts'
import { openPdf, type Picture, pictureOf } from '../../tools/export/render.ts'
import { readPdf } from '../../tools/export/read-pdf.ts'
import { slidev } from '../../tools/build/slidev.ts'
import { entries } from '../../tools/shared/deck.ts'
import { findBrowser } from '../../tools/shared/find-browser.ts'
import { type Copy, succeeds } from '../support/deck-copy.ts'
import { type Slide, slidesOf } from '../support/slides.ts'
import { clickMarkers } from '../support/timing.ts'
import { at, bytesOf, copyPages, edgeLines, expect, picturesOf, test, toTheEdge } from './fixtures.ts'

const options = ['--short', '--dark', '--with-clicks', '--output']

interface Step {
  slide: Slide
  no: number
  click: number
}

const stepsOf = (slides: readonly Slide[]): Step[] =>
  slides.flatMap((slide, i) =>
    Array.from({ length: 1 + clickMarkers(slide) }, (_, click) => ({ slide, no: i + 1, click })),
  )

/** The slides of the small deck, by their titles in its slideshow. */
async function slidesIn({ folder }: Copy): Promise<Slide[]> {
  const shown = await readPptx(bytesOf(join(folder, 'deck.pptx')))
  return shown.map(({ title }) => slidesOf.short.find((slide) => slide.title === title)!)
}

/** The pictures whose corner is lighter than the dark scheme's paper. */
const light = (pictures: readonly Picture[]) =>
  pictures.flatMap((picture, i) => (Math.max(...at(picture, 2, 2)) < 80 ? [] : [i]))

/** Slides whose page does not read like the last of their steps. */
const notFinal = (final: readonly string[], texts: readonly string[], steps: readonly Step[]) =>
  final.flatMap((text, i) => {
    const last = steps.findLastIndex(({ no }) => no === i + 1)
    return text === texts[last] ? [] : [i + 1]
  })

// Each writes a file of its own.
test.describe.configure({ mode: 'parallel' })

test('PDF, dark, with clicks: a page for each click, labelled by slide and click; the last of a slide reads like its page without clicks', async ({
  folder,
  small,
}) => {
  const slides = await slidesIn(small)
  const steps = stepsOf(slides)
  const labels = steps.map(({ no, click }) => (click ? `${no}.${click}` : `${no}`))
  const file = join(folder, 'all.pdf')
  expect(await succeeds(small, 'export', ...options, file)).toContain(`${labels.length} pages`)
  const bytes = bytesOf(file)
  const pdf = await openPdf(bytes)
  expect(await pdf.getPageLabels()).toEqual(labels)
  await pdf.destroy()

  const texts = (await readPdf(bytes)).pages.map(({ text }) => text)
  expect(texts.length).toBe(labels.length)
  const inLight = bytesOf(join(small.folder, 'deck.pdf'))
  const final = (await readPdf(inLight)).pages.map(({ text }) => text)
  expect(notFinal(final, texts, steps)).toEqual([])
  // Negative control: a slide in its first state.
  const early = steps.findIndex(({ no, click }, i) => click === 0 && final[no - 1] !== texts[i])
  expect(early).toBeGreaterThanOrEqual(0)
  const { no } = steps[early]!
  expect(notFinal(final.with(no - 1, texts[early]!), texts, steps)).toEqual([no])

  expect(light(await picturesOf(bytes, 0.25))).toEqual([])
  const ends = slides.map((_, i) => steps.findLastIndex(({ no }) => no === i + 1))
  const last = await copyPages(bytes, ends)
  expect((await picturesOf(await last.save(), toTheEdge)).flatMap(edgeLines)).toEqual([])
  // Negative control: the light deck, in which only the section openers are dark.
  const openers = slides.filter(({ layout }) => layout === 'section')
  expect(light(await picturesOf(inLight, 0.25)).length).toBe(slides.length - openers.length)
})

test('slideshow, dark: one slide per step', async ({ folder, small }) => {
  const steps = stepsOf(await slidesIn(small))
  const file = join(folder, 'all.pptx')
  await succeeds(small, 'export:pptx', ...options, file)
  const shown = await readPptx(bytesOf(file))
  expect(shown.map(({ title }) => title)).toEqual(steps.map(({ slide }) => slide.title))
  const pngs = shown.map(({ picture }) => Buffer.from(picture!))
  expect(light(await Promise.all(pngs.map(pictureOf)))).toEqual([])
  // Each step looks different from the one before.
  const same = steps.filter(({ click }, i) => click > 0 && pngs[i]!.equals(pngs[i - 1]!))
  expect(same.map(({ slide, click }) => `${slide.title}, ${click}`)).toEqual([])
})

// Of the copy: Slidev serves the deck while it exports, and reloads the page when another test builds in the same folder.
test('npx slidev export, as Slidev documents it', async ({ folder, small }) => {
  const file = join(folder, 'slidev.pdf')
  const range = ['--range', '1-2', '--timeout', '120000', '--executable-path', findBrowser()!]
  const entry = join(small.folder, entries.short)
  const { code, output } = await slidev(['export', entry, '--output', file, ...range])
  expect(code, output).toBe(0)
  const { pages } = await readPdf(bytesOf(file))
  const headlines = slidesOf.short.slice(0, 2).map(({ title }) => letters(title))
  expect(pages.map(({ text }) => letters(text))).toEqual(
    headlines.map((title) => expect.stringContaining(title)),
  )
})
