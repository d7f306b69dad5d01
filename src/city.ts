/** A city opened: its configuration, clock, database and readers; what the server and every command work on. */
import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BundleParts } from './evidence/index.ts'
import { type SettableClock, setClock, settableClock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { claimDataFolder, type DataFolder } from './kernel/data-folder.ts'
import { type Database, type Db, openDatabase } from './kernel/database.ts'
import { type Log, logClock, openLog } from './kernel/log.ts'
import { loadMigrations, migrate } from './kernel/migrate.ts'
import { Problem } from './kernel/problem.ts'
import { kernelProblems } from './kernel/problems.ts'
import { findSetting, saveSetting } from './kernel/settings.ts'
import { openWorkers, type Workers } from './kernel/workers.ts'
import { kinds } from './kinds.ts'
import { newestRecorded, type OfficialRecord, openPublication, openRecord, type Publication } from './record/index.ts'
import type { FileReading, HandedIn } from './report/index.ts'

/** A city opened by this process. */
export type City = {
  readonly config: Config
  readonly clock: SettableClock
  readonly log: Log
  readonly database: Database
  /** The official acts. */
  readonly record: OfficialRecord
  /** The log as the world sees it. */
  readonly publication: Publication
  /** Reads report files in threads of their own. */
  readonly readers: Workers<HandedIn, FileReading>
  /** Packs evidence in a thread of its own. */
  readonly packers: Workers<BundleParts, Uint8Array>
  /** The claimed folder of the embedded database; none where PostgreSQL keeps the data. */
  readonly folder: DataFolder | undefined
  /** Gives up what is read, closes the database, then lets the folder go. */
  close(): Promise<void>
}

/** The modules' migrations, in the order of their ranks. */
export const migrationFolders = [
  { module: 'kernel', folder: new URL('kernel/migrations/', import.meta.url) },
  { module: 'record', folder: new URL('record/migrations/', import.meta.url) },
  { module: 'indicator', folder: new URL('indicator/migrations/', import.meta.url) },
  { module: 'rulebook', folder: new URL('rulebook/migrations/', import.meta.url) },
  { module: 'ledger', folder: new URL('ledger/migrations/', import.meta.url) },
] as const

/** A city's database, opened without changing it or asking what is in it. */
export type OpenedDatabase = Pick<City, 'config' | 'log' | 'database' | 'folder' | 'close'>

/**
 * Opens the city and brings its database to the program's schema.
 *
 * @throws Problem folder-*, database-*, schema-*, record.*
 */
export async function openCity(config: Config): Promise<City> {
  const opened = await openDatabaseOf(config)
  const { database, log } = opened
  const readers = openWorkers<HandedIn, FileReading>(new URL('report/worker.ts', import.meta.url), {
    size: 2,
    timeoutMs: 30_000,
    queue: 16,
    memoryMb: 768,
  })
  const packers = openWorkers<BundleParts, Uint8Array>(new URL('indicator/bundle/worker.ts', import.meta.url), {
    size: 1,
    timeoutMs: 60_000,
    queue: 16,
    memoryMb: 1536,
  })
  const close = async () => {
    await Promise.all([readers.close(), packers.close()])
    await opened.close()
  }
  try {
    await migrate(database.db, await loadMigrations(migrationFolders))
    const clock = await clockOf(config, database.db)
    logClock(log, clock)
    const { logOrigin: origin, publicUrl, witnesses } = config
    // Before anything is added to the log: a database that is behind what was published must not grow another history.
    const publication = await openPublication({ db: database.db, log, folder: config.data, witnesses })
    const record = await openRecord({
      ...{ db: database.db, clock, log, kinds },
      keys: join(config.data, 'keys'),
      origin: origin ?? (publicUrl === undefined ? undefined : `${publicUrl.replace(/^https?:\/\/|\/$/g, '')}/log`),
    })
    return { ...opened, clock, record, publication, readers, packers, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Opens the city's database as it stands; where there is none, none is made.
 *
 * @throws Problem folder-*, database-*
 */
export async function openAsItIs(config: Config): Promise<OpenedDatabase> {
  if (config.databaseUrl === undefined) await refuseEmpty(config.data)
  return openDatabaseOf(config)
}

async function openDatabaseOf(config: Config): Promise<OpenedDatabase> {
  const log = openLog(config.logLevel)
  const folder = config.databaseUrl === undefined ? await claimDataFolder(config.data) : undefined
  const database = await openOrRelease(config, folder)
  const close = async () => {
    await database.close()
    await folder?.release()
  }
  return { config, log, database, folder, close }
}

const clockSetting = 'clock-begins'

/** A city that lives at another date begins there at each start, but never before what it has recorded. */
export async function clockOf(config: Config, db: Db): Promise<SettableClock> {
  const clock = settableClock()
  if (config.clock !== undefined) return settableClock(setClock(config.clock))
  const begins = await findSetting(db, clockSetting)
  if (begins === undefined) return clock
  const [start, newest] = [Temporal.Instant.from(begins), await newestRecorded(db)]
  clock.set(newest !== undefined && Temporal.Instant.compare(newest, start) > 0 ? newest : start)
  return clock
}

/**
 * Has the clock of a demonstration say no less than what was recorded: of processes that share it each began its clock when
 * it was started, and the one that is behind could record nothing. The machine's own time is left alone, and so is a clock
 * that somebody set: set back, it is refused and not mended.
 */
export async function keepUp({ clock, config, database: { db } }: City): Promise<void> {
  const newest = await newestRecorded(db)
  if (newest === undefined || Temporal.Instant.compare(newest, clock.now()) <= 0) return
  if (config.clock === undefined && (await findSetting(db, clockSetting)) !== undefined) clock.set(newest)
}

/** Has the city live at another date from now on, unless whoever started it said what time it is. */
export async function beginAt({ clock, config, database: { db } }: City, moment: Temporal.Instant): Promise<void> {
  if (config.clock !== undefined) return
  await db.transaction().execute(trx => saveSetting(trx, clockSetting, moment.toString()))
  clock.set(moment)
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
