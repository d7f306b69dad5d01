/** Where targets lead, and what is said of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from './model.ts'
import { type Projection, type ProjectionInput, project, projectionMethods } from './project.ts'

const claim: Claim = {
  value: 3660,
  valueMax: null,
  unit: '个',
  comparator: '>=',
  change: 'level',
  role: 'target',
  step: 1,
}
const input = (more: Partial<ProjectionInput> & { readonly of?: Partial<Claim> }): ProjectionInput => {
  const { of, ...rest } = more
  return {
    ...{ claim: { ...claim, ...of }, quote: '', period: '2020', today: '2020-10-01', aggregation: 'flow', good: 'up' },
    ...{ isLevel: true, has: 0 },
    ...rest,
  }
}
// 2020 has 366 days, 274 of them before 1 October.
const at = (has: number, more: Parameters<typeof input>[0] = {}) => project(input({ has, ...more }))
const rate = { aggregation: 'rate', isLevel: true } as const
const most = { comparator: '<=', value: 3, unit: '%' } as const

const cases: readonly (readonly [string, Projection, Partial<Projection>])[] = [
  ['even days, enough', at(2740), { standing: 'on-track', method: 'even-days', projected: 3660, neededByNow: 2740 }],
  ['even days, too few', at(2466), { standing: 'at-risk', projected: 3294, needsPerDay: 1194 / 92, hasPerDay: 9 }],
  ['at this rate later than the year', at(2466), { metOn: '2021-02-10', daysLeft: 92 }],
  ['met before the end', at(3700), { standing: 'met', needsPerDay: 0 }],
  [
    'last year came late too',
    at(1830, { lastYear: { byToday: 50, whole: 100 } }),
    { standing: 'on-track', method: 'last-year', projected: 3660, neededByNow: 1830 },
  ],
  ['last year had nothing yet', at(2740, { lastYear: { byToday: 0, whole: 100 } }), { method: 'even-days' }],
  [
    'the band is from the slowest and the fastest month',
    at(2740, { months: [304.375, 182.625, 365.25] }),
    { low: 2740 + 6 * 92, high: 2740 + 12 * 92 },
  ],
  ['one month makes no band', at(2740, { months: [304.375] }), { low: 3660, high: 3660 }],
  ['the year is over, met', at(3660, { today: '2021-01-01' }), { standing: 'met', method: 'final' }],
  ['the year is over, missed', at(3659, { today: '2021-03-01' }), { standing: 'missed', projected: 3659, daysLeft: 0 }],
  [
    'a round number that only rounding would reach',
    at(149_600, { today: '2021-01-01', of: { comparator: '=', value: 150_000, step: 10_000 } }),
    { standing: 'missed' },
  ],
  [
    'a limit of a flow, over it',
    at(3, { good: 'down', of: { comparator: '<=', value: 2 } }),
    { standing: 'missed', pull: 'down' },
  ],
  [
    'a limit of a flow, well within',
    at(1, { good: 'down', of: { comparator: '<=', value: 2 } }),
    { standing: 'on-track' },
  ],
  [
    'a limit of a flow, at this pace over it',
    at(2, { good: 'down', of: { comparator: '<=', value: 2 } }),
    { standing: 'at-risk' },
  ],
  [
    'a limit of a rate, within: never met before the end',
    at(2.2, { ...rate, good: 'down', of: most }),
    { standing: 'on-track', method: 'latest' },
  ],
  ['a limit of a rate, over', at(3.1, { ...rate, good: 'down', of: most }), { standing: 'at-risk' }],
  [
    'hours that are to become fewer',
    at(5, { ...rate, good: 'down', of: { comparator: '=', value: 4 } }),
    { standing: 'at-risk', pull: 'down', target: 4 },
  ],
  [
    'a stock on its line',
    at(375, { aggregation: 'stock', of: { value: 400 }, levels: [{ on: '2020-01-01', value: 300 }] }),
    { standing: 'on-track', method: 'trend', projected: 375 + (75 * 92) / 274 },
  ],
  [
    'a stock below its line',
    at(350, { aggregation: 'stock', of: { value: 400 }, levels: [{ on: '2020-01-01', value: 300 }] }),
    { standing: 'at-risk' },
  ],
  [
    'a stock that stands',
    at(350, { aggregation: 'stock', of: { value: 400 }, levels: [{ on: '2020-01-01', value: 350 }] }),
    { standing: 'at-risk', projected: 350 },
  ],
  [
    'growth of a flow is a rate',
    at(4.4, { isLevel: false, of: { comparator: '≈', value: 4.5, unit: '%', change: 'increase', step: 0.1 } }),
    { standing: 'on-track', method: 'latest' },
  ],
  ['the first day of the year', at(0, { today: '2020-01-01' }), { standing: 'at-risk', daysLeft: 366 }],
]
for (const [name, found, expected] of cases)
  test(`${name}: ${expected.standing ?? expected.method ?? JSON.stringify(expected)}`, () => {
    for (const [field, value] of Object.entries(expected)) {
      const seen: unknown = Object.entries(found).find(([name]) => name === field)?.[1]
      if (typeof value === 'number')
        assert.ok(Math.abs(Number(seen) - value) < 1e-6 * Math.max(1, value), `${field}: ${seen}, not ${value}`)
      else assert.equal(seen, value, field)
    }
    assert.ok(found.low <= found.projected && found.projected <= found.high)
    assert.equal(found.methodText, projectionMethods[found.method])
  })

test('nothing is met on a day when nothing moves', () => assert.equal('metOn' in at(0), false))
