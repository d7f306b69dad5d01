import { monthsBetween } from '../values/calendar.ts'
import { type FeelNumber, fromBig, multiply } from '../values/decimal.ts'
import { type DayTimeDuration, parseDuration, YearMonthDuration } from '../values/duration.ts'
import { isInteger, numberToJs, parseNumber } from '../values/number-text.ts'
import {
  dateOf,
  FeelDate,
  FeelDateTime,
  FeelTime,
  nanosPerSecond,
  parseDate,
  parseDateTime,
  parseTime,
} from '../values/temporal.ts'
import { textOf } from '../values/text.ts'
import type { Value } from '../values/value.ts'
import { zoneOfOffset } from '../values/zone.ts'
import { type Chapter, signature } from './signature.ts'

/** Conversion functions (10.3.4.1, Table 72). */
export const conversion: Chapter = {
  date: [
    signature([['from', 'string']], 'date', ([from]) => parseDate(from)),
    signature([['from', 'date']], 'date', ([from]) => from),
    signature([['from', 'date and time']], 'date', ([from]) => from.date),
    signature(
      [
        ['year', 'number'],
        ['month', 'number'],
        ['day', 'number'],
      ],
      'date',
      ([year, month, day]) => dateOf(numberToJs(year), numberToJs(month), numberToJs(day)),
    ),
  ],
  'date and time': [
    signature([['from', 'string']], 'date and time', ([from]) => parseDateTime(from)),
    signature(
      [
        ['date', 'date'],
        ['time', 'time'],
      ],
      'date and time',
      ([date, time]) => new FeelDateTime(date, time),
    ),
    signature(
      [
        ['date', 'date and time'],
        ['time', 'time'],
      ],
      'date and time',
      ([{ date }, time]) => new FeelDateTime(date, time),
    ),
  ],
  time: [
    signature([['from', 'string']], 'time', ([from]) => parseTime(from)),
    signature([['from', 'time']], 'time', ([from]) => from),
    signature([['from', 'date and time']], 'time', ([from]) => from.time),
    signature(
      [
        ['hour', 'number'],
        ['minute', 'number'],
        ['second', 'number'],
        ['offset', 'days and time duration', '?'],
      ],
      'time',
      ([hour, minute, second, offset]) => timeOf(hour, minute, second, offset),
    ),
  ],
  number: [
    signature(
      [
        ['from', 'string'],
        ['grouping separator', 'string', 'null'],
        ['decimal separator', 'string', 'null'],
      ],
      'number',
      ([from, grouping, decimal]) => readNumber(from, grouping, decimal),
    ),
  ],
  string: [signature([['from', 'any']], 'string', ([from]) => (from === null ? null : textOf(from)))],
  duration: [signature([['from', 'string']], 'any', ([from]) => parseDuration(from))],
  'years and months duration': [
    ...(['date', 'date and time'] as const).flatMap(from =>
      (['date', 'date and time'] as const).map(to =>
        signature(
          [
            ['from', from],
            ['to', to],
          ],
          'years and months duration',
          ([start, end]) => new YearMonthDuration(monthsBetween(dayPart(start), dayPart(end))),
        ),
      ),
    ),
  ],
}

const dayPart = (value: FeelDate | FeelDateTime): FeelDate => (value instanceof FeelDate ? value : value.date)

function timeOf(hour: FeelNumber, minute: FeelNumber, second: FeelNumber, offset: DayTimeDuration | null): Value {
  const [h, m] = [numberToJs(hour), numberToJs(minute)]
  const seconds = numberToJs(second)
  if (!isInteger(hour) || !isInteger(minute) || h < 0 || h > 23 || m < 0 || m > 59) return null
  if (seconds < 0 || seconds >= 60) return null
  const nanos = multiply(second, nanosPerSecond)
  const zone = offset === null ? null : zoneOfOffset(numberToJs(fromBig(offset.nanos, -9) ?? 0))
  if (zone === undefined || nanos === null) return null
  return new FeelTime((h * 60 + m) * 60 * nanosPerSecond + Math.floor(numberToJs(nanos)), zone)
}

const groupings: ReadonlySet<string | null> = new Set([' ', ',', '.', null])
const decimals: ReadonlySet<string | null> = new Set([',', '.', null])

/** `number("1 000,5", " ", ",")`: the separators must differ, unless both are null. */
function readNumber(from: string, grouping: string | null, decimal: string | null): Value {
  if (!groupings.has(grouping) || !decimals.has(decimal)) return null
  if (grouping !== null && grouping === decimal) return null
  const ungrouped = grouping === null ? from : from.replaceAll(grouping, '')
  const pointed = decimal === null || decimal === '.' ? ungrouped : ungrouped.replace(decimal, '.')
  return parseNumber(pointed) ?? null
}
