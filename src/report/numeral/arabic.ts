/** Arabic numerals: 1,234 · 2.69万亿 · 50多万 · 1亿2000万 · 1/6. */
import type { Words } from '../words/vocabulary.ts'
import { shifted } from './decimal.ts'
import type { Numeral } from './numeral.ts'
import { moreAt, scaleAt } from './scale.ts'

const longestDigits = 15
const largestDenominator = 100

/** Reads the numeral whose first digit stands at `at`. Always ends after it. */
export function arabicAt(text: string, at: number, words: Words): Numeral {
  const { digits, end, isCode } = plainDigitsAt(text, at)
  const base = { start: at, written: 'arabic' } as const
  if (isCode || digits.length > longestDigits) return { ...base, end, form: 'code', value: Number.NaN }
  const share = shareAt(text, at, end, digits)
  if (share !== undefined) return share
  const scaled = scaledAt(text, end, digits, words)
  return { ...base, form: 'number', ...scaled }
}

/** The digits at `at` without separators: `1,234.5` gives 1234.5. A second point makes a code: 2.0.1. */
function plainDigitsAt(text: string, at: number): { digits: string; end: number; isCode: boolean } {
  let end = digitsEnd(text, at)
  let digits = text.slice(at, end)
  if (digits.length <= 3)
    while (text.charAt(end) === ',' && digitsEnd(text, end + 1) === end + 4) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  const fraction = pointEnd(text, end)
  if (fraction === end) return { digits, end, isCode: false }
  const rest = pointEnd(text, fraction)
  return { digits: digits + text.slice(end, fraction), end: codeEnd(text, rest), isCode: rest > fraction }
}

function codeEnd(text: string, from: number): number {
  let end = from
  for (let next = pointEnd(text, end); next > end; next = pointEnd(text, end)) end = next
  return end
}

function pointEnd(text: string, at: number): number {
  return text.charAt(at) === '.' && isDigit(text.charAt(at + 1)) ? digitsEnd(text, at + 1) : at
}

function digitsEnd(text: string, from: number): number {
  let end = from
  while (isDigit(text.charAt(end))) end++
  return end
}

/** Whether a character is one of 0–9. */
export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1
}

/** `1/6`: a proper fraction of small whole numbers that no digit or slash goes on from. */
function shareAt(text: string, at: number, slash: number, upper: string): Numeral | undefined {
  const end = text.charAt(slash) === '/' ? digitsEnd(text, slash + 1) : slash
  if (end <= slash + 1 || text.charAt(end) === '/' || text.charAt(at - 1) === '/') return undefined
  const value = Number(upper) / Number(text.slice(slash + 1, end))
  const isProper = value < 1 && Number(text.slice(slash + 1, end)) <= largestDenominator
  return isProper
    ? { start: at, end, written: 'arabic', form: 'share', value: rounded(value), unit: '分数' }
    : undefined
}

/** A fraction as the contract writes it: 1/6 is 0.1667. */
export function rounded(fraction: number): number {
  return Math.round(fraction * 10_000) / 10_000
}

type Scaled = { end: number; value: number; more?: boolean; scaled?: boolean }

/** 多 and 万 after the digits, and a smaller part after that: `1亿2000万`. */
function scaledAt(text: string, at: number, digits: string, words: Words): Scaled {
  const afterMore = moreAt(text, at)
  const scale = scaleAt(text, afterMore, words)
  const end = scale.power > 0 && afterMore === at ? moreAt(text, scale.end) : scale.end
  const more = afterMore > at || end > scale.end
  const value = shifted(digits, scale.power)
  const part = more ? undefined : smallerPartAt(text, end, scale.power, words)
  return {
    end: part?.end ?? end,
    value: value + (part?.value ?? 0),
    ...(more ? { more } : {}),
    ...(scale.power > 0 ? { scaled: true } : {}),
  }
}

function smallerPartAt(text: string, at: number, power: number, words: Words): Scaled | undefined {
  if (power < 4 || !isDigit(text.charAt(at))) return undefined
  const { digits, end, isCode } = plainDigitsAt(text, at)
  const scale = scaleAt(text, end, words)
  if (isCode || digits.length + scale.power > power) return undefined
  return { end: scale.end, value: shifted(digits, scale.power) }
}
