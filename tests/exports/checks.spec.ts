import { type PDFDict, PDFDocument, PDFName, rgb, StandardFonts } from 'pdf-lib'
import type { Page } from 'playwright'
import { checkDeck } from '../../tools/commands/export.ts'
import { UserError } from '../../tools/shared/errors.ts'
import { deadLinks, deckFaults, sheetFaults } from '../../tools/export/check-pdf.ts'
import { settled, withPrintPage } from '../../tools/export/page.ts'
import { type PageState, readPage, type Sheet } from '../../tools/export/sheets.ts'
import { expect, type Printed, readOnce, test } from './fixtures.ts'
import { partName, partsOf } from '../../lib/sections.ts'
import { article } from '../../data/index.ts'
import { sampleChart } from '../support/canvas.ts'
import { sampleInShort, slidesOf } from '../support/slides.ts'

/** A one-pixel picture. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

// Most faults are planted in the short talk, which is read in a third of the time.
const slides = slidesOf.short
const { no: chartNo, title } = sampleInShort

/** The faults found after `harm`. */
async function afterHarm(
  { bytes, expected }: Printed,
  harm: (pdf: PDFDocument) => unknown,
): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  await harm(pdf)
  return checkDeck(await pdf.save({ useObjectStreams: false }), expected)
}

test('the checks find no fault in a deck as printed, although slides and fonts came late', async ({
  printedShort,
}) => {
  expect(printedShort.held).toEqual(expect.arrayContaining(['slides', 'fonts']))
  expect(await checkDeck(printedShort.bytes, printedShort.expected)).toEqual([])
})

test.describe('detects in a PDF:', () => {
  test('a missing page', async ({ printedShort }) => {
    const [fault] = await afterHarm(printedShort, (pdf) => pdf.removePage(chartNo - 1))
    expect(fault).toMatch(`${slides.length - 1} pages where there should be ${slides.length}`)
    expect(fault).toContain(`slide ${chartNo}`)
  })

  test('a blank page', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, (pdf) => {
      const { width, height } = pdf.getPage(chartNo - 1).getSize()
      pdf.removePage(chartNo - 1)
      pdf.insertPage(chartNo - 1, [width, height])
    })
    expect(faults).toContain(`slide ${chartNo} is a blank page`)
  })

  test('a page without its headline', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, (pdf) => {
      const page = pdf.getPage(chartNo - 1)
      pdf.removePage(chartNo - 1)
      pdf.insertPage(chartNo - 2, page)
    })
    expect(faults.join('\n')).toContain(`slide ${chartNo} lacks its headline “${title.slice(0, 40)}`)
  })

  test('a chart that is a picture', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, async (pdf) =>
      pdf.getPage(chartNo - 1).drawImage(await pdf.embedPng(pixel), { x: 1, y: 1, width: 1, height: 1 }),
    )
    expect(faults).toEqual([`slide ${chartNo}: 1 of its drawings or charts came out as pictures`])
  })

  test('a chart that is in the file but covered', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, (pdf) =>
      pdf.getPage(chartNo - 1).drawRectangle({ x: 0, y: 60, width: 735, height: 230, color: rgb(1, 1, 1) }),
    )
    expect(faults).toEqual([
      `slide ${chartNo}: the chart “${sampleChart.name}” cannot be seen, or not all of it`,
    ])
  })

  test('a chart that lacks a value', async ({ printedShort }) => {
    const pdf = structuredClone(await readOnce(printedShort.bytes))
    const page = pdf.pages[chartNo - 1]!
    const { display } = sampleChart.bars[0]!.parts[0]!
    page.text = page.text.replaceAll(display, '')
    const faults = deckFaults(pdf, printedShort.expected).join('\n')
    expect(faults).toContain(`slide ${chartNo}: the chart “${sampleChart.name}” lacks “${display}”`)
  })

  test('an untagged file', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, (pdf) => {
      pdf.catalog.delete(PDFName.of('StructTreeRoot'))
      pdf.catalog.delete(PDFName.of('MarkInfo'))
    })
    expect(faults).toContain('the file is not tagged: a screen reader finds no structure in it')
  })

  test('a chart without an alternative text', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, (pdf) => {
      for (const [, object] of pdf.context.enumerateIndirectObjects())
        (object as PDFDict).delete?.(PDFName.of('Alt'))
    })
    expect(faults.join('\n')).toContain(
      `slide ${chartNo}: no alternative text “${sampleChart.finding.slice(0, 20)}`,
    )
  })

  test('dead links, to the article and to slides', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, (pdf) => {
      for (const page of pdf.getPages()) page.node.delete(PDFName.of('Annots'))
    })
    expect(faults).toContain(`slide 1: the link to ${article.url} is dead`)
    if (slides.some(({ layout }) => layout === 'roadmap'))
      expect(faults.join('\n')).toMatch(/slide \d+: the link to slide \d+ is dead/)
  })

  test('a font that is not embedded', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, async (pdf) =>
      pdf
        .getPage(2)
        .drawText('x', { font: await pdf.embedFont(StandardFonts.Helvetica), size: 1, x: 1, y: 1 }),
    )
    expect(faults).toEqual(['page 3 uses Helvetica (not embedded)'])
  })

  test('a page of another size', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, (pdf) => pdf.getPage(1).setMediaBox(0, 0, 842, 595))
    expect(faults.join('\n')).toContain('page 2 is 842 × 595 points')
  })

  test('no outline, another title and another author', async ({ printedShort }) => {
    const faults = await afterHarm(printedShort, (pdf) => {
      pdf.catalog.delete(PDFName.of('Outlines'))
      pdf.setTitle('Untitled')
      pdf.setAuthor(article.author)
    })
    const [opening] = partsOf(slides)
    expect(faults.join('\n')).toContain(`the outline has nothing instead of “${partName(opening!)}`)
    expect(faults.join('\n')).toContain('its title is “Untitled”')
    expect(faults.join('\n')).toContain(`its author is “${article.author}” instead of `)
  })
})

test.describe('detects before anything is written:', () => {
  const without = ({ expected }: Printed, change: (sheets: Sheet[]) => Sheet[]) =>
    sheetFaults(expected.source, change(structuredClone([...expected.sheets])))

  test('a missing slide', ({ printedShort }) => {
    expect(without(printedShort, (sheets) => sheets.filter(({ no }) => no !== chartNo))).toEqual([
      `slide ${chartNo} is missing`,
    ])
  })

  test('a slide without its headline', ({ printedShort }) => {
    const faults = without(printedShort, (sheets) => {
      sheets[chartNo - 1]!.headline = ''
      return sheets
    })
    expect(faults.join()).toContain(`slide ${chartNo} shows no headline “${title.slice(0, 40)}`)
  })

  test('a chart that was not drawn, and one that is empty', ({ printedShort }) => {
    const none = without(printedShort, (sheets) => {
      sheets[chartNo - 1]!.charts = []
      return sheets
    })
    expect(none).toEqual([`slide ${chartNo} lacks a chart`])
    const empty = without(printedShort, (sheets) => {
      sheets[chartNo - 1]!.charts[0]!.texts = []
      return sheets
    })
    expect(empty).toEqual([`slide ${chartNo}: the chart “${sampleChart.name}” is empty`])
  })

  test('a step that is missing: the last, one in between, all but the first', ({ printedShort }) => {
    const { source, sheets } = printedShort.expected
    const every = source.slides.flatMap(({ no, steps }) =>
      Array.from({ length: steps }, (_, click) => ({ ...sheets[no - 1]!, click })),
    )
    const left = (keep: (sheet: Sheet) => boolean) => sheetFaults(source, every.filter(keep), true)
    expect(left(() => true)).toEqual([])
    const steps = [...Array(source.slides[chartNo - 1]!.steps).keys()]
    for (const lost of [1, steps.length - 1])
      expect(left(({ no, click }) => no !== chartNo || click !== lost)).toEqual([
        `slide ${chartNo} has the steps ${steps.toSpliced(lost, 1).join(', ')}, where its note asks for ${steps.join(', ')}`,
      ])
    const stepped = source.slides.filter(({ steps }) => steps > 1)
    expect(left(({ click }) => click === 0).length).toBe(stepped.length)
  })
})

test.describe('waits', () => {
  const sheet = (no: number) => ({ no, click: 0 }) as Sheet
  const state = (over: Partial<PageState>): PageState => ({
    sheets: [sheet(1), sheet(2)],
    pending: [],
    broken: [],
    signature: 'same',
    ...over,
  })
  const quick = { timeout: 200, pause: 5 }

  test('until every slide is there, nothing is pending and nothing changes', async () => {
    const states = [
      state({ sheets: [sheet(1)], signature: 'a' }),
      state({ pending: ['the fonts'], signature: 'b' }),
      state({ signature: 'c' }),
      state({ signature: 'd' }),
      state({ signature: 'd' }),
    ]
    let read = 0
    const sheets = await settled(async () => states[Math.min(read++, states.length - 1)]!, 2, quick)
    expect(sheets.length).toBe(2)
    expect(read).toBe(5)
  })

  test('not for ever, and says what for', async () => {
    const slow = settled(async () => state({ pending: ['slide 2 (tariffs)'] }), 2, quick)
    await expect(slow).rejects.toThrow('waiting for: slide 2 (tariffs)')
    const lacking = settled(async () => state({ sheets: [sheet(1)] }), 2, quick)
    await expect(lacking).rejects.toThrow('waiting for: slide 2.')
  })

  test('not at all for what cannot come right', async () => {
    const broken = settled(async () => state({ broken: ['slide 2: it fails to render'] }), 2, quick)
    await expect(broken).rejects.toThrow('slide 2: it fails to render')
  })
})

test.describe('the print page', () => {
  test('detects a chart or a picture without a name, and a change that keeps the length', async ({
    printedShort,
  }) => {
    const { source } = printedShort.expected
    await withPrintPage(source, {}, async ({ page }) => {
      const chart = page.locator(`.print-slide-container [data-chart="${sampleChart.name}"]`)
      const states = [await page.evaluate(readPage)]
      await chart.locator('[aria-label]').evaluate((el) => el.removeAttribute('aria-label'))
      states.push(await page.evaluate(readPage))
      const text = chart.locator('svg text').first()
      await text.evaluate((el) => (el.textContent = el.textContent.replace(/.$/, '?')))
      states.push(await page.evaluate(readPage))
      const nameless = [`slide ${chartNo}: a chart or picture has no alternative text`]
      expect(states.map(({ broken }) => broken)).toEqual([[], nameless, nameless])
      expect(new Set(states.map(({ signature }) => signature)).size).toBe(3)
    })
  })

  test('that does not open, or is closed, gets a plain message', async ({ printedShort }) => {
    const { source } = printedShort.expected
    const opened = (before: (page: Page) => unknown) => withPrintPage(source, { before }, async () => {})
    const slow = opened(async (page) => {
      page.setDefaultTimeout(50)
      await page.route('**/print?*', () => {})
    })
    await expect(slow).rejects.toThrow(/^The browser did not answer in time/)
    await expect(slow).rejects.toBeInstanceOf(UserError)
    await expect(opened((page) => page.close())).rejects.toThrow(/^The browser ended in the middle/)
  })
})

test('a percent sign that encodes nothing does not make a link dead', async ({ printedShort }) => {
  const [sheet] = printedShort.expected.sheets
  const pdf = await readOnce(printedShort.bytes)
  const odd = 'https://example.org/100%'
  const page = { ...pdf.pages[0]!, links: [odd] }
  expect(deadLinks(page, { ...sheet!, links: [odd] }, 'slide 1', () => 1)).toEqual([])
  expect(deadLinks(page, { ...sheet!, links: [`${odd}1`] }, 'slide 1', () => 1)).toEqual([
    `slide 1: the link to ${odd}1 is dead`,
  ])
})
