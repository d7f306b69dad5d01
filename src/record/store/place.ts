/** Moves acts from where they wait to their place in the log: numbers, rows, tallies, tiles, checkpoint. */
import { sql } from 'kysely'
import type { Trx } from '../../kernel/database.ts'
import type { Hash } from '../../proof/index.ts'
import { bytea } from './log.ts'

/** How many acts each of these series has; those without any are missing. */
export async function countsOf(trx: Trx, series: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ series: string; count: number }>`
    select series, count from record_series where series = any(${series}::text[])`.execute(trx)
  return new Map(rows.map(row => [row.series, row.count]))
}

/**
 * Says how many acts each series has now.
 *
 * @throws when one of them is closed: its lock did not hold, and the transaction must not commit
 */
export async function saveCounts(trx: Trx, counts: ReadonlyMap<string, number>): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into record_series (series, kind, year, count)
    select series, split_part(series, '/', 1), split_part(series, '/', 2)::integer, count
    from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::bigint[]) as given (series, count)
    on conflict (series) do update set count = excluded.count where record_series.closed_at is null`.execute(trx)
  if (numAffectedRows !== BigInt(counts.size)) throw new Error('an act waits for a place in a series that is closed')
}

/** Acts with their places: the first stands at `from`, the others follow. */
export type Places = {
  readonly from: number
  readonly arrivals: readonly number[]
  readonly numbers: readonly number[]
}

/**
 * Moves acts into the log. The entry's text is read by the database itself: what was recorded is what stands there.
 *
 * @throws when one of them waits no more: the lock did not hold, and the transaction must not commit
 */
export async function placeActs(trx: Trx, { from, arrivals, numbers }: Places): Promise<void> {
  const { rows } = await sql<{ placed: number }>`
    with place as (
      select arrival, number, ${from}::bigint + position - 1 as index
      from unnest(${arrivals}::bigint[], ${numbers}::bigint[]) with ordinality as given (arrival, number, position)
    ), taken as (
      delete from record_waiting waiting using place where waiting.arrival = place.arrival
      returning place.index, place.number, waiting.id, waiting.series, waiting.recorded_at, waiting.entry
    ), placed as (
      insert into record_act (index, id, kind, series, number, at, recorded_at, role, department, district, subject,
                              rule, links, person, private_commitment, synthetic, body)
      select index, id, entry.kind, series, number, entry.at, recorded_at, entry.by, entry.department, entry.district,
             entry.subject, entry.rule, entry.links, entry.person, entry.private, coalesce(entry.synthetic, false),
             entry.body
      from taken cross join lateral json_to_record(taken.entry::json)
        as entry (kind text, at timestamptz, "by" text, department text, district text, subject text, rule text,
                  links jsonb, person text, "private" text, synthetic boolean, body jsonb)
      order by index
      returning on_day, kind, department
    ), tallied as (
      insert into record_tally (on_day, kind, department, count)
      select on_day, kind, department, count(*) from placed group by on_day, kind, department
      on conflict (on_day, kind, department) do update set count = record_tally.count + excluded.count
    )
    select count(*) as placed from placed`.execute(trx)
  if (rows[0]?.placed !== arrivals.length) throw new Error(`${rows[0]?.placed} of ${arrivals.length} acts were placed`)
}

/** A tile whole. */
export type Tile = { readonly level: number; readonly index: number; readonly hashes: Uint8Array }

/** Writes tiles in place of what they were. */
export async function saveTiles(trx: Trx, tiles: readonly Tile[]): Promise<void> {
  await sql`
    insert into record_tile (level, index, hashes)
    select * from unnest(${tiles.map(tile => tile.level)}::smallint[], ${tiles.map(tile => tile.index)}::bigint[],
                         ${tiles.map(tile => bytea(tile.hashes))}::bytea[])
    on conflict (level, index) do update set hashes = excluded.hashes`.execute(trx)
}

/** Keeps a signed checkpoint. */
export async function saveCheckpoint(
  trx: Trx,
  { size, root, note, at }: { size: number; root: Hash; note: string; at: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into record_checkpoint (size, root, note, at)
    values (${size}, ${bytea(root)}, ${note}, ${at.toString()})`.execute(trx)
}
