/** Cities, reports and their editions in the database. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import type { City, Edition, ReportId, ReportSummary } from '../model.ts'
import { ledgerProblems } from '../problems.ts'
import { listCommitments, listMeasures } from './entries.ts'
import { type CityRow, cityOf, cityRow, commitmentRow, type LedgerTables, measureRow, Shape } from './tables.ts'

const tables = <T extends Db>(db: T) => db.withTables<LedgerTables>()

/** An edition to be written: whose it is, what was read, and the file that it was read from. */
export type NewEdition = Omit<Edition, 'city' | 'latest'> & { readonly bytes: Uint8Array }

/** The city of an id, or of a Chinese name; the first by id where several bear it. */
export async function findCity(db: Db, by: { id: string } | { name: string }): Promise<City | undefined> {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['name_zh', by.name] as const)
  const row = await tables(db)
    .selectFrom('ledger_city')
    .selectAll()
    .where(column, '=', value)
    .orderBy('id')
    .executeTakeFirst()
  return row && cityOf(row)
}

/** The ids of the first cities, for whoever named one that is not there. */
export async function listCityIds(db: Db, limit: number): Promise<string[]> {
  const rows = await tables(db).selectFrom('ledger_city').select('id').orderBy('id').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** Adds a city, or brings what is known of it up to date. */
export async function saveCity(trx: Trx, city: City): Promise<void> {
  const row = cityRow(city)
  await tables(trx)
    .insertInto('ledger_city')
    .values(row)
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Holds the report for this transaction, making it when it is new: its editions are added one at a time. */
export async function lockReport(
  trx: Trx,
  report: { id: ReportId; city: string; at: Temporal.Instant },
): Promise<void> {
  await tables(trx)
    .insertInto('ledger_report')
    .values({ id: report.id, city_id: report.city, created_at: report.at.toString() })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  await tables(trx).selectFrom('ledger_report').select('id').where('id', '=', report.id).forUpdate().execute()
}

/** The editions that a report has, oldest first, with what tells whether a file or a text is new. */
export async function listEditions(db: Db, report: ReportId) {
  const rows = await tables(db)
    .selectFrom('ledger_edition')
    .select(['number', 'source_sha256', 'file_name', 'imported_at'])
    .select(sql<string>`encode(sha256(convert_to(text, 'UTF8')), 'hex')`.as('text_sha256'))
    .where('report_id', '=', report)
    .orderBy('number')
    .limit(1000)
    .execute()
  return rows.map(row => ({
    number: row.number,
    sha256: row.source_sha256,
    textSha256: row.text_sha256,
    fileName: row.file_name,
    importedAt: row.imported_at,
  }))
}

/** Writes an edition whole: the file, the text, and every measure and commitment in it. */
export async function saveEdition(trx: Trx, edition: NewEdition): Promise<void> {
  const { report, number, source, reading } = edition
  await tables(trx)
    .insertInto('ledger_source')
    .values({ sha256: source.sha256, bytes: Buffer.from(edition.bytes) })
    .onConflict(conflict => conflict.column('sha256').doNothing())
    .execute()
  await tables(trx)
    .insertInto('ledger_edition')
    .values({
      report_id: report,
      number,
      source_sha256: source.sha256,
      file_name: source.fileName,
      format: source.format,
      imported_at: edition.importedAt.toString(),
      title: reading.title,
      delivered_on: reading.deliveredOn,
      covers_year: reading.coversYear,
      plans_year: reading.plansYear,
      text: reading.text,
      shape: JSON.stringify(Shape.parse(reading)),
    })
    .execute()
  const place = (at: number) => ({ report_id: report, edition: number, number: at + 1 })
  const measures = reading.measures.map((measure, at) => measureRow(place(at), measure))
  const commitments = reading.commitments.map((commitment, at) => commitmentRow(place(at), commitment))
  for (const rows of batchesOf(measures)) await tables(trx).insertInto('ledger_measure').values(rows).execute()
  for (const rows of batchesOf(commitments)) await tables(trx).insertInto('ledger_commitment').values(rows).execute()
}

/** The newest edition of each report, newest report first. */
export async function listReports(db: Db, { limit = 100, after = 0 } = {}): Promise<ReportSummary[]> {
  const { rows } = await sql<SummaryRow>`
    select edition.report_id, edition.number, edition.title, edition.delivered_on, edition.covers_year,
           edition.plans_year, edition.imported_at, city.*,
           jsonb_array_length(edition.shape -> 'findings') as findings,
           counted.results, counted.targets, counted.background, promised.commitments, promised.hard
    from ledger_report report
    join ledger_city city on city.id = report.city_id
    cross join lateral (
      select * from ledger_edition where report_id = report.id order by number desc limit 1
    ) edition
    cross join lateral (
      select count(*) filter (where role = 'result') as results, count(*) filter (where role = 'target') as targets,
             count(*) filter (where role = 'background') as background
      from ledger_measure where report_id = report.id and edition = edition.number
    ) counted
    cross join lateral (
      select count(*) as commitments, count(*) filter (where hard) as hard
      from ledger_commitment where report_id = report.id and edition = edition.number
    ) promised
    order by edition.delivered_on desc nulls last, report.created_at desc, report.id
    limit ${limit} offset ${after}`.execute(db)
  return rows.map(summaryOf)
}

/** The numbers of a report's editions, oldest first; none where there is no such report. */
export async function listEditionNumbers(db: Db, report: ReportId): Promise<number[]> {
  const rows = await tables(db)
    .selectFrom('ledger_edition')
    .select('number')
    .where('report_id', '=', report)
    .orderBy('number')
    .limit(1000)
    .execute()
  return rows.map(({ number }) => number)
}

/** An edition whole; without a number the newest. Undefined when there is no such report or edition. */
export async function findEdition(db: Db, report: ReportId, number?: number): Promise<Edition | undefined> {
  const latest = (await listEditionNumbers(db, report)).at(-1)
  const row = await tables(db)
    .selectFrom('ledger_edition as edition')
    .innerJoin('ledger_report as report', 'report.id', 'edition.report_id')
    .innerJoin('ledger_city as city', 'city.id', 'report.city_id')
    .selectAll('city')
    .select(['edition.number', 'source_sha256', 'file_name', 'format', 'imported_at', 'text', 'shape'])
    .where('report_id', '=', report)
    .where('edition.number', '=', number ?? latest ?? 0)
    .executeTakeFirst()
  if (row === undefined || latest === undefined) return undefined
  const place = { report, edition: row.number }
  const measures = await listMeasures(db, place)
  const commitments = await listCommitments(db, place)
  const unnumbered = commitments.map(({ number: _, ...commitment }) => ({
    ...commitment,
    measures: commitment.measures.map(measure => measure - 1),
  }))
  return {
    report,
    city: cityOf(row),
    number: row.number,
    latest,
    source: { sha256: row.source_sha256, fileName: row.file_name, format: row.format },
    importedAt: row.imported_at,
    reading: {
      ...Shape.parse(row.shape),
      text: row.text,
      measures: measures.map(({ number: _, ...measure }) => measure),
      commitments: unnumbered,
    },
  }
}

/** The file that an edition was read from. */
export async function loadSource(db: Db, sha256: string): Promise<Uint8Array> {
  const row = await tables(db)
    .selectFrom('ledger_source')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return row.bytes
}

/**
 * The number of the edition asked for, or of the newest.
 *
 * @throws Problem report-unknown, edition-unknown
 */
export async function loadEditionNumber(db: Db, report: ReportId, number?: number): Promise<number> {
  const numbers = await listEditionNumbers(db, report)
  const newest = numbers.at(-1)
  if (newest === undefined) throw new Problem(ledgerProblems['report-unknown'], { report })
  if (number === undefined || numbers.includes(number)) return number ?? newest
  throw new Problem(ledgerProblems['edition-unknown'], { report, edition: number })
}

type SummaryRow = CityRow & {
  report_id: string
  number: number
  title: string
  delivered_on: Temporal.PlainDate | null
  covers_year: number | null
  plans_year: number | null
  imported_at: Temporal.Instant
} & ReportSummary['counts']

function summaryOf(row: SummaryRow): ReportSummary {
  const { results, targets, background, commitments, hard, findings } = row
  return {
    id: row.report_id,
    city: cityOf(row),
    title: row.title,
    deliveredOn: row.delivered_on?.toString() ?? null,
    coversYear: row.covers_year,
    plansYear: row.plans_year,
    edition: row.number,
    importedAt: row.imported_at.toString(),
    counts: { results, targets, background, commitments, hard, findings },
  }
}

/** A statement takes 65,535 parameters at most; a row here has fewer than twenty. */
function batchesOf<T>(rows: readonly T[]): T[][] {
  const size = 1000
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
