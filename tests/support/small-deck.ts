import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkerInfo } from 'playwright/test'
import { article } from '../../data/index.ts'
import { summary } from '../../data/summary.ts'
import { type Copy, copyDeck, copyAt, keepSlides, succeeds } from './deck-copy.ts'
import { madeOnce } from './made-once.ts'

/** Longer than any line of the cover, with characters that a page has to escape. */
export const occasion = {
  speaker: "Prof. Dr. Maria-Magdalena Katarzyna Wiśniewska-Brzęczyszczykiewicz & Seán von Hohenstein-O'Neill",
  course: 'Advanced Research Seminar on the International Relations and Security Policy of East Asia',
  date: 'Winter term, seventh session, Thursday afternoon',
}

/** Set as the headmatter’s author, to test that files name the speaker instead. */
export const articleAuthor: string = article.author

/** What exports treat specially: charts, maps, the downloads and the thesis, which the handout’s summary needs. */
const special = new RegExp(`<(?:\\w*Chart|\\w+Map|ArticleReference|${summary?.thesisDiagram})\\b`)

/**
 * A copy of the deck with a slide of each kind that exports depend on, given by someone with a long name: for tests of
 * options and properties, where the number of slides does not matter. Both lengths of it have the same slides. Its folder
 * has its deck.pdf, handout.pdf and deck.pptx.
 */
export async function smallDeck(info: WorkerInfo): Promise<Copy> {
  const make = async (folder: string) => {
    const copy = copyDeck(folder, { builds: false })
    keepSlides(
      copy,
      ({ content, frontmatter: { short, layout, part } }) =>
        short === true &&
        (['cover', 'roadmap', 'section'].includes(String(layout)) ||
          part === 'Discussion' ||
          special.test(content)),
    )
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
