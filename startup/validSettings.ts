/** Whether a stored text is valid. */
type Check = (text: string) => boolean

const oneOf =
  (...values: string[]): Check =>
  (text) =>
    values.includes(text)

const boolean = oneOf('true', 'false')

const number =
  (least: number, most: number): Check =>
  (text) =>
    /^-?\d+(?:\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most

/** A JSON object with at least these fields. */
const object =
  (fields: Record<string, Check>): Check =>
  (text) => {
    try {
      const value = JSON.parse(text) as Record<string, unknown> | null
      return (
        value?.constructor === Object &&
        Object.entries(fields).every(
          ([name, isValid]) => name in value && isValid(JSON.stringify(value[name])),
        )
      )
    } catch {
      return false
    }
  }

const pixels = number(1, 100_000)
const time = number(0, Number.MAX_SAFE_INTEGER)

/** Valid values by the first word of the key. Camera and microphone names may be any text. */
const stored: Record<string, Check> = {
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
  'slidev-drawing-enabled': boolean,
  'slidev-drawing-pinned': boolean,
  'slidev-drawing-pos': object({ x: number(-1e5, 1e5), y: number(-1e5, 1e5) }),
  'slidev-editor-height': pixels,
  'slidev-editor-vertical': boolean,
  'slidev-editor-width': pixels,
  'slidev-export-capture-delay': number(0, 60_000),
  'slidev-hide-cursor-idle': boolean,
  'slidev-notes-font-size': number(1, 200),
  'slidev-presenter-cursor': boolean,
  'slidev-presenter-font-size': number(0.5, 2),
  'slidev-presenter-layout': oneOf('1', '2', '3'),
  'slidev-presenter-main-slide-mode': oneOf('slides', 'mirror'),
  'slidev-presenter-notes-row-size': pixels,
  'slidev-presenter-notes-width': pixels,
  'slidev-scale': oneOf('0', '1'),
  'slidev-show-editor': boolean,
  'slidev-skip-export-pdf-tip': boolean,
  'slidev-sync-directions': object({
    viewerSend: boolean,
    viewerReceive: boolean,
    presenterSend: boolean,
    presenterReceive: boolean,
  }),
  'slidev-viewer-css-filter': object({
    invert: boolean,
    contrast: number(0.5, 1.5),
    brightness: number(0.5, 1.5),
    hueRotate: number(-180, 180),
    saturate: number(0.5, 1.5),
    sepia: number(-2, 2),
  }),
  'slidev-wake-lock': boolean,
}

/** Removes invalid values, left by an older version, by another page on this origin or by hand. */
export function removeInvalid(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i)!)
  for (const key of keys) {
    const isValid = stored[key.split(' ')[0]!]
    if (isValid && !isValid(storage.getItem(key)!)) storage.removeItem(key)
  }
}
