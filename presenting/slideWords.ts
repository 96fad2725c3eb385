import { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
import { CLICKS_MAX } from '@slidev/client/constants.ts'
import SlideWrapper from '@slidev/client/internals/SlideWrapper.vue'
import type { SlideRoute } from '@slidev/types'
import { type AppContext, h, render, shallowReactive } from 'vue'
import { idle } from '../startup/loading'
import { wordsOf } from '../lib/search'

/** The words on each slide, by slide number; filled while the browser is idle. */
export const slideWords = shallowReactive(new Map<number, string[]>())

function readWords(slide: Element): string[] {
  // Remove what is the same on many slides.
  slide.querySelectorAll('.running, .progress-strip').forEach((el) => el.remove())
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  while (texts.nextNode()) words.push(...wordsOf(texts.currentNode.textContent ?? ''))
  return words
}

/** Renders each slide off screen, after its last click, to collect its words; one slide per idle period. */
export async function readSlides(slides: readonly SlideRoute[], appContext: AppContext): Promise<void> {
  for (const route of slides) {
    await idle()
    const { default: component } = await route.load()
    const clicksContext = createFixedClicks(route, CLICKS_MAX)
    const slide = h(SlideWrapper, {
      route: { ...route, component },
      clicksContext,
      renderContext: 'overview',
    })
    slide.appContext = appContext
    const box = document.createElement('div')
    render(slide, box)
    slideWords.set(route.no, readWords(box.cloneNode(true) as Element))
    render(null, box)
  }
}
