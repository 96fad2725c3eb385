import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { letters } from '../../tools/export/check-pdf.ts'
import { pictureFaults } from '../../tools/export/check-pictures.ts'
import { type ReadSlide, readPptx, slideshowFaults } from '../../tools/export/check-pptx.ts'
import { pictureName } from '../../tools/export/pictures.ts'
import { describe as descriptionOf } from '../../tools/export/slideshow.ts'
import { bytesOf, expect, plain, test } from './fixtures.ts'
import { succeeds } from '../support/deck-copy.ts'
import { sampleChart } from '../support/canvas.ts'
import { sampleInShort, slidesOf } from '../support/slides.ts'

test.describe('npm run export:pptx', () => {
  test('writes one slide per page, each with title, description and notes', async ({
    printedShort,
    slideshow,
  }) => {
    const shown = await readPptx(bytesOf(slideshow.file))
    expect(shown.length).toBe(slidesOf.short.length)
    for (const [i, { title, notes, descriptions }] of shown.entries()) {
      const slide = slidesOf.short[i]!
      expect(letters(title)).toBe(plain(slide.title))
      expect(descriptions).toEqual([descriptionOf(printedShort.expected.sheets[i]!)])
      expect(plain(notes.join('\n')).startsWith(plain(slide.notes.spoken).slice(0, 50))).toBe(true)
      expect(notes.join()).not.toContain('[click')
    }
  })

  test('detects what is missing from a slide', async ({ printedShort, slideshow }) => {
    const shown = await readPptx(bytesOf(slideshow.file))
    const { source, sheets } = printedShort.expected
    const { no } = sampleInShort
    const [slide, sheet] = [shown[no - 1]!, sheets[no - 1]!]
    const faultsOf = async (change: Partial<ReadSlide>) =>
      (await slideshowFaults([{ ...slide, ...change }], source, [sheet], false)).join()
    expect(await faultsOf({})).toBe('')
    expect(await faultsOf({ title: '' })).toMatch(`slide ${no} lacks its headline`)
    expect(await faultsOf({ descriptions: [] })).toBe(`slide ${no} has no alternative text`)
    expect(await faultsOf({ notes: [] })).toBe(`slide ${no} lacks notes`)
    expect(await faultsOf({ picture: undefined })).toBe(`slide ${no} has no picture`)
    const few = await slideshowFaults(shown.toSpliced(no - 1, 1), source, sheets, false)
    expect(few.join()).toContain(`the first one missing is slide ${no}`)
  })
})

test.describe('npm run export:png', () => {
  test('writes one picture per slide, the same as the slideshow’s, and leaves other files alone', async ({
    folder,
    small,
  }) => {
    const target = join(folder, 'pictures')
    // On another disk if there is one, to which a draft beside the folder could not be moved.
    const disk = mkdtempSync(existsSync('/dev/shm') ? '/dev/shm/deck-' : join(folder, 'disk-'))
    symlinkSync(disk, target)
    writeFileSync(join(target, '99.png'), 'of a longer deck')
    writeFileSync(join(target, 'mine.png'), 'not of the deck')
    await succeeds(small, 'export:png', '--short', '--output', target)
    const names = readdirSync(target).sort()
    const [pictures, other] = [names.slice(0, -1), names.at(-1)]
    const taken = pictures.map((name) => readFileSync(join(target, name)))
    rmSync(disk, { recursive: true })

    const inShow = await readPptx(bytesOf(small.folder, 'deck.pptx'))
    expect(pictures).toEqual(inShow.map((_, i) => `${String(i + 1).padStart(2, '0')}.png`))
    expect(other).toBe('mine.png')
    const unlike = (others: readonly Buffer[]) =>
      inShow.flatMap(({ picture }, i) => (others[i]!.equals(picture!) ? [] : [`slide ${i + 1}`]))
    expect(unlike(taken)).toEqual([])
    // Negative control: another slide’s picture.
    expect(unlike(taken.with(0, taken[1]!))).toEqual(['slide 1'])
  })

  test('names pictures by slide, and by step if each has one', () => {
    expect(pictureName({ no: 7, click: 2 }, false)).toBe('07.png')
    expect(pictureName({ no: 7, click: 2 }, true)).toBe('07-02.png')
  })

  test('detects a blank picture, a picture of another size', async ({ printedShort }) => {
    const sheet = printedShort.expected.sheets[sampleInShort.no - 1]!
    const { createCanvas } = await import('@napi-rs/canvas')
    expect(await pictureFaults(Buffer.from('no picture'), sheet, 'slide 1')).toEqual([
      'slide 1 is not a picture',
    ])
    const blank = (width: number, height: number) => createCanvas(width, height).toBuffer('image/png')
    expect(await pictureFaults(blank(1920, 1080), sheet, 'slide 1')).toEqual([
      'slide 1: the headline cannot be seen, or not all of it',
      `slide 1: the chart “${sampleChart.name}” cannot be seen, or not all of it`,
    ])
    expect(await pictureFaults(blank(1920, 1082), sheet, 'slide 1')).toEqual([
      'slide 1 is 1920 × 1082 pixels, not 1920 × 1080',
    ])
  })
})
