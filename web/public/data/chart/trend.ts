/** A series of values: bars from zero where they add up, a line where they don't. */
import { placeLabels } from './labels.ts'
import {
  axisY,
  type Drawing,
  heightOf,
  type Label,
  type Place,
  type Range,
  rangeOf,
  rounded,
  type Shape,
} from './shapes.ts'

/** A value of a series; null leaves a gap. */
export type Step = {
  readonly value: number | null
  /** `2019年5月`. */
  readonly period: string
  /** On the axis: `2019`, `5月`; '' stands for no word here. */
  readonly axis: string
  /** The value as it is written beside its bar, without the unit that all have in common: `5,612`. */
  readonly words: string
  /** The value with its unit: `5,612亿元`. */
  readonly line: string
  /** The period with its value, for the pointer. */
  readonly says: string
  readonly isProvisional: boolean
  /** What the page is about. */
  readonly isChosen: boolean
}

/** What a series is drawn from. */
export type Trend = {
  readonly as: 'columns' | 'line'
  readonly steps: readonly Step[]
  /** What the words beside bars are in: `亿元`. */
  readonly unit: string
  readonly target?: { readonly value: number; readonly words: string } | undefined
}

/** With so few bars each has its value on it. */
const fewColumns = 6
/** The share of its place that a bar fills, and its greatest width in percent. */
const fill = { few: 0.62, many: 0.78 } as const
const widestColumn = 18

/** The chart of a series. */
export function trendDrawing(trend: Trend): Drawing {
  const { as, steps, target } = trend
  const values = steps.flatMap(({ value }) => value ?? [])
  const range = rangeOf([...values, ...(target === undefined ? [] : [target.value])], { fromZero: as === 'columns' })
  const shapes: Shape[] = [
    ...(range.low <= 0 && range.high >= 0 ? [{ kind: 'rule', of: 'base', y: heightOf(0, range) } as const] : []),
    ...(as === 'columns' ? columnsOf(steps, range) : linesOf(steps, range)),
    ...(target === undefined ? [] : [{ kind: 'rule', of: 'target', y: heightOf(target.value, range) } as const]),
  ]
  const labels: Label[] = [
    ...(target === undefined
      ? []
      : [
          {
            of: 'target',
            words: target.words,
            at: { x: 0, y: heightOf(target.value, range) },
            anchor: 'start',
            side: 'above',
          } as const,
        ]),
    ...valueLabels(trend, range),
    ...axisLabels(trend),
  ]
  return { shapes, labels: placeLabels(labels, target === undefined ? [] : [heightOf(target.value, range)]) }
}

function columnsOf(steps: readonly Step[], range: Range): Shape[] {
  const slot = 100 / steps.length
  const width = Math.min(slot * (steps.length > fewColumns ? fill.many : fill.few), widestColumn)
  return steps.flatMap(({ value, says, isProvisional, isChosen }, at) => {
    if (value === null) return []
    const middle = slot * (at + 0.5)
    return {
      kind: 'column',
      of: isProvisional ? 'provisional' : isChosen ? 'chosen' : 'value',
      from: { x: rounded(middle - width / 2), y: heightOf(0, range) },
      to: { x: rounded(middle + width / 2), y: heightOf(value, range) },
      says,
    } as const
  })
}

/** One line for each run of values without a gap; its last place has a dot. */
function linesOf(steps: readonly Step[], range: Range): Shape[] {
  const runs: Place[][] = [[]]
  for (const [at, { value }] of steps.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)?.push({ x: middleOf(steps.length, at, 'line'), y: heightOf(value, range) })
  }
  const full = runs.filter(run => run.length > 0)
  const last = full.at(-1)?.at(-1)
  return [
    ...full.map(places => ({ kind: 'line', of: 'value', places }) as const),
    ...full
      .filter(run => run.length === 1)
      .flatMap(([at]) => (at === undefined ? [] : [{ kind: 'dot', of: 'value', at } as const])),
    ...(last === undefined ? [] : [{ kind: 'dot', of: 'value', at: last } as const]),
  ]
}

/** Bars stand in the middle of their place; a line reaches from edge to edge, with room for its dots. */
function middleOf(count: number, at: number, as: Trend['as']): number {
  if (as === 'columns' || count === 1) return rounded((100 / count) * (at + 0.5))
  return rounded(2 + (at / (count - 1)) * 96)
}

/** Few bars all have their value; of many the last, the one that the page is about, and the extremes. */
function valueLabels({ as, steps }: Trend, range: Range): Label[] {
  const known = steps.flatMap((step, at) => (step.value === null ? [] : [{ step, at, value: step.value }]))
  const sorted = known.toSorted((a, b) => b.value - a.value)
  const isFew = as === 'columns' && steps.length <= fewColumns
  const extremes = as === 'line' ? [sorted[0], sorted.at(-1)] : [sorted[0]]
  // The first have their places first.
  const named = new Set([known.at(-1), chosenOf(as, sorted, known), ...extremes, ...(isFew ? known : [])])
  return [...named].flatMap(each => {
    if (each === undefined) return []
    const x = middleOf(steps.length, each.at, as)
    const isLowest = as === 'line' && each === sorted.at(-1) && known.length > 2
    const isBelow = isLowest || (as === 'columns' && each.value < 0)
    return {
      ...{ of: 'value', words: each.step.words, anchor: anchorAt(x, as), side: isBelow ? 'below' : 'above' },
      at: { x, y: heightOf(each.value, range) },
    } as const
  })
}

/** Of bars that the page is about the highest, of a line its last place. */
function chosenOf<T extends { readonly step: Step }>(as: Trend['as'], sorted: readonly T[], known: readonly T[]) {
  const isChosen = ({ step }: T) => step.isChosen
  return as === 'columns' ? sorted.find(isChosen) : known.findLast(isChosen)
}

function axisLabels({ as, steps }: Trend): Label[] {
  return steps.flatMap(({ axis }, at) => {
    if (axis === '') return []
    const x = middleOf(steps.length, at, as)
    return { of: 'axis', words: axis, at: { x, y: axisY }, anchor: anchorAt(x, as), side: 'below' } as const
  })
}

/** Words near an edge are set inwards; over a bar they stand in its middle. */
function anchorAt(x: number, as: Trend['as']): Label['anchor'] {
  if (as === 'columns' && x > 4 && x < 96) return 'middle'
  if (x < 12) return 'start'
  return x > 88 ? 'end' : 'middle'
}
