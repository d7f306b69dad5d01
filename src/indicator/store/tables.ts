/** The module's tables as Kysely has them. No other folder knows them. */
import type { ColumnType } from 'kysely'
import type { Db } from '../../kernel/database.ts'

/** Read as `Temporal`, written as text. */
type Moment = ColumnType<Temporal.Instant, string, string>
type MaybeMoment = ColumnType<Temporal.Instant | null, string | null, string | null>
type Day = ColumnType<Temporal.PlainDate, string, never>
/** Read as it was, written as JSON text. */
type Json = ColumnType<unknown, string, string>
type MaybeJson = ColumnType<unknown, string | null, string | null>

type IndicatorTables = {
  indicator_definition: {
    id: string
    version: number
    definition: Json
    act_id: string
    defined_at: Moment
    reason: string | null
  }
  indicator_progress: { indicator: string; version: number; settled_to: number; stamp: string }
  indicator_part: {
    indicator: string
    slice_on: Day
    district: string
    acts: number
    above: string
    below: string
    is_spoilt: boolean
  }
  indicator_value: {
    indicator: string
    period: string
    district: string
    revision: number
    version: number
    value: number | null
    why: string | null
    acts: number
    provisional: boolean
    known_at: Moment
    reason: MaybeJson
    replaced_at: MaybeMoment
  }
  indicator_document: { sha256: string; name: string; media_type: string; bytes: Buffer }
  indicator_reported: {
    act_id: string
    indicator: string
    period: string
    district: string
    revision: number
    value: number
    document_sha256: string
    document_name: string
    department: string
    reason: string | null
    reported_at: Moment
  }
  indicator_binding: {
    act_id: string
    report: string
    edition: number
    number: number
    indicator: string
    binding: Json
    bound_at: Moment
    ended_at: MaybeMoment
  }
  indicator_standing: {
    report: string
    edition: number
    number: number
    standing: string
    body: Json
    settled_at: Moment
  }
}

/** The database with this module's tables. */
export const tables = <T extends Db>(db: T) => db.withTables<IndicatorTables>()

/** A statement takes 65,535 parameters at most: rows in batches that stay below. */
export function batchesOf<T>(rows: readonly T[], size = 1000): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
