import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { WorkerInfo } from 'playwright/test'
import { article } from '../../data/index.ts'
import { summary } from '../../data/summary.ts'
import { type Copy, copyDeck, copyAt, keepSlides, succeeds } from './deck-copy.ts'
import { madeOnce } from './made-once.ts'
import { sampleInShort, slidesOf } from './slides.ts'

/** Longer than any line of the cover, with characters that a page has to escape. */
export const occasion = {
  speaker: "Prof. Dr. Maria-Magdalena Katarzyna Wiśniewska-Brzęczyszczykiewicz & Seán von Hohenstein-O'Neill",
  course: 'Advanced Research Seminar on the International Relations and Security Policy of East Asia',
  date: 'Winter term, seventh session, Thursday afternoon',
}

/** Set as the headmatter’s author, to test that files name the speaker instead. */
export const articleAuthor: string = article.author

const firstWith = (mark: RegExp) => slidesOf.short.find(({ content }) => mark.test(content))

/** Where its slides begin: one of each kind that exports treat specially, and those that the handout’s summary needs. */
const kept = [
  ...slidesOf.short.filter(
    ({ layout, title, frontmatter: { part } }) =>
      ['cover', 'roadmap'].includes(layout) ||
      part === 'Discussion' ||
      (layout === 'section' && (!summary || title.toLowerCase() in summary.verdicts)),
  ),
  sampleInShort,
  ...[/<\w+Map\b/, /<ArticleReference\b/, new RegExp(`<${summary?.thesisDiagram}\\b`)].map(firstWith),
].flatMap((slide) => (slide ? basename(slide.where) : []))

/**
 * A copy of the deck with a few slides, given by someone with a long name: for tests of options and properties, where the
 * number of slides does not matter. Both lengths of it have the same slides. Its folder has its deck.pdf, handout.pdf and
 * deck.pptx.
 */
export async function smallDeck(info: WorkerInfo): Promise<Copy> {
  const make = async (folder: string) => {
    const copy = copyDeck(folder, { builds: false })
    keepSlides(copy, ({ filepath, start }) => kept.includes(`${basename(filepath)}:${start + 1}`))
    const file = join(folder, 'slides.md')
    const others = readFileSync(file, 'utf8').replace(/^(?:speaker|course|date|author):.*\n/gm, '')
    const head = Object.entries({ ...occasion, author: articleAuthor }).map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}\n`,
    )
    writeFileSync(file, others.replace('---\n', `---\n${head.join('')}`))
    for (const [command, name] of [
      ['export', 'deck'],
      ['export:handout', 'handout'],
      ['export:pptx', 'deck'],
    ] as const)
      await succeeds(copy, command, '--short', '--output', join(folder, name))
  }
  return copyAt(await madeOnce('small', make, info))
}

/** The small deck as one file without notes, deck.html, and the output of the command, in said.txt. */
export const smallPage = (info: WorkerInfo) =>
  madeOnce(
    'small-page',
    async (folder) => {
      const args = ['--short', '--without-notes', '--output', join(folder, 'deck.html')]
      writeFileSync(join(folder, 'said.txt'), await succeeds(await smallDeck(info), 'build:single', ...args))
    },
    info,
  )
