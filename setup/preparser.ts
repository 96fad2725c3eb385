import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { definePreparserSetup, type SlidevPreparserExtension } from '@slidev/types'
import { headlineLines } from '../lib/headline.ts'

/** What a slide's frontmatter says of the short talk. */
interface Shortened {
  /** The slide is in the short talk too. */
  short?: boolean
  /** Minutes of the section in the long talk, and in the short one. */
  minutes?: number
  minutesShort?: number
  hide?: boolean
}

/**
 * Makes the short talk from the slides of the long one: short.md (`length: short`) has the headmatter of slides.md but
 * for what it says itself, the slides marked `short: true`, and the minutes meant for it.
 */
function shortTalk(filepath: string): SlidevPreparserExtension {
  const long = parseSync(readFileSync(join(dirname(filepath), 'slides.md'), 'utf8'), 'slides.md')
  return {
    name: 'short-talk',
    async transformSlide(_content, frontmatter: Record<string, unknown> & Shortened) {
      if (frontmatter.length === 'short') {
        Object.assign(frontmatter, { ...long.slides[0]!.frontmatter, ...frontmatter })
      } else if (!('src' in frontmatter)) {
        if (!frontmatter.short) frontmatter.hide = true
        if (frontmatter.minutesShort) frontmatter.minutes = frontmatter.minutesShort
      }
      return undefined
    },
  }
}

/**
 * The author of every page and file is who gives the talk, and nobody where that is not said: Slidev and the exports read
 * `author`, and the article's author, whom the talk is about, must not stand there.
 */
const speakerIsAuthor: SlidevPreparserExtension = {
  name: 'speaker-is-author',
  async transformSlide(_content, frontmatter) {
    if ('speaker' in frontmatter) frontmatter.author = String(frontmatter.speaker ?? '').trim() || undefined
    return undefined
  },
}

/** The published site is for readers: presenting, with the notes, is the business of `npm start`. */
function withoutPresenter(): SlidevPreparserExtension {
  let isHeadmatter = true
  return {
    name: 'without-presenter',
    async transformSlide(_content, frontmatter) {
      if (isHeadmatter) frontmatter.presenter = false
      isHeadmatter = false
      return undefined
    },
  }
}

/** Overview, outline and links name a slide by its headline, which is one line there. */
const unbrokenTitles: SlidevPreparserExtension = {
  name: 'unbroken-titles',
  async transformSlide(content, frontmatter) {
    const lines = headlineLines(content)
    if (lines.length > 1) frontmatter.title = lines.join(' ')
    return undefined
  },
}

export default definePreparserSetup(({ filepath, headmatter }) => [
  unbrokenTitles,
  ...(headmatter.length === 'short' ? [shortTalk(filepath)] : []),
  speakerIsAuthor,
  ...(process.env.DECK_BUILD === 'site' ? [withoutPresenter()] : []),
])
