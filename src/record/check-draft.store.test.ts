import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { onEachDatabase } from '../../test/databases.ts'
import type { Db } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { exampleActs, officer, pastDecision, received, withExample } from './examples.ts'
import type { OfficialRecord } from './index.ts'

/** Whether something is refused with this problem, and nothing of it stays. */
async function refused(db: Db, code: string, doing: Promise<unknown>): Promise<Problem> {
  const problem = await doing.then(
    () => assert.fail(`${code} was expected`),
    (error: unknown) => error,
  )
  assert.ok(problem instanceof Problem, String(problem))
  assert.equal(problem.kind.code, `record.${code}`)
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from record_waiting) + (select count(*) from record_private) as left`.execute(db)
  assert.equal(rows[0]?.left, 0)
  return problem
}

const body = { item: 'allowance', outcome: 'granted' } as const
const wrong: readonly (readonly [string, string, Parameters<OfficialRecord['act']>[3]])[] = [
  ['a field is missing', 'body.outcome', { subject: 'case/1', body: { item: 'x' } }],
  ['a field is not of the kind', 'body.extra', { subject: 'case/1', body: { ...body, extra: 1 } }],
  ['no subject', 'subject', { subject: '', body }],
  ['a subject of two lines', 'subject', { subject: 'case/1\n2', body }],
  ['a district that is none', 'district', { subject: 'case/1', body, district: '44' }],
  ['a link to what is no act', 'links.0.act', { subject: 'case/1', body, links: [{ as: 'corrects', act: 'case/1' }] }],
  ['NUL in a text', 'body.item', { subject: 'case/1', body: { ...body, item: 'a\0b' } }],
  ['half a character', 'body.item', { subject: 'case/1', body: { ...body, item: '\ud800' } }],
  [
    'half a character in what is private',
    'private.name',
    { subject: 'x', body, private: { name: '\udc00', account: '' } },
  ],
  ['a private field is missing', 'private.account', { subject: 'case/1', body, private: { name: '张三' } }],
  ['half a fen', 'body.amount', { subject: 'case/1', body: { ...body, amount: 0.5 } }],
  ['a number that is none', 'body.amount', { subject: 'case/1', body: { ...body, amount: Number.NaN } }],
]

onEachDatabase('what is not right is refused with the field that is wrong, and nothing is recorded', async db => {
  await withExample(db, async record => {
    for (const [why, field, draft] of wrong) {
      const doing = db.transaction().execute(trx => record.act(trx, officer, exampleActs.decided, draft as never))
      const problem = await refused(db, 'body-invalid', doing)
      assert.ok(
        problem.errors.some(error => error.field === field),
        `${why}: ${problem.errors.map(error => error.field)}`,
      )
    }
    const unknown = { ...exampleActs.received, kind: 'application.forgotten' }
    await refused(
      db,
      'kind-unknown',
      db.transaction().execute(trx => record.act(trx, officer, unknown, received('case/1'))),
    )
    const long = { subject: 'case/1', body: { item: '长'.repeat(22_000) } }
    await refused(
      db,
      'entry-too-large',
      db.transaction().execute(trx => record.act(trx, officer, exampleActs.received, long)),
    )
    const late = [pastDecision('2020-10-01T01:00:01Z', 'case/1')]
    await refused(
      db,
      'act-in-future',
      db.transaction().execute(trx => record.takeOver(trx, late)),
    )
  })
})
