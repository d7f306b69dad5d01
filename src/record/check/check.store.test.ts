/** What was done to the record behind its back is named: at which act, and what. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { onEachDatabase } from '../../../test/databases.ts'
import type { Db } from '../../kernel/database.ts'
import { fill } from '../../kernel/words.ts'
import { parseCheckpoint, parseNote, signNote } from '../../proof/index.ts'
import { exampleAct, fillExample, openExample } from '../example-record.ts'
import { derive, openSecret } from '../keys/secret.ts'
import { actAt, latestCheckpoint } from '../store/index.ts'
import { keyOfLog } from '../witness/log-in-memory.ts'
import { type CheckedRecord, checkRecord } from './check.ts'
import { type FindingKind, wordsOf } from './findings.ts'

const tables = [
  'record_log',
  'record_act',
  'record_tile',
  'record_checkpoint',
  'record_series',
  'record_tally',
  'record_private',
] as const

async function columnsOf(db: Db, table: string): Promise<string> {
  const { rows } = await sql<{ columns: string }>`
    select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
    where table_name = ${table} and is_generated = 'NEVER'`.execute(db)
  return rows[0]?.columns ?? ''
}

/** Keeps the tables as they are; returns what puts them back. */
async function keepTables(db: Db): Promise<() => Promise<void>> {
  await sql`alter table record_act disable trigger user`.execute(db)
  const columns = new Map<string, string>()
  for (const table of tables) {
    columns.set(table, await columnsOf(db, table))
    await sql.raw(`create table kept_${table} as select ${columns.get(table)} from ${table}`).execute(db)
  }
  return async () => {
    await sql.raw(`truncate ${tables.join(', ')} cascade`).execute(db)
    for (const table of tables)
      await sql.raw(`insert into ${table} (${columns.get(table)}) select * from kept_${table}`).execute(db)
  }
}

type Tampering = {
  readonly what: string
  readonly expected: FindingKind
  /** Of the act that is named; none where it is no act. */
  readonly index?: number
  readonly statements: readonly RawBuilder<unknown>[]
}

const set = (assignment: string, index: number) => sql.raw(`update record_act set ${assignment} where index = ${index}`)

/** Puts an act at another place; places are unique, so it goes by a place that nobody has. */
const swap = (a: number, b: number) => [
  set('index = 999999', a),
  sql.raw(`update record_act set index = ${a} where index = ${b}`),
  sql.raw(`update record_act set index = ${b} where index = 999999`),
]
const move = (by: number, from: number) => [
  sql.raw(`update record_act set index = index + 1000000 where index >= ${from}`),
  sql.raw(`update record_act set index = index - 1000000 + ${by} where index >= 1000000`),
]
const remove = (index: number) => sql.raw(`delete from record_act where index = ${index}`)
const insertCopy = (from: number, to: number) =>
  sql.raw(`insert into record_act (index, id, kind, series, number, at, recorded_at, role, department, district, subject,
             rule, links, person, private_commitment, synthetic, body)
           select ${to}, '0168e0f0-0000-7000-8000-00000000000f', kind, series, 999999, at, recorded_at, role, department,
             district, subject, rule, links, person, null, synthetic, body from record_act where index = ${from}`)
const flip = (level: number, index: number, byte: number) =>
  sql.raw(`update record_tile set hashes = set_byte(hashes, ${byte}, 255 - get_byte(hashes, ${byte}))
           where level = ${level} and index = ${index}`)

const tamperings: readonly Tampering[] = [
  {
    what: 'a body edited',
    expected: 'act-changed',
    index: 300,
    statements: [set(`body = jsonb_set(body, '{amount}', '1')`, 300)],
  },
  {
    what: 'a column edited',
    expected: 'act-changed',
    index: 41,
    statements: [set(`department = 'housing'`, 40 + 1), set(`department = 'tax'`, 41)],
  },
  {
    what: 'a moment edited within its second',
    expected: 'act-changed',
    index: 5,
    statements: [set(`at = at + interval '1 millisecond'`, 5)],
  },
  { what: 'a row removed', expected: 'act-missing', index: 100, statements: [remove(100)] },
  {
    what: 'a row removed and the others moved up',
    expected: 'act-taken-out',
    index: 100,
    statements: [remove(100), ...move(-1, 101)],
  },
  { what: 'the last row removed', expected: 'act-missing', index: 450, statements: [remove(450)] },
  { what: 'two rows swapped', expected: 'acts-swapped', index: 7, statements: swap(7, 290) },
  {
    what: 'a row inserted and the others moved down',
    expected: 'act-put-in',
    index: 100,
    statements: [...move(1, 100), insertCopy(99, 100)],
  },
  { what: 'a row added at the end', expected: 'act-added', index: 451, statements: [insertCopy(99, 451)] },
  { what: 'a number changed', expected: 'act-number', index: 120, statements: [set('number = 999999', 120)] },
  { what: 'a tile edited', expected: 'tile-changed', index: 258, statements: [flip(0, 1, 64)] },
  { what: 'a tile above edited', expected: 'tile-wrong', statements: [flip(1, 0, 3)] },
  { what: 'a tile removed', expected: 'tile-missing', statements: [sql`delete from record_tile where level = 1`] },
  {
    what: 'a checkpoint edited',
    expected: 'checkpoint-changed',
    statements: [sql`update record_checkpoint set note = replace(note, E'\n300\n', E'\n299\n') where size = 300`],
  },
  {
    what: 'the root of a checkpoint edited',
    expected: 'checkpoint-row',
    statements: [sql`update record_checkpoint set root = set_byte(root, 0, 255 - get_byte(root, 0)) where size = 300`],
  },
  {
    what: 'the newest checkpoint removed',
    expected: 'checkpoint-missing',
    statements: [sql`delete from record_checkpoint where size = 451`],
  },
  {
    what: 'the log’s root edited',
    expected: 'log-root',
    statements: [sql`update record_log set root = set_byte(root, 0, 255 - get_byte(root, 0))`],
  },
  {
    what: 'a tally changed',
    expected: 'tally-wrong',
    statements: [sql`update record_tally set count = count + 1 where department = 'housing' and on_day = '2019-03-01'`],
  },
  {
    what: 'a tally removed',
    expected: 'tally-wrong',
    statements: [sql`delete from record_tally where department = 'housing' and on_day = '2019-03-01'`],
  },
  {
    what: 'a series’ count changed',
    expected: 'series-count',
    statements: [sql`update record_series set count = count + 1 where series = 'application.decided/2020'`],
  },
  {
    what: 'a closed series opened again',
    expected: 'series-closing',
    statements: [sql`update record_series set closed_at = null, closed_by = null`],
  },
  {
    what: 'a private body put in another’s place',
    expected: 'private-changed',
    index: 0,
    statements: [
      sql`update record_private set sealed = (select sealed from record_private where act_id = (select id from record_act where index = 3)) where act_id = (select id from record_act where index = 0)`,
    ],
  },
  {
    what: 'a private body taken away',
    expected: 'private-missing',
    statements: [sql`delete from record_private where act_id = (select id from record_act where index = 3)`],
  },
]

/** What is said, in English: an act is named by its place and its id. */
const said = ({ findings }: CheckedRecord) => findings.map(found => fill(wordsOf(found), 'en', found.values))

onEachDatabase('each tampering is named, at the first act that differs', async db => {
  const { record, folder, options } = await openExample(db)
  await fillExample(db, record, 300)
  const sealing = derive(await openSecret(options.keys, 'private.key', { make: false }), 'yinuo.person-key')
  const check = () => checkRecord(db, { kinds: record.kinds, sealing, folder })
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
  const erased = await record.erasePerson({ role: 'operator', department: 'it' }, '440300198001010', 'asked for')
  assert.ok(erased >= 0)
  await record.erasePerson({ role: 'operator', department: 'it' }, exampleAct(3).person ?? '', 'asked for')
  const checking = checkRecord(db, { kinds: record.kinds, folder })
  await db.transaction().execute(trx => record.takeOver(trx, [exampleAct(900, '2020-03-01T00:00:00Z')]))
  await record.sequence()
  assert.deepEqual((await checking).findings, [])
})

onEachDatabase('an empty record has nothing to find', async db => {
  const { record, folder } = await openExample(db)
  assert.deepEqual((await checkRecord(db, { kinds: record.kinds, folder: join(folder, 'none') })).findings, [])
})
