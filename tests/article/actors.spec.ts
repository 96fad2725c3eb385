import { expect, test } from '../support/fixtures.ts'
import { sideOf } from '../../lib/sides.ts'
import { bodies, events, later, people } from '../../data/index.ts'
import type { Body, DatedEvent, Person } from '../../data/types.ts'

/** Who may act, and the words that name them. */
const known = [
  ...Object.entries<Person>(people).map(([id, { name, short, from }]) => ({
    id,
    names: [name, short],
    from,
  })),
  ...Object.entries<Body>(bodies).map(([id, { names, from }]) => ({ id, names, from })),
]
/** Longest first: “South Korea” before “Korea”. */
const words = known
  .flatMap(({ names }) => names)
  .sort((a, b) => b.length - a.length)
  .join('|')
const countryOf = (word: string) => known.find(({ names }) => names.includes(word))!.from

const name = new RegExp(`\\b(${words})(s?’s?)?(?![\\w-])`, 'g')
const aside =
  /\b(?:at|against|behind|between|by|for|from|in|of|on|over|than|to|under|with)(?: (?:the|an?))? $/i
const joined = /^(?:,| and)(?: the)? $/

/** The names that act in a clause: the first one, and those joined to it. */
function subjectsOf(clause: string, no = 0): string[] {
  const found: string[] = []
  let end = 0
  for (const { index, 0: all, 1: word, 2: owner } of clause.matchAll(name)) {
    // A possessive acts only at the beginning: “Abe’s first trip”, but not “…; Abe’s hopes”.
    const acts = !aside.test(clause.slice(0, index)) && (!owner || (no === 0 && index === 0))
    if (found.length ? joined.test(clause.slice(end, index)) : acts) found.push(word!)
    else if (found.length) break
    end = index + all.length
  }
  return found
}

type Acted = Pick<DatedEvent, 'actors' | 'short'> & Partial<Pick<DatedEvent, 'text'>>

/** Reports actors who do not act in an event’s words, and others who do. A line without a sentence may leave out its actor. */
function faultsInActors(entries: Readonly<Record<string, Acted>>) {
  return Object.entries(entries).flatMap(([id, { actors, short, text }]) => {
    const acting = actors.map((actor) => known.find((one) => one.id === actor)!)
    const others = (clause: string) =>
      subjectsOf(clause)
        .filter((word) => !acting.some(({ from }) => from === countryOf(word)))
        .map((word) => `“${word}” acts and is no actor`)
    const inText = (text: string) => {
      const clauses = text.split(/; |, and /)
      const all = clauses.flatMap((clause, no) =>
        clause.startsWith('they ')
          ? [...text.matchAll(name)].map(([, word]) => word!)
          : subjectsOf(clause, no),
      )
      return [
        ...others(clauses[0]!),
        ...acting
          .filter(({ names }) => !names.some((word) => text.includes(word)))
          .map(({ id }) => `its text does not name “${id}”`),
        ...acting
          .filter(({ from }) => !all.some((word) => countryOf(word) === from))
          .map(({ id }) => `“${id}” does not act in its text`),
      ]
    }
    return [...others(short.split('; ')[0]!), ...(text ? inText(text) : [])].map(
      (fault) => `event “${id}”: ${fault}`,
    )
  })
}

test('the actors of an event are those who act in its words', () => {
  expect(faultsInActors({ ...events, ...later })).toEqual([])
})

test('detects the wrong person or country, a second one who acts, an event without an actor', () => {
  const faultsIn = (text: string, ...actors: DatedEvent['actors']) =>
    faultsInActors({ made: { short: text.split(';')[0]!, text, actors } }).map((fault) =>
      fault.replace('event “made”: ', ''),
    )
  const visit = 'Putin visits Japan; Abe’s hopes are not met.'
  const unnamed = '“Putin” acts and is no actor'
  expect(faultsIn(visit, 'putin')).toEqual([])
  expect(faultsIn(visit, 'japan')).toEqual([unnamed, unnamed, '“japan” does not act in its text'])
  expect(faultsIn(visit, 'abe', 'putin')).toEqual(['“abe” does not act in its text'])
  expect(faultsIn(visit)).toEqual([unnamed, unnamed])
  expect(faultsIn('North Korea tests a missile.', 'kim')).toEqual(['its text does not name “kim”'])
  expect(faultsIn('After golf, Abe and Trump speak.', 'abe')).toContain('“Trump” acts and is no actor')
  expect(faultsIn('The US sets tariffs, and Tokyo protests.', 'japan')).toContain('“US” acts and is no actor')
  expect(faultsInActors({ made: { short: 'Trump and Kim met', actors: ['kim'] } })).toEqual([
    'event “made”: “Trump” acts and is no actor',
  ])
  expect(faultsIn('Governor Onaga revokes a permit.', 'abe')).toContain('“Onaga” acts and is no actor')
})

test('red is Japan’s government alone: neither Okinawa’s governors nor anyone without a government', () => {
  const side = (...actors: DatedEvent['actors']) => sideOf({ actors })
  expect(side('abe')).toBe('japan')
  expect(side('abe', 'putin')).toBe('japan')
  expect(side('trump')).toBe('us')
  expect(side('trump', 'japan', 'southKorea')).toBe('both')
  expect(side('putin')).toBe('others')
  expect([side('onaga'), side('nakaima')]).toEqual(['okinawa', 'okinawa'])
  expect([side('servicemen'), side()]).toEqual(['none', 'none'])
})
