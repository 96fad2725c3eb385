import { expect, test } from '../support/fixtures.ts'
import { partsOf } from '../../lib/sections.ts'
import { type Slide, slidesOf } from '../support/slides.ts'

const { long, short } = slidesOf

test('the short talk covers every section, and includes two charts, a critical slide and the questions', () => {
  const sections = (slides: readonly Slide[]) => slides.flatMap(({ frontmatter }) => frontmatter.number ?? [])
  expect(sections(short)).toEqual(sections(long))
  const parts = (slides: readonly Slide[]) => partsOf(slides).map(({ title }) => title)
  expect(parts(short)).toEqual(parts(long))
  for (const { title, first, last } of partsOf(short).filter(({ number }) => number !== undefined))
    expect(last, `${title} has slides besides its opener`).toBeGreaterThan(first)
  const all = short.map(({ content }) => content).join('\n')
  for (const tag of [
    'CausalDiagram',
    'BarChart of="costSharing"',
    'CarProductionChart',
    'DirectionHeld',
    'ArticleReference',
    'WorksCited',
  ])
    expect(all).toContain(`<${tag}`)
})
