/** Figures in the terms of a sentence: in its unit, with its precision. */
import type { MeasureStanding } from '../../../src/indicator/index.ts'
import type { Language } from '../../../src/kernel/words.ts'
import { valueLine } from './value.ts'

/** A figure in the terms of the sentence: `6.74%`, `5,612亿元`, with its step's precision. */
export function inItsTerms(figure: number, { binding, definition }: MeasureStanding, language: Language): string {
  const unit = binding?.claim.unit ?? definition?.unit ?? ''
  return valueLine(figure, unit, language, binding?.claim.step)
}

/** A difference in the terms of the sentence; percentages differ by points. */
export function differenceLine(difference: number, { binding }: MeasureStanding, language: Language): string {
  const { unit = '', step = 1 } = binding?.claim ?? {}
  const isShare = unit === '%' || unit === '分数'
  const [shown, fine] = unit === '分数' ? [difference * 100, step * 10] : [difference, step / 10]
  const rounded = Number.isInteger(shown) ? shown : Math.max(Math.round(shown / fine), 1) * fine
  return valueLine(rounded, isShare ? '个百分点' : unit, language, unit === '分数' ? step * 100 : step)
}
