import { readFileSync } from 'node:fs'
import { articleAt } from '../../lib/citing.ts'
import { notesOf } from '../../lib/notes.ts'
import type { Part } from '../../lib/sections.ts'
import { article } from '../../data/index.ts'
import { escaped } from '../shared/html.ts'
import type { Source, SourceSlide } from '../shared/source.ts'
import { toHtml } from './notes.ts'
import { openPdf } from './render.ts'
import type { Sheet } from './sheets.ts'
import { summaryHtml } from './summary.ts'

/** The slide’s own source line, or the pages of its section, or the whole article. */
export function sourceOf({ no, frontmatter }: SourceSlide, sheets: readonly Sheet[]): string {
  const line = sheets.find((sheet) => sheet.no === no)?.source
  if (line) return line
  if (frontmatter.pages) return articleAt(String(frontmatter.pages))
  return frontmatter.layout === 'appendix' ? 'given in the table' : articleAt(article.pages)
}

/** Labels a slide, for readers and for the check. */
export const slideLabel = (no: number, total: number) => `Slide ${no} of ${total}`

/** Keeps page references on one line. */
const unbroken = (html: string) =>
  html.replace(/(?:\bpp?\. )?\b\d+–\d+|\bpp?\. \d+/g, '<span class="h-pages">$&</span>')

const prose = (markdown: string) => unbroken(toHtml(markdown))

const frameAddress = 'https://frame.invalid/'

/** An empty frame, covered with a link by which `framesIn` finds it in a print. */
const frame = (no: number) =>
  `<div class="h-frame" data-frame="${no}"><a href="${frameAddress}${no}" style="position: absolute; inset: 0"></a></div>`

interface Context {
  source: Source
  sheets: readonly Sheet[]
}

function leaf(slide: SourceSlide, { source, sheets }: Context): string {
  const { spoken, ifAsked } = notesOf(slide.note)
  const label = `<span class="h-no">${slideLabel(slide.no, source.slides.length)}</span>`
  const from = unbroken(`Source: ${escaped(sourceOf(slide, sheets))}`)
  if (slide.frontmatter.layout === 'appendix')
    return `<section class="h-leaf h-brief">${frame(slide.no)}
      <div class="h-words"><div class="h-aside"><p>${label}</p><p>${from}</p></div></div></section>`
  const more = ifAsked && `<div><h3>If asked</h3>${prose(ifAsked)}</div>`
  return `<section class="h-leaf">${frame(slide.no)}<div class="h-spoken">${prose(spoken)}</div>
    <div class="h-aside"><p>${label}<br>${from}</p>${more}</div></section>`
}

function partOf(part: Part, i: number, context: Context): string {
  const { source, sheets } = context
  const slides = source.slides.filter(({ no }) => part.first <= no && no <= part.last)
  const [first, ...rest] = slides
  const title = escaped(part.title)
  const open = `<section class="h-part" id="part-${i}" style="page: part-${i}">`
  if (first?.frontmatter.layout !== 'section')
    return `${open}<h2 class="h-part-title">${title}</h2>${slides.map((s) => leaf(s, context)).join('')}</section>`
  return `${open}<div class="h-opener">${frame(first.no)}<div>
    <h2 class="h-part-title">${part.number === undefined ? '' : `${part.number}&ensp;`}${title}</h2>
    <div class="h-spoken">${prose(notesOf(first.note).spoken)}</div>
    <p class="h-meta">${slideLabel(first.no, source.slides.length)}. Source: ${unbroken(escaped(sourceOf(first, sheets)))}</p>
    </div></div>${rest.map((s) => leaf(s, context)).join('')}</section>`
}

function contents({ parts, slides }: Source): string {
  const lines = parts.map(
    ({ title, number, first }, i) =>
      `<li><a href="#part-${i}"><span class="h-number">${number ?? ''}</span><span>${escaped(title)}</span>` +
      `<span class="h-page" data-page-of="${first}">00</span></a></li>`,
  )
  return `<section class="h-contents"><h2>In this handout</h2><ol>${lines.join('')}</ol>
    <p class="h-about">All ${slides.length} slides with what the presenter says to them. “If asked” holds what is kept for
    questions.</p></section>`
}

/** The title of the first page in the outline. */
export const summaryTitle = 'The talk on one page'

/** The handout with empty frames, into which `layOut` moves the slides. */
export function handoutHtml(context: Context): string {
  const { slides, parts } = context.source
  const before = slides.filter(({ no }) => no < (parts[0]?.first ?? Infinity))
  const [cover, ...others] = before
  return `<main class="handout">
    ${summaryHtml(context.source)}
    <section class="h-part" style="page: opening">${leaf(cover!, context)}${contents(context.source)}</section>
    ${others.map((slide) => `<section class="h-part" style="page: opening">${leaf(slide, context)}</section>`).join('')}
    ${parts.map((part, i) => partOf(part, i, context)).join('')}
  </main>`
}

const quoted = (text: string) => JSON.stringify(text.replace(/\s+/g, ' '))

/** The style sheet, with the running head of each part, which in Chromium only CSS can set. */
export function handoutCss({ parts, about }: Source): string {
  const heads = parts.map(({ title, number }, i) => {
    const head = number === undefined ? quoted(title) : `"${number}\\2003" ${quoted(title)}`
    return `@page part-${i} { @top-left { content: ${head} } }`
  })
  const css = readFileSync(new URL('handout.css', import.meta.url), 'utf8')
  return [`:root { --running-title: ${quoted(about.title)} }`, css, ...heads].join('\n')
}

/**
 * Lays out the handout in the print page: two slides per page if their notes leave room, otherwise one at full width.
 * Runs in the browser.
 */
export function layOut(html: string) {
  document.body.insertAdjacentHTML('beforeend', html)
  const handout = document.querySelector<HTMLElement>('.handout')!
  const room = parseFloat(getComputedStyle(handout, '::before').height)
  const heightOf = (el: Element) => el.getBoundingClientRect().height

  for (const part of handout.querySelectorAll(':scope > section')) {
    const leaves = [...part.querySelectorAll<HTMLElement>(':scope > .h-leaf:not(.h-brief)')]
    let taken = leaves[0] ? leaves[0].getBoundingClientRect().top - part.getBoundingClientRect().top : 0
    for (let i = 0; i < leaves.length; taken = 0) {
      const [leaf, next] = [leaves[i]!, leaves[i + 1]]
      if (i > 0) leaf.classList.add('h-turn')
      // The second one’s padding is the distance between them.
      const pair = !!next && taken + heightOf(leaf) + heightOf(next) < room
      if (!pair) leaf.classList.add('h-large')
      i += pair ? 2 : 1
    }
  }

  for (const frame of handout.querySelectorAll<HTMLElement>('[data-frame]')) {
    const no = frame.dataset.frame!
    const slide = document.querySelector<HTMLElement>(`.print-slide-container:has([data-slidev-no="${no}"])`)!
    frame.style.setProperty('--factor', String(frame.clientWidth / parseFloat(slide.style.width)))
    slide.style.breakAfter = 'auto'
    // The first page has the title of the handout; slides come below their section’s heading.
    slide.querySelectorAll('h1').forEach((h1) => h1.setAttribute('aria-level', no === '1' ? '2' : '3'))
    frame.prepend(slide)
  }
}

/** Where a slide ended up: its page, 1-based, and its area in points from the upper left corner. */
interface Frame {
  no: number
  page: number
  x: number
  y: number
  width: number
}

/** Finds the frames in a print by their links, since pagination happens during printing. */
export async function framesIn(bytes: Uint8Array): Promise<Frame[]> {
  const pdf = await openPdf(bytes)
  try {
    const frames: Frame[] = []
    for (let page = 1; page <= pdf.numPages; page++) {
      const read = await pdf.getPage(page)
      const { height } = read.getViewport({ scale: 1 })
      const links: { url?: string; rect: [number, number, number, number] }[] = await read.getAnnotations()
      for (const { url, rect } of links) {
        if (!url?.startsWith(frameAddress)) continue
        const no = Number(url.slice(frameAddress.length))
        frames.push({ no, page, x: rect[0], y: height - rect[3], width: rect[2] - rect[0] })
      }
    }
    return frames
  } finally {
    await pdf.destroy()
  }
}

/** Fills in the page numbers of the contents, and removes the links that told them. Runs in the browser. */
export function numberContents(pages: Record<string, number>) {
  for (const link of document.querySelectorAll('[data-frame] > a')) link.remove()
  for (const el of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    el.textContent = String(pages[el.dataset.pageOf!] ?? '')
}
