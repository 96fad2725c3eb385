import { defineTransformersSetup } from '@slidev/types'
import { lineBreak } from '../lib/headline'

/** Breaks headlines where the Markdown says so. */
export default defineTransformersSetup(() => ({
  pre: [({ s }) => void s.replace(/^# .+$/m, (headline) => headline.replaceAll(lineBreak, '<br> '))],
}))
