/** Values with their revisions, in the database. */
import { sql } from 'kysely'
import type { Why } from '../../evidence/index.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import type { Frequency, Point, Reason } from '../model.ts'
import { batchesOf, tables } from './tables.ts'

/** How a period of each frequency is written; what none of them is, is `other`. */
const written: Readonly<Record<Exclude<Frequency, 'other'>, string>> = {
  year: '^\\d{4}$',
  quarter: '^\\d{4}-Q\\d$',
  month: '^\\d{4}-\\d\\d$',
  day: '^\\d{4}-\\d\\d-\\d\\d$',
}

/** What points can be narrowed by. */
export type PointFilter = {
  readonly district?: string | undefined
  readonly frequency?: Frequency | undefined
  readonly period?: string | undefined
  /** As the city knew them at that moment; without it as it knows them now. */
  readonly asKnownOn?: Temporal.Instant | undefined
}

/** An indicator's values, by period and district. */
export async function pointsOf(db: Db, indicator: string, filter: PointFilter = {}): Promise<Point[]> {
  const { district, frequency, period, asKnownOn } = filter
  let query = tables(db)
    .selectFrom('indicator_value')
    .selectAll()
    .where('indicator', '=', indicator)
    .orderBy('period')
    .orderBy('district')
  if (district !== undefined) query = query.where('district', '=', district)
  if (period !== undefined) query = query.where('period', '=', period)
  if (frequency !== undefined && frequency !== 'other')
    query = query.where(sql<boolean>`period ~ ${written[frequency]}`)
  if (frequency === 'other') query = query.where(sql<boolean>`period !~ ${Object.values(written).join('|')}`)
  if (asKnownOn === undefined) query = query.where('replaced_at', 'is', null)
  else {
    const moment = asKnownOn.toString()
    query = query
      .where('known_at', '<=', sql<Temporal.Instant>`${moment}::timestamptz`)
      .where(sql<boolean>`(replaced_at is null or replaced_at > ${moment}::timestamptz)`)
  }
  return (await query.execute()).map(pointOf)
}

/** The values of several indicators as they are known now. */
export async function currentPoints(db: Db, indicators: readonly string[]): Promise<Point[]> {
  if (indicators.length === 0) return []
  const rows = await tables(db)
    .selectFrom('indicator_value')
    .selectAll()
    .where('indicator', 'in', [...indicators])
    .where('replaced_at', 'is', null)
    .execute()
  return rows.map(pointOf)
}

/** A point's place among its indicator's: `2019-Q3|990301`. */
export const placeOf = ({ period, district }: Pick<Point, 'period' | 'district'>): string => `${period}|${district}`

/** Writes points: a place's earlier current point is ended at `at` first where the new one is a later revision. */
export async function savePoints(
  trx: Trx,
  indicator: string,
  { ended, points }: { readonly ended: readonly Point[]; readonly points: readonly Point[] },
  at: Temporal.Instant,
): Promise<void> {
  for (const batch of batchesOf(ended))
    await sql`
      update indicator_value as value set replaced_at = ${at.toString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(batch.map(rowOf))}::jsonb) as gone(period text, district text)
      where value.indicator = ${indicator} and value.period = gone.period and value.district = gone.district
        and value.replaced_at is null`.execute(trx)
  for (const batch of batchesOf(points)) await upsert(trx, batch)
}

/** One parameter for all rows: the embedded database spends more on a thousand parameters than on the rows. */
async function upsert(trx: Trx, points: readonly Point[]): Promise<void> {
  await sql`
    insert into indicator_value (indicator, period, district, revision, version, value, why, acts, provisional, known_at,
                                 reason)
    select * from jsonb_to_recordset(${JSON.stringify(points.map(rowOf))}::jsonb) as point(
      indicator text, period text, district text, revision integer, version integer, value double precision, why text,
      acts bigint, provisional boolean, known_at timestamptz, reason jsonb)
    on conflict (indicator, period, district, revision) do update set
      version = excluded.version, value = excluded.value, why = excluded.why, acts = excluded.acts,
      provisional = excluded.provisional, known_at = excluded.known_at`.execute(trx)
}

function rowOf({ knownAt, replacedAt: _, ...same }: Point) {
  return { ...same, known_at: knownAt.toString() }
}

/** A row of indicator_value. */
export type ValueRow = Omit<Point, 'why' | 'reason' | 'knownAt' | 'replacedAt'> & {
  readonly why: string | null
  readonly reason: unknown
  readonly known_at: Temporal.Instant
  readonly replaced_at: Temporal.Instant | null
}

/** The point of a row. */
export function pointOf({ why, reason, known_at: knownAt, replaced_at: replacedAt, ...same }: ValueRow): Point {
  return { ...same, why: why as Why | null, reason: reason as Reason | null, knownAt, replacedAt } // Written by rowOf.
}
