/** The record's advisory locks: held by a transaction, gone with it however it ends. */
import { sql } from 'kysely'
import type { Trx } from '../../kernel/database.ts'

/** The first number of each of our locks, so that no other module's can be the same; the second tells them apart. */
export const lockClass = 0x79_69_6e_75
/** Who holds it gives acts their places. */
const sequencing = 0

/**
 * Takes the sequencing lock if nobody has it. A process that dies loses it with its connection; one that stands still
 * or can't be reached is cut off by the database after five seconds, and another goes on.
 */
export async function trySequencing(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${lockClass}, ${sequencing}) as taken,
           set_config('idle_in_transaction_session_timeout', '5s', true)`.execute(trx)
  return rows[0]?.taken === true
}

/** Waits for the sequencing lock. Not before a lock on a series: the order is series first, then this. */
export async function awaitSequencing(trx: Trx): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(${lockClass}, ${sequencing}),
           set_config('idle_in_transaction_session_timeout', '5s', true)`.execute(trx)
}

/** Waits until nobody records in the series, and keeps everybody out until the transaction ends. */
export async function lockSeries(trx: Trx, series: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockClass}, hashtext(${series}))`.execute(trx)
}

/** Holds a series open until the transaction ends: whoever closes it waits. Writing acts does so too. */
export async function holdSeriesOpen(trx: Trx, series: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${lockClass}, hashtext(${series}))`.execute(trx)
}
