/** A figure: a value, or why there is none. Values come from whole numbers by one division, the same on every machine. */
import type { Text } from '../kernel/words.ts'
import type { Method } from './model.ts'

/** Why there is no figure, in a word. */
export const whys = [
  'no-acts',
  'zero-denominator',
  'missing',
  'cycle',
  'not-yet',
  'not-reported',
  'persons-across-years',
  'not-whole',
  'too-large',
] as const
/** Why there is no figure. */
export type Why = (typeof whys)[number]

/** Why there is no figure, for people. */
export const whyText: Readonly<Record<Why, Text>> = {
  'no-acts': { zh: '这一时期没有可计算的行为记录。', en: 'There are no acts of this period to compute it from.' },
  'zero-denominator': { zh: '分母为零，无法相除。', en: 'It would divide by zero.' },
  missing: { zh: '缺少所引用的指标的定义。', en: 'An indicator that it refers to is not defined.' },
  cycle: { zh: '公式绕了一圈又引用自己。', en: 'Its formula leads back to itself.' },
  'not-yet': { zh: '这一时期尚未开始。', en: 'The period has not begun.' },
  'not-reported': { zh: '主管部门尚未报送这一时期的数值。', en: 'No figure was reported for this period.' },
  'persons-across-years': {
    zh: '人员假名只在一年之内有效，跨年度不能计算不同的人数。',
    en: 'Pseudonyms hold within one year only: different persons can’t be counted across years.',
  },
  'not-whole': {
    zh: '有行为记录的相应字段不是整数，无法精确计算。',
    en: 'An act’s field is not a whole number, so nothing exact can be computed from it.',
  },
  'too-large': { zh: '数值超出了能够精确计算的范围。', en: 'The numbers are too large to be computed exactly.' },
}

/** A value in the indicator's unit, or why there is none. */
export type Figure = { readonly kind: 'value'; readonly value: number } | { readonly kind: 'none'; readonly why: Why }

/** A figure that is there. */
export const valueFigure = (value: number): Figure =>
  Number.isFinite(value) ? { kind: 'value', value } : { kind: 'none', why: 'too-large' }

/** No figure, and why. */
export const noFigure = (why: Why): Figure => ({ kind: 'none', why })

/**
 * What acts come to, as whole numbers, before the one division.
 *
 * | compute | acts | part | whole |
 * | --- | --- | --- | --- |
 * | count | that pass | as acts | 1 |
 * | distinct | that pass | different values | 1 |
 * | sum | that pass | the sum | 1 |
 * | mean | that pass | the sum | as acts |
 * | percentile | that pass | the value | 1 |
 * | share | that pass | those that also pass `of` | as acts |
 * | ratio | that pass | sum of `field` | sum of `over` |
 *
 * An act passes when its conditions hold and every field that is computed with is there, as a number where numbers are
 * needed. `flaw`: why nothing exact can
 * come of it, though there are acts.
 */
export type Parts = { readonly acts: number; readonly part: number; readonly whole: number; readonly flaw?: Why }

/** The figure of what acts come to: part / whole, in a hundred for share and ratio, times the scale. */
export function figureOf(method: Method, { acts, part, whole, flaw }: Parts): Figure {
  if (method.by !== 'acts') return noFigure('missing')
  if (flaw !== undefined) return noFigure(flaw)
  const { take } = method.compute
  const needsActs = take === 'mean' || take === 'share' || take === 'percentile' || take === 'ratio'
  if (needsActs && acts === 0) return noFigure('no-acts')
  if (whole === 0) return noFigure('zero-denominator')
  if (!Number.isInteger(part) || !Number.isInteger(whole)) return noFigure('not-whole')
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) return noFigure('too-large')
  const { over, under } = fractionOf(method.scale)
  const hundred = take === 'share' || take === 'ratio' ? 100n : 1n
  return valueFigure(quotient(BigInt(part) * hundred * over, BigInt(whole) * under))
}

/**
 * A number as it is written, as a fraction of whole numbers: 0.01 → 1/100.
 * So 57 fen are 0.57 yuan, and not 57 × 0.01 = 0.5700000000000001.
 */
export function fractionOf(written: number): { readonly over: bigint; readonly under: bigint } {
  const [digits = '0', exponent = '0'] = String(written).split('e')
  const [whole = '0', decimals = ''] = digits.split('.')
  const power = Number(exponent) - decimals.length
  const over = BigInt(whole + decimals)
  return power >= 0 ? { over: over * 10n ** BigInt(power), under: 1n } : { over, under: 10n ** BigInt(-power) }
}

/** The double nearest to a fraction of whole numbers, ties to even: rounded once, however large they are. */
export function quotient(over: bigint, under: bigint): number {
  const isNegative = over < 0n !== under < 0n
  const [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under]
  if (a === 0n) return 0
  // At least 64 bits of quotient; the last of them tells whether anything was left over.
  const shift = Math.max(0, 64 + bits(b) - bits(a))
  const scaled = a << BigInt(shift)
  const rounded = Number(scaled % b === 0n ? scaled / b : (scaled / b) | 1n) / 2 ** shift
  return isNegative ? -rounded : rounded
}

const bits = (value: bigint) => value.toString(2).length
