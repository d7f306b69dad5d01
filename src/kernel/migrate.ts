/** Migrations: plain SQL, forwards only, each module's own; applied at start under a lock, in one transaction. */
import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db, Trx } from './database.ts'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'

/** A module's migrations: a folder of `0001-what.sql` files. */
export type MigrationFolder = { readonly module: string; readonly folder: URL }

/** A migration as the program has it. `name` is `ledger/0001-report`. */
export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

/** How the database stands to the program: what was applied when, what waits, what only the database knows. */
export type SchemaStatus = {
  readonly applied: readonly { readonly name: string; readonly appliedAt: Temporal.Instant }[]
  readonly waiting: readonly string[]
  readonly unknown: readonly string[]
}

type KernelTables = {
  kernel_migration: { name: string; sha256: string; applied_at: Temporal.Instant }
}

/** The migrations of the modules, in the order given and by number within each. */
export async function loadMigrations(folders: readonly MigrationFolder[]): Promise<Migration[]> {
  const perModule = await Promise.all(
    folders.map(async ({ module, folder }) => {
      const files = (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()
      return Promise.all(
        files.map(async file => {
          const text = await readFile(new URL(file, folder), 'utf8')
          return { name: `${module}/${file.replace(/\.sql$/, '')}`, sql: text, sha256: hash('sha256', text) }
        }),
      )
    }),
  )
  return perModule.flat()
}

/**
 * Brings the database to the program's schema: all waiting migrations or none. Of several processes that start at
 * once, one migrates and the others wait for it.
 *
 * @returns the names of those applied now
 * @throws Problem schema-newer, schema-changed
 */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<string[]> {
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(hashtext('yinuo.migration'))`.execute(trx)
    await sql`create table if not exists kernel_migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`.execute(trx)
    const applied = new Map((await appliedIn(trx)).map(row => [row.name, row.sha256]))
    refuseForeign(applied, migrations)
    const waiting = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of waiting) await apply(trx, migration)
    return waiting.map(({ name }) => name)
  })
}

/** Reads how the database stands to the program, changing nothing. */
export async function schemaStatus(db: Db, migrations: readonly Migration[]): Promise<SchemaStatus> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kernel_migration') is not null as there`.execute(
    db,
  )
  const applied = rows[0]?.there === true ? await appliedIn(db) : []
  const inProgram = new Set(migrations.map(({ name }) => name))
  const inDatabase = new Set(applied.map(({ name }) => name))
  return {
    applied: applied.map(({ name, applied_at }) => ({ name, appliedAt: applied_at })),
    waiting: [...inProgram].filter(name => !inDatabase.has(name)),
    unknown: [...inDatabase].filter(name => !inProgram.has(name)),
  }
}

function appliedIn(db: Db) {
  return db
    .withTables<KernelTables>()
    .selectFrom('kernel_migration')
    .selectAll()
    .orderBy('applied_at')
    .orderBy('name')
    .execute()
}

function refuseForeign(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, sha256 }) => [name, sha256]))
  for (const [migration, sha256] of applied) {
    const ours = known.get(migration)
    if (ours === undefined) throw new Problem(kernelProblems['schema-newer'], { migration })
    if (ours !== sha256) throw new Problem(kernelProblems['schema-changed'], { migration })
  }
}

async function apply(trx: Trx, { name, sql: text, sha256 }: Migration): Promise<void> {
  await sql.raw(text).execute(trx)
  await sql`insert into kernel_migration (name, sha256) values (${name}, ${sha256})`.execute(trx)
}
