/** What acts came to by month and district, and how far each indicator has followed the record. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../kernel/database.ts'
import type { Slice } from '../compile/slices.ts'
import { batchesOf, tables } from './tables.ts'

/** How far an indicator has followed the record, and what its values rested on then. */
export type Progress = { readonly version: number; readonly settledTo: number; readonly stamp: string }

/** The progress of every indicator that has any. */
export async function listProgress(db: Db): Promise<ReadonlyMap<string, Progress>> {
  const rows = await tables(db).selectFrom('indicator_progress').selectAll().execute()
  return new Map(
    rows.map(({ indicator, version, settled_to: settledTo, stamp }) => [indicator, { version, settledTo, stamp }]),
  )
}

/** One indicator's progress; others that settle it wait until this transaction ends. */
export async function lockProgress(trx: Trx, indicator: string): Promise<Progress | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('yinuo.indicator.settle'), hashtext(${indicator}))`.execute(trx)
  const row = await tables(trx)
    .selectFrom('indicator_progress')
    .selectAll()
    .where('indicator', '=', indicator)
    .executeTakeFirst()
  return row && { version: row.version, settledTo: row.settled_to, stamp: row.stamp }
}

/** Writes an indicator's progress. */
export async function saveProgress(
  trx: Trx,
  indicator: string,
  { version, settledTo, stamp }: Progress,
): Promise<void> {
  const row = { version, settled_to: settledTo, stamp }
  await tables(trx)
    .insertInto('indicator_progress')
    .values({ indicator, ...row })
    .onConflict(conflict => conflict.column('indicator').doUpdateSet(row))
    .execute()
}

/** An indicator's slices, all of them. */
export async function listSlices(db: Db, indicator: string): Promise<Slice[]> {
  const rows = await tables(db)
    .selectFrom('indicator_part')
    .selectAll()
    .where('indicator', '=', indicator)
    .orderBy('slice_on')
    .execute()
  return rows.map(({ slice_on, district, acts, above, below, is_spoilt: isSpoilt }) => ({
    ...{ on: slice_on.toString(), district },
    counted: { acts, above: BigInt(above), below: BigInt(below), isSpoilt },
  }))
}

/** Writes an indicator's slices: those of the same days and district are replaced; `all`: every other one goes. */
export async function saveSlices(
  trx: Trx,
  indicator: string,
  slices: readonly Slice[],
  { all = false } = {},
): Promise<void> {
  if (all) await tables(trx).deleteFrom('indicator_part').where('indicator', '=', indicator).execute()
  for (const batch of batchesOf(slices)) await upsert(trx, indicator, batch)
}

/** One parameter for all rows, as values are written. */
async function upsert(trx: Trx, indicator: string, slices: readonly Slice[]): Promise<void> {
  const rows = slices.map(({ on, district, counted: { acts, above, below, isSpoilt } }) => ({
    ...{ slice_on: on, district, acts, above: String(above), below: String(below), is_spoilt: isSpoilt },
  }))
  await sql`
    insert into indicator_part (indicator, slice_on, district, acts, above, below, is_spoilt)
    select ${indicator}, slice.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as slice(
      slice_on date, district text, acts bigint, above numeric, below numeric, is_spoilt boolean)
    on conflict (indicator, slice_on, district) do update set
      acts = excluded.acts, above = excluded.above, below = excluded.below, is_spoilt = excluded.is_spoilt`.execute(trx)
}

/** How far the last whole settling came; `isOpen` where one was begun since and not ended. */
export type Mark = { readonly settledTo: number; readonly isOpen: boolean }

/** The mark's row stands among the indicators: none has such an id. */
const markRow = '*'

/** The mark of the last settling. */
export async function findMark(db: Db): Promise<Mark> {
  const row = await tables(db)
    .selectFrom('indicator_progress')
    .select(['settled_to', 'stamp'])
    .where('indicator', '=', markRow)
    .executeTakeFirst()
  return { settledTo: row?.settled_to ?? 0, isOpen: row?.stamp === 'open' }
}

/** Writes the mark; never back behind what another process wrote. */
export async function saveMark(db: Db, { settledTo, isOpen }: Mark): Promise<void> {
  const stamp = isOpen ? 'open' : 'whole'
  await tables(db)
    .insertInto('indicator_progress')
    .values({ indicator: markRow, version: 0, settled_to: settledTo, stamp })
    .onConflict(conflict =>
      conflict.column('indicator').doUpdateSet(row => ({
        settled_to: sql<number>`greatest(${row.ref('indicator_progress.settled_to')}, excluded.settled_to)`,
        stamp,
      })),
    )
    .execute()
}
