/** Periods as reports write them, as stretches of days. Days are `YYYY-MM-DD`: they sort as text. */
import type { Period } from './model.ts'

/** A stretch of days: `from` is the first of them, `until` the first after them. */
export type Bounds = { readonly from: string; readonly until: string }

const halves: Readonly<Record<string, readonly [first: number, months: number]>> = {
  H1: [1, 6],
  H2: [7, 6],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
}

/**
 * The days of a period.
 *
 *     2019 → 2019-01-01 … 2020-01-01    2019-Q3 → 2019-07-01 … 2019-10-01    2016-2020 → 2016-01-01 … 2021-01-01
 *
 * @throws RangeError for what has the form of a period and is none: 2019-02-31, 2020-2016
 */
export function boundsOf(period: Period): Bounds {
  const bounds = tryBounds(period)
  if (bounds === undefined) throw new RangeError(`no such period: ${period}`)
  return bounds
}

/** Whether there are such days: 2019-02-31 and 2020-2016 have a period's form and are none. */
export function isPossible(period: Period): boolean {
  return tryBounds(period) !== undefined
}

function tryBounds(period: Period): Bounds | undefined {
  const [head = '', part, day] = period.split('-')
  const year = Number(head)
  if (!/^\d{4}$/.test(head)) return undefined
  if (part === undefined) return { from: firstOf(year, 1), until: firstOf(year + 1, 1) }
  const half = halves[part]
  if (half !== undefined) return monthsFrom(year, half[0], half[1])
  if (part.length === 4)
    return Number(part) < year ? undefined : { from: firstOf(year, 1), until: firstOf(Number(part) + 1, 1) }
  if (day === undefined) return monthsFrom(year, Number(part), 1)
  const number = dayNumber(period)
  return dayOfNumber(number) === period ? { from: period, until: dayOfNumber(number + 1) } : undefined
}

function monthsFrom(year: number, month: number, months: number): Bounds | undefined {
  if (!(month >= 1 && month <= 12)) return undefined
  const after = month - 1 + months
  return { from: firstOf(year, month), until: firstOf(year + Math.floor(after / 12), (after % 12) + 1) }
}

const firstOf = (year: number, month: number) => `${padded(year, 4)}-${padded(month, 2)}-01`
const padded = (value: number, width: number) => String(value).padStart(width, '0')

/** Whether a moment (`2019-05-03T10:11:09+08:00`) or a day lies in a period. */
export function periodHolds(period: Period, at: string): boolean {
  const { from, until } = boundsOf(period)
  const day = at.slice(0, 10)
  return day >= from && day < until
}

/** The years that a period touches, in order. */
export function yearsOf(period: Period): number[] {
  const { from, until } = boundsOf(period)
  const first = Number(from.slice(0, 4))
  const last = Number(dayOfNumber(dayNumber(until) - 1).slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The same period a year earlier: 2019-Q3 → 2018-Q3, 2016-2020 → 2015-2019; of 29 February the 28th. */
export function yearBefore(period: Period): Period {
  const [year = '', part = '', day] = period.split('-')
  const before = padded(Number(year) - 1, 4)
  if (part === '') return before
  if (part.length === 4) return `${before}-${padded(Number(part) - 1, 4)}`
  if (part === '02' && day === '29') return `${before}-02-28`
  return [before, part, day].filter(piece => piece !== undefined).join('-')
}

/** Days since 0000-03-01 in the Gregorian calendar: the difference of two is the days between them. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // Years are counted from March, so that the leap day is the last of its year.
  const march = month > 2 ? year : year - 1
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return march * 365 + Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400) + sinceMarch + date - 1
}

/** The day of such a number. */
export function dayOfNumber(number: number): string {
  const era = Math.floor(number / 146_097)
  const inEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthsSinceMarch = Math.floor((5 * inYear + 2) / 153)
  const date = inYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
  return `${padded(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${padded(month, 2)}-${padded(date, 2)}`
}
