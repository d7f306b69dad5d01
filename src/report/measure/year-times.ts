/** Times that name their years: 2019年 · 2016-2020年 · 二〇三五年 · “十三五”期间. */
import type { Numeral } from '../numeral/numeral.ts'

/** Years from `from` to `to`, and where the words that say so end. */
export type YearSpan = { readonly from: number; readonly to: number; readonly end: number }

const chineseDigits = '〇一二三四五六七八九'
const firstYear = 1900
const lastYear = 2100

/** The year that a numeral names: four Arabic digits, or four Chinese ones. */
function yearOf(text: string, numeral: Numeral): number | undefined {
  const written = text.slice(numeral.start, numeral.end)
  const digits =
    numeral.form === 'digits'
      ? written.replace(/[〇零○一二三四五六七八九]/g, digit => String(Math.max(0, chineseDigits.indexOf(digit))))
      : written
  if (digits.length !== 4 || !/^\d{4}$/.test(digits)) return undefined
  const year = Number(digits)
  return year >= firstYear && year <= lastYear ? year : undefined
}

/** `2019年`, `2019年末`, and `2016-2020年` or `2016年至2020年` from the first to the second numeral. */
export function yearsAt(text: string, numeral: Numeral, next: Numeral | undefined): YearSpan | undefined {
  const from = yearOf(text, numeral)
  if (from === undefined) return undefined
  const hasYear = text.charAt(numeral.end) === '年'
  const afterFrom = numeral.end + (hasYear ? 1 : 0)
  const joint = next === undefined ? '' : text.slice(afterFrom, next.start)
  const to = next !== undefined && /^(-|—|~|至|到|——|──)$/.test(joint) ? yearOf(text, next) : undefined
  if (next !== undefined && to !== undefined && text.charAt(next.end) === '年') return { from, to, end: next.end + 1 }
  return hasYear
    ? { from, to: from, end: afterFrom + ('末底初'.includes(text.charAt(afterFrom) || ' ') ? 1 : 0) }
    : undefined
}

/** The years of a five-year plan by its number: the thirteenth ran from 2016 to 2020. */
function planYears(number: number): { from: number; to: number } {
  const from = 2016 + 5 * (number - 13)
  return { from, to: from + 4 }
}

const planNumbers: ReadonlyMap<string, number> = new Map(
  ['七五', '八五', '九五', '十五', '十一五', '十二五', '十三五', '十四五', '十五五', '十六五'].map((name, at) => [
    name,
    at + 7,
  ]),
)

/**
 * `“十三五”期间`: the years of the plan where 时期, 期间 or 以来 follows, its last year before 末; undefined where the
 * numeral names the plan itself (“十三五”规划) or a campaign (“七五”普法).
 */
export function planPeriodAt(text: string, numeral: Numeral): YearSpan | undefined {
  const number = planNumbers.get(text.slice(numeral.start, numeral.end))
  if (number === undefined) return undefined
  const end = numeral.end + ('”"’\'」'.includes(text.charAt(numeral.end)) ? 1 : 0)
  const years = planYears(number)
  if (text.startsWith('末', end)) return { from: years.to, to: years.to, end: end + 1 }
  const word = ['时期', '期间', '以来', '同期', '五年', '的五年', '这五年'].find(each => text.startsWith(each, end))
  return word === undefined ? undefined : { ...years, end: end + word.length }
}
