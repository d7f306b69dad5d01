import { weekday } from './values/calendar.ts'
import { fromBig } from './values/decimal.ts'
import { DayTimeDuration, YearMonthDuration } from './values/duration.ts'
import { dayNumberOf, FeelDate, FeelDateTime, FeelTime, nanosPerSecond, offsetOf } from './values/temporal.ts'
import { FeelRange, isContext, isList, type Value } from './values/value.ts'

type Properties<T> = ReadonlyMap<string, (value: T) => Value>

const dates: Properties<FeelDate> = new Map([
  ['year', value => value.year],
  ['month', value => value.month],
  ['day', value => value.day],
  ['weekday', value => weekday(dayNumberOf(value))],
])

const clocks: Properties<FeelTime> = new Map<string, (value: FeelTime) => Value>([
  ['hour', value => Math.floor(value.nanos / nanosPerSecond / 3600)],
  ['minute', value => Math.floor(value.nanos / nanosPerSecond / 60) % 60],
  ['second', value => fromBig(BigInt(value.nanos % (60 * nanosPerSecond)), -9)],
  ['time offset', value => (value.zone?.kind === 'offset' ? seconds(value.zone.seconds) : null)],
  ['timezone', value => (value.zone?.kind === 'iana' ? value.zone.id : null)],
])

const seconds = (count: number): Value => new DayTimeDuration(BigInt(count) * 1_000_000_000n)

const units = (value: DayTimeDuration, per: bigint, wrap: bigint): number =>
  Number((value.nanos / (per * 1_000_000_000n)) % wrap)

const dayTimes: Properties<DayTimeDuration> = new Map<string, (value: DayTimeDuration) => Value>([
  ['days', value => fromBig(value.nanos / 86_400_000_000_000n, 0)],
  ['hours', value => units(value, 3600n, 24n)],
  ['minutes', value => units(value, 60n, 60n)],
  ['seconds', value => fromBig(value.nanos % 60_000_000_000n, -9)],
])

const yearMonths: Properties<YearMonthDuration> = new Map([
  ['years', value => Math.trunc(value.months / 12) + 0],
  ['months', value => (value.months % 12) + 0],
])

const ranges: Properties<FeelRange> = new Map<string, (value: FeelRange) => Value>([
  ['start', value => value.start],
  ['end', value => value.end],
  ['start included', value => value.startIncluded],
  ['end included', value => value.endIncluded],
])

/** `value.name` (Tables 64 to 67): an entry, the entries of a list's items, or a property; null when there is none. */
export function select(value: Value, name: string): Value {
  if (value === null || typeof value !== 'object') return null
  if (isContext(value)) return value.get(name) ?? null
  if (isList(value)) return value.map(item => select(item, name))
  if (value instanceof FeelDate) return dates.get(name)?.(value) ?? null
  if (value instanceof FeelDateTime) return dateTimeProperty(value, name)
  if (value instanceof FeelTime) return clocks.get(name)?.(value) ?? null
  if (value instanceof DayTimeDuration) return dayTimes.get(name)?.(value) ?? null
  if (value instanceof YearMonthDuration) return yearMonths.get(name)?.(value) ?? null
  return value instanceof FeelRange ? (ranges.get(name)?.(value) ?? null) : null
}

/** A date and time knows its offset even where its zone alone would not. */
function dateTimeProperty(value: FeelDateTime, name: string): Value {
  if (name === 'time offset') {
    const offset = offsetOf(value)
    return offset === null ? null : seconds(offset)
  }
  return dates.get(name)?.(value.date) ?? clocks.get(name)?.(value.time) ?? null
}
