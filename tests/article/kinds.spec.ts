import { expect, test } from '../support/fixtures.ts'
import { summary } from '../../data/summary.ts'
import { slides, slidesOf, slideWith } from '../support/slides.ts'
import { clickMarkers } from '../support/timing.ts'

/** Tests that need a slide of a kind skip in a talk without one. */
test('this talk has a slide of every listed kind', () => {
  const kinds = [
    ...['cover', 'roadmap', 'section', 'claim', 'contrast', 'statement', 'quotation', 'appendix'],
    ...[
      '<v-clicks>',
      '<TimeLine',
      '<OkinawaMap',
      '<PactMap',
      '<CausalDiagram',
      '<FieldsInQuestion',
      '<PivotPairs',
    ],
  ]
  expect(kinds.filter((kind) => !slideWith(kind))).toEqual([])
  expect(slides.some(({ frontmatter }) => frontmatter.part === 'Discussion')).toBe(true)
  expect(slides.some(({ layout, content }) => layout === 'contrast' && content.includes('<v-clicks>'))).toBe(
    true,
  )
  expect(slidesOf.short.some(({ layout }) => layout === 'roadmap')).toBe(true)
  expect(summary).toBeDefined()
  // Longer than the presenter’s box.
  expect(slides.some((slide) => clickMarkers(slide) > 1 && slide.notes.spoken.length > 800)).toBe(true)
})
