/** How far a subscriber has come in the log. */
import { sql } from 'kysely'
import type { Trx } from '../../kernel/database.ts'

/**
 * Holds a subscriber's cursor until the transaction ends; made at the log's beginning where there is none.
 *
 * @returns the first act that it has not been told of; undefined where another process holds it
 */
export async function lockCursor(trx: Trx, subscriber: string): Promise<number | undefined> {
  const { rows } = await sql<{ index: number }>`
    select index from record_cursor where subscriber = ${subscriber} for update skip locked`.execute(trx)
  if (rows[0] !== undefined) return rows[0].index
  const made = await sql<{ index: number }>`
    insert into record_cursor (subscriber) values (${subscriber}) on conflict do nothing returning index`.execute(trx)
  return made.rows[0]?.index
}

/** Moves a cursor that the transaction holds. */
export async function moveCursor(trx: Trx, subscriber: string, index: number): Promise<void> {
  await sql`update record_cursor set index = ${index} where subscriber = ${subscriber}`.execute(trx)
}
