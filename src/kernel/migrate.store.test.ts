import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { onEachDatabase } from '../../test/databases.ts'
import type { Db } from './database.ts'
import { type Migration, migrate, schemaStatus } from './migrate.ts'
import { Problem } from './problem.ts'

const migration = (name: string, text: string): Migration => ({ name, sql: text, sha256: hash('sha256', text) })
const first = migration('town/0001-street', 'create table town_street (id integer primary key)')
const second = migration('town/0002-house', 'create table town_house (id integer primary key)')

const isThere = async (db: Db, table: string) =>
  (await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(db)).rows[0]?.there

const known = async (db: Db) => {
  const status = await schemaStatus(db, [])
  return status.unknown.filter(name => name.startsWith('town/'))
}

/** What the test database was migrated with stays known. */
async function withOwn(db: Db, ...ours: Migration[]): Promise<Migration[]> {
  const { rows } = await sql<{ name: string; sha256: string }>`
    select name, sha256 from kernel_migration where name not like 'town/%' order by name`.execute(db)
  return [...rows.map(row => ({ ...row, sql: '' })), ...ours]
}

onEachDatabase('migrations are applied in order, once', async db => {
  assert.deepEqual(await migrate(db, await withOwn(db, first)), [first.name])
  assert.deepEqual(await migrate(db, await withOwn(db, first, second)), [second.name])
  assert.deepEqual(await migrate(db, await withOwn(db, first, second)), [])
  assert.deepEqual(await known(db), [first.name, second.name])
})

onEachDatabase('one that fails leaves nothing of those applied with it', async db => {
  const broken = migration('town/0002-broken', 'create table town_broken (id nonsense)')
  await assert.rejects(migrate(db, await withOwn(db, first, broken)), /nonsense/)
  assert.equal(await isThere(db, 'town_street'), false)
  assert.deepEqual(await known(db), [])
})

onEachDatabase('a database newer than the program is refused, and which migration says so', async db => {
  await migrate(db, await withOwn(db, first, second))
  await assert.rejects(migrate(db, await withOwn(db, first)), error => {
    assert.ok(error instanceof Problem)
    assert.equal(error.kind.code, 'kernel.schema-newer')
    assert.match(error.message, /town\/0002-house/)
    return true
  })
})

onEachDatabase('an applied migration that was edited afterwards is refused', async db => {
  await migrate(db, await withOwn(db, first))
  const edited = migration(first.name, 'create table town_street (id text primary key)')
  await assert.rejects(migrate(db, await withOwn(db, edited)), /town\/0001-street/)
})

onEachDatabase('several programs that start at once migrate once', async db => {
  const all = await withOwn(db, first, second)
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(db, all)))
  assert.deepEqual(applied.flat(), [first.name, second.name])
})
