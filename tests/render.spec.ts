import { expect, report, slides, test } from './fixtures.ts'
import { clickMarkers } from './timing.ts'
import { faultsAtEveryClick } from './walk.ts'

const schemes = ['light', 'dark'] as const
const sizes = [
  { width: 980, height: 552 },
  { width: 1920, height: 1080 },
] as const

for (const slide of slides)
  test(`slide ${slide.no}: ${slide.title}: at every click, in both schemes and sizes`, async ({
    walked,
    states,
  }) => {
    const faults: string[] = []
    for (const colorScheme of schemes) {
      await walked.page.emulateMedia({ colorScheme })
      for (const size of sizes) {
        await walked.page.setViewportSize(size)
        const found = await faultsAtEveryClick(walked, slide, states)
        faults.push(...found.map((line) => `${line} (${colorScheme}, ${size.width})`))
      }
    }
    expect(faults).toEqual([])
  })

// One scheme after the other, since the page has every slide at every click and takes long to change.
for (const colorScheme of schemes)
  for (const slide of slides)
    test(`slide ${slide.no}: ${slide.title}: printed at every click, ${colorScheme}`, async ({
      printed,
      states,
    }) => {
      const { no } = slide
      await printed.page.emulateMedia({ colorScheme })
      const faults: string[] = []
      const clicks = await printed.printedClicks(no)
      expect(clicks).toEqual(Array.from({ length: clickMarkers(slide) + 1 }, (_, click) => click))
      for (const click of clicks) {
        const { faults: found } = await printed.inspectPrinted({ no, click })
        faults.push(...report({ no, click }, found).map((line) => `${line} (printed, ${colorScheme})`))
        states.count()
      }
      expect(faults).toEqual([])
    })
