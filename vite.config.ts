import { defineConfig } from 'vite'

export default defineConfig({
  // Found only after the first request otherwise, which reloads the page in the middle of an export.
  optimizeDeps: { include: ['chart.js', 'vue-chartjs', 'svgcanvas'] },
})
