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
  if (isToOne(text, numeral.end) && first.core.end === numeral.end + 2) return { counted: first, used: 2 }
  const next = numerals[at + 1]
  if (next === undefined || !rangeMarks.test(text.slice(first.core.end, next.start))) return { counted: first, used: 1 }
  const second = oneCounted(text, next, words)
  const range = rangeOf(first, second)
  return range === undefined ? { counted: first, used: 1 } : { counted: range, used: 2 }
}

function oneCounted(text: string, numeral: Numeral, words: Words): Counted {
  const unit = numeral.unit === undefined && numeral.word === undefined ? unitAt(text, numeral.end, words) : undefined
  const coreEnd = unit?.end ?? (isToOne(text, numeral.end) ? numeral.end + 2 : numeral.end)
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

/** 收入比2.27:1: one number, the other side of it is always 1. */
function isToOne(text: string, at: number): boolean {
  return text.startsWith(':1', at) && !/[\d:.]/.test(text.charAt(at + 2))
}

/** 三成 is 30 %, 翻两番 is 4 倍. */
function inStandardUnit(
  value: number,
  unit: string,
  kind: UnitKind,
): { value: number; unit: string; unitKind: UnitKind } {
  if (unit === '成') return { value: shifted(String(value), 1), unit: '%', unitKind: 'rate' }
  if (unit === '番') return { value: 2 ** value, unit: '倍', unitKind: 'times' }
  return { value, unit, unitKind: kind }
}

/** `5%-5.5%`, `30到40天`, `6-8万亩`: the lower end takes unit and scale from the upper where it has none. */
function rangeOf(lower: Counted, upper: Counted): Counted | undefined {
  const hasUnit = lower.unitKind !== 'none'
  if ((hasUnit && lower.unit !== upper.unit) || upper.unitKind === 'none' || lower.end !== lower.core.end)
    return undefined
  const takesScale = !hasUnit && lower.numeral.scaled !== true
  const value = takesScale ? shifted(String(lower.value), upper.numeral.power ?? 0) : lower.value
  if (!(value < upper.value)) return undefined
  const core = { start: lower.core.start, end: upper.core.end }
  return { ...upper, numeral: lower.numeral, core, value, valueMax: upper.value }
}
