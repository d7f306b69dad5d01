/** Acts that wait for their place: written with the change that they stand for, taken away by the sequencer. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../kernel/database.ts'
import type { Prepared } from '../prepare.ts'
import { lockClass } from './locks.ts'

/** Why acts can't be recorded now. */
export type Hindrance =
  | { readonly kind: 'series-closed'; readonly series: string }
  | { readonly kind: 'clock-behind'; readonly newest: Temporal.Instant }

type HindranceRow = { isolation: string; closed: string | null; newest: Temporal.Instant | null }

/** How acts are recorded: `notAfter` is null where the clock does not matter. */
export type Recorded = {
  readonly at: string
  readonly takenOver: boolean
  /** A clock is right only if no act was recorded later than this. */
  readonly notAfter: string | null
}

/**
 * Writes acts in the order given and holds their series open until the transaction ends, unless something hinders that:
 * then nothing is written.
 *
 * @throws when the transaction would not see what others commit: then it could slip into a series closed meanwhile
 */
export async function insertWaiting(
  trx: Trx,
  acts: readonly Prepared[],
  { at, takenOver, notAfter }: Recorded,
): Promise<Hindrance | undefined> {
  const { rows } = await sql<HindranceRow>`
    select * from record_wait(${lockClass}, ${notAfter}, ${at}, ${takenOver}, ${acts.map(act => act.id)},
                              ${acts.map(act => act.series)}, ${acts.map(act => act.entry)})`.execute(trx)
  const row = rows[0]
  if (row?.isolation !== 'read committed')
    throw new Error('acts are recorded in transactions that read what is committed')
  if (row.closed !== null) return { kind: 'series-closed', series: row.closed }
  return row.newest === null ? undefined : { kind: 'clock-behind', newest: row.newest }
}

/** An act that waits, as the sequencer reads it. */
export type Waiting = {
  readonly arrival: number
  readonly series: string
  readonly entry: string
  /** Null for an act that was taken over. */
  readonly recordedAt: string | null
}

/** The next acts to get a place. */
export async function listWaiting(trx: Trx, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select arrival, series, entry, case when not taken_over then recorded_at::text end as "recordedAt"
    from record_waiting order by arrival limit ${limit}`.execute(trx)
  return rows
}

/** The newest arrival among the acts that wait; undefined where none does. */
export async function newestArrival(db: Db): Promise<number | undefined> {
  const { rows } = await sql<{ arrival: number | null }>`select max(arrival) as arrival from record_waiting`.execute(db)
  return rows[0]?.arrival ?? undefined
}

/** Whether an act waits that arrived no later than this. */
export async function isWaiting(db: Db, arrival: number): Promise<boolean> {
  const { rows } = await sql`select from record_waiting where arrival <= ${arrival} limit 1`.execute(db)
  return rows.length > 0
}

/** When the newest act was recorded by the city's clock; undefined before the first. */
export async function newestRecorded(db: Db): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ newest: Temporal.Instant | null }>`
    select greatest((select newest_recorded_at from record_log),
                    (select max(recorded_at) from record_waiting where not taken_over)) as newest`.execute(db)
  return rows[0]?.newest ?? undefined
}
