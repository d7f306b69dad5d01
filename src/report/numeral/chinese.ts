/** Chinese numerals: 两千多 · 三百零五 · 三四百 · 三分之一 · 百分之五点二. */
import type { Words } from '../words/vocabulary.ts'
import { rounded } from './arabic.ts'
import type { Numeral } from './numeral.ts'
import { beginsWord, moreAt, powerOf } from './scale.ts'

const digitValues: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九'].map((char, value) => [char, value]),
)
const alternatives: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['两', 2],
])

/** 1 for each UTF-16 unit that may stand in a Chinese numeral: asked of every character of a text. */
const inNumeral = new Uint8Array(0x10000)
for (const char of '〇零一二两三四五六七八九十百千万亿') inNumeral[char.charCodeAt(0)] = 1
const longestRun = 16

/** Whether a character may stand in a Chinese numeral. */
export function isChineseNumeral(char: string): boolean {
  return inNumeral[char.charCodeAt(0)] === 1
}

function digitOf(char: string): number | undefined {
  return digitValues.get(char) ?? alternatives.get(char)
}

/** Reads the numeral whose first character stands at `at`. Always ends after it. */
export function chineseAt(text: string, at: number, words: Words): Numeral {
  const run = runEnd(text, at, words)
  const base = { start: at, written: 'chinese' } as const
  const share = shareAt(text, at, run, words)
  if (share !== undefined) return { ...base, ...share, form: 'share' }
  const written = text.slice(at, run)
  if ('数几'.includes(text.charAt(at - 1)) && at > 0)
    return { ...base, end: run, form: 'indefinite', value: Number.NaN }
  if (text.charAt(run) === '几') return { ...base, end: run + 1, form: 'indefinite', value: Number.NaN }
  const end = moreAt(text, run)
  const more = end > run ? { more: true } : {}
  const scaled = [...written].some(char => (powerOf(char) ?? 0) >= 2) ? { scaled: true } : {}
  if (written.length > longestRun) return { ...base, end: run, form: 'code', value: Number.NaN }
  if (isScaleOnly(written)) return { ...base, end, form: 'scale', value: chineseValue(written), scaled: true, ...more }
  const range = adjacentRange(written)
  if (range !== undefined) return { ...base, end, form: 'number', ...range, ...scaled, ...more }
  const value = chineseValue(written)
  return Number.isNaN(value)
    ? { ...base, end: run, form: 'digits', value }
    : { ...base, end, form: 'number', value, ...scaled, ...more }
}

function runEnd(text: string, at: number, words: Words): number {
  let end = at + 1
  while (
    isChineseNumeral(text.charAt(end)) &&
    !(powerOf(text.charAt(end)) !== undefined && beginsWord(text, end, words))
  )
    end++
  return end
}

function isScaleOnly(written: string): boolean {
  return [...written].every(char => (powerOf(char) ?? 0) >= 2)
}

/** The value of a Chinese numeral, NaN for a row of digits that has none: 二〇三五. */
function chineseValue(written: string): number {
  if (written === '') return 0
  for (const [mark, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = written.lastIndexOf(mark)
    if (at >= 0) return (at === 0 ? 1 : chineseValue(written.slice(0, at))) * size + chineseValue(written.slice(at + 1))
  }
  return belowTenThousand(written)
}

function belowTenThousand(written: string): number {
  let total = 0
  let digit: number | undefined
  let lastPower = 4
  for (const char of written) {
    const power = powerOf(char)
    if (power === undefined) {
      if (digit !== undefined && digit !== 0) return Number.NaN
      digit = digitOf(char)
    } else {
      if (power >= lastPower) return Number.NaN
      total += (digit === undefined || digit === 0 ? 1 : digit) * 10 ** power
      digit = undefined
      lastPower = power
    }
  }
  return written.length > 1 && total === 0 ? Number.NaN : total + (digit ?? 0)
}

/** 三四百 and 七八家: two digits in a row that follow each other are a range. */
function adjacentRange(written: string): { value: number; valueMax: number } | undefined {
  const lower = digitOf(written.charAt(0))
  const upper = digitOf(written.charAt(1))
  const scale = written.slice(2)
  if (
    lower === undefined ||
    upper !== lower + 1 ||
    lower === 0 ||
    (scale !== '' && !isScaleOnly(scale.replace(/^十/, '百')))
  )
    return undefined
  return { value: chineseValue(written.charAt(0) + scale), valueMax: chineseValue(written.charAt(1) + scale) }
}

type Share = { end: number; value: number; unit: '%' | '‰' | '分数' }

function shareAt(text: string, at: number, run: number, words: Words): Share | undefined {
  const upper = run + 2
  if (!text.startsWith('分之', run) || !isChineseNumeral(text.charAt(upper))) return undefined
  const whole = runEnd(text, upper, words)
  const end =
    text.charAt(whole) === '点' && digitOf(text.charAt(whole + 1)) !== undefined ? digitsEnd(text, whole + 1) : whole
  const value = chineseValue(text.slice(upper, whole)) + decimals(text.slice(whole + 1, end))
  const lower = text.slice(at, run)
  if (lower === '百') return { end, value, unit: '%' }
  if (lower === '千') return { end, value, unit: '‰' }
  return { end: whole, value: rounded(value / chineseValue(lower)), unit: '分数' }
}

function digitsEnd(text: string, from: number): number {
  let end = from
  while (digitOf(text.charAt(end)) !== undefined) end++
  return end
}

function decimals(written: string): number {
  return written === '' ? 0 : Number(`0.${[...written].map(digitOf).join('')}`)
}
