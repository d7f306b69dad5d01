/** Clears away the rows that batches leave dead. PostgreSQL has a process for that; the embedded database has none. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Log } from '../../kernel/log.ts'

/** Tidies up after batches, when it is due. */
export type Tidying = {
  /** Counts a batch; where nothing more waits and enough has come together, tidies up. Failures are logged. */
  after(batch: { readonly placed: number; readonly more: boolean }): Promise<void>
}

/** Each batch rewrites the last tile of each level and some tallies, and takes the rows of its acts away. */
const dueAfter = { acts: 20_000, batches: 500 } as const

/** Tidying up for one process. */
export function openTidying(db: Db, log: Log): Tidying {
  const since = { acts: 0, batches: 0 }
  return {
    after: async ({ placed, more }) => {
      since.acts += placed
      since.batches += 1
      if (more || (since.acts < dueAfter.acts && since.batches < dueAfter.batches)) return
      const isMuch = since.acts >= dueAfter.acts
      Object.assign(since, { acts: 0, batches: 0 })
      await tidy(db, isMuch).catch((error: unknown) =>
        log.warn({ err: error }, 'could not tidy up after the sequencer'),
      )
    },
  }
}

async function tidy(db: Db, isMuch: boolean): Promise<void> {
  // Each a statement of its own, so that a page does not wait for all of them. What another process has locked is left.
  for (const table of ['record_waiting', 'record_tile', 'record_tally', 'record_series', 'record_log'])
    await sql`vacuum (skip_locked) ${sql.table(table)}`.execute(db)
  if (!isMuch) return
  // What the planner knows of the log: 6,000 rows are enough to tell frequent kinds from rare ones.
  await db.transaction().execute(async trx => {
    await sql`set local default_statistics_target = 20`.execute(trx)
    await sql`analyze (skip_locked) record_act`.execute(trx)
  })
}
