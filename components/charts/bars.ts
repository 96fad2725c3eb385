import type { ChartBar, ChartPart, ChartSpec } from './chart'
import { type FigureId, figures } from '../../data'

const perCent = (id: FigureId) => `${figures[id].value}%`
const millions = (id: FigureId) => `${figures[id].value} million`

/** A segment that shows a figure; its tooltip has the period and the page. */
function segment(
  id: FigureId,
  display: string,
  more: Pick<ChartPart, 'fill' | 'valueAt'> & Partial<ChartPart>,
): ChartPart {
  const { measures, value, period, page } = figures[id]
  return { figure: id, name: measures, value, display, detail: `${period}; p. ${page}`, ...more }
}

const hosts = [
  { label: ['Japan'], share: 'hostCostJapan', land: 'landForcesJapan', rest: 'seaAirMarinesJapan' },
  { label: ['South', 'Korea'], share: 'hostCostKorea', land: 'landForcesKorea', rest: 'seaAirMarinesKorea' },
  { label: ['Germany'], share: 'hostCostGermany' },
] as const

/** Shares of base costs as the article gives them (p. 90). */
const costSharing: ChartSpec = {
  name: 'cost sharing',
  finding: `By the article’s figures, Japan covered ${perCent('hostCostJapan')} of the cost of hosting US bases, South Korea ${perCent('hostCostKorea')} and Germany ${perCent('hostCostGermany')}.`,
  measure: 'Share of base costs covered',
  max: 100,
  bars: hosts.map(({ label, share }, i) => ({
    label,
    click: i + 1,
    emphasised: i === 0,
    parts: [segment(share, perCent(share), { fill: i === 0 ? 'japan' : 'others', valueAt: 'after' })],
  })),
}

/** Land forces among US troops, against air forces, navy and marines (p. 90). */
const landForces: ChartSpec = {
  name: 'land forces',
  finding: `By the numbers Abe gave Trump, land forces are ${perCent('landForcesJapan')} of the US troops in Japan and ${perCent('landForcesKorea')} of those in South Korea.`,
  measure: 'Share of US troops',
  max: 100,
  layout: { topPadding: 20, thickness: 0.5 },
  bars: hosts.flatMap((host, i) =>
    'land' in host
      ? {
          label: host.label,
          click: i + 1,
          parts: [
            segment(host.land, perCent(host.land), {
              fill: 'others',
              valueAt: 'above',
              note: 'land forces',
            }),
            segment(host.rest, perCent(host.rest), {
              fill: 'us',
              remainder: true,
              valueAt: 'above',
              note: 'air, navy, marines',
            }),
          ],
        }
      : [],
  ),
}

/** Japanese cars sold in the US in 2015, by Abe's numbers: built there and built elsewhere (p. 92). */
const carProduction: ChartSpec = {
  name: 'car production',
  finding: `Of ${millions('carsSoldInUs')} Japanese cars sold in the US in 2015, Abe argued, ${millions('carsBuiltInUs')} were built there: ${perCent('carsBuiltInUsShare')}, computed.`,
  measure: `Japanese cars sold in the US, ${figures.carsSoldInUs.year}`,
  max: figures.carsSoldInUs.value,
  layout: { framed: true, thickness: 1, maxValueSize: 42 },
  bars: [
    {
      label: [],
      click: 1,
      parts: [
        segment('carsBuiltInUs', millions('carsBuiltInUs'), { fill: 'us', valueAt: 'inside' }),
        segment('carsBuiltElsewhere', millions('carsBuiltElsewhere'), { fill: 'others', valueAt: 'inside' }),
      ],
    },
  ],
}

const duty = (click: number, label: string[], id: FigureId, threatened: boolean): ChartBar => ({
  click,
  label,
  parts: [
    segment(id, perCent(id), {
      fill: 'us',
      threatened,
      valueAt: 'after',
      note: threatened ? 'threatened' : 'imposed',
    }),
  ],
})

/** Tariffs from 2016 to 2018 (pp. 92–93). */
const tariffs: ChartSpec = {
  name: 'tariffs',
  finding: `Trump threatened Japanese cars with a tariff of ${perCent('carTariff2016')} in May 2016; tariffs of ${perCent('steelTariff')} on steel and ${perCent('aluminiumTariff')} on aluminium were imposed in March 2018; one of ${perCent('carTariff2018')} on cars was threatened in September 2018.`,
  measure: 'Tariff',
  max: 40,
  bars: [
    duty(0, ['Cars', 'May 2016'], 'carTariff2016', true),
    duty(1, ['Steel', 'March 2018'], 'steelTariff', false),
    duty(1, ['Aluminium', 'March 2018'], 'aluminiumTariff', false),
    duty(2, ['Cars', 'Sept 2018'], 'carTariff2018', true),
  ],
}

/**
 * Every bar chart of the talk, by the key that `<BarChart of="…" />` names. To add one: add its figures to data/figures.ts,
 * define it above, list it here, put the component on a slide and name the figures in that slide's `figures`.
 */
export const barCharts = { costSharing, landForces, carProduction, tariffs }

export const charts: readonly ChartSpec[] = Object.values(barCharts)
