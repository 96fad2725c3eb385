import { expect, movedTexts, report, slides, test } from './fixtures.ts'
import { clickMarkers } from './timing.ts'

const schemes = ['light', 'dark'] as const
const sizes = [
  { width: 980, height: 552 },
  { width: 1920, height: 1080 },
] as const

for (const slide of slides) {
  const { no, title } = slide
  test(`slide ${no}: ${title}: at every click, in both schemes and sizes`, async ({ walked, states }) => {
    const { page } = walked
    const faults: string[] = []
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      for (const size of sizes) {
        await page.setViewportSize(size)
        await walked.go(no)
        const clicks = await walked.clicks()
        const markers = clickMarkers(slide)
        if (clicks !== markers)
          faults.push(`slide ${no}: ${markers} click markers in the notes for ${clicks} clicks`)
        let before: Awaited<ReturnType<typeof walked.inspect>>['texts'] = {}
        for (let click = 0; click <= clicks; click++) {
          await walked.go(no, click)
          const { faults: found, texts } = await walked.inspect()
          const moved = movedTexts(before, texts)
          before = texts
          faults.push(
            ...report({ no, click }, [...found, ...moved]).map(
              (line) => `${line} (${colorScheme}, ${size.width})`,
            ),
          )
          states.count()
        }
      }
    }
    expect(faults).toEqual([])
  })

  test(`slide ${no}: ${title}: printed at every click, in both schemes`, async ({ printed, states }) => {
    const faults: string[] = []
    const clicks = await printed.printedClicks(no)
    expect(clicks).toEqual(Array.from({ length: clickMarkers(slide) + 1 }, (_, click) => click))
    for (const colorScheme of schemes) {
      await printed.page.emulateMedia({ colorScheme })
      for (const click of clicks) {
        const { faults: found } = await printed.inspectPrinted({ no, click })
        faults.push(...report({ no, click }, found).map((line) => `${line} (${colorScheme}, printed)`))
        states.count()
      }
    }
    expect(faults).toEqual([])
  })
}

test('the last slide is reached by the keyboard, and there are as many as the parser lists', async ({
  deck,
  page,
}) => {
  await deck.open(1)
  expect(await deck.total()).toBe(slides.length)
  const seen = new Set<number>()
  for (let press = 0; press < 1000; press++) {
    const { no, click } = await deck.place()
    seen.add(no)
    if (no === slides.length && click === (await deck.clicks())) break
    await page.keyboard.press('ArrowRight')
    await deck.settle()
  }
  expect([...seen]).toEqual(slides.map(({ no }) => no))
})
