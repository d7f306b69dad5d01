import { convert } from '../feel/coerce.ts'
import { commonType } from '../feel/infer.ts'
import { anyType, type FeelType } from '../feel/types.ts'
import { Decimal, fromBig, isNumber } from '../feel/values/decimal.ts'
import { DayTimeDuration, parseDuration, YearMonthDuration } from '../feel/values/duration.ts'
import { numberFromJs, numberToJs } from '../feel/values/number-text.ts'
import { FeelDate, FeelDateTime, FeelTime, parseDate, parseDateTime, parseTime } from '../feel/values/temporal.ts'
import { textOf } from '../feel/values/text.ts'
import { FeelFunction, FeelRange, isContext, isList, type Value } from '../feel/values/value.ts'

/** Data as JSON holds it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain }

const parsers: Readonly<Partial<Record<FeelType['kind'], (text: string) => Value>>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  'days and time duration': parseDuration,
  'years and months duration': parseDuration,
}

/**
 * Reads input from outside as a type: numbers, booleans, texts, arrays and objects as JSON has them, dates and
 * durations as ISO 8601 text where the type says so, FEEL values and `Temporal` dates as they are.
 * undefined when it is not of the type.
 */
export function fromPlain(raw: unknown, type: FeelType): Value | undefined {
  const value = valueFrom(raw, type)
  return value === undefined ? undefined : convert(value, type)
}

function valueFrom(raw: unknown, type: FeelType): Value | undefined {
  if (raw === null || raw === undefined) return null
  if (typeof raw === 'boolean') return raw
  if (typeof raw === 'number') return numberFromJs(raw) ?? undefined
  if (typeof raw === 'string') return textFrom(raw, type)
  if (typeof raw === 'bigint') return fromBig(raw, 0) ?? undefined
  if (Array.isArray(raw)) return listFrom(raw, type)
  if (isFeelObject(raw)) return raw
  if (raw instanceof Map) return contextFrom(raw, type)
  const temporal = fromTemporal(raw)
  if (temporal !== undefined) return temporal
  return typeof raw === 'object' ? contextFrom(Object.entries(raw), type) : undefined
}

function textFrom(text: string, type: FeelType): Value {
  const element = type.kind === 'list' ? type.of : type
  return parsers[element.kind]?.(text) ?? text
}

const feelClasses = [
  Decimal,
  FeelDate,
  FeelTime,
  FeelDateTime,
  DayTimeDuration,
  YearMonthDuration,
  FeelRange,
  FeelFunction,
]

const isFeelObject = (raw: object): raw is Exclude<Value, null | boolean | number | string> =>
  feelClasses.some(one => raw instanceof one)

function fromTemporal(raw: unknown): Value | undefined {
  if (raw instanceof Temporal.PlainDate) return parseDate(raw.toString()) ?? undefined
  if (raw instanceof Temporal.PlainTime) return parseTime(raw.toString()) ?? undefined
  if (raw instanceof Temporal.PlainDateTime) return parseDateTime(raw.toString()) ?? undefined
  if (raw instanceof Temporal.Instant) return parseDateTime(raw.toString()) ?? undefined
  if (raw instanceof Temporal.ZonedDateTime) {
    return parseDateTime(`${raw.toPlainDateTime()}@${raw.timeZoneId}`) ?? undefined
  }
  return undefined
}

function listFrom(raw: readonly unknown[], type: FeelType): Value | undefined {
  const element = type.kind === 'list' ? type.of : type
  const list: Value[] = []
  for (const item of raw) {
    const value = valueFrom(item, element)
    if (value === undefined) return undefined
    list.push(value)
  }
  return list
}

function contextFrom(entries: Iterable<readonly [unknown, unknown]>, type: FeelType): Value | undefined {
  const context = new Map<string, Value>()
  for (const [key, item] of entries) {
    const field = type.kind === 'context' ? type.fields.get(String(key)) : undefined
    const value = valueFrom(item, field ?? anyType)
    if (value === undefined) return undefined
    context.set(String(key), value)
  }
  if (type.kind === 'context') {
    // A field that the input leaves out is null: absent, and named so where somebody asks why.
    for (const name of type.fields.keys()) if (!context.has(name)) context.set(name, null)
  }
  return context
}

/** The value as JSON holds it: numbers to the nearest double, dates and durations as text, ranges and functions as FEEL. */
export function toPlain(value: Value): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (isNumber(value)) return numberToJs(value)
  if (isList(value)) return value.map(toPlain)
  if (isContext(value)) return Object.fromEntries([...value].map(([key, item]) => [key, toPlain(item)]))
  return textOf(value)
}

/** The shape of data: what a parser needs to know of names in it; Any for everything but arrays and objects. */
export function typeOfPlain(raw: unknown): FeelType {
  if (Array.isArray(raw)) return { kind: 'list', of: commonType(raw.map(typeOfPlain)) }
  if (typeof raw !== 'object' || raw === null) return anyType
  if (isFeelObject(raw) || fromTemporal(raw) !== undefined) return anyType
  const entries: Iterable<readonly [unknown, unknown]> = raw instanceof Map ? raw : Object.entries(raw)
  return { kind: 'context', fields: new Map([...entries].map(([key, value]) => [String(key), typeOfPlain(value)])) }
}
