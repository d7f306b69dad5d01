/** The same acts give the same figure in memory and in both databases, whatever the query, the period and the district. */
import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { onEachDatabase } from '../../../test/databases.ts'
import { type ActsMethod, boundsOf, figureOf, partsOf, yearsOf } from '../../evidence/index.ts'
import type { Db } from '../../kernel/database.ts'
import type { Entry } from '../../proof/index.ts'
import { yearsOfKind } from '../store/record.ts'
import { addSlices, addsUp, partsOfSlices, type Slice, slicesOf } from './slices.ts'
import { partsOfTallies, talliesOf } from './tallies.ts'

const kind = 'application.decided'
const districts = ['990301', '990302'] as const

const scalar = fc.oneof(
  fc.constantFrom('granted', 'refused', '', '1', 'a\'b"c\\d', '补助'),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(1.5, 0.1, 1e21, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
  fc.boolean(),
)
const fields = ['outcome', 'days', 'amount'] as const
const body = fc.record(
  {
    outcome: fc.oneof(scalar, fc.constant(null)),
    days: fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 0, max: 9 }) }, { weight: 1, arbitrary: scalar }),
    amount: fc.oneof({ weight: 30, arbitrary: fc.integer({ min: -300, max: 300 }) }, { weight: 1, arbitrary: scalar }),
  },
  { requiredKeys: [] },
)
const act = fc.record({
  day: fc.constantFrom(
    '2018-12-31',
    '2019-01-01',
    '2019-02-28',
    '2019-06-30',
    '2019-07-01',
    '2019-12-31',
    '2020-02-29',
  ),
  hour: fc.constantFrom('00:00:00', '07:59:59', '23:59:59'),
  kind: fc.constantFrom(kind, kind, kind, 'application.filed'),
  district: fc.option(fc.constantFrom(...districts), { nil: undefined }),
  department: fc.constantFrom('civil-affairs', 'finance'),
  by: fc.constantFrom('officer', 'system'),
  person: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  body,
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const field = fc.constantFrom(...fields)
const condition = fc.record(
  {
    field: fc.oneof(field, fc.constantFrom('.department', '.district', '.subject', '.by')),
    is: fc.oneof(scalar, fc.constantFrom('finance', 'officer', '990301')),
    in: fc.array(scalar, { minLength: 1, maxLength: 3 }),
    atLeast: fc.constantFrom(-1, 0, 0.5, 3),
    atMost: fc.constantFrom(-1, 0, 0.1, 3, 1e21),
  },
  { requiredKeys: ['field'] },
)
const compute = fc.oneof(
  fc.constant({ take: 'count' } as const),
  fc.record({ take: fc.constant('sum' as const), field }),
  fc.record({ take: fc.constant('mean' as const), field }),
  fc.record({ take: fc.constant('ratio' as const), field, over: field }),
  fc.record({ take: fc.constant('share' as const), of: fc.array(condition, { minLength: 1, maxLength: 2 }) }),
  fc.record({ take: fc.constant('percentile' as const), field, percent: fc.constantFrom(1, 50, 55, 90, 99.9, 100) }),
  fc.record({
    take: fc.constant('distinct' as const),
    field: fc.oneof(field, fc.constantFrom('.person', '.district', '.subject')),
  }),
)
const method: fc.Arbitrary<ActsMethod> = fc.record({
  by: fc.constant('acts' as const),
  kind: fc.constant(kind),
  where: fc.array(condition, { maxLength: 2 }),
  compute,
  over: fc.constantFrom('period' as const, 'until' as const),
  scale: fc.constantFrom(1, 0.01, 0.0001),
})
const period = fc.constantFrom('2018', '2019', '2020', '2019-H1', '2019-Q3', '2019-02', '2018-2020', '2021')

function entriesOf(acts: readonly Act[]): Entry[] {
  const counts = new Map<string, number>()
  return acts.map((one, at) => {
    const series = `${one.kind}/${one.day.slice(0, 4)}`
    const number = (counts.get(series) ?? 0) + 1
    counts.set(series, number)
    const moment = `${one.day}T${one.hour}+08:00`
    return {
      ...{ v: 1, act: `0168f6a0-0000-7000-8000-${String(at).padStart(12, '0')}`, kind: one.kind, series, number },
      ...{ at: moment, recorded: moment, by: one.by as Entry['by'], department: one.department },
      ...(one.district === undefined ? {} : { district: one.district }),
      ...{ subject: `case/${at % 3}`, body: one.body as Entry['body'] },
      ...(one.person === undefined ? {} : { person: one.person }),
    }
  })
}

async function replaceActs(db: Db, entries: readonly Entry[]): Promise<void> {
  await sql`alter table record_act disable trigger all`.execute(db)
  await sql`delete from record_act`.execute(db)
  if (entries.length === 0) return
  const rows = entries.map(
    (entry, index) => sql`(${index}, ${entry.act}::uuid, ${entry.kind}, ${entry.series}, ${entry.number},
      ${entry.at}::timestamptz, ${entry.recorded}::timestamptz, ${entry.by}, ${entry.department}, ${entry.district ?? null},
      ${entry.subject}, ${entry.person ?? null}, false, ${JSON.stringify(entry.body)}::jsonb)`,
  )
  await sql`insert into record_act (index, id, kind, series, number, at, recorded_at, role, department, district,
    subject, person, synthetic, body) values ${sql.join(rows)}`.execute(db)
}

/** Parts as settle has them: the log in two stretches, added up; or the tallies of the years. */
async function partsInSql(db: Db, one: ActsMethod, window: { period: string; district?: string; size: number }) {
  const { from, until } = boundsOf(window.period)
  const first = one.over === 'until' ? '' : from
  const isIn = (slice: { on: string; district: string }) =>
    slice.on >= first && slice.on < until && (window.district === undefined || slice.district === window.district)
  const { compute: computation } = one
  if (addsUp(computation)) {
    const middle = Math.floor(window.size / 2)
    const early: Slice[] = await slicesOf(db, one, { from: 0, until: middle })
    const all = addSlices(early, await slicesOf(db, one, { from: middle, until: window.size }))
    return partsOfSlices(computation, all.filter(isIn))
  }
  const tallies = []
  for (const { year } of await yearsOfKind(db, kind, { last: 2030 }))
    tallies.push(...(await talliesOf(db, one, { series: `${kind}/${year}` })))
  const isAcrossYears = one.over === 'until' || yearsOf(window.period).length > 1
  return partsOfTallies(computation, tallies.filter(isIn), { isAcrossYears })
}

onEachDatabase('a query over acts gives the same figure in SQL and over the acts themselves', async db => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 40 }),
      fc.array(fc.record({ method, period, district: fc.option(fc.constantFrom(...districts), { nil: undefined }) }), {
        minLength: 5,
        maxLength: 5,
      }),
      async (acts, asked) => {
        const entries = entriesOf(acts)
        await replaceActs(db, entries)
        for (const one of asked) {
          const place = { period: one.period, ...(one.district === undefined ? {} : { district: one.district }) }
          const expected = partsOf(one.method, entries, place)
          const found = await partsInSql(db, one.method, { ...place, size: entries.length })
          assert.deepEqual(found, expected, JSON.stringify(one))
          assert.deepEqual(figureOf(one.method, found), figureOf(one.method, expected))
        }
      },
    ),
    { numRuns: 60, seed: 20200108 },
  )
})
