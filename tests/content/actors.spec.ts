import { expect, test } from 'playwright/test'
import { sideOf } from '../../lib/sides.ts'
import { bodies, events, people } from '../../data/index.ts'
import type { Body, DatedEvent, Person } from '../../data/types.ts'

/** Who may act, with the words that name them, the longest first: “South Korea” is no Korea of the south. */
const known = [
  ...Object.entries<Person>(people).map(([id, { name, short, from }]) => ({
    id,
    names: [name, short],
    from,
  })),
  ...Object.entries<Body>(bodies).map(([id, { names, from }]) => ({ id, names, from })),
]
const words = known
  .flatMap(({ names }) => names)
  .sort((a, b) => b.length - a.length)
  .join('|')
const countryOf = (word: string) => known.find(({ names }) => names.includes(word))!.from

const name = new RegExp(`\\b(${words})(s?’s?)?(?![\\w-])`, 'g')
const aside =
  /\b(?:at|against|behind|between|by|for|from|in|of|on|over|than|to|under|with)(?: (?:the|an?))? $/i
const joined = /^(?:,| and)(?: the)? $/

/** Whose government or body acts in a clause: whoever is named first, and whoever is joined to them. */
function subjectsOf(clause: string, no = 0): string[] {
  const found: string[] = []
  let end = 0
  for (const { index, 0: all, 1: word, 2: owner } of clause.matchAll(name)) {
    // “Abe’s first trip” is his act; Abe’s hopes, in a later clause, are not.
    const acts = !aside.test(clause.slice(0, index)) && (!owner || (no === 0 && index === 0))
    if (found.length ? joined.test(clause.slice(end, index)) : acts) found.push(word!)
    else if (found.length) break
    end = index + all.length
  }
  return found
}

/** Events whose words have somebody else act than they say, and such as say that somebody acts who does not. */
function faultsInActors(entries: Readonly<Record<string, Pick<DatedEvent, 'actors' | 'short' | 'text'>>>) {
  return Object.entries(entries).flatMap(([id, { actors, short, text }]) => {
    const acting = actors.map((actor) => known.find((one) => one.id === actor)!)
    const others = (clause: string) =>
      subjectsOf(clause).filter((word) => !acting.some(({ from }) => from === countryOf(word)))
    const clauses = text.split(/; |, and /)
    const all = clauses.flatMap((clause, no) =>
      clause.startsWith('they ') ? [...text.matchAll(name)].map(([, word]) => word!) : subjectsOf(clause, no),
    )
    return [
      ...[clauses[0]!, short.split('; ')[0]!].flatMap(others).map((word) => `“${word}” acts and is no actor`),
      ...acting
        .filter(({ names }) => !names.some((word) => text.includes(word)))
        .map(({ id }) => `its text does not name “${id}”`),
      ...acting
        .filter(({ from }) => !all.some((word) => countryOf(word) === from))
        .map(({ id }) => `“${id}” does not act in its text`),
    ].map((fault) => `event “${id}”: ${fault}`)
  })
}

test('who acts in an event is who its words have act', () => {
  expect(faultsInActors(events)).toEqual([])
})

test('detects a visit given to the host, to both, or to nobody; an act given to the wrong country', () => {
  const faultsWith = (id: keyof typeof events, ...actors: DatedEvent['actors']) =>
    faultsInActors({ [id]: { ...events[id], actors } }).map((fault) => fault.replace(/^event “\w+”: /, ''))
  const [putin] = ['“Putin” acts and is no actor']
  expect(faultsWith('putinVisit', 'japan')).toEqual([putin, putin, '“japan” does not act in its text'])
  expect(faultsWith('putinVisit', 'abe', 'putin')).toEqual(['“abe” does not act in its text'])
  expect(faultsWith('putinVisit')).toEqual([putin, putin])
  expect(faultsWith('icbm', 'kim')).toEqual(['its text does not name “kim”'])
  expect(faultsWith('maraLago', 'abe')).toEqual(['“Trump” acts and is no actor'])
  expect(faultsWith('metalTariffs', 'japan')).toContain('“US” acts and is no actor')
  expect(faultsWith('onagaRevokes', 'abe')).toContain('“Onaga” acts and is no actor')
})

test('red is Japan’s government alone: not Okinawa’s governors, and not who has no government behind them', () => {
  const side = (...actors: DatedEvent['actors']) => sideOf({ actors })
  expect(side('abe')).toBe('japan')
  expect(side('abe', 'putin')).toBe('japan')
  expect(side('trump')).toBe('us')
  expect(side('trump', 'japan', 'southKorea')).toBe('both')
  expect(side('putin')).toBe('others')
  expect([sideOf(events.onagaRevokes), sideOf(events.nakaimaApproves)]).toEqual(['local', 'local'])
  expect([sideOf(events.okinawaMurder), side()]).toEqual(['none', 'none'])
})
