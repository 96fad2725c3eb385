import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas'
import { labelSize, labelWeight, leading, type MapDrawing, type MapLabel } from '../../components/maps/map.ts'
import type { Box } from './inspect.ts'
import { packageFile } from '../../tools/shared/deck.ts'

const pen = createCanvas(1, 1).getContext('2d')
for (const weight of Object.values(labelWeight))
  for (const script of ['latin', 'latin-ext'])
    GlobalFonts.registerFromPath(
      packageFile('@fontsource/source-sans-3', `files/source-sans-3-${script}-${weight}-normal.woff2`),
      `${script} ${weight}`,
    )

/** The box of each line of a label. */
function boxesOf({ lines, at: [x, y], anchor = 'start', rank }: MapLabel): (Box & { text: string })[] {
  const [size, weight] = [labelSize[rank], labelWeight[rank]]
  pen.font = `${size}px "latin ${weight}", "latin-ext ${weight}"`
  return lines.map((text, i) => {
    const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(text)
    const left = x - { start: 0, middle: width / 2, end: width }[anchor]
    const base = y + i * size * leading
    return { text, left, top: base - up, right: left + width, bottom: base + down }
  })
}

/** The least distance of words from coasts, marks and other words, in pixels. */
const air = 2
/** Half the width of a mark, in pixels. */
const mark = 5

const meets = (a: Box, b: Box) =>
  a.left - air < b.right && b.left - air < a.right && a.top - air < b.bottom && b.top - air < a.bottom

/** Every second pixel of a stretch, and its end. */
const sampled = (from: number, to: number) => [
  ...Array.from({ length: Math.ceil((to - from) / 2) }, (_, i) => from + 2 * i),
  to,
]

/** Reports words on land they do not name, on a mark, on other words or beyond the frame. */
export function faultsInLabels({ outline, labels }: MapDrawing): string[] {
  const lands = Object.entries({ land: outline.land, ...outline.countries }).map(
    ([name, path]) => [name, new Path2D(path)] as const,
  )
  const placed = labels.flatMap((label) => boxesOf(label).map((box) => ({ box, label })))
  return placed.flatMap(({ box, label }, i) => {
    const { text, left, top, right, bottom } = box
    /** Where the words, with the air around them, lie on a land. */
    const covered = (path: Path2D) => {
      const ys = sampled(top - air, bottom + air)
      const xs = sampled(left - air, right + air).filter((x) => ys.some((y) => pen.isPointInPath(path, x, y)))
      return xs.length ? { from: Math.floor(Math.min(...xs)), to: Math.ceil(Math.max(...xs)) } : undefined
    }
    return [
      ...lands.flatMap(([name, path]) => {
        const at = name === label.on ? undefined : covered(path)
        return at
          ? [
              `“${text}” lies on ${name} from x = ${at.from} to ${at.to}; with its margin it reaches from ${Math.floor(left - air)} to ${Math.ceil(right + air)}`,
            ]
          : []
      }),
      ...(label.on && !lands.some(([name, path]) => name === label.on && covered(path))
        ? [`“${text}” does not lie on ${label.on}`]
        : []),
      ...placed
        .slice(i + 1)
        .filter((other) => other.label !== label && meets(box, other.box))
        .map((other) => `“${text}” and “${other.box.text}” overlap`),
      ...Object.entries(outline.points)
        .filter(([, [x, y]]) =>
          meets(box, { left: x - mark, top: y - mark, right: x + mark, bottom: y + mark }),
        )
        .map(([name]) => `“${text}” lies on the mark of ${name}`),
      ...(left < air || top < air || right > outline.width - air || bottom > outline.height - air
        ? [`“${text}” crosses the frame`]
        : []),
    ]
  })
}
