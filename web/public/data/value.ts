/** Values of indicators as people read them: as many figures as say something, every digit on demand. */
import type { Language } from '../../../src/kernel/words.ts'
import { type Figure, figureOf, lineOf } from '../report/figure.ts'
import { unitInEnglish } from '../report/units.ts'

/** Counts below this are shown whole; above, and where there are decimals, so many figures are enough. */
const wholeBelow = 1e4
const usualFigures = 4
/** No figure is shown with more. */
const mostFigures = 5

/** A fraction of a report, two thirds, is compared as a percentage. */
const fraction = '分数'

/**
 * A value ready to be set. With the step of the sentence that it is compared with, it has one figure more than that.
 *
 *     figureOfValue(2_693_471_250_000, '元', 'zh') → 2.693 万亿 元
 *     figureOfValue(6.7432, '%', 'zh', 0.1)        → 6.74 %
 */
export function figureOfValue(value: number, unit: string, language: Language, step?: number): Figure {
  if (unit === fraction) return figureOfValue(value * 100, '%', language, step === undefined ? undefined : step * 100)
  return figureOf({ value: Number(value.toPrecision(figuresOf(value, step))), unit }, language)
}

/** The same on one line: `2.693万亿元`, `2.693 trillion yuan`. */
export function valueLine(value: number, unit: string, language: Language, step?: number): string {
  return lineOf(figureOfValue(value, unit, language, step), language)
}

/** The same without its unit, but for signs: `13.8万`, `6.74%`; for places that say the unit elsewhere. */
export function figuresAlone(value: number, unit: string, language: Language, step?: number): string {
  const figure = figureOfValue(value, unit, language, step)
  return lineOf(/^[%‰]/.test(figure.unit) ? figure : { ...figure, unit: '' }, language)
}

/** A unit as a language writes it: `元`, `yuan`. */
export function unitName(unit: string, language: Language): string {
  return language === 'zh' ? unit : unitInEnglish(unit)
}

/** One scale for all values of a chart, so that its words can be figures alone. */
export type CommonScale = {
  /** `万亿元`, `trillion yuan`; '' where the values have no unit. */
  readonly unit: string
  /** `2.693` for 2,693,471,250,000 where the unit is 万亿元. */
  say(value: number): string
}

/** The scale of the largest of some values. */
export function commonScale(values: readonly number[], unit: string, language: Language): CommonScale {
  const largest = Math.max(0, ...values.map(Math.abs))
  const figure = figureOfValue(largest, unit, language)
  const factor =
    figure.scale === '' ? 1 : 10 ** Math.round(Math.log10(largest / Number(figure.digits.replaceAll(',', ''))))
  const decimals = Math.max(0, usualFigures - 1 - Math.floor(Math.log10(Math.max(largest / factor, 1))))
  return {
    unit: lineOf({ ...figure, digits: '' }, language).trim(),
    say: value => (value / factor).toLocaleString('en-US', { maximumFractionDigits: decimals }),
  }
}

/** Every digit that means something, with thousands apart, for tables: `2,693,471,250,000`, `6.7432`. */
export function exactly(value: number): string {
  const isTiny = Math.abs(value) < 0.1
  return value.toLocaleString('en-US', isTiny ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 4 })
}

function figuresOf(value: number, step: number | undefined): number {
  const size = Math.abs(value)
  if (size === 0) return 1
  if (size < wholeBelow && Number.isInteger(value)) return usualFigures
  if (step === undefined) return usualFigures
  const needed = Math.floor(Math.log10(size)) - Math.floor(Math.log10(step)) + 2
  return Math.min(Math.max(needed, 3), mostFigures)
}
