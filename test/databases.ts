/** One suite, every database: each test runs on the embedded database, and on PostgreSQL where there is one. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { migrationFolders } from '../src/city.ts'
import { type Database, type Db, openDatabase } from '../src/kernel/database.ts'
import { loadMigrations, migrate } from '../src/kernel/migrate.ts'

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url))
const pgliteFolder = join(modules, '@electric-sql', 'pglite')
const cacheFolder = join(modules, '.cache', 'yinuo')

/** Where the tests look for a PostgreSQL: it must let them make databases. */
const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** Runs a test on a fresh, migrated database of each kind; says so when PostgreSQL is not there. */
export function onEachDatabase(name: string, run: (db: Db) => Promise<void>): void {
  test(`${name} (embedded)`, async () => {
    await onMigrated(await openDatabase({ copyOf: await emptyDatabase() }), run)
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

/** The dump of an embedded database with nothing in it, made once and kept: an empty one takes seconds to make. */
async function emptyDatabase(): Promise<Blob> {
  const version = JSON.parse(await readFile(join(pgliteFolder, 'package.json'), 'utf8')).version
  const file = join(cacheFolder, `empty-${version}.tar`)
  const kept = await readFile(file).catch(() => undefined)
  if (kept !== undefined) return new Blob([kept])
  const lite = await PGlite.create()
  const dump = await lite.dumpDataDir('none')
  await lite.close()
  await mkdir(cacheFolder, { recursive: true })
  // Test files run side by side: each writes its own and renames it, and the last one stays.
  await writeFile(`${file}.${process.pid}`, await dump.bytes())
  await rename(`${file}.${process.pid}`, file)
  return dump
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
