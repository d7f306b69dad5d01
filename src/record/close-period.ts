/** Closes a series: from then on whoever holds its acts and the closing act knows that none was left out. */
import { sql } from 'kysely'
import type { Db, Trx } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { Signer } from '../proof/index.ts'
import { recordActs } from './acts.ts'
import type { ActId, ActKind, Actor } from './model.ts'
import { momentText } from './prepare.ts'
import { recordProblems } from './problems.ts'
import { type Recording, recordAct } from './record-acts.ts'
import { placeBatch } from './sequence/place-batch.ts'
import { awaitSequencing, holdSeriesOpen, lockSeries } from './store/locks.ts'
import { newestArrival } from './store/waiting.ts'

type Closing = Recording & { signerOf(vkey: string): Promise<Signer> }

/**
 * Closes a series in one transaction: waits for those who record in it, gives all that waits its place, marks it closed
 * and records `record.period-closed` with count, sums and departments. A series without acts is closed with 0.
 *
 * @returns the closing act, which gets its place like any other
 * @throws Problem series-unknown, period-running, series-closed
 */
export async function closePeriod(db: Db, record: Closing, who: Actor, series: string): Promise<ActId> {
  const [name = '', year = ''] = series.split('/')
  const kind = record.kinds.get(name)
  const today = record.clock.today()
  if (kind === undefined || series !== `${name}/${year}` || !/^[12]\d{3}$/.test(year))
    throw new Problem(recordProblems['series-unknown'], { series })
  if (Number(year) >= today.year) throw new Problem(recordProblems['period-running'], { series, today: String(today) })
  return db.transaction().execute(async trx => {
    await lockSeries(trx, series)
    // Before the sequencing lock: who closes this one has locked it, and waits for that lock.
    await holdSeriesOpen(trx, `${recordActs['period-closed'].kind}/${today.year}`)
    await awaitSequencing(trx)
    while ((await newestArrival(trx)) !== undefined) await placeBatch(trx, record, 4096)
    const stated = await stateOf(trx, kind, { series, year: Number(year) })
    const closing = await recordAct(trx, record, who, recordActs['period-closed'], { subject: series, body: stated })
    await markClosed(trx, series, { at: momentText(record.clock.now()), by: closing })
    return closing
  })
}

type Totals = { count: number; departments: Record<string, number> | null; before: string | null }

async function stateOf(trx: Trx, kind: ActKind, { series, year }: { series: string; year: number }) {
  const { rows } = await sql<Totals>`
    select coalesce(sum(count), 0)::bigint as count, jsonb_object_agg(department, count) as departments,
           (select series from record_series where kind = ${kind.kind} and year < ${year}
            order by year desc limit 1) as before
    from (select department, count(*) from record_act where series = ${series} group by department) as counted
      (department, count)`.execute(trx)
  const { count = 0, departments = null, before = null } = rows[0] ?? {}
  return { series, count, sums: await sumsOf(trx, kind, series), departments: departments ?? {}, before }
}

async function sumsOf(trx: Trx, kind: ActKind, series: string): Promise<Record<string, number>> {
  const fields = kind.sums ?? []
  if (fields.length === 0) return {}
  // As numeric, so that nothing is rounded on the way; a total beyond the safe integers ends in an error.
  const { rows } = await sql<{ field: string; total: number }>`
    select field, coalesce(sum((body ->> field)::numeric), 0)::bigint as total
    from unnest(${fields}::text[]) as field left join record_act on series = ${series}
    group by field order by field`.execute(trx)
  return Object.fromEntries(rows.map(row => [row.field, row.total]))
}

async function markClosed(trx: Trx, series: string, { at, by }: { at: string; by: ActId }): Promise<void> {
  const [kind, year] = series.split('/')
  const { numAffectedRows } = await sql`
    insert into record_series (series, kind, year, closed_at, closed_by)
    values (${series}, ${kind}, ${Number(year)}, ${at}, ${by})
    on conflict (series) do update set closed_at = excluded.closed_at, closed_by = excluded.closed_by
      where record_series.closed_at is null`.execute(trx)
  if (numAffectedRows !== 1n) throw new Problem(recordProblems['series-closed'], { series })
}
