import { defineConfig } from 'vite'
import { chunks } from './tools/vite/chunks.ts'
import { firstPaint } from './tools/vite/first-paint.ts'
import { subsetFonts } from './tools/vite/fonts.ts'
import { plainSlideshow, slimAliases, slimGuard } from './tools/vite/slim.ts'

// Slidev builds its /print page only for a deck that offers itself for download. The exports print from the build that
// is presented from; the published one has no such page.
const withPrintPage = process.env.DECK_PRINT_PAGE === 'true'

export default defineConfig(({ command }) => ({
  define: withPrintPage ? { __SLIDEV_FEATURE_PRINT__: 'true' } : {},
  // Found only after the first request otherwise, which reloads the page in the middle of an export.
  optimizeDeps: { include: ['chart.js', 'vue-chartjs', 'svgcanvas'] },
  // What makes the build small; development has all of Slidev.
  ...(command === 'build' && {
    resolve: { alias: slimAliases },
    build: { rollupOptions: { output: { codeSplitting: chunks } } },
    plugins: [slimGuard(), plainSlideshow(), subsetFonts(), firstPaint()],
  }),
}))
