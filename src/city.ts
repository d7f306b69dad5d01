/** A city opened: its configuration, clock, database and readers; what the server and every command work on. */
import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Clock, machineClock, setClock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { claimDataFolder, type DataFolder } from './kernel/data-folder.ts'
import { type Database, openDatabase } from './kernel/database.ts'
import { type Log, logClock, openLog } from './kernel/log.ts'
import { loadMigrations, migrate } from './kernel/migrate.ts'
import { Problem } from './kernel/problem.ts'
import { kernelProblems } from './kernel/problems.ts'
import { openWorkers, type Workers } from './kernel/workers.ts'
import type { FileReading, HandedIn } from './report/index.ts'

/** A city opened by this process. */
export type City = {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly database: Database
  /** Reads report files in threads of their own. */
  readonly readers: Workers<HandedIn, FileReading>
  /** The claimed folder of the embedded database; none where PostgreSQL keeps the data. */
  readonly folder: DataFolder | undefined
  /** Gives up what is read, closes the database, then lets the folder go. */
  close(): Promise<void>
}

/** The modules' migrations, in the order of their ranks. */
export const migrationFolders = [
  { module: 'kernel', folder: new URL('kernel/migrations/', import.meta.url) },
  { module: 'ledger', folder: new URL('ledger/migrations/', import.meta.url) },
] as const

/**
 * Opens the city and brings its database to the program's schema; `asItIs` leaves that as it stands, and makes no city
 * where there is none.
 *
 * @throws Problem folder-*, database-*, schema-*
 */
export async function openCity(config: Config, { asItIs = false } = {}): Promise<City> {
  const log = openLog(config.logLevel)
  const clock = config.clock === undefined ? machineClock : setClock(config.clock)
  logClock(log, clock)
  if (asItIs && config.databaseUrl === undefined) await refuseEmpty(config.data)
  const folder = config.databaseUrl === undefined ? await claimDataFolder(config.data) : undefined
  const database = await openOrRelease(config, folder)
  const readers = openWorkers<HandedIn, FileReading>(new URL('report/worker.ts', import.meta.url), {
    size: 2,
    timeoutMs: 30_000,
    queue: 16,
    memoryMb: 768,
  })
  const close = async () => {
    await readers.close()
    await database.close()
    await folder?.release()
  }
  try {
    if (!asItIs) await migrate(database.db, await loadMigrations(migrationFolders))
  } catch (error) {
    await close()
    throw error
  }
  return { config, clock, log, database, readers, folder, close }
}

async function refuseEmpty(folder: string): Promise<void> {
  const isThere = await access(join(folder, 'database')).then(
    () => true,
    () => false,
  )
  if (!isThere) throw new Problem(kernelProblems['folder-empty'], { folder: resolve(folder) })
}

async function openOrRelease(config: Config, folder: DataFolder | undefined): Promise<Database> {
  try {
    return await (config.databaseUrl === undefined
      ? openDatabase({ folder: `${folder?.path}/database` })
      : openDatabase({ url: config.databaseUrl, poolSize: config.poolSize }))
  } catch (error) {
    await folder?.release()
    throw error
  }
}
