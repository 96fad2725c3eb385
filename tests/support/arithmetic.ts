import type { Figure } from '../../data/types.ts'
import { figures, onRecordFigures } from '../../data/index.ts'

interface Operand {
  value: number
  isShare: boolean
}

/** A value and the numbers it is computed from; “7%” is 0.07. */
interface Term {
  value: number
  operands: Operand[]
}

/** Evaluates “(3.85 − 0.417699) ÷ 6.57”: numbers, percentages, brackets and the four operations. */
export function evaluate(formula: string): Term {
  const tokens = formula.match(/\d+(?:\.\d+)?%?|\S/g) ?? []
  let at = 0

  const factor = (): Term => {
    const token = tokens[at++]
    if (token === '(') {
      const inner = sum()
      if (tokens[at++] !== ')') throw new Error(`unclosed bracket in “${formula}”`)
      return inner
    }
    const number = Number.parseFloat(token ?? '')
    if (Number.isNaN(number)) throw new Error(`“${token ?? ''}” is not a number in “${formula}”`)
    const isShare = token!.endsWith('%')
    return { value: isShare ? number / 100 : number, operands: [{ value: number, isShare }] }
  }
  const chain = (next: () => Term, operations: Record<string, (a: number, b: number) => number>) => () => {
    let left = next()
    for (let apply; (apply = operations[tokens[at] ?? '']);) {
      at++
      const right = next()
      left = { value: apply(left.value, right.value), operands: [...left.operands, ...right.operands] }
    }
    return left
  }
  const product = chain(factor, { '×': (a, b) => a * b, '÷': (a, b) => a / b })
  const sum = chain(product, { '+': (a, b) => a + b, '−': (a, b) => a - b })

  const term = sum()
  if (at < tokens.length) throw new Error(`unexpected “${tokens[at]}” in “${formula}”`)
  return term
}

type Computed = Pick<Figure, 'value' | 'unit' | 'computed'>

const allFigures: readonly Figure[] = [...Object.values(figures), ...Object.values(onRecordFigures)]

/** Checks computed figures: the formula, its operands, which must be among the `known` figures, and its result. */
export function faultsInArithmetic(
  entries: Readonly<Record<string, Computed>>,
  known: readonly Computed[] = allFigures,
): string[] {
  const isFigure = ({ value, isShare }: Operand) =>
    // 100% needs no source.
    (isShare && value === 100) ||
    known.some((figure) => figure.value === value && (figure.unit === '%') === isShare)
  return Object.entries(entries).flatMap(([id, { value, unit, computed }]) => {
    if (!computed) return []
    const fault = (found: string) => `figure “${id}”: ${found}`
    const [formula = '', result = '', ...rest] = computed.split(' = ')
    if (!/^\d+(?:\.\d+)?%?$/.test(result) || rest.length)
      return [fault(`“${computed}” is not a formula with a result`)]
    try {
      const { value: exact, operands } = evaluate(formula)
      const faults = operands
        .filter((operand) => !isFigure(operand))
        .map((operand) => fault(`${operand.value}${operand.isShare ? '%' : ''} is not a figure in data/`))
      const isShare = result.endsWith('%')
      const [, decimals = ''] = result.replace('%', '').split('.')
      const rounded = (exact * (isShare ? 100 : 1)).toFixed(decimals.length)
      if (rounded !== result.replace('%', '')) faults.push(fault(`${formula} is ${rounded}, not ${result}`))
      if (Number.parseFloat(result) !== value || isShare !== (unit === '%'))
        faults.push(fault(`its value is ${value} (${unit}), its formula gives ${result}`))
      return faults
    } catch (error) {
      return [fault((error as Error).message)]
    }
  })
}
