import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../tools/shared/deck.ts'

export type Scheme = 'light' | 'dark'
export type Rgb = readonly [number, number, number]

/** A colour as getComputedStyle gives it. */
export const rgb = (css: string) =>
  css
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number) as unknown as Rgb

const css = readFileSync(join(root, 'styles/tokens.css'), 'utf8')

/** The colour tokens of a scheme in styles/tokens.css. */
export function coloursOf(scheme: Scheme): Record<string, Rgb> {
  const blocks = [/:root \{([^}]*)\}/, ...(scheme === 'dark' ? [/html\.dark \{([^}]*)\}/] : [])]
  return Object.fromEntries(
    blocks.flatMap((block) =>
      [...css.match(block)![1]!.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)].map(([, name, hex]) => [
        name!,
        [0, 2, 4].map((i) => Number.parseInt(hex!.slice(i, i + 2), 16)) as unknown as Rgb,
      ]),
    ),
  )
}

/** A colour token; throws if it is missing. */
export function colour(scheme: Scheme, name: string): Rgb {
  const found = coloursOf(scheme)[name]
  if (!found) throw new Error(`styles/tokens.css has no colour --${name}`)
  return found
}

/** A size token, in slide pixels. */
export const size = (name: string) => Number(css.match(new RegExp(`--${name}: (\\d+)px;`))![1])

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (rgb: Rgb) => {
  const [r, g, b] = rgb.map((value) => linear(value / 255)) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast ratio of WCAG 2. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Colour-blindness at full severity: Machado, Oliveira and Fernandes (2009). */
const matrices = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const
export type Sight = 'all cones' | keyof typeof matrices
export const sights: readonly Sight[] = ['all cones', 'protanopia', 'deuteranopia', 'tritanopia']

export function seen(rgb: Rgb, sight: Sight): Rgb {
  if (sight === 'all cones') return rgb
  const m = matrices[sight]
  const [r, g, b] = rgb.map((value) => linear(value / 255)) as unknown as Rgb
  const gamma = (value: number) => {
    const clamped = Math.min(1, Math.max(0, value))
    return 255 * (clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055)
  }
  return [
    gamma(m[0] * r + m[1] * g + m[2] * b),
    gamma(m[3] * r + m[4] * g + m[5] * b),
    gamma(m[6] * r + m[7] * g + m[8] * b),
  ]
}

interface Pair {
  front: string
  back: string
  /** 4.5 for text, 3 for marks. */
  least: number
}

/** Texts and marks with their backgrounds. */
const pairs: readonly Pair[] = [
  ...['ink', 'soft', 'good', 'mixed'].flatMap((front) =>
    ['paper', 'wash'].map((back) => ({ front, back, least: 4.5 })),
  ),
  ...['japan', 'us'].map((front) => ({ front, back: 'paper', least: 4.5 })),
  { front: 'on-japan', back: 'japan', least: 4.5 },
  { front: 'on-us', back: 'us', least: 4.5 },
  { front: 'on-others', back: 'others', least: 4.5 },
  { front: 'on-night', back: 'night', least: 4.5 },
  { front: 'on-night-soft', back: 'night', least: 4.5 },
  { front: 'others', back: 'paper', least: 3 },
  { front: 'on-night-japan', back: 'night', least: 3 },
]

/** Pairs with too little contrast, by kind of sight. */
export function faultsInContrast(colours: Record<string, Rgb>): string[] {
  return sights.flatMap((sight) =>
    pairs.flatMap(({ front, back, least }) => {
      const ratio = contrast(seen(colours[front]!, sight), seen(colours[back]!, sight))
      return ratio >= least ? [] : [`${front} on ${back}, ${sight}: ${ratio.toFixed(2)} of ${least}`]
    }),
  )
}
