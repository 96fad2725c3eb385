/** Whether a text can be what a key was stored with. */
type Fits = (text: string) => boolean

const oneOf =
  (...values: string[]): Fits =>
  (text) =>
    values.includes(text)

const truth = oneOf('true', 'false')

const number =
  (least: number, most: number): Fits =>
  (text) =>
    /^-?\d+(?:\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most

/** An object as JSON, with these fields at least. */
const object =
  (fields: Record<string, Fits>): Fits =>
  (text) => {
    try {
      const value = JSON.parse(text) as Record<string, unknown>
      return (
        value !== null &&
        typeof value === 'object' &&
        !Array.isArray(value) &&
        Object.entries(fields).every(([name, fits]) => name in value && fits(JSON.stringify(value[name])))
      )
    } catch {
      return false
    }
  }

const pixels = number(1, 100_000)
const time = number(0, Number.MAX_SAFE_INTEGER)

/** What the deck and Slidev store, by the first word of its key; of the names of cameras and microphones any text will do. */
const stored: Record<string, Fits> = {
  'deck-desk': oneOf('fitted'),
  'deck-timer': object({
    status: oneOf('"stopped"', '"running"', '"paused"'),
    slides: object({}),
    startedAt: time,
    pausedAt: time,
  }),
  'slidev-color-schema': oneOf('auto', 'dark', 'light'),
  'slidev-cursor-style': oneOf('cursor', 'laser'),
  'slidev-drawing-brush': object({}),
  'slidev-drawing-enabled': truth,
  'slidev-drawing-pinned': truth,
  'slidev-drawing-pos': object({ x: number(-1e5, 1e5), y: number(-1e5, 1e5) }),
  'slidev-editor-height': pixels,
  'slidev-editor-vertical': truth,
  'slidev-editor-width': pixels,
  'slidev-export-capture-delay': number(0, 60_000),
  'slidev-hide-cursor-idle': truth,
  'slidev-notes-font-size': number(1, 200),
  'slidev-presenter-cursor': truth,
  'slidev-presenter-font-size': number(0.5, 2),
  'slidev-presenter-layout': oneOf('1', '2', '3'),
  'slidev-presenter-main-slide-mode': oneOf('slides', 'mirror'),
  'slidev-presenter-notes-row-size': pixels,
  'slidev-presenter-notes-width': pixels,
  'slidev-scale': oneOf('0', '1'),
  'slidev-show-editor': truth,
  'slidev-skip-export-pdf-tip': truth,
  'slidev-sync-directions': object({
    viewerSend: truth,
    viewerReceive: truth,
    presenterSend: truth,
    presenterReceive: truth,
  }),
  'slidev-viewer-css-filter': object({
    invert: truth,
    contrast: number(0.5, 1.5),
    brightness: number(0.5, 1.5),
    hueRotate: number(-180, 180),
    saturate: number(0.5, 1.5),
    sepia: number(-2, 2),
  }),
  'slidev-wake-lock': truth,
}

/** Removes what cannot have been stored: an older version, another page of this address or a hand has put it there. */
export function dropUnfit(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i)!)
  for (const key of keys) {
    const fits = stored[key.split(' ')[0]!]
    if (fits && !fits(storage.getItem(key)!)) storage.removeItem(key)
  }
}
