/** Databases for the bench of the record: an embedded one in a folder, and one of its own on a PostgreSQL. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationFolders } from '../../src/city.ts'
import { type DatabaseAddress, type Db, openDatabase } from '../../src/kernel/database.ts'
import { loadMigrations, migrate } from '../../src/kernel/migrate.ts'
import { openExample } from '../../src/record/example-record.ts'
import type { OfficialRecord } from '../../src/record/index.ts'
import { makeDatabase } from '../../test/databases.ts'
import { freshFolder } from '../city.ts'

/** A record on a migrated, empty database. */
export type Bed = { readonly db: Db; readonly record: OfficialRecord }

/** Runs something on an embedded database in a folder, as a city has it. */
export async function onEmbedded<T>(run: (bed: Bed) => Promise<T>): Promise<T> {
  const folder = await freshFolder()
  try {
    return await onDatabase({ folder: join(folder.path, 'database') }, folder.path, run)
  } finally {
    await folder.remove()
  }
}

/** Runs something on a database of its own on the PostgreSQL of the tests; undefined where there is none. */
export async function onPostgresql<T>(run: (bed: Bed) => Promise<T>): Promise<T | undefined> {
  const made = await makeDatabase()
  if ('missing' in made) return undefined
  const folder = await freshFolder()
  try {
    return await onDatabase({ url: made.url, poolSize: 52 }, folder.path, run)
  } finally {
    await made.drop()
    await folder.remove()
  }
}

async function onDatabase<T>(address: DatabaseAddress, folder: string, run: (bed: Bed) => Promise<T>): Promise<T> {
  const database = await openDatabase(address)
  try {
    await migrate(database.db, await loadMigrations(migrationFolders))
    const { record } = await openExample(database.db, { folder })
    return await run({ db: database.db, record })
  } finally {
    await database.close()
    await rm(join(folder, 'keys'), { recursive: true, force: true })
  }
}
