/**
 * Numbers as people read them: 万 and 亿 with three significant figures, and exactly for whoever asks. A number whose
 * figures are few is shown with all of them: 9424亿 rounded to 9420亿 would gainsay the sentence that it stands in.
 */
import type { Language } from '../../../src/kernel/words.ts'
import type { Measure } from '../../../src/report/index.ts'
import { unitInEnglish } from './units.ts'

/** A number ready to be set: the figures large, the scale and unit small. */
export type Figure = {
  /** `2.69`, `5–5.5`, `1/6`. */
  readonly digits: string
  /** `万亿`, `million`; '' where the number stands as it is. */
  readonly scale: string
  readonly unit: string
  /** Every digit with its unit: `2,690,000,000,000 元`; absent where nothing was left out. */
  readonly exact: string | undefined
}

type Scale = { readonly from: number; readonly name: string }
type Amount = { readonly digits: string; readonly scale: string }

const scales: Readonly<Record<Language, readonly Scale[]>> = {
  zh: [
    { from: 1e12, name: '万亿' },
    { from: 1e8, name: '亿' },
    { from: 1e4, name: '万' },
  ],
  en: [
    { from: 1e12, name: 'trillion' },
    { from: 1e9, name: 'billion' },
    { from: 1e6, name: 'million' },
  ],
}

/** From here on three significant figures are enough; below, a count is shown whole. */
const wholeBelow = 1e4

/** A measure's number in a language. */
export function figureOf(measure: Pick<Measure, 'value' | 'valueMax' | 'unit'>, language: Language): Figure {
  const { value, valueMax, unit } = measure
  if (unit === '分数') return { digits: fractionOf(value), scale: '', unit: '', exact: undefined }
  const said = language === 'zh' ? unit : unitInEnglish(unit)
  const low = amountIn(value, language)
  const high = valueMax === undefined ? undefined : amountIn(valueMax, language)
  const exact = [value, ...(valueMax === undefined ? [] : [valueMax])].map(grouped).join('–')
  return {
    ...rangeOf(low, high),
    unit: said,
    exact: Math.abs(valueMax ?? value) < wholeBelow ? undefined : joined(exact, said),
  }
}

/** A figure on one line: `2.69万亿元`, `2.69 trillion yuan`. */
export function lineOf({ digits, scale, unit }: Figure, language: Language): string {
  return language === 'zh' ? `${digits}${scale}${unit}` : joined(scale === '' ? digits : `${digits} ${scale}`, unit)
}

function rangeOf(low: Amount, high: Amount | undefined): Amount {
  if (high === undefined) return low
  if (low.scale === high.scale) return { digits: `${low.digits}–${high.digits}`, scale: low.scale }
  return { digits: `${low.digits}${low.scale}–${high.digits}`, scale: high.scale }
}

function amountIn(value: number, language: Language): Amount {
  if (Math.abs(value) < wholeBelow) return { digits: grouped(value), scale: '' }
  const figures = figuresOf(value)
  const rounded = Number(value.toPrecision(figures))
  const scale = scales[language].find(({ from }) => Math.abs(rounded) >= from)
  if (scale === undefined) return { digits: grouped(rounded), scale: '' }
  return { digits: grouped(Number((rounded / scale.from).toPrecision(figures))), scale: scale.name }
}

/** As many figures as a number has where these are five or fewer, else three. */
function figuresOf(value: number): number {
  const digits = value.toExponential().replace(/e.*$/, '').replaceAll(/\D/g, '').length
  return digits <= 5 ? Math.max(digits, 3) : 3
}

function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 })
}

function joined(number: string, unit: string): string {
  return unit === '' || /^[%‰]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`
}

/** `0.1667` → `1/6`: the fraction with the smallest denominator that rounds to it. */
function fractionOf(value: number): string {
  for (let under = 2; under <= 20; under++) {
    const over = Math.round(value * under)
    if (Math.abs(value - over / under) < 5e-4) return `${over}/${under}`
  }
  return grouped(value)
}
