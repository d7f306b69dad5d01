import { compareNumbers, isNumber, sameNumber } from './decimal.ts'
import { DayTimeDuration, YearMonthDuration } from './duration.ts'
import { dayNumberOf, FeelDate, FeelDateTime, FeelTime, instantOf, offsetOf, timeOffset } from './temporal.ts'
import { type FeelContext, FeelFunction, type FeelList, FeelRange, isContext, isList, type Value } from './value.ts'

/** Clocks compare to the millisecond: the kit holds finer fractions equal. */
const nanosCompared = 1_000_000
const bigNanosCompared = 1_000_000n

/** Order of two values (Table 54): negative, zero, positive; null when they have none. */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string') return typeof b === 'string' ? compareStrings(a, b) : null
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null
  return compareTemporal(a, b)
}

/** By code points, where JavaScript compares UTF-16 units. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0)
  }
  return a.length - b.length
}

function compareTemporal(a: Value, b: Value): number | null {
  if (a instanceof FeelDate) return b instanceof FeelDate ? dayNumberOf(a) - dayNumberOf(b) : null
  if (a instanceof FeelDateTime) return b instanceof FeelDateTime ? compareDateTimes(a, b) : null
  if (a instanceof FeelTime) return b instanceof FeelTime ? compareTimes(a, b) : null
  if (a instanceof DayTimeDuration) return b instanceof DayTimeDuration ? signOfBig(a.nanos - b.nanos) : null
  if (a instanceof YearMonthDuration) return b instanceof YearMonthDuration ? a.months - b.months : null
  return null
}

const signOfBig = (n: bigint): number => (n < 0n ? -1 : n > 0n ? 1 : 0)

/** A value without offset takes the other's. */
function compareDateTimes(a: FeelDateTime, b: FeelDateTime): number {
  const offsetA = offsetOf(a)
  const offsetB = offsetOf(b)
  const left = instantOf(a, offsetA ?? offsetB ?? 0)
  const right = instantOf(b, offsetB ?? offsetA ?? 0)
  return signOfBig(floorMillis(left) - floorMillis(right))
}

const floorMillis = (nanos: bigint): bigint =>
  (nanos - (((nanos % bigNanosCompared) + bigNanosCompared) % bigNanosCompared)) / bigNanosCompared

function compareTimes(a: FeelTime, b: FeelTime): number {
  const offsetA = timeOffset(a)
  const offsetB = timeOffset(b)
  const left = Math.floor(a.nanos / nanosCompared) - (offsetA ?? offsetB ?? 0) * 1000
  const right = Math.floor(b.nanos / nanosCompared) - (offsetB ?? offsetA ?? 0) * 1000
  return left - right
}

/** Equality of two values (Table 53); null when they are of different kinds. null equals only null. */
export function equal(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return a === b
  if (typeof a === 'string' || typeof a === 'boolean') return typeof a === typeof b ? a === b : null
  if (isNumber(a)) return isNumber(b) ? sameNumber(a, b) : null
  if (isList(a)) return isList(b) ? equalLists(a, b) : null
  if (isContext(a)) return isContext(b) ? equalContexts(a, b) : null
  if (a instanceof FeelRange) return b instanceof FeelRange ? equalRanges(a, b) : null
  if (a instanceof FeelFunction) return b instanceof FeelFunction ? a === b : null
  const order = compareTemporal(a, b)
  return order === null ? null : order === 0
}

/** Equal, with what can't be compared counted as different. */
export const isEqual = (a: Value, b: Value): boolean => equal(a, b) === true

function equalLists(a: FeelList, b: FeelList): boolean {
  return a.length === b.length && a.every((item, index) => isEqual(item, b[index] ?? null))
}

function equalContexts(a: FeelContext, b: FeelContext): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) {
    if (!b.has(key) || !isEqual(value, b.get(key) ?? null)) return false
  }
  return true
}

function equalRanges(a: FeelRange, b: FeelRange): boolean {
  const sameEnds = isEqual(a.start, b.start) && isEqual(a.end, b.end)
  return sameEnds && a.form === b.form && a.startIncluded === b.startIncluded && a.endIncluded === b.endIncluded
}

/** Does the range hold the value? null when it can't be said. */
export function rangeHolds(range: FeelRange, value: Value): boolean | null {
  if (range.form === '=') return value === null ? range.start === null : equal(value, range.start)
  if (range.form === '!=') {
    const same = equal(value, range.start)
    return same === null ? null : !same
  }
  const fromStart = range.start === null ? 1 : compare(value, range.start)
  const toEnd = range.end === null ? 1 : compare(range.end, value)
  if (fromStart === null || toEnd === null) return null
  const afterStart = range.startIncluded ? fromStart >= 0 : fromStart > 0
  return afterStart && (range.endIncluded ? toEnd >= 0 : toEnd > 0)
}
