/** What a numeral is: digits or Chinese numerals with their value, before anyone asks what they count. */
import type { Stretch } from '../model.ts'
import type { NumberWord } from '../words/plain.ts'

/**
 * - `number`: 1,234 · 2.69万亿 · 两千多 · 三四百 (`valueMax` 400)
 * - `share`: 1/6 · 三分之一 · 百分之五 (`unit` says 分数, % or ‰)
 * - `word`: 一半 · 减半 · 翻番
 * - `scale`: 万 · 百亿 without a digit before it
 * - `digits`: a row of Chinese digits without value, 二〇三五 · 十三五
 * - `indefinite`: 数十 · 十几
 * - `code`: 2.0.1, or more digits than a number can hold
 * - `phrase`: a word of the vocabulary, 四套班子 · 五台山
 */
type NumeralForm = 'number' | 'share' | 'word' | 'scale' | 'digits' | 'indefinite' | 'code' | 'phrase'

/** A numeral of a folded text; offsets count characters of it. */
export type Numeral = Stretch & {
  readonly form: NumeralForm
  readonly written: 'arabic' | 'chinese'
  readonly value: number
  readonly valueMax?: number
  /** 多 or 余 stands in it or after it: 50多万. */
  readonly more?: boolean
  /** 万 or 亿 (or 百, 千) stands in it: it counts even where no unit follows. */
  readonly scaled?: boolean
  /** The power of ten that 万 or 亿 after Arabic digits stands for: 4, 8, 12. */
  readonly power?: number
  readonly unit?: '%' | '‰' | '分数'
  readonly word?: NumberWord
  readonly phrase?: 'idiom' | 'name'
}
