import type { ArithmeticOperator } from './ast.ts'
import { addMonths } from './values/calendar.ts'
import { add, divide, type FeelNumber, isNumber, multiply, negate, subtract } from './values/decimal.ts'
import {
  DayTimeDuration,
  durationOfMonths,
  durationOfSeconds,
  secondsOf,
  YearMonthDuration,
} from './values/duration.ts'
import { isInteger, numberToJs } from './values/number-text.ts'
import { power } from './values/roots.ts'
import {
  dateOf,
  dateTimeAt,
  dayNumberOf,
  FeelDate,
  FeelDateTime,
  FeelTime,
  instantOf,
  nanosPerDay,
  offsetOf,
  timeOffset,
} from './values/temporal.ts'
import type { Value } from './values/value.ts'
import { utc } from './values/zone.ts'

type Operation = (a: Value, b: Value) => Value

/** The arithmetic operators over all their domains (Tables 56 to 60); null outside of them. */
export const operations: Record<ArithmeticOperator, Operation> = {
  '+': (a, b) => {
    if (isNumber(a)) return isNumber(b) ? add(a, b) : null
    if (typeof a === 'string') return typeof b === 'string' ? a + b : null
    return addTemporal(a, b) ?? addTemporal(b, a)
  },
  '-': (a, b) => {
    if (isNumber(a)) return isNumber(b) ? subtract(a, b) : null
    const opposite = negated(b)
    return opposite === null ? difference(a, b) : addTemporal(a, opposite)
  },
  '*': (a, b) => {
    if (isNumber(a)) return isNumber(b) ? multiply(a, b) : scaled(b, a)
    return isNumber(b) ? scaled(a, b) : null
  },
  '/': (a, b) => {
    if (isNumber(a)) return isNumber(b) ? divide(a, b) : null
    return isNumber(b) ? shared(a, b) : ratio(a, b)
  },
  '**': (a, b) => (isNumber(a) && isNumber(b) && Math.abs(numberToJs(b)) <= 999_999_999 ? power(a, b) : null),
}

/** The duration the other way; null for anything else. */
function negated(value: Value): Value {
  if (value instanceof DayTimeDuration) return new DayTimeDuration(-value.nanos)
  return value instanceof YearMonthDuration ? new YearMonthDuration(0 - value.months) : null
}

/** `-value` (Table 62). */
export const negation = (value: Value): Value => (isNumber(value) ? negate(value) : negated(value))

/** A date, time or duration plus a duration. */
function addTemporal(a: Value, b: Value): Value {
  if (b instanceof YearMonthDuration) return addYearsAndMonths(a, b)
  if (!(b instanceof DayTimeDuration)) return null
  if (a instanceof DayTimeDuration) return new DayTimeDuration(a.nanos + b.nanos)
  if (a instanceof FeelDateTime) {
    const offset = offsetOf(a)
    return dateTimeAt(instantOf(a, offset ?? 0) + b.nanos, a.time.zone)
  }
  if (a instanceof FeelDate) {
    return dateTimeAt(BigInt(dayNumberOf(a)) * BigInt(nanosPerDay) + b.nanos, null)?.date ?? null
  }
  return a instanceof FeelTime ? new FeelTime(wrapped(BigInt(a.nanos) + b.nanos), a.zone) : null
}

const wrapped = (nanos: bigint): number =>
  Number(((nanos % BigInt(nanosPerDay)) + BigInt(nanosPerDay)) % BigInt(nanosPerDay))

function addYearsAndMonths(a: Value, b: YearMonthDuration): Value {
  if (a instanceof YearMonthDuration) return durationOfMonths(add(a.months, b.months))
  if (a instanceof FeelDateTime) {
    const date = shiftMonths(a.date, b.months)
    return date === null ? null : new FeelDateTime(date, a.time)
  }
  return a instanceof FeelDate ? shiftMonths(a, b.months) : null
}

function shiftMonths(date: FeelDate, months: number): FeelDate | null {
  const shifted = addMonths(date, months)
  return dateOf(shifted.year, shifted.month, shifted.day)
}

/** The duration from b to a. Dates are midnight UTC; values with and without offset have no difference. */
function difference(a: Value, b: Value): Value {
  if (a instanceof FeelTime && b instanceof FeelTime) {
    const [offsetA, offsetB] = [timeOffset(a), timeOffset(b)]
    if ((offsetA === null) !== (offsetB === null)) return null
    const offset = BigInt((offsetA ?? 0) - (offsetB ?? 0)) * 1_000_000_000n
    return new DayTimeDuration(BigInt(a.nanos) - BigInt(b.nanos) - offset)
  }
  const left = asDateTime(a)
  const right = asDateTime(b)
  if (left === null || right === null) return null
  const [offsetLeft, offsetRight] = [offsetOf(left), offsetOf(right)]
  if ((offsetLeft === null) !== (offsetRight === null)) return null
  return new DayTimeDuration(instantOf(left, offsetLeft ?? 0) - instantOf(right, offsetRight ?? 0))
}

function asDateTime(value: Value): FeelDateTime | null {
  if (value instanceof FeelDateTime) return value
  return value instanceof FeelDate ? new FeelDateTime(value, new FeelTime(0, utc)) : null
}

function scaled(value: Value, factor: FeelNumber): Value {
  if (value instanceof YearMonthDuration) return durationOfMonths(multiply(value.months, factor))
  if (!(value instanceof DayTimeDuration)) return null
  if (isInteger(factor) && typeof factor === 'number') return new DayTimeDuration(value.nanos * BigInt(factor))
  return durationOfSeconds(multiply(secondsOf(value), factor))
}

function shared(value: Value, divisor: FeelNumber): Value {
  if (value instanceof YearMonthDuration) return durationOfMonths(divide(value.months, divisor))
  return value instanceof DayTimeDuration ? durationOfSeconds(divide(secondsOf(value), divisor)) : null
}

function ratio(a: Value, b: Value): Value {
  if (a instanceof YearMonthDuration && b instanceof YearMonthDuration) return divide(a.months, b.months)
  if (a instanceof DayTimeDuration && b instanceof DayTimeDuration) return divide(secondsOf(a), secondsOf(b))
  return null
}
