/** The acts that a subscriber comes to next. */
import { sql } from 'kysely'
import type { Trx } from '../../kernel/database.ts'
import type { PlacedEntry } from '../../proof/index.ts'
import { actAt } from '../store/acts.ts'
import { type ActRow, actColumns, placedOf } from '../store/rows.ts'

type Asked = { readonly from: number; readonly kinds: readonly string[] | undefined; readonly limit: number }

/** How far one look goes: acts of other kinds are passed over, but not a million in one statement. */
const lookLength = 10_000

/**
 * The next acts of some kinds from a place on.
 *
 * @returns the acts, and the place up to which there are no others of these kinds
 */
export async function listFrom(
  trx: Trx,
  { from, kinds, limit }: Asked,
): Promise<{ readonly acts: readonly PlacedEntry[]; readonly until: number }> {
  // The size is read first: acts that get their place meanwhile lie beyond it.
  const { rows: ends } = await sql<{ until: number }>`
    select least(size, ${from + lookLength}) as until from record_log`.execute(trx)
  const end = ends[0]?.until ?? from
  const { rows } = await sql<ActRow>`
    select ${actColumns} from record_act
    where index >= ${from} and index < ${end} and (${kinds ?? null}::text[] is null or kind = any(${kinds ?? null}::text[]))
    order by index limit ${limit}`.execute(trx)
  const last = rows.at(-1)
  return { acts: rows.map(placedOf), until: last !== undefined && rows.length === limit ? last.index + 1 : end }
}

/** The act at a place that is known to be in the log. */
export async function actAtPlace(trx: Trx, index: number): Promise<PlacedEntry> {
  const placed = await actAt(trx, index)
  if (placed === undefined) throw new Error(`a failure points to the act ${index}, which is not in the log`)
  return placed
}
