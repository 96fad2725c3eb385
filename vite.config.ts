import { defineConfig } from 'vite'
import { singleFile } from './tools/build/single/plugins.ts'
import { chunks } from './tools/build/vite/chunks.ts'
import { editClient } from './tools/build/vite/edit-client.ts'
import { firstPaint } from './tools/build/vite/first-paint.ts'
import { subsetFonts } from './tools/build/vite/fonts.ts'
import { noScript } from './tools/build/vite/no-script.ts'
import { slimAliases, slimGuard } from './tools/build/vite/slim.ts'

// Slidev includes its /print page only in decks with `download: true`. The exports print from the talk, so it needs that
// page; the published site does not.
const features = process.env.DECK_BUILD === 'talk' ? { __SLIDEV_FEATURE_PRINT__: 'true' } : {}

const single = process.env.DECK_BUILD === 'single'

export default defineConfig(({ command }) => ({
  define: { ...features, __DECK_DOWNLOADS__: process.env.DECK_DOWNLOADS ?? '[]' },
  // Vite would discover these only on the first request, and reload the page.
  optimizeDeps: { include: ['chart.js', 'vue-chartjs', 'svgcanvas', 'uqr'] },
  // The build is slimmed; development uses all of Slidev.
  ...(command === 'build' && {
    resolve: { alias: slimAliases },
    build: single ? {} : { rollupOptions: { output: { codeSplitting: chunks } } },
    plugins: [
      editClient({ single }),
      slimGuard(),
      noScript(),
      subsetFonts(),
      // A single file has no chunks, and paints nothing before its script is read.
      ...(single ? singleFile() : [firstPaint()]),
    ],
  }),
}))
