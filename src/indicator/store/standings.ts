/** Standings as they were last settled, with the values they rest on. */
import { sql } from 'kysely'
import type { Binding, Definition, Standing } from '../../evidence/index.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import type { MeasureKey, MeasureStanding, Point } from '../model.ts'
import type { Judged } from '../settle/standing.ts'
import { batchesOf, tables } from './tables.ts'
import { pointOf, type ValueRow } from './values.ts'

/** A value's place among those of all indicators. */
export type Place = { readonly indicator: string; readonly period: string; readonly district: string }

/** The values at some places, as they are known now. */
export async function pointsAt(db: Db, places: readonly Place[]): Promise<Point[]> {
  const points: Point[] = []
  for (const batch of batchesOf(places, 5000)) {
    const [indicators, periods, districts] = (['indicator', 'period', 'district'] as const).map(column =>
      batch.map(place => place[column]),
    )
    const { rows } = await sql<ValueRow>`
      select value.* from indicator_value as value
      join unnest(${indicators}::text[], ${periods}::text[], ${districts}::text[]) as place(indicator, period, district)
        using (indicator, period, district)
      where value.replaced_at is null`.execute(db)
    points.push(...rows.map(pointOf))
  }
  return points
}

/** Writes standings in the place of those of the same numbers; numbers that are bound no longer lose theirs. */
export async function saveStandings(
  trx: Trx,
  judged: readonly { readonly key: MeasureKey; readonly judged: Judged }[],
  at: Temporal.Instant,
): Promise<void> {
  const rows = judged.map(({ key, judged: body }) => ({
    ...{ report: key.report, edition: key.edition, number: key.number, standing: body.standing },
    ...{ body: JSON.stringify(body), settled_at: at.toString() },
  }))
  for (const batch of batchesOf(rows))
    await tables(trx)
      .insertInto('indicator_standing')
      .values(batch)
      .onConflict(conflict =>
        conflict.columns(['report', 'edition', 'number']).doUpdateSet(row => ({
          standing: row.ref('excluded.standing'),
          body: row.ref('excluded.body'),
          settled_at: row.ref('excluded.settled_at'),
        })),
      )
      .execute()
  await sql`delete from indicator_standing as standing where not exists (
    select 1 from indicator_binding as binding
    where binding.report = standing.report and binding.edition = standing.edition
      and binding.number = standing.number and binding.ended_at is null)`.execute(trx)
}

/** What was said of each number when it was last settled, by `REPORT.EDITION.NUMBER`. */
export async function settledBodies(db: Db): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await sql<{ place: string; body: unknown }>`
    select report || '.' || edition || '.' || number as place, body from indicator_standing`.execute(db)
  return new Map(rows.map(({ place, body }) => [place, body]))
}

type Row = {
  number: number
  act_id: string
  binding: unknown
  definition: unknown
  body: unknown
}

/** What can be said of an edition's bound numbers, by number; `number`: of one alone. */
export async function standingsOf(
  db: Db,
  report: string,
  edition: number,
  { number, after, limit }: { readonly number?: number; readonly after?: number; readonly limit?: number } = {},
): Promise<ReadonlyMap<number, MeasureStanding>> {
  const { rows } = await sql<Row>`
    select binding.number, binding.act_id, binding.binding, definition.definition, standing.body
    from indicator_binding as binding
    join indicator_definition as definition on definition.act_id = (binding.binding ->> 'definition')::uuid
    left join indicator_standing as standing
      on standing.report = binding.report and standing.edition = binding.edition and standing.number = binding.number
    where binding.report = ${report} and binding.edition = ${edition} and binding.ended_at is null
      and (${number ?? null}::integer is null or binding.number = ${number ?? null}::integer)
      and binding.number > ${after ?? 0}
    order by binding.number
    limit ${limit ?? null}`.execute(db)
  return new Map(rows.map(row => [row.number, standingOf(row)]))
}

/** A number that was bound after the last settling is bound, and no more is known of it. */
function standingOf({ number, act_id: act, binding, definition, body }: Row): MeasureStanding {
  const judged: Judged = body === null ? { number, standing: 'bound' } : (body as Judged) // Written by saveStandings.
  return {
    ...judged,
    definition: definition as Definition, // Written by saveDefinitions.
    binding: { ...(binding as Binding), act }, // Written by saveBinding.
  }
}

/** The standings of an edition's bound numbers alone, for marks in the text. */
export async function marksOf(db: Db, report: string, edition: number): Promise<ReadonlyMap<number, Standing>> {
  const { rows } = await sql<{ number: number; standing: Standing }>`
    select binding.number, coalesce(standing.standing, 'bound') as standing
    from indicator_binding as binding
    left join indicator_standing as standing
      on standing.report = binding.report and standing.edition = binding.edition and standing.number = binding.number
    where binding.report = ${report} and binding.edition = ${edition} and binding.ended_at is null
    order by binding.number`.execute(db)
  return new Map(rows.map(({ number, standing }) => [number, standing]))
}
