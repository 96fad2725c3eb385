import type { Rolldown } from 'vite'

const slide = /\/([\w-]+)\.md__slidev_(\d+)\.md/
const outline = /\/data\/maps\/(\w+)\.ts/
/** The slides needed for the first paint and the first key. */
const firstSlides = ['1', '2']

function isStart(id: string): boolean {
  if (/@slidev\/client\/(?:main\.ts|pages\/play\.vue|internals\/Slide)/.test(id)) return true
  return firstSlides.includes(id.match(slide)?.[2] ?? '')
}

/**
 * Replaces Slidev’s chunking, which makes a hundred files and loads chart.js before the first slide. A group includes
 * what its modules import; the group with the highest priority takes a module first. If the modules of a group are
 * renamed in Slidev, budgets.json names a file that is missing, and the build fails.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'start', test: isStart, priority: 4 },
    { name: 'controls', test: /@slidev\/client\/internals\/(?:Nav)?Controls\.vue/, priority: 3.5 },
    { name: (id) => `map-${id.match(outline)?.[1]}`, test: outline, priority: 3.2 },
    { name: 'parts', test: /\/(?:components\/(?!charts|maps)|layouts\/|composables\/|data\/)/, priority: 3 },
    { name: 'maps', test: /\/components\/maps\/(?:MapFrame\.vue|map\.ts)/, priority: 2.5 },
    { name: 'charts', test: /\/(?:components\/charts|chart\.js|vue-chartjs)\//, priority: 2 },
    { name: (id) => id.match(slide)?.[1], test: slide, priority: 1 },
  ],
}
