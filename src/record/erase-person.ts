/** Erases what is private of one person's acts; the log stays as it is, and every proof holds. */
import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import type { Log } from '../kernel/log.ts'
import { recordActs } from './acts.ts'
import type { Actor } from './model.ts'
import { erasePrivateParts } from './private/store.ts'
import { type Recording, recordAct } from './record-acts.ts'

/**
 * Erases the private bodies, their salts and the key that sealed them, and records that it was done: how many acts and
 * why, not whose. Without the salt nobody can tell by guessing what a commitment in the log stood for.
 * Not erased: pseudonyms, which say nothing without the city's secret; backups, until they are gone (docs/record.md).
 *
 * @returns of how many acts; with 0 nothing is recorded
 * @throws Problem body-invalid, series-closed, clock-behind
 */
export async function erasePerson(
  db: Db,
  record: Recording & { readonly log: Log },
  who: Actor,
  { person, because }: { person: string; because: string },
): Promise<number> {
  const acts = await db.transaction().execute(async trx => {
    const acts = await erasePrivateParts(trx, record.keys, person)
    if (acts > 0)
      await recordAct(trx, record, who, recordActs['person-erased'], {
        subject: 'record/private',
        body: { acts, because },
      })
    return acts
  })
  // Deleted rows stay in the database's files until they are cleared away. A crash here leaves that to the next time.
  if (acts > 0)
    await sql`vacuum record_private, record_person_key`
      .execute(db)
      .catch((error: unknown) => record.log.warn({ err: error }, 'erased rows were not cleared away yet'))
  return acts
}
