/** What was done to the record behind its back is named: at which act, and what. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { sql } from 'kysely'
import { onEachDatabase } from '../../../test/databases.ts'
import { fill } from '../../kernel/words.ts'
import { parseCheckpoint, parseNote, signNote } from '../../proof/index.ts'
import { exampleAct, fillExample, openExample } from '../example-record.ts'
import { keepTables } from '../keep-tables.ts'
import { actAt, latestCheckpoint } from '../store/index.ts'
import { keyOfLog } from '../witness/log-in-memory.ts'
import { type CheckedRecord, checkRecord } from './check.ts'
import { findingText } from './findings.ts'
import { tamperings } from './tamperings.ts'

/** What is said, in English: an act is named by its place and its id. */
const said = ({ findings }: CheckedRecord) => findings.map(found => fill(findingText(found), 'en', found.values))

onEachDatabase('each tampering is named, at the first act that differs', async db => {
  const { record, folder, options } = await openExample(db)
  await fillExample(db, record, 300)
  const check = () => checkRecord(db, { kinds: record.kinds, keys: options.keys, folder })
  const untouched = await check()
  assert.deepEqual(untouched, {
    ...{ acts: 451, differing: 0, findings: [] },
    privateParts: { committed: 150, kept: 150, opened: true },
  })
  const putBack = await keepTables(db)
  for (const { what, expected, index, statements } of tamperings) {
    const before = index === undefined ? undefined : (await actAt(db, index))?.entry.act
    for (const statement of statements) await statement.execute(db)
    const checked = await check()
    const [first] = checked.findings
    assert.deepEqual([first?.kind, first?.index], [expected, index], `${what}: ${said(checked).join(' ')}`)
    const isNamed = index === undefined || expected === 'act-missing' || said(checked)[0]?.includes(String(index))
    assert.ok(isNamed, what)
    if (expected === 'act-changed' && before !== undefined) assert.ok(said(checked)[0]?.includes(before), what)
    await putBack()
  }
  assert.deepEqual((await check()).findings, [], 'the tables were put back')
})

onEachDatabase('a checkpoint that another key signed, or of another tree, is told', async db => {
  const { record, folder } = await openExample(db)
  await fillExample(db, record, 30)
  const newest = await latestCheckpoint(db)
  const { text } = parseNote(newest?.note ?? '')
  const stranger = keyOfLog(record.origin, 9)
  await sql`update record_checkpoint set note = ${signNote(text, [stranger.signer])} where size = ${newest?.size}`.execute(
    db,
  )
  const { findings } = await checkRecord(db, { kinds: record.kinds, folder })
  assert.deepEqual(
    findings.map(({ kind }) => kind),
    ['checkpoint-foreign'],
  )
  // The city's own key on a tree that is not this one: it said two things.
  await sql`insert into record_key (vkey, since, until) values (${stranger.vkey}, '2020-01-01', '2020-01-02')`.execute(
    db,
  )
  const forked = text.replace(/\n[^\n]+\n$/, `\n${Buffer.alloc(32, 7).toString('base64')}\n`)
  await sql`update record_checkpoint set note = ${signNote(forked, [stranger.signer])},
    root = ${Buffer.from(parseCheckpoint(forked).root)} where size = ${newest?.size}`.execute(db)
  const again = await checkRecord(db, { kinds: record.kinds, folder })
  assert.deepEqual(
    again.findings.map(({ kind }) => kind),
    ['checkpoint-root', 'key-unknown'],
  )
})

onEachDatabase('erased private parts are no fault, and a check goes on while acts are recorded', async db => {
  const { record, folder } = await openExample(db)
  await fillExample(db, record, 300)
  const operator = { role: 'operator', department: 'it' } as const
  assert.ok((await record.erasePerson(operator, exampleAct(3).person ?? '', 'asked for')) > 0)
  const checking = checkRecord(db, { kinds: record.kinds, folder })
  await db.transaction().execute(trx => record.takeOver(trx, [exampleAct(900, '2020-03-01T00:00:00Z')]))
  await record.sequence()
  assert.deepEqual((await checking).findings, [])
})

onEachDatabase('an empty record has nothing to find', async db => {
  const { record, folder } = await openExample(db)
  assert.deepEqual((await checkRecord(db, { kinds: record.kinds, folder: join(folder, 'none') })).findings, [])
})
