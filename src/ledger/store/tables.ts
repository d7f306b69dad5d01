/** The ledger's tables as rows, and each row as the model has it. No other folder knows them. */
import type { ColumnType } from 'kysely'
import { type Commitment, type Measure, Reading } from '../../report/index.ts'
import type { City, NumberedCommitment, NumberedMeasure } from '../model.ts'

/** Read as `Temporal`, written as text. */
type Moment = ColumnType<Temporal.Instant, string, never>
type Day = ColumnType<Temporal.PlainDate | null, string | null, never>
/** Read as it was, written as JSON text. */
type Json = ColumnType<unknown, string, never>

export type CityRow = {
  id: string
  name_zh: string
  name_en: string
  area: string | null
  synthetic: boolean
  notice_zh: string | null
  notice_en: string | null
}

type Place = {
  report_id: string
  edition: number
  number: number
  starts_at: number
  ends_at: number
  quote: string
  section: string
  confidence: number
}

export type MeasureRow = Place & {
  value: number
  value_max: number | null
  unit: string
  comparator: Measure['comparator']
  change: Measure['change']
  indicator: string
  period: string | null
  role: Measure['role']
  notes: Json
}

export type CommitmentRow = Place & {
  action: string
  object: string
  deadline: string | null
  hard: boolean
  measures: number[]
}

export type LedgerTables = {
  ledger_city: CityRow
  ledger_source: { sha256: string; bytes: Buffer }
  ledger_report: { id: string; city_id: string; created_at: Moment }
  ledger_edition: {
    report_id: string
    number: number
    source_sha256: string
    file_name: string
    format: string
    imported_at: Moment
    title: string
    delivered_on: Day
    covers_year: number | null
    plans_year: number | null
    text: string
    shape: Json
  }
  ledger_measure: MeasureRow
  ledger_commitment: CommitmentRow
}

/** Everything of a reading that has no column or table of its own. */
export const Shape = Reading.omit({ text: true, measures: true, commitments: true })

export function cityRow({ id, name, area, synthetic, notice }: City): CityRow {
  return {
    id,
    name_zh: name.zh,
    name_en: name.en,
    area,
    synthetic,
    notice_zh: notice?.zh ?? null,
    notice_en: notice?.en ?? null,
  }
}

export function cityOf(row: CityRow): City {
  const { id, name_zh: zh, name_en: en, area, synthetic, notice_zh, notice_en } = row
  const notice = notice_zh === null || notice_en === null ? null : { zh: notice_zh, en: notice_en }
  return { id, name: { zh, en }, area, synthetic, notice }
}

export function measureRow(place: { report_id: string; edition: number; number: number }, measure: Measure) {
  const { start, end, valueMax, notes, ...same } = measure
  return {
    ...place,
    ...same,
    starts_at: start,
    ends_at: end,
    value_max: valueMax ?? null,
    notes: JSON.stringify(notes),
  }
}

export function measureOf(row: Omit<MeasureRow, 'notes'> & { notes: unknown }): NumberedMeasure {
  const { report_id, edition, starts_at: start, ends_at: end, value_max, notes, ...same } = row
  const measure = { ...same, start, end, notes: notes as string[] } // Written by measureRow.
  return value_max === null ? measure : { ...measure, valueMax: value_max }
}

export function commitmentRow(place: { report_id: string; edition: number; number: number }, commitment: Commitment) {
  const { start, end, measures, ...same } = commitment
  return { ...place, ...same, starts_at: start, ends_at: end, measures: measures.map(at => at + 1) }
}

export function commitmentOf(row: CommitmentRow): NumberedCommitment {
  const { report_id, edition, starts_at: start, ends_at: end, ...same } = row
  return { ...same, start, end }
}
