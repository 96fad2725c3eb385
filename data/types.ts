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

/** A page of the article (85 to 101). */
export type Page = number

type CitedPages<Id extends WorkId> = Extract<(typeof works)[Id]['cited'][number], { pages: string }>['pages']

/** A work the article cites, with pages that it cites: `anto 40–45`, or `anto` alone. */
export type Citation = { [Id in WorkId]: Id | `${Id} ${CitedPages<Id>}` }[WorkId]

/** Where a statement of the public record comes from: an official or a press source. */
export interface PublicRecord {
  /** Who publishes it, as the slide names it; a periodical between asterisks. */
  publisher: string
  /** Its heading and ISO date, where they were noted. */
  title?: string
  date?: string
  /** What it says, in the presenter's words. */
  says: string
  url: string
  /** `official` and `press` may stand on a slide; `notes` only in the notes. */
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
  /** Set where the article gives only a bound: “more than twice”, “almost seven”; or ours. */
  bound?: 'more than' | 'almost' | 'at most' | 'about'
  unit: Unit
  /** The period it describes, in words; says so where the article gives none. */
  period: string
  /** The year of that period, where a slide names the year alone. */
  year?: number
  /** Who gave the figure, and when. */
  givenBy: string
  page: Page
  /** The article's own source; empty where it names none. */
  cites: readonly Citation[]
  /** The article's words that carry the figure, kept for whoever checks it; a test looks for the number in them. */
  quote?: string
  /** The formula where the number is ours and not the article's. */
  computed?: string
  /** What else is on record. */
  onRecord?: readonly RecordId[]
  /** What a reader must know before using it. */
  care?: string
}

/** Something that happened, with the date the talk gives it. */
export interface DatedEvent {
  /** ISO date as far as it is known: 2016, 2016-11 or 2016-11-08. */
  date: string
  /** The last day where it took several. */
  until?: string
  /** The date as the article has it, where that is less exact or wrong. */
  articleDate?: string
  /** What happened, in the presenter's words: one line of a timeline, at most 60 characters. */
  short: string
  /** The same in a sentence, for the chronology. */
  text: string
  /** Who acted, as `text` names them; on a timeline its dot has the colour of their country. */
  actors: readonly (PersonId | BodyId)[]
  page: Page
  /** Public records that give the day, where the article gives only the month or the year. */
  records?: readonly RecordId[]
  /** What explains a difference from the article. */
  corrections?: readonly CorrectionId[]
  /** What else a reader should know. */
  care?: string
}

/** A state or a body that acts in events. */
export interface Body {
  /** How events call it. */
  names: readonly string[]
  /** The country whose government it is or belongs to; none where it is no government's. */
  from?: Exclude<Person['from'], 'scholar'> | 'South Korea' | 'several'
}

export interface Person {
  /** The name as every slide and note spells it: family name first for Japanese, Chinese and Korean names. */
  name: string
  /** The name by which the talk calls the person after the first mention. */
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

/** Words the article marks as a quotation, or a short marked quotation from the article itself. */
export interface Quoted {
  text: string
  /** One of `people`, or the name of a body or document, which begins with a capital. */
  speaker: PersonId | Capitalize<string>
  /** As the attribution line gives it: “US Defense Secretary, in Tokyo, February 2017”. */
  occasion: string
  /** ISO date as far as it is known. */
  date: string
  page: Page
  cites: readonly Citation[]
  kind: 'speech' | 'document' | 'scholarly' | 'term' | 'article'
  care?: string
}

/** A work as the article cites it; the article itself in full. */
export interface Work {
  author: string
  /** The short form in which the article cites it, a title of its own between asterisks: “Yamaguchi, *Antō*”. */
  short: string
  /** Empty where the pages at hand give none. */
  title?: string
  /** Pages of the work that the article cites, and the page of the article. */
  cited: readonly { pages?: string; on: Page }[]
  /** The full reference, only where a checked record has it. */
  full?: string
  url?: string
}

/** A work to read beside the article, which does not cite it for this. */
export interface FurtherReading {
  author: string
  work: string
  /** A book's title is set in italics, an article's in quotation marks. */
  kind: 'article' | 'book'
  /** Journal with volume, or publisher, and year, as far as the record gives them. */
  where: string
  /** What it adds to the discussion. */
  why: string
  /** The records that were read. */
  urls: readonly string[]
}

/** How the deck departs from the article, or qualifies it. */
export interface Correction {
  /** `error`: date, place or person; `qualification`: needs a metric or a caveat; `reading`: the presenter's view. */
  kind: 'error' | 'qualification' | 'reading'
  page: Page
  /** What the article has. */
  article: string
  /** What the deck gives instead, or adds. */
  deck: string
  /** What supports it. */
  records: readonly RecordId[]
}

/** A place that a map marks. */
export interface Place {
  name: string
  /** Where it lies or what is to be known of it, for the list that screen readers are given. */
  lies?: string
  lon: number
  lat: number
  /** The country of Natural Earth on whose land it lies, or `disputed`. */
  on: string
  /** Where the position is from. */
  source: string
}

/** Where a missile fell. */
export interface FlightEnd {
  kmEast: number
  /** East of which of `places`. */
  of: string
  record: RecordId
}

/** A point on a map, in slide pixels from its upper left corner. */
export type MapPoint = readonly [x: number, y: number]

/** Land as a map draws it: paths in slide pixels, computed by `npm run maps`. */
export interface MapOutline {
  width: number
  height: number
  /** Pixels that a hundred kilometres take in its middle. */
  hundredKm: number
  /** Land that the map is not about, without borders. */
  land: string
  /** Land of which it tells something, by country; `disputed` belongs to none. */
  countries: Readonly<Record<string, string>>
  /** Coasts and borders alone, without the edge of the map, of countries that are drawn as an outline. */
  edges: Readonly<Record<string, string>>
  points: Readonly<Record<string, MapPoint>>
}

/** What happened after the article, as far as a public record tells it. */
export type LaterEvent = Pick<DatedEvent, 'date' | 'until' | 'short' | 'actors'> & {
  records: readonly RecordId[]
}

/** An event on a timeline. */
export interface TimelineEvent {
  /** Key of data/events.ts or data/later.ts. */
  event: keyof typeof events | keyof typeof later
  /** A line more, in softer letters: the presenter's remark. */
  note?: string
}

/** Events of a timeline that have something in common and stand on one side of the axis. */
export interface TimelineLane {
  name: string
  /** What is said under the name. */
  note?: string
  /** Whose lane it is, as the colour of its name. */
  side?: 'japan' | 'us'
  place: 'above' | 'below'
  of: readonly TimelineEvent[]
}

export interface Timeline {
  /** What the ticks part: years, months, or days within named months. */
  ticks: 'years' | 'months' | 'days'
  /** The stretches of time that are drawn, from one day or month to another; the axis breaks between them. */
  stretches: readonly { from: string; until: string }[]
  /** The year that the headline gives, which no date repeats. */
  year?: string
  /** One axis with a lane above and one below, or several that share their ticks. */
  axes: readonly (readonly TimelineLane[])[]
  /** Which country the dots in the colour of others stand for. */
  others?: string
  /** What a click brings: the next event, or the events of the next lane. */
  steps: 'events' | 'lanes'
}
