/** What this module asks of the record, through its view: nothing here is this module's own. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'

/** How many acts have their place in the log. */
export async function sizeOfRecord(db: Db): Promise<number> {
  const { rows } = await sql<{ size: number }>`select coalesce(max(index) + 1, 0) as size from record_entry`.execute(db)
  return rows[0]?.size ?? 0
}

/** The kinds of the acts from one place of the log to another (exclusive). */
export async function kindsBetween(db: Db, from: number, until: number): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>()
  for (let at = from; at < until; at += 20_000) {
    const end = Math.min(at + 20_000, until)
    const { rows } = await sql<{ kind: string }>`
      select distinct kind from record_entry where index >= ${at} and index < ${end}`.execute(db)
    for (const { kind } of rows) kinds.add(kind)
  }
  return kinds
}

/** The series that are closed: `KIND/YEAR`. */
export async function closedSeries(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ series: string }>`
    select body ->> 'series' as series from record_entry where kind = 'record.period-closed'`.execute(db)
  return new Set(rows.map(({ series }) => series))
}

/** The years in which acts of a kind have their numbers, with how many there are. */
export async function yearsOfKind(
  db: Db,
  kind: string,
  { last }: { readonly last: number },
): Promise<{ readonly year: number; readonly acts: number }[]> {
  const { rows } = await sql<{ year: number; acts: number }>`
    select year::integer as year, acts from generate_series(1980, ${last}::integer) as year
    cross join lateral (
      select max(number) as acts from record_entry where series = ${kind}::text || '/' || year
    ) as counted
    where acts is not null order by year`.execute(db)
  return rows
}

/** The newest act of a kind before a place of the log. */
export async function newestOfKind(db: Db, kind: string, before: number): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from record_entry where kind = ${kind} and index < ${before} order by index desc limit 1`.execute(db)
  return rows[0]?.id
}

/** When editions of reports were published, by `REPORT.EDITION`: moments as their acts have them. */
export async function publishedAt(db: Db): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const { rows } = await sql<{ edition: string; at: Temporal.Instant }>`
    select (body ->> 'report') || '.' || (body ->> 'edition') as edition, at
    from record_entry where kind = 'ledger.report-published' order by index`.execute(db)
  return new Map(rows.map(({ edition, at }) => [edition, at]))
}
