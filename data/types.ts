import type { Measure } from '../lib/verdict'
import type { bodies } from './bodies'
import type { corrections } from './corrections'
import type { events } from './events'
import type { later } from './later'
import type { people } from './people'
import type { records } from './records'
import type { works } from './works'

export type BodyId = keyof typeof bodies
export type CorrectionId = keyof typeof corrections
export type PersonId = keyof typeof people
export type RecordId = keyof typeof records
export type WorkId = keyof typeof works

/** A page of the article, 85 to 101. */
export type Page = number

type CitedPages<Id extends WorkId> = Extract<(typeof works)[Id]['cited'][number], { pages: string }>['pages']

/** A work the article cites, with or without the pages: `anto 40–45` or `anto`. */
export type Citation = { [Id in WorkId]: Id | `${Id} ${CitedPages<Id>}` }[WorkId]

/** A source outside the article. */
export interface PublicRecord {
  /** The publisher as named on slides; a periodical between asterisks. */
  publisher: string
  /** Its heading, if noted. */
  title?: string
  /** ISO date, if noted. */
  date?: string
  /** What it says, in the presenter's words. */
  says: string
  url: string
  /** `official` and `press` may appear on a slide, `notes` only in the speaker notes. */
  standing: 'official' | 'press' | 'notes'
}

export type Unit =
  | '%'
  | 'million vehicles'
  | 'billion yen'
  | 'trillion yen'
  | 'billion dollars'
  | '×'
  | 'year'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'people'
  | 'documents'
  | 'states'
  | 'things'
  | 'actors'
  | 'pillars'
  | 'areas'
  | 'projects'
  | 'visits'
  | 'islands'
  | 'crises'
  | 'countries'
  | 'ministers'

/** A number the article gives, or one computed from such numbers. */
export interface Figure {
  /** What it measures, as a noun phrase. */
  measures: string
  /** For figures that differ in a word or two: `measures` with “…” for `of`. The source card lists them together. */
  group?: string
  /** What tells it from the others of its group: “Japan”. */
  of?: string
  value: number
  /** Set if the value is a bound, the article's (“more than twice”, “almost seven”) or the presenter's. */
  bound?: 'more than' | 'almost' | 'at most' | 'about'
  unit: Unit
  /** The period it describes, in words; says so if the article gives none. */
  period: string
  /** The year of the period, if a slide names it alone. */
  year?: number
  /** Who gave the figure, and when. */
  givenBy: string
  page: Page
  /** The article's own sources; may be empty. */
  cites: readonly Citation[]
  /** The article's words that give the figure; a test looks for the number in them. */
  quote?: string
  /** The formula, if the presenter computed the number; a test recomputes it. */
  computed?: string
  /** Public records on it. */
  onRecord?: readonly RecordId[]
  /** A caveat, for source card and appendix. */
  care?: string
}

/**
 * Something that happened. Timelines, lists beside maps and the chronology read events by their key, so an event is written
 * once, in data/events.ts or, if the article does not have it, in data/later.ts.
 */
export interface DatedEvent {
  /** ISO date as far as known: 2016, 2016-11 or 2016-11-08. A timeline draws a day as a dot, the others as a bar. */
  date: string
  /** The last day, if it took several. */
  until?: string
  /** The date in the article, if that is less exact or wrong. */
  articleDate?: string
  /** What happened, in the presenter's words, for timelines: at most 60 characters. */
  short: string
  /** The same as a sentence, for the chronology. */
  text: string
  /**
   * Who acted: people and bodies that `text` names. Their countries give the colour of the mark (lib/sides.ts): Japan's, the US's,
   * both halves if both acted, dark for Okinawa, grey for others, hollow if empty.
   */
  actors: readonly (PersonId | BodyId)[]
  page: Page
  /** Public records for the day, if the article gives only the month or the year. */
  records?: readonly RecordId[]
  /** Corrections that explain a difference from the article. */
  corrections?: readonly CorrectionId[]
  /** A caveat. */
  care?: string
}

/** A state or a body that acts in events. */
export interface Body {
  /** The names that events use for it. */
  names: readonly string[]
  /** The country whose government it is or belongs to, if any. */
  from?: Exclude<Person['from'], 'scholar'> | 'South Korea' | 'several'
}

export interface Person {
  /** The name as slides and notes spell it; Japanese, Chinese and Korean names with the family name first. */
  name: string
  /** The name after the first mention. */
  short: string
  role: string
  from:
    | 'Japan'
    | 'Okinawa'
    | 'United States'
    | 'China'
    | 'Taiwan'
    | 'North Korea'
    | 'Russia'
    | 'Syria'
    | 'scholar'
  pages: readonly Page[]
}

/** A quotation in the article, or a short one from the article itself. */
export interface Quoted {
  text: string
  /** A key of `people`, or the name of a body or document, with a capital. */
  speaker: PersonId | Capitalize<string>
  /** For the attribution line: “US Defense Secretary, in Tokyo, February 2017”. */
  occasion: string
  /** ISO date as far as known. */
  date: string
  page: Page
  cites: readonly Citation[]
  kind: 'speech' | 'document' | 'scholarly' | 'term' | 'article'
  care?: string
}

/** A work as the article cites it; the article itself in full. */
export interface Work {
  author: string
  /** The short form of the citation, titles between asterisks: “Yamaguchi, *Antō*”. */
  short: string
  /** Missing if the available pages give none. */
  title?: string
  /** Cited pages of the work, and the page of the article that cites them. */
  cited: readonly { pages?: string; on: Page }[]
  /** The full reference, if a checked record has it. */
  full?: string
  url?: string
}

/** Further reading that the article does not cite. */
export interface FurtherReading {
  author: string
  work: string
  /** Titles of books are set in italics, those of articles in quotation marks. */
  kind: 'article' | 'book'
  /** Journal and volume, or publisher, and year, as far as known. */
  where: string
  /** What it adds to the discussion. */
  why: string
  /** The records it was checked against. */
  urls: readonly string[]
}

/** A departure from the article or a qualification of it. */
export interface Correction {
  /** `error` of date, place or person; `qualification` by a metric or caveat; `reading`, the presenter's view. */
  kind: 'error' | 'qualification' | 'reading'
  page: Page
  /** What the article has. */
  article: string
  /** What the deck has instead, or adds. */
  deck: string
  /** Records that support it. */
  records: readonly RecordId[]
}

/** A place marked on a map. */
export interface Place {
  name: string
  /** Where it lies or what it is, for screen readers. */
  lies?: string
  lon: number
  lat: number
  /** The Natural Earth country on whose land it lies, or `disputed`. */
  on: string
  /** Source of the position. */
  source: string
}

/** Where a missile fell. */
export interface FlightEnd {
  kmEast: number
  /** The key of `places` that `kmEast` counts from. */
  of: string
  record: RecordId
}

/** A point on a map, in slide pixels from its top left corner. */
export type MapPoint = readonly [x: number, y: number]

/** The land of a map as SVG paths in slide pixels, computed by `npm run maps`. */
export interface MapOutline {
  width: number
  height: number
  /** Length of a hundred kilometres at its centre, in slide pixels. */
  hundredKm: number
  /** Background land, without borders. */
  land: string
  /** Land the map is about, by country; `disputed` belongs to none. */
  countries: Readonly<Record<string, string>>
  /** Coasts and borders without the edge of the map, for countries drawn as an outline. */
  edges: Readonly<Record<string, string>>
  points: Readonly<Record<string, MapPoint>>
}

/** An event that the article does not have, from public records. */
export type LaterEvent = Pick<DatedEvent, 'date' | 'until' | 'short' | 'actors'> & {
  records: readonly RecordId[]
}

/** An event on a timeline. */
export interface TimelineEvent {
  /** Key of data/events.ts or data/later.ts; the date and the words come from there. */
  event: keyof typeof events | keyof typeof later
  /** A remark below, in grey. */
  note?: string
}

/** Events of a timeline with something in common, on one side of the axis. */
export interface TimelineLane {
  name: string
  /** A line under the name. */
  note?: string
  /** Whose lane it is: the colour of the name. */
  side?: 'japan' | 'us'
  place: 'above' | 'below'
  of: readonly TimelineEvent[]
}

/**
 * A timeline, an entry of `timelines` in data/timelines.ts. To extend one, add the event to data/events.ts (or data/later.ts, if the
 * article does not have it) and its key to a lane, and widen `stretches` if its date lies outside; the layout and the number of
 * clicks follow. If the words do not fit, the build says so.
 */
export interface Timeline {
  /** What the ticks separate: years, months, or days within named months. */
  ticks: 'years' | 'months' | 'days'
  /** The stretches of time drawn, from the start of one period to the start of another; the axis is broken between them. */
  stretches: readonly { from: string; until: string }[]
  /** The year in the headline, left out of the dates. */
  year?: string
  /** One axis with a lane above and a lane below it, or several axes with the same ticks. */
  axes: readonly (readonly TimelineLane[])[]
  /** What grey stands for in the legend. */
  others?: string
  /** What a click reveals: the next event or the next lane. */
  steps: 'events' | 'lanes'
}

/** What the one-page summary of the handout says besides the headlines, the questions and the reference. */
export interface Summary {
  /** The component on the slide whose headline is the thesis. */
  thesisDiagram: string
  claims: readonly { title: string; text: string }[]
  /** How each response ended, by the title of its section in lower case. */
  verdicts: Readonly<Record<string, { measure: Measure; text: string }>>
  /** The dates to remember, in the words of their timeline or, if those say too little, their full sentence. */
  dates: readonly (readonly [keyof typeof events, 'short' | 'text'])[]
}
