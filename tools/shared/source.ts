import { clicksIn } from '../../lib/notes.ts'
import { partsOf, type Part } from '../../lib/sections.ts'
import { entries, type Length, loadDeck } from './deck.ts'

/** A slide as written, which every export is checked against. */
export interface SourceSlide {
  no: number
  title: string
  frontmatter: Record<string, unknown>
  note: string
  /** Its Markdown, without frontmatter and notes. */
  content: string
  /** The number of charts in the source. */
  charts: number
  /** The number of states: one more than the click markers in the notes. */
  steps: number
}

/** The file properties of an export. */
export interface About {
  title: string
  subject: string
  /** The presenter, if named. */
  author?: string
  keywords: string[]
  lang: string
}

export interface Source {
  length: Length
  slides: SourceSlide[]
  parts: Part[]
  about: About
}

const plain = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** A headline without Markdown syntax. */
const headlineText = (title: string) => title.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim()

export async function loadSource(length: Length = 'long'): Promise<Source> {
  const { slides, headmatter } = await loadDeck(entries[length])
  const list = slides.map((slide) => ({
    no: slide.index + 1,
    title: headlineText(slide.title ?? ''),
    frontmatter: slide.frontmatter,
    note: slide.note ?? '',
    content: slide.content,
    charts: slide.content.match(/<\w+Chart\b/g)?.length ?? 0,
    steps: 1 + clicksIn(slide.note ?? ''),
  }))
  return { length, slides: list, parts: partsOf(list), about: aboutOf(headmatter, list[0]!.title) }
}

function aboutOf(headmatter: Record<string, unknown>, first: string): About {
  const { title, info, keywords, lang } = headmatter
  const words = Array.isArray(keywords) ? keywords.map(String) : plain(keywords).split(',')
  return {
    title: plain(title) || first,
    subject: plain(info),
    author: plain(headmatter.author) || undefined,
    keywords: words.map((word) => word.trim()).filter(Boolean),
    lang: plain(lang) || 'en',
  }
}

/** “slide 5”, and with steps “slide 5, step 2”. */
export const placeText = (no: number, click?: number) =>
  click === undefined ? `slide ${no}` : `slide ${no}, step ${click}`
