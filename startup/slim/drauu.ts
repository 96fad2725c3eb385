/** In the place of drauu: drawings are off in the headmatter, so that nothing is ever drawn on or loaded. */
export const createDrauu = () => ({
  mounted: false,
  on() {},
  load() {},
  clear() {},
  dump: () => '',
  canUndo: () => false,
  canRedo: () => false,
})
