/** Figures from acts: each computation, and what spoils one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Entry, JsonObject } from '../proof/index.ts'
import { entriesOf } from './examples/log.ts'
import { type Figure, figureOf, fractionOf, quotient } from './figure.ts'
import { Method } from './model.ts'
import { type ActsMethod, partsOf, rankOf } from './tally.ts'

const paid = (body: JsonObject, more: Partial<Entry> = {}) => ({
  kind: 'aid.paid',
  at: '2019-05-03T10:00:00+08:00',
  body,
  ...more,
})
const acts = entriesOf([
  paid({ fen: 100, late: false, days: 3 }, { person: 'a', district: '440303' }),
  paid({ fen: 200, late: true, days: 5 }, { person: 'b' }),
  paid({ fen: 57, late: false, days: 1, by: 'post' }, { person: 'a', department: 'health' }),
  paid({ late: true, days: 9 }, { at: '2018-12-31T23:59:59+08:00' }),
  paid({ fen: null, days: '7' }, { at: '2019-06-01T00:00:00+08:00' }),
  { kind: 'park.opened', at: '2019-01-01T00:00:00+08:00', body: { fen: 5 } },
]).map(({ entry }) => entry)

function figure(
  compute: object,
  { window = { period: '2019' }, ...more }: { window?: object; [field: string]: unknown } = {},
): Figure {
  const method = Method.parse({ by: 'acts', kind: 'aid.paid', compute, ...more }) as ActsMethod // by: 'acts'.
  return figureOf(method, partsOf(method, acts, { period: '2019', ...window }))
}

const cases: readonly (readonly [string, Figure, number | string])[] = [
  ['count', figure({ take: 'count' }), 4],
  ['count of a district', figure({ take: 'count' }, { window: { district: '440303' } }), 1],
  ['count of a month without acts', figure({ take: 'count' }, { window: { period: '2019-02' } }), 0],
  ['count of all up to the end', figure({ take: 'count' }, { over: 'until' }), 5],
  ['count of those that are late', figure({ take: 'count' }, { where: [{ field: 'late', is: true }] }), 1],
  [
    'count by the entry’s own field',
    figure({ take: 'count' }, { where: [{ field: '.department', in: ['health', 'x'] }] }),
    1,
  ],
  ['a text is no number', figure({ take: 'count' }, { where: [{ field: 'days', atLeast: 5 }] }), 1],
  ['between', figure({ take: 'count' }, { where: [{ field: 'days', atLeast: 1, atMost: 3 }] }), 2],
  ['that a field is there', figure({ take: 'count' }, { where: [{ field: 'by' }] }), 1],
  ['null is not there', figure({ take: 'count' }, { where: [{ field: 'fen' }] }), 3],
  ['distinct persons in a year', figure({ take: 'distinct', field: '.person' }), 2],
  [
    'distinct persons over all years',
    figure({ take: 'distinct', field: '.person' }, { over: 'until' }),
    'persons-across-years',
  ],
  [
    'distinct persons of two years',
    figure({ take: 'distinct', field: '.person' }, { window: { period: '2018-2019' } }),
    'persons-across-years',
  ],
  ['distinct values', figure({ take: 'distinct', field: 'days' }), 4],
  ['sum', figure({ take: 'sum', field: 'fen' }), 357],
  ['sum in yuan', figure({ take: 'sum', field: 'fen' }, { scale: 0.01 }), 3.57],
  ['sum of nothing', figure({ take: 'sum', field: 'none' }), 0],
  ['mean of those that have the field', figure({ take: 'mean', field: 'fen' }), 119],
  ['mean of nothing', figure({ take: 'mean', field: 'none' }), 'no-acts'],
  ['median', figure({ take: 'percentile', field: 'days', percent: 50 }), 3],
  ['the largest', figure({ take: 'percentile', field: 'days', percent: 100 }), 5],
  ['percentile of nothing', figure({ take: 'percentile', field: 'none', percent: 50 }), 'no-acts'],
  ['share', figure({ take: 'share', of: [{ field: 'late', is: true }] }), 25],
  [
    'share of nothing',
    figure({ take: 'share', of: [{ field: 'late', is: true }] }, { window: { period: '2017' } }),
    'no-acts',
  ],
  ['ratio', figure({ take: 'ratio', field: 'days', over: 'fen' }), (100 * 9) / 357],
]
for (const [name, found, expected] of cases)
  test(`${name}: ${expected}`, () => assert.equal(found.kind === 'value' ? found.value : found.why, expected))

test('a fraction spoils a sum, and says so', () => {
  const method: ActsMethod = {
    by: 'acts',
    kind: 'aid.paid',
    where: [],
    compute: { take: 'sum', field: 'fen' },
    over: 'period',
    scale: 1,
  }
  const entries = entriesOf([paid({ fen: 1.5 }), paid({ fen: 1 })]).map(({ entry }) => entry)
  assert.deepEqual(figureOf(method, partsOf(method, entries, { period: '2019' })), { kind: 'none', why: 'not-whole' })
  const large = entriesOf([paid({ fen: Number.MAX_SAFE_INTEGER }), paid({ fen: 1 })]).map(({ entry }) => entry)
  assert.deepEqual(figureOf(method, partsOf(method, large, { period: '2019' })), { kind: 'none', why: 'too-large' })
})

test('a division by nothing is no figure', () => {
  const method: ActsMethod = {
    by: 'acts',
    kind: 'aid.paid',
    where: [],
    compute: { take: 'ratio', field: 'fen', over: 'of' },
    over: 'period',
    scale: 1,
  }
  const entries = entriesOf([paid({ fen: 1, of: 0 })]).map(({ entry }) => entry)
  assert.deepEqual(figureOf(method, partsOf(method, entries, { period: '2019' })), {
    kind: 'none',
    why: 'zero-denominator',
  })
})

test('the order of acts does not matter, and sums are exact', () => {
  const amounts = fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), { minLength: 1, maxLength: 40 })
  const method: ActsMethod = {
    by: 'acts',
    kind: 'aid.paid',
    where: [],
    compute: { take: 'mean', field: 'fen' },
    over: 'period',
    scale: 1,
  }
  fc.assert(
    fc.property(amounts, fens => {
      const entries = entriesOf(fens.map(fen => paid({ fen }))).map(({ entry }) => entry)
      const [one, other] = [entries, entries.toReversed()].map(list =>
        figureOf(method, partsOf(method, list, { period: '2019' })),
      )
      assert.deepEqual(one, other)
      assert.deepEqual(one, {
        kind: 'value',
        value: quotient(
          fens.reduce((sum, fen) => sum + BigInt(fen), 0n),
          BigInt(fens.length),
        ),
      })
    }),
    { seed: 5 },
  )
})

test('a quotient is the double nearest to it', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (over, under) => {
      // The machine divides two exact doubles with one rounding.
      assert.equal(quotient(BigInt(over), BigInt(under)) + 0, over / under + 0)
    }),
    { seed: 5 },
  )
  assert.equal(quotient(10n ** 40n, 10n ** 38n), 100)
  assert.deepEqual(fractionOf(1e-7), { over: 1n, under: 10_000_000n })
  assert.deepEqual(fractionOf(1e21), { over: 10n ** 21n, under: 1n })
})

test('ranks are exact where doubles are not', () => {
  assert.equal(rankOf(55, 100), 55)
  assert.equal(rankOf(99.9, 1000), 999)
  assert.equal(rankOf(50, 3), 2)
  assert.equal(rankOf(1, 5), 1)
})
