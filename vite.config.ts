import { defineConfig } from 'vite'
import { singleFile } from './tools/single/plugins.ts'

// Slidev builds its /print page only for a deck that offers itself for download. The exports print from the build that
// is presented from; the published one has no such page.
const withPrintPage = process.env.DECK_PRINT_PAGE === 'true'

export default defineConfig({
  plugins: process.env.DECK_SINGLE === 'true' ? singleFile() : [],
  define: withPrintPage ? { __SLIDEV_FEATURE_PRINT__: 'true' } : {},
  build: {
    rollupOptions: {
      // Slidev's own rule puts vue-chartjs, and chart.js with it, into the chunk that every visitor loads first.
      output: { manualChunks: () => undefined },
    },
  },
  // Found only after the first request otherwise, which reloads the page in the middle of an export.
  optimizeDeps: { include: ['chart.js', 'vue-chartjs', 'svgcanvas'] },
})
