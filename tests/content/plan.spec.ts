import { expect, test } from '../support/fixtures.ts'
import { clicksIn, notesOf, withoutClicks } from '../../lib/notes.ts'
import { behind, clock, planOf, wordsIn } from '../../lib/plan.ts'
import { Rehearsal } from '../../tools/present/rehearsal.ts'
import { slides } from '../support/slides.ts'
import { durationOf } from '../support/timing.ts'

const slide = (no: number, frontmatter: Record<string, unknown>, words: number) => ({
  no,
  title: `Slide ${no}`,
  frontmatter,
  note: `${'word '.repeat(words)}\n\n## If asked\n\n- not spoken`,
})
const small = [
  slide(1, {}, 50),
  slide(2, {}, 50),
  slide(3, { layout: 'section', number: 1, minutes: 3 }, 10),
  slide(4, {}, 30),
  slide(5, { part: 'Questions' }, 5),
]
const plan = planOf(small, 5)

test('notes have a spoken part and answers; removing click markers keeps lines and paragraphs', () => {
  const { spoken, ifAsked } = notesOf(
    'One [click] two.\n\n[click:2] Three.\n- four [click]\n- five\n\n## If asked\n\n- six\n',
  )
  expect(ifAsked).toBe('- six')
  expect(clicksIn(spoken)).toBe(3)
  expect(
    withoutClicks(spoken)
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['One two.', '', 'Three.', '- four', '- five'])
  expect(wordsIn(`${spoken}\n\n## If asked\n\n${ifAsked}`)).toBe(7)
})

test('slides share the minutes of their section by spoken words; the opening gets the rest', () => {
  expect(plan.stages.map(({ title, from, until }) => [title, from, until])).toEqual([
    ['Opening', 0, 2],
    ['Slide 3', 2, 5],
  ])
  expect(plan.meantFor(2)).toEqual({ from: 1, until: 2 })
  expect(plan.meantFor(4)).toEqual({ from: 2.75, until: 5 })
  expect(plan.meantFor(4, 1, 2)).toEqual({ from: 3.5, until: 4.25 })
  expect(plan.meantFor(5)).toBeUndefined()
})

test('tells the section that is due, and the distance from the plan', () => {
  expect(plan.stageAt(1.9).title).toBe('Opening')
  expect(plan.stageAt(2).title).toBe('Slide 3')
  expect(plan.stageAt(99).title).toBe('Slide 3')
  expect(behind(plan.meantFor(4)!, 3)).toBe(0)
  expect(behind(plan.meantFor(4)!, 6)).toBe(1)
  expect(behind(plan.meantFor(4)!, 2)).toBe(-0.75)
  expect(clock(-1.0833)).toBe('1:05')
})

test('a talk without timed sections has a single stage', () => {
  const untimed = planOf([slide(1, {}, 10), slide(2, { layout: 'section', number: 1 }, 30)], 20)
  expect(untimed.stages).toMatchObject([{ title: 'The talk', first: 1, last: 2, from: 0, until: 20 }])
  expect(untimed.stageAt(5).title).toBe('The talk')
  expect(untimed.meantFor(2)).toEqual({ from: 5, until: 20 })
})

test('the stages of the talk follow one another and fill its duration', () => {
  const talk = planOf(
    slides.map(({ notes, ...rest }) => ({ ...rest, note: notes.spoken })),
    durationOf(slides),
  )
  expect(talk.stages.at(-1)!.until).toBe(durationOf(slides))
  for (const [i, stage] of talk.stages.entries())
    expect(stage.from).toBe(i === 0 ? 0 : talk.stages[i - 1]!.until)
})

test('a rehearsal is logged per slide and summed up per section', () => {
  const rehearsal = new Rehearsal(
    plan,
    small.map(({ title }) => title),
  )
  const second = 1000
  expect(rehearsal.step({ no: 2, click: 0 }, 0)).toBeUndefined()
  expect(rehearsal.step({ no: 2, click: 1 }, 30 * second)).toBeUndefined()
  expect(rehearsal.step({ no: 3, click: 0 }, 90 * second)).toMatch(/1:30 {2}slide {2}2 +1:30, planned 1:00/)
  rehearsal.step({ no: 4, click: 0 }, 120 * second)
  // A step back counts for the slide it returns to.
  rehearsal.step({ no: 3, click: 0 }, 180 * second)
  rehearsal.step({ no: 4, click: 0 }, 190 * second)
  rehearsal.step({ no: 5, click: 0 }, 240 * second)
  expect(rehearsal.end(300 * second)).toContain('not planned')
  const table = rehearsal.table().split('\n')
  expect(table[1]).toMatch(/^Opening \(without the cover\) +1:00 +1:30 +\+0:30$/)
  expect(table[2]).toMatch(/^1 Slide 3 +3:00 +2:30 +−0:30$/)
  expect(table[3]).toMatch(/^The talk +4:00 +4:00/)
  expect(table[4]).toBe('Questions and appendix: 1:00, not planned.')
})
