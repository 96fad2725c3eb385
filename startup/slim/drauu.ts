/** Stub of drauu: drawings are disabled in the headmatter. */
export const createDrauu = () => ({
  mounted: false,
  on() {},
  load() {},
  clear() {},
  dump: () => '',
  canUndo: () => false,
  canRedo: () => false,
})
