import { type AsyncComponentLoader, defineAsyncComponent } from 'vue'
import { slideDrawn } from './firstPaint'
import { idle } from './loading'
import { untilLoaded } from './retry'

const loading: Promise<unknown>[] = []

/**
 * Defers a part of Slidev’s client until the first slide is drawn and the browser is idle. tools/build/vite/edit-client.ts
 * says which parts.
 */
export const afterFirstSlide = (load: AsyncComponentLoader) =>
  defineAsyncComponent(() => {
    const loaded = slideDrawn()
      .then(idle)
      .then(() => untilLoaded(load))
    loading.push(loaded)
    return loaded
  })

/** Resolves once all deferred parts are loaded. */
export const deferredParts = () => Promise.all(loading)
