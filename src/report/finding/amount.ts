/** Amounts as a person writes them: 8.2万个, 1.5亿元; the difference of two percentages in 个百分点. */
import type { Measure } from '../model.ts'

const scales = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const

/** Writes an amount in the unit of a measure, with at most four figures that matter. */
export function writtenIn({ unit }: Measure, value: number): string {
  const scale = isRate(unit) ? undefined : scales.find(([size]) => Math.abs(value) >= size)
  return `${shortened(value / (scale?.[0] ?? 1))}${scale?.[1] ?? ''}${unit === '百分点' ? '个百分点' : unit}`
}

/** Writes by how much two amounts in the unit of a measure differ. */
export function differenceIn(measure: Measure, value: number): string {
  return isRate(measure.unit) ? `${shortened(Math.abs(value))}个百分点` : writtenIn(measure, Math.abs(value))
}

/** What amounts of one unit come to. */
export const totalOf = (parts: readonly Measure[]): number => parts.reduce((sum, part) => sum + part.value, 0)

/** Numbers as the text has them, in a row. */
export const quotesOf = (parts: readonly Measure[]): string => parts.map(part => part.quote).join('、')

const isRate = (unit: string): boolean => unit === '%' || /百分点$/.test(unit)
const shortened = (value: number): number => Number(value.toPrecision(4))
