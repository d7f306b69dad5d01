import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { operations } from '../arithmetic.ts'
import { addMonths, dayNumber, dayOf, monthsBetween, weekday, weekOfYear } from './calendar.ts'
import { parseDuration } from './duration.ts'
import { dateOfDay, parseDate, parseDateTime, parseTime } from './temporal.ts'

const day = fc.integer({ min: -100_000_000, max: 100_000_000 })
const inTemporal = fc.integer({ min: -90_000, max: 90_000 })

const pick = ({ year, month, day: ofMonth }: Temporal.PlainDate) => ({ year, month, day: ofMonth })

test('days of all years are counted one by one, and back', () => {
  fc.assert(
    fc.property(day, number => {
      const { year, month, day: ofMonth } = dayOf(number)
      assert.equal(dayNumber(year, month, ofMonth), number)
    }),
    { seed: 20200201 },
  )
})

test('the calendar is that of the platform where the platform has one', () => {
  fc.assert(
    fc.property(inTemporal, fc.integer({ min: -600, max: 600 }), (number, months) => {
      const ours = dayOf(number)
      const theirs = Temporal.PlainDate.from('1970-01-01').add({ days: number })
      assert.equal(String(dateOfDay(number)), theirs.toString())
      assert.equal(weekday(number), theirs.dayOfWeek)
      assert.equal(weekOfYear(number), theirs.weekOfYear)
      const shifted = addMonths(ours, months)
      assert.deepEqual(shifted, pick(theirs.add({ months })))
    }),
    { seed: 20200202 },
  )
})

test('months between two days lead at most as far as the second', () => {
  fc.assert(
    fc.property(inTemporal, inTemporal, (a, b) => {
      const [from, to] = [dayOf(Math.min(a, b)), dayOf(Math.max(a, b))]
      const reached = addMonths(from, monthsBetween(from, to))
      assert.ok(dayNumber(reached.year, reached.month, reached.day) <= Math.max(a, b))
      assert.equal(monthsBetween(from, to) < 0, false)
    }),
    { seed: 20200203 },
  )
})

test('dates, times and durations print what they read', () => {
  for (const text of ['2020-02-29', '-2017-12-31', '999999999-12-31']) assert.equal(String(parseDate(text)), text)
  for (const text of ['10:20:30', '10:20:30.5+08:00', '10:20:30Z', '10:20:30@Asia/Shanghai'])
    assert.equal(String(parseTime(text)), text)
  for (const text of ['P1Y2M', '-P1Y', 'P1DT2H3M4.5S', 'PT0S', '-PT1S']) assert.equal(String(parseDuration(text)), text)
  assert.equal(String(parseDateTime('2020-12-31T24:00:00')), '2021-01-01T00:00:00')
})

test('what is no date, time or duration is refused', () => {
  for (const text of ['2019-02-29', '98-01-01', '+2020-01-01', '01234-01-01', '2020-1-1', ''])
    assert.equal(parseDate(text), null, text)
  for (const text of [
    '25:00:00',
    '10:20',
    '10:20:60',
    '10:20:30+15:00',
    '10:20:30@No/Where',
    '10:20:30Z@Asia/Shanghai',
  ])
    assert.equal(parseTime(text), null, text)
  for (const text of ['P', 'PT', 'P1H', '1Y', 'P1Y1D', 'P1.5Y']) assert.equal(parseDuration(text), null, text)
})

test('a date plus the difference to another is the other', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = [dateOfDay(a), dateOfDay(b)]
      assert.equal(String(operations['+'](from, operations['-'](to, from))), String(to))
    }),
    { seed: 20200204 },
  )
})

test('an hour is an hour where clocks are put forward', () => {
  const before = parseDateTime('2020-03-29T01:30:00@Europe/Paris')
  assert.equal(String(operations['+'](before, parseDuration('PT1H'))), '2020-03-29T03:30:00@Europe/Paris')
})
