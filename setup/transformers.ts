import { defineTransformersSetup } from '@slidev/types'
import { lineBreak } from '../lib/headline'

/** A headline breaks where its Markdown says so: by sense, not where the line happens to be full. */
export default defineTransformersSetup(() => ({
  pre: [({ s }) => void s.replace(/^# .+$/m, (headline) => headline.replaceAll(lineBreak, '<br> '))],
}))
