import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Binding, Definition, isPossible } from '../../evidence/index.ts'
import { exampleDefinitions } from '../examples.ts'
import { askedOf, inOrder } from './asked.ts'
import { isClosed, periodsOf } from './periods.ts'

const span = { from: Temporal.PlainDate.from('2019-11-15'), to: Temporal.PlainDate.from('2020-02-02') }

const ladders: readonly (readonly [frequency: Definition['frequency'], periods: readonly string[]])[] = [
  ['year', ['2019', '2020']],
  ['quarter', ['2019-Q4', '2019', '2020-Q1', '2020']],
  ['month', ['2019-11', '2019-Q4', '2019', '2019-12', '2020-01', '2020-Q1', '2020', '2020-02']],
]
for (const [frequency, periods] of ladders)
  test(`an indicator by the ${frequency} has values of: ${periods.join(' ')}`, () => {
    assert.deepEqual(periodsOf(frequency, span), periods)
  })

test('an indicator by the day has a value of each day of the span, and of what holds it', () => {
  const days = periodsOf('day', span).filter(period => period.length === 10)
  assert.deepEqual([days.length, days[0], days.at(-1)], [80, '2019-11-15', '2020-02-02'])
  assert.ok(days.every(isPossible))
})

const closing = { closedYears: new Set([2018, 2019]), openYears: new Set([2017, 2020]) }
const closings: readonly (readonly [period: string, over: 'period' | 'until', closed: boolean])[] = [
  ['2019', 'period', true],
  ['2019-Q3', 'period', true],
  ['2018-2019', 'period', true],
  ['2020', 'period', false],
  ['2019-2020', 'period', false],
  ['2019', 'until', false],
]
for (const [period, over, closed] of closings)
  test(`${period} over ${over} is ${closed ? 'final' : 'open'} where 2018 and 2019 are closed and 2017 and 2020 are not`, () => {
    assert.equal(isClosed(period, { ...closing, over }), closed)
  })

const definition = (id: string, formula?: string): Definition =>
  Definition.parse({
    ...{ ...exampleDefinitions.perHead, id },
    method: formula === undefined ? { by: 'report' } : { by: 'formula', formula },
  })

test('what a binding asks of a formula, it asks of the inputs, as many years back', () => {
  const definitions = [definition('growth', '[gdp] / [gdp@-1]'), definition('gdp', '[a] + [b@-2]'), definition('a')]
  const asked = askedOf(
    [{ indicator: 'growth', period: '2019', transform: 'points' } as Binding], // What askedOf reads of it.
    new Map(definitions.map(one => [one.id, one])),
  )
  const periods = (id: string) => (asked.get(id) ?? []).map(({ period }) => period).sort()
  assert.deepEqual(periods('growth'), ['2018', '2019'])
  assert.deepEqual(periods('gdp'), ['2017', '2018', '2019'])
  assert.deepEqual(periods('b'), ['2015', '2016', '2017'])
})

test('inputs are computed before what is computed from them', () => {
  const all = [definition('c', '[b]'), definition('b', '[a]'), definition('a')].map(one => ({ definition: one }))
  assert.deepEqual(
    inOrder(all).map(({ definition: { id } }) => id),
    ['a', 'b', 'c'],
  )
})
