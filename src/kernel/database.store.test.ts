import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { onEachDatabase } from '../../test/databases.ts'

onEachDatabase('each type is read the same way', async db => {
  const { rows } = await sql<Record<string, unknown>>`
    select date '2020-01-08' as day, timestamptz '2020-01-08 09:30:00.25+08' as moment,
           timestamp '2020-01-08 09:30' as local, 9007199254740991::int8 as big, 2.69::float8 as real,
           '{"a": [1, null]}'::jsonb as document, array[1, 2] as list, false as flag, null as nothing`.execute(db)
  const row = rows[0] ?? {}
  assert.ok(row.day instanceof Temporal.PlainDate)
  assert.equal(row.day.toString(), '2020-01-08')
  assert.ok(row.moment instanceof Temporal.Instant)
  assert.equal(row.moment.toString(), '2020-01-08T01:30:00.25Z')
  assert.equal(String(row.local), '2020-01-08T09:30:00')
  assert.equal(row.big, Number.MAX_SAFE_INTEGER)
  assert.equal(row.real, 2.69)
  assert.deepEqual([row.document, row.list, row.flag, row.nothing], [{ a: [1, null] }, [1, 2], false, null])
})

onEachDatabase('a count beyond safe integers is refused, not rounded', async db => {
  await assert.rejects(sql`select 9007199254740993::int8 as big`.execute(db), RangeError)
})

onEachDatabase('a transaction that throws leaves nothing', async db => {
  await sql`create table kept (id integer)`.execute(db)
  const failing = db.transaction().execute(async trx => {
    await sql`insert into kept values (1)`.execute(trx)
    throw new Error('given up')
  })
  await assert.rejects(failing, /given up/)
  assert.deepEqual((await sql`select * from kept`.execute(db)).rows, [])
})
