/** A numeral with its unit, its range and the bounds after it: the core of an amount. */
import type { Comparator, Stretch } from '../model.ts'
import { shifted } from '../numeral/decimal.ts'
import type { Numeral } from '../numeral/numeral.ts'
import type { Words } from '../words/vocabulary.ts'
import { boundAfter } from './bounds.ts'
import { type UnitKind, unitAt } from './units.ts'

/** `core` is the numeral (both of a range) with its unit; `end` is after the bounds that follow. */
export type Counted = {
  readonly numeral: Numeral
  readonly core: Stretch
  readonly end: number
  readonly value: number
  readonly valueMax?: number
  readonly unit: string
  readonly unitKind: UnitKind
  readonly comparator: Comparator
}

const rangeMarks = /^(-|—|~|至|到|——|―|─)$/

/** Reads the numeral at `at` of the list, and the next one too where they are the ends of a range. */
export function countedAt(
  text: string,
  numerals: readonly Numeral[],
  at: number,
  words: Words,
): { counted: Counted; used: number } | undefined {
  const numeral = numerals[at]
  if (numeral === undefined) return undefined
  const first = oneCounted(text, numeral, words)
  const next = numerals[at + 1]
  if (next === undefined || !rangeMarks.test(text.slice(first.core.end, next.start))) return { counted: first, used: 1 }
  const second = oneCounted(text, next, words)
  const range = rangeOf(first, second)
  return range === undefined ? { counted: first, used: 1 } : { counted: range, used: 2 }
}

function oneCounted(text: string, numeral: Numeral, words: Words): Counted {
  const unit = numeral.unit === undefined && numeral.word === undefined ? unitAt(text, numeral.end, words) : undefined
  const coreEnd = unit?.end ?? numeral.end
  const bound = boundAfter(text, coreEnd, words)
  const more = numeral.more === true ? '>' : undefined
  const base = {
    numeral,
    core: { start: numeral.start, end: coreEnd },
    end: bound?.edge ?? coreEnd,
    value: numeral.value,
    ...(numeral.valueMax === undefined ? {} : { valueMax: numeral.valueMax }),
    comparator: bound?.comparator ?? more ?? numeral.word?.comparator ?? '=',
  } as const
  if (numeral.word !== undefined) return { ...base, unit: numeral.word.unit, unitKind: 'share' }
  if (numeral.unit !== undefined)
    return { ...base, unit: numeral.unit, unitKind: numeral.unit === '分数' ? 'share' : 'rate' }
  return { ...base, ...inStandardUnit(numeral.value, unit?.name ?? '', unit?.kind ?? 'none') }
}

/** 三成 is 30 %, 翻两番 is 4 倍. */
function inStandardUnit(
  value: number,
  unit: string,
  kind: UnitKind,
): { value: number; unit: string; unitKind: UnitKind } {
  if (unit === '成') return { value: value * 10, unit: '%', unitKind: 'rate' }
  if (unit === '番') return { value: 2 ** value, unit: '倍', unitKind: 'times' }
  return { value, unit, unitKind: kind }
}

/** `5%-5.5%`, `30到40天`, `6-8万亩`: the lower end takes unit and scale from the upper where it has none. */
function rangeOf(lower: Counted, upper: Counted): Counted | undefined {
  const sharesUnit = lower.unitKind === 'none' || lower.unit === upper.unit
  if (!sharesUnit || upper.unitKind === 'none' || lower.end !== lower.core.end) return undefined
  const sharesScale = lower.unitKind === 'none' && lower.numeral.scaled !== true && upper.numeral.scaled === true
  const value = sharesScale ? shifted(String(lower.value), powerOfScale(upper.value, lower.value)) : lower.value
  if (!(value < upper.value)) return undefined
  return {
    ...upper,
    numeral: lower.numeral,
    core: { start: lower.core.start, end: upper.core.end },
    value,
    valueMax: upper.value,
  }
}

/** The scale that brings the lower end of `6-8万` beside the upper: the largest of 万 and 亿 that keeps it below. */
function powerOfScale(upper: number, lower: number): number {
  return [12, 8, 4, 3, 2].find(power => shifted(String(lower), power) < upper && upper % 10 ** (power - 4) === 0) ?? 0
}
