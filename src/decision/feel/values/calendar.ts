/**
 * The proleptic Gregorian calendar over all years FEEL allows, −999,999,999 to 999,999,999: far beyond what
 * `Temporal` holds. Days are counted from 1970-01-01.
 */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The last year FEEL allows; its negative is the first. */
export const yearMax = 999_999_999

/** Days since 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day that `dayNumber` counts. */
export function dayOf(number: number): CalendarDay {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthShifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthShifted + (monthShifted < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthShifted + 2) / 5) + 1,
  }
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days in a month. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** Is it a day of the calendar, in a year FEEL allows? */
export function isDay(year: number, month: number, day: number): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  const inRange = Math.abs(year) <= yearMax && month >= 1 && month <= 12
  return whole && inRange && day >= 1 && day <= monthLength(year, month)
}

/** The day `months` later (or earlier); the 31st becomes the last day of a shorter month. */
export function addMonths(from: CalendarDay, months: number): CalendarDay {
  const total = from.year * 12 + from.month - 1 + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return { year, month, day: Math.min(from.day, monthLength(year, month)) }
}

/** Whole months from one day to another, negative backwards. */
export function monthsBetween(from: CalendarDay, to: CalendarDay): number {
  const months = (to.year - from.year) * 12 + to.month - from.month
  if (months > 0 && to.day < from.day) return months - 1
  return months < 0 && to.day > from.day ? months + 1 : months
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** The ISO 8601 week: week 1 holds the year's first Thursday. */
export function weekOfYear(number: number): number {
  const thursday = number + 4 - weekday(number)
  return Math.floor((thursday - dayNumber(dayOf(thursday).year, 1, 1)) / 7) + 1
}
