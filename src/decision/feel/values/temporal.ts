import { dayNumber, dayOf, isDay, yearMax } from './calendar.ts'
import { formatZone, offsetAtInstant, offsetAtLocal, parseZone, type Zone } from './zone.ts'

/** Nanoseconds in a second. */
export const nanosPerSecond = 1_000_000_000
/** Nanoseconds in a day of 24 hours. */
export const nanosPerDay = 86_400 * nanosPerSecond

/** A date (10.3.2.3.5): a day of the proleptic Gregorian calendar. */
export class FeelDate {
  readonly year: number
  readonly month: number
  readonly day: number
  constructor(year: number, month: number, day: number) {
    this.year = year
    this.month = month
    this.day = day
  }
  toString(): string {
    const digits = String(Math.abs(this.year)).padStart(4, '0')
    return `${this.year < 0 ? '-' : ''}${digits}-${two(this.month)}-${two(this.day)}`
  }
}

/** A time of day (10.3.2.3.4): nanoseconds since midnight, and an offset or zone, or null for local time. */
export class FeelTime {
  readonly nanos: number
  readonly zone: Zone | null
  constructor(nanos: number, zone: Zone | null) {
    this.nanos = nanos
    this.zone = zone
  }
  toString(): string {
    const seconds = Math.floor(this.nanos / nanosPerSecond)
    const fraction = this.nanos % nanosPerSecond
    const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`
    const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
    return clock + decimals + (this.zone === null ? '' : formatZone(this.zone))
  }
}

/** A date and time (10.3.2.3.6). */
export class FeelDateTime {
  readonly date: FeelDate
  readonly time: FeelTime
  constructor(date: FeelDate, time: FeelTime) {
    this.date = date
    this.time = time
  }
  toString(): string {
    return `${this.date}T${this.time}`
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Days since 1970-01-01. */
export const dayNumberOf = (date: FeelDate): number => dayNumber(date.year, date.month, date.day)

/** The date of a day number; null when its year is out of range. */
export function dateOfDay(number: number): FeelDate | null {
  const day = dayOf(number)
  return Math.abs(day.year) <= yearMax ? new FeelDate(day.year, day.month, day.day) : null
}

/** A date from its parts; null when there is no such day. */
export const dateOf = (year: number, month: number, day: number): FeelDate | null =>
  isDay(year, month, day) ? new FeelDate(year, month, day) : null

const dateForm = /^(-?)([1-9]\d{4,8}|\d{4})-(\d\d)-(\d\d)$/

/** Reads `2020-02-29`; null when it is no date. */
export function parseDate(text: string): FeelDate | null {
  const match = dateForm.exec(text)
  if (match === null) return null
  const year = Number(match[2])
  if (match[1] === '-' && year === 0) return null
  return dateOf(match[1] === '-' ? -year : year, Number(match[3]), Number(match[4]))
}

const timeForm = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|z|[+-]\d\d:\d\d(?::\d\d)?|@.+)?$/

/** Reads a clock; `24:00:00` gives nanosPerDay, for the caller to carry. */
function parseClock(text: string): FeelTime | null {
  const match = timeForm.exec(text)
  if (match === null) return null
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const fraction = Number((match[4] ?? '').slice(0, 9).padEnd(9, '0'))
  if (hour > 24 || minute > 59 || second > 59) return null
  if (hour === 24 && minute + second + fraction > 0) return null
  const zone = match[5] === undefined ? null : parseZone(match[5])
  return zone === undefined
    ? null
    : new FeelTime((hour * 3600 + minute * 60 + second) * nanosPerSecond + fraction, zone)
}

/** Reads `13:20:00.5+08:00` or `13:20:00@Asia/Shanghai`; null when it is no time. */
export function parseTime(text: string): FeelTime | null {
  const clock = parseClock(text)
  return clock !== null && clock.nanos === nanosPerDay ? new FeelTime(0, clock.zone) : clock
}

/** Reads a date, `T` and a time, or a date alone (midnight); null when it is neither. */
export function parseDateTime(text: string): FeelDateTime | null {
  const split = text.indexOf('T')
  const date = parseDate(split < 0 ? text : text.slice(0, split))
  if (date === null) return null
  if (split < 0) return new FeelDateTime(date, new FeelTime(0, null))
  const clock = parseClock(text.slice(split + 1))
  if (clock === null) return null
  if (clock.nanos < nanosPerDay) return new FeelDateTime(date, clock)
  const next = dateOfDay(dayNumberOf(date) + 1)
  return next === null ? null : new FeelDateTime(next, new FeelTime(0, clock.zone))
}

/** Seconds of offset of a date and time; null for local time. */
export function offsetOf(value: FeelDateTime): number | null {
  const { zone, nanos } = value.time
  return zone === null ? null : offsetAtLocal(zone, value.date, Math.floor(nanos / nanosPerSecond))
}

/** An arbitrary but fixed day whose rules give a time of day with a zone its offset: without a date there is none. */
const referenceDay = { year: 1970, month: 1, day: 1 }

/** Seconds of offset of a time of day; null for local time. */
export function timeOffset(value: FeelTime): number | null {
  return value.zone === null ? null : offsetAtLocal(value.zone, referenceDay, Math.floor(value.nanos / nanosPerSecond))
}

/** Nanoseconds from 1970-01-01T00:00:00 to the value's clock, less the offset of `offset` seconds. */
export const instantOf = (value: FeelDateTime, offset: number): bigint =>
  BigInt(dayNumberOf(value.date)) * BigInt(nanosPerDay) + BigInt(value.time.nanos) - BigInt(offset * nanosPerSecond)

/** The date and time in a zone (or local) at so many nanoseconds; null when the year is out of range. */
export function dateTimeAt(nanos: bigint, zone: Zone | null): FeelDateTime | null {
  let [days, rest] = splitDays(nanos)
  if (zone !== null) {
    const offset = offsetAtInstant(zone, days, Math.floor(rest / nanosPerSecond))
    ;[days, rest] = splitDays(nanos + BigInt(offset * nanosPerSecond))
  }
  const date = dateOfDay(days)
  return date === null ? null : new FeelDateTime(date, new FeelTime(rest, zone))
}

function splitDays(nanos: bigint): [days: number, rest: number] {
  const perDay = BigInt(nanosPerDay)
  const rest = ((nanos % perDay) + perDay) % perDay
  return [Number((nanos - rest) / perDay), Number(rest)]
}
