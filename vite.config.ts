import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    rollupOptions: {
      // Slidev's own rule puts vue-chartjs, and chart.js with it, into the chunk that every visitor loads first.
      output: { manualChunks: () => undefined },
    },
  },
  // Found only after the first request otherwise, which reloads the page in the middle of an export.
  optimizeDeps: { include: ['chart.js', 'vue-chartjs', 'svgcanvas'] },
})
