import { defineConfig } from 'vite'
import { singleFile } from './tools/single/plugins.ts'

// Slidev has its /print page only in a deck that offers itself for download. The talk is also what the exports print
// from; the published site has no such page.
const features = process.env.DECK_BUILD === 'talk' ? { __SLIDEV_FEATURE_PRINT__: 'true' } : {}

export default defineConfig({
  plugins: process.env.DECK_BUILD === 'single' ? singleFile() : [],
  define: { ...features, __DECK_DOWNLOADS__: process.env.DECK_DOWNLOADS ?? '[]' },
  build: {
    rollupOptions: {
      // Slidev's own rule puts vue-chartjs, and chart.js with it, into the chunk that every visitor loads first.
      output: { manualChunks: () => undefined },
    },
  },
  // Found only after the first request otherwise, which reloads the page in the middle of an export.
  optimizeDeps: { include: ['chart.js', 'vue-chartjs', 'svgcanvas', 'uqr'] },
})
