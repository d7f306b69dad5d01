/** One suite, every database: each test runs on the embedded database, and on PostgreSQL where there is one. */
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { migrationFolders } from '../src/city.ts'
import { type Database, type Db, openDatabase } from '../src/kernel/database.ts'
import { loadMigrations, migrate } from '../src/kernel/migrate.ts'

/** Where the tests look for a PostgreSQL: it must let them make databases. */
const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** Runs a test on a fresh, migrated database of each kind; says so when PostgreSQL is not there. */
export function onEachDatabase(name: string, run: (db: Db) => Promise<void>): void {
  test(`${name} (embedded)`, async () => {
    const database = await openDatabase({})
    await onMigrated(database, run)
  })
  test(`${name} (PostgreSQL)`, async context => {
    const made = await makeDatabase()
    if ('missing' in made) return context.skip(`no PostgreSQL at ${new URL(server).host}: ${made.missing}`)
    try {
      await onMigrated(await openDatabase({ url: made.url, poolSize: 10 }), run)
    } finally {
      await made.drop()
    }
  })
}

async function onMigrated(database: Database, run: (db: Db) => Promise<void>): Promise<void> {
  try {
    await migrate(database.db, await loadMigrations(migrationFolders))
    await run(database.db)
  } finally {
    await database.close()
  }
}

/** A database of its own on the server, so that test files can run side by side. */
export async function makeDatabase(): Promise<{ url: string; drop(): Promise<void> } | { missing: string }> {
  const name = `yinuo_test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 })
  try {
    await admin.connect()
    await admin.query(`create database ${name}`)
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) }
  }
  const url = new URL(server)
  url.pathname = `/${name}`
  const drop = async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
  return { url: url.href, drop }
}
