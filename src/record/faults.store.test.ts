/** Broken off before or after any of its statements, each thing done leaves the record whole, and can be done again. */
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { onEachDatabase } from '../../test/databases.ts'
import type { Db } from '../kernel/database.ts'
import { encodeEntry, leafHash, rootOf } from '../proof/index.ts'
import { exampleActs, officer, openExample, pastDecision } from './examples.ts'
import { findLog, latestCheckpoint, listActs, type OfficialRecord } from './index.ts'
import { broken, mortal } from './mortal.ts'

/** What the record holds, in a line; fails where its parts don't agree. */
async function held(db: Db): Promise<string> {
  const log = await findLog(db)
  const acts = await listActs(db, { direction: 'oldest-first', limit: 100 })
  assert.deepEqual(
    acts.map(({ index }) => index),
    Array.from({ length: log?.size ?? 0 }, (_, at) => at),
  )
  assert.deepEqual(log?.root, Buffer.from(rootOf(acts.map(({ entry }) => leafHash(encodeEntry(entry))))))
  assert.equal((await latestCheckpoint(db))?.size ?? 0, log?.size)
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from record_waiting) as waiting,
           (select sum(count)::bigint from record_series) as numbered,
           (select sum(count)::bigint from record_tally) as tallied,
           (select sum(length(hashes) / 32)::bigint from record_tile where level = 0) as hashed,
           (select count(*) from record_private) as private,
           (select count(*) from record_person_key) as keys,
           (select count(*) from record_series where closed_at is not null) as closed`.execute(db)
  const { waiting = 0, private: hidden = 0, keys = 0, closed = 0, ...counted } = rows[0] ?? {}
  for (const count of Object.values(counted)) assert.equal(count ?? 0, acts.length)
  return `${acts.length} placed, ${waiting} waiting, ${hidden} private under ${keys}, ${closed} closed`
}

const person = '440300198001011234'
const hidden = { person, private: { name: '张三', account: '6222' } }

/** What stands in the record before each case: two acts with their places, two that wait, two with private parts. */
async function prepare(db: Db, record: OfficialRecord): Promise<void> {
  for (const subject of ['case/1', 'case/2']) {
    await takeOver(db, record, `${subject}/a`)
    if (subject === 'case/1') await record.sequence()
  }
}

const takeOver = (db: Db, record: OfficialRecord, subject: string) =>
  db
    .transaction()
    .execute(trx =>
      record.takeOver(trx, [
        pastDecision('2019-05-03T02:00:00Z', subject, 100, hidden),
        pastDecision('2019-05-04T02:00:00Z', subject, 100),
      ]),
    )

const before = '2 placed, 2 waiting, 2 private under 1, 0 closed'

for (const [name, doing, left] of [
  [
    'acts that get their places',
    (_: Db, record: OfficialRecord) => record.sequence(),
    [before, '4 placed, 0 waiting, 2 private under 1, 0 closed'],
  ],
  [
    'acts that are taken over',
    (db: Db, record: OfficialRecord) => takeOver(db, record, 'case/3'),
    [before, '2 placed, 4 waiting, 3 private under 1, 0 closed'],
  ],
  [
    'a person who is erased',
    (_: Db, record: OfficialRecord) => record.erasePerson(officer, person, '本人申请'),
    [before, '2 placed, 3 waiting, 0 private under 0, 0 closed'],
  ],
  [
    'a series that is closed',
    (_: Db, record: OfficialRecord) => record.closePeriod(officer, `${exampleActs.decided.kind}/2019`),
    [before, '4 placed, 0 waiting, 2 private under 1, 0 closed', '4 placed, 1 waiting, 2 private under 1, 1 closed'],
  ],
] as const)
  onEachDatabase(`${name}: killed at any statement, the record is whole, and it can be done again`, async db => {
    const dying = mortal(db)
    const record = await openExample(dying.db)
    await prepare(db, record)
    const seen = new Set([await held(db)])
    let survived = false
    for (let statement = 1; !survived; statement++)
      for (const moment of ['before', 'after'] as const) {
        dying.arm(statement, moment)
        const outcome = await doing(dying.db, record).catch((error: unknown) => error)
        assert.ok(typeof outcome !== 'object' || outcome === broken, String(outcome))
        survived ||= outcome !== broken
        dying.arm(Number.POSITIVE_INFINITY, moment)
        seen.add(await held(db))
        assert.ok(statement < 100 && (survived || statement < 99))
        if (survived) break
      }
    assert.deepEqual([...seen], left)
    await rm(record.keys, { recursive: true })
  })
