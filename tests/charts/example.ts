import { type FigureId, figures } from '../../data/index.ts'
import type { DeckChart } from '../support/canvas.ts'

/** A chart of no slide, with a bar of each kind. */
export const example: DeckChart = {
  no: 0,
  name: 'example',
  finding: 'One is longer than the other.',
  measure: 'Length',
  max: 100,
  layout: { thickness: 0.5 },
  bars: (
    [
      [{ value: 60, fill: 'japan' }],
      [
        { value: 40, fill: 'us' },
        { value: 60, fill: 'others' },
      ],
      [{ value: 30, fill: 'us', threatened: true }],
    ] as const
  ).map((parts, bar) => ({
    label: [`bar ${bar}`],
    click: bar + 1,
    parts: parts.map((part, i) => ({
      figure: Object.keys(figures)[0] as FigureId,
      name: `part ${bar}.${i}`,
      display: `${part.value}`,
      detail: 'made up',
      valueAt: 'after' as const,
      ...part,
    })),
  })),
}
