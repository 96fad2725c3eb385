import { expect, slides, test } from './fixtures.ts'
import { faultsAtEveryClick, faultsInPrint } from './walk.ts'

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
      await printed.page.emulateMedia({ colorScheme })
      const faults = await faultsInPrint(printed, slide, states)
      expect(faults.map((line) => `${line} (printed, ${colorScheme})`)).toEqual([])
    })
