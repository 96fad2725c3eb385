import { renderSVG } from 'uqr'
import { pagesText } from '../../lib/citing.ts'
import { dateText } from '../../lib/dates.ts'
import { motifSvg } from '../../lib/motif.ts'
import { verdictIcons } from '../../lib/verdict.ts'
import { article, type DatedEvent, events } from '../../data/index.ts'
import { summary as content } from '../../data/summary.ts'
import { escaped } from '../shared/html.ts'
import { UserError } from '../shared/errors.ts'
import type { Source, SourceSlide } from '../shared/source.ts'
import { lacks } from './check-pdf.ts'
import { itemsOf, paragraphsOf } from './notes.ts'
import type { ReadPdf } from './read-pdf.ts'

/** The talk on one page, in texts from slides and data only. Nothing for a talk without such a page. */
export function summaryOf({ slides }: Source) {
  if (!content) return
  const find = (what: string, isIt: (slide: SourceSlide) => boolean) => {
    const slide = slides.find(isIt)
    if (!slide) throw new UserError(`The first page of the handout needs ${what}; no slide has it.`)
    return slide
  }
  const cover = slides[0]!
  const { speaker, course, date } = cover.frontmatter
  const diagram = `<${content.thesisDiagram}`
  const thesis = find(`the thesis, ${diagram} />`, (slide) => slide.content.includes(diagram))
  const discussion = find(
    'the questions, `part: Discussion`',
    ({ frontmatter }) => frontmatter.part === 'Discussion',
  )
  return {
    subtitle: paragraphsOf(cover.content)[0] ?? '',
    occasion: [speaker, course, date].filter(Boolean).map(String),
    thesis: thesis.title,
    pages: pagesText(String(thesis.frontmatter.pages)),
    claims: content.claims,
    responses: Object.entries(content.verdicts).map(([key, { measure, text }]) => {
      const opener = find(
        `the opener of “${key}”`,
        (slide) => slide.frontmatter.layout === 'section' && slide.title.toLowerCase() === key,
      )
      return {
        number: Number(opener.frontmatter.number),
        verb: opener.title,
        pages: pagesText(String(opener.frontmatter.pages)),
        /** What it responds to, in the words of its section. */
        field: paragraphsOf(opener.content)[0] ?? '',
        measure,
        verdict: text,
      }
    }),
    dates: content.dates.map(([id, field]) => {
      const event: DatedEvent = events[id]
      return { date: dateText(event.date, event.until), what: event[field] }
    }),
    questions: itemsOf(discussion.content),
  }
}

const qrLabel = `QR code for ${article.url}`

type Response = NonNullable<ReturnType<typeof summaryOf>>['responses'][number]

const responseHtml = ({ number, verb, pages, field, measure, verdict }: Response) => `<section>
  <h3><span>${number}</span> ${escaped(verb)}</h3>
  <p class="h-where">${pages}</p>
  <p>${escaped(field)}</p>
  <p class="h-verdict h-${measure}"><svg viewBox="0 0 18 16" aria-hidden="true"><path d="${verdictIcons[measure]}"/></svg>
    <span>${escaped(verdict)}</span></p>
</section>`

/** The page as HTML. */
export function summaryHtml(source: Source): string {
  const summary = summaryOf(source)
  if (!summary) return ''
  const { subtitle, occasion, thesis, claims, responses, dates, questions } = summary
  const { author, year, title, journal, volume, issue, pages, url } = article
  return `<section class="h-summary" style="page: front">
    <header>
      <h1>${escaped(source.slides[0]!.title)}</h1>
      <div>
        <p class="h-lead">${escaped(subtitle)}</p>
        <p class="h-occasion">${escaped(occasion.join(' · '))}</p>
        <p class="h-reference">${escaped(`${author} (${year}). ${title}.`)} <i>${escaped(journal)}</i>,
          ${volume}(${issue}), ${pages}.<br><a href="${url}">${url}</a></p>
      </div>
      ${renderSVG(url, { border: 0 }).replace('<svg', `<svg class="h-qr" role="img" aria-label="${qrLabel}"`)}
    </header>
    ${motifSvg({ height: 76, bendAt: 428, depth: 36, gap: 6 }, 'class="h-motif"')}
    <section>
      <h2>Thesis <span>${summary.pages}</span></h2>
      <p class="h-thesis">${escaped(thesis)}</p>
      <ul class="h-claims">${claims.map(({ title, text }) => `<li><b>${escaped(title)}</b> ${escaped(text)}</li>`).join('')}</ul>
    </section>
    <section>
      <h2>Responses</h2>
      <div class="h-responses">${responses.map(responseHtml).join('')}</div>
    </section>
    <div class="h-last">
      <section>
        <h2>Dates</h2>
        <dl class="h-dates">${dates.map(({ date, what }) => `<div><dt>${date}</dt><dd>${escaped(what)}</dd></div>`).join('')}</dl>
      </section>
      <section>
        <h2>Questions</h2>
        <ol class="h-questions">${questions.map((question) => `<li>${escaped(question)}</li>`).join('')}</ol>
      </section>
    </div>
  </section>`
}

/** What is missing from the first page; `next` is the 1-based page of the first slide, 0 if it is missing. */
export function summaryFaults(pdf: ReadPdf, source: Source, next: number): string[] {
  const summary = summaryOf(source)
  if (!summary) return []
  const { thesis, claims, responses, dates, questions } = summary
  const [page] = pdf.pages
  const due: [what: string, texts: string[]][] = [
    ['the title', [source.slides[0]!.title]],
    ['the article', [article.title, article.journal, article.url]],
    ['the thesis', [thesis, ...claims.flatMap(({ title, text }) => [title, text])]],
    ...responses.map(({ verb, field, verdict }): [string, string[]] => [`“${verb}”`, [verb, field, verdict]]),
    ['the dates', dates.flatMap(({ date, what }) => [date, what])],
    ['the questions', questions],
  ]
  const faults = due.flatMap(([what, texts]) =>
    lacks(`page 1: missing from ${what}:`, page?.text ?? '', texts),
  )
  if (!questions.length) faults.push('page 1: the discussion slide has no questions')
  if (!page?.links.includes(article.url)) faults.push('page 1: the link to the article is dead')
  if (!page?.alternatives.includes(qrLabel)) faults.push('page 1: the QR code is missing')
  if (next > 0 && next !== 2) faults.push(`the talk on one page takes ${next - 1} pages`)
  return faults
}
