import { expect, slides, test } from '../support/fixtures.ts'
import { differences, faultsInPrint, type Shown, walkSlide } from '../support/walk.ts'

const [small, large] = [
  { width: 980, height: 552 },
  { width: 1920, height: 1080 },
]
const walks = [
  { colorScheme: 'light', size: small, way: 'on' },
  { colorScheme: 'dark', size: large, way: 'back' },
] as const

for (const slide of slides)
  test(`slide ${slide.no}: ${slide.title}: at every click, forwards and back`, async ({ walked, states }) => {
    const faults: string[] = []
    let there: Shown | undefined
    for (const { colorScheme, size, way } of walks) {
      await walked.setColorScheme(colorScheme)
      await walked.page.setViewportSize(size)
      const walk = await walkSlide(walked, slide, states, way)
      const found = [...walk.faults, ...(way === 'back' ? differences(slide, there!, walk.shown) : [])]
      faults.push(...found.map((line) => `${line} (${colorScheme}, ${size.width})`))
      there = walk.shown
    }
    expect(faults).toEqual([])
  })

for (const slide of slides)
  test(`slide ${slide.no}: ${slide.title}: printed at every click`, async ({ printed, states }) => {
    const faults = await faultsInPrint(printed, slide, states)
    expect(faults.map((line) => `${line} (printed)`)).toEqual([])
  })
