import { type AsyncComponentLoader, defineAsyncComponent } from 'vue'
import { slideDrawn } from './firstPaint'
import { idle } from './loading'
import { untilLoaded } from './retry'

const loading: Promise<unknown>[] = []

/**
 * A part of Slidev’s client that the first slide does without: fetched and mounted once that slide is on the screen and
 * the browser idle. tools/build/vite/slim.ts says which parts.
 */
export const afterFirstSlide = (load: AsyncComponentLoader) =>
  defineAsyncComponent(() => {
    const loaded = slideDrawn()
      .then(idle)
      .then(() => untilLoaded(load))
    loading.push(loaded)
    return loaded
  })

/** Resolves when all such parts are there. */
export const lateParts = () => Promise.all(loading)
