import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { definePreparserSetup, type SlidevPreparserExtension } from '@slidev/types'
import { headlineLines } from '../lib/headline.ts'

/** Frontmatter fields for the short talk. */
interface Shortened {
  /** Whether the slide is part of the short talk. */
  short?: boolean
  /** Minutes of the section in the long and in the short talk. */
  minutes?: number
  minutesShort?: number
  hide?: boolean
}

/**
 * Makes the short talk from the slides of the long one: short.md (`length: short`) inherits the headmatter of slides.md,
 * hides slides without `short: true`, and uses `minutesShort`.
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
 * Sets `author`, which Slidev and the exports write into every page and file, to the speaker, or to nothing if there is
 * none; never to the article's author.
 */
const speakerIsAuthor: SlidevPreparserExtension = {
  name: 'speaker-is-author',
  async transformSlide(_content, frontmatter) {
    if ('speaker' in frontmatter) frontmatter.author = String(frontmatter.speaker ?? '').trim() || undefined
    return undefined
  },
}

/** Leaves presenter mode out of the published site. */
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

/** Joins the lines of a headline in the slide's title, for overview, outline and links. */
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
