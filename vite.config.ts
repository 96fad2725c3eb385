import { defineConfig } from 'vite'
import { singleFile } from './tools/build/single/plugins.ts'
import { chunks } from './tools/build/vite/chunks.ts'
import { firstPaint } from './tools/build/vite/first-paint.ts'
import { subsetFonts } from './tools/build/vite/fonts.ts'
import { noScript } from './tools/build/vite/no-script.ts'
import { noSockets } from './tools/build/vite/policy.ts'
import { storageFirst } from './tools/build/vite/storage.ts'
import { lateControls, plainSlideshow, slimAliases, slimGuard } from './tools/build/vite/slim.ts'

// Slidev has its /print page only in a deck that offers itself for download. The talk is also what the exports print
// from; the published site has no such page.
const features = process.env.DECK_BUILD === 'talk' ? { __SLIDEV_FEATURE_PRINT__: 'true' } : {}

const single = process.env.DECK_BUILD === 'single'

export default defineConfig(({ command }) => ({
  define: { ...features, __DECK_DOWNLOADS__: process.env.DECK_DOWNLOADS ?? '[]' },
  // Found only after the first request otherwise, which reloads the page in the middle of an export.
  optimizeDeps: { include: ['chart.js', 'vue-chartjs', 'svgcanvas', 'uqr'] },
  // What makes the build small; development has all of Slidev.
  ...(command === 'build' && {
    resolve: { alias: slimAliases },
    build: single ? {} : { rollupOptions: { output: { codeSplitting: chunks } } },
    plugins: [
      storageFirst(),
      slimGuard(),
      noScript(),
      noSockets(),
      plainSlideshow(),
      ...(single ? [] : [lateControls()]),
      subsetFonts(),
      // One file has neither chunks nor a server that could answer before it has run.
      ...(single ? singleFile() : [firstPaint()]),
    ],
  }),
}))
