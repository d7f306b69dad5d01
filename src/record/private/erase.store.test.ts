import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { onEachDatabase } from '../../../test/databases.ts'
import type { Db } from '../../kernel/database.ts'
import { encodeEntry, inclusionProof, leafHash, verifyInclusion } from '../../proof/index.ts'
import { officer, pastDecision, withExample } from '../examples.ts'
import { findLog, listActs, tileReader } from '../index.ts'

const persons = [
  { person: '440300198001011234', name: '张三丰的化名', account: '6222021001098765432' },
  { person: '440300199002022345', name: '李四光的化名', account: '6222021001012345678' },
]

/** Everything in the record's tables as a dump writes it: text, and bytes in hexadecimal. */
async function dumpOf(db: Db): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_name like 'record\_%'`.execute(db)
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} as t`.execute(db)
    parts.push(...rows.map(({ row }) => row))
  }
  assert.ok(tables.length > 10 && parts.length > 10, 'the dump holds next to nothing')
  return parts.join('\n')
}

const hexOf = (text: string) => Buffer.from(text).toString('hex')

/** Whether every act is proved to be under the root. */
async function everyProofHolds(db: Db): Promise<boolean> {
  const log = await findLog(db)
  const acts = await listActs(db, { limit: 100 })
  const held = await Promise.all(
    acts.map(async ({ index, entry }) => {
      const proof = await inclusionProof(tileReader(db), index, log?.size ?? 0)
      return verifyInclusion(leafHash(encodeEntry(entry)), index, log?.size ?? 0, proof, log?.root ?? new Uint8Array())
    }),
  )
  return acts.length > 0 && held.every(Boolean)
}

onEachDatabase('no dump of the database shows what is private, nor whose it is', async db => {
  await withExample(db, async record => {
    await takeOver(db, record)
    for (const moment of ['while it waits', 'in the log']) {
      const dump = await dumpOf(db)
      for (const secret of persons.flatMap(({ person, name, account }) => [person, name, account]))
        assert.ok(!dump.includes(secret) && !dump.includes(hexOf(secret)), `${secret} ${moment}`)
      await record.sequence()
    }
  })
})

onEachDatabase('erasing a person leaves root and proofs as they are, and nothing to decrypt', async db => {
  await withExample(db, async record => {
    await takeOver(db, record)
    await record.sequence()
    const before = await findLog(db)
    const sealed = await sealedOf(db)
    assert.equal(sealed.length, 4)
    assert.equal(await record.erasePerson(officer, persons[0]?.person ?? '', '本人申请删除'), 2)
    assert.deepEqual((await findLog(db))?.root, before?.root)
    assert.ok(await everyProofHolds(db))
    // Of one act the other person's part is left, of one a part that has a key of its own.
    const left = await sealedOf(db)
    assert.equal(left.length, 2)
    const dump = await dumpOf(db)
    const gone = sealed.filter(part => !left.some(other => other.sealed === part.sealed))
    assert.equal(gone.length, 2)
    for (const { sealed: bytes, wrapped } of gone) assert.ok(!dump.includes(bytes) && !dump.includes(wrapped))
    await record.sequence()
    const [erasure] = await listActs(db, { kind: 'record.person-erased', limit: 1 })
    assert.deepEqual(erasure?.entry.body, { acts: 2, because: '本人申请删除' })
    assert.ok(await everyProofHolds(db))
  })
})

onEachDatabase('erasing somebody of whom nothing is kept changes nothing and records nothing', async db => {
  await withExample(db, async record => {
    assert.equal(await record.erasePerson(officer, 'nobody', '本人申请删除'), 0)
    assert.equal(await record.sequence(), 0)
  })
})

onEachDatabase('a person who comes back after being erased gets another key', async db => {
  await withExample(db, async record => {
    await takeOver(db, record)
    await record.erasePerson(officer, persons[0]?.person ?? '', '本人申请删除')
    await takeOver(db, record)
    assert.equal(await record.erasePerson(officer, persons[0]?.person ?? '', '本人申请删除'), 2)
  })
})

onEachDatabase('a new person’s acts recorded at once share one key, and are erased together', async db => {
  await withExample(db, async record => {
    const { person, name, account } = persons[0] ?? assert.fail()
    const act = (at: number) =>
      pastDecision('2019-05-01T02:00:00Z', `case/${at}`, 1, { person, private: { name, account } })
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => db.transaction().execute(trx => record.takeOver(trx, [act(at)]))),
    )
    assert.equal(new Set((await sealedOf(db)).map(({ wrapped }) => wrapped)).size, 1)
    assert.equal(await record.erasePerson(officer, person, '本人申请删除'), 8)
  })
})

type Takes = { takeOver: Parameters<Parameters<typeof withExample>[1]>[0]['takeOver'] }

/** Two acts of the first person, one of the second, one of nobody in particular; all with a private part. */
function takeOver(db: Db, record: Takes): Promise<number> {
  const [first, second] = persons
  const acts = [first, second, first, undefined].map((one, at) =>
    pastDecision(`2019-05-0${at + 1}T02:00:00Z`, `case/${at}`, 100, {
      ...(one === undefined ? {} : { person: one.person }),
      private: { name: one?.name ?? '—', account: one?.account ?? '—' },
    }),
  )
  return db.transaction().execute(trx => record.takeOver(trx, acts))
}

/** The private parts as a dump shows them, with the keys that sealed them. */
async function sealedOf(db: Db): Promise<{ sealed: string; wrapped: string }[]> {
  const { rows } = await sql<{ sealed: string; wrapped: string }>`
    select encode(sealed, 'hex') as sealed, encode(wrapped, 'hex') as wrapped
    from record_private join record_person_key on id = key_id`.execute(db)
  return rows
}
