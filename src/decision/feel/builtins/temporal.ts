import { dayNumber, weekday, weekOfYear } from '../values/calendar.ts'
import { isEqual } from '../values/compare.ts'
import { isNumber, sameNumber } from '../values/decimal.ts'
import { dayNumberOf, type FeelDate, FeelDateTime, FeelTime } from '../values/temporal.ts'
import { kindOf, type RunState, type Value } from '../values/value.ts'
import { sameZone } from '../values/zone.ts'
import { type Chapter, type Overload, signature } from './signature.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function ofDay(result: 'number' | 'string', call: (date: FeelDate) => Value): Overload[] {
  return [
    signature([['date', 'date']], result, ([date]) => call(date)),
    signature([['date', 'date and time']], result, ([{ date }]) => call(date)),
  ]
}

/** Date and time functions (10.3.4.6, Table 77), temporal functions (10.3.4.8, Table 79), and `now`, `today` (Table 82). */
export const temporal: Chapter = {
  is: [
    signature(
      [
        ['value1', 'any'],
        ['value2', 'any'],
      ],
      'boolean',
      ([a, b]) => isSame(a, b),
    ),
  ],
  'day of year': ofDay('number', date => dayNumberOf(date) - dayNumber(date.year, 1, 1) + 1),
  'day of week': ofDay('string', date => days[weekday(dayNumberOf(date)) - 1] ?? null),
  'month of year': ofDay('string', date => months[date.month - 1] ?? null),
  'week of year': ofDay('number', date => weekOfYear(dayNumberOf(date))),
  now: [signature([], 'date and time', (_, run) => moment(run))],
  today: [signature([], 'date', (_, run) => moment(run)?.date ?? null)],
}

/** The engine has no clock: the host says what moment it is. */
function moment(run: RunState): FeelDateTime | null {
  if (run.now === null) run.warn?.('now() and today() need the moment of evaluation, which was not given')
  return run.now
}

/** Identity in the semantic domain (10.3.2.2): of one kind, and for times with the same offset or zone. */
function isSame(a: Value, b: Value): boolean {
  if (a === null || b === null) return a === b
  if (kindOf(a) !== kindOf(b)) return false
  if (a instanceof FeelTime && b instanceof FeelTime) return sameTime(a, b)
  if (a instanceof FeelDateTime && b instanceof FeelDateTime) return isEqual(a.date, b.date) && sameTime(a.time, b.time)
  return isNumber(a) && isNumber(b) ? sameNumber(a, b) : isEqual(a, b)
}

const sameTime = (a: FeelTime, b: FeelTime): boolean => a.nanos === b.nanos && sameZone(a.zone, b.zone)
