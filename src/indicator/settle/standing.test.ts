import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Binding, Definition } from '../../evidence/index.ts'
import { exampleDefinitions } from '../examples.ts'
import type { Point } from '../model.ts'
import { judgeNumber } from './standing.ts'

const moment = (day: string) => Temporal.Instant.from(`${day}T01:00:00Z`)

const binding = (more: Record<string, unknown> = {}, claim: Record<string, unknown> = {}) => ({
  ...Binding.parse({
    measure: { report: 'r', edition: 1, number: 7, textSha256: '0'.repeat(64), start: 0, end: 3, quote: '3万个' },
    claim: {
      ...{ value: 30_000, valueMax: null, unit: '个', comparator: '=', change: 'level', role: 'result', step: 10_000 },
      ...claim,
    },
    ...{ indicator: 'school-places', definition: 'd', period: '2019', transform: 'level' },
    ...more,
  }),
  act: 'b',
})
const point = (period: string, value: number | null, more: Partial<Point> = {}): Point => ({
  ...{ indicator: 'school-places', period, district: '', version: 1, revision: 1, value, acts: 3, replacedAt: null },
  ...{ why: value === null ? 'no-acts' : null, provisional: false, knownAt: moment('2020-01-03'), reason: null },
  ...more,
})
const defined = (more: Record<string, unknown> = {}, version = 1, day = '2019-01-01') => ({
  definition: Definition.parse({ ...exampleDefinitions.places, ...more }),
  ...{ version, act: 'd', definedAt: moment(day), reason: null },
})

type Case = {
  readonly says: string
  readonly points?: readonly Point[]
  readonly bound?: ReturnType<typeof binding>
  readonly of?: ReturnType<typeof defined>
  readonly standing: string
  readonly more?: Readonly<Record<string, unknown>>
}
const byReport = { method: { by: 'report' } }
const cases: readonly Case[] = [
  { says: 'no value was settled yet', standing: 'bound' },
  {
    says: 'it rounds to what the text says',
    points: [point('2019', 30_400)],
    standing: 'agrees',
    more: { figure: 30_400 },
  },
  { says: 'it does not', points: [point('2019', 36_000)], standing: 'differs', more: { differsBy: 6000 } },
  {
    says: 'the year is over but not closed',
    points: [point('2019', 30_400, { provisional: true })],
    standing: 'bound',
  },
  { says: 'there were no acts', points: [point('2019', null)], standing: 'uncomputable' },
  {
    says: 'a flow of a year that runs',
    points: [point('2020', 30_400, { provisional: true })],
    bound: binding({ period: '2020' }),
    standing: 'bound',
    more: { asOf: '2020-10-01' },
  },
  {
    says: 'a stock of a year that runs is judged as it stands',
    points: [point('2020', 30_400, { provisional: true })],
    bound: binding({ period: '2020' }),
    of: defined({ aggregation: 'stock' }),
    standing: 'agrees',
  },
  {
    says: 'a change against the year before',
    points: [point('2019', 150), point('2018', 100)],
    bound: binding({ transform: 'percent' }, { value: 50, unit: '%', change: 'increase', step: 1 }),
    standing: 'agrees',
    more: { figure: 50, level: 150 },
  },
  {
    says: 'a change against nothing',
    points: [point('2019', 150), point('2018', 0)],
    bound: binding({ transform: 'percent' }, { value: 50, unit: '%', change: 'increase', step: 1 }),
    standing: 'uncomputable',
  },
  {
    says: 'a target that is reached',
    points: [point('2020', 31_000, { provisional: true })],
    bound: binding({ period: '2020' }, { role: 'target' }),
    standing: 'met',
  },
  {
    says: 'a target behind last year’s course',
    points: [
      point('2020', 9000, { provisional: true }),
      point('2019', 12_000),
      ...Array.from({ length: 12 }, (_, at) => point(`2019-${String(at + 1).padStart(2, '0')}`, 1000)),
      ...Array.from({ length: 9 }, (_, at) => point(`2020-0${at + 1}`, 1000, { provisional: true })),
    ],
    bound: binding({ period: '2020' }, { role: 'target' }),
    standing: 'at-risk',
  },
]

for (const { says, points = [], bound = binding(), of = defined(), standing, more = {} } of cases)
  test(`${standing}: ${says}`, () => {
    const known = new Map(points.map(one => [one.period, one]))
    const judged = judgeNumber({
      ...{ binding: bound, defined: of, values: period => known.get(period), today: '2020-10-01' },
      publishedAt: moment('2020-01-08'),
    })
    assert.equal(judged.standing, standing)
    assert.equal(judged.number, 7)
    for (const [field, value] of Object.entries(more))
      assert.deepEqual(Object.entries(judged).find(([name]) => name === field)?.[1], value)
    if (standing === 'uncomputable') assert.ok(judged.why !== undefined, 'it says why')
  })

test('a target tells its path: so far, needed by now, projected by last year’s course', () => {
  const months = (year: number, count: number) =>
    Array.from({ length: count }, (_, at) => point(`${year}-${String(at + 1).padStart(2, '0')}`, 1000))
  const points = [
    point('2020', 9000, { provisional: true }),
    point('2019', 12_000),
    ...months(2019, 12),
    ...months(2020, 9),
  ]
  const known = new Map(points.map(one => [one.period, one]))
  const { path } = judgeNumber({
    ...{ binding: binding({ period: '2020' }, { role: 'target', value: 12_000, step: 1 }), defined: defined() },
    ...{ values: (period: string) => known.get(period), today: '2020-10-01', publishedAt: undefined },
  })
  assert.deepEqual([path?.method, path?.has, path?.projected, path?.standing], ['last-year', 9000, 12_000, 'on-track'])
  assert.equal(path?.neededByNow, 9000)
})

const notes: readonly (readonly [
  what: string,
  grounds: { of?: ReturnType<typeof defined>; points?: Point[] },
  says: RegExp,
])[] = [
  ['a definition changed near the period’s end', { of: defined({}, 2, '2019-12-20') }, /2019-12-20, within 30 days/],
  ['a definition changed after the report', { of: defined({}, 2, '2020-06-01') }, /2020-06-01, after the report/],
  [
    'a figure reported after the report',
    { of: defined(byReport), points: [point('2019', 30_000, { knownAt: moment('2020-02-01') })] },
    /2020-02-01, after the report/,
  ],
  ['a figure that was revised', { points: [point('2019', 30_000, { revision: 3 })] }, /revised 2 time/],
]
for (const [what, { of = defined(), points = [point('2019', 30_000)] }, says] of notes)
  test(`${what} is noted`, () => {
    const judged = judgeNumber({
      ...{ binding: binding(), defined: of, values: (period: string) => points.find(one => one.period === period) },
      ...{ today: '2020-10-01', publishedAt: moment('2020-01-08') },
    })
    assert.match(judged.notes?.[0]?.en ?? '', says)
  })

test('nothing is noted where nothing is odd', () => {
  const judged = judgeNumber({
    ...{ binding: binding(), defined: defined(byReport), values: () => point('2019', 30_000) },
    ...{ today: '2020-10-01', publishedAt: moment('2020-01-08') },
  })
  assert.equal(judged.notes, undefined)
})
