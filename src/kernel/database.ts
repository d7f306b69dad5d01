/**
 * The city's database: PGlite in this process by default, PostgreSQL when `DATABASE_URL` names one; the same SQL.
 * Both are reached through a `pg` pool, so that a module never knows which it has.
 */
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { reasonOf } from './failure.ts'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'

/** What only reads takes this. A module adds its own tables with `db.withTables<…>()` in its store. */
export type Db = Kysely<object>
/** What writes takes this: the compiler refuses a `Db` in its place. */
export type Trx = Transaction<object>

/** An open database. */
export type Database = {
  readonly db: Db
  readonly kind: 'embedded' | 'postgresql'
  /** The server's version as it prints it: `18.6`. */
  readonly version: string
  /** Waits for what runs, then closes. */
  close(): Promise<void>
}

/**
 * Where the database is: a folder of the embedded one (none: in memory), or a PostgreSQL URL. `copyOf` is a dump of
 * another embedded database that a new one begins as: much sooner ready than an empty one.
 */
export type DatabaseAddress =
  | { readonly folder?: string; readonly copyOf?: Blob }
  | { readonly url: string; readonly poolSize: number }

const oids = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const

/** One reading of each type on both databases: days and moments of `Temporal`, counts as safe integers. */
const readings = new Map<number, (text: string) => unknown>([
  [oids.int8, safeInteger],
  [oids.date, text => Temporal.PlainDate.from(text)],
  [oids.timestamp, text => Temporal.PlainDateTime.from(text.replace(' ', 'T'))],
  [oids.timestamptz, text => Temporal.Instant.from(text.replace(' ', 'T'))],
])

/**
 * Opens the database. The embedded one must be opened by one process at a time: claim its folder first.
 * Not promised by the embedded one: that a write survives a loss of power (it does survive the process).
 *
 * @throws Problem database-unreachable, database-too-old
 */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  const { pool, end } = 'url' in address ? poolOf(address) : await embeddedPool(address)
  const db: Db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    await end()
  }
  try {
    const version = await versionOf(pool)
    return { db, kind: 'url' in address ? 'postgresql' : 'embedded', version, close }
  } catch (error) {
    await close()
    if (error instanceof Problem) throw error
    throw new Problem(kernelProblems['database-unreachable'], { reason: reasonOf(error) }, [], { cause: error })
  }
}

type OpenPool = { pool: pg.Pool; end: () => Promise<void> }

const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format === 'binary' ? undefined : readings.get(oid)) ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig // Its overloads for each built-in type say no more than this does.

function poolOf({ url, poolSize }: { url: string; poolSize: number }): OpenPool {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, options: '-c TimeZone=UTC', types })
  // A connection that the server drops while idle is replaced at the next use, and one in a transaction fails its next
  // statement; without listeners either would end us.
  pool.on('error', () => {}).on('connect', client => client.on('error', () => {}))
  return { pool, end: async () => {} }
}

async function embeddedPool({ folder, copyOf }: { folder?: string; copyOf?: Blob }): Promise<OpenPool> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres')
  try {
    const lite = await PGlite.create({
      ...(folder === undefined ? {} : { dataDir: folder }),
      ...(copyOf === undefined ? {} : { loadDataDir: copyOf }),
    })
    await lite.exec(`set timezone to 'UTC'`)
    const pool = new pg.Pool({ ...createPgConfig(lite), max: 1, types } as pg.PoolConfig)
    return { pool, end: () => lite.close() }
  } catch (error) {
    throw new Problem(kernelProblems['database-unreachable'], { reason: reasonOf(error) }, [], { cause: error })
  }
}

async function versionOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version')
  const version = (rows[0]?.server_version ?? '').split(' ')[0] ?? ''
  if (Number.parseInt(version, 10) < 15) throw new Problem(kernelProblems['database-too-old'], { version })
  return version
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`the bigint ${text} is beyond safe integers`)
  return value
}
