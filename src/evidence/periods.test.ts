/** Periods as stretches of days. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { boundsOf, dayNumber, dayOfNumber, isPossible, periodHolds, yearBefore, yearsOf } from './periods.ts'

for (const [period, from, until] of [
  ['2019', '2019-01-01', '2020-01-01'],
  ['2016-2020', '2016-01-01', '2021-01-01'],
  ['2019-H1', '2019-01-01', '2019-07-01'],
  ['2019-H2', '2019-07-01', '2020-01-01'],
  ['2019-Q4', '2019-10-01', '2020-01-01'],
  ['2019-12', '2019-12-01', '2020-01-01'],
  ['2020-02', '2020-02-01', '2020-03-01'],
  ['2020-02-29', '2020-02-29', '2020-03-01'],
  ['2019-12-31', '2019-12-31', '2020-01-01'],
] as const)
  test(`${period} is from ${from} until ${until}`, () => assert.deepEqual(boundsOf(period), { from, until }))

test('what has the form of a period and is none is refused', () => {
  for (const period of ['2019-02-31', '2019-02-29', '2020-2016', '2019-1012'])
    assert.equal(isPossible(period), false, period)
  assert.throws(() => boundsOf('2019-02-31'), RangeError)
})

test('a moment belongs to the day that it is written with', () => {
  assert.ok(periodHolds('2019', '2019-12-31T23:59:59+08:00'))
  assert.ok(!periodHolds('2019', '2020-01-01T00:00:00+08:00'))
  assert.ok(periodHolds('2019-Q1', '2019-03-31'))
})

for (const [period, before] of [
  ['2019', '2018'],
  ['2019-Q3', '2018-Q3'],
  ['2016-2020', '2015-2019'],
  ['2019-05', '2018-05'],
  ['2020-02-29', '2019-02-28'],
] as const)
  test(`the year before ${period} is ${before}`, () => assert.equal(yearBefore(period), before))

test('the years of a period', () => {
  assert.deepEqual(yearsOf('2016-2018'), [2016, 2017, 2018])
  assert.deepEqual(yearsOf('2019-H2'), [2019])
})

test('days are counted as the calendar counts them', () => {
  assert.equal(dayNumber('2020-03-01') - dayNumber('2020-02-28'), 2)
  assert.equal(dayNumber('2021-01-01') - dayNumber('2020-01-01'), 366)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000 }), number => {
      const day = Temporal.PlainDate.from('0000-03-01').add({ days: number })
      assert.equal(dayOfNumber(number), day.toString())
      assert.equal(dayNumber(day.toString()), number)
    }),
    { seed: 5 },
  )
})
