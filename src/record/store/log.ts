/** The one row that says how far the log goes, and the keys that signed it. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../kernel/database.ts'
import { emptyRoot, type Hash } from '../../proof/index.ts'

/** How far the log goes, and whose it is. */
export type LogState = {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  /** The verifier key in force. */
  readonly vkey: string
  readonly privatePrint: Uint8Array
  readonly pseudonymPrint: Uint8Array
}

type LogRow = {
  origin: string
  size: number
  root: Uint8Array
  vkey: string
  private_key_print: Uint8Array
  pseudonym_key_print: Uint8Array
}

/** The log as it stands; undefined where none was begun. */
export async function findLog(db: Db): Promise<LogState | undefined> {
  const { rows } = await sql<LogRow>`
    select origin, size, root, vkey, private_key_print, pseudonym_key_print
    from record_log, record_key where until is null`.execute(db)
  const row = rows[0]
  if (row === undefined) return undefined
  const { origin, size, root, vkey, private_key_print: privatePrint, pseudonym_key_print: pseudonymPrint } = row
  return { origin, size, root, vkey, privatePrint, pseudonymPrint }
}

/** What is known when a log begins. */
export type NewLog = Pick<LogState, 'origin' | 'vkey' | 'privatePrint' | 'pseudonymPrint'> & {
  readonly since: Temporal.Instant
}

/** Begins the log; where another process has begun it meanwhile, its log is the log. */
export async function saveLog(db: Db, log: NewLog): Promise<LogState> {
  return db.transaction().execute(async trx => {
    const { numAffectedRows } = await sql`
      insert into record_log (origin, root, private_key_print, pseudonym_key_print)
      values (${log.origin}, ${bytea(emptyRoot)}, ${bytea(log.privatePrint)}, ${bytea(log.pseudonymPrint)})
      on conflict do nothing`.execute(trx)
    if (numAffectedRows === 1n)
      await sql`insert into record_key (vkey, since) values (${log.vkey}, ${log.since.toString()})`.execute(trx)
    const begun = await findLog(trx)
    if (begun === undefined) throw new Error('the log has no key in force')
    return begun
  })
}

/**
 * Moves the end of the log: the caller holds the sequencing lock.
 *
 * @throws when the log has moved since it was read: the lock did not hold, and the transaction must not commit
 */
export async function moveLog(
  trx: Trx,
  { from, size, root, newestRecordedAt }: { from: number; size: number; root: Hash; newestRecordedAt: string | null },
): Promise<void> {
  const { numAffectedRows } = await sql`
    update record_log
    set size = ${size}, root = ${bytea(root)}, newest_recorded_at = greatest(newest_recorded_at, ${newestRecordedAt}::timestamptz)
    where size = ${from}`.execute(trx)
  if (numAffectedRows !== 1n) throw new Error(`the log no longer ends at ${from}`)
}

/** Bytes as both drivers take them. */
export function bytea(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
