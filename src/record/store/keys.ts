/** The keys that sign the log: one in force, earlier ones that still sign beside it until they are retired. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../kernel/database.ts'
import { parseVkey } from '../../proof/index.ts'

/** A key of the log, past or present. */
export type KnownKey = {
  readonly vkey: string
  readonly since: Temporal.Instant
  /** When another came into force; null for the key in force. */
  readonly until: Temporal.Instant | null
  /** Since when it signs no more; null while it does. */
  readonly retiredAt: Temporal.Instant | null
}

/** All keys that ever signed this log, under any of its names; the newest first. */
export async function listKeys(db: Db): Promise<KnownKey[]> {
  const { rows } = await sql<KnownKey>`
    select vkey, since, until, retired_at as "retiredAt" from record_key
    order by until desc nulls first, since desc`.execute(db)
  return rows
}

/** The names that the log has had. */
export async function listLogNames(db: Db): Promise<string[]> {
  return [...new Set((await listKeys(db)).map(({ vkey }) => parseVkey(vkey).name))]
}

/** The verifier keys of those that sign a checkpoint now: the key in force first. */
export async function listSigning(db: Db): Promise<string[]> {
  return (await listKeys(db)).filter(({ retiredAt }) => retiredAt === null).map(({ vkey }) => vkey)
}

/** Brings another key into force. `retire` has those before it sign no more. */
export async function changeKey(
  trx: Trx,
  { vkey, at, retire }: { readonly vkey: string; readonly at: string; readonly retire: boolean },
): Promise<void> {
  await sql`update record_key set until = greatest(since, ${at}) where until is null`.execute(trx)
  if (retire) await retireEarlier(trx, at)
  await sql`insert into record_key (vkey, since) values (${vkey}, ${at})`.execute(trx)
}

/** Has every key but the one in force sign no more; returns those. */
export async function retireEarlier(trx: Trx, at: string): Promise<string[]> {
  const { rows } = await sql<{ vkey: string }>`
    update record_key set retired_at = greatest(until, ${at})
    where until is not null and retired_at is null returning vkey`.execute(trx)
  return rows.map(({ vkey }) => vkey)
}

/** Gives the log another name, from its next checkpoint on. */
export async function renameLog(trx: Trx, origin: string): Promise<void> {
  await sql`update record_log set origin = ${origin}`.execute(trx)
}
